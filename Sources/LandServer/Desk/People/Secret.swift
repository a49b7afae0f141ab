internal import Interchange

/// Words that nobody guesses, and comparisons that tell nothing by their time.
enum Secret {
  /// So many random bits as letters, digits, `-` and `_`.
  ///
  /// - Parameter bits: a multiple of 8.
  static func word(bits: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<bits / 8).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var word = ""
    var (held, count) = (0, 0)
    for byte in bytes {
      held = held << 8 | Int(byte)
      count += 8
      while count >= 6 {
        count -= 6
        word.unicodeScalars.append(Unicode.Scalar(letters[held >> count & 63]))
      }
      held &= (1 << count) - 1
    }
    if count > 0 { word.unicodeScalars.append(Unicode.Scalar(letters[held << (6 - count) & 63])) }
    return word
  }

  /// Whether two texts are equal; takes the same time wherever they differ.
  static func equals(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(FileDigest.sha256(of: one).utf8), Array(FileDigest.sha256(of: other).utf8))
    return zip(first, second).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
