internal import CGEOS

/// A version of the GEOS library.
public struct GEOSVersion: Hashable, Comparable, Sendable {
  /// The first number.
  public let major: Int
  /// The second number.
  public let minor: Int

  /// Makes a version from its first two numbers.
  public init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// The version of the library that this process runs with.
  public static let current: GEOSVersion = {
    let numbers = String(cString: GEOSversion()).split(whereSeparator: { !$0.isNumber }).prefix(2).map { Int($0) ?? 0 }
    return GEOSVersion(numbers.first ?? 0, numbers.dropFirst().first ?? 0)
  }()

  /// Orders by the first number, then the second.
  public static func < (one: GEOSVersion, other: GEOSVersion) -> Bool {
    (one.major, one.minor) < (other.major, other.minor)
  }
}

extension GEOSVersion: CustomStringConvertible {
  /// The two numbers, separated by a point.
  public var description: String { "\(major).\(minor)" }
}
