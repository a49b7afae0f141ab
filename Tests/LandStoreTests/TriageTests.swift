import Foundation
import LandModel
import Refusals
import Testing

@testable import LandStore

@Suite("Triage")
struct TriageTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = "\(folder.path)/w.gpkg"
    try folder.geoJSON("z.geojson", [square(#""id":"Z""#)])
    try folder.manifest("  - layer: zone\n    path: z.geojson\n")
    try folder.load()
    try check(["f-1", "f-2"])
  }

  private func check(_ ids: [String]) throws {
    try Workspace(path).storeFindings(
      ids.map { FindingRecord(id: $0, rule: "gap.tile", severity: "error") },
      run: RunRecord(command: "check", landfund: "1", asOf: nil, rulesSHA256: nil, findings: ids.count))
  }

  private func findings() throws -> [String] {
    try Workspace(path).findings().map {
      ([$0.id, $0.triage] + [$0.triageNote, $0.triageBy, $0.triageOn].compactMap { $0 }).joined(separator: " ")
    }
  }

  @Test("what another program writes into the layer stays by id over checks and loads")
  func kept() throws {
    #expect(try findings() == ["f-1 new", "f-2 new"])
    try GeoPackageSupport.edit(
      path,
      "UPDATE finding SET triage = 'in_progress', triage_note = ' đang đo ', triage_by = 'An', triage_on = '2025-01-02' "
        + "WHERE id = 'f-1'")
    try check(["f-2"])
    #expect(try findings() == ["f-2 new"])
    try folder.load()
    #expect(try findings().isEmpty)
    try check(["f-1", "f-2"])
    #expect(try findings() == ["f-1 in_progress đang đo An 2025-01-02", "f-2 new"])
    // Taken back in the layer, it is as new.
    try GeoPackageSupport.edit(
      path, "UPDATE finding SET triage = 'new', triage_note = NULL, triage_by = NULL, triage_on = NULL")
    try check(["f-1"])
    #expect(try findings() == ["f-1 new"])
  }

  @Test("what is recorded stands in the layer and in the table; words that are no state are kept as they are")
  func recorded() throws {
    var triage = FindingTriage(finding: "f-2", state: "accepted")
    (triage.note, triage.by, triage.on) = ("hai tờ", "An", "2025-01-02")
    try GeoPackageSupport.edit(path, "UPDATE finding SET triage = 'xong rồi' WHERE id = 'f-1'")
    try Workspace(path).record([triage])
    #expect(try findings() == ["f-1 xong rồi", "f-2 accepted hai tờ An 2025-01-02"])
    try check(["f-1", "f-2"])
    #expect(try findings() == ["f-1 xong rồi", "f-2 accepted hai tờ An 2025-01-02"])
  }

  @Test("programs offer the states with their Vietnamese words")
  func domain() throws {
    let words = try GeoPackageSupport.read(
      path,
      "SELECT group_concat(value || '=' || c.description) FROM gpkg_data_columns "
        + "JOIN gpkg_data_column_constraints c USING (constraint_name) WHERE column_name = 'triage'")
    for state in TriageState.allCases {
      #expect(words.contains("\(state.rawValue)=\(state.label.vi)"))
      #expect(TriageState(word: state.label.vi.uppercased()) == state && TriageState(word: state.rawValue) == state)
    }
    #expect(TriageState(word: "In progress") == .inProgress && TriageState(word: "xong rồi") == nil)
  }

  @Test("a layer that another program has left without the columns is no obstacle")
  func withoutColumns() throws {
    try GeoPackageSupport.edit(path, "ALTER TABLE finding DROP COLUMN triage_note")
    try check(["f-1"])
    #expect(try findings() == ["f-1 new"])
  }
}
