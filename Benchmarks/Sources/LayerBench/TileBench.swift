import Geodesy
import Interchange
import PlaneGeometry

/// Parcels of some 18 m in a square, with eight fields, and the tile of WebMercatorQuad in their middle.
struct TileBench {
  let layer: VectorTileLayer

  init(_ parcels: FlatLayer) {
    let box = parcels.totalBounds
    // In the plane of the web, around Kon Tum, 8 km wide.
    let factor = 8000 / box.width
    let shapes = parcels.mapCoordinates { coordinates in
      for place in coordinates.indices {
        coordinates[place] =
          place.isMultiple(of: 2)
          ? 12_022_000 + (coordinates[place] - box.minX) * factor : 1_614_000 + (coordinates[place] - box.minY) * factor
      }
    }
    let numbers = parcels.indices
    let columns = [
      VectorTileColumn("id", texts: numbers.map { "23293/\($0 / 400 + 1)/\($0 % 400 + 1)" }),
      VectorTileColumn("unit_code", texts: numbers.map { _ in "23293" }),
      VectorTileColumn("old_unit_code", texts: numbers.map { $0.isMultiple(of: 3) ? nil : "23290" }),
      VectorTileColumn("sheet_no", texts: numbers.map { "\($0 / 400 + 1)" }),
      VectorTileColumn("parcel_no", texts: numbers.map { "\($0 % 400 + 1)" }),
      VectorTileColumn("map_scale", wholes: numbers.map { _ in 1000 }),
      VectorTileColumn("code", texts: numbers.map { ["ODT", "CLN", "LUC", "ONT+CLN", "TMD"][$0 % 5] }),
      VectorTileColumn("registered_area_m2", numbers: numbers.map { Double($0 * 7919 % 90_000) / 10 + 50 }),
    ]
    layer = VectorTileLayer("parcel", columns: columns, shapes: VectorTileShapes(shapes))
  }

  /// The tile, not packed.
  ///
  /// - Parameter limit: bytes that it may have.
  func tile(_ zoom: Int, limit: Int = 1_000_000) -> VectorTile {
    let set = TileMatrixSet.webMercatorQuad
    let side = set.cell(at: zoom) * Double(TileMatrixSet.cells)
    let box = layer.shapes.bounds
    let address = TileAddress(
      zoom: zoom, row: Int((set.north - box.center.y) / side), column: Int((box.center.x - set.west) / side))
    var maker = VectorTileMaker(address, in: set)
    maker.add(layer)
    return maker.encoded(limit: limit)
  }
}
