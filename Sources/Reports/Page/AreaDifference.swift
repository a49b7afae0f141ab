internal import LandModel
internal import PlaneGeometry

/// A declared area beside the measured one, in square metres.
struct AreaDifference {
  let layer: LayerName
  let id: String
  let name: String?
  let declared: Double
  let measured: Double

  var difference: Double { declared - measured }

  /// Every declared area of zones, schemes, blocks and projects, and every registered one, the largest difference first.
  static func all(of land: Land) -> [AreaDifference] {
    let all =
      rows(land.zones, \.declaredAreaSquareMetres) + rows(land.schemes, \.declaredAreaSquareMetres)
      + rows(land.schemeBlocks, \.declaredAreaSquareMetres) + rows(land.parcels, \.registeredAreaSquareMetres)
      + rows(land.projects, \.declaredAreaSquareMetres)
    return all.sorted { one, other in
      let keys = [one, other].map { (-abs($0.difference), $0.layer.order) }
      return keys[0] != keys[1] ? keys[0] < keys[1] : IdentifierOrder.precedes(one.id, other.id)
    }
  }

  private static func rows<Feature: LandFeature>(
    _ layer: LandLayer<Feature>, _ declared: KeyPath<Feature, Double?>
  ) -> [AreaDifference] {
    layer.indices.compactMap { index in
      guard let area = layer[index][keyPath: declared], let shape = layer.geometry.geometry(at: index), shape.isValid
      else { return nil }
      return AreaDifference(
        layer: Feature.layer, id: layer[index].id, name: layer[index].name, declared: area, measured: shape.area)
    }
  }

  var json: JSONValue {
    [
      "layer": .text(layer.rawValue), "id": .text(id), "name": JSONValue(name), "declared_m2": .number(declared),
      "measured_m2": .number(measured), "difference_m2": .number(difference),
      "difference_pct": declared == 0 ? .null : .number(100 * difference / declared),
    ]
  }
}
