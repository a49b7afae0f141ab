public import Foundation
public import PlanChecks
public import Refusals

/// How the findings of a check stand to those of an earlier one.
public struct BaselineComparison: Hashable, Sendable {
  /// How many findings both have.
  public let known: Int
  /// The ids that only the later one has, in the order of its findings.
  public let new: [String]
  /// What only the earlier one has, in its order; of rules that were asked for now.
  public let gone: [EarlierFinding]
  /// What both have and has grown or shrunk by more than 10 % and more than 5 m², in the order of the later findings.
  public let changed: [Change]

  /// A finding of both checks whose area is another now.
  public struct Change: Hashable, Sendable {
    /// The id of the finding.
    public let id: String
    /// Square metres of the working system in the earlier check.
    public let before: Double
    /// Square metres of the working system now.
    public let after: Double
  }

  /// Compares by id.
  ///
  /// - Parameters:
  ///   - findings: the findings that are listed.
  ///   - all: all that were found: what a zone keeps out of the list is not gone.
  ///   - rules: the rules that were asked for; `nil`: every one.
  ///   - baseline: the findings of the earlier check.
  public init(findings: [Finding], among all: [Finding], rules: Set<RuleID>?, baseline: [EarlierFinding]) {
    let then = Dictionary(baseline.map { ($0.id, $0) }) { first, _ in first }
    let now = Set(all.map(\.id))
    new = findings.map(\.id).filter { then[$0] == nil }
    known = findings.count - new.count
    gone = baseline.filter { !now.contains($0.id) && rules?.contains(RuleID(rawValue: $0.rule)) ?? true }
    changed = findings.compactMap { finding in
      guard let before = then[finding.id]?.areaSquareMetres, let after = finding.areaSquareMetres,
        BaselineComparison.differs(before, after)
      else { return nil }
      return Change(id: finding.id, before: before, after: after)
    }
  }

  /// Whether an area has grown or shrunk by more than 10 % and more than 5 m².
  static func differs(_ before: Double, _ after: Double) -> Bool { abs(after - before) > max(0.1 * before, 5) }

  /// What SARIF calls it.
  func state(of id: String) -> String {
    new.contains(id) ? "new" : changed.contains { $0.id == id } ? "updated" : "unchanged"
  }

  var json: JSONValue {
    [
      "known": .count(known), "new": JSONValue(new), "gone": .array(gone.map(\.json)),
      "changed": .array(
        changed.map { ["id": .text($0.id), "before_m2": .number($0.before), "after_m2": .number($0.after)] }),
    ]
  }
}

/// A finding of an earlier check, as its document has it.
public struct EarlierFinding: Hashable, Sendable, Decodable {
  /// Its id.
  public let id: String
  /// The code of its rule.
  public let rule: String
  /// What it said; `nil` where the document does not say.
  public let message: LocalisedText?
  /// Square metres of the working system; `nil` where it has no area.
  public let areaSquareMetres: Double?
  let severity: String?
  let kind: String?
  let size: String?
  let zone: String?
  let subjects: [Subject]

  struct Subject: Hashable, Sendable, Decodable {
    let layer: String
    let id: String
    let name: String?
    let classCode: String?

    enum CodingKeys: String, CodingKey { case layer, id, name, classCode = "class" }
  }

  /// A finding by what documents say of it.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - rule: the code of its rule.
  ///   - severity: `info`, `warning` or `error`.
  ///   - kind: the rule's own word.
  ///   - size: how large its pieces are.
  ///   - zone: the id of the commune that holds most of it.
  ///   - areaSquareMetres: square metres of the working system; `nil` where it has no area.
  ///   - message: what it says.
  public init(
    id: String, rule: String, severity: String?, kind: String?, size: String?, zone: String?,
    areaSquareMetres: Double?, message: LocalisedText?
  ) {
    (self.id, self.rule, self.severity, self.kind, self.size, self.zone) = (id, rule, severity, kind, size, zone)
    (self.areaSquareMetres, self.message) = (areaSquareMetres, message)
    subjects = []
  }

  init(_ finding: Finding) {
    self.init(
      id: finding.id, rule: finding.rule.rawValue, severity: finding.severity.rawValue, kind: finding.kind,
      size: finding.size?.rawValue, zone: finding.zone, areaSquareMetres: finding.areaSquareMetres,
      message: finding.message)
  }

  private struct Message: Decodable { let en, vi: String }

  private enum CodingKeys: String, CodingKey {
    case id, rule, message, severity, kind, size, zone, subjects
    case areaSquareMetres = "area_m2"
  }

  /// Reads a finding of `check -f json`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    rule = try values.decode(String.self, forKey: .rule)
    message = try values.decodeIfPresent(Message.self, forKey: .message).map { LocalisedText(en: $0.en, vi: $0.vi) }
    areaSquareMetres = try values.decodeIfPresent(Double.self, forKey: .areaSquareMetres)
    severity = try values.decodeIfPresent(String.self, forKey: .severity)
    kind = try values.decodeIfPresent(String.self, forKey: .kind)
    size = try values.decodeIfPresent(String.self, forKey: .size)
    zone = try values.decodeIfPresent(String.self, forKey: .zone)
    subjects = try values.decodeIfPresent([Subject].self, forKey: .subjects) ?? []
  }

  /// The findings of an earlier `check -f json`; `nil` when the bytes are no such document.
  public static func findings(of document: Data) -> [EarlierFinding]? {
    struct Document: Decodable { let findings: [EarlierFinding] }
    return try? JSONDecoder().decode(Document.self, from: document).findings
  }

  var json: JSONValue {
    let subjects = subjects.map { subject -> JSONValue in
      [
        "layer": .text(subject.layer), "id": .text(subject.id), "name": JSONValue(subject.name),
        "class": JSONValue(subject.classCode),
      ]
    }
    return [
      "id": .text(id), "rule": .text(rule), "severity": JSONValue(severity), "kind": JSONValue(kind),
      "size": JSONValue(size), "zone": JSONValue(zone), "subjects": .array(subjects),
      "area_m2": areaSquareMetres.map { .number($0) } ?? .null,
      "message": message.map { ["en": .text($0.en), "vi": .text($0.vi)] } ?? .null,
    ]
  }
}
