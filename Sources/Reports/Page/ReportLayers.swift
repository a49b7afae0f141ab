internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// The layers of the map, from the bottom up.
struct ReportLayers {
  let land: Land
  let shapes: ReportShapes
  /// What kinds of units are called.
  private let names: PublicNames.OfDay

  /// Where shapes are drawn; `nil` for everywhere: what lies elsewhere is listed by its id alone.
  private let near: [Box]?

  /// The fields that are shown; `nil` for all.
  private let publication: Publication?

  init(_ land: Land, _ names: PublicNames.OfDay, near: [Box]? = nil, publication: Publication? = nil) {
    self.near = near
    self.publication = publication
    self.land = land
    self.names = names
    let geometries = LayerName.allCases.map { land[$0].geometry }
    bounds = geometries.reduce(into: Box.empty) { $0.formUnion($1.totalBounds) }
    shapes = ReportShapes(bounds: bounds, positions: geometries.reduce(0) { $0 + $1.positionCount })
  }

  /// The extent of everything, in metres of the working system.
  let bounds: Box

  /// Every layer that has features, with sites and findings among them.
  func all(sites: [Site], findings: [Finding], _ styles: inout LayerStyles) -> [JSONValue] {
    [
      layer(land.forestCover, "polygons", isVisible: false, &styles) { $0.kind.map { LayerStyle(label: $0.label) } },
      layer(land.landUseBlocks, "polygons", isVisible: land.schemeBlocks.isEmpty, &styles) { block in
        block.code.map { LayerStyle(BlockColour(code: $0)) }
      },
      layer(land.schemeBlocks, "polygons", isVisible: true, &styles) { block in
        block.function.map { LayerStyle(BlockColour(function: $0)) }
      },
      layer(land.constraintAreas, "polygons", isVisible: true, &styles) { $0.kind.map { LayerStyle(label: $0.label) } },
      layer(land.parcels, "polygons", isVisible: true, &styles) { _ in nil },
      layer(land.landUsePlans, "polygons", isVisible: false, &styles) { $0.level.map { LayerStyle(label: $0.label) } },
      results("site", sites.map(\.geometry)),
      layer(land.roads, "lines", isVisible: true, &styles) { $0.kind.map { LayerStyle(label: $0.label) } },
      layer(land.projects, "polygons", isVisible: true, &styles) { $0.kind.map { LayerStyle(label: $0.label) } },
      layer(land.zones, "polygons", isVisible: true, &styles) { zone in
        zone.kind.map { kind in LayerStyle(label: names.label(of: kind)) }
      },
      layer(land.schemes, "polygons", isVisible: true, &styles) { $0.level.map { LayerStyle(label: $0.label) } },
      results("finding", findings.map(\.geometry)),
      layer(land.markers, "points", isVisible: true, &styles) { $0.state.map { LayerStyle(label: $0.label) } },
    ].compactMap { $0 }
  }

  private func layer<Feature: LandFeature>(
    _ layer: LandLayer<Feature>, _ kind: String, isVisible: Bool, _ styles: inout LayerStyles,
    _ style: (Feature) -> LayerStyle?
  ) -> JSONValue? {
    guard !layer.isEmpty else { return nil }
    let names = Feature.fields.map(\.name)
    let shown = names.indices.filter { publication?.publishes(names[$0], of: Feature.layer) ?? true }
    let features = layer.indices.map { index -> JSONValue in
      let (feature, geometry) = (layer[index], layer.geometry.geometry(at: index))
      // The number of a feature stays what it is, so that others can name it.
      if !isNear(layer.geometry.bounds[index]), Feature.layer == .parcel || Feature.layer == .marker {
        return [.text(feature.id), .null, .null, [], []]
      }
      let fieldValues = feature.fieldValues
      var values = shown.map { JSONValue(field: fieldValues[$0]) }
      while values.last == .null { values.removeLast() }
      return [
        .text(feature.id), JSONValue(feature.name), styles.number(of: style(feature)),
        geometry.map { shapes.rings(of: shapes.simplified($0)) } ?? [], .array(values),
      ]
    }
    return [
      "layer": .text(Feature.layer.rawValue), "kind": .text(kind), "visible": .flag(isVisible),
      "fields": JSONValue(shown.map { names[$0] }), "features": .array(features),
    ]
  }

  private func isNear(_ box: Box) -> Bool { near?.contains { $0.intersects(box) } ?? true }

  /// The ground around findings that a sheet of each may show.
  static func surroundings(_ findings: [Finding], _ land: Land) -> [Box] {
    findings.compactMap { finding -> Box? in
      var box = finding.geometry?.bounds ?? .empty
      if box.isEmpty {
        for subject in finding.subjects {
          guard let layer = LayerName(rawValue: subject.layer), let number = land[layer].index(of: subject.id) else {
            continue
          }
          box.formUnion(land[layer].geometry.bounds[number])
        }
      }
      return box.isEmpty ? nil : box.expanded(by: max(box.width, box.height, 200))
    }
  }

  /// What was found, whole, each with the number of its row.
  private func results(_ layer: String, _ shapesOfRows: [Geometry?]) -> JSONValue? {
    let features = shapesOfRows.enumerated().compactMap { number, geometry -> JSONValue? in
      geometry.map { [.count(number), .text($0.drawnKind), shapes.rings(of: $0)] }
    }
    guard !features.isEmpty else { return nil }
    return ["layer": .text(layer), "kind": "results", "visible": true, "features": .array(features)]
  }
}

/// How features are drawn and what they are called; many share one.
struct LayerStyle: Hashable {
  /// What stands before the label in a legend; empty where the label says all.
  var value = ""
  /// The fill; `nil` for layers that have one look.
  var colour: String?
  let label: LocalisedText

  init(label: LocalisedText) { self.label = label }

  init(_ block: BlockColour) { (value, colour, label) = (block.value, block.colour.hexadecimal, block.label) }
}

/// The looks of all layers, each written once.
struct LayerStyles {
  private var looks: [LayerStyle] = []
  private var numbers: [LayerStyle: Int] = [:]

  mutating func number(of style: LayerStyle?) -> JSONValue {
    guard let style else { return .null }
    if let number = numbers[style] { return .count(number) }
    numbers[style] = looks.count
    looks.append(style)
    return .count(looks.count - 1)
  }

  var all: [JSONValue] {
    looks.map { ["value": .text($0.value), "colour": JSONValue($0.colour), "label": $0.label.json] }
  }
}

extension LocalisedText {
  /// The text in both languages.
  var json: JSONValue { ["en": .text(en), "vi": .text(vi)] }
}
