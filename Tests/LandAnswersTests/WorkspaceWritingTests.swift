import Foundation
import GRDB
import Geodesy
import Interchange
import LandAnswers
import LandModel
import LandStore
import PlanChecks
import PlaneGeometry
import Refusals
import Reports
import Testing

/// What answers write into a workspace, also while another program writes to it, and what they refuse to measure.
@Suite("A workspace that is written to")
struct WorkspaceWritingTests {
  private let folder: URL
  private let path: String
  private let day: CivilDate

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("writing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("w.gpkg").path
    day = try #require(CivilDate("2021-12-24"))
    // Two parcels that share 10 m × 20 m.
    try Workspace.write(Self.land("EPSG:9216", east: 553_000, day), to: path, landfund: Product.version)
  }

  private static func land(_ system: String, east: Double, _ day: CivilDate) throws -> Land {
    func square(_ x: Double) -> Geometry {
      let y = 1_587_000.0
      return .polygon([
        Position(x, y), Position(x + 20, y), Position(x + 20, y + 20), Position(x, y + 20), Position(x, y),
      ])
    }
    var land = Land(name: "w", system: try CoordinateReferenceSystem(system), asOf: day)
    land.parcels = LandLayer([(Parcel(id: "1"), square(east)), (Parcel(id: "2"), square(east + 10))])
    return land
  }

  private func inquiry(_ path: String) throws -> Inquiry { try Inquiry(try Workspace(path), asOf: day, jobs: 1) }

  @Test("a check is stored, one of its findings waived, the waiver listed and taken back")
  func waiving() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let inquiry = try inquiry(path)
    let result = try inquiry.check().result
    try inquiry.store(result, rulesFile: "r.yml")
    let finding = try #require(result.findings.first { $0.rule == .overlapParcel })
    let workspace = try Workspace(path)
    #expect(try workspace.lastRun()?.options.contains("r.yml") == true)
    let choice = FindingChoice.ids([finding.id])
    let words = WaiverWords(reason: "settled", by: "N. V. An")
    func waive() throws -> Waiver? {
      let proposal = try workspace.waivers(of: choice, words, asOf: day)
      try workspace.record(proposal)
      return proposal.earlier[finding.id]
    }
    #expect(try waive() == nil)
    #expect(try waive()?.by == "N. V. An")
    let listed = try workspace.waiverDocument(asOf: day)
    #expect(listed.rows.rows.count == 1 && listed.json.documentText.contains("\"active\":true"))
    try workspace.takeBackWaivers(of: choice, asOf: day)
    #expect(try workspace.waiverDocument(asOf: day).rows.rows.isEmpty)
    let unknown = #expect(throws: Refusal.self) { try workspace.takeBackWaivers(of: choice, asOf: day) }
    #expect(unknown?.code == .unknownIdentifier)
    var late = words
    late.until = CivilDate("2020-01-01")
    let refused = try #require(throws: Refusal.self) { try workspace.waivers(of: choice, late, asOf: day) }
    #expect(refused.code == .outOfRange)
  }

  @Test("while another program writes, a check and a waiver are refused in one line, and nothing is lost")
  func busy() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let inquiry = try inquiry(path)
    let result = try inquiry.check().result
    try inquiry.store(result)
    let workspace = try Workspace(path)
    let finding = try #require(try workspace.findings().first)
    let choice = FindingChoice.ids([finding.id])
    let proposal = try workspace.waivers(of: choice, WaiverWords(reason: "settled", by: "N. V. An"), asOf: day)
    try workspace.record(proposal)
    let findings = try workspace.findings()
    #expect(findings.contains { $0.waiver != nil })
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.inDatabase { db in try db.execute(sql: "BEGIN IMMEDIATE") }
    let attempts: [() throws -> Void] = [
      { try inquiry.store(result) }, { try workspace.record(proposal) },
      { try workspace.takeBackWaivers(of: choice, asOf: day) },
    ]
    for attempt in attempts {
      let refusal = try #require(throws: Refusal.self) { try Patience.$seconds.withValue(0.1) { try attempt() } }
      #expect(refusal.code == .inUse && refusal.place.file == path, "\(refusal)")
      #expect(!refusal.description.contains("\n") && refusal.message.vi != refusal.message.en)
    }
    try other.inDatabase { db in try db.execute(sql: "ROLLBACK") }
    try other.close()
    #expect(try Workspace(path).findings() == findings && Workspace(path).waivers().count == 1)
    try workspace.takeBackWaivers(of: choice, asOf: day)
    #expect(try workspace.waivers().isEmpty)
  }

  @Test("a workspace whose own system shows areas wrong is not measured; from 0.1 % on that is said")
  func distortion() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try inquiry(path).notices.isEmpty)
    let mercator = folder.appendingPathComponent("m.gpkg").path
    try Workspace.write(Self.land("EPSG:3857", east: 12_000_000, day), to: mercator, landfund: Product.version)
    let refusal = try #require(throws: Refusal.self) { try inquiry(mercator) }
    #expect(refusal.code == .badReferenceSystem && refusal.place.layer == "parcel", "\(refusal)")
    #expect(refusal.message.vi.contains("lớn hơn"), "\(refusal)")
    // UTM, three degrees beside its central meridian.
    let beside = folder.appendingPathComponent("u.gpkg").path
    try Workspace.write(Self.land("EPSG:32648", east: 850_000, day), to: beside, landfund: Product.version)
    #expect(try inquiry(beside).notices.map(\.code) == ["distorted"])
  }
}
