/// The code of a function of urban plans, as `residential`; which codes there are is data.
public struct FunctionCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The code.
  public let rawValue: String

  /// Takes any code; whether it is known is for the list of functions to say.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes any code; whether it is known is for the list of functions to say.
  public init(_ code: String) { rawValue = code }

  /// The code.
  public var description: String { rawValue }
}

extension FunctionCode: ExpressibleByStringLiteral {
  /// Takes any code; whether it is known is for the list of functions to say.
  public init(stringLiteral code: String) { rawValue = code }
}
