public import Interchange
public import LandModel
internal import PlaneGeometry

/// A picture below the map: tiles that lie beside the page in `data/backdrop`.
public struct Backdrop: Hashable, Sendable {
  /// Where the tiles lie in the folder of the report.
  public static let folder = "data/backdrop"
  /// So many bytes may the tiles take.
  public static let mostBytes = 100_000_000

  let tiles: PictureTiles
  let day: CivilDate?

  /// - Parameters:
  ///   - tiles: the tiles that were written.
  ///   - day: the date of the picture's file.
  public init(_ tiles: PictureTiles, day: CivilDate?) { (self.tiles, self.day) = (tiles, day) }

  var json: JSONValue {
    [
      "name": .text(tiles.name), "day": JSONValue(day?.description), "side": .count(PictureTiles.side),
      "west": .number(tiles.west), "north": .number(tiles.north),
      "levels": .array(
        tiles.levels.map { level in
          [
            "resolution": .number(level.resolution),
            "tiles": .array(level.tiles.flatMap { [.count($0.column), .count($0.row)] }),
          ]
        }),
    ]
  }
}
