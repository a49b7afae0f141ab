internal import Interchange
internal import LandModel

/// A style in the language that servers of maps and QGIS read, OGC 02-070 (SLD 1.0).
struct StyledLayerDescriptor {
  private let style: LayerStyle

  init(_ style: LayerStyle) { self.style = style }

  /// The style as a document.
  var text: String {
    let rules = style.drawn.filter { !$0.value.isEmpty || style.field == nil }.map(rule).joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
      <NamedLayer><Name>\(style.layer)</Name><UserStyle><Name>landfund</Name><FeatureTypeStyle>
      \(rules)</FeatureTypeStyle></UserStyle></NamedLayer>
      </StyledLayerDescriptor>

      """
  }

  private func rule(_ value: String, _ label: String, _ colour: MapColour) -> String {
    let symbolizers = style.shapes.map { $0.symbolizer(colour) }.joined()
    return
      "<Rule><Name>\((label.isEmpty ? style.description : label).markupEscaped)</Name>\(filter(value))\(symbolizers)</Rule>\n"
  }

  private func filter(_ value: String) -> String {
    guard let field = style.field else { return "" }
    func comparison(_ name: String, _ attributes: String, _ text: String) -> String {
      "<ogc:\(name)\(attributes)><ogc:PropertyName>\(field)</ogc:PropertyName>"
        + "<ogc:Literal>\(text.markupEscaped)</ogc:Literal></ogc:\(name)>"
    }
    let isValue = comparison("PropertyIsEqualTo", "", value)
    guard style.attribute != field else { return "<ogc:Filter>\(isValue)</ogc:Filter>" }
    // Of a composite code the first.
    let begins = [":", "+"].map {
      comparison("PropertyIsLike", " wildCard=\"%\" singleChar=\"_\" escapeChar=\"\\\"", value + $0 + "%")
    }
    return "<ogc:Filter><ogc:Or>\(isValue)\(begins.joined())</ogc:Or></ogc:Filter>"
  }
}

extension LayerStyle.Shape {
  fileprivate func symbolizer(_ colour: MapColour) -> String {
    func parameter(_ name: String, _ value: String) -> String {
      "<CssParameter name=\"\(name)\">\(value)</CssParameter>"
    }
    func stroke(_ colour: MapColour, _ millimetres: Double, isDashed: Bool = false) -> String {
      // A pixel is 0.28 mm.
      let width = "\((millimetres / 0.28 * 10).rounded() / 10)"
      return "<Stroke>" + parameter("stroke", colour.hexadecimal) + parameter("stroke-width", width)
        + (isDashed ? parameter("stroke-dasharray", "6 3") : "") + "</Stroke>"
    }
    func fill(_ opacity: Int) -> String {
      "<Fill>" + parameter("fill", colour.hexadecimal)
        + parameter("fill-opacity", "\((Double(opacity) / 255 * 100).rounded() / 100)") + "</Fill>"
    }
    switch self {
    case .area(let opacity):
      return "<PolygonSymbolizer>\(fill(opacity))\(stroke(colour.darker, 0.2))</PolygonSymbolizer>"
    case .edge(let width, let isDashed):
      return "<PolygonSymbolizer>\(stroke(colour, width, isDashed: isDashed))</PolygonSymbolizer>"
    case .strokes: return "<PolygonSymbolizer>\(fill(60))\(stroke(colour, 0.4))</PolygonSymbolizer>"
    case .line(let width): return "<LineSymbolizer>\(stroke(colour, width))</LineSymbolizer>"
    case .spot(let size):
      let pixels = "\((size / 0.28).rounded())"
      return "<PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName>\(fill(255))</Mark>"
        + "<Size>\(pixels)</Size></Graphic></PointSymbolizer>"
    }
  }
}
