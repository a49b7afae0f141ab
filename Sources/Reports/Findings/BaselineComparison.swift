public import Foundation
public import PlanChecks

/// How the findings of a check stand to those of an earlier one.
public struct BaselineComparison: Hashable, Sendable {
  /// How many findings both have.
  public let known: Int
  /// The ids that only the later one has, in the order of its findings.
  public let new: [String]
  /// The ids that only the earlier one has, in its order.
  public let gone: [String]

  /// Compares by id.
  public init(findings: [Finding], baseline: [String]) {
    let (then, now) = (Set(baseline), Set(findings.map(\.id)))
    new = findings.map(\.id).filter { !then.contains($0) }
    known = findings.count - new.count
    gone = baseline.filter { !now.contains($0) }
  }

  /// The ids of the findings of an earlier `check -f json`; `nil` when the bytes are no such document.
  public static func identifiers(of document: Data) -> [String]? {
    struct Document: Decodable {
      struct Entry: Decodable { let id: String }
      let findings: [Entry]
    }
    return try? JSONDecoder().decode(Document.self, from: document).findings.map(\.id)
  }

  var json: JSONValue { ["known": .count(known), "new": JSONValue(new), "gone": JSONValue(gone)] }
}
