import Refusals
import Foundation
import GRDB
import Geodesy
import LandModel
import PlaneGeometry
import Testing

@testable import LandStore

@Suite("Findings, waivers and runs")
struct FindingStorageTests {
  private func workspace(_ folder: ScratchFolder) throws -> Workspace {
    let path = "\(folder.path)/w.gpkg"
    try Workspace.write(try Land.sample(), to: path, landfund: "1")
    return try Workspace(path)
  }

  private func findings() -> [FindingRecord] {
    var full = FindingRecord(id: "f-0123456789ab", rule: "overlap.parcel", severity: "error")
    full.typology = 2
    full.subjects = #"[{"layer":"parcel","id":"1/12"}]"#
    full.kind = "crosses"
    full.size = "material"
    full.zone = "W1"
    full.scheme = "S"
    full.owner = "land"
    full.areaSquareMetres = 60.1
    full.ellipsoidalSquareMetres = 60.2
    full.thicknessMetres = 2
    full.lengthMetres = 0.1
    full.parts = 3
    full.message = #"{"en":"a","vi":"ă"}"#
    full.legalBasis = "Đ.116"
    full.advice = "đo lại"
    full.isTainted = true
    full.waiver = "{}"
    full.details = #"{"mutual_ratio":0.95}"#
    full.geometry = .square(550_000, 1_587_000)
    var point = FindingRecord(id: "f-2", rule: "marker.drift", severity: "warning")
    point.geometry = .point(Position(550_000, 1_587_000))
    return [full, point, FindingRecord(id: "f-3", rule: "plan.metadata", severity: "info")]
  }

  @Test("findings come back in their order, and replace those of before")
  func findingsRoundTrip() throws {
    let folder = try ScratchFolder()
    let workspace = try workspace(folder)
    #expect(try workspace.findings().isEmpty && workspace.lastRun() == nil)
    var run = RunRecord(command: "check", landfund: "1.0.0", asOf: "2021-12-24", rulesSHA256: "ab", findings: 3)
    run.totals = "{}"
    try workspace.storeFindings(findings(), run: run)
    #expect(try workspace.findings() == findings())
    #expect(try workspace.lastRun() == run)
    try workspace.storeFindings([findings()[2]], run: run)
    #expect(try workspace.findings().map(\.id) == ["f-3"])
    #expect(try Workspace(workspace.path).land().parcels.count == 2)
    #expect(try folder.names == ["w.gpkg", "w.gpkg.lock"])
    let queue = try DatabaseQueue(path: workspace.path)
    try queue.read { (db: Database) throws in
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM gpkg_contents WHERE table_name = 'finding'") == 1)
    }
  }

  @Test("waivers are recorded, replaced and revoked")
  func waivers() throws {
    let folder = try ScratchFolder()
    let workspace = try workspace(folder)
    var waiver = try #require(try workspace.waivers().first)
    waiver.reason = "khác"
    try workspace.record([(waiver, nil)])
    #expect(try workspace.waivers().last == waiver && workspace.waivers().count == 3)
    #expect(try workspace.revokeWaivers(of: [waiver.finding]) == 1)
    #expect(try workspace.revokeWaivers(of: [waiver.finding]) == 0)
    #expect(try workspace.waivers().count == 2)
  }

  @Test("a writer whose file has been replaced writes nothing")
  func replacedFile() throws {
    let folder = try ScratchFolder()
    let old = try workspace(folder)
    let new = try workspace(folder)
    let error = try #require(throws: Refusal.self) {
      try old.storeFindings(
        findings(), run: RunRecord(command: "check", landfund: "1", asOf: nil, rulesSHA256: nil, findings: 3))
    }
    #expect(error.message.en.contains("another file has taken the workspace's place"))
    #expect(try new.findings().isEmpty)
    #expect(try old.land().parcels.count == 2)
  }

  @Test("a writer that finds the workspace locked gives up and says so")
  func lockedFile() throws {
    let folder = try ScratchFolder()
    let workspace = try workspace(folder)
    let lock = try WorkspaceLock(workspace.path)
    let waiver = try #require(try workspace.waivers().first)
    let error = try #require(throws: Refusal.self) { try workspace.record([(waiver, nil)]) }
    #expect(error.message.en == "another landfund is writing to the workspace")
    withExtendedLifetime(lock) {}
  }
}
