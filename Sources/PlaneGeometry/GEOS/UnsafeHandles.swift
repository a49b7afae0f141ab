internal import CGEOS

// The way out for GEOS functions that this library does not wrap, and for measuring the hand-over itself.

extension Geometry {
  /// Lends a GEOS geometry with a copy of the coordinates, for functions of GEOS that are not wrapped here.
  ///
  /// - Parameter body: gets the `GEOSContextHandle_t` of this thread and a `GEOSGeometry *`. Neither may leave the
  ///   closure, reach another thread or be destroyed; no other function of this library may be called inside.
  /// - Throws: ``GeometryError`` for what cannot be handed over: unclosed or short rings, ordinates not finite.
  public func withUnsafeGEOSHandle(
    _ body: (_ context: OpaquePointer, _ geometry: OpaquePointer) -> Void
  ) throws(GeometryError) {
    try withHandle("hand-over") { (context, handle) throws(GeometryError) in body(context.handle, handle) }
  }

  /// A copy of a geometry that GEOS owns.
  ///
  /// - Parameters:
  ///   - handle: a `GEOSGeometry *`, which stays with its owner.
  ///   - context: the `GEOSContextHandle_t` that it is used with on this thread.
  /// - Throws: ``GeometryError`` when GEOS cannot read it, or its type is none of the seven.
  public init(copyingUnsafeGEOSHandle handle: OpaquePointer, context: OpaquePointer) throws(GeometryError) {
    var builder = FlatLayer.Builder()
    try builder.append(copyingUnsafeGEOSHandle: handle, context: context)
    self = builder.onlyGeometry()
  }
}

extension FlatLayer {
  /// As ``Geometry/withUnsafeGEOSHandle(_:)``, for one feature, straight from the layer's buffer.
  ///
  /// - Returns: false for a feature without geometry, for which `body` is not called.
  @discardableResult
  public func withUnsafeGEOSHandle(
    of feature: Int, _ body: (_ context: OpaquePointer, _ geometry: OpaquePointer) -> Void
  ) throws(GeometryError) -> Bool {
    try withBorrowed(feature) { (geometry) throws(GeometryError) -> Bool in
      guard let geometry else { return false }
      try GEOSContext.withCurrent { (context) throws(GeometryError) in
        let owned = try context.handOver(geometry, for: "hand-over")
        owned.withPointer { body(context.handle, $0) }
      }
      return true
    }
  }
}

extension FlatLayer.Builder {
  /// Appends a copy of a geometry that GEOS owns; see ``Geometry/init(copyingUnsafeGEOSHandle:context:)``.
  public mutating func append(
    copyingUnsafeGEOSHandle handle: OpaquePointer, context: OpaquePointer
  ) throws(GeometryError) {
    do throws(GeometryError) {
      try TakeBack(context: context, pointer: handle).append(to: &self)
    } catch {
      abandonFeature()
      throw error
    }
  }
}
