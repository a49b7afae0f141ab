internal import Foundation

/// Spellings of one Vietnamese word or name, made comparable.
public enum Spelling {
  /// What two spellings of one text have in common.
  ///
  /// Unicode's form NFC, small letters, white space, apostrophes and hyphens made one, the tone mark on the vowel of the
  /// newer rule (`Hoà` as `Hòa`), and `Đắk`, `Đak`, `Dak`, `Dăk` as `Đăk`. Two texts with one key mean the same; the
  /// texts themselves are never changed by it.
  public static func key(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      plain.append(scalar.isASCII && scalar != "`" ? scalar : marks[scalar] ?? scalar)
    }
    let words = String(plain).split { $0.isWhitespace }.map { word in
      let placed = toneOnNewerVowel(String(word))
      return spellingsOfDak.contains(placed) ? "đăk" : placed
    }
    return words.joined(separator: " ")
  }

  /// What two ways of writing a word of a closed list have in common.
  ///
  /// Beyond ``key(_:)`` commas, hyphens, slashes, semicolons, `&`, `và` and blanks are one separator, and a leading `đất`,
  /// `khu`, `khu đất` or `ô đất` is no part of a word: `Đất thương mại - dịch vụ` is `thương mại, dịch vụ`. `Hàng năm`
  /// is `hằng năm`. What consists of nothing else stays.
  public static func word(_ text: String) -> String {
    let key = key(text)
    var words = key.split(whereSeparator: separators.contains).map(String.init).filter { $0 != "và" }
    for (place, word) in words.enumerated() where word == "hàng" && words.dropFirst(place + 1).first == "năm" {
      words[place] = "hằng"
    }
    for lead in leads where words.count > lead.count && words.starts(with: lead) {
      words.removeFirst(lead.count)
      break
    }
    return words.isEmpty ? key : words.joined(separator: " ")
  }

  private static let separators: Set<Character> = [" ", ",", "-", "&", ";", "/"]
  /// The longest first.
  private static let leads = [["khu", "đất"], ["ô", "đất"], ["đất"], ["khu"]]

  /// The key without marks: what two spellings have in common of which one may be written without diacritics.
  public static func plainKey(_ text: String) -> String { asciiKey(text) ?? withoutMarks(key(text)) }

  /// The plain key of a text of ASCII, which most ids are; `nil` for any other text.
  private static func asciiKey(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isBehindBlank = true
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x20, 0x09...0x0D:
        if !isBehindBlank { bytes.append(0x20) }
        isBehindBlank = true
        continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case UInt8(ascii: "`"): bytes.append(UInt8(ascii: "'"))
      default: bytes.append(byte)
      }
      isBehindBlank = false
    }
    if isBehindBlank, !bytes.isEmpty { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text without the marks of its letters, the bar of Đ among them; capitals stay.
  public static func withoutMarks(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
      .folding(options: .diacriticInsensitive, locale: nil)
  }

  private static let marks: [UnicodeScalar: UnicodeScalar] = [
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "—": "-", "‑": "-",
  ]

  private static let spellingsOfDak: Set<String> = ["đắk", "đak", "dak", "dăk", "đăk", "dắk"]

  /// Syllables that end in two vowels of which the second bears the mark: older and newer spelling.
  private static let endings = [
    ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"),
    ("oẽ", "õe"), ("oẹ", "ọe"), ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
  ]

  private static func toneOnNewerVowel(_ word: String) -> String {
    var letters = word
    var tail = ""
    while let last = letters.last, !last.isLetter {
      tail = String(last) + tail
      letters.removeLast()
    }
    guard !letters.hasPrefix("qu"), let ending = endings.first(where: { letters.hasSuffix($0.0) }) else { return word }
    return letters.dropLast(2) + ending.1 + tail
  }
}
