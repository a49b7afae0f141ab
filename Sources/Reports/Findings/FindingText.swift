public import LandModel
public import PlanChecks

/// Findings as a person reads them: by rule how many and how much, the ten largest, and how many more.
public struct FindingText {
  private let findings: [Finding]
  private let language: Language
  /// How many findings of a rule are listed.
  private let limit: Int

  /// Takes findings in the order of documents.
  public init(_ findings: [Finding], _ language: Language, limit: Int = 10) {
    self.findings = findings
    self.language = language
    self.limit = limit
  }

  /// A paragraph for every rule; one line where nothing was found.
  public var text: String {
    guard !findings.isEmpty else { return LocalisedText(en: "Nothing found.\n", vi: "Không có phát hiện.\n")[language] }
    var rules: [RuleID] = []
    for finding in findings where rules.last != finding.rule { rules.append(finding.rule) }
    return rules.map { rule in paragraph(rule, findings.filter { $0.rule == rule }) }.joined(separator: "\n")
  }

  private func paragraph(_ rule: RuleID, _ group: [Finding]) -> String {
    let area = group.compactMap(\.areaSquareMetres)
    let label = RuleBook.shipped.text(of: rule).label[language]
    let number = LocalisedText(en: group.count == 1 ? "finding" : "findings", vi: "phát hiện")[language]
    var lines = ["\(rule)  \(label): \(language.count(group.count)) \(number)"]
    if !area.isEmpty { lines[0] += ", \(language.area(squareMetres: area.reduce(0, +)))" }
    for finding in largest(group) {
      let waived = finding.counts ? "" : LocalisedText(en: " (waived)", vi: " (đã miễn trừ)")[language]
      lines.append("  \(mark(finding.severity))  \(finding.message[language])\(waived)")
    }
    if group.count > limit {
      let rest = language.count(group.count - limit)
      lines.append("  " + LocalisedText(en: "and \(rest) more", vi: "và \(rest) phát hiện khác")[language])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Those of most area, else of most length, first; equals in the order of documents.
  private func largest(_ group: [Finding]) -> [Finding] {
    func measure(_ finding: Finding) -> Double { finding.areaSquareMetres ?? finding.lengthMetres ?? 0 }
    let order = group.indices.sorted {
      (measure(group[$1]), $0) < (measure(group[$0]), $1)
    }
    return order.prefix(limit).map { group[$0] }
  }

  private func mark(_ severity: Severity) -> String {
    switch severity {
    case .error: LocalisedText(en: "error  ", vi: "lỗi     ")[language]
    case .warning: LocalisedText(en: "warning", vi: "cảnh báo")[language]
    case .info: LocalisedText(en: "info   ", vi: "lưu ý   ")[language]
    }
  }
}
