import Foundation
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import LandStore

/// Features without geometry, whose rows name parcels or zones.
@Suite("Ground by parcels and zones")
struct NamedGroundTests {
  private static func parcel(
    _ id: String, unit: String?, old: String? = nil, sheet: String?, _ number: String, at x: Int
  ) -> String {
    let fields = [("id", id), ("unit_code", unit), ("old_unit_code", old), ("sheet_no", sheet), ("parcel_no", number)]
    let members = fields.compactMap { name, value in value.map { "\"\(name)\":\"\($0)\"" } }
    return square(members.joined(separator: ","), x: x)
  }

  /// Parcels of 1 ha each; B overlaps A by half, the last one crosses itself.
  static let parcels = [
    parcel("A", unit: "23284", sheet: "12", "301", at: 553_000),
    parcel("B", unit: "23284", sheet: "12", "0302", at: 553_050),
    parcel("C", unit: "23284", sheet: "13", "4", at: 553_300),
    parcel("D", unit: "23293", sheet: "12", "301", at: 553_500),
    parcel("E", unit: "23293", old: "23299", sheet: "1", "77", at: 553_700),
    parcel("F", unit: "23293", sheet: "2", "9", at: 553_900),
    parcel("G", unit: "23293", sheet: "2", "9", at: 554_100),
    parcel("H", unit: "23293", sheet: "3", "15", at: 554_300),
    feature(#""id":"X","unit_code":"23284","sheet_no":"12","parcel_no":"666""#, bowTie),
  ]

  static let zones = [
    square(#""id":"z1","name":"Phường Đăk Cấm","kind":"commune","code":"23284""#, x: 553_000),
    square(#""id":"z2","name":"Phường Kon Tum","kind":"commune","code":"23293""#, x: 553_500),
    square(#""id":"z3","name":"Khu du lịch","kind":"tourism_zone""#, x: 553_800),
    square(#""id":"z4","name":"Khu du lịch","kind":"tourism_zone""#, x: 554_000),
    square(
      #""id":"z5","name":"Phường Thống Nhất","kind":"commune","code":"23299","valid_to":"2025-06-30""#, x: 553_600),
  ]

  /// Columns, the cells of a row, the square metres, codes with their values.
  struct Row: CustomTestStringConvertible, Sendable {
    let columns: String
    let cells: [String]
    let area: Double?
    var messages: [String] = []
    var testDescription: String { "\(columns): \(cells)" }

    init(_ columns: String, _ cells: [String], _ area: Double?, _ messages: [String] = []) {
      (self.columns, self.cells, self.area, self.messages) = (columns, cells, area, messages)
    }
  }

  static let rows: [Row] = [
    // Doubled ground counts once; numbers compare without leading zeros.
    Row("[xã, tờ, thửa]", ["Phường Đăk Cấm", "12", "301, 302"], 15_000),
    Row("[xã, tờ, thửa]", ["dak cam", "012", "0301-302"], 15_000),
    Row("[xã, tờ, thửa]", ["23284", "Tờ số 12", "301"], 10_000),
    Row("[xã, tờ, thửa]", ["Phường Đăk Cấm, tỉnh Quảng Ngãi", "", "tờ 12: 301; tờ 13: 4"], 20_000),
    Row("[xã, tờ, thửa]", ["P. Kon Tum", "", "77"], 10_000),
    Row("[xã, tờ, thửa]", ["Phường Thống Nhất", "1", "77"], 10_000),
    Row("[xã, tờ, thửa]", ["23299", "1", "77"], 10_000),
    Row("[xã, tờ, thửa]", ["Phường Đăk Cấm", "12", "301, 666, 999"], 10_000, ["missing_parcel 666;999"]),
    Row("[xã, tờ, thửa]", ["Xã Lạ", "12", "301"], nil, ["missing_parcel 301", "null_geometry"]),
    Row("[xã, tờ, thửa]", ["Phường Đăk Cấm", "12", ""], nil, ["null_geometry"]),
    Row("[tờ, thửa]", ["12", "301"], nil, ["ambiguous_parcel 301 (A, D)", "null_geometry"]),
    Row("[tờ, thửa]", ["12", "301, 302"], 10_000, ["ambiguous_parcel 301 (A, D)"]),
    Row("[tờ, thửa]", ["2", "9"], 20_000, ["ambiguous_parcel 9 (F, G)"]),
    Row("[tờ, thửa]", ["13", "một phần thửa 4"], 10_000, ["parcel_in_part 4"]),
    // Of a part whose parcel is not taken, or not there, no whole was taken either.
    Row(
      "[tờ, thửa]", ["12", "301 một phần, 302 (một phần)"], 10_000,
      ["ambiguous_parcel 301 (A, D)", "parcel_in_part 302"]),
    Row("[tờ, thửa]", ["13", "4, 999A (một phần)"], 10_000, ["missing_parcel 999A"]),
    Row("[thửa]", ["15; 13/4"], 20_000),
    Row("[thửa]", ["H, A"], 20_000),
    Row("[thửa]", ["14-16"], 10_000, ["missing_parcel 14;16"]),
  ]

  private func load(_ sources: String, _ table: String, asOf: String = "2026-01-01") throws -> (SourceReport, Land) {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", Self.parcels)
    try folder.geoJSON("z.geojson", Self.zones)
    try folder.file("t.csv", table)
    // The table stands first; what it names comes after it.
    try folder.manifest(
      sources + "  - {layer: parcel, path: p.geojson}\n  - {layer: zone, path: z.geojson}\n",
      head: "workspace: w\ncrs: EPSG:9216\nas_of: \(asOf)\n")
    return (try folder.load()[0], try folder.land())
  }

  @Test("rows have the ground of what they name", arguments: rows)
  func ground(_ row: Row) throws {
    let heads = row.columns.filter { !"[]".contains($0) }.split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let table =
      "stt|tên dự án|\(heads.joined(separator: "|"))|ghi chú\n"
      + "1|Khu A|\(row.cells.joined(separator: "|"))|x\nTổng||||\n"
    let (report, land) = try load(
      """
        - layer: project
          path: t.csv
          geometry_from: {parcels: \(row.columns)}
          fields: {id: stt, name: tên dự án}
          values: {kind: call, status: registered}

      """, table)
    let said = report.messages.filter { $0.code != .rowsLeftOut }
      .map { $0.code == .nullGeometry ? $0.code.rawValue : "\($0.code.rawValue) \($0.value ?? "")" }
    #expect(said.sorted() == row.messages.sorted())
    #expect(report.messages.allSatisfy { $0.code == .rowsLeftOut || $0.feature == "1" })
    #expect(report.record.read == 1 && report.record.rejected == (row.area == nil ? 1 : 0))
    #expect(report.record.flagged == (row.area != nil && !row.messages.isEmpty ? 1 : 0))
    #expect(report.ignoredFields == ["ghi chú"])
    let area = land.projects.isEmpty ? nil : land.projects.geometry.geometry(at: 0)?.area
    #expect(area.map { ($0 * 100).rounded() / 100 } == row.area)
  }

  @Test(
    "zones are named by id, code or name",
    arguments: [
      ("z1; Phường Kon Tum", 20_000 as Double?, [String]()), ("23284", 10_000, []),
      ("dak cam, z9", 10_000, ["dangling_reference z9"]), ("z9", nil, ["dangling_reference z9", "null_geometry"]),
    ] as [(String, Double?, [String])])
  func zones(_ cell: String, _ area: Double?, _ messages: [String]) throws {
    let source = """
        - layer: landuse_plan
          path: t.csv
          geometry_from: {zones: khu}
          fields: {id: mã}
          values: {kind: plan}

      """
    let (report, land) = try load(source, "mã|khu|x\nQH|\(cell)|1\n")
    #expect(
      report.messages.map { $0.code == .nullGeometry ? $0.code.rawValue : "\($0.code.rawValue) \($0.value ?? "")" }
        .sorted() == messages.sorted())
    let plan = land.landUsePlans
    #expect((plan.isEmpty ? nil : plan.geometry.geometry(at: 0)?.area) == area)
  }

  @Test("zones may be made of zones, and be named in their turn")
  func zonesOfZones() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("z.geojson", Self.zones)
    try folder.file("k.csv", "mã,gồm\nKKT,z1; z2\n")
    try folder.file("q.csv", "mã,khu\nQH,KKT\n")
    try folder.manifest(
      """
        - {layer: landuse_plan, path: q.csv, geometry_from: {zones: khu}, fields: {id: mã}, values: {kind: plan}}
        - {layer: zone, path: k.csv, geometry_from: {zones: gồm}, fields: {id: mã}, values: {kind: economic_zone}}
        - {layer: zone, path: z.geojson}

      """)
    let reports = try folder.load()
    #expect(reports.map(\.record.layer) == ["landuse_plan", "zone", "zone"])
    #expect(try folder.land().landUsePlans.geometry.geometry(at: 0)?.area == 20_000)
  }

  @Test("rows of one id that stand together are one feature, as where cells are merged downwards")
  func rowsOfOneFeature() throws {
    let source = """
        - layer: project
          path: t.csv
          geometry_from: {parcels: [tờ, thửa]}
          fields: {id: mã, name: tên, declared_area_m2: dt}

      """
    let (report, land) = try load(
      source, "mã,tên,tờ,thửa,dt\nA,Chợ,12,302,10000\nA,,13,4,7000\nB,Bến,3,15;99,1\nA,Chợ,1,77,5\n")
    #expect(land.projects.features.map(\.id) == ["A", "B", "A~2"])
    #expect(land.projects.features.map(\.name) == ["Chợ", "Bến", "Chợ"])
    #expect(land.projects.geometry.geometry(at: 0)?.area == 20_000)
    #expect(report.messages.map(\.code) == [.ringValuesDiffer, .missingParcel, .duplicateID])
    #expect(report.messages[0].text.en.contains("row 3: dt is 7000 and was 10000"))
  }

  @Test("parcels may stay from an earlier load")
  func keptParcels() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", Self.parcels)
    try folder.manifest("  - {layer: parcel, path: p.geojson}\n")
    try folder.load()
    try folder.file("t.csv", "mã,thửa\nDA,C\n")
    try folder.manifest("  - {layer: project, path: t.csv, geometry_from: {parcels: [thửa]}, fields: {id: mã}}\n")
    #expect(try folder.load()[0].record.loaded == 1)
  }

  @Test("a source that has geometry takes none from others")
  func twoGeometries() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", Self.parcels)
    try folder.geoJSON("d.geojson", [square(#""id":"1","thửa":"C""#)])
    try folder.manifest(
      "  - {layer: parcel, path: p.geojson}\n  - {layer: project, path: d.geojson, geometry_from: {parcels: [thửa]}}\n")
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.description.contains("geometry of its own"), "\(error)")
  }

  @Test(
    "what cannot be read is refused with row and column",
    arguments: [
      ("{parcels: [thửa]}", "đất công", ["t.csv", "line 2", "field thửa", "đất công is no number", "[malformed]"]),
      ("{parcels: [số thửa]}", "1", ["names the column số thửa", "mã, thửa"]),
      ("{zones: thửa}", "khu du lich", ["line 2", "names several zones: z3, z4"]),
    ])
  func refusals(_ entry: String, _ cell: String, _ words: [String]) throws {
    let error = try #require(throws: Refusal.self) {
      try load(
        "  - {layer: project, path: t.csv, geometry_from: \(entry), fields: {id: mã}}\n", "mã,thửa\nDA,\(cell)\n")
    }
    for word in words { #expect(error.description.contains(word), "\(error)") }
  }
}
