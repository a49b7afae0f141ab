internal import Foundation

/// An encoding of other times in which texts are written: TCVN3 or a code page.
struct OutputEncoding: Hashable, Sendable {
  let encoding: TextEncoding

  /// `nil` for Unicode, which lacks no letter, and for encodings that are only read.
  init?(_ encoding: TextEncoding?) {
    switch encoding {
    case .tcvn3, .page: self.encoding = encoding ?? .utf8
    case .utf8, .vni, nil: return nil
    }
  }

  /// What became of a text.
  struct Written: Equatable {
    /// The text with the letters that the encoding has.
    var text = ""
    /// Capitals that became small.
    var lostCase: [Character] = []
    /// Letters that became `?`.
    var replaced: [Character] = []
  }

  /// The text as the encoding holds it.
  func written(_ text: String) -> Written {
    var written = Written()
    if bytes(of: text) != nil {
      written.text = text
      return written
    }
    for character in text.precomposedStringWithCanonicalMapping {
      let letter = String(character)
      if bytes(of: letter) != nil {
        written.text += letter
      } else if let plain = Self.plainSigns[character] {
        written.text += plain
      } else if letter.lowercased() != letter, bytes(of: letter.lowercased()) != nil {
        written.text += letter.lowercased()
        written.lostCase.append(character)
      } else {
        written.text += "?"
        written.replaced.append(character)
      }
    }
    return written
  }

  /// The bytes of a text; `nil` where the encoding lacks a letter.
  func bytes(of text: String) -> [UInt8]? {
    switch encoding {
    case .tcvn3:
      // The fonts show small letters in place of capitals with tones, whose places they lack.
      guard text.utf8.allSatisfy({ $0 < 0x80 }) || text.allSatisfy(Self.isOfFonts) else { return nil }
      return TCVN3.bytes(of: text)
    case .page(let page): return page.bytes(of: text)
    case .utf8, .vni: return Array(text.utf8)
    }
  }

  private static func isOfFonts(_ character: Character) -> Bool {
    guard !character.isASCII else { return true }
    return "ĂÂÊÔƠƯĐ".contains(character) || character.isLowercase
  }

  /// Signs of print that old encodings lack, and those that take their place.
  private static let plainSigns: [Character: String] = [
    "…": "...", "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "²": "2", "³": "3", "′": "'", "″": "\"",
    "×": "x", "→": "->", "≥": ">=", "≤": "<=", "\u{A0}": " ",
  ]
}

extension CodePage {
  /// The bytes of a text; `nil` where the code page lacks a letter.
  ///
  /// Letters with two marks are taken apart where the page has the parts, as that of Vietnamese has.
  func bytes(of text: String) -> [UInt8]? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
    return Self.converted(Array(text.utf8), from: "UTF-8", to: name, growth: 4)
  }
}

extension FeatureTable {
  /// The table with the texts that an encoding holds, and what became of the others, column by column.
  func held(by encoding: OutputEncoding) -> (table: FeatureTable, notices: [Notice]) {
    var (table, notices) = (self, [Notice]())
    for place in columns.indices {
      guard [.text, .json, .dateTime].contains(columns[place].type) else { continue }
      let name = columns[place].name
      var losses = LetterLosses()
      let texts = (0..<count).map { row -> String? in
        guard let text = columns[place][row].text else { return nil }
        let written = encoding.written(text)
        losses.add(written, of: text, row)
        return written.text
      }
      table.columns[place] = Column(name: name, values: .text(TextValues(texts)))
      notices += losses.notices(name, encoding.encoding)
    }
    if var drawing = table.drawing {
      for row in drawing.entries.indices {
        drawing.entries[row].label = drawing.entries[row].label.map { encoding.written($0).text }
      }
      table.drawing = drawing
    }
    return (table, notices)
  }
}

/// Letters of a column that an encoding lacks.
private struct LetterLosses {
  private var lostCase = Occurrences()
  private var replaced = Occurrences()

  mutating func add(_ written: OutputEncoding.Written, of text: String, _ row: Int) {
    for _ in written.lostCase { lostCase.add(row, text.excerpt()) }
    for _ in written.replaced { replaced.add(row, text.excerpt()) }
  }

  func notices(_ column: String, _ encoding: TextEncoding) -> [Notice] {
    var notices: [Notice] = []
    if lostCase.count > 0 { notices.append(lostCase.notice(.caseLost(column: column, encoding: encoding.name))) }
    if replaced.count > 0 {
      notices.append(replaced.notice(.lettersReplaced(column: column, encoding: encoding.name)))
    }
    return notices
  }
}
