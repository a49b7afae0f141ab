internal import GRDB
internal import Interchange
internal import LandModel
internal import Refusals

/// The table `layer_styles`, from which QGIS takes how it draws a layer.
enum LayerStyles {
  /// Writes a default style for each layer that has one, in place of ours of before; those that people made stay.
  static func write(to db: Database) throws {
    try createTable(in: db)
    try db.execute(sql: "DELETE FROM layer_styles WHERE owner = ?", arguments: [owner])
    for style in LayerStyle.all {
      let isTaken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM layer_styles WHERE f_table_name = ? AND useAsDefault)",
        arguments: [style.layer])
      try db.execute(
        sql: """
          INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
          styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, ?, 'landfund', ?, '', ?, ?, ?)
          """,
        arguments: [
          style.layer, WorkspaceNames.geometry, QGISStyle(style).text, isTaken != true, style.description, owner,
        ])
    }
  }

  private static let owner = "landfund"

  private static func createTable(in db: Database) throws {
    guard try !db.tableExists("layer_styles") else { return }
    try db.execute(
      sql: """
        CREATE TABLE layer_styles (
          id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
          f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
          useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
          update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))
        """)
    try GeoPackageSchema.registerAttributes(table: "layer_styles", in: db)
  }
}

/// How the values of one field of a layer are drawn.
struct LayerStyle {
  /// A value, its label and its colour.
  struct Category {
    let value: String
    let label: LocalisedText
    let colour: MapColour
  }

  let layer: String
  /// The field that decides.
  let field: String
  /// The field, or an expression of it, for QGIS.
  let attribute: String
  let description: String
  let categories: [Category]

  /// The styles of a workspace: land-use colours, functions, severities.
  static let all: [LayerStyle] = [
    LayerStyle(
      layer: LayerName.landUseBlock.rawValue, field: "code", attribute: "code",
      description: "Land-use codes", categories: landUse),
    LayerStyle(
      layer: LayerName.parcel.rawValue, field: "code",
      attribute: "regexp_substr(\"code\", '^([^:+]+)')",
      description: "Land-use codes, of a composite the first", categories: landUse),
    LayerStyle(
      layer: LayerName.schemeBlock.rawValue, field: "function", attribute: "function",
      description: "Functions", categories: functions),
    LayerStyle(
      layer: "finding", field: "severity", attribute: "severity", description: "Severities", categories: severities),
  ]

  /// The style of a layer; `nil` for one without.
  static func of(_ layer: String) -> LayerStyle? { all.first { $0.layer == layer } }

  private static let landUse = LandUseCodes.shipped.all.compactMap { code in
    code.colour.map { Category(value: code.code, label: code.name, colour: $0) }
  }

  private static let functions = FunctionList.shipped.all.compactMap { function in
    function.colour.map { Category(value: function.code.rawValue, label: function.name, colour: $0) }
  }

  /// The colours of reports, told apart by the colour-blind too.
  private static let severities = [
    Category(
      value: "error", label: LocalisedText(en: "error", vi: "lỗi"),
      colour: MapColour(red: 0xB3, green: 0x26, blue: 0x1E)),
    Category(
      value: "warning", label: LocalisedText(en: "warning", vi: "cảnh báo"),
      colour: MapColour(red: 0xB2, green: 0x6A, blue: 0x00)),
    Category(
      value: "info", label: LocalisedText(en: "note", vi: "ghi chú"),
      colour: MapColour(red: 0x3A, green: 0x6E, blue: 0xA5)),
  ]
}

/// A style in QGIS's own language.
struct QGISStyle {
  private let style: LayerStyle

  init(_ style: LayerStyle) { self.style = style }

  /// The style as QML.
  var text: String {
    let opacity = style.layer == "finding" ? 120 : 255
    var categories = ""
    var symbols = ""
    for (index, category) in style.categories.enumerated() {
      let label = style.layer == "finding" ? category.label.vi : "\(category.value) – \(category.label.vi)"
      categories +=
        "<category symbol=\"\(index)\" value=\"\(category.value.xmlEscaped)\" label=\"\(label.xmlEscaped)\" "
        + "render=\"true\"/>\n"
      symbols += symbol("\(index)", category.colour, opacity)
    }
    let other = MapColour(red: 220, green: 220, blue: 220)
    categories += "<category symbol=\"\(style.categories.count)\" value=\"\" label=\"khác\" render=\"true\"/>\n"
    symbols += symbol("\(style.categories.count)", other, opacity)
    return """
      <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
      <qgis version="3.22" styleCategories="Symbology">
      <renderer-v2 type="categorizedSymbol" attr="\(style.attribute.xmlEscaped)" symbollevels="0" forceraster="0" \
      enableorderby="0">
      <categories>
      \(categories)</categories>
      <symbols>
      \(symbols)</symbols>
      </renderer-v2>
      </qgis>

      """
  }

  private func symbol(_ name: String, _ colour: MapColour, _ opacity: Int) -> String {
    let fill = "\(colour.red),\(colour.green),\(colour.blue),\(opacity)"
    let line = "\(colour.red / 2),\(colour.green / 2),\(colour.blue / 2),255"
    let properties = [
      ("color", fill), ("style", "solid"), ("outline_color", line), ("outline_style", "solid"),
      ("outline_width", "0.2"),
      ("outline_width_unit", "MM"),
    ].map { "<prop k=\"\($0.0)\" v=\"\($0.1)\"/>" }.joined()
    return "<symbol type=\"fill\" name=\"\(name)\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">"
      + "<layer class=\"SimpleFill\" enabled=\"1\" locked=\"0\" pass=\"0\">\(properties)</layer></symbol>\n"
  }
}

extension String {
  /// The text inside an XML attribute.
  var xmlEscaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
