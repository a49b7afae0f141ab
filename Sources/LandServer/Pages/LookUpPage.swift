internal import Geodesy
internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// The page of `/`: search, map and answer side by side, drawn by a script from the tiles of the working system.
///
/// Without script it has the search box, the units, the collections.
struct LookUpPage {
  private let frame: PageFrame
  private let snapshot: Snapshot

  /// So many units are listed for those who have no script.
  private static let mostUnits = 400

  init(_ question: Question) {
    frame = PageFrame(question)
    snapshot = question.snapshot
  }

  /// The answer of the landing page for a browser.
  static func content(_ question: Question) throws -> Content {
    let page = LookUpPage(question)
    return Pages.content(
      Page(
        title: "\(question.snapshot.workspace) – \(page.say("title"))", body: try page.body, kind: "look-up",
        scripts: [.lookUpScript], styles: [.lookUpStyle]), question)
  }

  private func say(_ key: String) -> String { LookUpTexts.shipped[key]?[frame.language] ?? key }

  /// The quad of the working system: tiles of the same name have it.
  private static let quad = (west: -548_576.0, north: 2_897_152.0, side: 8192.0 * 256, levels: 4...19)

  private var body: Markup {
    get throws {
      let data = try settings.scriptText
      return """
        \(head)
        <div class="split">
        \(map)
        \(side)
        </div>
        \(withoutScript)
        <p id="live" class="quiet" role="status" aria-live="polite"></p>
        <script type="application/json" id="data">\(Markup(escaped: data))</script>
        """
    }
  }

  private var head: Markup {
    "<h1 class=\"quiet\">\(snapshot.workspace): \(say("title"))</h1>"
  }

  private var map: Markup {
    func key(_ id: String, _ sign: String, _ text: String) -> Markup {
      let pressed: Markup = id == "measure" ? " aria-pressed=\"false\"" : ""
      return """
        <button type="button" id="\(id)" title="\(say(text))" aria-label="\(say(text))"\(pressed)>\(sign)</button>
        """
    }
    let scales = [200, 500, 1000, 2000, 5000, 10_000, 25_000, 50_000].map { scale -> Markup in
      "<option value=\"\(frame.language.scale(scale))\"></option>"
    }
    return """
      <div class="map-box">
      <div class="map-frame">
      <canvas id="map" tabindex="0" role="application" aria-label="\(say("mapLabel"))"></canvas>
      <div class="map-keys">\(key("zoom-in", "+", "zoomIn"))\(key("zoom-out", "−", "zoomOut"))\
      \(key("zoom-all", "⌂", "zoomAll"))\(key("measure", "↔", "measureKey"))\(key("myself", "◎", "myself"))</div>
      <svg class="north" viewBox="0 0 24 34" role="img" aria-label="\(say("north"))">\
      <path d="M12 2L19 20L12 16L5 20Z"/><text x="12" y="32" text-anchor="middle">\(say("northLetter"))</text></svg>
      <div class="tip" id="tip" hidden></div>
      <output id="measured" hidden></output>
      </div>
      <div class="under"><span id="scalebar"></span><label class="scale"><span class="quiet">\(say("scale"))</span>\
      <input id="scale" list="scales" inputmode="numeric" aria-label="\(say("scale"))"></label>\
      <datalist id="scales">\(scales)</datalist><output id="cursor"></output></div>
      <p class="note touch">\(say("touchHint"))</p>
      <p class="note" id="map-note"></p>
      </div>
      """
  }

  private var side: Markup {
    """
    <div class="side">
    <p class="lead">\(say("lead"))</p>
    <label class="day-of">\(say("day")) <input type="date" id="day"></label>
    <ol id="found" hidden></ol>
    <ol id="here" aria-label="\(say("whatLiesHere"))" hidden></ol>
    <div id="panel" role="region" tabindex="-1" aria-label="\(say("chosen"))" hidden></div>
    <details open><summary>\(say("layers"))</summary><div id="layer-list"></div></details>
    <details open><summary>\(say("legend"))</summary><ul id="legend"></ul></details>
    <details><summary>\(say("outline"))</summary>
    <p class="note" id="outline-note"></p>
    <button type="button" id="draw" aria-pressed="false">\(say("draw"))</button>
    <label>\(say("corners"))<textarea id="corners" rows="4" spellcheck="false"></textarea></label>
    <label>\(say("outlineFile"))<input type="file" id="outline-file" accept=".geojson,.json"></label>
    <p><a id="outline-sheet" href="\(frame.root)/sheet" hidden>\(say("outlineSheet"))</a></p>
    </details>
    </div>
    """
  }

  private var withoutScript: Markup {
    let zones = snapshot.layer(LayerName.zone.rawValue)
    let names = zones.flatMap { $0.field("name") }
    let units = (0..<min(zones?.count ?? 0, LookUpPage.mostUnits)).compactMap { zone -> Markup? in
      guard let zones, zones.counts(zone, on: snapshot.day) else { return nil }
      var label = zones.ids[zone]
      if let names, case .text(let name) = zones.columns[names][zone] { label = name }
      let address = frame.link("/zones/\(PercentText.encoded(zones.ids[zone]))")
      return "<li><a href=\"\(address)\">\(label)</a></li>"
    }
    let collections = snapshot.layers.map { layer -> Markup in
      "<li><a href=\"\(frame.link("/collections/\(layer.name)"))\">\(layer.title[frame.language])</a></li>"
    }
    return """
      <noscript><p class="notice">\(say("noScript"))</p></noscript>
      <section class="lists"><details><summary>\(say("units"))</summary><ul>\(units)</ul></details>
      <details><summary>\(say("collections"))</summary><ul>\(collections)</ul></details></section>
      """
  }

  // MARK: - What the script is told

  private var settings: JSONValue {
    get throws {
      let language = frame.language
      let extent = snapshot.layers.reduce(into: Box.empty) { $0.formUnion($1.geometry.totalBounds) }
      let grid = try DegreeGrid(snapshot.system, around: extent, allowsCompromise: true)
      let layers = LookUpPage.drawn.compactMap { name in snapshot.layer(name.rawValue).map { (name, $0) } }
      let names = layers.map(\.1.name).joined(separator: ",")
      let code = AuthorityCode(snapshot.systemCode)
      let quad = LookUpPage.quad
      let matrixSet = "\(code?.authority ?? "")\(code?.code ?? "")Quad"
      return [
        "meta": [
          "lang": .text(language.rawValue), "crs": .text(snapshot.systemCode), "as_of": .text(snapshot.day.description),
          "public": true,
        ],
        "root": .text(frame.root), "texts": texts, "labels": ["word": [:], "field": [:]],
        "tiles": [
          "corner": [.number(quad.west), .number(quad.north)], "side": .number(quad.side),
          "coarsest": .count(quad.levels.lowerBound), "finest": .count(quad.levels.upperBound),
          "template": .text("\(frame.root)/tiles/\(matrixSet)/{z}/{row}/{col}?collections=\(names)"),
        ],
        "extent": .array([extent.minX, extent.minY, extent.maxX, extent.maxY].map(JSONValue.number)),
        "grid": grid.json,
        "layers": .array(
          layers.map { name, layer in
            [
              "name": .text(layer.name), "title": .text(layer.title[language]), "count": .count(layer.count),
              "visible": .flag(isShownFirst(name)),
            ]
          }),
        "functions": functions, "codes": codes, "classes": classes, "fields": fields(layers.map(\.1)),
      ]
    }
  }

  /// The layers that are drawn, from the bottom up.
  private static let drawn: [LayerName] = [
    .landUseBlock, .schemeBlock, .forestCover, .constraintArea, .parcel, .road, .project, .landUsePlan, .scheme, .zone,
    .marker,
  ]

  /// At first scheme blocks show, without any land use, with parcels, roads and units.
  private func isShownFirst(_ name: LayerName) -> Bool {
    switch name {
    case .landUseBlock: snapshot.layer(LayerName.schemeBlock.rawValue) == nil
    case .schemeBlock, .parcel, .road, .zone: true
    default: false
    }
  }

  private var texts: JSONValue {
    .object(
      LookUpTexts.shipped.sorted { $0.key < $1.key }.map { .init($0.key, .text($0.value[frame.language])) })
  }

  private var functions: JSONValue {
    .object(
      FunctionList.shipped.all.filter { !snapshot.settings.publication.withholds(classCode: $0.code.rawValue) }.map {
        .init($0.code.rawValue, style($0.name, $0.colour))
      })
  }

  private var codes: JSONValue {
    .object(
      LandUseCodes.shipped.all.filter { !snapshot.settings.publication.withholds(classCode: $0.code) }.map {
        .init($0.code, style($0.name, $0.colour))
      })
  }

  private func style(_ name: LocalisedText, _ colour: MapColour?) -> JSONValue {
    ["colour": .text(colour?.hexadecimal ?? "#cccccc"), "label": .text(name[frame.language])]
  }

  /// The special classes of shares.
  private var classes: JSONValue {
    let words = Labels.shipped
    return .object(
      ["double", "unplanned", "skipped", "not_published", "below_threshold", "unknown"].map {
        .init($0, .text(words.label("ground", $0)[frame.language]))
      })
  }

  /// What the fields of each layer are called.
  private func fields(_ layers: [PublishedLayer]) -> JSONValue {
    .object(
      layers.map { layer in
        .init(layer.name, .object(layer.fields.map { .init($0.name, .text($0.title[frame.language])) }))
      })
  }
}

/// The texts of the look-up page.
enum LookUpTexts {
  /// By key.
  static let shipped: [String: LocalisedText] = EmbeddedFile.read("look-up-texts.csv") {
    let entries = try CommaTable(EmbeddedData.lookUpTextsCSV).entries { record -> (String, LocalisedText)? in
      guard let key = record["key"], let en = record["en"], let vi = record["vi"] else { return nil }
      return (key, LocalisedText(en: en, vi: vi))
    }
    return Dictionary(uniqueKeysWithValues: entries)
  }
}
