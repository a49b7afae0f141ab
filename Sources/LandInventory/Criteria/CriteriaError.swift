/// Why a criteria file, or the land that it asks about, is refused: where, what, and what to do.
public struct CriteriaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, and the line or the feature, as far as known.
  public let place: String
  /// What is wrong.
  public let message: String
  /// What to do.
  public let remedy: String

  /// Says what is wrong.
  public init(_ message: String, remedy: String, place: String) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  /// Everything in one line.
  public var description: String { "\(place): \(message); \(remedy)" }
}
