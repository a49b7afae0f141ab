internal import PlaneGeometry
internal import Refusals

/// Reads the coordinates of rows by the headings under which they stand.
struct PositionReading {
  let header: TableHeader
  let pairs: [CoordinateColumns]
  let options: DelimitedOptions
  let place: (Int) -> RefusalPlace.Position
  /// Where the figures contradict the headings, and where they do not.
  private var firstSwapped: Int?
  private var hasUnswapped = false

  init(
    _ header: TableHeader, _ pairs: [CoordinateColumns], _ options: DelimitedOptions,
    _ place: @escaping (Int) -> RefusalPlace.Position
  ) {
    self.header = header
    self.pairs = pairs
    self.options = options
    self.place = place
  }

  /// The pair that holds for a row: the first whose columns are both filled, else one of which a column is.
  func pair(of row: TableRow) -> CoordinateColumns? {
    pairs.first { isFilled(row, $0) } ?? pairs.first { hasValue(row[$0.northing]) || hasValue(row[$0.easting]) }
  }

  /// Whether a row has both coordinates of a pair.
  func isFilled(_ row: TableRow, _ pair: CoordinateColumns) -> Bool {
    hasValue(row[pair.northing]) && hasValue(row[pair.easting])
  }

  /// A cell of dashes alone says that there is nothing.
  private func hasValue(_ cell: TableCell) -> Bool {
    guard case .text(let text) = cell else { return !cell.isBlank }
    return !text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || "-–—".unicodeScalars.contains($0) }
  }

  /// The position of a row under a pair that is filled.
  mutating func position(_ row: TableRow, _ pair: CoordinateColumns) throws(Refusal) -> Position {
    let position = Position(
      try coordinate(row, pair.easting, pair.isDegrees), try coordinate(row, pair.northing, pair.isDegrees))
    if Self.isSwapped(position, pair) {
      if firstSwapped == nil { firstSwapped = row.number }
    } else {
      hasUnswapped = true
    }
    return position
  }

  /// In Vietnam a northing is at least 900 km and an easting less; a latitude is at most 90°.
  private static func isSwapped(_ position: Position, _ pair: CoordinateColumns) -> Bool {
    if pair.isDegrees { return abs(position.y) > 90 && abs(position.x) <= 90 }
    return (900_000...2_700_000).contains(position.x) && (100_000..<900_000).contains(position.y)
  }

  /// Refuses a table whose figures all say that the headings are exchanged.
  func finish() throws(Refusal) {
    guard let firstSwapped, !hasUnswapped, let pair = pairs.first else { return }
    let (north, east) = (header.names[pair.northing], header.names[pair.easting])
    throw Refusal(
      .implausibleCoordinates,
      LocalisedText(
        en: "by its heading \(north.excerpt()) is \(pair.isDegrees ? "the latitude" : "the northing"), and its figures "
          + "are those of \(pair.isDegrees ? "a longitude" : "an easting")",
        vi:
          "theo tiêu đề cột, \(north.excerpt()) là \(pair.isDegrees ? "vĩ độ" : "tọa độ bắc"), nhưng các số trong cột "
          + "lại là \(pair.isDegrees ? "kinh độ" : "tọa độ đông")"),
      remedy: LocalisedText(
        en: "exchange the headings, or write columns: {x: \"\(east)\", y: \"\(north)\"}",
        vi: "đổi chỗ hai tiêu đề cột, hoặc viết columns: {x: \"\(east)\", y: \"\(north)\"}"),
      at: RefusalPlace(at: place(firstSwapped)))
  }

  // MARK: - Values

  private func coordinate(_ row: TableRow, _ column: Int, _ isDegrees: Bool) throws(Refusal) -> Double {
    let name = header.names[column].isEmpty ? CellName.letters(column) : header.names[column]
    switch row[column] {
    case .number(let value, _, _): return value
    case let cell where !hasValue(cell): throw missing(row, name)
    case let cell:
      if isDegrees, let degrees = SexagesimalDegrees.read(cell.shown) { return degrees }
      switch LocalisedNumber.read(Self.withoutUnit(cell.shown, isDegrees), locale: options.locale) {
      case .value(let value): return value
      case .ambiguous(let comma, let point):
        // Thousands of degrees there are none.
        let degrees = [comma, point].filter { abs($0) <= 180 }
        if isDegrees, degrees.count == 1 { return degrees[0] }
        throw NumberFaults.ambiguous(.same(cell.shown.excerpt()), place(row.number), name)
      case .none where isDegrees: throw NumberFaults.noDegrees(cell.shown, place(row.number), name)
      case .none: throw NumberFaults.noNumber(cell.shown, place(row.number), name)
      }
    }
  }

  /// The text without the `m` or `°` behind its figures.
  private static func withoutUnit(_ text: String, _ isDegrees: Bool) -> String {
    guard let last = text.last, String(last).lowercased() == (isDegrees ? "°" : "m") else { return text }
    return String(text.dropLast())
  }

  private func missing(_ row: TableRow, _ name: String) -> Refusal {
    Refusal(
      .incompleteRing, LocalisedText(en: "a corner without \(name)", vi: "góc ranh thiếu \(name)"),
      remedy: LocalisedText(en: "fill both coordinates, or remove the row", vi: "điền đủ hai tọa độ, hoặc xóa dòng"),
      at: RefusalPlace(field: name, at: place(row.number)))
  }
}

/// Refusals of texts where a number should be.
enum NumberFaults {
  static func ambiguous(_ text: LocalisedText, _ place: RefusalPlace.Position, _ field: String) -> Refusal {
    Refusal(
      .ambiguousNumber,
      LocalisedText(
        en: "\(text.en) may be a thousand times as large as it seems",
        vi: "\(text.vi) có thể lớn gấp nghìn lần số nhìn thấy"),
      remedy: LocalisedText(
        en: "state the locale (vi: a comma before the decimals)",
        vi: "nêu cách viết số (vi: dấu phẩy trước phần thập phân)"), at: RefusalPlace(field: field, at: place))
  }

  static func noDegrees(_ text: String, _ place: RefusalPlace.Position, _ field: String) -> Refusal {
    Refusal(
      .ambiguousNumber,
      LocalisedText(en: "\(text.excerpt()) is no angle", vi: "\(text.excerpt()) không phải là số đo góc"),
      remedy: LocalisedText(
        en: "write it as 107.970083 or 107°58′12.3″, minutes and seconds below 60",
        vi: "viết dưới dạng 107,970083 hoặc 107°58′12,3″, phút và giây nhỏ hơn 60"),
      at: RefusalPlace(field: field, at: place))
  }

  static func noNumber(_ text: String, _ place: RefusalPlace.Position, _ field: String) -> Refusal {
    Refusal(
      .ambiguousNumber, LocalisedText(en: "\(text.excerpt()) is no number", vi: "\(text.excerpt()) không phải là số"),
      remedy: LocalisedText(
        en: "write it as 1587082.47 or 1.587.082,47", vi: "viết dưới dạng 1587082.47 hoặc 1.587.082,47"),
      at: RefusalPlace(field: field, at: place))
  }
}
