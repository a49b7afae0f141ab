internal import Refusals

/// The id of a GeoJSON feature: a string or a number.
struct JSONIdentifier {
  /// The string, or the number as it stands in the file.
  let text: String
  /// The value of a whole number.
  let integer: Int64?

  /// Reads the value of the member; `nil` for `null`.
  init?(_ scanner: inout JSONScanner) throws(JSONFault) {
    let byte = try scanner.peek()
    if byte == .quote {
      text = scanner.text(try scanner.readString())
      integer = nil
    } else if byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) {
      let number = try scanner.readNumber()
      text = String(decoding: scanner.slice(number), as: UTF8.self)
      integer = scanner.integer(number)
    } else if try scanner.takeNull() {
      return nil
    } else {
      throw JSONFault(
        code: .wrongType,
        message: LocalisedText(
          en: "an id that is neither a text nor a number", vi: "mã không phải văn bản, cũng không phải số"),
        remedy: LocalisedText(en: "write a text", vi: "viết thành văn bản"),
        offset: scanner.offset)
    }
  }
}

/// Collects the ids of features; numbers stay numbers as long as every feature has a whole one.
struct IdentifierBuilder {
  private var integers: [Int64] = []
  private var texts: [String?] = []
  private var areIntegers = true
  private var hasAny = false
  private(set) var count = 0

  mutating func append(_ id: JSONIdentifier?) {
    count += 1
    hasAny = hasAny || id != nil
    if areIntegers {
      if let integer = id?.integer {
        integers.append(integer)
        return
      }
      areIntegers = false
      texts = integers.map { String($0) }
      integers = []
    }
    texts.append(id?.text)
  }

  consuming func build() -> FeatureIdentifiers {
    if !hasAny { return .none }
    return areIntegers ? .integers(integers) : .texts(texts)
  }
}
