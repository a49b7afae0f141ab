internal import Interchange
internal import LandModel
internal import Refusals

/// A style in QGIS's own language, and the id of a feature that is drawn there.
///
/// Where a layer holds ground, lines and spots, QGIS opens it as three with one style; a rule for each kind draws them.
struct QGISStyle {
  private let style: LayerStyle
  private let language: Language

  init(_ style: LayerStyle, _ language: Language = .vietnamese) { (self.style, self.language) = (style, language) }

  /// How our styles begin, and those that QGIS saves do not.
  static let beginning = """
    <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
    <qgis version="3.22" styleCategories=
    """

  /// The style as QML.
  var text: String {
    """
    \(QGISStyle.beginning)"Symbology|Fields">
    \(renderer())
    <defaults><default field="id" expression="'new-' || left(md5(uuid()), 8)" applyOnUpdate="0"/></defaults>
    </qgis>

    """
  }

  /// How features are drawn.
  ///
  /// - Parameter geometry: the only kind that the layer has, `Polygon`, `Line` or `Point`, of a style for several.
  func renderer(only geometry: String? = nil) -> String {
    if style.shapes.count > 1 { return rules(only: geometry) }
    let drawn = style.drawn(language)
    let symbols = drawn.enumerated().map { symbol($0, style.shapes[0], $1.colour) }.joined()
    if style.field == nil { return element("singleSymbol", "", "", symbols) }
    let categories = drawn.enumerated().map { number, category in
      "<category symbol=\"\(number)\" value=\"\(category.value.markupEscaped)\" label=\"\(category.label.markupEscaped)\" "
        + "render=\"true\"/>\n"
    }
    return element(
      "categorizedSymbol", " attr=\"\(style.attribute.markupEscaped)\"",
      "<categories>\n\(categories.joined())</categories>\n", symbols)
  }

  /// A rule for every category and kind of geometry.
  private func rules(only geometry: String?) -> String {
    var rules = ""
    var symbols = ""
    var number = 0
    for category in style.drawn(language) where !category.value.isEmpty {
      for shape in style.shapes where geometry == nil || geometry == shape.geometryType {
        let kind = geometry == nil ? " AND geometry_type($geometry) = '\(shape.geometryType)'" : ""
        let filter = "\"\(style.attribute)\" = '\(category.value)'\(kind)"
        rules +=
          "<rule key=\"r\(number)\" symbol=\"\(number)\" label=\"\(category.label.markupEscaped)\" "
          + "filter=\"\(filter.markupEscaped)\"/>\n"
        symbols += symbol(number, shape, category.colour)
        number += 1
      }
    }
    return element("RuleRenderer", "", "<rules key=\"all\">\n\(rules)</rules>\n", symbols)
  }

  private func element(_ type: String, _ attributes: String, _ content: String, _ symbols: String) -> String {
    "<renderer-v2 type=\"\(type)\"\(attributes) symbollevels=\"0\" forceraster=\"0\" enableorderby=\"0\">\n"
      + content + "<symbols>\n\(symbols)</symbols>\n</renderer-v2>"
  }

  private func symbol(_ number: Int, _ shape: LayerStyle.Shape, _ colour: MapColour) -> String {
    let (type, layer, properties) = shape.symbol(colour)
    let list = properties.map { "<prop k=\"\($0.0)\" v=\"\($0.1)\"/>" }.joined()
    return "<symbol type=\"\(type)\" name=\"\(number)\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">"
      + "<layer class=\"\(layer)\" enabled=\"1\" locked=\"0\" pass=\"0\">\(list)</layer></symbol>\n"
  }
}

extension LayerStyle.Shape {
  /// What QGIS calls such geometries.
  fileprivate var geometryType: String {
    switch self {
    case .area, .edge, .strokes: "Polygon"
    case .line: "Line"
    case .spot: "Point"
    }
  }

  /// The symbol that draws it: its type, the class of its layer, and the properties of that.
  fileprivate func symbol(_ colour: MapColour) -> (type: String, layer: String, properties: [(String, String)]) {
    func fill(_ brush: String, _ opacity: Int, _ edge: MapColour, _ width: Double, _ pen: String = "solid")
      -> (String, String, [(String, String)])
    {
      let properties = [
        ("color", colour.text(opacity)), ("style", brush), ("outline_color", edge.text(255)), ("outline_style", pen),
        ("outline_width", "\(width)"), ("outline_width_unit", "MM"),
      ]
      return ("fill", "SimpleFill", properties)
    }
    switch self {
    case .area(let opacity): return fill("solid", opacity, colour.darker, 0.2)
    case .edge(let width, let isDashed): return fill("no", 0, colour, width, isDashed ? "dash" : "solid")
    case .strokes: return fill("b_diagonal", 255, colour, 0.4)
    case .line(let width):
      let properties = [
        ("line_color", colour.text(255)), ("line_style", "solid"), ("line_width", "\(width)"),
        ("line_width_unit", "MM"), ("capstyle", "round"), ("joinstyle", "round"),
      ]
      return ("line", "SimpleLine", properties)
    case .spot(let size):
      let properties = [
        ("name", "circle"), ("color", colour.text(255)), ("outline_color", "255,255,255,255"), ("outline_width", "0.3"),
        ("outline_width_unit", "MM"), ("size", "\(size)"), ("size_unit", "MM"),
      ]
      return ("marker", "SimpleMarker", properties)
    }
  }
}

extension MapColour {
  /// Half as bright.
  var darker: MapColour { MapColour(red: red / 2, green: green / 2, blue: blue / 2) }

  /// Red, green, blue and opacity.
  fileprivate func text(_ opacity: Int) -> String { "\(red),\(green),\(blue),\(opacity)" }
}
