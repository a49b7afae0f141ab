/// A colour of maps, red, green and blue from 0 to 255.
public struct MapColour: Hashable, Sendable {
  /// Red.
  public let red: UInt8
  /// Green.
  public let green: UInt8
  /// Blue.
  public let blue: UInt8

  /// Mixes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads three numbers with blanks between them, as `255 252 140`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: " ").compactMap { UInt8($0) }
    guard parts.count == 3, text.split(separator: " ").count == 3 else { return nil }
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// The colour as style sheets write it: `#fffc8c`.
  public var hexadecimal: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
