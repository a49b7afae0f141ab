extension String {
  /// The text on one line of a terminal: what would move its cursor, break the line or turn its direction is replaced
  /// by a visible sign.
  ///
  /// Control characters of ASCII become their pictures (U+2400 and on: `␛`, `␍`, `␊`); those above ASCII, line and
  /// paragraph separators and marks of direction (U+202E and the like) become U+FFFD. All else stays, and each sign
  /// stands for one. Cost: one pass over the bytes where there is nothing to replace.
  public var visible: String { replacingInvisible(keepsLines: false) }

  /// The same of a text of several lines, whose line breaks (U+000A) stay.
  public var visibleLines: String { replacingInvisible(keepsLines: true) }

  private func replacingInvisible(keepsLines: Bool) -> String {
    guard utf8.contains(where: { Self.mayBegin($0, keepsLines: keepsLines) }) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars { shown.append(keepsLines && scalar == "\n" ? scalar : scalar.visible) }
    return String(shown)
  }

  /// Whether a byte begins a sign that may have to be replaced.
  private static func mayBegin(_ byte: UInt8, keepsLines: Bool) -> Bool {
    switch byte {
    case 0x0A: !keepsLines
    case 0x00..<0x20, 0x7F, 0xC2, 0xD8, 0xE2: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The sign that stands for this one where a person reads it on a terminal.
  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 0x00..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }
}
