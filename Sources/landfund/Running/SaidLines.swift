internal import Interchange
internal import Refusals
internal import Reports

/// What a job of a desk says beside its result: one JSON object a line on standard error, `{"said":{"en","vi","repeats"}}`.
///
/// People of both languages read what one of them has started; where no desk asks, a line stands in the language of the
/// command line.
enum SaidLines {
  /// Whether a desk has started this process and follows its work.
  static var areAsked: Bool { ProgressLines.areAsked && JobParent.isThere }

  /// Says something.
  ///
  /// - Parameters:
  ///   - text: the line without the program's name.
  ///   - language: that of the command line.
  ///   - repeats: whether the result says it too.
  static func say(_ text: LocalisedText, _ language: Language, repeats: Bool = false) {
    guard areAsked else { return report("landfund: \(text[language])") }
    func line(_ language: Language) -> String { "landfund: \(text[language])".abridged(to: longest).visible }
    write(line(.english), line(.vietnamese), repeats)
  }

  /// Says how the command ends, as each language has it; nothing of an end that says nothing.
  static func say(ending text: LocalisedText) {
    if !text.en.isEmpty { write(text.en, text.vi, false) }
  }

  /// So many characters of a line are said in each language.
  private static let longest = 4000

  private static func write(_ english: String, _ vietnamese: String, _ repeats: Bool) {
    let line: JSONValue = ["said": ["en": .text(english), "vi": .text(vietnamese), "repeats": .flag(repeats)]]
    StandardError.write(line.compactText + "\n")
  }
}
