package import Refusals

/// What is wrong with a JSON text, and at which byte.
package struct JSONFault: Error {
  var code: RefusalCode
  package var message: LocalisedText
  package var remedy: LocalisedText
  package var offset: Int
  var field: String?
}

/// A JSON string in place: its bytes without the quotes, checked, escapes not yet resolved.
struct JSONString {
  var start: Int
  var count: Int
  var hasEscapes: Bool
}

/// A JSON number in place.
struct JSONNumber {
  var decimal: DecimalNumber
  var start: Int
  var count: Int
  /// Whether it is written without a point and an exponent.
  var isWhole: Bool
}

/// Reads JSON (RFC 8259) from bytes in memory, token by token; nothing is copied.
///
/// Strict: no comments, no trailing commas, no leading zeros, no `NaN`; strings are valid UTF-8 and hold no lone
/// surrogates; an object has no key twice.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset: Int
  let maximumDepth: Int
  /// The keys of the objects that are open, the innermost last.
  private var keys: [JSONString] = []
  /// The keys of open objects that have many, by where they begin in ``keys``.
  private var manyKeys: [Int: Set<String>] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0, maximumDepth: Int) {
    self.bytes = bytes
    self.offset = offset
    self.maximumDepth = maximumDepth
  }

  @inline(__always) var isAtEnd: Bool { offset >= bytes.count }

  // MARK: - Punctuation

  @inline(__always) mutating func skipBlanks() {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      offset += 1
    }
  }

  /// The next byte that is no blank.
  @inline(__always) mutating func peek() throws(JSONFault) -> UInt8 {
    if offset < bytes.count, bytes[offset] > 0x20 { return bytes[offset] }
    skipBlanks()
    guard offset < bytes.count else { throw truncated() }
    return bytes[offset]
  }

  @inline(__always) mutating func take(_ byte: UInt8) throws(JSONFault) -> Bool {
    guard try peek() == byte else { return false }
    offset += 1
    return true
  }

  @inline(__always) mutating func expect(_ byte: UInt8, _ what: @autoclosure () -> LocalisedText) throws(JSONFault) {
    guard try peek() == byte else { throw unexpected(what()) }
    offset += 1
  }

  // MARK: - Objects and arrays

  /// Reads an object, handing each key to `member`, which must read the value.
  mutating func readObject(
    _ member: (inout JSONScanner, JSONString) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try expect(.openBrace, LocalisedText(en: "an object", vi: "một đối tượng JSON"))
    let outer = keys.count
    if try take(.closeBrace) { return }
    repeat {
      guard try peek() == .quote else {
        throw unexpected(LocalisedText(en: "a key in quotes", vi: "tên khóa trong ngoặc kép"))
      }
      let place = offset
      let key = try readString()
      guard !isRepeated(key, since: outer) else { throw duplicate(key, at: place) }
      keys.append(key)
      try expect(.colon, LocalisedText(en: "a colon after the key", vi: "dấu hai chấm sau khóa"))
      try member(&self, key)
    } while try takeSeparator(orEnd: .closeBrace)
    keys.removeSubrange(outer...)
    if !manyKeys.isEmpty { manyKeys[outer] = nil }
  }

  /// Reads an array, calling `element` where each element starts.
  @inline(__always) mutating func readArray(
    _ what: @autoclosure () -> LocalisedText, _ element: (inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try expect(.openBracket, what())
    if try take(.closeBracket) { return }
    repeat { try element(&self) } while try takeSeparator(orEnd: .closeBracket)
  }

  /// Whether a comma follows; the end when that follows instead.
  @inline(__always) mutating func takeSeparator(orEnd end: UInt8) throws(JSONFault) -> Bool {
    let byte = try peek()
    if byte == .comma {
      offset += 1
      guard try peek() != end else {
        throw unexpected(LocalisedText(en: "a value after the comma", vi: "một giá trị sau dấu phẩy"))
      }
      return true
    }
    guard byte == end else {
      throw unexpected(
        end == .closeBrace
          ? LocalisedText(en: "a comma or }", vi: "dấu phẩy hoặc }")
          : LocalisedText(en: "a comma or ]", vi: "dấu phẩy hoặc ]"))
    }
    offset += 1
    return false
  }

  private mutating func isRepeated(_ key: JSONString, since outer: Int) -> Bool {
    guard keys.count - outer < 64 else { return isRepeatedOfMany(key, since: outer) }
    for earlier in keys[outer...] where equal(earlier, key) { return true }
    return false
  }

  private mutating func isRepeatedOfMany(_ key: JSONString, since outer: Int) -> Bool {
    if manyKeys[outer] == nil { manyKeys[outer] = Set(keys[outer...].map { text($0) }) }
    return !manyKeys[outer]!.insert(text(key)).inserted
  }

  private func equal(_ a: JSONString, _ b: JSONString) -> Bool {
    if a.hasEscapes || b.hasEscapes { return text(a).unicodeScalars.elementsEqual(text(b).unicodeScalars) }
    guard a.count == b.count else { return false }
    for index in 0..<a.count where bytes[a.start + index] != bytes[b.start + index] { return false }
    return true
  }

  func duplicate(_ key: JSONString, at place: Int) -> JSONFault {
    JSONFault(
      code: .duplicateKey,
      message: LocalisedText(
        en: "the key \(text(key).excerpt()) stands twice in one object",
        vi: "khóa \(text(key).excerpt()) xuất hiện hai lần trong cùng một đối tượng JSON"),
      remedy: LocalisedText(en: "remove one of the two", vi: "bỏ một trong hai"), offset: place,
      field: text(key).excerpt())
  }

  // MARK: - Literals and any value

  /// `true` or `false`.
  mutating func readBoolean() throws(JSONFault) -> Bool {
    let isTrue = try peek() == UInt8(ascii: "t")
    try readLiteral(isTrue ? "true" : "false")
    return isTrue
  }

  /// Whether `null` follows; it is then read.
  mutating func takeNull() throws(JSONFault) -> Bool {
    guard try peek() == UInt8(ascii: "n") else { return false }
    try readLiteral("null")
    return true
  }

  private mutating func readLiteral(_ word: StaticString) throws(JSONFault) {
    let length = word.utf8CodeUnitCount
    for index in 0..<length {
      guard offset + index < bytes.count else { throw truncated() }
      guard bytes[offset + index] == word.utf8Start[index] else { throw unexpected(.same("\(word)")) }
    }
    offset += length
  }

  /// Reads any value, checking it, and says which bytes it has.
  @discardableResult
  mutating func skipValue(depth: Int = 0) throws(JSONFault) -> Range<Int> {
    let first = try peek()
    let start = offset
    guard depth < maximumDepth else { throw tooDeep() }
    switch first {
    case .openBrace:
      try readObject { (scanner, _) throws(JSONFault) in try scanner.skipValue(depth: depth + 1) }
    case .openBracket:
      try readArray(LocalisedText(en: "an array", vi: "một mảng")) { (scanner) throws(JSONFault) in
        try scanner.skipValue(depth: depth + 1)
      }
    case .quote:
      _ = try readString()
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      _ = try readBoolean()
    case UInt8(ascii: "n"):
      _ = try takeNull()
    default:
      _ = try readNumber()
    }
    return start..<offset
  }

  // MARK: - Faults

  func tooDeep() -> JSONFault {
    JSONFault(
      code: .tooDeep,
      message: LocalisedText(
        en: "values nest deeper than \(maximumDepth) levels", vi: "các giá trị lồng nhau quá \(maximumDepth) cấp"),
      remedy: LocalisedText(en: "check that the file is not damaged", vi: "kiểm tra xem tệp có bị hỏng không"),
      offset: offset)
  }

  func truncated() -> JSONFault {
    JSONFault(
      code: .truncated,
      message: LocalisedText(en: "the text ends before the value does", vi: "văn bản kết thúc khi giá trị chưa hết"),
      remedy: LocalisedText(
        en: "the file is cut off; copy or export it again", vi: "tệp bị cắt cụt; sao chép hoặc xuất lại tệp"),
      offset: bytes.count)
  }

  func unexpected(_ what: LocalisedText) -> JSONFault {
    guard offset < bytes.count else { return truncated() }
    let byte = bytes[offset]
    let found =
      byte > 0x20 && byte < 0x7F
      ? LocalisedText.same("'\(Character(UnicodeScalar(byte)))'")
      : LocalisedText(en: "the byte 0x\(String(byte, radix: 16))", vi: "byte 0x\(String(byte, radix: 16))")
    return JSONFault(
      code: .malformed,
      message: LocalisedText(
        en: "\(what.en) was expected and \(found.en) found", vi: "cần \(what.vi) nhưng gặp \(found.vi)"),
      remedy: LocalisedText(en: "correct the JSON there", vi: "sửa JSON tại chỗ đó"),
      offset: offset)
  }
}

extension UInt8 {
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
}
