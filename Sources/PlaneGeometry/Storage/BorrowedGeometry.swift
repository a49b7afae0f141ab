/// Pointers into the buffers of a geometry or a layer, for the length of a closure.
///
/// The one form that measures, validity and the hand-over to GEOS read, whoever owns the coordinates. Offsets are
/// absolute: `coordinates` points at the first ordinate of the whole buffer and `parts` selects the geometry.
package struct BorrowedGeometry {
  package let kind: GeometryKind
  package let coordinates: UnsafePointer<Double>
  package let ringOffsets: UnsafePointer<Int>
  package let partOffsets: UnsafePointer<Int>
  package let parts: Range<Int>
  /// Members of a collection; they own their coordinates.
  package let members: [Geometry]

  @inline(__always) package func rings(ofPart part: Int) -> Range<Int> { partOffsets[part]..<partOffsets[part + 1] }

  @inline(__always) package func positions(ofRing ring: Int) -> Range<Int> { ringOffsets[ring]..<ringOffsets[ring + 1] }

  @inline(__always) package var rings: Range<Int> { partOffsets[parts.lowerBound]..<partOffsets[parts.upperBound] }

  @inline(__always) package var positions: Range<Int> {
    ringOffsets[rings.lowerBound]..<ringOffsets[rings.upperBound]
  }

  @inline(__always) package func x(_ position: Int) -> Double { coordinates[2 * position] }

  @inline(__always) package func y(_ position: Int) -> Double { coordinates[2 * position + 1] }

  @inline(__always) package func position(_ index: Int) -> Position { Position(x(index), y(index)) }

  /// The bounds of the geometry's own coordinates, without members of a collection.
  package var bounds: Box {
    let positions = positions
    let all = UnsafeBufferPointer(start: coordinates, count: 2 * positions.upperBound)
    return Box(around: all[(2 * positions.lowerBound)...])
  }
}

extension Geometry {
  /// Lends the buffers; the pointers must not leave the closure.
  @inline(__always)
  package func withBorrowed<Result: ~Copyable, Failure: Error>(
    _ body: (BorrowedGeometry) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try coordinates.withBasePointer { (coordinates) throws(Failure) -> Result in
      try ringOffsets.withBasePointer { (ringOffsets) throws(Failure) -> Result in
        try partOffsets.withBasePointer { (partOffsets) throws(Failure) -> Result in
          try body(
            BorrowedGeometry(
              kind: kind, coordinates: coordinates, ringOffsets: ringOffsets, partOffsets: partOffsets,
              parts: 0..<self.partOffsets.count - 1, members: members))
        }
      }
    }
  }
}

extension FlatLayer {
  /// Lends the buffers of one feature; `nil` is handed on for a null geometry.
  ///
  /// The pointers must not leave the closure.
  @inline(__always)
  package func withBorrowed<Result: ~Copyable, Failure: Error>(
    _ feature: Int, _ body: (BorrowedGeometry?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let kind = kind(of: feature) else { return try body(nil) }
    return try coordinates.withBasePointer { (coordinates) throws(Failure) -> Result in
      try ringOffsets.withBasePointer { (ringOffsets) throws(Failure) -> Result in
        try partOffsets.withBasePointer { (partOffsets) throws(Failure) -> Result in
          try body(
            BorrowedGeometry(
              kind: kind, coordinates: coordinates, ringOffsets: ringOffsets, partOffsets: partOffsets,
              parts: featureOffsets[feature]..<featureOffsets[feature + 1],
              members: kind == .geometryCollection ? collections[feature] ?? [] : []))
        }
      }
    }
  }
}

extension Array {
  /// The address of the first element; for an empty array an address that must not be read.
  @inline(__always)
  fileprivate func withBasePointer<Result: ~Copyable, Failure: Error>(
    _ body: (UnsafePointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The standard library's closure is not generic over non-copyable results before Swift 6.2, hence the pointer
    // conversion of an inout-free argument, which is valid for the length of the call.
    try passPointer(self, body)
  }
}

@inline(__always)
private func passPointer<Element, Result: ~Copyable, Failure: Error>(
  _ pointer: UnsafePointer<Element>, _ body: (UnsafePointer<Element>) throws(Failure) -> Result
) throws(Failure) -> Result {
  try body(pointer)
}
