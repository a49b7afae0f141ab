import Foundation
import Refusals
import Testing

@testable import Interchange

/// Texts in every encoding that files of offices have, in Shapefiles made in the test.
@Suite struct EncodingTests {
  /// Texts of the field TEN as bytes, what the file says, and what is read or refused.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let texts: [[UInt8]]
    var page: UInt8 = 0
    var cpg: String?
    var width: UInt8 = 20
    var encoding: String?
    var isMeasure = false
    /// The texts, or words of the refusal.
    let expected: [String]
    /// Words of the notices; none may be there where it is empty.
    var notices: [String] = []
    var isRefused = false
    var testDescription: String { name }
  }

  static func latin1(_ text: String) -> [UInt8] { text.latin1 }
  static let cafe = latin1("Forêt communale")

  static let cases: [Case] = [
    Case(name: "ASCII", texts: [latin1("Kon Tum")], expected: ["Kon Tum"]),
    Case(
      name: "Latin-1, page of the DBF 0x57", texts: [cafe, latin1("Élysée")], page: 0x57,
      expected: ["Forêt communale", "Élysée"], notices: ["windows-1252", ".dbf"]),
    Case(
      name: "Latin-1, page of the DBF 0x03", texts: [latin1("Zürich"), latin1("São")], page: 3,
      expected: ["Zürich", "São"],
      notices: ["windows-1252", ".dbf"]),
    Case(
      name: "Cyrillic", texts: [[0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]], page: 0xC9, expected: ["Москва"],
      notices: ["1251"]),
    Case(
      name: "TCVN3 under the page that every program writes", texts: [[0xA7, 0xA8, 0x6B, 0x20, 0x43, 0xCA, 0x6D]],
      page: 0x57, expected: ["Đăk Cấm"], notices: ["TCVN3", "letters"]),
    Case(
      name: "CP1258 under CP1252", texts: [[0xD0, 0xE2, 0xEC, 0x74, 0x20, 0xF5, 0xD2], latin1("Hà N\u{F4}\u{F2}i")],
      page: 0x57, expected: ["Đất ở", "Hà Nội"], notices: ["windows-1258", "letters"]),
    Case(
      name: "one Vietnamese word by chance among ten", texts: [latin1("Forêt"), latin1("Zürich"), latin1("mêlé")],
      page: 3,
      expected: ["Forêt", "Zürich", "mêlé"], notices: ["windows-1252"]),
    Case(
      name: "nothing says the page", texts: [cafe, latin1("Élysée")],
      expected: ["neither UTF-8 nor Vietnamese", "windows-1252"], isRefused: true),
    Case(
      name: "a measure stops at no text", texts: [cafe, latin1("Élysée")], isMeasure: true,
      expected: ["Forêt communale", "Élysée"], notices: ["no encoding that is known"]),
    Case(
      name: "a measure under a wrong .cpg", texts: [cafe], cpg: "UTF-8", isMeasure: true, expected: ["Forêt communale"],
      notices: ["no encoding that is known"]),
    Case(
      name: "a name that a .cpg may have", texts: [cafe], encoding: "ISO-8859-1", expected: ["Forêt communale"],
      notices: ["ISO-8859-1"]),
    Case(name: "a number", texts: [cafe], encoding: "1252", expected: ["Forêt communale"], notices: ["windows-1252"]),
    Case(
      name: "windows-1258", texts: [[0xD0, 0xE2, 0xEC, 0x74]], encoding: "windows-1258", expected: ["Đất"],
      notices: ["windows-1258"]),
    Case(
      name: "an .cpg of 88591", texts: [cafe], cpg: "88591", expected: ["Forêt communale"],
      notices: ["ISO-8859-1", ".cpg"]),
    Case(
      name: "half a letter at the end of a full field, named",
      texts: [Array("Đường".utf8), Array("Thửa đ\u{1EA5}".utf8.dropLast())],
      cpg: "UTF-8", width: 11, expected: ["Đường", "Thửa đ"], notices: ["1 text of TEN was cut", "feature 1"]),
    Case(
      name: "half a letter at the end of a full field, not named",
      texts: [Array("Đường".utf8), Array("Thửa đ\u{1EA5}".utf8.dropLast())], page: 0x57, width: 11,
      expected: ["Đường", "Thửa đ"], notices: ["1 text of TEN was cut", "UTF-8"]),
    Case(
      name: "half a letter in a field that is not full", texts: [Array("Thửa đ\u{1EA5}".utf8.dropLast())], cpg: "UTF-8",
      width: 12, expected: ["feature 0", "TEN", "bytes", "windows-1252"], isRefused: true),
    Case(
      name: "Latin-1 that fills its field", texts: [latin1("Forêt caf\u{E9}")], page: 0x57, width: 10,
      expected: ["Forêt café"], notices: ["windows-1252"]),
  ]

  #if GDAL
    @Test(arguments: cases) func readsAShapefile(_ input: Case) throws {
      let folder = try ScratchFolder()
      let path = try pointShapefile(input.texts, page: input.page, width: input.width, in: folder)
      if let cpg = input.cpg { _ = try folder.file("p.cpg", cpg) }
      var options = ReadOptions()
      options.keepsUnreadableTexts = input.isMeasure
      if let name = input.encoding { options.encoding = try #require(TextEncodingChoice(name: name)) }
      guard !input.isRefused else {
        let error = try #require(throws: Refusal.self) {
          try readTable(at: InputAddress(path), options: options)
        }
        #expect(error.code == .encoding)
        for word in input.expected { #expect("\(error)".contains(word), "\(error)") }
        return
      }
      let table = try readTable(at: InputAddress(path), options: options)
      let column = try #require(table.column("TEN"))
      #expect((0..<table.count).map { column[$0].text ?? "" } == input.expected)
      let said = table.notices.map(\.description).joined(separator: "\n")
      #expect(input.notices.isEmpty == said.isEmpty, "\(said)")
      for word in input.notices { #expect(said.contains(word), "\(said)") }
    }

    /// A drawing whose bytes are no UTF-8 is never said to be.
    @Test(arguments: [
      ("ANSI_1252", "For\u{EA}t communale", "Forêt communale", "windows-1252"),
      ("ANSI_1252", "\u{D0}\u{E2}\u{EC}t \u{F5}\u{D2} \u{F0}\u{F4} th\u{69}\u{F2}", "Đất ở đô thị", "windows-1258"),
      ("ANSI_1258", "\u{D0}\u{E2}\u{EC}t \u{F5}\u{D2} \u{F0}\u{F4} th\u{69}\u{F2}", "Đất ở đô thị", "windows-1258"),
      ("ANSI_1252", "\u{A7}\u{CA}t \u{EB} \u{AE}« th\u{DE}", "Đất ở đô thị", "TCVN3"),
    ]) func readsADrawing(_ page: String, _ shown: String, _ text: String, _ encoding: String) throws {
      let folder = try ScratchFolder()
      let drawing = """
        0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1015\n9\n$DWGCODEPAGE\n3\n\(page)\n0\nENDSEC\n0\nSECTION\n2\nENTITIES
        0\nTEXT\n5\nA3\n8\nCHU\n10\n1\n20\n1\n40\n2\n1\n\(shown)\n0\nENDSEC\n0\nEOF\n
        """
      let table = try readTable(at: InputAddress(try folder.file("a.dxf", drawing.latin1)))
      #expect(table.column("Text")?[0] == .text(text))
      let said = table.notices.map(\.description).joined(separator: "\n")
      #expect(said.contains(encoding) && !said.contains("UTF-8"), "\(said)")
    }
  #endif

  @Test(arguments: ["latin1", "ISO-8859-15", "cp437", "GBK", "1258", "windows-874", "macintosh"])
  func codePagesAreEncodings(_ name: String) { #expect(TextEncodingChoice(name: name) != nil) }

  @Test(arguments: ["", "klingon", "UTF-16", "UTF-7", "UCS-4", "latin1//IGNORE", "/", "CP1252//TRANSLIT", "EBCDIC-US"])
  func otherNamesAreNot(_ name: String) { #expect(TextEncodingChoice(name: name) == nil) }

  @Test(arguments: [
    ([0xFF, 0xFE] as [UInt8], false), ([0xFE, 0xFF], true),
  ]) func readsUTF16(_ mark: [UInt8], _ isBig: Bool) throws {
    let text = "tên,WKT\nĐất 𝄞,POINT (1 2)\n"
    let units = text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let table = try readDelimited(bytes: mark + units)
    #expect(table.column("tên")?[0] == .text("Đất 𝄞"))
    for cut in [units.count - 1] {
      let error = try #require(throws: Refusal.self) { try readDelimited(bytes: mark + units.prefix(cut)) }
      #expect(error.code == .encoding && error.place.position != nil)
    }
  }
}

/// A Shapefile of points with one text field TEN.
func pointShapefile(_ texts: [[UInt8]], page: UInt8, width: UInt8, in folder: ScratchFolder) throws -> String {
  func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  func big(_ value: Int) -> [UInt8] { little(value, 4).reversed() }
  func double(_ value: Double) -> [UInt8] { little(Int(bitPattern: UInt(value.bitPattern)), 8) }
  func header(_ words: Int) -> [UInt8] {
    big(9994) + [UInt8](repeating: 0, count: 20) + big(words) + little(1000, 4) + little(1, 4)
      + [553000.0, 1_587_000, 554000, 1_588_000, 0, 0, 0, 0].flatMap(double)
  }
  var (shp, shx) = ([UInt8](), [UInt8]())
  for index in texts.indices {
    shx += big(50 + shp.count / 2) + big(10)
    shp += big(index + 1) + big(10) + little(1, 4) + double(553000 + Double(index)) + double(1_587_000)
  }
  var dbf: [UInt8] = [3, 121, 1, 1] + little(texts.count, 4) + little(65, 2) + little(1 + Int(width), 2)
  dbf += [UInt8](repeating: 0, count: 17) + [page, 0, 0]
  dbf += Array("TEN".utf8) + [UInt8](repeating: 0, count: 8) + Array("C".utf8) + little(0, 4) + [width, 0]
  dbf += [UInt8](repeating: 0, count: 14) + [0x0D]
  for text in texts { dbf += [0x20] + text + [UInt8](repeating: 0x20, count: max(0, Int(width) - text.count)) }
  _ = try folder.file("p.shx", header(50 + shx.count / 2) + shx)
  _ = try folder.file("p.dbf", dbf + [0x1A])
  return try folder.file("p.shp", header(50 + shp.count / 2) + shp)
}
