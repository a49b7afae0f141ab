import Foundation

/// An XLSX file made of its XML, with members that are not compressed.
struct WorkbookBytes {
  /// The sheets: name, attributes of the list, the XML within `worksheet`.
  var sheets: [(name: String, attributes: String, xml: String)] = []
  var sharedTexts: [String] = []
  /// Patterns of numbers: style 1 is the first one, style 0 is General.
  var formats: [String] = []
  var startsIn1904 = false
  var isUncomputed = false
  /// What the directory says of a member's unpacked size instead of the truth.
  var statedSizes: [String: Int] = [:]
  /// Further members, and those in place of the usual ones.
  var members: [String: String] = [:]

  /// A workbook of one sheet whose rows are given as texts and numbers.
  ///
  /// A text that reads as a number in Swift is a number cell, `'text` is a text, anything else an inline text.
  static func rows(_ rows: [[String]], more: String = "") -> WorkbookBytes {
    var workbook = WorkbookBytes()
    workbook.sheets = [("Sheet1", "", sheetXML(rows) + more)]
    return workbook
  }

  static func sheetXML(_ rows: [[String]]) -> String {
    let lines = rows.enumerated().compactMap { index, cells -> String? in
      guard !cells.isEmpty else { return nil }
      let number = index + 1
      let xml = cells.enumerated().map { column, cell in Self.cell(cell, "\(letters(column))\(number)") }.joined()
      return "<row r=\"\(number)\">\(xml)</row>"
    }
    return "<sheetData>\(lines.joined())</sheetData>"
  }

  private static func cell(_ text: String, _ name: String) -> String {
    if text.isEmpty { return "" }
    if text.hasPrefix("<") { return text.replacingOccurrences(of: "<c", with: "<c r=\"\(name)\"") }
    if Double(text) != nil { return "<c r=\"\(name)\"><v>\(text)</v></c>" }
    let plain = text.hasPrefix("'") ? String(text.dropFirst()) : text
    return "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(escaped(plain))</t></is></c>"
  }

  private static func letters(_ column: Int) -> String { String(UnicodeScalar(UInt8(65 + column))) }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }

  var bytes: [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts: [(String, String)] = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
    ]
    var list = "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\">"
    if startsIn1904 { list += "<workbookPr date1904=\"1\"/>" }
    list += "<sheets>"
    var links = "<Relationships>"
    for (index, sheet) in sheets.enumerated() {
      list +=
        "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\" \(sheet.attributes)/>"
      links +=
        "<Relationship Id=\"s\(index)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\(index).xml\"/>"
      parts.append(("xl/worksheets/sheet\(index).xml", "<worksheet xmlns=\"\(main)\">\(sheet.xml)</worksheet>"))
    }
    list += "</sheets>" + (isUncomputed ? "<calcPr fullCalcOnLoad=\"1\"/>" : "") + "</workbook>"
    links += "<Relationship Id=\"t\" Type=\"\(relations)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
    links += "<Relationship Id=\"y\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>"
    parts.append(("xl/workbook.xml", list))
    parts.append(("xl/_rels/workbook.xml.rels", links))
    parts.append(("xl/sharedStrings.xml", "<sst>\(sharedTexts.map { "<si>\($0)</si>" }.joined())</sst>"))
    let patterns = formats.enumerated().map {
      "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(Self.escaped($1).replacingOccurrences(of: "\"", with: "&quot;"))\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    parts.append(
      (
        "xl/styles.xml",
        "<styleSheet><numFmts>\(patterns.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
      ))
    for (name, text) in members {
      parts.removeAll { $0.0 == name }
      parts.append((name, text))
    }
    return Self.zip(parts.map { ($0.0, Array($0.1.utf8)) }, statedSizes)
  }

  // MARK: - ZIP

  /// An archive whose members are stored as they are.
  ///
  /// - Parameters:
  ///   - stated: what the directory says of a member's unpacked size instead of the truth.
  ///   - links: members that the directory calls symbolic links.
  ///   - places: of which other member the directory says that a member's bytes are.
  static func zip(
    _ members: [(String, [UInt8])], _ stated: [String: Int] = [:], links: Set<String> = [],
    places: [String: String] = [:]
  ) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var (file, directory) = ([UInt8](), [UInt8]())
    var starts: [String: Int] = [:]
    for (name, bytes) in members {
      starts[name] = file.count
      let start = places[name].flatMap { starts[$0] } ?? file.count
      let unpacked = stated[name] ?? bytes.count
      let facts =
        little(20, 2) + little(0, 8) + little(Int(checksum(bytes)), 4) + little(bytes.count, 4)
        + little(unpacked, 4) + little(name.utf8.count, 2) + little(0, 2)
      file += little(0x0403_4B50, 4) + facts + Array(name.utf8) + bytes
      directory += little(0x0201_4B50, 4) + little(20, 2) + facts + little(0, 6)
      directory += little(links.contains(name) ? 0o120777 << 16 : 0, 4) + little(start, 4) + Array(name.utf8)
    }
    let end = little(0x0605_4B50, 4) + little(0, 4) + little(members.count, 2) + little(members.count, 2)
    return file + directory + end + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

extension ScratchFolder {
  /// A workbook as a file.
  func workbook(_ workbook: WorkbookBytes, name: String = "t.xlsx") throws -> String {
    try file(name, workbook.bytes)
  }
}
