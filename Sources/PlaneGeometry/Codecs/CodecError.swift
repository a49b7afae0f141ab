/// Why a text or a run of bytes is no geometry, and where.
public struct CodecError: Error, Hashable, Sendable {
  /// The notation that was read.
  public enum Format: String, Hashable, Sendable {
    /// Well-known binary, ISO or extended.
    case wkb = "WKB"
    /// Well-known text.
    case wkt = "WKT"
    /// The binary of a GeoPackage geometry column: a header, then WKB.
    case geoPackage = "GeoPackage geometry"
  }

  /// What is wrong, for a program to act on.
  public enum Reason: Hashable, Sendable {
    /// The input ends before the geometry does.
    case truncated
    /// A count promises more than the rest of the input can hold.
    case countTooLarge
    /// A byte that is no byte order mark, a magic number that is not there, a word that is not expected.
    case malformed
    /// A geometry type that is not one of the seven: a curve, a surface, or no type at all.
    case unsupportedType
    /// A member of a multi-geometry has another kind.
    case wrongMemberKind
    /// Collections nest deeper than ``WKBLimits/depth``.
    case tooDeep
    /// More positions than ``WKBLimits/positions``.
    case tooLarge
    /// The geometry ends before the input does.
    case trailingInput
  }

  /// The notation that was read.
  public let format: Format
  /// What is wrong.
  public let reason: Reason
  /// Where reading stopped: in bytes from the start, for WKT in UTF-8 bytes of the text.
  public let offset: Int
  /// One sentence for a person.
  public let message: String
}

extension CodecError: CustomStringConvertible {
  /// Format, place and sentence in one line.
  public var description: String { "\(format.rawValue), byte \(offset): \(message)" }
}

/// How much a decoder takes before it refuses.
public struct WKBLimits: Hashable, Sendable {
  /// How many collections may stand inside one another.
  public var depth = 32
  /// How many positions one geometry may have.
  public var positions = 1 << 28

  /// The limits by default: 32 levels, 268 million positions.
  public init() {}

  /// The limits by default.
  public static let standard = WKBLimits()
}
