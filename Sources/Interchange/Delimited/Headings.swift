internal import Foundation
internal import Geodesy
internal import Refusals

/// The headings under which the columns of a table are found.
enum Headings {
  static let points: Set<String> = [
    "stt", "tt", "so thu tu", "so hieu diem", "so hieu", "sh diem", "diem", "ten diem", "goc thua", "so hieu goc",
    "dinh",
    "moc", "so hieu moc", "ten moc", "point", "corner", "no",
  ]
  static let northings: Set<String> = ["x", "toa do x", "northing", "n", "bac"]
  static let eastings: Set<String> = ["y", "toa do y", "easting", "e", "dong"]
  static let edges: Set<String> = [
    "canh", "chieu dai", "chieu dai canh", "do dai", "do dai canh", "khoang cach", "kich thuoc canh", "s", "edge",
    "length", "distance",
  ]
  static let wellKnownTexts: Set<String> = ["wkt", "geom", "geometry", "the geom", "wkt geom", "shape"]

  /// A heading without marks, unit and punctuation, in small letters: `Tọa độ X (m)` is `toa do x`.
  static func folded(_ heading: String) -> String {
    let plain = withoutBrackets(heading).lowercased().replacingOccurrences(of: "đ", with: "d")
      .decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !(0x300...0x36F).contains($0.value) }
    let words = String(String.UnicodeScalarView(plain)).split { !($0.isLetter || $0.isNumber) }
    return words.joined(separator: " ")
  }

  /// The heading in form NFC on one line, blanks single and none around it.
  static func spelled(_ heading: String) -> String {
    heading.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func withoutBrackets(_ text: String) -> String {
    guard text.contains("(") else { return text }
    var (result, depth) = ("", 0)
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")", depth > 0 { depth -= 1 }
    }
    return result
  }
}

/// The reference system that the lines above a table name: `Hệ tọa độ VN-2000, kinh tuyến trục 107°30′, múi chiếu 3°`.
enum TitleReferenceSystem {
  /// The system that the titles or the headings name; `nil` when they name none.
  ///
  /// - Throws: `Refusal` for a meridian that no zone has.
  static func system(
    _ titles: [String], _ headings: [String], _ place: RefusalPlace.Position
  ) throws(Refusal) -> CoordinateReferenceSystem? {
    guard let found = find(titles) ?? headings.lazy.compactMap({ find([$0]) }).first else { return nil }
    do throws(GeodesyError) {
      guard found.zoneWidth == 6 else { return try VN2000.zone(meridianText: found.meridian).system() }
      let meridian = try CentralMeridian(parsing: found.meridian)
      let zone = try [3405, 3406].map { (code) throws(GeodesyError) in try VN2000.zone(epsg: code) }
        .first { $0.meridian == meridian }
      guard let zone else { throw GeodesyError.noSuchMeridian(meridian: meridian, existing: []) }
      return try zone.system()
    } catch {
      throw Refusal(
        .badReferenceSystem,
        LocalisedText(
          en: "the title names a meridian that cannot be used: \(error)",
          vi: "dòng tiêu đề nêu kinh tuyến không dùng được: \(error.text.vi)"),
        remedy: LocalisedText(
          en: "correct the title, or remove it and state the reference system",
          vi: "sửa dòng tiêu đề, hoặc bỏ nó và nêu hệ tọa độ"), at: RefusalPlace(at: place))
    }
  }

  /// The text of the meridian and the width of the zone in degrees; `nil` when no line names a meridian, or when they name
  /// another system than VN-2000, which a meridian alone means.
  static func find(_ lines: [String]) -> (meridian: String, zoneWidth: Int)? {
    let text = withSigns(lines.joined(separator: " ").precomposedStringWithCanonicalMapping)
    let folded = Headings.folded(text.replacingOccurrences(of: "(", with: " "))
    let isNamed = folded.contains("vn 2000") || folded.contains("vn2000")
    let words = Set(folded.split(separator: " "))
    guard isNamed || (words.isDisjoint(with: otherSystems) && !folded.contains("ha noi 72")),
      let start = meridianStart(text)
    else { return nil }
    let meridian = meridianText(text[start...])
    guard !meridian.isEmpty, isNamed || meridian.hasPrefix("10") else { return nil }
    return (meridian, folded.contains("mui chieu 6") || folded.contains("mui 6") ? 6 : 3)
  }

  /// The text with `°`, `′` and `″` for the words behind figures: `107 độ 30 phút` is `107°30′`.
  private static func withSigns(_ text: String) -> String {
    text.replacing(#/([0-9])\s*(?:độ|deg|degrees?)(?![\p{L}])\s*/#.ignoresCase()) { "\($0.output.1)°" }
      .replacing(#/([0-9])\s*(?:phút|min|minutes?)(?![\p{L}])\s*/#.ignoresCase()) { "\($0.output.1)′" }
      .replacing(#/([0-9])\s*(?:giây|sec|seconds?)(?![\p{L}])/#.ignoresCase()) { "\($0.output.1)″" }
  }

  /// Characters between the word for a meridian and its figures.
  private static let farthest = 24

  private static let otherSystems: Set<Substring> = ["hn72", "hn", "wgs", "wgs84", "utm", "1972", "indian"]

  private static func meridianStart(_ text: String) -> String.Index? {
    for word in ["kinh tuyến", "KTT", "meridian"] {
      guard let range = text.range(of: word, options: [.caseInsensitive, .diacriticInsensitive]) else { continue }
      return text[range.upperBound...].prefix(farthest).firstIndex { $0.isASCII && $0.isNumber }
    }
    return nil
  }

  /// Digits, marks of degrees and minutes, and separators that a digit follows.
  private static func meridianText(_ text: Substring) -> String {
    var result = ""
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let isDigit = character.isASCII && character.isNumber
      let isMark = "°º˚′'’‘`´\"”″".contains(character)
      let joins = ",. ".contains(character) && next < text.endIndex && text[next].isASCII && text[next].isNumber
      let isDegree = character == "o" && next < text.endIndex && (text[next].isNumber || text[next] == " ")
      guard isDigit || isMark || joins || isDegree else { break }
      result.append(character)
      index = next
    }
    return result.trimmingBlanks
  }
}
