package import Refusals

/// How findings of one rule and kind are worded: templates that they share, filled when somebody reads them.
///
/// There may be a million findings, of which a text lists ten.
package final class FindingWording: Hashable, Sendable {
  private enum Message: Hashable, Sendable {
    case templates(en: MessageTemplate, vi: MessageTemplate)
    case text(LocalisedText)
  }

  private let message: Message
  /// What to do next.
  let advice: LocalisedText?
  /// Values beside those of the finding, by the names of the templates.
  let values: [String: String]

  /// Takes a text with names in braces.
  init(template text: LocalisedText, advice: LocalisedText?, values: [String: String] = [:]) {
    message = .templates(en: MessageTemplate(text.en), vi: MessageTemplate(text.vi))
    (self.advice, self.values) = (advice, values)
  }

  /// Takes a message as it stands.
  package init(_ message: LocalisedText, advice: LocalisedText?) {
    self.message = .text(message)
    (self.advice, values) = (advice, [:])
  }

  private init(_ message: Message, advice: LocalisedText?, values: [String: String]) {
    (self.message, self.advice, self.values) = (message, advice, values)
  }

  /// The same with further values.
  func adding(_ values: [String: String]) -> FindingWording {
    values.isEmpty ? self : FindingWording(message, advice: advice, values: values)
  }

  /// The message of a finding.
  func message(of facts: FindingFacts) -> LocalisedText {
    switch message {
    case .text(let text): text
    case .templates(let en, let vi):
      LocalisedText(
        en: en.filled(MessageValues(draft: facts, language: .english, names: en.names).value),
        vi: vi.filled(MessageValues(draft: facts, language: .vietnamese, names: vi.names).value))
    }
  }

  package static func == (one: FindingWording, other: FindingWording) -> Bool {
    one === other || one.message == other.message && one.advice == other.advice && one.values == other.values
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(message) }
}
