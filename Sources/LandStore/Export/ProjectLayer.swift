internal import LandModel
internal import Refusals

/// A layer of a project of QGIS.
struct ProjectLayer {
  /// What stands on the features, and down to which scale.
  struct Label {
    let expression: String
    let largestDenominator: Int
    let placement: Int
    let layerType: String
  }

  let table: String
  /// The kind of geometry, where a table of several becomes a layer for each; `nil` for all.
  let kindOfGeometry: String?
  let geometry: String
  let name: String
  let group: String
  /// How it is drawn; `nil` of a table without geometry.
  let style: LayerStyle?
  let label: Label?
  let fields: [ProjectField]
  /// By what a row is named in forms and lists; `nil`: as QGIS likes.
  var rowName: String?
  let isShown: Bool

  /// QGIS gives a name of its own to a layer whose name is short.
  var id: String { "landfund_\(table)" + (kindOfGeometry.map { "_\($0.lowercased())" } ?? "") }

  /// The groups, the topmost first.
  static let groups = ["findings", "markers", "plans", "parcels", "blocks", "tables"]

  /// Every layer, the topmost first, then the tables without geometry.
  static func all(_ language: Language) -> [ProjectLayer] {
    placed(language) + tables(language)
  }

  private static func tables(_ language: Language) -> [ProjectLayer] {
    LayerName.allCases.filter { $0.geometryClass == .nothing }.map { layer in
      ProjectLayer(
        table: layer.rawValue, kindOfGeometry: nil, geometry: "No geometry",
        name: Labels.shipped.label("layers", layer.rawValue)[language], group: "tables", style: nil, label: nil,
        fields: ProjectField.fields(of: layer, language), rowName: rowName(of: layer), isShown: true)
    }
  }

  private static func rowName(of layer: LayerName) -> String? {
    switch layer {
    case .landUseTarget: "concat(\"plan\", ' ', \"unit_code\", ' ', \"code\")"
    case .statement: "concat(\"document\", ' ', \"place\", ': ', \"text\")"
    default: nil
    }
  }

  private static func placed(_ language: Language) -> [ProjectLayer] {
    LayerStyle.all.flatMap { style -> [ProjectLayer] in
      let name = Labels.shipped.label("layers", style.layer)[language]
      guard let layer = LayerName(rawValue: style.layer) else { return findings(style, name, language) }
      let geometry =
        switch layer.geometryClass {
        case .polygons: "Polygon"
        case .lines: "Line"
        case .points: "Point"
        case .nothing: "No geometry"
        }
      return [
        ProjectLayer(
          table: style.layer, kindOfGeometry: nil, geometry: geometry, name: name, group: group(of: layer),
          style: style,
          label: label(of: layer), fields: ProjectField.fields(of: layer, language),
          isShown: layer != .forestCover && layer != .landUsePlan && layer != .schemeBlock)
      ]
    }
  }

  /// Findings hold ground, lines and points, which QGIS opens one by one.
  private static func findings(_ style: LayerStyle, _ name: String, _ language: Language) -> [ProjectLayer] {
    [("Point", "Point"), ("LineString", "Line"), ("Polygon", "Polygon")].map { kind, geometry in
      ProjectLayer(
        table: style.layer, kindOfGeometry: kind, geometry: geometry,
        name: "\(name) – \(Labels.shipped.label("geometry_kind", geometry)[language])", group: "findings", style: style,
        label: nil, fields: ProjectField.findings(language), isShown: true)
    }
  }

  private static func group(of layer: LayerName) -> String {
    switch layer {
    case .marker, .road: "markers"
    case .zone, .scheme, .landUsePlan, .project, .constraintArea: "plans"
    case .parcel: "parcels"
    case .forestCover, .schemeBlock, .landUseBlock: "blocks"
    case .landUseTarget, .statement: "tables"
    }
  }

  private static func label(of layer: LayerName) -> Label? {
    func ground(_ expression: String, _ denominator: Int) -> Label {
      Label(expression: expression, largestDenominator: denominator, placement: 1, layerType: "PolygonGeometry")
    }
    switch layer {
    case .parcel: return ground("concat(\"sheet_no\", '-', \"parcel_no\", '\\n', \"code\")", 2_500)
    case .landUseBlock: return ground("\"code\"", 10_000)
    case .schemeBlock: return ground("coalesce(\"name\", \"function\")", 10_000)
    case .zone: return ground("coalesce(\"name\", \"id\")", 500_000)
    case .scheme, .project: return ground("coalesce(\"name\", \"id\")", 50_000)
    case .marker:
      return Label(
        expression: "coalesce(\"number\", \"id\")", largestDenominator: 5_000, placement: 6, layerType: "PointGeometry")
    case .road:
      return Label(expression: "\"name\"", largestDenominator: 10_000, placement: 2, layerType: "LineGeometry")
    case .landUsePlan, .constraintArea, .forestCover, .landUseTarget, .statement: return nil
    }
  }
}

/// A field of a layer of a project: what people call it, and the words for its codes.
struct ProjectField {
  let name: String
  let label: String
  let words: [(code: String, label: String)]

  /// The fields of a layer in the order of its table, behind the key.
  static func fields(of layer: LayerName, _ language: Language) -> [ProjectField] {
    var fields = LayerFields()
    // Nothing in the visit throws.
    try? fields.visit(layer)
    return ["id", "name"].map { ProjectField($0, of: layer.rawValue, [], language) }
      + fields.fields.map { field in
        let words: [(String, LocalisedText)] =
          switch field.kind {
          case .code(let list): Array(zip(list.accepted, list.labels))
          case .function: FunctionList.shipped.all.map { ($0.code.rawValue, $0.name) }
          case .landUseCode:
            LandUseCodes.shipped.all.map { code in
              (code.code, LocalisedText(en: "\(code.code) – \(code.name.en)", vi: "\(code.code) – \(code.name.vi)"))
            }
          default: []
          }
        return ProjectField(field.name, of: layer.rawValue, words, language)
      } + [ProjectField(WorkspaceNames.repairMoved, of: layer.rawValue, [], language)]
  }

  /// The fields of findings.
  static func findings(_ language: Language) -> [ProjectField] {
    let lists = [
      "severity": "severity", "size": "piece_size", "kind": "finding_kind", "rule": "rule", "triage": "finding_triage",
    ]
    return FindingColumn.all.map { column in
      let words = lists[column.name].map { list in
        Labels.shipped.keys.filter { $0.hasPrefix(list + ".") }.map { key in
          let code = String(key.dropFirst(list.count + 1))
          return (code, Labels.shipped.label(list, code))
        }
      }
      return ProjectField(column.name, of: "finding", words ?? [], language)
    }
  }

  private init(_ name: String, of subject: String, _ words: [(String, LocalisedText)], _ language: Language) {
    let labels = Labels.shipped
    self.name = name
    label = (labels["column.\(subject).\(name)"] ?? labels["column.\(name)"] ?? .same(name))[language]
    self.words = words.map { ($0.0, $0.1[language]) }
  }
}

/// The fields of one layer.
private struct LayerFields: LandLayerVisitor {
  var fields: [Field] = []

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    fields = Feature.fields
  }
}
