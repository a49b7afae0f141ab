internal import Interchange

/// The secret texts of tokens: how they are made and compared.
enum TokenSecret {
  /// What every token begins with, so that whoever finds one knows what it is.
  static let prefix = "lf_"
  /// Five bits a character, and none that is taken for another.
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
  /// 160 bits.
  private static let length = 32

  /// A new token: `lf_` and 160 random bits in 32 small letters and digits.
  ///
  /// - Parameter generator: where the bits come from; a file's tokens come from the system's own, which cannot be foretold.
  static func make(_ generator: inout some RandomNumberGenerator) -> String {
    prefix + String((0..<length).map { _ in alphabet[Int((generator.next() as UInt64) & 31)] })
  }

  /// What a file holds of a token: 160 random bits need no salt, and no slow digest.
  static func digest(of token: String) -> String { FileDigest.sha256(of: token) }

  /// Whether two digests are the same, in a time that tells nothing of where they differ.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    var difference: UInt8 = 0
    for place in one.indices { difference |= one[place] ^ other[place] }
    return difference == 0
  }
}
