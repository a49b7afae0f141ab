internal import Refusals

extension JSONScanner {
  /// Reads a string; its content is checked and stays in place.
  mutating func readString() throws(JSONFault) -> JSONString {
    let quote = offset
    var index = offset + 1
    var hasEscapes = false
    var allBits: UInt8 = 0
    while true {
      guard index < bytes.count else { throw truncated() }
      let byte = bytes[index]
      if byte == .quote { break }
      if byte == .backslash {
        hasEscapes = true
        index = try skipEscape(at: index)
        continue
      }
      guard byte >= 0x20 else {
        throw JSONFault(
          code: .malformed,
          message: LocalisedText(
            en: "a line break or another control character inside a text",
            vi: "có dấu xuống dòng hoặc ký tự điều khiển khác bên trong văn bản"),
          remedy: LocalisedText(en: "write it as an escape such as \\n", vi: "viết dưới dạng ký tự thoát như \\n"),
          offset: index)
      }
      allBits |= byte
      index += 1
    }
    let content = JSONString(start: quote + 1, count: index - quote - 1, hasEscapes: hasEscapes)
    if allBits >= 0x80, let bad = UTF8Check.firstInvalid(slice(content)) {
      throw JSONFault(
        code: .encoding, message: LocalisedText(en: "the text is not UTF-8", vi: "văn bản không ở bảng mã UTF-8"),
        remedy: LocalisedText(en: "save the file as UTF-8", vi: "lưu tệp ở bảng mã UTF-8"),
        offset: content.start + bad)
    }
    offset = index + 1
    return content
  }

  /// The bytes of a string as they stand.
  @inline(__always) func slice(_ string: JSONString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[string.start..<string.start + string.count])
  }

  /// The string with its escapes resolved.
  func text(_ string: JSONString) -> String {
    guard string.hasEscapes else { return String(decoding: slice(string), as: UTF8.self) }
    var decoded: [UInt8] = []
    appendUnescaped(string, to: &decoded)
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Whether the string is this word.
  @inline(__always) func matches(_ string: JSONString, _ word: StaticString) -> Bool {
    guard !string.hasEscapes else { return text(string) == "\(word)" }
    guard string.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<string.count where bytes[string.start + index] != word.utf8Start[index] { return false }
    return true
  }

  /// Appends the string's UTF-8 with its escapes resolved.
  func appendUnescaped(_ string: JSONString, to target: inout [UInt8]) {
    var index = string.start
    let end = string.start + string.count
    while index < end {
      let byte = bytes[index]
      guard byte == .backslash else {
        target.append(byte)
        index += 1
        continue
      }
      let kind = bytes[index + 1]
      index += 2
      switch kind {
      case UInt8(ascii: "b"): target.append(0x08)
      case UInt8(ascii: "f"): target.append(0x0C)
      case UInt8(ascii: "n"): target.append(0x0A)
      case UInt8(ascii: "r"): target.append(0x0D)
      case UInt8(ascii: "t"): target.append(0x09)
      case UInt8(ascii: "u"):
        var value = hexadecimal(at: index)
        index += 4
        if (0xD800...0xDBFF).contains(value) {
          value = 0x10000 + (value - 0xD800) << 10 + (hexadecimal(at: index + 2) - 0xDC00)
          index += 6
        }
        let scalar = UnicodeScalar(value) ?? UnicodeScalar(0xFFFD)!
        target.append(contentsOf: String(Character(scalar)).utf8)
      default: target.append(kind)
      }
    }
  }

  /// Checks the escape at `index` and says where it ends; both halves of a surrogate pair count as one.
  private func skipEscape(at index: Int) throws(JSONFault) -> Int {
    guard index + 1 < bytes.count else { throw truncated() }
    switch bytes[index + 1] {
    case .quote, .backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      return index + 2
    case UInt8(ascii: "u"):
      let first = try checkedHexadecimal(at: index + 2)
      guard (0xD800...0xDFFF).contains(first) else { return index + 6 }
      guard first >= 0xDC00 || index + 7 < bytes.count else { throw truncated() }
      guard first < 0xDC00, bytes[index + 6] == .backslash,
        bytes[index + 7] == UInt8(ascii: "u"), (0xDC00...0xDFFF).contains(try checkedHexadecimal(at: index + 8))
      else {
        throw badEscape(
          at: index,
          LocalisedText(
            en: "half of a surrogate pair without the other half", vi: "một nửa cặp surrogate mà thiếu nửa kia"))
      }
      return index + 12
    default:
      throw badEscape(
        at: index, LocalisedText(en: "an escape that JSON does not have", vi: "ký tự thoát không có trong JSON"))
    }
  }

  private func checkedHexadecimal(at index: Int) throws(JSONFault) -> UInt32 {
    guard index + 4 <= bytes.count else { throw truncated() }
    for digit in index..<index + 4 {
      switch bytes[digit] {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66: continue
      default:
        throw badEscape(
          at: index - 2,
          LocalisedText(en: "\\u without four hexadecimal digits", vi: "\\u không có đủ bốn chữ số thập lục phân"))
      }
    }
    return hexadecimal(at: index)
  }

  /// Four hexadecimal digits, already checked.
  private func hexadecimal(at index: Int) -> UInt32 {
    var value: UInt32 = 0
    for digit in index..<index + 4 {
      let byte = UInt32(bytes[digit])
      value = value << 4 | (byte < 0x3A ? byte - 0x30 : (byte & 0xDF) - 0x37)
    }
    return value
  }

  private func badEscape(at index: Int, _ message: LocalisedText) -> JSONFault {
    JSONFault(
      code: .malformed, message: message,
      remedy: LocalisedText(en: "correct the text there", vi: "sửa văn bản tại chỗ đó"), offset: index)
  }
}
