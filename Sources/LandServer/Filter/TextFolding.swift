internal import LandModel

/// A difference between texts that does not count.
enum TextFolding: String, CaseIterable, Sendable {
  /// Between capitals and small letters.
  case letterCase = "casei"
  /// Of marks: tone, breve, circumflex, horn, and the bar of Đ.
  case marks = "accenti"

  /// As CQL2's notation of text has it.
  var name: String { rawValue.uppercased() }

  /// What texts have in common that differ in this alone.
  func folded(_ text: String) -> String {
    switch self {
    // Through capitals, so that ß is ss and ς is σ.
    case .letterCase: text.uppercased().lowercased()
    case .marks: Spelling.withoutMarks(text)
    }
  }
}
