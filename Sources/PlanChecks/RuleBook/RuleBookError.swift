/// A rules file that cannot be used.
public struct RuleBookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, or what the text is, as in `rules of the manifest`.
  public let file: String
  /// The line, from 1; `nil` where the fault has none.
  public let line: Int?
  /// What is wrong.
  public let message: String
  /// What to do about it: mostly what would be accepted.
  public let remedy: String

  /// File, line, what is wrong and what to do, on one line.
  public var description: String {
    "\(file)\(line.map { ", line \($0)" } ?? ""): \(message); \(remedy)"
  }
}
