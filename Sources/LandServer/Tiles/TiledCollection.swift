internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// A collection in the plane of a tile matrix set.
struct TiledCollection: Sendable {
  /// What tiles are made of.
  let layer: VectorTileLayer
  /// The box of everything that ever counted.
  let bounds: Box
  /// The days of each feature; `nil` for a collection without days.
  let days: [PlanPeriod]?

  /// Whether a feature counts on a day; `nil` where all do.
  func counts(on day: CivilDate) -> ((Int) -> Bool)? {
    guard let days else { return nil }
    return { days[$0].covers(day) }
  }
}

extension PublishedLayer {
  /// What tiles say of the features: the id, then the fields.
  var tileColumns: [VectorTileColumn] {
    [VectorTileColumn("id", texts: ids)]
      + zip(fields, columns).map { field, column in
        switch column {
        case .text(let values): VectorTileColumn(field.name, texts: values)
        case .whole(let values): VectorTileColumn(field.name, wholes: values)
        case .number(let values): VectorTileColumn(field.name, numbers: values)
        }
      }
  }

  /// The geometries in the plane of a set; those of the working system are shared with the layer.
  func tileShapes(_ set: OfferedTileSet) throws -> VectorTileShapes {
    if set.way.isIdentity { return VectorTileShapes(geometry, index: index) }
    return VectorTileShapes(try geometry.mapCoordinates { try set.way.transform(&$0) })
  }
}
