internal import Refusals

/// The heading of a `.mif`: its columns, and how the rows of the `.mid` are parted.
struct MapInfoHeader {
  /// How the numbers of each column are written; `nil` for one of something else.
  private(set) var numbers: [NumberNotation?] = []
  /// Whether each column is one of days.
  private(set) var days: [Bool] = []
  /// The file with columns of text in place of those of numbers and days.
  let content: [UInt8]

  /// Where the objects begin, and the number of that line, from 1.
  private(set) var objects = (place: 0, line: 1)

  /// Whether positions are moved, turned or stretched by a transformation of the file's own.
  private var isAffine = false
  private var columnCount = 0
  /// A tabulator where the heading names none.
  private var delimiter: UInt8 = 0x09

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var edits = ByteEdits()
    var left = 0
    var place = 0
    var isInSystem = false
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      let words = bytes[place..<end].split { $0 <= 0x20 }
      let start = place
      place = end + 1
      objects = (min(place, bytes.count), objects.line + 1)
      guard let first = words.first else { continue }
      let word = String(decoding: first, as: UTF8.self).uppercased()
      isInSystem = word == "COORDSYS" || isInSystem && !Self.clauses.contains(word)
      if isInSystem, words.contains(where: { String(decoding: $0, as: UTF8.self).uppercased() == "AFFINE" }) {
        isAffine = true
      }
      if left > 0 {
        left -= 1
        let notation = words.count > 1 ? Self.notation(words[1], words.last ?? words[1]) : nil
        numbers.append(notation)
        days.append(words.count > 1 && String(decoding: words[1], as: UTF8.self).uppercased() == "DATE")
        if notation != nil || days.last == true {
          edits.replace(words[1].startIndex..<(words.last ?? words[1]).endIndex, with: Array("Char(254)".utf8))
        }
      } else if word == "COLUMNS", words.count > 1 {
        columnCount = Int(String(decoding: words[1], as: UTF8.self)) ?? 0
        left = columnCount
      } else if word == "DELIMITER", let open = bytes[..<end].lastIndex(of: .quote), open >= 2,
        bytes[open - 2] == .quote
      {
        delimiter = bytes[open - 1]
      } else if word == "COORDSYS" {
        Self.unname(bytes[start..<end], &edits)
      } else if word == "DATA" {
        break
      }
    }
    content = edits.applied(to: bytes) ?? Array(bytes)
  }

  /// What may follow the system, which may go on over several lines.
  private static let clauses: Set<String> = [
    "VERSION", "CHARSET", "DELIMITER", "UNIQUE", "INDEX", "TRANSFORM", "COLUMNS", "DATA",
  ]

  /// Takes the datum from a UTM system on the ellipsoid of WGS 84 with no shift: GDAL makes WGS 84 of it, though VN-2000
  /// is written so as well.
  private static func unname(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ edits: inout ByteEdits) {
    let words = line.split { $0 <= 0x20 || $0 == .comma }
    let texts = words.map { String(decoding: $0, as: UTF8.self).uppercased() }
    guard let start = texts.firstIndex(of: "PROJECTION"), texts.count > start + 3, texts[start + 1] == "8",
      let shifts = ["999": 3, "9999": 8][texts[start + 2]], texts[start + 3] == "28",
      texts.count > start + shifts + 7
    else { return }
    let last = start + 3 + shifts
    guard texts[start + 4...last].allSatisfy({ Double($0) == 0 }), ["105", "111"].contains(texts[last + 2]),
      Double(texts[last + 4]) == 0.9996
    else { return }
    edits.replace(words[start + 2].startIndex..<words[last].endIndex, with: Array("0".utf8))
  }

  private static func notation(
    _ type: Slice<UnsafeBufferPointer<UInt8>>, _ last: Slice<UnsafeBufferPointer<UInt8>>
  ) -> NumberNotation? {
    let word = type.prefix { $0 != UInt8(ascii: "(") }
    switch String(decoding: word, as: UTF8.self).uppercased() {
    case "INTEGER", "SMALLINT", "LARGEINT": return NumberNotation(isWhole: true)
    case "FLOAT": return NumberNotation()
    case "DECIMAL":
      // Decimal(12,2), with blanks or without.
      let digits = last.reversed().drop { !(0x30...0x39).contains($0) }.prefix { (0x30...0x39).contains($0) }
      return NumberNotation(decimals: Int(String(decoding: digits.reversed(), as: UTF8.self)))
    default: return nil
    }
  }

  /// Refuses a file whose positions a transformation of its own moves, which GDAL leaves out.
  func refuseAffine(_ path: String) throws(Refusal) {
    if isAffine { throw Self.affineRefusal(path) }
  }

  static func affineRefusal(_ path: String) -> Refusal {
    Refusal(
      .badReferenceSystem,
      LocalisedText(
        en: "the coordinate system has an affine transformation of its own (Affine), which is not applied",
        vi: "hệ tọa độ kèm một phép biến đổi affine riêng (Affine), không áp dụng được"),
      remedy: LocalisedText(
        en: "save a copy in MapInfo under a coordinate system without it",
        vi: "lưu một bản sao trong MapInfo với hệ tọa độ không có phép biến đổi đó"),
      at: RefusalPlace(file: path))
  }

  /// Refuses rows with more values than there are columns, of which GDAL would take the first, and more rows than there
  /// are objects.
  ///
  /// - Parameter path: of the `.mid`.
  func check(_ rows: UnsafeBufferPointer<UInt8>, objects: Int, path: String) throws(Refusal) {
    guard columnCount > 0 else { return }
    var (line, values, isQuoted, last, filled) = (1, 1, false, UInt8(0), 0)
    func check() throws(Refusal) {
      // A delimiter at the end of a line is common.
      let surplus = values - columnCount
      guard surplus <= 0 || surplus == 1 && last == delimiter else { throw surplusRefusal(values, path, line) }
    }
    for byte in rows {
      if byte == .quote { isQuoted.toggle() }
      if byte == delimiter, !isQuoted { values += 1 }
      if byte == 0x0A {
        try check()
        line += 1
        (values, isQuoted) = (1, false)
      }
      if byte > 0x20 || byte == delimiter { (last, filled) = (byte, line) }
    }
    try check()
    guard filled > objects else { return }
    throw Refusal(
      .malformed,
      LocalisedText(
        en: "the .mif has \(objects.counted("object")) and the .mid \(filled.counted("row"))",
        vi: "tệp .mif có \(objects) đối tượng còn tệp .mid có \(filled) dòng"),
      remedy: LocalisedText(
        en: "copy both files again; these are of two versions",
        vi: "sao chép lại cả hai tệp; các tệp này thuộc hai phiên bản"),
      at: RefusalPlace(file: path))
  }

  private func surplusRefusal(_ values: Int, _ path: String, _ line: Int) -> Refusal {
    Refusal(
      .malformed,
      LocalisedText(
        en: "\(values.counted("value stands", "values stand")) in a row of \(columnCount.counted("column"))",
        vi: "có \(values) giá trị trong một dòng gồm \(columnCount) cột"),
      remedy:
        LocalisedText(
          en:
            "values that contain the delimiter, as numbers with a comma may, need another one; export the table again",
          vi: "giá trị chứa dấu phân cách, như số có dấu phẩy, cần dấu phân cách khác; xuất lại bảng"),
      at: RefusalPlace(file: path, at: .line(line)))
  }
}
