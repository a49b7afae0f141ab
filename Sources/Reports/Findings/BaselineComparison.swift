public import Foundation
public import PlanChecks

/// How the findings of a check stand to those of an earlier one.
public struct BaselineComparison: Hashable, Sendable {
  /// How many findings both have.
  public let known: Int
  /// The ids that only the later one has, in the order of its findings.
  public let new: [String]
  /// The ids that only the earlier one has, in its order; of rules that were asked for now.
  public let gone: [String]

  /// A finding of the earlier check.
  public struct Earlier: Decodable, Sendable {
    /// Its id.
    public let id: String
    /// Its rule.
    public let rule: String
  }

  /// Compares by id.
  ///
  /// - Parameters:
  ///   - findings: the findings that are listed.
  ///   - all: all that were found: what a zone keeps out of the list is not gone.
  ///   - rules: the rules that were asked for; `nil`: every one.
  ///   - baseline: the findings of the earlier check.
  public init(findings: [Finding], among all: [Finding], rules: Set<RuleID>?, baseline: [Earlier]) {
    let (then, now) = (Set(baseline.map(\.id)), Set(all.map(\.id)))
    new = findings.map(\.id).filter { !then.contains($0) }
    known = findings.count - new.count
    gone = baseline.filter { !now.contains($0.id) && rules?.contains(RuleID(rawValue: $0.rule)) ?? true }.map(\.id)
  }

  /// The findings of an earlier `check -f json`; `nil` when the bytes are no such document.
  public static func findings(of document: Data) -> [Earlier]? {
    struct Document: Decodable { let findings: [Earlier] }
    return try? JSONDecoder().decode(Document.self, from: document).findings
  }

  var json: JSONValue { ["known": .count(known), "new": JSONValue(new), "gone": JSONValue(gone)] }
}
