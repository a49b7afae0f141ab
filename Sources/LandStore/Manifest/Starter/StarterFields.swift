internal import Foundation
internal import Interchange
internal import LandModel

/// The lines of a first manifest under `fields:` and `values:`.
struct StarterFields {
  private let layer: LayerName
  private let names: FieldNames
  private let say: StarterLanguage
  /// The columns, and the field that each gives.
  private let profiles: [ColumnProfile]
  private var fields: [String: ColumnProfile] = [:]
  /// Fields that are given otherwise.
  private let given: Set<String>
  /// Whether the file gives its features ids.
  private let hasOwnIDs: Bool
  /// Whether ids may be made of geometries.
  private let isPolygons: Bool
  private let hints: NameHints

  /// - Parameter given: fields that need no column.
  init(
    _ layer: LayerName, _ profiles: [ColumnProfile], _ hints: NameHints, given: Set<String> = [], hasOwnIDs: Bool,
    _ say: StarterLanguage
  ) {
    (self.layer, self.profiles, self.given, self.hasOwnIDs, self.hints) = (layer, profiles, given, hasOwnIDs, hints)
    self.say = say
    names = .of(layer)
    isPolygons = layer.geometryClass == .polygons
    for profile in profiles {
      guard let field = FieldSpellings.field(profile.name, of: layer), fields[field] == nil, field != "id",
        !profile.isPersonal || field == "allotted_to" || field == "investor"
      else { continue }
      fields[field] = profile
    }
    if layer == .schemeBlock, fields["function"] == nil {
      fields["function"] = profiles.first { profile in
        profile.filled > 1
          && profile.share { StarterWords.beginning($0) != nil && StarterWords.isAbbreviation($0) } >= 0.8
      }
    }
    if names.kind("code") == .landUse || names.kind("code") == .landUseCode, fields["code"] == nil {
      fields["code"] = profiles.first { $0.isOfLandUseCodes && !isTaken($0) }
    }
  }

  private func isTaken(_ profile: ColumnProfile) -> Bool { fields.values.contains { $0.name == profile.name } }

  /// The lines, indented below the source.
  func lines() -> [String] {
    var lines = ["    fields:"] + [identifierLine()].compactMap { $0 }
    for field in names.names where field != "id" {
      if let profile = fields[field] { lines.append(fieldLine(field, profile)) }
    }
    let told = hints.values(layer).filter { fields[$0.field] == nil && !given.contains($0.field) }
    for field in layer.requiredFields
    where fields[field] == nil && !given.contains(field) && !told.contains(where: { $0.field == field }) {
      lines.append(
        "      # \(field): ?   # "
          + say(
            "needed; give a column here or a value under values:", "bắt buộc; nêu cột ở đây hoặc giá trị trong values:")
      )
    }
    for profile in profiles where !isTaken(profile) && !identifier.columns.contains(profile.name) {
      lines.append("      # ?: \(YAMLText.scalar(profile.name))   # \(profile.comment(say))")
    }
    // A mapping of comments alone would be none.
    if lines.dropFirst().allSatisfy({ $0.hasPrefix("      #") }) { lines[0] = "    # fields:" }
    if !told.isEmpty {
      let list = told.map { "\($0.field): \($0.value)" }.joined(separator: ", ")
      lines.append("    values: {\(list)}   # " + say("from the name", "theo tên tệp"))
    }
    return lines
  }

  // MARK: - Ids

  private enum Identifier {
    case columns([String], doubles: Int)
    case own
    case made
    case asked

    var columns: [String] { if case .columns(let names, _) = self { names } else { [] } }
  }

  private var identifier: Identifier {
    if let sheet = fields["sheet_no"], let parcel = fields["parcel_no"] {
      let unit = (fields["old_unit_code"] ?? fields["unit_code"]).map { [$0.name] } ?? []
      return .columns(unit + [sheet.name, parcel.name], doubles: 0)
    }
    let named = profiles.filter { FieldSpellings.field($0.name, of: layer) == "id" }
    if let column = named.first(where: \.isIdentifier) { return .columns([column.name], doubles: 0) }
    let usual = ["number", "code", "parcel_no"].compactMap { fields[$0] }.first(where: \.isIdentifier)
    if let usual { return .columns([usual.name], doubles: 0) }
    let other = profiles.first { profile in
      profile.isIdentifier && !profile.isPersonal && !isTaken(profile) && profile.type != .real
        && !FieldSpellings.isRunningNumber(profile.name)
    }
    if let other { return .columns([other.name], doubles: 0) }
    let drawn = layer == .schemeBlock ? [fields["name"], fields["function"]].compactMap { $0 } : []
    if let sign = drawn.first(where: { $0.isIdentifier && $0.share { StarterWords.beginning($0) != nil } >= 0.8 }) {
      return .columns([sign.name], doubles: 0)
    }
    if hasOwnIDs { return .own }
    if let doubled = named.first(where: { $0.empty == 0 && $0.filled > 0 }) {
      return .columns([doubled.name], doubles: doubled.filled - doubled.different)
    }
    if isPolygons, layer != .zone, layer != .scheme { return .made }
    return fields["name"].flatMap { $0.isIdentifier ? .columns([$0.name], doubles: 0) : nil } ?? .asked
  }

  private func identifierLine() -> String? {
    if given.contains("id") { return nil }
    switch identifier {
    case .columns(let columns, let doubles):
      let text =
        columns.count == 1 ? YAMLText.scalar(columns[0]) : "[\(columns.map(YAMLText.scalar).joined(separator: ", "))]"
      let found = columns.count == 1 ? profiles.first { $0.name == columns[0] } : nil
      var line = "      id: \(text)"
      if doubles > 0 {
        line += "   # " + say("\(doubles) of its values stand before", "\(doubles) giá trị bị trùng")
      } else if let found {
        line += "   # \(found.comment(say))"
      }
      return line
    case .own:
      return "      # id: ?   # " + say("without it the ids of the file are taken", "nếu bỏ trống thì lấy mã của tệp")
    case .made:
      return "      id: $auto   # "
        + say(
          "no column tells the features apart; made of their geometry",
          "không cột nào phân biệt được đối tượng; mã tạo từ hình học")
    case .asked:
      return "      # id: ?   # "
        + say(
          "needed: the column, or columns [A, B], that tell the features apart",
          "bắt buộc: cột, hoặc các cột [A, B], phân biệt các đối tượng")
    }
  }

  // MARK: - Fields

  private func fieldLine(_ field: String, _ profile: ColumnProfile) -> String {
    let name = YAMLText.scalar(profile.name)
    let comment = profile.comment(say)
    switch names.kind(field) {
    case .code, .function: return codeLine(field, name, profile)
    case .area:
      let unit = FieldSpellings.unit(profile.name)
      if profile.type == .text {
        return "      \(field): {field: \(name), unit: \(unit ?? "m2"), locale: vi}   # \(comment)"
      }
      return unit == nil
        ? "      \(field): \(name)   # \(comment)"
        : "      \(field): {field: \(name), unit: \(unit ?? "")}   # \(comment)"
    default: return "      \(field): \(name)   # \(comment)"
    }
  }

  /// Whether rows with the value are left out: production forest excludes nothing.
  private func leavesOut(_ value: String) -> Bool {
    layer == .constraintArea && FieldSpellings.fold(value).contains("sanxuat")
  }

  /// A field of a closed list: what is no word of it has to be said, by patterns where many values begin alike.
  private func codeLine(_ field: String, _ name: String, _ profile: ColumnProfile) -> String {
    let words = StarterWords(field: field, kind: names.kind(field), of: layer)
    let unknown = profile.values.filter { words.known($0) == nil && !leavesOut($0) }
    guard !unknown.isEmpty, !profile.isPersonal else { return "      \(field): \(name)   # \(profile.comment(say))" }
    let entries = words.patterns(unknown)
    let list = entries.prefix(30).map { "\(YAMLText.scalar($0.pattern)): \($0.meaning ?? "?")" }.joined(separator: ", ")
    let line = "\(field): {field: \(name), values: {\(list)}}   # "
    if entries.allSatisfy({ $0.meaning != nil }) {
      return "      \(line)" + say("guessed from usual abbreviations; ", "đoán theo chữ viết tắt thông dụng; ")
        + profile.comment(say)
    }
    let accepted = words.accepted.joined(separator: ", ")
    return "      # \(line)" + say("? is one of \(accepted); ", "? là một trong: \(accepted); ") + profile.comment(say)
  }
}

/// What values of a file may mean in a field of a closed list.
struct StarterWords {
  let field: String
  /// The codes of the list.
  let accepted: [String]

  private let layer: LayerName
  private let isFunction: Bool

  init(field: String, kind: FieldKind, of layer: LayerName) {
    (self.field, self.layer, isFunction) = (field, layer, kind == .function)
    accepted = kind.closedList ?? []
  }

  /// The code of a word that is known; `nil` for another.
  func known(_ value: String) -> String? {
    isFunction
      ? Aliases.shipped.function(value)?.rawValue
      : Aliases.shipped.code(value, field: field, of: layer, among: accepted)
  }

  /// The values as words, those that begin alike up to their number as one pattern, and what each may mean.
  func patterns(_ values: [String]) -> [(pattern: String, meaning: String?)] {
    var beginnings: [String: Int] = [:]
    for value in values { if let beginning = Self.beginning(value) { beginnings[beginning, default: 0] += 1 } }
    var entries: [(pattern: String, meaning: String?)] = []
    for value in values {
      let beginning = Self.beginning(value).flatMap { beginnings[$0, default: 0] >= 2 ? $0 : nil }
      let pattern = beginning.map { "\($0)*" } ?? value
      guard !entries.contains(where: { $0.pattern == pattern }) else { continue }
      entries.append((pattern, meaning(beginning ?? value)))
    }
    return entries
  }

  /// The letters before the number, and what parts them from it: `CX-` of `CX-01`.
  static func beginning(_ value: String) -> String? {
    let letters = value.prefix { $0.isLetter }
    guard (1...8).contains(letters.count) else { return nil }
    let rest = value.dropFirst(letters.count)
    let separator = rest.prefix { "-._ ".contains($0) }.prefix(1)
    guard let next = rest.dropFirst(separator.count).first, next.isNumber else { return nil }
    return String(letters + separator)
  }

  /// Whether a text begins with a usual abbreviation of a function.
  static func isAbbreviation(_ text: String) -> Bool { abbreviations[text.prefix { $0.isLetter }.uppercased()] != nil }

  private func meaning(_ text: String) -> String? {
    guard field == "function" || field == "target_function" else { return nil }
    let letters = text.prefix { $0.isLetter }.uppercased()
    return Self.abbreviations[letters]
  }

  /// Usual abbreviations of functions on plans; those of several meanings are not among them.
  private static let abbreviations = [
    "CX": "green", "CVCX": "green", "OM": "residential", "OHT": "residential", "ODT": "residential",
    "LK": "residential",
    "BT": "residential", "NO": "residential", "TDC": "residential", "ONT": "village", "LX": "village", "HH": "mixed",
    "TM": "service", "TMDV": "service", "DV": "service", "DL": "service", "CN": "industry", "KCN": "industry",
    "CCN": "industry", "TTCN": "industry", "CC": "public", "CQ": "public", "GD": "public", "YT": "public",
    "VH": "public",
    "TDTT": "green", "GT": "transport", "DGT": "transport", "BDX": "transport", "HTKT": "utility", "NTD": "cemetery",
    "TG": "heritage", "QP": "defence", "AN": "defence", "MN": "water", "SON": "water", "CSD": "unused",
  ]
}
