internal import LandModel
internal import Refusals

/// A text with names in braces, as `{a} and {b} share {area}`.
struct MessageTemplate: Hashable, Sendable {
  private enum Part: Hashable {
    case text(String)
    case name(String)
  }

  private let parts: [Part]
  /// The names in their order.
  let names: [String]

  /// Takes a text apart; a brace that does not close is text.
  init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(String(rest[..<open])))
      parts.append(.name(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.text(String(rest)))
    self.parts = parts
    names = parts.compactMap { part in
      if case .name(let name) = part { name } else { nil }
    }
  }

  /// The text with values in place of the names; a dash where there is none.
  func filled(_ value: (String) -> String?) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .text(let plain): text += plain
      case .name(let name): text += value(name) ?? "–"
      }
    }
  }
}

/// What the message of a finding may speak of.
protocol MessageSource {
  var subjects: [Subject] { get }
  var kind: String { get }
  var areaSquareMetres: Double? { get }
  var thicknessMetres: Double? { get }
  var lengthMetres: Double? { get }
  var parts: Int? { get }
  var details: [Detail] { get }
  /// Further values by the names of templates.
  var messageValues: [String: String] { get }
}

extension MessageSource {
  /// The value of a detail; `nil` when there is none of that key.
  func detail(_ key: String) -> DetailValue? { details.first { $0.key == key }?.value }
}

extension FindingDraft: MessageSource {}

extension FindingFacts: MessageSource {
  var messageValues: [String: String] { wording.values }
}

/// What values of messages are compared with and called.
private enum MessageWords {
  /// The details that a sentence holds against another one.
  static let all: [(value: String, limit: String)] = [
    ("declared_m2", "compared_m2"), ("difference_m2", "tolerance_m2"), ("difference_pct", "tolerance_pct"),
    ("drift_m", "tolerance_m"), ("longest_m", "spacing_m"),
  ]

  /// The fields of which `plan.metadata` speaks.
  static let vietnameseFields = [
    "status": "tình trạng", "level": "cấp độ quy hoạch", "scale": "tỷ lệ bản đồ", "authority": "cơ quan phê duyệt",
    "decision_no": "số quyết định", "decision_date": "ngày quyết định", "adjustment_kind": "loại điều chỉnh",
  ]
}

/// The values of a finding's message in one language.
struct MessageValues<Source: MessageSource> {
  let draft: Source
  let language: Language
  /// The areas of the sentence, square metres, so that all have one unit.
  private let areas: [Double]
  /// How many decimals more than usual tell a detail from what it is compared with.
  private var finer: [String: Int] = [:]

  /// The values for the names of a template.
  init(draft: Source, language: Language, names: [String]) {
    self.draft = draft
    self.language = language
    areas = names.compactMap { name in
      if name == "area" { return draft.areaSquareMetres }
      guard name.hasSuffix("_m2"), case .number(let area)? = draft.detail(name) else { return nil }
      return area
    }
    for pair in MessageWords.all where names.contains(pair.value) {
      guard case .number(let value)? = draft.detail(pair.value), let limit = limit(pair.limit) else { continue }
      let finer = Language.finer([value, limit]) { measured($0, pair.value, finer: $1) }
      for name in [pair.value, pair.limit] { self.finer[name] = max(self.finer[name] ?? 0, finer) }
    }
  }

  /// What a detail is held against; of a share of the declared area the limit as such a share.
  private func limit(_ name: String) -> Double? {
    func number(_ name: String) -> Double? {
      guard case .number(let number)? = draft.detail(name) else { return nil }
      return number
    }
    guard name == "tolerance_pct" else { return number(name) }
    guard let tolerance = number("tolerance_m2"), let declared = number("declared_m2"), declared > 0 else { return nil }
    return 100 * tolerance / declared
  }

  func value(_ name: String) -> String? {
    switch name {
    case "a": draft.subjects.first?.label(language)
    case "b": draft.subjects.count > 1 ? draft.subjects[1].label(language) : nil
    case "kind": draft.kind
    case "area": draft.areaSquareMetres.map { area($0) }
    case "thickness": draft.thicknessMetres.map { language.length(metres: $0) }
    case "length": draft.lengthMetres.map { language.length(metres: $0) }
    case "parts": draft.parts.map(language.count)
    default: draft.messageValues[name] ?? draft.detail(name).flatMap { text($0, name) }
    }
  }

  private func area(_ squareMetres: Double, finer: Int = 0) -> String {
    language.area(squareMetres: squareMetres, beside: areas, finer: finer)
  }

  /// What people call a function or a land-use code; the code itself where no list has it.
  private func label(_ code: String, _ key: String) -> String {
    switch key {
    case "function", "other_function", "child_function", "parent_function":
      FunctionList.shipped[FunctionCode(code)].map { "\($0.name[language])" } ?? code
    case "code", "observed", "registered", "planned":
      LandUseCodes.shipped[code].map { "\(code) (\($0.name[language]))" } ?? code
    default: code
    }
  }

  private func words(_ texts: [String], _ key: String) -> String {
    let isTranslated = key == "fields" && language == .vietnamese
    return texts.filter { !$0.allSatisfy(\.isWhitespace) }.map {
      isTranslated ? MessageWords.vietnameseFields[$0] ?? $0 : $0
    }.joined(separator: ", ")
  }

  /// A detail as a person reads it; its key names the unit.
  private func text(_ value: DetailValue, _ key: String) -> String? {
    switch value {
    case .null, .records: nil
    case .text(let text): isDay(key) ? CivilDate(text).map(language.day) ?? text : label(text, key)
    case .count(let count): language.count(count)
    case .flag(let flag): flag ? "true" : "false"
    case .texts(let texts): words(texts, key)
    case .number(let number): measured(number, key, finer: finer[key] ?? 0)
    }
  }

  /// Whether a key names a day.
  private func isDay(_ key: String) -> Bool { key == "since" || key.hasSuffix("_on") }

  private func measured(_ number: Double, _ key: String, finer: Int) -> String {
    if key.hasSuffix("_m2") { return area(number, finer: finer) }
    if key.hasSuffix("_m") { return language.length(metres: number, finer: finer) }
    if key.hasSuffix("_pct") { return language.percent(number, finer: finer) }
    if key.hasSuffix("_ratio") { return language.percent(ratio: number, finer: finer) }
    if key.hasSuffix("_deg") { return "\(language.number(number, decimals: 1))°" }
    return language.number(number, decimals: 2)
  }
}

extension Subject {
  /// The feature as a message names it: what it is, its id, its name.
  func label(_ language: Language) -> String {
    let kind =
      layer == "sheet"
      ? LocalisedText(en: "map sheet", vi: "tờ bản đồ")
      : LayerName(rawValue: layer)?.label ?? LocalisedText(en: layer, vi: layer)
    guard let name, name != id else { return "\(kind[language]) \(id)" }
    return "\(kind[language]) \(id) (\(name))"
  }
}
