internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// How polygons may be built from a drawing: by how many outlines and which texts its layers have.
struct DrawingGuess {
  /// What a layer of the drawing has.
  struct CADLayer {
    let name: String
    var closed = 0
    /// Of the closed lines.
    var bounds = Box.empty
    var open = 0
    var hatches = 0
    var texts: [String] = []
  }

  /// The layers by name.
  let cadLayers: [CADLayer]
  /// What polygons may be made of; `nil` where the drawing has nothing for any.
  let outlines: PolygonBuilding.Outlines?
  /// The layers that the outlines are on.
  private(set) var outlineLayers: [String] = []
  private let isDesign: Bool
  /// The texts of the attributes of inserted blocks by their tags, in natural order.
  private let tagged: [(tag: String, texts: [String])]

  init(_ table: FeatureTable) {
    let (layers, texts) = (DrawnEntities.column("Layer", of: table), DrawnEntities.column("Text", of: table))
    let kinds = DrawnEntities.column("Kind", of: table)
    let tags = DrawnEntities.column("Tag", of: table)
    var tagged: [String: [String]] = [:]
    isDesign = table.column("Level") != nil
    var found: [String: CADLayer] = [:]
    for row in 0..<table.count {
      let name = layers?[row].text ?? ""
      var layer = found[name] ?? CADLayer(name: name)
      if let kind = table.geometry.kind(of: row) {
        if kinds?[row].text == "HATCH" {
          layer.hatches += 1
        } else if kind.isPolygonal || table.geometry.geometry(at: row)?.closedLinePolygon != nil {
          layer.closed += 1
          layer.bounds.formUnion(table.geometry.bounds[row])
        } else if kind.partKind == .lineString {
          layer.open += 1
        } else if let text = texts?[row].text {
          let lines = text.split(whereSeparator: \.isNewline).map(String.init)
          layer.texts += lines
          if let tag = tags?[row].text { tagged[tag, default: []] += lines }
        }
      }
      found[name] = layer
    }
    self.tagged = tagged.sorted { IdentifierOrder.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
    cadLayers = found.values.sorted { IdentifierOrder.precedes($0.name, $1.name) }
    let named = cadLayers.filter { !Self.isFrame($0.name) }
    func most(_ count: (CADLayer) -> Int) -> CADLayer? {
      named.filter { count($0) > 0 }.max { (count($0), $1.name) < (count($1), $0.name) }
    }
    let (closed, open, hatched) = (most(\.closed), most(\.open), most(\.hatches))
    let standard = isDesign ? named.first { $0.name == "10" && $0.open + $0.closed > 0 } : nil
    if let lines = standard ?? open, standard != nil || (lines.open > 2 * (closed?.closed ?? 0) && hatched == nil) {
      outlines = .lines
      outlineLayers = [lines.name]
    } else if let closed, closed.closed >= (hatched?.hatches ?? 0) {
      outlines = .closed
      outlineLayers = [closed.name]
    } else if hatched != nil {
      outlines = .hatches
      outlineLayers = named.filter { $0.hatches > 0 }.map(\.name)
    } else {
      outlines = nil
    }
  }

  private static func isFrame(_ name: String) -> Bool {
    let folded = FieldSpellings.fold(name)
    return ["khung", "frame", "border", "defpoints", "luoi", "grid", "viewport"].contains { folded.contains($0) }
  }

  /// The layer with the most open lines.
  var roadLayer: String? {
    cadLayers.filter { $0.open > 0 && !Self.isFrame($0.name) }.max { ($0.open, $1.name) < ($1.open, $0.name) }?.name
  }

  /// The layer of the one closed line that lies around the outlines, which may be the extent of a scheme; a block that
  /// leaves it a little does not make it another.
  var boundary: String? {
    let inner = cadLayers.filter { outlineLayers.contains($0.name) }.reduce(into: Box.empty) { $0.formUnion($1.bounds) }
    guard outlines == .closed, !inner.isEmpty else { return nil }
    return cadLayers.filter { layer in
      layer.closed == 1 && !outlineLayers.contains(layer.name) && !Self.isFrame(layer.name)
        && layer.bounds.covers(0.95, of: inner)
    }.min { $0.bounds.width * $0.bounds.height < $1.bounds.width * $1.bounds.height }?.name
  }

  /// What a field may be taken from.
  struct Label {
    let field: String
    /// As the manifest writes it.
    let yaml: String
    /// The texts that it takes.
    let texts: [String]
  }

  /// How much the texts speak for a layer.
  func score(_ layer: LayerName) -> Int {
    let fields = labels(layer).map(\.field)
    switch layer {
    case .parcel: return fields.contains("parcel_no") ? (isDesign ? 4 : 2) : 0
    case .schemeBlock: return fields.contains("id") ? 3 : 0
    case .landUseBlock: return fields.contains("code") || layersAreCodes ? (outlines == .hatches ? 4 : 1) : 0
    default: return 0
    }
  }

  /// Whether the layers of the outlines are called as land-use codes.
  var layersAreCodes: Bool {
    let codes = LandUseCodes.shipped
    return !outlineLayers.isEmpty && 10 * outlineLayers.count(where: codes.contains) >= 9 * outlineLayers.count
  }

  /// The labels that the texts of the drawing may be for the fields of a layer: those of blocks say by their tags what
  /// they are.
  func labels(_ layer: LayerName) -> [Label] {
    let named = taggedLabels(layer)
    return named + untaggedLabels(layer).filter { label in !named.contains { $0.field == label.field } }
  }

  private func taggedLabels(_ layer: LayerName) -> [Label] {
    var labels: [Label] = []
    for (tag, texts) in tagged {
      guard let field = FieldSpellings.field(tag, of: layer), field != "id",
        !labels.contains(where: { $0.field == field })
      else { continue }
      let locale = FieldNames.of(layer).kind(field).isNumeric ? ", \(Self.locale(of: texts))" : ""
      labels.append(Label(field: field, yaml: "{tag: \(YAMLText.scalar(tag))\(locale)}", texts: texts))
    }
    return labels
  }

  private func untaggedLabels(_ layer: LayerName) -> [Label] {
    switch layer {
    case .parcel:
      return [
        plain("parcel_no", standard: "13") { Self.isWhole($0) }, plain("code", standard: "2", Self.isCode),
        plain("registered_area_m2", standard: "4", locale: true) {
          Self.isArea($0) || $0.contains { ",.".contains($0) }
        },
      ].compactMap { $0 }
    case .landUseBlock: return [plain("code", standard: nil, Self.isCode)].compactMap { $0 }
    case .schemeBlock:
      let id = patterned("id", ["*-#"]) { StarterWords.beginning($0) != nil && $0.contains("-") }
      let named = patterned("function", ["Đất *"]) { WordPattern("Đất *").matches($0) }
      let function = named ?? id.map { Label(field: "function", yaml: $0.yaml, texts: $0.texts) }
      return [id, function, areas("declared_area_m2")].compactMap { $0 }
    default: return []
    }
  }

  /// A field whose texts have a layer of their own: the one that a standard says, else where most texts are such.
  private func plain(
    _ field: String, standard: String?, locale: Bool = false, _ isOne: (String) -> Bool
  ) -> Label? {
    let usual = isDesign ? cadLayers.first { $0.name == standard && !$0.texts.isEmpty } : nil
    let found =
      usual
      ?? cadLayers.filter { layer in
        !layer.texts.isEmpty && 10 * layer.texts.count(where: isOne) >= 8 * layer.texts.count
      }.max { ($0.texts.count, $1.name) < ($1.texts.count, $0.name) }
    return found.map { layer in
      let name = YAMLText.name(layer.name)
      return Label(
        field: field, yaml: locale ? "{layer: \(name), \(Self.locale(of: layer.texts))}" : name, texts: layer.texts)
    }
  }

  /// A field whose texts stand among others.
  private func patterned(_ field: String, _ patterns: [String], _ isOne: (String) -> Bool) -> Label? {
    let counted = cadLayers.map { layer in (layer, layer.texts.filter(isOne)) }.filter { $0.1.count >= 2 }
    guard let (layer, texts) = counted.max(by: { ($0.1.count, $1.0.name) < ($1.1.count, $0.0.name) }) else {
      return nil
    }
    return Label(
      field: field, yaml: "{layer: \(YAMLText.name(layer.name)), pattern: \(YAMLText.scalars(patterns))}", texts: texts)
  }

  private func areas(_ field: String) -> Label? {
    let units = ["m2", "m²", "ha"]
    let used = units.filter { unit in cadLayers.contains { $0.texts.contains { WordPattern("*# \(unit)").matches($0) } }
    }
    guard !used.isEmpty, let label = patterned(field, used.map { "# \($0)" }, Self.isArea) else { return nil }
    return Label(
      field: field, yaml: String(label.yaml.dropLast()) + ", \(Self.locale(of: label.texts))}", texts: label.texts)
  }

  /// How the numbers of texts are written, units and words aside.
  private static func locale(of texts: [String]) -> String {
    let numbers = texts.flatMap { $0.split(separator: " ").map(String.init) }
    return "locale: \(DelimitedOptions.Locale.guessed(from: numbers).rawValue)"
  }

  private static func isWhole(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 5 && text.allSatisfy(\.isNumber)
  }
  private static func isCode(_ text: String) -> Bool { LandUseCodes.shipped.contains(text) }
  private static func isArea(_ text: String) -> Bool {
    ["# m2", "# m²", "# ha"].contains { WordPattern($0).matches(text) }
  }

  /// What the layers have, a comment for each of the first twelve.
  func comments(_ say: StarterLanguage) -> [String] {
    let lines = cadLayers.map { layer in
      var parts: [String] = []
      if layer.closed > 0 { parts.append(say(layer.closed.counted("closed line"), "\(layer.closed) đường khép kín")) }
      if layer.open > 0 { parts.append(say(layer.open.counted("open line"), "\(layer.open) đường hở")) }
      if layer.hatches > 0 { parts.append(say(layer.hatches.counted("hatch", "hatches"), "\(layer.hatches) mẫu tô")) }
      if !layer.texts.isEmpty {
        var examples: [String] = []
        for text in layer.texts
        where examples.count < 4 && !examples.contains(text.excerpt) && !PersonalData.isName(text)
          && !PersonalData.isNumber(text)
        { examples.append(text.excerpt) }
        parts.append(
          say(layer.texts.count.counted("text"), "\(layer.texts.count) chữ")
            + (examples.isEmpty ? "" : ": \(examples.joined(separator: "; "))"))
      }
      if parts.isEmpty { parts.append(say("points", "điểm")) }
      return "    # \(YAMLText.comment("\(layer.name): \(parts.joined(separator: ", "))"))"
    }
    let more = lines.count - 12
    return Array(lines.prefix(12))
      + (more > 0 ? ["    # " + say("and \(more.counted("more layer"))", "và \(more) lớp vẽ khác")] : [])
  }
}

extension Box {
  /// Whether it covers at least a share of another one.
  fileprivate func covers(_ share: Double, of other: Box) -> Bool {
    let width = min(maxX, other.maxX) - max(minX, other.minX)
    let height = min(maxY, other.maxY) - max(minY, other.minY)
    return width > 0 && height > 0 && width * height >= share * other.width * other.height
  }
}
