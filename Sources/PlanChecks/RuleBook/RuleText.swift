public import LandModel
internal import Yams

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
  init(_ text: String) throws(RuleBookError) {
    let reader = RuleFileReader(file: "rule-texts.yml")
    var texts: [RuleID: RuleText] = [:]
    guard let root = try reader.root(of: text) else { throw reader.error(1, "it is empty", "restore it") }
    for (key, node) in try reader.members(root, of: "the rule texts") {
      texts[RuleID(rawValue: key.text)] = try RuleTexts.text(node, key.text, reader)
    }
    self.texts = texts
  }

  /// The text of a rule; of an unknown one its code.
  subscript(rule: RuleID) -> RuleText {
    let code = LocalisedText(en: rule.rawValue, vi: rule.rawValue)
    return texts[rule] ?? RuleText(label: code, advice: code, means: code, why: code, messages: [:])
  }

  private static func text(
    _ node: Node, _ rule: String, _ reader: RuleFileReader
  ) throws(RuleBookError) -> RuleText {
    var parts: [String: Node] = [:]
    for (key, value) in try reader.members(node, of: rule) { parts[key.text] = value }
    func localised(_ key: String) throws(RuleBookError) -> LocalisedText {
      guard let node = parts[key] else { throw reader.error(node, "\(rule) has no \(key)", "add it") }
      return try RuleTexts.localised(node, "\(key) of \(rule)", reader)
    }
    var messages: [String: LocalisedText] = [:]
    guard let message = parts["message"] else { throw reader.error(node, "\(rule) has no message", "add it") }
    if message.mapping?["en"] != nil {
      messages[""] = try RuleTexts.localised(message, "message of \(rule)", reader)
    } else {
      for (key, value) in try reader.members(message, of: "the messages of \(rule)") {
        messages[key.text] = try RuleTexts.localised(value, "message \(key.text) of \(rule)", reader)
      }
    }
    return RuleText(
      label: try localised("label"), advice: try localised("advice"), means: try localised("means"),
      why: try localised("why"), messages: messages)
  }

  private static func localised(
    _ node: Node, _ what: String, _ reader: RuleFileReader
  ) throws(RuleBookError) -> LocalisedText {
    guard let mapping = node.mapping, let en = mapping["en"], let vi = mapping["vi"] else {
      throw reader.error(node, "\(what) needs en and vi", "add the missing one")
    }
    return LocalisedText(en: try reader.text(en, of: what), vi: try reader.text(vi, of: what))
  }
}
