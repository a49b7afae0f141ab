/// The encoding of the VNI fonts on Windows: a vowel, then a letter that stands for its marks.
enum VNI {
  /// Vowels that take marks as they are, and what they stand for.
  private static let bases: [UnicodeScalar: String] = [
    "a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "A": "A", "E": "E", "O": "O", "U": "U", "Y": "Y",
    "ô": "ơ", "ö": "ư", "Ô": "Ơ", "Ö": "Ư",
  ]
  /// Letters that stand for one letter of their own.
  private static let singles: [UnicodeScalar: String] = [
    "ñ": "đ", "Ñ": "Đ", "í": "í", "Í": "Í", "ì": "ì", "Ì": "Ì", "æ": "ỉ", "Æ": "Ỉ", "ó": "ĩ", "Ó": "Ĩ",
    "ò": "ị", "Ò": "Ị", "î": "ỵ", "Î": "Ỵ",
  ]
  /// Marks of any base vowel: acute, grave, hook above, tilde, dot below.
  private static let tones: [UnicodeScalar: String] = [
    "ù": "\u{301}", "ø": "\u{300}", "û": "\u{309}", "õ": "\u{303}", "ï": "\u{323}",
  ]
  /// Marks of a, e and o with a circumflex.
  private static let circumflex: [UnicodeScalar: String] = [
    "â": "\u{302}", "á": "\u{302}\u{301}", "à": "\u{302}\u{300}", "å": "\u{302}\u{309}", "ã": "\u{302}\u{303}",
    "ä": "\u{302}\u{323}",
  ]
  /// Marks of a with a breve.
  private static let breve: [UnicodeScalar: String] = [
    "ê": "\u{306}", "é": "\u{306}\u{301}", "è": "\u{306}\u{300}", "ú": "\u{306}\u{309}", "ü": "\u{306}\u{303}",
    "ë": "\u{306}\u{323}",
  ]

  /// The text of the bytes, not yet normalised; what is no letter of VNI stays as Windows-1252 has it.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let scalars = bytes.map(Windows1252.scalar)
    var result = ""
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let base = bases[scalar] {
        result += base
        if index + 1 < scalars.count, let mark = mark(scalars[index + 1], after: scalar) {
          result += mark
          index += 1
        }
      } else {
        result += singles[scalar] ?? String(scalar)
      }
      index += 1
    }
    return result
  }

  private static func mark(_ scalar: UnicodeScalar, after base: UnicodeScalar) -> String? {
    guard let small = scalar.properties.lowercaseMapping.unicodeScalars.first else { return nil }
    if let tone = tones[small] { return tone }
    switch base {
    case "a", "A": return circumflex[small] ?? breve[small]
    case "e", "E", "o", "O": return circumflex[small]
    default: return nil
    }
  }
}
