import Foundation
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

/// Tables of coordinates in sheets: which columns are X and Y, points and rings.
@Suite struct SheetCoordinatesTests {
  /// Headings, the coordinates of a row, the point, or words of the refusal.
  struct Heads: CustomTestStringConvertible, Sendable {
    let heads: [String]
    let cells: [String]
    var x: [String] = []
    var y: [String] = []
    var point: String?
    var words: [String] = []
    var testDescription: String { heads.joined(separator: "|") }
  }

  static let heads: [Heads] = [
    Heads(heads: ["X", "Y"], cells: ["1587082.47", "553734"], point: "POINT (553734 1587082.47)"),
    Heads(heads: ["Y", "X"], cells: ["553734", "1587082.47"], point: "POINT (553734 1587082.47)"),
    Heads(heads: ["E (m)", "N (m)"], cells: ["553734", "1587082.47"], point: "POINT (553734 1587082.47)"),
    Heads(heads: ["Đông", "Bắc"], cells: ["553734", "1587082.47"], point: "POINT (553734 1587082.47)"),
    Heads(
      heads: ["X thiết kế (m)", "Y thiết kế (m)"], cells: ["'1587082,47", "'553734"], point: "POINT (553734 1587082.47)"
    ),
    Heads(
      heads: ["Tọa độ VN-2000 X(m)", "Tọa độ VN-2000 Y(m)"], cells: ["1587082", "553734"],
      point: "POINT (553734 1587082)"),
    Heads(heads: ["Kinh độ", "Vĩ độ"], cells: ["'107,985", "14.351"], point: "POINT (107.985 14.351)"),
    Heads(heads: ["X (Bắc)", "Y - Easting"], cells: ["1587082.47", "553734"], point: "POINT (553734 1587082.47)"),
    Heads(heads: ["ToaDoX", "ToaDoY"], cells: ["1587082.47", "553734"], point: "POINT (553734 1587082.47)"),
    Heads(
      heads: ["Tọa độ X Bắc", "Tọa độ Y Đông"], cells: ["1587082.47", "553734"], point: "POINT (553734 1587082.47)"),
    Heads(heads: ["Phía Bắc", "Phía Đông"], cells: ["1587082", "553734"], words: ["no line has headings"]),
    Heads(
      heads: ["X thiết kế", "Y thiết kế", "X hiện trạng", "Y hiện trạng"],
      cells: ["1587000", "553000", "1587001", "553001"],
      words: ["2 pairs", "X hiện trạng with Y hiện trạng", "columns: {x: ", "row 1"]),
    Heads(
      heads: ["X thiết kế", "Y thiết kế", "X hiện trạng", "Y hiện trạng"],
      cells: ["1587000", "553000", "1587001", "553001"],
      x: ["X hiện trạng"], y: ["Y hiện trạng"], point: "POINT (553001 1587001)"),
    Heads(
      heads: ["X thiết kế", "Y thiết kế", "X hiện trạng", "Y hiện trạng"], cells: ["1587000", "553000", "", ""],
      x: ["X hiện trạng", "X thiết kế"], y: ["Y hiện trạng", "Y thiết kế"], point: "POINT (553000 1587000)"),
    Heads(
      heads: ["X", "Y", "X", "Y"], cells: ["1587000", "553000", "1587001", "553001"],
      words: ["two columns could be X", "X_2 or X_4"]),
    Heads(
      heads: ["X", "Y", "X", "Y"], cells: ["1587000", "553000", "1587001", "553001"], x: ["X"], y: ["Y"],
      words: ["X_2, X_4", "with its place"]),
    Heads(
      heads: ["X", "Y", "X", "Y"], cells: ["1587000", "553000", "1587001", "553001"], x: ["X_4"], y: ["Y_5"],
      point: "POINT (553001 1587001)"),
    Heads(
      heads: ["X", "Y", "X", "Y"], cells: ["1587000", "553000", "", ""], x: ["X_4", "X_2"], y: ["Y_5", "Y_3"],
      point: "POINT (553000 1587000)"),
    Heads(
      heads: ["X", "Y"], cells: ["553734", "1587082"],
      words: ["X is the northing", "columns: {x: \"Y\", y: \"X\"}", "row 2"]),
    Heads(heads: ["Vĩ độ", "Kinh độ"], cells: ["107.9", "14.3"], words: ["latitude", "row 2"]),
    Heads(heads: ["X", "Y"], cells: ["'1.587", "553734"], words: ["a thousand times", "row 2", "X"]),
    Heads(heads: ["X", "Y"], cells: ["'abc", "553734"], words: ["abc is no number", "row 2", "Sheet1"]),
  ]

  @Test(arguments: heads) func findsCoordinatesByHeading(_ input: Heads) throws {
    let workbook = WorkbookBytes.rows([["STT"] + input.heads, ["1"] + input.cells])
    let change: (inout ReadOptions) -> Void = {
      $0.delimited.kind = .points
      $0.delimited.corners.northing = input.x
      $0.delimited.corners.easting = input.y
    }
    if let point = input.point {
      #expect(try readSheet(workbook, change).wkt == [point])
    } else {
      let error = try #require(throws: Refusal.self) { try readSheet(workbook, change) }
      for word in input.words { #expect("\(error)".contains(word), "\(error)") }
    }
  }

  @Test func pointsWithoutAPairHaveNoGeometry() throws {
    let table = try readSheet(
      .rows([["Mốc", "X", "Y"], ["'M1", "1587082", "553734"], ["'M2", "", "'"], ["'M3", "1587082", ""]])
    ) {
      $0.delimited.kind = .points
    }
    #expect(table.wkt == ["POINT (553734 1587082)", nil] || table.wkt == ["POINT (553734 1587082)", nil, nil])
    #expect(table.column("Mốc")?[1] == .text("M2") || table.notices.contains(Notice(.rowsLeftOut([3]))))
  }

  @Test func ringsKeepTheirOtherColumns() throws {
    let rows = [
      ["Lô", "Thửa", "X", "Y", "Loại"], ["'A", "1", "1587000", "553000", "'ONT"], ["'A", "2", "1587000", "553100", ""],
      ["'A", "3", "1587100", "553100", "'CLN"], ["'B", "1", "1587000", "553200", ""],
      ["'B", "2", "1587000", "553300", "'BHK"],
      ["'B", "3", "1587100", "553300", ""],
    ]
    let table = try readSheet(.rows(rows)) {
      $0.delimited.kind = .corners
      $0.delimited.corners.id = "Lô"
      $0.delimited.corners.point = "Thửa"
    }
    #expect(table.column("Loại").map { [$0[0], $0[1]] } == [.text("ONT"), .text("BHK")])
    #expect(table.column("id").map { [$0[0], $0[1]] } == [.text("A"), .text("B")])
    #expect(
      table.notices.map(\.kind) == [.ringValuesDiffer(feature: 0, column: "Loại", row: 4, kept: "ONT", other: "CLN")])
  }

  @Test func aColumnPartsTheRings() throws {
    func corner(_ ring: String, _ x: Int, _ y: Int) -> [String] { ["'" + ring, "\(1_587_000 + x)", "\(553_000 + y)"] }
    let rows =
      [["Vòng", "X", "Y"]] + [corner("1", 0, 0), corner("1", 0, 100), corner("1", 100, 100), corner("1", 100, 0)]
      + [corner("2", 20, 20), corner("2", 20, 40), corner("2", 40, 40)]
    let table = try readSheet(.rows(rows)) { $0.delimited.corners.ring = "Vòng" }
    #expect(table.geometry.geometry(at: 0)?.ringCount == 2)
  }

  /// A column of ids that is called as the numbers of corners often are.
  @Test func theIdIsNoNumberOfACorner() throws {
    func corner(_ id: String, _ x: Int, _ y: Int) -> [String] {
      ["'" + id, "\(1_587_000 + x)", "\(553_000 + y)", "'z"]
    }
    let rows =
      [["Số hiệu", "X", "Y", "Tên"]] + [corner("L1", 0, 0), corner("L1", 0, 100), corner("L1", 100, 100)]
      + [corner("L2", 0, 200), corner("L2", 0, 300), corner("L2", 100, 300)]
    let table = try readSheet(.rows(rows)) {
      $0.delimited.kind = .corners
      $0.delimited.corners.id = "Số hiệu"
    }
    #expect(table.count == 2 && table.column("id").map { [$0[0], $0[1]] } == [.text("L1"), .text("L2")])
    #expect(table.spentColumns == ["Số hiệu", "id"] && table.column("Tên") != nil)
  }

  /// The column of the ids parts a list of corners also where it is named as that of a field.
  @Test func theIdOfTheFieldsPartsCorners() throws {
    let rows =
      [["Lô", "X", "Y"]]
      + ["A", "B"].enumerated().flatMap { number, id in
        [(0, 0), (0, 10), (10, 10)].map { ["'" + id, "\(1_587_000 + $0.0)", "\(553_000 + 100 * number + $0.1)"] }
      }
    let table = try readSheet(.rows(rows)) {
      $0.delimited.kind = .corners
      $0.delimited.identifierColumns = ["Lô"]
      $0.delimited.expectedColumns = ["Lô"]
    }
    #expect(table.column("Lô").map { [$0[0], $0[1]] } == [.text("A"), .text("B")])
  }

  /// Rings of one feature that stand apart are one feature where a column tells them.
  @Test func ringsOfOneIdMayStandApart() throws {
    func ring(_ id: String, _ ring: String, _ x: Int) -> [[String]] {
      [(0, 0), (0, 10), (10, 10)].map { ["'" + id, "'" + ring, "\(1_587_000 + $0.0)", "\(553_000 + x + $0.1)"] }
    }
    let rows = [["Lô", "Vòng", "X", "Y"]] + ring("A", "1", 0) + ring("B", "1", 100) + ring("A", "2", 200)
    let table = try readSheet(.rows(rows)) {
      $0.delimited.kind = .corners
      $0.delimited.corners.id = "Lô"
      $0.delimited.corners.ring = "Vòng"
    }
    #expect(table.count == 2 && table.geometry.geometry(at: 0)?.ringCount == 2)
    let error = try #require(throws: Refusal.self) {
      try readSheet(.rows(rows + ring("B", "1", 300))) {
        $0.delimited.kind = .corners
        $0.delimited.corners.id = "Lô"
        $0.delimited.corners.ring = "Vòng"
      }
    }
    #expect(error.code == .duplicateIdentifier)
  }

  /// Headings, ids of the rows, what the caller names, and the kinds and ids of the features.
  @Test(
    arguments: [
      ("id", ["A", "A", "A", "B", "B", "B"], nil, ["A", "B"], 2),
      ("Lô", ["A", "A", "A", "B", "B", "B"], "Lô", ["A", "B"], 2),
      ("Lô", ["A", "A", "A", "B", "B", "B"], nil, ["A"], 1),
      ("id", ["A", "", "", "B", "", ""], nil, ["A", "B"], 2),
      ("id", ["1", "2", "3", "4", "5", "6"], nil, ["1", "2"], 6),
      ("STT", ["1", "2", "3", "4", "5", "6"], nil, ["1"], 1),
    ] as [(String, [String], String?, [String], Int)])
  func rowsOfOneIdAreOneFeature(
    _ heading: String, _ ids: [String], _ named: String?, _ first: [String], _ count: Int
  ) throws {
    let places = [(0, 0), (0, 100), (100, 100), (0, 200), (0, 300), (100, 300)]
    let rows = zip(ids, places).map { ["'" + $0, "\(1_587_000 + $1.0)", "\(553_000 + $1.1)"] }
    let table = try readSheet(.rows([[heading, "X", "Y"]] + rows)) {
      $0.delimited.identifierColumns = [named].compactMap { $0 }
    }
    #expect(table.count == count)
    #expect(table.geometry.kind(of: 0)?.partKind == (count == 6 ? .point : .polygon))
    let column = table.column("id") ?? table.column(heading)
    if let column { #expect((0..<min(2, count)).map { column.shownText($0) ?? "" } == Array(first.prefix(count))) }
  }
}
