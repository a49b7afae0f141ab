/// Checks that bytes are UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// Where the first byte stands that does not belong to a whole character; `nil` when all do.
  static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      let lead = bytes[index]
      if lead < 0x80 {
        index = firstBeyondASCII(bytes, from: index + 1)
        continue
      }
      let length = sequenceLength(lead)
      guard length > 0, index + length <= count else { return index }
      guard secondByteRange(lead).contains(bytes[index + 1]) else { return index }
      for continuation in stride(from: 2, to: length, by: 1) where bytes[index + continuation] & 0xC0 != 0x80 {
        return index
      }
      index += length
    }
    return nil
  }

  /// Where the next byte from 0x80 up stands, eight bytes looked at together; the number of bytes when there is none.
  static func firstBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return index + high.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < raw.count, raw[index] < 0x80 { index += 1 }
    return index
  }

  private static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func secondByteRange(_ lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
