internal import CGEOS

// The shapes of operation that the files of this folder share: one or two geometries in, one out.

extension Geometry {
  /// Hands the geometry over, runs `call`, and copies the result back.
  func unary(
    _ operation: StaticString, _ call: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
  ) throws(GeometryError) -> Geometry {
    try GEOSContext.withCurrent { (context) throws(GeometryError) in
      let input = try context.handOver(self, for: operation)
      return try input.withPointer { (input) throws(GeometryError) in
        try context.geometry(operation) { call(context.handle, input) }.copy()
      }
    }
  }

  /// As `unary`, for two geometries.
  func binary(
    _ operation: StaticString, _ other: Geometry,
    _ call: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> OpaquePointer?
  ) throws(GeometryError) -> Geometry {
    try withHandles(operation, other) { (context, one, two) throws(GeometryError) in
      try context.geometry(operation) { call(context.handle, one, two) }.copy()
    }
  }

  /// Answers yes or no about the geometry.
  func test(
    _ operation: StaticString, _ call: (GEOSContextHandle_t, OpaquePointer) -> CChar
  ) throws(GeometryError) -> Bool {
    try withHandle(operation) { (context, input) throws(GeometryError) in
      try context.predicate(operation) { call(context.handle, input) }
    }
  }

  /// Answers yes or no about two geometries.
  func test(
    _ operation: StaticString, _ other: Geometry,
    _ call: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> CChar
  ) throws(GeometryError) -> Bool {
    try withHandles(operation, other) { (context, one, two) throws(GeometryError) in
      try context.predicate(operation) { call(context.handle, one, two) }
    }
  }

  /// A number about two geometries.
  func number(
    _ operation: StaticString, _ other: Geometry,
    _ call: (GEOSContextHandle_t, OpaquePointer, OpaquePointer, UnsafeMutablePointer<Double>) -> Int32
  ) throws(GeometryError) -> Double {
    try withHandles(operation, other) { (context, one, two) throws(GeometryError) in
      try context.number(operation) { call(context.handle, one, two, $0) }
    }
  }

  func withHandle<Result>(
    _ operation: StaticString, _ body: (GEOSContext, OpaquePointer) throws(GeometryError) -> Result
  ) throws(GeometryError) -> Result {
    try GEOSContext.withCurrent { (context) throws(GeometryError) in
      let input = try context.handOver(self, for: operation)
      return try input.withPointer { (input) throws(GeometryError) in try body(context, input) }
    }
  }

  func withHandles<Result>(
    _ operation: StaticString, _ other: Geometry,
    _ body: (GEOSContext, OpaquePointer, OpaquePointer) throws(GeometryError) -> Result
  ) throws(GeometryError) -> Result {
    try GEOSContext.withCurrent { (context) throws(GeometryError) in
      let one = try context.handOver(self, for: operation)
      let two = try context.handOver(other, for: operation)
      return try one.withPointer { (one) throws(GeometryError) in
        try two.withPointer { (two) throws(GeometryError) in try body(context, one, two) }
      }
    }
  }
}
