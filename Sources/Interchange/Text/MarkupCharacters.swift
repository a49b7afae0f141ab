extension String {
  /// The text without what XML and HTML do not allow: control characters but tab and line breaks, U+FFFE, U+FFFF.
  ///
  /// - Returns: the text, and how many characters were left out.
  package var forMarkup: (text: String, leftOut: Int) {
    guard !utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return (self, 0) }
    var (kept, leftOut) = (String.UnicodeScalarView(), 0)
    for scalar in unicodeScalars {
      if scalar.isAllowedInMarkup { kept.append(scalar) } else { leftOut += 1 }
    }
    return leftOut == 0 ? (self, 0) : (String(kept), leftOut)
  }
}

extension String {
  /// The text as content or as the value of an attribute of XML and HTML: what means something there replaced, and what
  /// neither allows left out, scalar by scalar.
  package var markupEscaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: if scalar.isAllowedInMarkup { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 and HTML allow it, and a reader of either shows it.
  package var isAllowedInMarkup: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

extension FeatureTable {
  /// The table with names and texts that markup can hold, and how many characters each column lost.
  func forMarkup() -> (table: FeatureTable, notices: [Notice]) {
    var (table, notices) = (self, [Notice]())
    table.name = name.forMarkup.text
    for (place, column) in columns.enumerated() {
      table.columns[place].name = column.name.forMarkup.text
      var leftOut = 0
      let values: ColumnValues? =
        switch column.values {
        case .text(let texts): texts.forMarkup(&leftOut).map { .text($0) }
        case .json(let texts): texts.forMarkup(&leftOut).map { .json($0) }
        case .date(let texts): texts.forMarkup(&leftOut).map { .date($0) }
        case .dateTime(let texts): texts.forMarkup(&leftOut).map { .dateTime($0) }
        case .integer, .real, .boolean: nil
        }
      guard let values else { continue }
      table.columns[place].values = values
      notices.append(Notice(.charactersLeftOut(column: table.columns[place].name), count: leftOut))
    }
    return (table, notices)
  }
}

extension TextValues {
  /// The texts that markup can hold; `nil` where nothing has to go.
  fileprivate func forMarkup(_ leftOut: inout Int) -> TextValues? {
    var texts = TextValues()
    for row in 0..<count {
      guard let (text, lost) = self[row]?.forMarkup else {
        texts.appendNull()
        continue
      }
      texts.append(text)
      leftOut += lost
    }
    return leftOut == 0 ? nil : texts
  }
}
