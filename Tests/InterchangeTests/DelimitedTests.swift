import Geodesy
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

/// A delimited text that must be refused: the text, the kind of fault, and how it is read.
struct BadTable: CustomTestStringConvertible, Sendable {
  let text: String
  let reason: RefusalCode
  var change: @Sendable (inout ReadOptions) -> Void = { _ in }

  init(
    _ text: String, _ reason: RefusalCode,
    _ change: @escaping @Sendable (inout ReadOptions) -> Void = { _ in }
  ) {
    self.text = text
    self.reason = reason
    self.change = change
  }

  var testDescription: String { text.excerpt(80) }

  static let corners: [BadTable] = [
    BadTable("a,b\n1,2\n", .heading),
    BadTable("STT,X\n1,2\n", .heading),
    BadTable("X,Y,X\n1,2,3\n", .heading),
    BadTable("X,Y\n", .incompleteRing),
    BadTable("X,Y\n1587000,553000\n1587100,553000\n", .incompleteRing),
    BadTable("X,Y\n1587000,\n1587100,553000\n1587100,553100\n", .incompleteRing),
    BadTable("X,Y\n1587000,553000\nabc,553000\n1587100,553100\n", .ambiguousNumber),
    BadTable("X,Y\n1.587,553000\n1587100,553000\n1587100,553100\n", .ambiguousNumber),
    BadTable("X,Y\nNaN,553000\n1587100,553000\n1587100,553100\n", .ambiguousNumber),
    BadTable("X,Y\ninf,553000\n1587100,553000\n1587100,553100\n", .ambiguousNumber),
    BadTable("X,Y\n1e3,553000\n1587100,553000\n1587100,553100\n", .ambiguousNumber),
    BadTable("X;Y\n1.587.082,1,2;553000\n1;2\n3;4\n", .ambiguousNumber),
    BadTable("X,Y\n1,2\n3,4\n5,6\n", .heading) { $0.delimited.corners.northing = ["Bắc"] },
    BadTable("id,X,Y\n,1,2\n,3,4\n,5,7\n", .missingIdentifier) { $0.delimited.corners.id = "id" },
    BadTable("id,X,Y\na,1,2\na,3,4\na,5,7\nb,1,2\nb,3,4\nb,5,7\na,9,9\na,8,8\na,7,6\n", .duplicateIdentifier) {
      $0.delimited.corners.id = "id"
    },
    BadTable("VN-2000, kinh tuyến trục 99°\nX,Y\n1,2\n3,4\n5,7\n", .badReferenceSystem),
    BadTable("X,Y\n\"1,2\n3,4\n", .truncated),
    BadTable("X,Y\n\"1\"2,3\n", .malformed),
    BadTable("", .heading),
  ]

  static let wellKnownTexts: [BadTable] = [
    BadTable("id,WKT\n1,\"POLYGON ((0 0, 1 0\"\n", .badGeometry),
    BadTable("id,WKT\n1,POINT\n", .badGeometry),
    BadTable("id,WKT\n1,CIRCLE (0 0)\n", .badGeometry),
    BadTable("id,WKT\n1,POINT (1)\n", .badGeometry),
    BadTable("id,WKT\n1,POINT (a b)\n", .badGeometry),
    BadTable("id,WKT\n1,POINT (1 2) x\n", .badGeometry),
    BadTable("id,WKT\n1,POINT (1 2),3\n", .malformed),
    BadTable("id,WKT\n1,\"POINT (1 2)\n", .truncated),
    BadTable("id,WKT\n1,\"POINT (1 2)\" x\n", .malformed),
  ]
}

@Suite struct DelimitedTests {
  @Test(arguments: BadTable.corners + BadTable.wellKnownTexts) func isRefused(_ input: BadTable) throws {
    let error = try #require(throws: Refusal.self) { try readDelimited(input.text, input.change) }
    #expect(error.code == input.reason, "\(error.code): \(error)")
    expectWellFormed(error)
  }

  @Test("quotes of one delimiter do not spoil the trial of the next")
  func quotesOfAnotherDelimiter() throws {
    let table = try readDelimited("Mã;Nội dung;Cách xử lý\nf-1;a,\"b\" c;\"sửa; rồi \"\"nạp\"\" xong\"\nf-2;;x\n") {
      $0.delimited.kind = .attributes
    }
    try #require(table.columns.map(\.name) == ["Mã", "Nội dung", "Cách xử lý"] && table.count == 2)
    #expect(table.columns[2][0] == .text("sửa; rồi \"nạp\" xong"))
  }

  @Test(arguments: [[0xFF, 0xFE, 0x58, 0xDC], [0xFE, 0xFF, 0x00, 0x58, 0x2C], [0x58, 0x2C, 0xA7, 0x0A]])
  func otherEncodingsAreRefused(_ bytes: [UInt8]) throws {
    let error = try #require(throws: Refusal.self) { try readDelimited(bytes: bytes) }
    #expect(error.code == .encoding)
  }

  /// X is the northing, in each way in which Vietnamese documents write numbers, with a closing row or without.
  @Test(arguments: [
    "STT,X,Y\n1,1587000.25,553000.5\n2,1587100,553000\n3,1587100,553100\n",
    "STT;X (m);Y (m)\n1;1.587.000,25;553.000,50\n2;1.587.100,00;553.000,00\n3;1.587.100,00;553.100,00\n1;1.587.000,25;553.000,50\n",
    "Bảng kê tọa độ\nSố hiệu điểm\tTọa độ X\tTọa độ Y\n1\t1587000,25\t553000,5\n2\t1587100\t553000\n3\t1587100\t553100\n",
    "\u{FEFF}STT,X,Y\r\n1,1587000.25,553000.5\r\n2,1587100,553000\r\n3,1587100,553100\r\n",
  ]) func readsCorners(_ text: String) throws {
    let table = try readDelimited(text)
    #expect(table.wkt == ["POLYGON ((553000.5 1587000.25, 553000 1587100, 553100 1587100, 553000.5 1587000.25))"])
  }

  @Test func titlesNameTheMeridian() throws {
    let table = try readDelimited("Hệ tọa độ VN-2000, kinh tuyến trục 107°30'\nX,Y\n1,2\n3,4\n5,7\n")
    #expect(table.referenceSystem?.code?.description == "EPSG:9216")
    #expect(table.declaration == .stated)
  }

  @Test(
    "a meridian is written with signs or with words",
    arguments: [
      "Kinh tuyến trục 107 độ 30 phút", "kinh tuyến trục: 107 Độ 30 Phút, múi chiếu 3 độ", "KTT 107độ30phút",
      "Central meridian 107 deg 30 min", "kinh tuyến trục 107°30' 00\"", "kinh tuyến trục 107 độ 30′", "KTT 107,5",
    ]) func titlesNameTheMeridianInWords(_ title: String) throws
  {
    let table = try readDelimited("\"\(title.replacing("\"", with: "\"\""))\"\nX,Y\n1,2\n3,4\n5,7\n")
    #expect(table.referenceSystem?.code?.description == "EPSG:9216")
  }

  @Test func edgesThatDoNotFitAreReported() throws {
    let table = try readDelimited("STT,X,Y,Cạnh\n1,0,0,10\n2,0,10,10.2\n3,10,10,14.14\n")
    #expect(table.notices.map(\.kind) == [.edgeMismatch(feature: 0, line: 3, stated: 10.2, computed: 10)])
  }
}

@Suite struct ReferenceSystemHonestyTests {
  /// What a table says and where it lies, what the caller says, and the fault.
  struct Case: CustomTestStringConvertible, Sendable {
    let wkt: String
    let file: Int?
    let stated: Int?
    let reason: RefusalCode
    let word: String
    var testDescription: String { "\(wkt) \(file ?? 0) \(stated ?? 0)" }
  }

  @Test(arguments: [
    Case(wkt: "POINT (553734 1587082)", file: nil, stated: nil, reason: .missingReferenceSystem, word: "107°30′"),
    Case(wkt: "POINT (107.5 14.35)", file: nil, stated: nil, reason: .missingReferenceSystem, word: "reference"),
    Case(
      wkt: "POINT (553734 1587082)", file: 9216, stated: 9217, reason: .contradictingReferenceSystem, word: "EPSG:9217"),
    Case(wkt: "POINT (1587082 553734)", file: 9216, stated: nil, reason: .implausibleCoordinates, word: "9216"),
    Case(wkt: "POINT (107.5 14.35)", file: 9216, stated: nil, reason: .implausibleCoordinates, word: "9216"),
    Case(wkt: "POINT (553734 1587082)", file: 4326, stated: nil, reason: .implausibleCoordinates, word: "4326"),
    Case(wkt: "POINT (553734 5587082)", file: 9216, stated: nil, reason: .implausibleCoordinates, word: "9216"),
    Case(wkt: "POINT (14.35 107.5)", file: 4326, stated: nil, reason: .implausibleCoordinates, word: "4326"),
  ]) func isRefused(_ input: Case) throws {
    let table = try FeatureTable.sample([input.wkt], epsg: input.file)
    let stated = try input.stated.map { try CoordinateReferenceSystem(epsg: $0) }
    let error = try #require(throws: Refusal.self) {
      try table.resolvingReferenceSystem(.stating(stated))
    }
    #expect(error.code == input.reason, "\(error)")
    #expect("\(error)".contains(input.word), "\(error)")
    #expect(!error.remedy.en.isEmpty)
  }

  @Test func theCallerMayOverrule() throws {
    let table = try FeatureTable.sample(["POINT (553734 1587082)"], epsg: 9217)
    let stated = try CoordinateReferenceSystem(epsg: 9216)
    let resolved = try table.resolvingReferenceSystem(.stating(stated, overrides: true))
    #expect(resolved.referenceSystem == stated && resolved.declaration == .caller)
    #expect(resolved.notices == [Notice(.referenceSystemOverridden(file: "EPSG:9217", used: "EPSG:9216"))])
  }
}
