public import PlaneGeometry

/// A picture cut into tiles of JPEG at several resolutions, the coarsest first: where each lies on the ground.
public struct PictureTiles: Hashable, Sendable {
  /// Tiles of one resolution.
  public struct Level: Hashable, Sendable {
    /// Metres a pixel.
    public let resolution: Double
    /// The columns and rows of the tiles that there are, from the north-west corner; tiles without a picture are none.
    public internal(set) var tiles: [Tile] = []
  }

  /// The place of a tile in its level.
  public struct Tile: Hashable, Sendable {
    /// From the west, from 0.
    public let column: Int
    /// From the north, from 0.
    public let row: Int
  }

  /// The side of a tile in pixels.
  public static let side = 512
  /// The name of the file.
  public let name: String
  /// The easting of the west edge of all levels, metres.
  public let west: Double
  /// The northing of their north edge.
  public let north: Double
  /// From the coarsest to the finest.
  public internal(set) var levels: [Level] = []
  /// How many bytes the tiles take.
  public internal(set) var bytes = 0
  /// The metres a pixel of the picture itself where its finest levels were left out for their size; `nil` else.
  public internal(set) var reducedFrom: Double?

  /// The name of the file of a tile.
  public static func fileName(level: Int, _ tile: Tile) -> String { "\(level)-\(tile.column)-\(tile.row).jpg" }
}

/// Somebody who takes the tiles of a picture, one level after the other.
public typealias TileSink = (_ name: String, _ bytes: [UInt8]) throws -> Void
