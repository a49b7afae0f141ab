/// Why an operation on geometry gave no result.
public struct GeometryError: Error, Hashable, Sendable {
  /// What went wrong, for a program to act on.
  public enum Kind: Hashable, Sendable {
    /// The operation met a topology that it cannot resolve, most often because an input is invalid.
    case topology
    /// An argument is outside what the operation takes.
    case invalidArgument
    /// A ring cannot be handed to GEOS: it does not close or has fewer than four positions.
    case invalidRing
    /// An ordinate is infinite or not a number.
    case nonFinite
    /// The task was cancelled while the operation ran.
    case cancelled
    /// It needs more memory than there is.
    case outOfMemory
    /// GEOS gave another reason; it stands in the message.
    case other
  }

  /// The operation that failed, by its name: `intersection`, `buffer` and so on.
  public let operation: String
  /// What went wrong.
  public let kind: Kind
  /// Where, in the coordinates of the input; `nil` when it is not known.
  public let location: Position?
  /// The text of GEOS, word for word, or ours for what is refused before GEOS sees it.
  public let message: String
}

extension GeometryError: CustomStringConvertible {
  /// Operation and message in one line.
  public var description: String { "\(operation): \(message)" }
}

extension GeometryError {
  /// Reads kind and place out of a message of GEOS, whose prefix is the name of the C++ exception.
  init(operation: StaticString, geosMessage message: String?) {
    let text = message ?? "GEOS gave no reason"
    self.init(
      operation: operation.description, kind: Kind(geosMessage: text), location: Position(endOfGEOSMessage: text),
      message: text)
  }

  /// An argument that is refused before GEOS sees it.
  static func invalidArgument(_ operation: StaticString, _ message: String) -> GeometryError {
    GeometryError(operation: operation.description, kind: .invalidArgument, location: nil, message: message)
  }

  static func outOfMemory(_ operation: StaticString) -> GeometryError {
    GeometryError(
      operation: operation.description, kind: .outOfMemory, location: nil,
      message: "the result needs more memory than there is")
  }
}

extension GeometryError.Kind {
  fileprivate init(geosMessage text: String) {
    if text.hasPrefix("InterruptedException") {
      self = .cancelled
    } else if text.hasPrefix("TopologyException") {
      self = .topology
    } else if text.hasPrefix("IllegalArgumentException") {
      self = .invalidArgument
    } else if text.contains("bad_alloc") || text.contains("bad_array_new_length") {
      self = .outOfMemory
    } else {
      self = .other
    }
  }
}

extension Position {
  /// The two numbers that follow `at` or `conflict at` in a message of GEOS.
  fileprivate init?(endOfGEOSMessage text: String) {
    let words = text.split(separator: " ")
    for index in words.indices.dropLast(2).reversed() where words[index] == "at" {
      let end = words[index + 2].hasSuffix(".") ? words[index + 2].dropLast() : words[index + 2]
      if let x = Double(words[index + 1]), let y = Double(end) {
        self.init(x, y)
        return
      }
    }
    return nil
  }
}
