extension String {
  /// At most so many characters; of a longer text the beginning and the end, with ` … ` for what lies between.
  public func abridged(to length: Int) -> String {
    guard utf8.count > length, count > length else { return self }
    let tail = length / 4
    return "\(prefix(length - tail)) … \(suffix(tail))"
  }

  /// The first line that is not blank, which is all that a message of a library may say.
  public var firstLine: String {
    split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }.map { String($0).trimmingBlanks } ?? ""
  }
}
