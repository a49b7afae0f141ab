import Refusals
import Testing

@testable import Interchange

/// Columns of numbers from the characters that stand in a file.
@Suite struct WrittenNumbersTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let values: [String]
    var notation = NumberNotation()
    var locale: DelimitedOptions.Locale?
    let cells: [CellValue]
    var notice: String?
    var testDescription: String { "\(values) \(notation) \(locale.map(\.rawValue) ?? "")" }
  }

  static let whole = NumberNotation(isWhole: true)
  static let cents = NumberNotation(decimals: 2, marksOverflow: true)
  static let mills = NumberNotation(decimals: 3)
  static let loose = NumberNotation(isDeclared: false, keepsCodes: true)
  static let codes = NumberNotation(isWhole: true, keepsCodes: true)

  static let cases: [Case] = [
    // As the format writes them.
    Case(values: ["12", " -7 ", "", "+3"], notation: whole, cells: [.integer(12), .integer(-7), .null, .integer(3)]),
    Case(values: ["1.5", "2", "1e3", ".5", "5."], cells: [.real(1.5), .real(2), .real(1000), .real(0.5), .real(5)]),
    Case(values: ["1.250", "12.345"], notation: mills, cells: [.real(1.25), .real(12.345)]),
    Case(values: ["0.125"], notation: cents, cells: [.real(0.125)]),
    Case(
      values: ["****", "1.25"], notation: cents, cells: [.null, .real(1.25)],
      notice: "too long for its field (first: feature 0: '****')"),
    Case(values: ["123456789012345678"], notation: whole, cells: [.integer(123_456_789_012_345_678)]),
    // By their separators.
    Case(
      values: ["10000,75", "1.250,75", "1 250,5", "9876,5", "2.5"],
      cells: [.real(10000.75), .real(1250.75), .real(1250.5), .real(9876.5), .real(2.5)],
      notice: "4 numbers of DT are written with other separators than the format has"),
    Case(
      values: ["12", "7.9"], notation: whole, cells: [.real(12), .real(7.9)],
      notice: "1 number of DT is written with other separators"),
    Case(
      values: ["1.234.567", "12"], notation: whole, cells: [.integer(1_234_567), .integer(12)],
      notice: "1 number of DT is written with other separators"),
    // One number or another.
    Case(
      values: ["1.250"], notation: cents, cells: [.text("1.250")],
      notice: "1 value that is one number or another by locale, and was read as text (first: feature 0: '1.250')"),
    Case(
      values: ["10000,75", "1.250"], cells: [.text("10000,75"), .text("1.250")],
      notice: "DT has 1 value that is one number or another by locale"),
    Case(
      values: ["10000,75", "1.250"], locale: .vi, cells: [.real(10000.75), .real(1250)],
      notice: "2 numbers of DT are written"),
    Case(values: ["1.250"], notation: cents, locale: .en, cells: [.real(1.25)], notice: "1 number of DT is written"),
    // No numbers.
    Case(
      values: ["12", " abc ", "", "1,5"], notation: whole, cells: [.text("12"), .text("abc"), .null, .text("1,5")],
      notice: "DT has 1 value that is no number, and was read as text (first: feature 1: 'abc')"),
    Case(values: ["12 ha", "7"], cells: [.text("12 ha"), .text("7")], notice: "'12 ha'"),
    Case(values: ["nan", "1"], cells: [.text("nan"), .text("1")], notice: "'nan'"),
    Case(values: ["1e999"], cells: [.text("1e999")], notice: "'1e999'"),
    Case(
      values: ["12345678901234567890"], notation: whole, cells: [.text("12345678901234567890")],
      notice: "'12345678901234567890'"),
    Case(values: ["1234567890123456", "1.5"], cells: [.real(1_234_567_890_123_456), .real(1.5)]),
    Case(values: ["98765432109876543"], cells: [.text("98765432109876543")], notice: "'98765432109876543'"),
    // Codes.
    Case(values: ["007", "12"], notation: codes, cells: [.text("007"), .text("12")], notice: "'007'"),
    Case(values: ["007", "12"], notation: loose, cells: [.text("007"), .text("12")]),
    Case(values: ["+5"], notation: loose, cells: [.text("+5")]),
    Case(values: ["-05"], notation: loose, cells: [.text("-05")]),
    Case(values: ["-5", "0", ""], notation: loose, cells: [.integer(-5), .integer(0), .null]),
    Case(values: ["1.5", "2"], notation: loose, cells: [.real(1.5), .real(2)]),
    Case(values: ["1,5"], notation: loose, cells: [.text("1,5")]),
    Case(values: ["1234567890123456789"], notation: loose, cells: [.text("1234567890123456789")]),
    Case(values: ["1234567890123456", "1.5"], notation: loose, cells: [.text("1234567890123456"), .text("1.5")]),
  ]

  @Test(arguments: cases) func readsAColumn(_ one: Case) {
    let result = WrittenNumbers(notation: one.notation, locale: one.locale)
      .column(named: "DT", TextValues(one.values))
    #expect((0..<one.values.count).map { result.column[$0] } == one.cells)
    if let notice = one.notice {
      #expect(result.notices.count == 1 && result.notices[0].description.contains(notice), "\(result.notices)")
    } else {
      #expect(result.notices.isEmpty)
    }
  }
}

#if GDAL
  import Foundation

  /// The same in the files of every format that has columns of numbers.
  @Suite struct NumbersOfFilesTests {
    /// Two parcels whose column DT has these characters.
    static let files: [@Sendable (ScratchFolder, String, String) throws -> String] = [
      { try shapefile($0, $1, $2) }, { try interchange($0, $1, $2) }, { try keyhole($0, $1, $2) },
    ]

    private static func shapefile(_ folder: ScratchFolder, _ one: String, _ other: String) throws -> String {
      var numbers = FixedValues<Double>()
      numbers.append(1_234_567.125)
      numbers.append(7_654_321.875)
      var table = try BadFile.parcels()
      table.columns = [Column(name: "DT", values: .real(numbers))]
      try writeTable(table, to: "\(folder.path)/a.shp")
      try folder.change("a.dbf") { data in
        let start = Int(data[8]) | Int(data[9]) << 8
        let (size, width) = (Int(data[10]) | Int(data[11]) << 8, Int(data[48]))
        // Two decimals, whatever our writer declares.
        data[49] = 2
        for (record, text) in [one, other].enumerated() {
          let place = start + record * size + 1
          let padded = String(repeating: " ", count: width - text.utf8.count) + text
          data.replaceSubrange(place..<place + width, with: Data(padded.utf8))
        }
      }
      return "\(folder.path)/a.shp"
    }

    private static func interchange(_ folder: ScratchFolder, _ one: String, _ other: String) throws -> String {
      _ = try folder.file("a.mid", "\"x\";\(one)\n\"y\";\(other)\n")
      let region = "Region 1\n  4\n553000 1587000\n553100 1587000\n553100 1587100\n553000 1587000\n"
      return try folder.file(
        "a.mif",
        "Version 300\nCharset \"Neutral\"\nDelimiter \";\"\nColumns 2\n  id Char(5)\n  DT Decimal(12, 2)\nData\n\n"
          + region + region)
    }

    private static func keyhole(_ folder: ScratchFolder, _ one: String, _ other: String) throws -> String {
      let places = [one, other].map { value in
        "<Placemark><ExtendedData><SchemaData schemaUrl=\"#p\"><SimpleData name=\"DT\">\(value)</SimpleData></SchemaData>"
          + "</ExtendedData><Point><coordinates>107.99,14.34</coordinates></Point></Placemark>"
      }
      return try folder.file(
        "a.kml",
        "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Schema name=\"p\" id=\"p\">"
          + "<SimpleField name=\"DT\" type=\"double\"/></Schema>\(places.joined())</Document></kml>")
    }

    @Test(arguments: files.indices) func readsNumbersByTheirSeparators(_ file: Int) throws {
      let folder = try ScratchFolder()
      let table = try readTable(at: InputAddress(try Self.files[file](folder, "1.250,75", "12,5")))
      let column = try #require(table.column("DT"))
      #expect(column[0] == .real(1250.75) && column[1] == .real(12.5))
      let notice = try #require(table.notices.first { $0.kind == .numbersReadBySeparators(column: "DT") })
      #expect(notice.count == 2 && notice.first == "feature 0" && notice.examples == ["1.250,75", "12,5"])
      #expect(!table.notices.contains { $0.description.contains("incompletely") })
    }

    @Test(arguments: files.indices) func keepsWhatIsNoNumberAsItIsWritten(_ file: Int) throws {
      let folder = try ScratchFolder()
      let table = try readTable(at: InputAddress(try Self.files[file](folder, "12.50", "abc")))
      let column = try #require(table.column("DT"))
      #expect(column[0] == .text("12.50") && column[1] == .text("abc"))
      #expect(table.notices.contains { $0.kind == .numbersKeptAsText(column: "DT") && $0.first == "feature 1" })
    }

    @Test(arguments: files.indices) func readsNumbersOfTheFormatWithoutAWord(_ file: Int) throws {
      let folder = try ScratchFolder()
      let table = try readTable(at: InputAddress(try Self.files[file](folder, "12.50", "-3")))
      #expect(table.column("DT")?[0] == .real(12.5) && table.column("DT")?[1] == .real(-3) && table.notices.isEmpty)
    }

    /// The names of columns come in the encoding of the file, or not.
    @Test func columnsOfAnyNameAreNumbers() throws {
      let folder = try ScratchFolder()
      let header =
        "Version 300\nCharset \"WindowsVietnamese\"\nDelimiter \";\"\nColumns 2\n  Ten Char(5)\n  Di\u{EA}n Decimal(12,2)\nData\n\n"
      let path = try folder.file("a.mif", (header + "Point 1 2\n").latin1)
      _ = try folder.file("a.mid", "\"x\";1.250,75\n")
      #expect(try readTable(at: InputAddress(path)).columns[1][0] == .real(1250.75))
      let keyhole = try folder.file(
        "b.kml",
        "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Schema name=\"p\" id=\"p\"><SimpleField name=\"A&amp;B\" "
          + "type=\"int\"/></Schema><Placemark><ExtendedData><SchemaData schemaUrl=\"#p\"><SimpleData name=\"A&amp;B\">12"
          + "</SimpleData></SchemaData></ExtendedData><Point><coordinates>107,14</coordinates></Point></Placemark></Document></kml>"
      )
      #expect(try readTable(at: InputAddress(keyhole)).column("A&B")?[0] == .integer(12))
    }

    @Test func refusesRowsWithMoreValuesThanColumns() throws {
      let folder = try ScratchFolder()
      let path = try Self.files[1](folder, "10;75", "1")
      let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
      #expect(error.code == .malformed && error.place.position == .line(1) && error.message.en.contains("3 values"))
    }

    /// Decimals of a native table of MapInfo stand in its `.dat` as characters.
    @Test func readsDecimalsOfAMapInfoTable() throws {
      let folder = try ScratchFolder()
      let source = try Self.files[1](folder, "1.25", "7.50")
      let path = "\(folder.path)/b.tab"
      _ = try OutsideReader.run("ogr2ogr", ["-f", "MapInfo File", path, source])
      try folder.replace("b.dat", Array("7.50".utf8), with: Array("7,50".utf8))
      #expect(try readTable(at: InputAddress(path)).column("DT")?[1] == .real(7.5))
    }
  }
#endif
