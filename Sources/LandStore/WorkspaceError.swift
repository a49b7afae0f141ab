/// Why a workspace or a manifest is refused: what, where, and what to do.
public struct WorkspaceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, and the layer, feature or field in it, as far as known.
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
