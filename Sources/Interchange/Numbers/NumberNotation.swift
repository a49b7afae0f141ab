/// How a format writes the numbers of a column.
struct NumberNotation: Hashable {
  /// Whether the file declares that the column holds numbers; else they only look so.
  var isDeclared = true
  /// Whether the column is declared to hold whole numbers.
  var isWhole = false
  /// How many decimals the column is declared to have; `nil` where nothing says it.
  var decimals: Int?
  /// Whether a number that is not in its shortest form (`007`, `+5`) is a code, which stays as it is written.
  var keepsCodes = false
  /// Whether asterisks stand for a number that was too long for its field.
  var marksOverflow = false

  /// What a value is under the notation of the format.
  enum Form: Equatable {
    /// Nothing, or blanks alone.
    case empty
    /// A whole number of so many digits, which 64 bits hold.
    case whole(digits: Int)
    /// A number with decimals or an exponent.
    case decimal
    /// What stands for a number that was too long for its field.
    case overflow
    /// A number that is written as codes are.
    case code
    /// Anything else.
    case other
  }

  /// More digits than 64 bits hold in every case.
  private static let digitsOfWhole = 18

  /// What the bytes are; blanks and zero bytes around them do not count.
  func form(of text: some Collection<UInt8>) -> Form {
    guard let first = text.firstIndex(where: { $0 > 0x20 }) else { return .empty }
    let rest = text[first...]
    if marksOverflow, rest.allSatisfy({ $0 == UInt8(ascii: "*") || $0 <= 0x20 }) { return .overflow }
    var scan = Scan()
    for byte in rest where !scan.take(byte) { return .other }
    guard scan.isNumber else { return .other }
    if keepsCodes, scan.isCode { return .code }
    if !scan.hasPoint, !scan.hasExponent {
      return scan.digits <= Self.digitsOfWhole ? .whole(digits: scan.digits) : .other
    }
    if isWhole { return .other }
    // One to three digits, a point and three digits are two numbers, by locale, unless the column is declared so.
    if scan.isAmbiguous, decimals.map({ $0 != 3 }) ?? !isDeclared { return .other }
    return .decimal
  }

  /// What has been seen of a number.
  private struct Scan {
    private enum State { case start, whole, fraction, exponentStart, exponent, end }
    private var state = State.start
    private(set) var digits = 0
    private(set) var hasPoint = false
    private(set) var hasExponent = false
    private var decimals = 0
    private var hasSign = false
    private var hasPlus = false
    private var startsWithZero = false
    private var exponentDigits = 0

    /// - Returns: whether the byte may stand there.
    mutating func take(_ byte: UInt8) -> Bool {
      switch (byte, state) {
      case (0...0x20, .start): return false
      case (0...0x20, _): state = .end
      case (0x30...0x39, .start), (0x30...0x39, .whole):
        if digits == 0 { startsWithZero = byte == 0x30 }
        digits += 1
        state = .whole
      case (0x30...0x39, .fraction): decimals += 1
      case (0x30...0x39, .exponentStart), (0x30...0x39, .exponent):
        exponentDigits += 1
        state = .exponent
      case (UInt8(ascii: "."), .start), (UInt8(ascii: "."), .whole):
        hasPoint = true
        state = .fraction
      case (UInt8(ascii: "e"), .whole), (UInt8(ascii: "E"), .whole), (UInt8(ascii: "e"), .fraction),
        (UInt8(ascii: "E"), .fraction):
        hasExponent = true
        state = .exponentStart
      case (UInt8(ascii: "-"), .start) where !hasSign, (UInt8(ascii: "+"), .start) where !hasSign:
        hasSign = true
        hasPlus = byte == UInt8(ascii: "+")
      case (UInt8(ascii: "-"), .exponentStart), (UInt8(ascii: "+"), .exponentStart): state = .exponent
      default: return false
      }
      return true
    }

    var isNumber: Bool { digits + decimals > 0 && (!hasExponent || exponentDigits > 0) }

    var isCode: Bool { hasPlus || (startsWithZero && digits > 1) || digits == 0 || digits + decimals > 17 }

    var isAmbiguous: Bool { decimals == 3 && (1...3).contains(digits) && !startsWithZero && !hasExponent }
  }
}
