internal import Interchange
internal import LandModel
public import PlanChecks
public import Refusals

/// Findings for a person, rule by rule: how many, the largest of them, what to do next.
struct FindingSections {
  private let language: Language
  private let baseline: BaselineComparison?
  private let new: Set<String>

  /// How many findings a rule lists before "and n more".
  private static let listed = 10

  init(_ language: Language, baseline: BaselineComparison? = nil) {
    self.language = language
    self.baseline = baseline
    new = Set(baseline?.new ?? [])
  }

  /// A paragraph for every rule that has findings, in the order of the findings.
  func text(_ findings: [Finding], _ book: RuleBook) -> String {
    var rules: [RuleID] = []
    for finding in findings where rules.last != finding.rule { rules.append(finding.rule) }
    var starts = rules.map { rule in findings.firstIndex { $0.rule == rule } ?? 0 }
    starts.append(findings.count)
    return rules.indices.map { section(rules[$0], findings[starts[$0]..<starts[$0 + 1]], book.text(of: rules[$0])) }
      .joined(separator: "\n")
  }

  /// So many findings, by severity, and how many are waived.
  func counts(_ findings: some Collection<Finding>) -> String {
    let words = CheckWords(language)
    let bySeverity = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count > 0 ? "\(language.count(count)) \(words.severity(severity, count))" : nil
    }
    let waived = findings.count { !$0.counts }
    var text = "\(language.count(findings.count)) \(words.findings(findings.count))"
    if !bySeverity.isEmpty { text += ": " + bySeverity.joined(separator: ", ") }
    if waived > 0 { text += "; \(language.count(waived)) \(words.waived)" }
    let new = findings.count { self.new.contains($0.id) }
    if new > 0 { text += "; \(language.count(new)) \(words.new)" }
    return text
  }

  /// How many findings of the baseline there are no more; empty for none.
  var gone: String {
    guard let count = baseline?.gone.count, count > 0 else { return "" }
    return "; \(language.count(count)) \(CheckWords(language).gone)"
  }

  /// What the baseline does not have, what it has and this check has not, and what is larger or smaller now; empty without
  /// a baseline.
  func comparison(of findings: [Finding]) -> String {
    guard let baseline else { return "" }
    let words = CheckWords(language)
    let new = findings.filter { self.new.contains($0.id) }.map { "\($0.id)  \($0.message[language].visible)" }
    let gone = baseline.gone.map { finding in
      "\(finding.id)  \(finding.message?[language].visible ?? finding.rule)"
    }
    let changed = baseline.changed.map {
      "\($0.id)  \(language.area(squareMetres: $0.before)) → \(language.area(squareMetres: $0.after))"
    }
    return paragraph(words.newSince, new) + paragraph(words.goneSince, gone) + paragraph(words.changedSince, changed)
  }

  private func paragraph(_ heading: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    var text = "\n\(heading): \(language.count(lines.count))\n"
    for line in lines.prefix(FindingSections.listed) { text += "  \(line)\n" }
    let more = lines.count - FindingSections.listed
    return more > 0 ? text + "  \(CheckWords(language).andMore(language.count(more)))\n" : text
  }

  private func section(_ rule: RuleID, _ findings: ArraySlice<Finding>, _ text: RuleText) -> String {
    let words = CheckWords(language)
    let area = findings.reduce(0) { $0 + ($1.areaSquareMetres ?? 0) }
    var lines = ["\(rule) – \(text.label[language]): \(counts(findings))"]
    if area > 0 { lines[0] += ", \(language.area(squareMetres: area))" }
    let largest = FindingSections.largest(findings)
    let marks = largest.map { finding in
      let mark = finding.counts ? words.mark(finding.severity) : words.waived
      return new.contains(finding.id) ? "\(mark), \(words.new)" : mark
    }
    let width = ([words.mark(.warning)] + marks).map(\.count).max() ?? 0
    for (finding, mark) in zip(largest, marks) {
      let padding = String(repeating: " ", count: width - mark.count)
      lines.append("  \(finding.id)  \(mark)\(padding)  \(finding.message[language].visible)")
    }
    if findings.count > largest.count {
      lines.append("  \(words.andMore(language.count(findings.count - largest.count)))")
    }
    lines.append("  → \(text.advice[language])")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The findings that a section lists: the heaviest first, of equal ones that which comes first.
  private static func largest(_ findings: ArraySlice<Finding>) -> [Finding] {
    var largest: [(finding: Int, weight: (Int, Double))] = []
    for index in findings.indices {
      let weight = findings[index].weight
      guard largest.count < listed || largest[listed - 1].weight < weight else { continue }
      let place = largest.firstIndex { $0.weight < weight } ?? largest.count
      largest.insert((index, weight), at: place)
      if largest.count > listed { largest.removeLast() }
    }
    return largest.map { findings[$0.finding] }
  }

  /// How many features could not be looked at, as the last paragraph of a text; empty for none.
  func ending(_ skipped: [SkippedFeature]) -> String { self.skipped(skipped).map { "\n" + $0 } ?? "" }

  /// How many features could not be looked at, by reason; `nil` for none.
  func skipped(_ skipped: [SkippedFeature]) -> String? {
    guard !skipped.isEmpty else { return nil }
    let words = CheckWords(language)
    let reasons = Dictionary(grouping: skipped, by: \.reason).mapValues {
      Set($0.map { "\($0.layer):\($0.id)" }).count
    }
    let list = reasons.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map {
      "\(words.reason($0.key)) \(language.count($0.value))"
    }
    return "\(words.skipped): \(list.joined(separator: ", "))\n"
  }
}

extension SkippedFeature {
  /// The reason for a person: its code in English, words in Vietnamese.
  public func reasonText(_ language: Language) -> String { CheckWords(language).reason(reason) }
}

extension SkippedFeature.Reason {
  /// The reason for a person, in every language.
  var label: LocalisedText { Labels.shipped.label("skipped", rawValue) }
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
struct CheckWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func word(_ en: String, _ vi: String) -> String { language == .english ? en : vi }

  func findings(_ count: Int) -> String { word(count == 1 ? "finding" : "findings", "phát hiện") }
  func severity(_ severity: Severity, _ count: Int) -> String {
    mark(severity) + (language == .english && count != 1 ? "s" : "")
  }
  func mark(_ severity: Severity) -> String { Labels.shipped.label("severity", severity.rawValue)[language] }
  var waived: String { Labels.shipped.label("finding_state", "waived")[language] }
  var new: String { word("new", "mới") }
  var gone: String { word("gone", "không còn") }
  var newSince: String { word("New since the baseline", "Mới so với lần trước") }
  var goneSince: String { word("Gone since the baseline", "Không còn so với lần trước") }
  var changedSince: String {
    word("Larger or smaller than in the baseline", "Diện tích thay đổi so với lần trước")
  }
  var zone: String { word("zone", "khu vực") }
  var rule: String { word("rule \\ zone", "loại phát hiện \\ khu vực") }
  var skipped: String { word("Not looked at", "Không xét được") }
  func reason(_ reason: SkippedFeature.Reason) -> String {
    language == .vietnamese ? reason.label.vi : reason.rawValue
  }
  func andMore(_ count: String) -> String { word("and \(count) more", "và \(count) phát hiện khác") }
}
