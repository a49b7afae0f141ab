/// A decimal number as binary COPY sends it: groups of four digits, the place of the first, a sign, the decimals to show.
struct PostgresDecimal {
  /// Every digit as `psql` prints it, with a dot; `nil` for what is no finite number.
  let text: String?

  /// - Returns: `nil` for bytes that are none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 8 else { return nil }
    let groups = Int(bytes.number16(at: 0))
    let weight = Int(Int16(bitPattern: bytes.number16(at: 2)))
    let (sign, decimals) = (bytes.number16(at: 4), Int(bytes.number16(at: 6)))
    guard bytes.count == 8 + 2 * groups, decimals <= 0x3FFF else { return nil }
    switch sign {
    case 0x0000, 0x4000: break
    case 0xC000, 0xD000, 0xF000:
      text = nil
      return
    default: return nil
    }
    var digits: [UInt8] = sign == 0x4000 ? [UInt8(ascii: "-")] : []
    func group(_ place: Int) -> Int? {
      guard (0..<groups).contains(place) else { return 0 }
      let value = Int(bytes.number16(at: 8 + 2 * place))
      return value < 10_000 ? value : nil
    }
    func append(_ value: Int, _ count: Int) {
      var power = 1000
      for _ in 0..<count {
        digits.append(UInt8(48 + value / power % 10))
        power /= 10
      }
    }
    guard let first = weight < 0 ? 0 : group(0) else { return nil }
    digits += Array(String(first).utf8)
    if weight > 0 {
      for place in 1...weight {
        guard let value = group(place) else { return nil }
        append(value, 4)
      }
    }
    if decimals > 0 {
      digits.append(UInt8(ascii: "."))
      for start in stride(from: 0, to: decimals, by: 4) {
        guard let value = group(weight + 1 + start / 4) else { return nil }
        append(value, min(4, decimals - start))
      }
    }
    text = String(decoding: digits, as: UTF8.self)
  }
}
