/// TCVN 5712:1993 as the .VnTime fonts show it: one byte a letter, marks included.
///
/// The table is that of the standard (VN2), which glibc's converter knows as `TCVN5712-1`.
package enum TCVN3 {
  private static let letters = Array(
    """
    \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽ\
    éẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ
    """.unicodeScalars)

  /// The text of the bytes, not yet normalised.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map { $0 < 0xA0 ? Windows1252.scalar($0) : letters[Int($0) - 0xA0] }))
  }

  /// The bytes of a text; `nil` when it has a character that the encoding lacks, as most capitals with a mark are.
  package static func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let place = letters.firstIndex(of: scalar) {
        bytes.append(UInt8(0xA0 + place))
      } else {
        return nil
      }
    }
    return bytes
  }
}
