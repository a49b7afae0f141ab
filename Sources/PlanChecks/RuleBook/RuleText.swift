internal import LandModel
public import Refusals

/// What people read of a rule.
public struct RuleText: Hashable, Sendable {
  /// Its name.
  public let label: LocalisedText
  /// What to do next about a finding.
  public let advice: LocalisedText
  /// What a finding of it means.
  public let means: LocalisedText
  /// Why that matters.
  public let why: LocalisedText
  /// The templates of the messages by kind; under an empty key the one for every other kind.
  let messages: [String: LocalisedText]

  /// The template for findings of a kind.
  func message(for kind: String) -> LocalisedText {
    messages[kind] ?? messages[""] ?? LocalisedText(en: "{a}", vi: "{a}")
  }
}

/// The texts of all rules.
struct RuleTexts: Sendable {
  private let texts: [RuleID: RuleText]

  /// Reads the file of texts.
  init(_ text: String) throws(Refusal) {
    var texts: [RuleID: RuleText] = [:]
    for member in try YAMLValue.document(text, file: "rule-texts.yml")?.members("the rule texts").all ?? [] {
      texts[RuleID(rawValue: member.key)] = try RuleTexts.text(member)
    }
    self.texts = texts
  }

  /// The text of a rule; of an unknown one its code.
  subscript(rule: RuleID) -> RuleText {
    let code = LocalisedText(en: rule.rawValue, vi: rule.rawValue)
    return texts[rule] ?? RuleText(label: code, advice: code, means: code, why: code, messages: [:])
  }

  private static func text(_ rule: YAMLMember) throws(Refusal) -> RuleText {
    let members = try rule.value.members(rule.key)
    func localised(_ key: String) throws(Refusal) -> LocalisedText {
      try members.required(key).localisedText(key)
    }
    let message = try members.required("message").members("message")
    var messages: [String: LocalisedText] = [:]
    if message["en"] != nil {
      messages[""] = try localised("message")
    } else {
      for member in message.all { messages[member.key] = try member.value.localisedText(member.key) }
    }
    return RuleText(
      label: Labels.shipped.label("rule", rule.key), advice: try localised("advice"), means: try localised("means"),
      why: try localised("why"), messages: messages)
  }
}
