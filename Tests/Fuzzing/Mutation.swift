/// SplitMix64, so that every input can be made again from its seed and number.
public struct FuzzRandom: RandomNumberGenerator {
  private var state: UInt64

  /// Starts at a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Changes bytes as damaged, careless and hostile files differ from good ones.
enum Mutation {
  /// No input becomes longer.
  private static let longest = 1 << 16

  /// Numbers and words that have stopped programs before.
  private static let words: [String] = [
    "1e308", "-1e308", "1e309", "nan", "inf", "-inf", "-1", "0", "-0", "1e-320", "1e21", "9223372036854775807",
    "-9223372036854775808", "18446744073709551616", "4294967296", "2147483648", "null", "true", "\"\"", "[]", "{}",
    "[[]]",
    "[null]", "*a", "&a ", "<<: *a", "!!binary ", "? ", "- ", "# ", "\n", "\r\n", "\t", "\u{0}", "\u{FEFF}", "\u{202E}",
    "\u{1B}[2J", "'", "\"", ",", ";", "|", "(", ")", " or ", " and ", " not ", " is null", " in (", " like '%", "EMPTY",
    "POLYGON ((", "SRID=9216;", "EPSG:4326", "2021-02-30", "31/12/2021", "1.234.567,8", "1/500", "107°30'",
  ]

  /// A changed copy of the bytes.
  static func mutate(_ bytes: [UInt8], with other: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) { change(&bytes, with: other, &random) }
    return bytes.count > longest ? Array(bytes.prefix(longest)) : bytes
  }

  private static func change(_ bytes: inout [UInt8], with other: [UInt8], _ random: inout FuzzRandom) {
    guard !bytes.isEmpty else {
      bytes = other
      return
    }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let range = place..<min(bytes.count, place + Int.random(in: 1...32, using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(range)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: bytes[range], at: place)
    case 5: bytes.insert(contentsOf: (words.randomElement(using: &random) ?? "").utf8, at: place)
    case 6: replaceNumber(&bytes, from: place, &random)
    case 7: setInteger(&bytes, at: place, &random)
    case 8: bytes.replaceSubrange(range, with: (words.randomElement(using: &random) ?? "").utf8)
    case 9: bytes.insert(contentsOf: repeated(bytes[range], Int.random(in: 2...200, using: &random)), at: place)
    case 10: splice(&bytes, at: place, other, &random)
    default: swapLines(&bytes, &random)
    }
  }

  /// Puts an extreme number in the place of the next one that is written in digits.
  private static func replaceNumber(_ bytes: inout [UInt8], from place: Int, _ random: inout FuzzRandom) {
    guard let first = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
    let end = bytes[first...].firstIndex { !(0x2D...0x39).contains($0) } ?? bytes.count
    bytes.replaceSubrange(first..<end, with: words[Int.random(in: 0..<16, using: &random)].utf8)
  }

  /// Writes an extreme number of one, two, four or eight bytes.
  private static func setInteger(_ bytes: inout [UInt8], at place: Int, _ random: inout FuzzRandom) {
    let size = [1, 2, 4, 8][Int.random(in: 0..<4, using: &random)]
    let value: UInt64 =
      [0, 1, .max, 0x7F, 0x7FFF, 0x7FFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000, 0x7FF0_0000_0000_0000]
      .randomElement(using: &random) ?? 0
    let isBig = Bool.random(using: &random)
    for index in 0..<size where place + index < bytes.count {
      bytes[place + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * (isBig ? size - 1 - index : index)))
    }
  }

  private static func repeated(_ piece: ArraySlice<UInt8>, _ count: Int) -> [UInt8] {
    (0..<count).flatMap { _ in piece }
  }

  private static func splice(_ bytes: inout [UInt8], at place: Int, _ other: [UInt8], _ random: inout FuzzRandom) {
    guard !other.isEmpty else { return }
    let from = Int.random(in: 0..<other.count, using: &random)
    bytes.replaceSubrange(place..., with: other[from...])
  }

  private static func swapLines(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count > 2 else { return }
    lines.swapAt(Int.random(in: 0..<lines.count, using: &random), Int.random(in: 0..<lines.count, using: &random))
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
