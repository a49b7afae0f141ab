/// A number in decimal digits, as JSON and our tables write it, before it becomes a double.
///
/// ``value`` is the double nearest to the digits, ties to even, for every input: small cases by one exact operation
/// (Clinger 1990), up to 19 digits by one exact division of 128 by 64 bits, the rest by the standard library.
struct DecimalNumber {
  /// Up to 19 significant digits.
  var digits: UInt64 = 0
  /// The power of ten that ``digits`` is multiplied by.
  var exponent = 0
  var isNegative = false
  /// Whether there were more digits than ``digits`` holds; the value is then read from the text.
  var isCut = false

  private static let maximumExactPower = 22
  private static let exactPowers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
  private static let integerPowers: [UInt64] = (0...19).map { power in (0..<power).reduce(1) { value, _ in value * 10 }
  }

  /// The nearest double, as long as no digit was cut off; `nil` where only the text tells.
  @inline(__always) var value: Double? {
    if isCut { return nil }
    if digits == 0 { return isNegative ? -0.0 : 0 }
    if digits <= 1 << 53 && abs(exponent) <= Self.maximumExactPower {
      let whole = Double(digits)
      let power = Self.exactPowers[abs(exponent)]
      let magnitude = exponent < 0 ? whole / power : whole * power
      return isNegative ? -magnitude : magnitude
    }
    return quotient
  }

  /// `digits / 10^-exponent`, rounded once.
  private var quotient: Double? {
    guard (-19..<0).contains(exponent) else { return nil }
    let power = Self.integerPowers[-exponent]
    let dividend = digits << UInt64(digits.leadingZeroBitCount)
    let divisor = power << UInt64(power.leadingZeroBitCount)
    // Both have their top bit set. Half the dividend is below the divisor, so the quotient of dividend · 2^63 by the
    // divisor fits 64 bits and has at least 63 of them.
    let (quotient, remainder) = divisor.dividingFullWidth((dividend >> 1, dividend << 63))
    let scale = power.leadingZeroBitCount - digits.leadingZeroBitCount - 63
    // The lowest bit stands for whatever is left, far below the half of the 53rd.
    let sticky = quotient | (remainder == 0 ? 0 : 1)
    let magnitude = Double(sign: .plus, exponent: scale, significand: Double(sticky))
    return isNegative ? -magnitude : magnitude
  }

  /// The nearest double to the text, by the standard library; infinite when it is too large.
  static func value(of text: UnsafeBufferPointer<UInt8>) -> Double {
    Double(String(decoding: text, as: UTF8.self)) ?? .nan
  }
}
