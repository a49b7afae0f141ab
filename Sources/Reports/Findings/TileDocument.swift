internal import LandModel
public import PlanChecks
public import Refusals

/// What `tile` prints: the findings of the check of a file.
public struct TileDocument: Sendable {
  /// The members with which the JSON document begins.
  public var head: [JSONValue.Member]
  /// What was found.
  public var result: CheckResult
  /// What was noticed about the inputs.
  public var notices: JSONValue
  /// The language of advice and texts.
  public var language: Language

  /// Joins head, findings and notices.
  public init(head: [JSONValue.Member], result: CheckResult, notices: JSONValue = [], language: Language) {
    self.head = head
    self.result = result
    self.notices = notices
    self.language = language
  }

  /// The JSON document.
  public var json: JSONDocument {
    JSONDocument(.object(head)).adding("summary", result.summaryJSON).adding("skipped", result.skipped)
      .adding("findings", result.findings, language).adding("notices", notices)
  }

  /// The findings for a person.
  public var text: String {
    let sections = FindingSections(language)
    var paragraphs = [sections.counts(result.findings) + "\n"]
    if !result.findings.isEmpty { paragraphs.append(sections.text(result.findings, .shipped)) }
    if let skipped = sections.skipped(result.skipped) { paragraphs.append(skipped) }
    return paragraphs.joined(separator: "\n")
  }
}
