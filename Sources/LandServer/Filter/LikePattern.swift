internal import Foundation

/// A pattern of LIKE: `%` stands for any text, `_` for one character, a backslash takes the sign behind it as it is.
///
/// Characters are those of Unicode's form NFC, so that a letter with its marks is one.
struct LikePattern: Hashable, Sendable {
  private let parts: [Part]

  private enum Part: Hashable {
    case any, one
    case fixed(Unicode.Scalar)
  }

  init(_ text: String) {
    var parts: [Part] = []
    var isEscaped = false
    for scalar in LikePattern.scalars(of: text) {
      switch scalar {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "%" where !isEscaped: if parts.last != .any { parts.append(.any) }
      case "_" where !isEscaped: parts.append(.one)
      default:
        // A backslash that takes nothing stands for itself.
        if isEscaped, !"%_\\".unicodeScalars.contains(scalar) { parts.append(.fixed("\\")) }
        parts.append(.fixed(scalar))
      }
      isEscaped = false
    }
    if isEscaped { parts.append(.fixed("\\")) }
    self.parts = parts
  }

  /// Whether the whole text meets the pattern.
  ///
  /// Cost: at worst the length of the text times that of the pattern; that of the text where `%` stands at the ends alone.
  func matches(_ text: String) -> Bool {
    let text = LikePattern.scalars(of: text)
    var (place, part) = (0, 0)
    // Where to go on when a part does not fit: behind the last `%`, one character further each time.
    var retry: (place: Int, part: Int)?
    while place < text.count {
      if part < parts.count, parts[part] == .any {
        part += 1
        retry = (place, part)
      } else if part < parts.count, parts[part] == .one || parts[part] == .fixed(text[place]) {
        (place, part) = (place + 1, part + 1)
      } else if let last = retry {
        retry = (last.place + 1, last.part)
        (place, part) = (last.place + 1, last.part)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .any }
  }

  private static func scalars(of text: String) -> [Unicode.Scalar] {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    return Array((isPlain ? text : text.precomposedStringWithCanonicalMapping).unicodeScalars)
  }
}
