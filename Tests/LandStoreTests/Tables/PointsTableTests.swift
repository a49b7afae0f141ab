import Foundation
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import LandStore

/// Tables of markers, as surveyors hand them over.
@Suite("Tables of points")
struct PointsTableTests {
  private static let heading =
    "STT;Số hiệu mốc;X thiết kế (m);Y thiết kế (m);X hiện trạng (m);Y hiện trạng (m);Loại mốc;Ghi chú\n"
  private static let table =
    "BẢNG THỐNG KÊ MỐC GIỚI;;;;;;;\nHệ tọa độ VN-2000, kinh tuyến trục 107°30', múi chiếu 3°;;;;;;;\n" + heading
    + "(1);(2);(3);(4);(5);(6);(7);(8)\nI. Tuyến đường số 1;;;;;;;\n"
    + "1;M01;1.587.000,00;553.000,00;1.587.000,05;553.000,02;scope;\n"
    + "2;M02;1.587.100,00;553.000,00;-;-;scope;chưa cắm\n"
    + "3;M03;;;;;scope;mất\n" + heading + "4;M04;1.587.200,00;553.000,00;1.587.200,00;553.000,00;scope;\n"
    + "Tổng cộng;;4 mốc;;;;;\n;;;;;Kon Tum, ngày 5 tháng 6 năm 2025;;\n;;NGƯỜI LẬP;;;GIÁM ĐỐC;;\n"

  private func load(_ table: String, _ entries: String) throws -> (SourceReport, LandLayer<Marker>) {
    let folder = try ScratchFolder()
    try folder.file("moc.csv", table)
    try folder.manifest("  - layer: marker\n    points: moc.csv\n" + entries)
    return (try folder.load()[0], try folder.land().markers)
  }

  private static let fields = """
      fields:
        id: Số hiệu mốc
        number: Số hiệu mốc
        design_n: X thiết kế (m)
        design_e: Y thiết kế (m)
        kind: Loại mốc

    """
  private static let pairs =
    "    columns: {x: [X hiện trạng (m), X thiết kế (m)], y: [Y hiện trạng (m), Y thiết kế (m)]}\n"

  @Test("a marker stands where it was surveyed, a planned one at its design; rows that are none are named")
  func markers() throws {
    let (report, markers) = try load(Self.table, Self.pairs + "    locale: vi\n" + Self.fields.indented)
    #expect(markers.features.map(\.id) == ["M01", "M02", "M04"])
    let points = (0..<markers.count).map { markers.geometry.geometry(at: $0)?.coordinates }
    #expect(points == [[553_000.02, 1_587_000.05], [553_000, 1_587_100], [553_000, 1_587_200]])
    #expect(markers.features.map(\.design) == [1_587_000, 1_587_100, 1_587_200].map { Position(553_000, $0) })
    #expect(report.record.read == 4 && report.record.rejected == 1)
    #expect(report.messages.map(\.code) == [.rowsLeftOut, .nullGeometry])
    #expect(report.messages[0].value == "5, 9, 11, 12, 13" && report.messages[1].feature == "M03")
    // The coordinates are taken, and no column is lost unsaid.
    #expect(report.ignoredFields == ["STT", "Ghi chú"])
    #expect(report.record.crsDeclared == "EPSG:9216")
  }

  @Test("values of a row without a pair concern nobody; units and delimiters at the ends are read over")
  func rowsWithoutAPair() throws {
    let (report, markers) = try load(
      "id;X;Y;kind;note\nA;1587082,5 m;553734 m;scope;x;;\nB;-;-;GIÁM ĐỐC;;\nC;;553734;scope\n",
      "    crs: EPSG:9216\n    fields: {id: id, kind: kind}\n")
    #expect(markers.features.map(\.id) == ["A"])
    #expect(report.messages.map(\.code) == [.nullGeometry, .nullGeometry])
    #expect(report.messages.map(\.feature) == ["B", "C"])
  }

  @Test("a running number is no id and no number of anything", arguments: ["STT", "TT", "Stt", "Số TT"])
  func runningNumbers(_ heading: String) {
    for layer in LayerName.allCases { #expect(FieldSpellings.field(heading, of: layer) == nil) }
  }

  @Test("two pairs and none named is refused, with a line to write")
  func twoPairs() throws {
    let error = try #require(throws: Refusal.self) { try load(Self.table, "    locale: vi\n" + Self.fields.indented) }
    #expect(error.description.contains("2 pairs") && error.description.contains("columns: {x: \"X thiết kế (m)\""))
  }

  @Test("design_n and design_e of a table in another system come with its points")
  func designInAnotherSystem() throws {
    let table = "id,X,Y,XTK,YTK\nM,1587040,580020,1587040,580020\nN,1587040,580030,,\n"
    let (_, markers) = try load(
      table, "    crs: EPSG:9217\n    columns: {x: X, y: Y}\n    fields: {id: id, design_n: XTK, design_e: YTK}\n")
    let point = try #require(markers.geometry.geometry(at: 0)?.coordinates)
    #expect(abs(point[0] - 660_927) < 10)
    #expect(markers[0].design == Position(point[0], point[1]))
    #expect(markers[1].design == nil)
  }

  @Test("half of a design cannot be transformed")
  func halfOfADesign() throws {
    let error = try #require(throws: Refusal.self) {
      try load(
        "id,X,Y,XTK,YTK\nM,1587040,580020,1587040,\n",
        "    crs: EPSG:9217\n    columns: {x: X, y: Y}\n    fields: {id: id, design_n: XTK, design_e: YTK}\n")
    }
    #expect(error.description.contains("line 2") && error.description.contains("design_n"), "\(error)")
  }

  /// A table, entries of the manifest, words of the refusal.
  struct Bad: CustomTestStringConvertible, Sendable {
    let table: String
    let entries: String
    let words: [String]
    var testDescription: String { words.joined(separator: " ") }
  }

  static let bad: [Bad] = [
    Bad(
      table: "id,X,Y\nA,553734,1587082\n", entries: "    crs: EPSG:9216\n    fields: {id: id}\n",
      words: ["X is the northing", "columns: {x: \"Y\", y: \"X\"}", "line 2"]),
    Bad(
      table: "id;X;Y\nA;1.587.082,5;553.734\n", entries: "    crs: EPSG:9216\n    fields: {id: id}\n",
      words: ["a thousand times", "line 2", "field Y", "locale"]),
    Bad(
      table: "id,X,Y,kind\nA,1587082,553734,x\nB,1587082,553734,y\n",
      entries: "    crs: EPSG:9216\n    fields: {id: id, kind: kind}\n    header: 1\n",
      words: ["moc.csv", "line 2", "field kind"]),
    Bad(
      table: "id,X,Y\nA,1587082,553734\n", entries: "    crs: EPSG:9216\n    fields: {id: id}\n    header: 7\n",
      words: ["row 7", "empty or does not exist"]),
    Bad(
      table: "id,X,Y\nA,1587082,553734\n", entries: "    crs: EPSG:9216\n    fields: {id: mã}\n",
      words: ["the column mã", "id, X, Y"]),
    Bad(
      table: "kinh tuyến trục 107°30'\nid,X,Y\nA,1587082,553734\n",
      entries: "    crs: EPSG:9217\n    fields: {id: id}\n",
      words: ["EPSG:9216", "EPSG:9217"]),
  ]

  @Test("what contradicts itself is refused with the line to write", arguments: bad)
  func refusals(_ input: Bad) throws {
    let error = try #require(throws: Refusal.self) { try load(input.table, input.entries) }
    for word in input.words { #expect(error.description.contains(word), "\(error)") }
  }

  @Test("a heading below others may be named alone, and header says the row")
  func headerRow() throws {
    let table = "a,b,c\nid,X,Y\nid,X,Y\nA,1587082,553734\n"
    let (report, markers) = try load(table, "    crs: EPSG:9216\n    header: 3\n    fields: {id: id}\n")
    #expect(markers.features.map(\.id) == ["A"] && report.record.read == 1)
  }
}

extension String {
  /// Each line two blanks further in.
  var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }
}
