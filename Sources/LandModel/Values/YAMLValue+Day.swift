public import Refusals

extension YAMLValue {
  /// A day, as `2021-12-24`.
  ///
  /// - Throws: `Refusal` `unknown_value` for every other text.
  public func date(_ what: String) throws(Refusal) -> CivilDate {
    let text = try text(what)
    if let date = CivilDate(text) { return date }
    throw refusal(
      .unknownValue, LocalisedText(en: "\(what) cannot be \(text)", vi: "\(what) không thể là \(text)"),
      remedy: LocalisedText(en: "write it as 2021-12-24", vi: "viết dạng 2021-12-24"))
  }
}
