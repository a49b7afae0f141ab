internal import Geodesy
internal import LandModel
internal import LandStore
internal import Refusals
internal import Reports

/// A style of MapLibre for the tiles: the styles of the layers as GIS programs get them, without texts, which need fonts.
struct StyleDocument {
  private let question: Question
  private let names: [String]
  private let theme: Theme

  /// What is coloured.
  enum Theme: String, CaseIterable {
    /// Functions of schemes.
    case function
    /// Codes of land use.
    case landUse = "landuse"

    /// The collections whose ground is coloured, the best first.
    var coloured: [String] {
      switch self {
      case .function: ["prevailing_function", LayerName.schemeBlock.rawValue]
      case .landUse: ["prevailing_landuse", LayerName.landUseBlock.rawValue]
      }
    }
  }

  /// - Throws: `Problem` `bad_value` for what is no day.
  init(_ question: Question) throws {
    self.question = question
    names = TileCollections(question).names
    theme = question["show"].flatMap(Theme.init) ?? .function
    _ = try TileDay.asked(question)
  }

  /// The document.
  var json: JSONValue {
    get throws {
      let settings = question.snapshot.settings
      let datetime = question["datetime"].map { "?datetime=\(PercentText.encoded($0))" } ?? ""
      var sources: [JSONValue.Member] = [
        .init("landfund", ["type": "vector", "url": .text("\(question.base)/tiles.json\(datetime)")])
      ]
      var layers: [JSONValue] = [
        ["id": "background", "type": "background", "paint": ["background-color": "#ffffff"]]
      ]
      if let basemap = settings.basemap {
        sources.append(.init("basemap", ["type": "raster", "tiles": [.text(basemap)], "tileSize": 256]))
        layers.append(["id": "basemap", "type": "raster", "source": "basemap"])
      }
      // The topmost stand first in the list, last in a style.
      for style in LayerStyle.all.reversed() { layers += drawn(style) }
      var members: [JSONValue.Member] = [
        .init("version", 8), .init("name", .text(question.snapshot.workspace)), .init("sources", .object(sources)),
        .init("layers", .array(layers)),
      ]
      if let area = try TileCollections(question).area(names) {
        members.insert(
          .init("center", [.number((area.west + area.east) / 2), .number((area.south + area.north) / 2)]), at: 2)
        members.insert(.init("zoom", 12), at: 3)
      }
      return .object(members)
    }
  }

  /// How a layer of a workspace is drawn; nothing for one that is not published, and for blocks that are not asked for.
  private func drawn(_ style: LayerStyle) -> [JSONValue] {
    let blocks = Theme.allCases.flatMap(\.coloured)
    guard blocks.contains(style.layer) else {
      guard names.contains(style.layer) else { return [] }
      // Parcels stand over what is coloured: their edges alone.
      let isParcel = style.layer == LayerName.parcel.rawValue
      return style.shapes.flatMap { layers(style.layer, $0, style, isEdgeAlone: isParcel) }
    }
    guard theme.coloured.contains(style.layer), let name = theme.coloured.first(where: names.contains) else {
      return []
    }
    return style.shapes.flatMap { layers(name, $0, style, isEdgeAlone: false) }
  }

  private func layers(_ name: String, _ shape: LayerStyle.Shape, _ style: LayerStyle, isEdgeAlone: Bool) -> [JSONValue]
  {
    let colour = colour(style)
    func layer(_ id: String, _ type: String, _ paint: [JSONValue.Member]) -> JSONValue {
      [
        "id": .text("\(name)-\(id)"), "type": .text(type), "source": "landfund", "source-layer": .text(name),
        "paint": .object(paint),
      ]
    }
    func fill(_ opacity: Double) -> JSONValue {
      layer("fill", "fill", [.init("fill-color", colour), .init("fill-opacity", .number(opacity))])
    }
    func line(_ id: String, _ colour: JSONValue, _ millimetres: Double, isDashed: Bool = false) -> JSONValue {
      // A pixel is 0.28 mm.
      let width = JSONValue.number((millimetres / 0.28 * 10).rounded() / 10)
      return layer(
        id, "line",
        [.init("line-color", colour), .init("line-width", width)]
          + (isDashed ? [.init("line-dasharray", [6, 3])] : []))
    }
    switch shape {
    case .area(let opacity):
      let edge = line("edge", isEdgeAlone ? "#606060" : "#808080", 0.2)
      return isEdgeAlone ? [edge] : [fill((Double(opacity) / 255 * 100).rounded() / 100), edge]
    case .edge(let width, let isDashed): return [line("edge", colour, width, isDashed: isDashed)]
    case .strokes: return [fill(0.25), line("edge", colour, 0.4)]
    case .line(let width): return [line("line", colour, width)]
    case .spot(let size):
      return [
        layer(
          "spot", "circle",
          [.init("circle-color", colour), .init("circle-radius", .number((size / 0.28 / 2 * 10).rounded() / 10))])
      ]
    }
  }

  /// The colour of a feature: by the value of the deciding field, or one for all.
  private func colour(_ style: LayerStyle) -> JSONValue {
    let other = JSONValue.text(style.colour.hexadecimal)
    guard let field = style.field, !style.categories.isEmpty else { return other }
    // QGIS reads lists of labels alone, and no value but that of a field.
    let cases = style.categories.flatMap { [JSONValue.array([.text($0.value)]), .text($0.colour.hexadecimal)] }
    return .array(["match", ["get", .text(field)]] + cases + [other])
  }
}
