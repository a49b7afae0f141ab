internal import LandModel
internal import PlaneGeometry
internal import Reports

/// What lies below the findings on the map of the desk: features in the working system, those that meet a window.
///
/// `layers`: `layer,count,left_out,features`; a feature has `id,name,style,kind,rings`, its rings flat lists of eastings and
/// northings in metres, its style its function, land-use code, kind or level. Of more than the limit the largest go out, and of many
/// places those alone that are seen. Cost: linear in the features of the layers that are asked for.
struct GroundDocument {
  let land: Land
  /// The layers, in the order in which they are drawn.
  let layers: [LayerName]
  /// Where features must lie; `nil` for everywhere.
  let window: Box?
  /// How many features of a layer go out at most.
  let limit: Int

  /// The document, without a head.
  var json: JSONValue {
    let shown = layers.filter { land[$0].count > 0 }
    let extent = shown.reduce(into: Box.empty) { $0.formUnion(land[$1].geometry.totalBounds) }
    return [
      "extent": extent.isEmpty
        ? .null : .array([extent.minX, extent.minY, extent.maxX, extent.maxY].map(JSONValue.number)),
      "layers": .array(shown.map { layer($0, seen: max(extent.width, extent.height) / 8000) }),
    ]
  }

  private func layer(_ name: LayerName, seen: Double) -> JSONValue {
    let layer = land[name]
    let bounds = layer.geometry.bounds
    var near = (0..<layer.count).filter { index in
      !bounds[index].isEmpty && (window.map { $0.intersects(bounds[index]) } ?? true)
    }
    let count = near.count
    if count > limit {
      near = Array(
        near.sorted { bounds[$0].width + bounds[$0].height > bounds[$1].width + bounds[$1].height }.prefix(limit)
      ).sorted()
    }
    let isMany = near.reduce(0) { $0 + (layer.geometry.geometry(at: $1)?.positionCount ?? 0) } > 200_000
    let features = near.compactMap { index -> JSONValue? in
      guard let geometry = layer.geometry.geometry(at: index) else { return nil }
      let simple = isMany ? (try? geometry.simplified(tolerance: seen)) ?? geometry : geometry
      let drawn = simple.isEmpty ? geometry : simple
      return [
        "id": .text(layer.id(of: index)), "name": JSONValue(layer.name(of: index)),
        "style": JSONValue(layer.classCode(of: index)),
        "kind": .text(GroundDocument.kind(of: drawn)), "rings": .array(GroundDocument.rings(of: drawn)),
      ]
    }
    return [
      "layer": .text(name.rawValue), "count": .count(count), "left_out": .count(count - features.count),
      "features": .array(features),
    ]
  }

  private static func kind(of geometry: Geometry) -> String {
    switch geometry.kind.partKind ?? geometry.members.first?.kind.partKind {
    case .point?: "points"
    case .lineString?: "lines"
    default: "polygons"
    }
  }

  private static func rings(of geometry: Geometry) -> [JSONValue] {
    if geometry.kind == .geometryCollection { return geometry.members.flatMap(rings) }
    return (0..<geometry.ringCount).map { number in
      let places = geometry.ring(number).filter(\.isFinite)
      return .array(places.flatMap { [rounded($0.x), rounded($0.y)] })
    }
  }

  /// Whole centimetres: nobody sees more on a map.
  private static func rounded(_ metres: Double) -> JSONValue { .number((metres * 100).rounded() / 100) }
}
