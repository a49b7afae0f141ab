internal import Refusals

extension YAMLValue {
  /// The outermost value of a criteria file, which must have one.
  static func criteria(_ yaml: String, file: String) throws(Refusal) -> YAMLValue {
    if let root = try document(yaml, file: file) { return root }
    throw Refusal(
      .emptyFile, LocalisedText(en: "it is empty", vi: "tệp trống"),
      remedy: LocalisedText(en: "write criteria as in the documentation", vi: "viết tiêu chí như trong tài liệu"),
      at: RefusalPlace(file: file))
  }

  /// A finite number, 0 or more.
  func size(_ what: String) throws(Refusal) -> Double { try number(what, in: 0 ... .greatestFiniteMagnitude) }
}
