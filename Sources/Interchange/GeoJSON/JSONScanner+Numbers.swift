internal import Refusals

extension JSONScanner {
  /// Reads a number.
  mutating func readNumber() throws(JSONFault) -> JSONNumber {
    _ = try peek()
    let start = offset
    var decimal = DecimalNumber()
    var index = start
    if bytes[index] == UInt8(ascii: "-") {
      decimal.isNegative = true
      index += 1
    }
    let firstDigit = index
    index = accumulateDigits(from: index, into: &decimal)
    guard index > firstDigit else { throw noNumber(at: start) }
    guard index == firstDigit + 1 || bytes[firstDigit] != 0x30 else {
      throw malformedNumber(LocalisedText(en: "a number with a leading zero", vi: "số có chữ số 0 ở đầu"), at: start)
    }
    var isWhole = true
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      isWhole = false
      let fraction = index + 1
      index = accumulateDigits(from: fraction, into: &decimal)
      guard index > fraction else {
        throw isCutOff(index)
          ? truncated()
          : malformedNumber(
            LocalisedText(en: "a number that ends with a point", vi: "số kết thúc bằng dấu chấm"), at: start)
      }
      decimal.exponent -= index - fraction
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      index = try readExponent(from: index + 1, into: &decimal, start: start)
    }
    offset = index
    return JSONNumber(decimal: decimal, start: start, count: index - start, isWhole: isWhole)
  }

  /// The nearest double; refused when it is too large for one.
  @inline(__always) mutating func readDouble() throws(JSONFault) -> Double {
    let number = try readNumber()
    return try double(number)
  }

  /// The nearest double to a number; refused when it is too large for one.
  @inline(__always) func double(_ number: JSONNumber) throws(JSONFault) -> Double {
    if let value = number.decimal.value { return value }
    let value = DecimalNumber.value(of: slice(number))
    guard value.isFinite else {
      throw JSONFault(
        code: .nonFinite,
        message: LocalisedText(
          en: "a number too large for double precision", vi: "số quá lớn đối với độ chính xác kép"),
        remedy: LocalisedText(en: "correct the number", vi: "sửa lại số"),
        offset: number.start)
    }
    return value
  }

  /// The number as a whole one; `nil` when it is written with a point or exponent, or needs more than 64 bits.
  func integer(_ number: JSONNumber) -> Int64? {
    guard number.isWhole, !number.decimal.isCut else { return nil }
    let digits = number.decimal.digits
    guard number.decimal.isNegative else { return Int64(exactly: digits) }
    if digits == 0 { return nil }
    return digits == 1 << 63 ? .min : Int64(exactly: digits).map { -$0 }
  }

  /// The bytes of the number.
  func slice(_ number: JSONNumber) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[number.start..<number.start + number.count])
  }

  /// Takes digits; those beyond the nineteenth mark the number as cut.
  @inline(__always)
  private func accumulateDigits(from start: Int, into decimal: inout DecimalNumber) -> Int {
    var index = start
    var digits = decimal.digits
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { break }
      // Below this bound one more digit cannot overflow.
      if digits < 1_000_000_000_000_000_000 {
        digits = digits &* 10 &+ UInt64(digit)
      } else {
        decimal.isCut = true
      }
      index += 1
    }
    decimal.digits = digits
    return index
  }

  private func readExponent(
    from start: Int, into decimal: inout DecimalNumber, start number: Int
  ) throws(JSONFault) -> Int {
    var index = start
    var isNegative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    let firstDigit = index
    var exponent = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
      exponent = min(exponent * 10 + Int(bytes[index] - 0x30), 1_000_000)
      index += 1
    }
    guard index > firstDigit else {
      throw isCutOff(index)
        ? truncated()
        : malformedNumber(LocalisedText(en: "a number without its exponent", vi: "số thiếu phần số mũ"), at: number)
    }
    decimal.exponent += isNegative ? -exponent : exponent
    return index
  }

  private func noNumber(at start: Int) -> JSONFault {
    guard start + 1 < bytes.count || (start < bytes.count && bytes[start] != UInt8(ascii: "-")) else {
      return truncated()
    }
    let word = bytes[start...].prefix(9).map { $0 | 0x20 }
    let isName = word.starts(with: "nan".utf8) || word.starts(with: "inf".utf8)
    if isName || Array(word.dropFirst().prefix(3)) == Array("inf".utf8) {
      return JSONFault(
        code: .nonFinite,
        message: LocalisedText(
          en: "NaN and Infinity are no numbers in JSON", vi: "NaN và Infinity không phải là số trong JSON"),
        remedy: LocalisedText(en: "write null, or the number", vi: "viết null, hoặc viết đúng số"),
        offset: start)
    }
    var scanner = self
    scanner.offset = start
    return scanner.unexpected(LocalisedText(en: "a value", vi: "một giá trị"))
  }

  private func isCutOff(_ index: Int) -> Bool { index >= bytes.count }

  private func malformedNumber(_ message: LocalisedText, at start: Int) -> JSONFault {
    JSONFault(
      code: .malformed, message: message, remedy: LocalisedText(en: "correct the number", vi: "sửa lại số"),
      offset: start)
  }
}
