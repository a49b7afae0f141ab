extension JSONValue {
  /// The elements of a list under that key; none when there is no such list.
  func list(_ key: String) -> [JSONValue] {
    guard case .array(let elements) = self[key] else { return [] }
    return elements
  }

  /// The text under that key; `nil` when there is none.
  func text(_ key: String) -> String? {
    guard case .text(let text) = self[key] else { return nil }
    return text
  }

  /// The number under that key; `nil` when there is none.
  func number(_ key: String) -> Double? { self[key]?.asNumber }

  /// The value as a number; `nil` when it is none.
  var asNumber: Double? {
    switch self {
    case .number(let number): number
    case .count(let count): Double(count)
    default: nil
    }
  }

  /// The object without that member.
  public func removing(_ key: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != key })
  }

  /// The text in a form that can stand inside a script element: no angle bracket, ampersand or line separator occurs.
  var scriptText: String {
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
