/// The grid to which a tile's geometry is rounded: 4,096 units along each side, the origin in the north-west, v to the south.
///
/// A position has the same place in the grid of the whole level whichever tile it is drawn in, so what neighbouring tiles
/// share is rounded alike.
struct TileGrid {
  /// The limits of what is drawn, buffer included.
  static let low = -Double(TileMatrixSet.buffer)
  static let high = Double(TileMatrixSet.extent + TileMatrixSet.buffer)

  /// A polygon smaller than that both ways is left out.
  static let leastSide = Double(TileMatrixSet.extent) / 256

  /// Units of the grid in a unit of the system.
  let scale: Double
  private let west: Double
  private let north: Double
  private let column: Double
  private let row: Double

  init(_ tile: TileAddress, in set: TileMatrixSet) {
    // Exact where cells are powers of two.
    scale = Double(TileMatrixSet.extent / TileMatrixSet.cells) / set.cell(at: tile.zoom)
    (west, north) = (set.west, set.north)
    column = Double(tile.column * TileMatrixSet.extent)
    row = Double(tile.row * TileMatrixSet.extent)
  }

  @inline(__always) func u(_ x: Double) -> Double { (x - west) * scale - column }

  @inline(__always) func v(_ y: Double) -> Double { (north - y) * scale - row }
}

/// A position of a tile's grid before it is rounded.
struct GridPosition {
  let u: Double
  let v: Double

  init(_ u: Double, _ v: Double) { (self.u, self.v) = (u, v) }

  /// The sides of the drawn square beyond which it lies, a bit each; 0 within, the border included.
  @inline(__always) var beyond: UInt8 {
    (u < TileGrid.low ? 1 : 0) | (u > TileGrid.high ? 2 : 0) | (v < TileGrid.low ? 4 : 0) | (v > TileGrid.high ? 8 : 0)
  }

  /// The order in which cuts of an edge are reckoned, whichever way it runs.
  @inline(__always) func precedes(_ other: GridPosition) -> Bool { u < other.u || (u == other.u && v < other.v) }

  /// The nearest point of the drawn square, rounded to the grid.
  @inline(__always) var clampedPoint: GridPoint {
    GridPosition(min(max(u, TileGrid.low), TileGrid.high), min(max(v, TileGrid.low), TileGrid.high)).point
  }

  /// The position rounded to the grid.
  ///
  /// - Precondition: it lies within 2³¹ units of the origin.
  @inline(__always) var point: GridPoint { GridPoint(GridPosition.rounded(u), GridPosition.rounded(v)) }

  /// The nearest whole number, of two the even one: adding 1.5 · 2⁵² leaves it in the low bits of the sum.
  @inline(__always) private static func rounded(_ value: Double) -> Int32 {
    Int32(truncatingIfNeeded: (value + 6_755_399_441_055_744).bitPattern)
  }
}

/// A point of a tile's grid.
typealias GridPoint = SIMD2<Int32>

extension GridPoint {
  /// Whether three points lie on one side of the drawn square's border.
  @inline(__always) static func areOnOneSide(_ a: GridPoint, _ b: GridPoint, _ c: GridPoint) -> Bool {
    let (low, high) = (Int32(-TileMatrixSet.buffer), Int32(TileMatrixSet.extent + TileMatrixSet.buffer))
    return (a.x == b.x && b.x == c.x && (b.x == low || b.x == high))
      || (a.y == b.y && b.y == c.y && (b.y == low || b.y == high))
  }

  /// Whether it lies on the drawn square's border.
  @inline(__always) var isOnBorder: Bool {
    let (low, high) = (Int32(-TileMatrixSet.buffer), Int32(TileMatrixSet.extent + TileMatrixSet.buffer))
    return x == low || x == high || y == low || y == high
  }
}
