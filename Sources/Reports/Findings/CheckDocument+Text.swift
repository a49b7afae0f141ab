internal import LandModel
public import PlanChecks

extension CheckDocument {
  /// How many findings a rule lists before "and n more".
  private static let listed = 10

  /// The findings for a person: a table of zones and rules, then the largest of each rule and what to do next.
  public func text(_ book: RuleBook) -> String {
    var text = heading + "\n"
    guard !result.findings.isEmpty else { return text + ending }
    text += "\n" + zoneTable.text
    for rule in RuleID.allCases {
      let findings = result.findings.filter { $0.rule == rule }
      if !findings.isEmpty { text += "\n" + section(rule, findings, book.text(of: rule)) }
    }
    return text + ending
  }

  private var heading: String {
    let day = head.asOf.map { " · \($0)" } ?? ""
    return "\(head.workspace)\(day) · \(head.crs)\n\(counts(result.findings))"
  }

  /// So many findings, by severity, and how many are waived.
  private func counts(_ findings: [Finding]) -> String {
    let words = CheckWords(language)
    let bySeverity = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count > 0 ? "\(language.count(count)) \(words.severity(severity, count))" : nil
    }
    let waived = findings.count { !$0.counts }
    var text = "\(language.count(findings.count)) \(words.findings(findings.count))"
    if !bySeverity.isEmpty { text += ": " + bySeverity.joined(separator: ", ") }
    if waived > 0 { text += "; \(language.count(waived)) \(words.waived)" }
    if let baseline { text += "; \(language.count(baseline.new.count)) \(words.new)" }
    return text
  }

  /// Findings by zone (rows) and rule (columns).
  private var zoneTable: RowTable {
    let rows = result.zones
    let rules = RuleID.allCases.filter { rule in rows.contains { $0.rule == rule } }
    var table = RowTable(columns: [CheckWords(language).zone] + rules.map(\.rawValue))
    var zones: [String?] = []
    for row in rows where zones.last != .some(row.zone) { zones.append(row.zone) }
    for zone in zones {
      table.append(
        [.text(zone ?? "–")]
          + rules.map { rule in
            rows.first { $0.zone == zone && $0.rule == rule }.map { .count($0.count) } ?? .null
          })
    }
    return table
  }

  private func section(_ rule: RuleID, _ findings: [Finding], _ text: RuleText) -> String {
    let words = CheckWords(language)
    let area = findings.reduce(0) { $0 + ($1.areaSquareMetres ?? 0) }
    var lines = ["\(rule) – \(text.label[language]): \(counts(findings))"]
    if area > 0 { lines[0] += ", \(language.number(area / 10_000, decimals: 2)) ha" }
    let largest = findings.enumerated().sorted { one, other in
      let (a, b) = (one.element.weight, other.element.weight)
      return a != b ? a > b : one.offset < other.offset
    }.prefix(CheckDocument.listed).map(\.element)
    for finding in largest {
      let mark = finding.counts ? words.mark(finding.severity) : words.waived
      lines.append("  \(finding.id)  \(mark)  \(finding.message[language])")
    }
    if findings.count > largest.count {
      lines.append("  \(words.andMore(language.count(findings.count - largest.count)))")
    }
    lines.append("  → \(text.advice[language])")
    return lines.joined(separator: "\n") + "\n"
  }

  private var ending: String {
    guard !result.skipped.isEmpty else { return "" }
    let words = CheckWords(language)
    let reasons = Dictionary(grouping: result.skipped, by: \.reason).mapValues {
      Set($0.map { "\($0.layer):\($0.id)" }).count
    }
    let list = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      "\($0.key) \(language.count($0.value))"
    }
    return "\n\(words.skipped): \(list.joined(separator: ", "))\n"
  }
}

extension Finding {
  /// By what the largest findings come first: severity, then area, length or parts.
  fileprivate var weight: (Int, Double) {
    (
      Severity.allCases.firstIndex(of: severity) ?? 0,
      areaSquareMetres ?? lengthMetres ?? Double(parts ?? 0)
    )
  }
}

/// The words around the findings.
private struct CheckWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func word(_ en: String, _ vi: String) -> String { language == .english ? en : vi }

  func findings(_ count: Int) -> String { word(count == 1 ? "finding" : "findings", "phát hiện") }
  func severity(_ severity: Severity, _ count: Int) -> String {
    switch severity {
    case .error: word(count == 1 ? "error" : "errors", "lỗi")
    case .warning: word(count == 1 ? "warning" : "warnings", "cảnh báo")
    case .info: word(count == 1 ? "note" : "notes", "ghi chú")
    }
  }
  func mark(_ severity: Severity) -> String {
    switch severity {
    case .error: word("error  ", "lỗi     ")
    case .warning: word("warning", "cảnh báo")
    case .info: word("note   ", "ghi chú ")
    }
  }
  var waived: String { word("waived", "chấp nhận") }
  var new: String { word("new", "mới") }
  var zone: String { word("zone", "khu vực") }
  var skipped: String { word("Not looked at", "Không xét được") }
  func andMore(_ count: String) -> String { word("and \(count) more", "và \(count) phát hiện khác") }
}
