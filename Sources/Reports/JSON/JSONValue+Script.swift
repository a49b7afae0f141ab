extension JSONValue {
  /// The text in a form that can stand inside a script element: no angle bracket, ampersand or line separator occurs.
  public var scriptText: String {
    var bytes: [UInt8] = []
    var text = compactText
    text.withUTF8 { source in
      bytes.reserveCapacity(source.count + 1024)
      for (index, byte) in source.enumerated() {
        switch byte {
        case UInt8(ascii: "<"): bytes.append(contentsOf: "\\u003c".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "\\u003e".utf8)
        case UInt8(ascii: "&"): bytes.append(contentsOf: "\\u0026".utf8)
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        case 0xA8 where index >= 2 && source[index - 1] == 0x80 && source[index - 2] == 0xE2,
          0xA9 where index >= 2 && source[index - 1] == 0x80 && source[index - 2] == 0xE2:
          bytes.removeLast(2)
          bytes.append(contentsOf: byte == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
        default: bytes.append(byte)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
