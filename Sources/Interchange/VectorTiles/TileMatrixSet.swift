public import Geodesy
public import PlaneGeometry

/// A pyramid of square tiles over a square of a plane, as OGC's *Two Dimensional Tile Matrix Set* defines one.
///
/// Level 0 is one tile; each level halves the cells of the one above. Rows count from the north, columns from the west.
public struct TileMatrixSet: Hashable, Sendable {
  /// The name, as `WebMercatorQuad`.
  public let id: String
  /// The system of its plane.
  public let system: AuthorityCode
  /// The western limit of the square.
  public let west: Double
  /// The northern limit of the square.
  public let north: Double
  /// The side of a cell at level 0, in the unit of the system.
  public let largestCell: Double
  /// The levels of which tiles are made.
  public let zooms: ClosedRange<Int>

  /// Cells along the side of a tile.
  public static let cells = 256
  /// Units of the grid to which a tile's geometry is rounded, along its side.
  public static let extent = 4096
  /// How far geometry reaches beyond a tile, in units of that grid.
  public static let buffer = 64

  /// The pyramid of web maps, in EPSG:3857.
  public static let webMercatorQuad = TileMatrixSet(
    id: "WebMercatorQuad", system: .epsg(3857), west: -.pi * 6_378_137, north: .pi * 6_378_137,
    largestCell: 2 * .pi * 6_378_137 / 256, zooms: 5...18)

  /// The pyramid in a working system, over Việt Nam: E −548,576 to 1,548,576, N 800,000 to 2,897,152.
  ///
  /// Cells have 8,192 m at level 0, so 1 m at level 13 and a power of two at every level.
  public static func quad(of system: AuthorityCode) -> TileMatrixSet {
    TileMatrixSet(
      id: "\(system.authority)\(system.code)Quad", system: system, west: -548_576, north: 2_897_152,
      largestCell: 8192, zooms: 4...19)
  }

  /// The square that level 0 covers.
  public var area: Box {
    let side = largestCell * Double(TileMatrixSet.cells)
    return Box(minX: west, minY: north - side, maxX: west + side, maxY: north)
  }

  /// The side of a cell at a level.
  public func cell(at zoom: Int) -> Double { largestCell / Double(1 << zoom) }

  /// The ground of a tile with its buffer.
  func ground(of tile: TileAddress) -> Box {
    let side = cell(at: tile.zoom) * Double(TileMatrixSet.cells)
    let margin = side * Double(TileMatrixSet.buffer) / Double(TileMatrixSet.extent)
    let (minX, maxY) = (west + Double(tile.column) * side, north - Double(tile.row) * side)
    return Box(minX: minX, minY: maxY - side, maxX: minX + side, maxY: maxY).expanded(by: margin)
  }

  /// The tiles of a level whose ground with its buffer meets a box; `nil` where none does, and off the levels.
  public func limits(of box: Box, at zoom: Int) -> TileLimits? {
    guard zooms.contains(zoom), !box.isEmpty else { return nil }
    let side = cell(at: zoom) * Double(TileMatrixSet.cells)
    let around = box.expanded(by: side * Double(TileMatrixSet.buffer) / Double(TileMatrixSet.extent))
    let last = Double((1 << zoom) - 1)
    func tiles(_ low: Double, _ high: Double) -> ClosedRange<Int>? {
      // A border belongs to the tiles on both sides of it.
      let (first, final) = ((low / side).rounded(.up) - 1, (high / side).rounded(.down))
      guard final >= 0, first <= last else { return nil }
      return Int(max(first, 0))...Int(min(final, last))
    }
    guard let columns = tiles(around.minX - west, around.maxX - west),
      let rows = tiles(north - around.maxY, north - around.minY)
    else { return nil }
    return TileLimits(zoom: zoom, rows: rows, columns: columns)
  }
}

/// One tile of a pyramid.
public struct TileAddress: Hashable, Sendable {
  /// The level.
  public let zoom: Int
  /// The row, from the north.
  public let row: Int
  /// The column, from the west.
  public let column: Int

  /// Names a tile; whether a pyramid has it is for ``TileLimits`` to say.
  public init(zoom: Int, row: Int, column: Int) { (self.zoom, self.row, self.column) = (zoom, row, column) }
}

/// The tiles of one level that hold something.
public struct TileLimits: Hashable, Sendable {
  /// The level.
  public let zoom: Int
  /// The rows.
  public let rows: ClosedRange<Int>
  /// The columns.
  public let columns: ClosedRange<Int>

  /// Whether a tile is one of them.
  public func contains(_ tile: TileAddress) -> Bool {
    tile.zoom == zoom && rows.contains(tile.row) && columns.contains(tile.column)
  }
}
