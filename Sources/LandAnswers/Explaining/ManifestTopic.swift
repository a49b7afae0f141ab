internal import LandModel
internal import LandStore
public import Refusals
public import Reports

/// A part of the language of manifests, explained: a key, a small language, a layer or a field.
///
/// Topics are `manifest`, `manifest.KEY`, `values`, `where`, `rules`, a layer and `LAYER.FIELD`. What they say of keys is data;
/// fields, units, lists and headings are those that the reader itself knows.
public struct ManifestTopic: Sendable {
  /// As it is asked for, `manifest.build`.
  public let name: String
  /// What it is.
  public let means: LocalisedText
  /// Lines of a manifest that show it.
  public let examples: [String]
  /// What belongs to it.
  let rows: [Row]

  /// A key, a field or a word.
  struct Row: Sendable {
    let name: String
    let means: LocalisedText
    var example: String?
    /// Of a field what it takes.
    var takes: LocalisedText?
    var isNeeded: Bool?
    /// Of a field the headings that are known, of a word its other spellings.
    var spellings: [String] = []
  }

  /// The topic of that name; `nil` where there is none.
  public static func of(_ name: String) -> ManifestTopic? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    switch (first, parts.count) {
    case ("manifest", 1): return manifest
    case ("manifest", _): return key(parts[1])
    case ("values", 1), ("where", 1), ("rules", 1): return sections.first { $0.name == first }
    default:
      guard let layer = LayerName(rawValue: first) else { return nil }
      return parts.count == 1 ? ManifestTopic(layer) : ManifestTopic(layer, field: parts[1])
    }
  }

  /// The names of all topics but those of single fields.
  public static let names =
    ["manifest"] + keys.map { "manifest.\($0.name)" } + sections.map(\.name) + LayerName.allCases.map(\.rawValue)

  // MARK: - Keys

  private static var manifest: ManifestTopic {
    ManifestTopic(
      name: "manifest",
      means: LocalisedText(
        en: "What is loaded, from which files and how. Its keys, each with an example; explain manifest.KEY says more.",
        vi:
          "Tệp nêu dữ liệu cần nạp, từ tệp nào và đọc thế nào. Các mục, mỗi mục một ví dụ; explain manifest.MỤC nói rõ hơn."
      ),
      examples: [], rows: keys)
  }

  private static func key(_ name: String) -> ManifestTopic? {
    keys.first { $0.name == name }.map {
      ManifestTopic(name: "manifest.\(name)", means: $0.means, examples: [$0.example].compactMap { $0 }, rows: [])
    }
  }

  /// The keys of a manifest and of its sources that the reader takes.
  static let keys = EmbeddedFile.read("manifest-language.yml") {
    () throws(Refusal) -> [Row] in
    var rows: [Row] = []
    for member in try YAMLValue.document(EmbeddedData.manifestLanguageYML, file: "manifest-language.yml")?
      .members("the keys").all ?? []
    {
      guard (ManifestLanguage.documentKeys + ManifestLanguage.sourceKeys).contains(member.key) else { continue }
      let texts = try member.value.members(member.key, accepted: ["means", "example"])
      rows.append(
        Row(
          name: member.key, means: try texts.required("means").localisedText("means"),
          example: try texts.required("example").filledText("example")))
    }
    return rows
  }

  private static let sections = EmbeddedFile.read("manifest-sections.yml") {
    () throws(Refusal) -> [ManifestTopic] in
    var topics: [ManifestTopic] = []
    for member in try YAMLValue.document(EmbeddedData.manifestSectionsYML, file: "manifest-sections.yml")?
      .members("the sections").all ?? []
    {
      let texts = try member.value.members(member.key, accepted: ["means", "examples"])
      topics.append(
        ManifestTopic(
          name: member.key, means: try texts.required("means").localisedText("means"),
          examples: try texts.required("examples").filledTexts("examples"), rows: []))
    }
    return topics
  }

  // MARK: - Layers

  private init(name: String, means: LocalisedText, examples: [String], rows: [Row]) {
    (self.name, self.means, self.examples, self.rows) = (name, means, examples, rows)
  }

  private init(_ layer: LayerName) {
    let kind =
      switch layer.geometryClass {
      case .polygons: LocalisedText(en: "polygons", vi: "vùng")
      case .lines: LocalisedText(en: "lines", vi: "đường")
      case .points: LocalisedText(en: "points", vi: "điểm")
      case .nothing: LocalisedText(en: "rows without geometry", vi: "bảng không có hình học")
      }
    self.init(
      name: layer.rawValue,
      means: LocalisedText(
        en:
          "The layer of \(layer.label.en)s (\(kind.en)). Its fields; explain \(layer.rawValue).FIELD lists the words of one.",
        vi:
          "Lớp \(layer.label.vi) (\(kind.vi)). Các trường; explain \(layer.rawValue).TRƯỜNG liệt kê các từ của một trường."
      ),
      examples: [], rows: ManifestLanguage.fields(of: layer).map { Row($0, in: layer) })
  }

  private init?(_ layer: LayerName, field name: String) {
    guard let field = ManifestLanguage.fields(of: layer).first(where: { $0.name == name }) else { return nil }
    let row = Row(field, in: layer)
    let needed = field.isNeeded
    let headings = field.headings.joined(separator: ", ")
    let takes =
      field.kind.isClosed
      ? LocalisedText(en: "one of the words below", vi: "một trong các từ dưới đây") : field.kind.accepted
    self.init(
      name: "\(layer.rawValue).\(name)",
      means: LocalisedText(
        en: "\(row.means.en): \(takes.en)\(needed ? "; needed" : "")."
          + (headings.isEmpty ? "" : " Headings that are known: \(headings)."),
        vi: "\(row.means.vi): \(takes.vi)\(needed ? "; bắt buộc" : "")."
          + (headings.isEmpty ? "" : " Tiêu đề cột đã biết: \(headings).")),
      examples: [], rows: Row.words(of: field, layer))
  }
}

extension ManifestTopic.Row {
  fileprivate init(_ field: ManifestLanguage.Field, in layer: LayerName) {
    self.init(
      name: field.name,
      means: LocalisedText(
        en: RowTable.heading(of: field.name, in: layer.rawValue, .english),
        vi: RowTable.heading(of: field.name, in: layer.rawValue, .vietnamese)),
      takes: field.kind.accepted, isNeeded: field.isNeeded, spellings: field.headings)
  }

  /// The words of a closed list, each with its other spellings.
  fileprivate static func words(of field: ManifestLanguage.Field, _ layer: LayerName) -> [ManifestTopic.Row] {
    let words: [(String, LocalisedText)]
    switch field.kind {
    case .code(let list): words = zip(list.accepted, list.labels).map { ($0, $1) }
    case .function: words = FunctionList.shipped.all.map { ($0.code.rawValue, $0.name) }
    case .landUse, .landUseCode: words = LandUseCodes.shipped.all.map { ($0.code, $0.name) }
    default: words = []
    }
    let fields: Set<String> =
      switch field.kind {
      case .function: ["function", field.name]
      case .landUse, .landUseCode: ["code", field.name]
      default: [field.name, "\(layer.rawValue).\(field.name)"]
      }
    let aliases = Aliases.shipped.entries.filter { fields.contains($0.field) }
    return words.map { word, label in
      let spellings = aliases.filter { $0.canonical == word }.map(\.spelling)
      return ManifestTopic.Row(name: word, means: label, spellings: spellings)
    }
  }
}

extension FieldKind {
  /// Whether it takes words of a list alone.
  fileprivate var isClosed: Bool {
    switch self {
    case .code, .function, .landUse, .landUseCode: true
    default: false
    }
  }
}
