import Foundation
import Geodesy
import LandAnswers
import LandModel
import LandStore
import PlanChecks
import PlaneGeometry
import Refusals
import Reports
import Testing

/// Which findings are waived: those that a filter lets through, and those that a table names.
@Suite("Findings that are chosen")
struct WaiverChoiceTests {
  private let folder: URL
  private let path: String
  private let day: CivilDate

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("choice-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("w.gpkg").path
    day = try #require(CivilDate("2021-12-24"))
    var land = Land(name: "w", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: day)
    var (west, east) = (Zone(id: "W1"), Zone(id: "W2"))
    (west.name, west.kind, east.name, east.kind) = ("Phường Một", .commune, "Phường Hai", .commune)
    land.zones = LandLayer([(west, Self.square(0, 100)), (east, Self.square(100, 100))])
    try Workspace.write(land, to: path, landfund: Product.version)
  }

  /// A square whose south-west corner lies so far east.
  private static func square(_ east: Double, _ side: Double) -> Geometry {
    let (x, y) = (553_000 + east, 1_587_000.0)
    return .polygon([
      Position(x, y), Position(x + side, y), Position(x + side, y + side), Position(x, y + side), Position(x, y),
    ])
  }

  /// Four findings: a sliver and a piece in the west, a piece in the east, and one without a place.
  private func checked() throws -> Workspace {
    func finding(_ id: String, _ rule: String, _ size: String?, _ kind: String, _ place: Geometry?) -> FindingRecord {
      var finding = FindingRecord(id: id, rule: rule, severity: "error")
      (finding.size, finding.kind, finding.geometry) = (size, kind, place)
      finding.areaSquareMetres = place?.area
      return finding
    }
    let findings = [
      finding("f-1", "overlap.parcel", "sliver", "crosses", Self.square(10, 2)),
      finding("f-2", "overlap.parcel", "material", "crosses", Self.square(20, 20)),
      finding("f-3", "overlap.parcel", "material", "equal", Self.square(120, 20)),
      finding("f-4", "plan.metadata", nil, "missing", nil),
    ]
    let run = RunRecord(command: "check", landfund: "1", asOf: nil, rulesSHA256: nil, findings: findings.count)
    try Workspace(path).storeFindings(findings, run: run)
    return try Workspace(path)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = folder.appendingPathComponent(name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private static let words = WaiverWords(reason: "settled", by: "An")

  @Test(
    "a filter lets through what meets one entry of each of its lists",
    arguments: [
      ("overlap.parcel", "", "", "", "f-1 f-2 f-3"), ("overlap.parcel", "W1", "", "", "f-1 f-2"),
      ("overlap.parcel", "W1", "material", "", "f-2"), ("", "một,hai", "material", "", "f-2 f-3"),
      ("", "", "", "equal,missing", "f-3 f-4"), ("plan.metadata", "", "", "", "f-4"), ("", "Phường Hai", "", "", "f-3"),
    ])
  func filters(_ rules: String, _ zones: String, _ sizes: String, _ kinds: String, _ expected: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    func list(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }
    var filter = FindingFilter()
    filter.rules = list(rules).map { RuleID(rawValue: $0) }
    filter.zones = list(zones)
    filter.sizes = list(sizes).compactMap { PieceSize(rawValue: $0) }
    filter.kinds = list(kinds)
    let workspace = try checked()
    let proposal = try workspace.waivers(of: .filtered(filter), Self.words, asOf: day)
    #expect(proposal.waivers.map(\.finding).joined(separator: " ") == expected)
    #expect(try workspace.waivers().isEmpty, "a proposal was written")
    try workspace.record(proposal)
    #expect(try workspace.waivers().map(\.finding).sorted().joined(separator: " ") == expected)
    #expect(try workspace.takeBackWaivers(of: .filtered(filter), asOf: day).joined(separator: " ") == expected)
  }

  @Test(
    "the rows of a table are waived with their own words, empty cells from the caller",
    arguments: [
      ("finding,reason,by,until\nf-1,,,\nf-3,moved,Bình,31/12/2026\n", "f-1 settled An -;f-3 moved Bình 2026-12-31"),
      ("﻿Phát hiện;Lý do;Người chấp nhận\r\nf-1;đã xử lý;\r\n", "f-1 đã xử lý An -"),
      ("id,triage,triage_note,triage_by\nf-1,new,,\nf-2,Accepted,known,Chi\n", "f-2 known Chi -"),
      (
        "Mã phát hiện;Tình trạng xử lý;Ghi chú xử lý;Người xử lý;Ngày xử lý\nf-1;Mới;;;\nf-2;Chấp nhận;đã biết;Chi;\n",
        "f-2 đã biết Chi -"
      ),
      ("id,triage,triage_note,triage_by\nf-1,accepted,,\nf-2,Accepted,known,Chi\n", "f-1 settled An -;f-2 known Chi -"),
      ("finding\nf-1\nf-2\n", "f-1 settled An -;f-2 settled An -"),
    ])
  func rows(_ text: String, _ expected: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = try WaiverRows(try file("a.csv", text))
    let proposal = try checked().waivers(of: .rows(rows), Self.words, asOf: day)
    let found = proposal.waivers.map {
      "\($0.finding) \($0.reason) \($0.by) \($0.until.map { "\($0)" } ?? "-")"
    }
    #expect(found.joined(separator: ";") == expected)
  }

  @Test(
    "one bad row, and nothing is written",
    arguments: [
      ("finding,reason,by\nf-1,x,y\nf-9,x,y\n", RefusalCode.unknownIdentifier, 3),
      ("finding,reason,by\nf-1,x,y\n,x,y\n", .missingIdentifier, 3),
      ("finding,reason,by\nf-1,x,y\nf-2,x,y\nf-1,z,y\n", .duplicateIdentifier, 4),
      ("finding,reason,by,until\nf-1,x,y,2026-02-30\n", .wrongType, 2),
      ("finding,reason,by,until\nf-1,x,y,2020-01-01\n", .outOfRange, 2), ("finding,by\nf-1,y\n", .missingValue, 2),
      ("what,by\nf-1,y\n", .heading, nil),
      ("finding,reason,by\n", .unknownIdentifier, nil), ("finding,triage\nf-1,new\n", .unknownIdentifier, nil),
    ] as [(String, RefusalCode, Int?)])
  func badRows(_ text: String, _ code: RefusalCode, _ line: Int?) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = try checked()
    let path = try file("a.csv", text)
    let refusal = try #require(throws: Refusal.self) {
      let words = WaiverWords(reason: nil, by: "An")
      try workspace.record(try workspace.waivers(of: .rows(try WaiverRows(path)), words, asOf: day))
    }
    #expect(refusal.code == code && refusal.place.line == line && refusal.place.file == path, "\(refusal)")
    #expect(refusal.message.vi != refusal.message.en && !refusal.line(.vietnamese).contains("\n"))
    #expect(try workspace.waivers().isEmpty)
  }

  @Test("what names nothing is refused, and says whether a check is missing")
  func nothing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    func refusal(_ change: (inout FindingFilter) -> Void) throws -> Refusal {
      var filter = FindingFilter()
      change(&filter)
      return try #require(throws: Refusal.self) {
        try Workspace(path).waivers(of: .filtered(filter), Self.words, asOf: day)
      }
    }
    #expect(try refusal { $0.rules = [.overlapParcel] }.remedy.en.contains("check first"))
    _ = try checked()
    #expect(try refusal { $0.kinds = ["none"] }.code == .unknownIdentifier)
    #expect(try refusal { $0.zones = ["Phường Ba"] }.message.en.contains("Phường Ba"))
    #expect(
      try refusal {
        $0.rules = [.overlapParcel]; $0.kinds = ["missing"]
      }.code == .unknownIdentifier)
  }

  @Test("whether a waiver holds is not known before a check has seen it")
  func unseen() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = try checked()
    try workspace.record(try workspace.waivers(of: .ids(["f-2", "f-2"]), Self.words, asOf: day))
    func listed() throws -> String { try Workspace(path).waiverDocument(asOf: day).json.documentText }
    #expect(try listed().contains("\"active\":true,\"stale\":false"))
    var land = try workspace.land()
    land.name = "again"
    let other = folder.appendingPathComponent("v.gpkg").path
    try Workspace.write(land, to: other, landfund: Product.version)
    #expect(try Workspace(other).waiverDocument(asOf: day).json.documentText.contains("\"active\":null,\"stale\":null"))
  }
}
