/// The name an authority gives a system or an operation, for example `EPSG:9216`.
public struct AuthorityCode: Hashable, Sendable, CustomStringConvertible {
  /// Who keeps the register, in capitals, for example `EPSG` or `OGC`.
  public let authority: String
  /// The entry in that register, for example `9216` or `CRS84`.
  public let code: String

  /// A code as PROJ reports it.
  public init(authority: String, code: String) {
    self.authority = authority.uppercased()
    self.code = code
  }

  /// Reads `AUTHORITY:CODE`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].utf8.first, Self.isLetter(first) else { return nil }
    guard parts[0].utf8.allSatisfy({ Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "_") }) else {
      return nil
    }
    guard !parts[1].isEmpty, parts[1].utf8.allSatisfy({ Self.isLetter($0) || Self.isDigit($0) }) else { return nil }
    self.init(authority: String(parts[0]), code: String(parts[1]))
  }

  /// An entry of the EPSG register.
  public static func epsg(_ code: Int) -> AuthorityCode { AuthorityCode(authority: "EPSG", code: String(code)) }

  /// The number, when the authority is EPSG and the code is a number.
  public var epsgNumber: Int? { authority == "EPSG" ? Int(code) : nil }

  /// `AUTHORITY:CODE`.
  public var description: String { "\(authority):\(code)" }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
