internal import PlaneGeometry

/// Pointers into the buffers of the rows of a layer, for the length of a closure; as ``BorrowedGeometry``, for all rows at
/// once.
struct ShapeRows {
  let coordinates: UnsafePointer<Double>
  let ringOffsets: UnsafePointer<Int>
  let partOffsets: UnsafePointer<Int>
  let rowOffsets: UnsafePointer<Int>
  let bounds: UnsafePointer<Box>
  /// Of every ring whether it is turned.
  let isReversed: UnsafePointer<Bool>

  @inline(__always) func parts(of row: Int) -> Range<Int> { rowOffsets[row]..<rowOffsets[row + 1] }

  @inline(__always) func rings(ofPart part: Int) -> Range<Int> { partOffsets[part]..<partOffsets[part + 1] }

  @inline(__always) func positions(ofRing ring: Int) -> Range<Int> { ringOffsets[ring]..<ringOffsets[ring + 1] }

  /// The rings of a row, of lines the lines.
  @inline(__always) func rings(of row: Int) -> Range<Int> {
    partOffsets[rowOffsets[row]]..<partOffsets[rowOffsets[row + 1]]
  }

  @inline(__always) func position(_ number: Int, in grid: TileGrid) -> GridPosition {
    GridPosition(grid.u(coordinates[2 * number]), grid.v(coordinates[2 * number + 1]))
  }
}

extension VectorTileShapes {
  /// Lends the buffers; the pointers must not leave the closure.
  func withRows<Result>(_ body: (ShapeRows) throws -> Result) rethrows -> Result {
    func lend<Element>(_ array: [Element], _ body: (UnsafePointer<Element>) throws -> Result) rethrows -> Result {
      // The conversion of an array to a pointer gives an address for an empty one too, of which nothing is read.
      try passPointer(array, body)
    }
    return try lend(geometry.coordinates) { coordinates in
      try lend(geometry.ringOffsets) { ringOffsets in
        try lend(geometry.partOffsets) { partOffsets in
          try lend(geometry.featureOffsets) { rowOffsets in
            try lend(geometry.bounds) { bounds in
              try lend(isReversed) { isReversed in
                try body(
                  ShapeRows(
                    coordinates: coordinates, ringOffsets: ringOffsets, partOffsets: partOffsets,
                    rowOffsets: rowOffsets, bounds: bounds, isReversed: isReversed))
              }
            }
          }
        }
      }
    }
  }
}

@inline(__always)
private func passPointer<Element, Result>(
  _ pointer: UnsafePointer<Element>, _ body: (UnsafePointer<Element>) throws -> Result
) rethrows -> Result {
  try body(pointer)
}
