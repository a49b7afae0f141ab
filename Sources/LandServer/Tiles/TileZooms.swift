internal import LandModel

/// From which zoom of WebMercatorQuad a collection shows in tiles.
enum TileZooms {
  private static let shipped: [String: Int] = EmbeddedFile.read("tile-zooms.csv") {
    let rows = try CommaTable(EmbeddedData.tileZoomsCSV).entries { record -> (String, Int)? in
      guard let name = record["collection"], let zoom = record["zoom"].flatMap({ Int($0) }) else { return nil }
      return (name, zoom)
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// The zoom of a collection; the largest in the list for one that it does not name.
  static func webMercator(_ collection: String) -> Int { shipped[collection] ?? shipped.values.max() ?? 0 }
}
