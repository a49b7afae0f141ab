public import LandModel
internal import Refusals

/// What somebody may do at the desk.
public enum TokenRole: String, CaseIterable, Hashable, Sendable {
  /// Sees and downloads.
  case reader
  /// Does the rest too: uploads, settles, runs, triages.
  case editor
}

/// Somebody whom a token lets in, as the token file names them; the token itself stands nowhere.
public struct TokenHolder: Hashable, Sendable {
  /// Who it is, as the audit log and the pages name them: 1 to 80 characters on one line.
  public let name: String
  /// What they may do.
  public let role: TokenRole
  /// The last day on which the token holds; `nil` for one that holds until it is removed.
  public let until: CivilDate?
  /// The SHA-256 of the token in 64 small hexadecimal digits.
  let digest: String

  /// Whether the token holds on a day.
  public func holds(on day: CivilDate) -> Bool { until.map { day <= $0 } ?? true }

  /// How long a name may be, characters.
  static let longestName = 80

  /// Whether a text can be a name: no blank at its ends, no control character or mark of direction, not too long.
  static func isName(_ text: String) -> Bool {
    guard (1...longestName).contains(text.count), let first = text.first, let last = text.last else { return false }
    return !first.isWhitespace && !last.isWhitespace && text.visible == text && !text.contains(where: \.isNewline)
  }
}
