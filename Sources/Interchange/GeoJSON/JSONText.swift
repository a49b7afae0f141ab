/// Writing of JSON.
package enum JSONText {
  /// Appends a text in quotes, everything escaped that JSON does not allow inside them.
  package static func append(_ text: String, to target: inout [UInt8]) {
    var text = text
    target.append(.quote)
    text.withUTF8 { appendEscaped($0, to: &target) }
    target.append(.quote)
  }

  /// Appends UTF-8 with everything escaped that JSON does not allow inside quotes.
  static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to target: inout [UInt8]) {
    var done = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard byte < 0x20 || byte == .quote || byte == .backslash else { continue }
      target.append(contentsOf: text[done..<index])
      appendEscape(byte, to: &target)
      done = index + 1
    }
    target.append(contentsOf: text[done...])
  }

  private static func appendEscape(_ byte: UInt8, to target: inout [UInt8]) {
    target.append(.backslash)
    switch byte {
    case .quote, .backslash: target.append(byte)
    case 0x08: target.append(UInt8(ascii: "b"))
    case 0x09: target.append(UInt8(ascii: "t"))
    case 0x0A: target.append(UInt8(ascii: "n"))
    case 0x0C: target.append(UInt8(ascii: "f"))
    case 0x0D: target.append(UInt8(ascii: "r"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      target.append(contentsOf: "u00".utf8)
      target.append(digits[Int(byte >> 4)])
      target.append(digits[Int(byte & 15)])
    }
  }
}
