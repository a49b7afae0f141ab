internal import Foundation

/// What of a file tells of persons, and does not belong into a manifest.
enum PersonalData {
  /// Whether a column is headed as one of owners, of their papers or of how to reach them.
  static func isHeading(_ name: String) -> Bool {
    let folded = FieldSpellings.fold(name)
    return wholeHeadings.contains(folded) || headings.contains { folded.contains($0) }
  }

  private static let wholeHeadings: Set<String> = [
    "chu", "csd", "chudat", "nguoi", "sdt", "sodt", "dtdd", "tel", "cmt", "socmt", "mst",
  ]

  private static let headings = [
    "chusudung", "nguoisudung", "tenchu", "chusohuu", "chuho", "hoten", "hovaten", "tencsd", "chusd", "nguoisd",
    "chusohu", "owner", "cmnd", "cccd", "cancuoc", "dinhdanh", "dienthoai", "phone", "email", "ngaysinh", "namsinh",
    "thuongtru", "dantoc", "didong", "mobile", "hochieu", "masothue", "taikhoan",
  ]

  /// Whether a text is the number of a person's paper, of nine or twelve digits, or of a telephone, of ten with a zero
  /// first, however they are parted.
  static func isNumber(_ text: String) -> Bool {
    let digits = text.filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    return [9, 12].contains(digits.count) || (digits.count == 10 && digits.hasPrefix("0"))
  }

  /// Whether a text is like the name of a person: with a title before it, or with a surname and two to four words more.
  static func isName(_ text: String) -> Bool {
    let words = text.lowercased().precomposedStringWithCanonicalMapping.split { !$0.isLetter }.map(String.init)
    guard let first = words.first else { return false }
    if titles.contains(first), words.count >= 2 { return true }
    if first == "hộ", words.count >= 3, titles.contains(words[1]) { return true }
    return surnames.contains(first) && (2...5).contains(words.count) && !text.contains { $0.isNumber }
  }

  private static let titles: Set<String> = ["ông", "bà", "anh", "chị"]
  private static let surnames: Set<String> = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
    "lý",
    "đinh", "trương", "mai", "đào", "lương", "hà", "cao", "châu", "tạ", "a", "y", "siu", "ksor", "rmah", "kpă", "rơ",
  ]
}
