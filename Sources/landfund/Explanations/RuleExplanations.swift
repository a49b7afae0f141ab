internal import LandModel
internal import PlanChecks

extension Explanation {
  /// Every rule, from the rule book; legal bases with the days on which they hold.
  static let rules = RuleID.known.map { rule in
    let (book, text) = (RuleBook.shipped, RuleBook.shipped.text(of: rule))
    return Explanation(
      code: rule.rawValue, what: text.means, why: text.why, mend: text.advice,
      legalBases: book.legalBases(of: rule).map(\.line))
  }
}

extension LegalBasis {
  /// The law and its days, as `Luật … (2014-07-01 – 2024-07-31)`.
  fileprivate var line: String {
    guard from != nil || to != nil else { return text }
    return "\(text) (\(from.map { "\($0)" } ?? "…") – \(to.map { "\($0)" } ?? "…"))"
  }
}
