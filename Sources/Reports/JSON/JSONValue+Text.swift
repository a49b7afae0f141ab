extension JSONValue {
  /// The value on one line, without blanks.
  public var compactText: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value as a document: every member of the outermost object and every element of an array in it on a line of
  /// its own, so that two documents can be compared line by line.
  public var documentText: String {
    var bytes: [UInt8] = []
    appendDocument(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func appendDocument(to bytes: inout [UInt8]) {
    guard case .object(let members) = self else {
      append(to: &bytes)
      bytes.append(0x0A)
      return
    }
    bytes.append(contentsOf: "{\n".utf8)
    for (index, member) in members.enumerated() {
      JSONValue.append(text: member.key, to: &bytes)
      bytes.append(contentsOf: ": ".utf8)
      member.value.appendMember(to: &bytes)
      bytes.append(contentsOf: (index == members.count - 1 ? "\n" : ",\n").utf8)
    }
    bytes.append(contentsOf: "}\n".utf8)
  }

  func appendMember(to bytes: inout [UInt8]) {
    guard case .array(let elements) = self, !elements.isEmpty else { return append(to: &bytes) }
    bytes.append(contentsOf: "[\n".utf8)
    for (index, element) in elements.enumerated() {
      element.append(to: &bytes)
      bytes.append(contentsOf: (index == elements.count - 1 ? "\n" : ",\n").utf8)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .count(let count): bytes.append(contentsOf: "\(count)".utf8)
    case .number(let number): JSONValue.append(number: number, to: &bytes)
    case .text(let text): JSONValue.append(text: text, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONValue.append(text: member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func append(number: Double, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: (number.isFinite ? "\(number == 0 ? 0 : number)" : "null").utf8)
  }

  private static func append(text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      // Nearly every text is copied as it is.
      let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      if isPlain { bytes.append(contentsOf: utf8) }
      return isPlain
    }
    if isPlain { return }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
        bytes.append(contentsOf: digits.utf8)
      default: bytes.append(byte)
      }
    }
  }
}
