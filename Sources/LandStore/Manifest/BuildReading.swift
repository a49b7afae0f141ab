internal import Interchange
internal import LandModel
internal import Refusals

/// A unit in which a drawing may be drawn.
enum DrawingUnit: String, CaseIterable {
  case mm, cm, m, km

  /// How many metres it is.
  var metres: Double {
    switch self {
    case .mm: 0.001
    case .cm: 0.01
    case .m: 1
    case .km: 1000
    }
  }
}

/// Reads how a manifest says that polygons are built.
struct BuildReading {
  private let node: YAMLValue
  private let layer: LayerName
  private let names: FieldNames

  /// The keys of `build`.
  static let keys =
    PolygonBuilding.Outlines.allCases.map(\.rawValue) + ["nested", "labels", "level_column", "text_column"]
  /// The keys of a label.
  static let labelKeys = ["layer", "pattern", "tag", "whole", "locale"]

  init(_ node: YAMLValue, _ layer: LayerName, _ names: FieldNames) {
    (self.node, self.layer, self.names) = (node, layer, names)
  }

  func building() throws(Refusal) -> PolygonBuilding {
    guard layer.geometryClass == .polygons else {
      throw node.refusal(
        .unsupportedOperation,
        LocalisedText(en: "\(layer.rawValue) has no polygons to build", vi: "\(layer.rawValue) không có vùng để dựng"),
        remedy: LocalisedText(en: "leave build out", vi: "bỏ build"))
    }
    let members = try node.members("build", accepted: Self.keys)
    let (outlines, layers) = try outlines(members)
    var labels: [PolygonBuilding.Label] = []
    if let node = members["labels"] {
      for member in try node.members("labels").all {
        try names.demand(member)
        labels.append(try label(member))
      }
    }
    return PolygonBuilding(
      outlines: outlines, layers: layers, keepsNested: try keepsNested(members, outlines),
      labels: labels.sorted { $0.field < $1.field },
      levelColumn: try members.filledText("level_column"), textColumn: try members.filledText("text_column"))
  }

  private func outlines(_ members: YAMLMembers) throws(Refusal) -> (PolygonBuilding.Outlines, [WordPattern]) {
    let given = PolygonBuilding.Outlines.allCases.filter { members[$0.rawValue] != nil }
    guard let outlines = given.first, given.count == 1 else {
      let all = PolygonBuilding.Outlines.allCases.map(\.rawValue).joined(separator: ", ")
      let two = given.map(\.rawValue).joined(separator: ", ")
      throw node.refusal(
        .missingMetadata,
        given.isEmpty
          ? LocalisedText(en: "build has none of \(all)", vi: "build không có mục nào trong \(all)")
          : LocalisedText(en: "build has \(two) together", vi: "build có cùng lúc \(two)"),
        remedy: LocalisedText(
          en: "name the layers of the outlines once, as in closed: [RANH]",
          vi: "nêu các lớp vẽ của đường bao một lần, như closed: [RANH]"))
    }
    let layers = try members.required(outlines.rawValue).filledTexts(outlines.rawValue)
    return (outlines, layers.map { WordPattern(files: $0) })
  }

  private func keepsNested(_ members: YAMLMembers, _ outlines: PolygonBuilding.Outlines) throws(Refusal) -> Bool {
    guard let node = members["nested"] else { return false }
    guard outlines == .closed else {
      throw node.refusal(
        .unsupportedOperation,
        LocalisedText(en: "nested belongs to closed", vi: "nested chỉ dùng với closed"),
        remedy: LocalisedText(en: "leave nested out", vi: "bỏ nested"))
    }
    return try node.word("nested", ["keep", "cut"]) { ["keep": true, "cut": false][$0] }
  }

  private func label(_ member: YAMLMember) throws(Refusal) -> PolygonBuilding.Label {
    let field = member.key
    guard member.value.isMapping else {
      return PolygonBuilding.Label(
        field: field, layers: try member.value.filledTexts(field).map { WordPattern(files: $0) }, patterns: [],
        tag: nil,
        isWhole: false, locale: nil)
    }
    let members = try member.value.members(field, accepted: Self.labelKeys)
    let layers = try members["layer"].map { (node) throws(Refusal) in try node.filledTexts("layer") } ?? []
    let tag = try members.filledText("tag")
    guard !layers.isEmpty || tag != nil else {
      throw member.value.refusal(
        .missingMetadata,
        LocalisedText(en: "\(field) has no layer", vi: "\(field) không có layer"),
        remedy: LocalisedText(
          en: "name the layer of its texts, or the tag of its attributes",
          vi: "nêu lớp vẽ của chữ (layer), hoặc tag của thuộc tính khối"))
    }
    let patterns = try members["pattern"].map { (node) throws(Refusal) in try node.filledTexts("pattern") } ?? []
    return PolygonBuilding.Label(
      field: field, layers: layers.map { WordPattern(files: $0) }, patterns: patterns.map { WordPattern($0) },
      tag: tag.map { WordPattern($0) }, isWhole: try members["whole"]?.flag("whole") ?? false,
      locale: try members["locale"].map { (node) throws(Refusal) in
        try node.word("locale", DelimitedOptions.Locale.allCases.map(\.rawValue)) {
          DelimitedOptions.Locale(rawValue: $0)
        }
      })
  }
}
