internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// The layers of the map, from the bottom up.
struct ReportLayers {
  let land: Land
  let shapes: ReportShapes
  /// The day whose names of units hold.
  private let day: CivilDate?

  init(_ land: Land, on day: CivilDate?) {
    self.land = land
    self.day = day
    let geometries = LayerName.allCases.map { land[$0].geometry }
    bounds = geometries.reduce(into: Box.empty) { $0.formUnion($1.totalBounds) }
    shapes = ReportShapes(bounds: bounds, positions: geometries.reduce(0) { $0 + $1.positionCount })
  }

  /// The extent of everything, in metres of the working system.
  let bounds: Box

  /// Every layer that has features, with sites and findings among them.
  func all(sites: [Site], findings: [Finding]) -> [JSONValue] {
    [
      layer(land.landUseBlocks, "polygons", isVisible: true) { block in
        let code = block.code.map { BlockColour(code: $0) }
        return (
          code?.colour, code.map { LocalisedText(en: "\($0.value) \($0.label.en)", vi: "\($0.value) \($0.label.vi)") }
        )
      },
      layer(land.schemeBlocks, "polygons", isVisible: false) { block in
        let function = block.function.map { BlockColour(function: $0) }
        return (function?.colour, function?.label)
      },
      layer(land.forestCover, "polygons", isVisible: false) { (nil, $0.kind?.label) },
      layer(land.constraintAreas, "polygons", isVisible: true) { (nil, $0.kind?.label) },
      layer(land.parcels, "polygons", isVisible: true) { parcel in
        (nil, parcel.landUse.map { LocalisedText(en: $0.text, vi: $0.text) })
      },
      layer(land.landUsePlans, "polygons", isVisible: false) { (nil, $0.level?.label) },
      results("site", sites.map { ($0.id, nil, $0.geometry) }),
      layer(land.roads, "lines", isVisible: true) { (nil, $0.kind?.label) },
      layer(land.projects, "polygons", isVisible: true) { (nil, $0.kind?.label) },
      layer(land.zones, "polygons", isVisible: true) { zone in
        (nil, zone.kind.map { kind in day.map(kind.label(on:)) ?? kind.label })
      },
      layer(land.schemes, "polygons", isVisible: true) { (nil, $0.level?.label) },
      results("finding", findings.map { ($0.id, $0.severity, $0.geometry) }),
      layer(land.markers, "points", isVisible: true) { marker in
        (marker.state?.isPresent ?? false ? nil : MapColour(red: 150, green: 150, blue: 150), marker.state?.label)
      },
    ].compactMap { $0 }
  }

  private func layer<Feature: LandFeature>(
    _ layer: LandLayer<Feature>, _ kind: String, isVisible: Bool,
    _ describe: (Feature) -> (colour: MapColour?, label: LocalisedText?)
  ) -> JSONValue? {
    let features = layer.indices.compactMap { index -> JSONValue? in
      guard let geometry = layer.geometry.geometry(at: index), !geometry.isEmpty else { return nil }
      let feature = layer[index]
      let (colour, label) = describe(feature)
      return [
        .text(feature.id), JSONValue(feature.name), JSONValue(colour?.hexadecimal),
        shapes.rings(of: shapes.simplified(geometry)),
        label.map(\.json) ?? .null,
      ]
    }
    guard !features.isEmpty else { return nil }
    return [
      "layer": .text(Feature.layer.rawValue), "kind": .text(kind), "visible": .flag(isVisible),
      "features": .array(features),
    ]
  }

  /// What was found, whole, each with the number of its row.
  private func results(_ layer: String, _ rows: [(id: String, severity: Severity?, geometry: Geometry?)]) -> JSONValue?
  {
    let features = rows.enumerated().compactMap { number, row -> JSONValue? in
      row.geometry.map { geometry in
        [
          .text(row.id), .null, JSONValue(row.severity?.rawValue), shapes.rings(of: geometry),
          ["row": .count(number), "kind": .text(ReportShapes.kind(of: geometry))],
        ]
      }
    }
    guard !features.isEmpty else { return nil }
    return ["layer": .text(layer), "kind": "polygons", "visible": true, "features": .array(features)]
  }
}

extension LocalisedText {
  /// The text in both languages.
  var json: JSONValue { ["en": .text(en), "vi": .text(vi)] }
}
