package import LandModel
package import Refusals

/// How a layer is drawn: by the values of a field, or all features alike.
package struct LayerStyle: Sendable {
  /// A value, its label and its colour.
  package struct Category: Sendable {
    package let value: String
    package let label: LocalisedText
    package let colour: MapColour
  }

  /// What is drawn of a feature.
  package enum Shape: Sendable {
    /// Ground, so opaque (0 to 255), with a thin edge.
    case area(opacity: Int)
    /// The edge alone, so that what lies below is seen.
    case edge(millimetres: Double, isDashed: Bool)
    /// Ground as strokes.
    case strokes
    /// A line.
    case line(millimetres: Double)
    /// A spot.
    case spot(millimetres: Double)
  }

  package let layer: String
  /// The field that decides; `nil` where all are drawn alike.
  package let field: String?
  /// The field, or an expression of it, for QGIS.
  package let attribute: String
  let description: String
  /// One, or one for each kind of geometry that the layer holds.
  package let shapes: [Shape]
  package let categories: [Category]
  /// The colour of all, or of what is in no category.
  package let colour: MapColour

  private init(
    _ layer: String, _ description: String, _ shapes: Shape..., by field: String? = nil, attribute: String? = nil,
    _ categories: [Category] = [], colour: MapColour = MapColour(red: 220, green: 220, blue: 220)
  ) {
    self.layer = layer
    self.field = field
    self.attribute = attribute ?? field ?? ""
    self.description = description
    self.shapes = shapes
    self.categories = categories
    self.colour = colour
  }

  /// The styles of all layers of a workspace, the topmost first.
  package static let all: [LayerStyle] = [
    LayerStyle(
      "finding", "Severities", .area(opacity: 120), .line(millimetres: 0.8), .spot(millimetres: 2.6), by: "severity",
      severities),
    LayerStyle(LayerName.marker, "Markers", .spot(millimetres: 1.8), MapColour(red: 0x20, green: 0x20, blue: 0x20)),
    LayerStyle(
      LayerName.zone, "Zones", .edge(millimetres: 0.5, isDashed: true), MapColour(red: 0x5B, green: 0x3A, blue: 0x8E)),
    LayerStyle(
      LayerName.scheme, "Schemes", .edge(millimetres: 0.6, isDashed: false),
      MapColour(red: 0xC2, green: 0x18, blue: 0x5B)),
    LayerStyle(
      LayerName.landUsePlan, "Land-use plans", .edge(millimetres: 0.6, isDashed: true),
      MapColour(red: 0x2E, green: 0x7D, blue: 0x32)),
    LayerStyle(LayerName.project, "Projects", .strokes, MapColour(red: 0x15, green: 0x65, blue: 0xC0)),
    LayerStyle(LayerName.constraintArea.rawValue, "Severities", .strokes, by: "severity", constraints),
    LayerStyle(LayerName.road.rawValue, "Kinds", .line(millimetres: 0.5), by: "kind", roads),
    LayerStyle(
      LayerName.parcel.rawValue, "Land-use codes, of a composite the first", .area(opacity: 110), by: "code",
      attribute: "regexp_substr(\"code\", '^([^:+]+)')", landUse),
    LayerStyle(LayerName.forestCover.rawValue, "Kinds", .area(opacity: 140), by: "kind", forest),
    LayerStyle(LayerName.schemeBlock.rawValue, "Functions", .area(opacity: 180), by: "function", functions),
    LayerStyle(LayerName.landUseBlock.rawValue, "Land-use codes", .area(opacity: 255), by: "code", landUse),
  ]

  private init(_ layer: LayerName, _ description: String, _ shape: Shape, _ colour: MapColour) {
    self.init(layer.rawValue, description, shape, colour: colour)
  }

  /// The style of a layer; `nil` for one without.
  package static func of(_ layer: String) -> LayerStyle? { all.first { $0.layer == layer } }

  /// The categories, and last what is in none.
  var drawn: [(value: String, label: String, colour: MapColour)] { drawn(.vietnamese) }

  /// The categories with labels in a language, and last what is in none.
  func drawn(_ language: Language) -> [(value: String, label: String, colour: MapColour)] {
    let isCoded = categories.first.map { $0.value == $0.value.uppercased() } ?? false
    return categories.map {
      ($0.value, isCoded ? "\($0.value) – \($0.label[language])" : $0.label[language], $0.colour)
    } + [("", categories.isEmpty ? "" : Labels.shipped.label("constraint_kind", "other")[language], colour)]
  }

  // MARK: - Categories

  private static let landUse = LandUseCodes.shipped.all.compactMap { code in
    code.colour.map { Category(value: code.code, label: code.name, colour: $0) }
  }

  private static let functions = FunctionList.shipped.all.compactMap { function in
    function.colour.map { Category(value: function.code.rawValue, label: function.name, colour: $0) }
  }

  private static let red = MapColour(red: 0xB3, green: 0x26, blue: 0x1E)
  private static let amber = MapColour(red: 0xB2, green: 0x6A, blue: 0x00)
  private static let grey = MapColour(red: 0x61, green: 0x61, blue: 0x61)

  /// The colours of reports, told apart by the colour-blind too.
  private static let severities = [
    ("error", red), ("warning", amber), ("info", MapColour(red: 0x3A, green: 0x6E, blue: 0xA5)),
  ].map { Category(value: $0, label: Labels.shipped.label("severity", $0), colour: $1) }

  private static let constraints = ConstraintSeverity.allCases.map {
    Category(value: $0.rawValue, label: $0.label, colour: $0 == .notClean ? red : amber)
  }

  private static let forest = zip(
    ForestKind.allCases,
    [
      MapColour(red: 0x1B, green: 0x5E, blue: 0x20), MapColour(red: 0x66, green: 0xA0, blue: 0x3C),
      MapColour(red: 0xB5, green: 0xCC, blue: 0x8E), MapColour(red: 0xE0, green: 0xD8, blue: 0xC0),
    ]
  ).map { Category(value: $0.rawValue, label: $0.label, colour: $1) }

  private static let roads = RoadKind.allCases.map {
    Category(value: $0.rawValue, label: $0.label, colour: $0 == .redLine ? red : grey)
  }
}
