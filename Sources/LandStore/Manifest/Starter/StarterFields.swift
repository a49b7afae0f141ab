internal import Foundation
internal import Interchange
internal import LandModel
internal import Refusals

/// What is known of a source beside its columns.
struct StarterContext {
  /// How it stands to the other sources of its layer.
  var relation = StarterReferences.Relation()
  /// The column that tells its files or layers apart, where it has several.
  var spanning: String?
  /// The scheme or plan that its features belong to.
  var owner: (field: String, id: String)?
}

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
  private let context: StarterContext

  /// - Parameter given: fields that need no column.
  init(
    _ layer: LayerName, _ profiles: [ColumnProfile], _ hints: NameHints, given: Set<String> = [], hasOwnIDs: Bool,
    _ context: StarterContext, _ say: StarterLanguage
  ) {
    (self.layer, self.profiles, self.given, self.hasOwnIDs, self.hints) = (layer, profiles, given, hasOwnIDs, hints)
    (self.say, self.context) = (say, context)
    names = .of(layer)
    isPolygons = layer.geometryClass == .polygons
    for profile in profiles {
      guard let field = FieldSpellings.field(profile.heading, of: layer), fields[field] == nil, field != "id",
        field != "function", !profile.isPersonal || field == "allotted_to" || field == "investor"
      else { continue }
      fields[field] = profile
    }
    if names.contains("function") { fields["function"] = function }
    if let function = fields["function"], fields["name"]?.name == function.name { fields["name"] = nil }
    if names.kind("code") == .landUse || names.kind("code") == .landUseCode, fields["code"] == nil {
      fields["code"] = profiles.first { $0.isOfLandUseCodes && !isTaken($0) }
    }
  }

  /// The column of functions: of those that are headed so the one with most known words, else one of known words or usual
  /// abbreviations.
  private var function: ColumnProfile? {
    let words = StarterWords(field: "function", kind: .function, of: layer)
    func known(_ profile: ColumnProfile) -> Double { profile.share { words.known($0) != nil } }
    let headed = profiles.filter {
      FieldSpellings.field($0.heading, of: layer) == "function"
        || FieldSpellings.spells($0.heading, "function")
    }.filter { !$0.isPersonal && !isTaken($0) }
    if let best = headed.enumerated().max(by: { (known($0.element), $1.offset) < (known($1.element), $0.offset) }) {
      return best.element
    }
    let free = profiles.filter { !isTaken($0) || fields["name"]?.name == $0.name }
    return free.first { $0.filled > 0 && known($0) >= 0.8 }
      ?? profiles.first { profile in
        profile.filled > 1
          && profile.share { StarterWords.beginning($0) != nil && StarterWords.isAbbreviation($0) } >= 0.8
      }
  }

  /// Whether a column gives a field.
  func has(_ field: String) -> Bool { fields[field] != nil }

  private func isTaken(_ profile: ColumnProfile) -> Bool { fields.values.contains { $0.name == profile.name } }

  /// The lines, indented below the source.
  func lines() -> [String] {
    var lines = ["    fields:"] + [identifierLine()].compactMap { $0 }
    for field in names.names where field != "id" {
      if let profile = fields[field] { lines.append(fieldLine(field, profile)) }
    }
    let told =
      hints.values(layer).filter { fields[$0.field] == nil && !given.contains($0.field) }
      + [context.owner].compactMap { $0 }.filter { fields[$0.field] == nil }.map { ($0.field, YAMLText.scalar($0.id)) }
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
      lines.append("    values: {\(list)}   # " + say("from the names", "theo tên tệp"))
    }
    return lines
  }

  // MARK: - Ids

  private enum Identifier {
    /// These columns, the first of them may be one that every source has.
    case columns([String], doubles: Int)
    case own
    case made
    case asked

    var columns: [String] { if case .columns(let names, _) = self { names } else { [] } }
  }

  /// The columns of the file that make the ids; none where they are made otherwise.
  var identifierColumns: [String] { identifier.columns.filter { !SourceColumns.isOwn($0) } }

  /// Whether a column tells the features of a file or layer apart.
  private func tellsApart(_ profile: ColumnProfile) -> Bool {
    profile.isIdentifier || (context.spanning != nil && profile.isIdentifierOfEach)
  }

  private var identifier: Identifier {
    let found = plainIdentifier
    if found.columns.isEmpty {
      guard case .own = found, let prefix = context.relation.prefix else { return found }
      return .columns([prefix, SourceColumns.row], doubles: 0)
    }
    guard case .columns(let columns, let doubles) = found else { return found }
    // Numbers of parcels begin anew on every sheet, whether two of them meet or not.
    let isOfSheet = columns == [fields["parcel_no"]?.name].compactMap { $0 } && layer == .parcel
    let isWhole = columns.count > 1 || profiles.first { $0.name == columns[0] }?.isIdentifier == true
    let spanning = context.spanning.flatMap { isOfSheet || !isWhole ? $0 : nil }
    return .columns([context.relation.prefix ?? spanning].compactMap { $0 } + columns, doubles: doubles)
  }

  private var plainIdentifier: Identifier {
    if let sheet = fields["sheet_no"], let parcel = fields["parcel_no"], sheet.empty + parcel.empty == 0 {
      let unit = (fields["old_unit_code"] ?? fields["unit_code"]).map { $0.empty == 0 ? [$0.name] : [] } ?? []
      return .columns(unit + [sheet.name, parcel.name], doubles: 0)
    }
    let named = profiles.filter { FieldSpellings.field($0.heading, of: layer) == "id" }
    if let column = named.first(where: tellsApart) { return .columns([column.name], doubles: 0) }
    let usual = ["number", "code", "parcel_no"].filter { $0 != "code" || names.kind("code") == .text }
      .compactMap { fields[$0] }.first(where: tellsApart)
    if let usual { return .columns([usual.name], doubles: 0) }
    // A number may stand twice on a sheet, which is said when it is loaded.
    if layer == .parcel, context.spanning != nil, fields["sheet_no"] == nil, let parcel = fields["parcel_no"],
      parcel.empty == 0
    {
      return .columns([parcel.name], doubles: 0)
    }
    let other = profiles.first { profile in
      tellsApart(profile) && !profile.isPersonal && !isTaken(profile) && profile.type != .real
        && !FieldSpellings.isRunningNumber(profile.heading) && !FieldSpellings.isRemark(profile.heading)
        && !saysUse(profile)
    }
    if let other { return .columns([other.name], doubles: 0) }
    let drawn = layer == .schemeBlock ? [fields["name"], fields["function"]].compactMap { $0 } : []
    if let sign = drawn.first(where: { tellsApart($0) && $0.share { StarterWords.beginning($0) != nil } >= 0.8 }) {
      return .columns([sign.name], doubles: 0)
    }
    if hasOwnIDs { return .own }
    if let doubled = named.first(where: { $0.empty == 0 && $0.filled > 0 }) {
      return .columns([doubled.name], doubles: doubled.filled - doubled.different)
    }
    if isPolygons, layer != .zone, layer != .scheme { return .made }
    return fields["name"].flatMap { $0.isIdentifier ? .columns([$0.name], doubles: 0) : nil } ?? .asked
  }

  /// Whether a column says what ground is used for, by code or in words.
  private func saysUse(_ profile: ColumnProfile) -> Bool {
    guard names.kind("code") == .landUse || names.kind("code") == .landUseCode || names.contains("function") else {
      return false
    }
    if FieldSpellings.spells(profile.heading, "code") || FieldSpellings.spells(profile.heading, "function") {
      return true
    }
    let aliases = Aliases.shipped
    return profile.share { aliases.landUseCode($0) != nil || aliases.function($0) != nil } >= 0.8
  }

  private func identifierLine() -> String? {
    if given.contains("id") { return nil }
    switch identifier {
    case .columns(let columns, let doubles):
      let names = columns.map { SourceColumns.isOwn($0) ? $0 : YAMLText.scalar($0) }
      let text = names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
      let found = columns.last.flatMap { name in profiles.first { $0.name == name } }
      var remarks: [String] = []
      if let rival = context.relation.rival {
        remarks.append(say("some of its ids stand in \(rival) too", "một số mã có cả trong \(rival)"))
      } else if context.relation.prefix != nil {
        remarks.append(say("some of its ids stand in other files too", "một số mã có cả trong tệp khác"))
      }
      if doubles > 0 {
        remarks.append(
          say(
            doubles.counted("of its values stands before", "of its values stand before"), "\(doubles) giá trị bị trùng")
        )
      } else if let found, columns.filter({ !SourceColumns.isOwn($0) }).count == 1 {
        remarks.append(found.comment(say))
      }
      let remark = remarks.isEmpty ? "" : "   # " + YAMLText.comment(remarks.joined(separator: "; "))
      return "      id: \(text)\(remark)"
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
    let kind = names.kind(field)
    if kind == .function || kind.closedList != nil { return codeLine(field, name, profile) }
    let unit = kind == .area ? FieldSpellings.unit(profile.heading) ?? FieldSpellings.unit(profile.name) : nil
    let isText = profile.type == .text && kind.isNumeric && kind != .scale
    var parts = ["field: \(name)"]
    if kind == .area, let unit = unit ?? (isText ? "m2" : nil) { parts.append("unit: \(unit)") }
    if isText { parts.append("locale: \(profile.locale.rawValue)") }
    if kind == .area, unit == nil, layer == .zone, !FieldSpellings.saysSquareMetres(profile.name) {
      parts.removeAll { $0.hasPrefix("unit") }
      parts.insert("unit: ?", at: 1)
      return "      # \(field): {\(parts.joined(separator: ", "))}   # "
        + say(
          "m2 or ha? nothing says it; lists of communes are in hectares by custom; ",
          "m2 hay ha? tệp không ghi; bảng diện tích các xã thường tính bằng ha; ") + profile.comment(say)
    }
    let line = parts.count == 1 ? "\(field): \(name)" : "\(field): {\(parts.joined(separator: ", "))}"
    guard let value = unreadable(profile, kind) else { return "      \(line)   # \(profile.comment(say))" }
    let shown = profile.isPersonal || PersonalData.isNumber(value) ? "" : " (\(value.excerpt))"
    return "      # \(line)   # "
      + YAMLText.comment(
        say("not all its values can be read so\(shown); ", "có giá trị không đọc được như vậy\(shown); "))
      + profile.comment(say)
  }

  /// The first value that the field could not take, in the order of ids; `nil` where it takes all.
  private func unreadable(_ profile: ColumnProfile, _ kind: FieldKind) -> String? {
    let reading = NumberReading(kind: kind, unit: nil, locale: profile.locale)
    func takes(_ value: String) -> Bool {
      switch kind {
      case .date: return DayReading.day(value) != nil
      case .period: return PeriodDate(value) != nil || DayReading.day(value) != nil
      case let kind where kind.isNumeric:
        guard let number = try? reading.number(.text(value)) else { return false }
        return kind.takes(number)
      default: return true
      }
    }
    guard kind == .date || kind == .period || kind.isNumeric else { return nil }
    return profile.counts.keys.filter { !takes($0) }.min { IdentifierOrder.precedes($0, $1) }
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
