extension Double {
  /// The shortest decimal text that reads back as this very number, without a trailing `.0`.
  package var shortestText: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
