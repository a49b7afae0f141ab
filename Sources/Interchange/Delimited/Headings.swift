internal import Foundation

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
    let open = heading.firstIndex(of: "(") ?? heading.endIndex
    let plain = heading[..<open].lowercased().replacingOccurrences(of: "đ", with: "d")
      .decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !(0x300...0x36F).contains($0.value) }
    let words = String(String.UnicodeScalarView(plain)).split { !($0.isLetter || $0.isNumber) }
    return words.joined(separator: " ")
  }
}

/// Where the columns of a corner table are.
struct CornerTableLayout {
  /// The record of the headings.
  var headingRecord: Int
  var point: Int?
  var northing: Int
  var easting: Int
  var edge: Int?
  var id: Int?

  /// Finds the headings among the first records; `nil` when no record has both coordinates.
  init?(_ records: [DelimitedText.Record], _ columns: DelimitedOptions.CornerColumns) throws(InterchangeError) {
    for (index, record) in records.enumerated() {
      let folded = record.fields.map { Headings.folded($0 ?? "") }
      let above = index > 0 ? records[index - 1].fields.map { Headings.folded($0 ?? "") } : []
      func find(_ named: String?, _ usual: Set<String>) throws(InterchangeError) -> Int? {
        let wanted = named.map { [Headings.folded($0)] } ?? usual
        let found = folded.indices.filter { wanted.contains(folded[$0]) }
        if found.count > 1 { throw Self.twice(record, found[1]) }
        return found.first ?? above.indices.first { wanted.contains(above[$0]) }
      }
      let here = { (usual: Set<String>, named: String?) in
        folded.contains { (named.map { [Headings.folded($0)] } ?? usual).contains($0) }
      }
      guard here(Headings.northings, columns.northing), here(Headings.eastings, columns.easting) else { continue }
      guard let northing = try find(columns.northing, Headings.northings),
        let easting = try find(columns.easting, Headings.eastings)
      else { continue }
      headingRecord = index
      self.northing = northing
      self.easting = easting
      point = try find(columns.point, Headings.points)
      edge = try find(columns.edge, Headings.edges)
      id = try columns.id.map { (named) throws(InterchangeError) in
        if let found = try find(named, []) { return found }
        throw InterchangeError(
          .heading, "there is no column \(named.excerpt())", remedy: "name a heading of the table",
          place: .line(record.line))
      }
      try demand(columns.point, point, record)
      try demand(columns.edge, edge, record)
      return
    }
    return nil
  }

  private func demand(
    _ named: String?, _ found: Int?, _ record: DelimitedText.Record
  ) throws(InterchangeError) {
    guard let named, found == nil else { return }
    throw InterchangeError(
      .heading, "there is no column \(named.excerpt())", remedy: "name a heading of the table",
      place: .line(record.line))
  }

  private static func twice(_ record: DelimitedText.Record, _ column: Int) -> InterchangeError {
    let heading = (record.fields[column] ?? "").excerpt()
    return InterchangeError(
      .heading, "two columns could be \(heading)", remedy: "name the columns of the table", place: .line(record.line),
      field: heading)
  }
}

/// The reference system that the lines above a table name: `Hệ tọa độ VN-2000, kinh tuyến trục 107°30′, múi chiếu 3°`.
enum TitleReferenceSystem {
  /// The text of the meridian and the width of the zone in degrees; `nil` when no line names VN-2000 and a meridian.
  static func find(_ lines: [String]) -> (meridian: String, zoneWidth: Int)? {
    let text = lines.joined(separator: " ").precomposedStringWithCanonicalMapping
    let folded = Headings.folded(text.replacingOccurrences(of: "(", with: " "))
    guard folded.contains("vn 2000") || folded.contains("vn2000"), let start = meridianStart(text) else { return nil }
    let meridian = meridianText(text[start...])
    guard !meridian.isEmpty else { return nil }
    return (meridian, folded.contains("mui chieu 6") || folded.contains("mui 6") ? 6 : 3)
  }

  private static func meridianStart(_ text: String) -> String.Index? {
    for word in ["kinh tuyến", "kinh tuyen", "KTT", "meridian"] {
      guard let range = text.range(of: word, options: [.caseInsensitive, .diacriticInsensitive]) else { continue }
      return text[range.upperBound...].firstIndex { $0.isASCII && $0.isNumber }
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
