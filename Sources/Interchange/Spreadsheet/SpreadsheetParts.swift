internal import Refusals

/// The parts of a workbook beside its sheets: their names and places, the shared texts, the formats of cells.
struct SpreadsheetParts {
  struct Sheet {
    let name: String
    let isHidden: Bool
    let member: ZipArchive.Member
  }

  let archive: ZipArchive
  private(set) var sheets: [Sheet] = []
  private(set) var calendar = SheetCalendar()
  /// Whether the program that wrote the file left all formulas to the next one.
  private(set) var isUncomputed = false
  private let related: [String: (type: String, target: String)]

  /// Reads the list of sheets.
  ///
  /// - Throws: `Refusal` for an archive that is no workbook.
  init(_ path: String) throws(Refusal) {
    archive = try ZipArchive(path)
    let root = try Self.relations(of: "", in: archive)
    let main = root.values.first { $0.type.hasSuffix("/officeDocument") }?.target ?? "xl/workbook.xml"
    guard let workbook = archive.members[main.lowercased()] else {
      throw Refusal(
        .malformed, LocalisedText(en: "the archive has no workbook", vi: "tệp nén không có bảng tính"),
        remedy: LocalisedText(en: "give an .xlsx file, or unpack the archive", vi: "dùng tệp .xlsx, hoặc giải nén"),
        at: RefusalPlace(file: path))
    }
    related = try Self.relations(of: main, in: archive)
    let list = SheetList()
    try archive.parse(workbook, list)
    calendar = SheetCalendar(startsIn1904: list.startsIn1904)
    isUncomputed = list.isUncomputed
    for sheet in list.sheets {
      guard let found = related[sheet.relation], found.type.hasSuffix("/worksheet") else { continue }
      guard let member = archive.members[found.target.lowercased()] else {
        throw Refusal(
          .truncated, LocalisedText(en: "the sheet is not in the archive", vi: "trang tính không có trong tệp nén"),
          remedy: LocalisedText(en: "the file is damaged; save it again", vi: "tệp bị hỏng; lưu lại tệp"),
          at: RefusalPlace(file: path, layer: sheet.name))
      }
      sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, member: member))
    }
  }

  /// The shared texts, in their order.
  func sharedTexts() throws(Refusal) -> TextValues {
    let reader = SharedTexts()
    if let member = member("/sharedStrings") { try archive.parse(member, reader) }
    return reader.texts
  }

  /// The format of each style of cells, in their order.
  func formats() throws(Refusal) -> [CellFormat] {
    let reader = StyleList()
    if let member = member("/styles") { try archive.parse(member, reader) }
    return reader.formats
  }

  private func member(_ type: String) -> ZipArchive.Member? {
    related.values.first { $0.type.hasSuffix(type) }.flatMap { archive.members[$0.target.lowercased()] }
  }

  /// What a part of the archive refers to, by the name of the relation; targets are names of members.
  private static func relations(
    of part: String, in archive: ZipArchive
  ) throws(Refusal) -> [String: (type: String, target: String)] {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let (folder, name) = (String(part[..<slash]), String(part[slash...]))
    let list = RelationList()
    guard let member = archive.members["\(folder)_rels/\(name).rels".lowercased()] else { return [:] }
    try archive.parse(member, list)
    return list.relations.mapValues { ($0.type, resolved($0.target, folder)) }
  }

  private static func resolved(_ target: String, _ folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// How many things of a kind a workbook may have.
enum SpreadsheetLimits {
  static let sheets = 10_000
  static let styles = 200_000
  static let texts = 10_000_000
  /// Excel's own limit is 32,767 characters.
  static let bytesOfText = 1 << 18
  static let bytesOfTexts = 256 << 20
  static let rows = 1 << 20
  static let columns = 1 << 14
  static let merges = 500_000
  /// Cells of all rows, empty ones before the last filled one among them.
  static let cells = 25_000_000

  static func refusal(_ what: LocalisedText, _ count: Int) -> Refusal {
    Refusal(
      .tooLarge, LocalisedText(en: "more than \(count) \(what.en)", vi: "có hơn \(count) \(what.vi)"),
      remedy: LocalisedText(
        en: "save the part that is needed as a file of its own", vi: "lưu riêng phần cần dùng thành một tệp"))
  }
}

private final class RelationList: XMLHandler {
  var relations: [String: (type: String, target: String)] = [:]

  func start(_ name: String, _ attributes: XMLAttributes) throws(Refusal) {
    guard name == "Relationship", let id = attributes["Id"], attributes["TargetMode"] != "External" else { return }
    relations[id] = (attributes["Type"] ?? "", attributes["Target"] ?? "")
    guard relations.count <= SpreadsheetLimits.sheets else {
      throw SpreadsheetLimits.refusal(LocalisedText(en: "relations", vi: "quan hệ"), SpreadsheetLimits.sheets)
    }
  }
}

private final class SheetList: XMLHandler {
  var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  var startsIn1904 = false
  var isUncomputed = false

  func start(_ name: String, _ attributes: XMLAttributes) throws(Refusal) {
    switch name {
    case "workbookPr": startsIn1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    case "calcPr": isUncomputed = ["1", "true"].contains(attributes["fullCalcOnLoad"] ?? "")
    case "sheet":
      let isHidden = attributes["state"].map { $0 != "visible" } ?? false
      sheets.append((attributes["name"] ?? "", attributes["id"] ?? "", isHidden))
      guard sheets.count <= SpreadsheetLimits.sheets else {
        throw SpreadsheetLimits.refusal(LocalisedText(en: "sheets", vi: "trang tính"), SpreadsheetLimits.sheets)
      }
    default: break
    }
  }
}

private final class StyleList: XMLHandler {
  var formats: [CellFormat] = []
  private var patterns: [Int: CellFormat] = [:]
  private var isInCellFormats = false

  func start(_ name: String, _ attributes: XMLAttributes) throws(Refusal) {
    switch name {
    case "numFmt":
      guard let number = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
        return
      }
      patterns[number] = CellFormat(code)
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(patterns[number] ?? .builtIn(number))
    default: return
    }
    guard formats.count <= SpreadsheetLimits.styles, patterns.count <= SpreadsheetLimits.styles else {
      throw SpreadsheetLimits.refusal(LocalisedText(en: "styles", vi: "kiểu ô"), SpreadsheetLimits.styles)
    }
  }

  func end(_ name: String) throws(Refusal) {
    if name == "cellXfs" { isInCellFormats = false }
  }
}

/// The text of an `si` or `is`: that of all its runs, without readings of Japanese signs.
struct RichText {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var phonetic = 0

  mutating func begin() { self = RichText() }

  mutating func start(_ name: String) {
    if name == "rPh" { phonetic += 1 }
    if name == "t", phonetic == 0 { isInText = true }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { phonetic -= 1 }
    if name == "t" { isInText = false }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    guard isInText else { return }
    bytes.append(contentsOf: text)
    guard bytes.count <= SpreadsheetLimits.bytesOfText else {
      throw SpreadsheetLimits.refusal(
        LocalisedText(en: "bytes in one text", vi: "byte trong một văn bản"), SpreadsheetLimits.bytesOfText)
    }
  }

  /// The text with characters in place of `_x000A_` and its like.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "_")), bytes.count >= 7 else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
        bytes[index + 6] == UInt8(ascii: "_"),
        let code = UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
        let scalar = UnicodeScalar(code), code != 0
      {
        result.append(contentsOf: String(Character(scalar)).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

private final class SharedTexts: XMLHandler {
  var texts = TextValues()
  private var text = RichText()

  func start(_ name: String, _ attributes: XMLAttributes) throws(Refusal) {
    if name == "si" { text.begin() } else { text.start(name) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) { try text.append(bytes) }

  func end(_ name: String) throws(Refusal) {
    guard name == "si" else { return text.end(name) }
    RichText.unescaped(text.bytes).withUnsafeBufferPointer { texts.append(bytes: $0) }
    guard texts.count <= SpreadsheetLimits.texts else {
      throw SpreadsheetLimits.refusal(
        LocalisedText(en: "shared texts", vi: "văn bản dùng chung"), SpreadsheetLimits.texts)
    }
    guard texts.bytes.count <= SpreadsheetLimits.bytesOfTexts else {
      throw SpreadsheetLimits.refusal(
        LocalisedText(en: "bytes of shared texts", vi: "byte văn bản dùng chung"), SpreadsheetLimits.bytesOfTexts)
    }
  }
}
