internal import Refusals

/// Messages for the page: thousands of them are one sentence with other numbers and ids, so that the sentence is written
/// once and each message is what it fills in.
///
/// A word with a digit is a value; punctuation around it belongs to the sentence. Values of the Vietnamese message are
/// left out where they are the English ones with the signs of numbers exchanged.
struct MessageTable {
  private(set) var sentences: [String] = []
  private var numbers: [String: Int] = [:]

  /// What stands for a value in a sentence.
  static let gap: Character = "\u{E000}"

  /// `[sentence en, sentence vi, values]`, with the Vietnamese values as a fourth element where they are others.
  mutating func json(of message: LocalisedText) -> JSONValue {
    let (en, vi) = (MessageTable.parted(message.en), MessageTable.parted(message.vi))
    var parts: [JSONValue] = [
      .count(number(of: en.sentence)), .count(number(of: vi.sentence)), JSONValue(en.values),
    ]
    if en.values.map(MessageTable.exchanged) != vi.values { parts.append(JSONValue(vi.values)) }
    return .array(parts)
  }

  private mutating func number(of sentence: String) -> Int {
    if let number = numbers[sentence] { return number }
    numbers[sentence] = sentences.count
    sentences.append(sentence)
    return sentences.count - 1
  }

  private static func parted(_ text: String) -> (sentence: String, values: [String]) {
    // A text that holds the sign itself stays whole.
    guard !text.contains(gap) else { return (String(gap), [text]) }
    var values: [String] = []
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      guard word.contains(where: { $0.isASCII && $0.isNumber }) else { return String(word) }
      let before = word.prefix { "([".contains($0) }
      let rest = word.dropFirst(before.count)
      let after = String(rest.reversed().prefix { ".,;:)]".contains($0) }.reversed())
      values.append(String(rest.dropLast(after.count)))
      return before + String(gap) + after
    }
    return (words.joined(separator: " "), values)
  }

  /// A number with the signs of the other language; any other text as it is.
  private static func exchanged(_ value: String) -> String {
    guard value.allSatisfy({ $0.isASCII && ($0.isNumber || ".,-%".contains($0)) }) else { return value }
    return String(value.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }
}
