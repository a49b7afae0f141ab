/// The bytes and characters of Windows-1252, the encoding in which Vietnamese font text shows itself.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; where none is defined, the control character of that number.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
  private static let bytes: [UInt32: UInt8] = Dictionary(
    uniqueKeysWithValues: upper.enumerated().map { ($0.element, UInt8(0x80 + $0.offset)) })

  static func scalar(_ byte: UInt8) -> UnicodeScalar {
    let value = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
    return UnicodeScalar(value) ?? UnicodeScalar(byte)
  }

  /// The text's bytes; `nil` when it has a character that the encoding lacks.
  static func bytes(of text: String) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
        result.append(UInt8(scalar.value))
      } else if let byte = bytes[scalar.value] {
        result.append(byte)
      } else {
        return nil
      }
    }
    return result
  }

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map(scalar)))
  }
}
