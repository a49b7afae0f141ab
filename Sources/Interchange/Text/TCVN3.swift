/// TCVN 5712:1993 as the .VnTime fonts show it: one byte a letter, marks included.
///
/// The table is that of the standard (VN2), which glibc's converter knows as `TCVN5712-1`.
enum TCVN3 {
  private static let letters = Array(
    """
    \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽ\
    éẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ
    """.unicodeScalars)

  /// The text of the bytes, not yet normalised.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map { $0 < 0xA0 ? Windows1252.scalar($0) : letters[Int($0) - 0xA0] }))
  }
}
