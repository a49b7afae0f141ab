public import Refusals

/// Where a finding stands with the people who deal with it.
public enum TriageState: String, CodeValue {
  case new
  case inProgress = "in_progress"
  case mended, accepted, mistaken

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .new: LocalisedText(en: "new", vi: "mới")
    case .inProgress: LocalisedText(en: "in progress", vi: "đang xử lý")
    case .mended: LocalisedText(en: "mended", vi: "đã khắc phục")
    case .accepted: LocalisedText(en: "accepted", vi: "chấp nhận")
    case .mistaken: LocalisedText(en: "mistaken", vi: "phát hiện nhầm")
    }
  }

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
