internal import Interchange

extension DelimitedOptions.Locale {
  /// How numbers are written: with a point before the decimals where texts say so that can be read in no other way and none
  /// says a comma; else as is usual here.
  ///
  /// `70.285` alone says nothing: it is 70 and a part, or seventy thousand; `18.3` beside it tells.
  ///
  /// - Parameter texts: the texts of one column; those that are no numbers say nothing.
  static func guessed(from texts: some Sequence<String>) -> DelimitedOptions.Locale {
    let marks = Set(texts.compactMap(decimalMark))
    return marks == ["."] ? .en : .vi
  }

  /// The mark before the decimals of a number; `nil` where it has none, or could have either.
  private static func decimalMark(_ text: String) -> Character? {
    guard case .value = LocalisedNumber.read(text) else { return nil }
    let marks = text.filter { $0 == "." || $0 == "," }
    guard let last = marks.last else { return nil }
    // One mark that stands several times parts thousands, so the other one stands before decimals.
    if marks.count > 1, Set(marks).count == 1 { return last == "." ? "," : "." }
    return last
  }
}
