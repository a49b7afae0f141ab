/// Where a finding stands with the people who deal with it.
public enum TriageState: String, CodeValue {
  case new
  case inProgress = "in_progress"
  case mended, accepted, mistaken

  /// The name of the list in the words.
  public static var list: String { "finding_triage" }

  /// The state that a text names: its code or a word of it in any way of writing; `nil` for anything else.
  public init?(word text: String) {
    let plain = String(WordPattern.key(text).map { $0 == " " || $0 == "-" ? "_" : $0 })
    guard
      let state = TriageState(rawValue: plain)
        ?? Aliases.shipped.meaning(text, field: "triage").flatMap(TriageState.init(rawValue:))
    else { return nil }
    self = state
  }
}
