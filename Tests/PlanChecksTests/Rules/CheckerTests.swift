import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("A whole check")
struct CheckerTests {
  /// A town with a defect of nearly every rule that looks at one layer or plan.
  private func town(reversed: Bool = false) -> TestTown {
    var town = TestTown()
    town.zone("W1", square(0, 0, 500)) { $0.code = "1" }
    town.zone("W2", rectangle(499, 0, 500, 500)) { $0.code = "2" }
    town.scheme("S-1", square(0, 0, 200)) { $0.declaredAreaSquareMetres = 50_000 }
    town.scheme("S-2", rectangle(190, 0, 100, 100)) { $0.decisionNumber = nil }
    town.block("B-1", "S-1", rectangle(0, 0, 210, 90))
    town.block("B-2", "S-1", rectangle(0, 80, 200, 100))
    town.block("B-3", "S-9", square(0, 0, 10))
    town.block("B-4", "S-1", nil)
    town.block("B-5", "S-1", .polygon([place(0, 180), place(20, 200), place(20, 180), place(0, 200), place(0, 180)]))
    town.plan("P", square(0, 0, 300))
    town.landUse("L-1", "P", rectangle(0, 0, 300, 100), code: "LUC")
    town.landUse("L-2", "P", rectangle(0, 100, 300, 150), code: "???")
    for index in 0..<12 {
      town.parcel("\(index)", rectangle(30 * Double(index), 300, 30 + Double(index % 3), 30)) {
        $0.unitCode = index == 3 ? "7" : "1"
        $0.registeredAreaSquareMetres = index == 5 ? 1500 : nil
      }
    }
    if reversed {
      town.zones.reverse()
      town.schemes.reverse()
      town.schemeBlocks.reverse()
      town.planBlocks.reverse()
      town.parcels.reverse()
    }
    return town
  }

  @Test("the same findings, ids and balances for any order of features and any number of jobs")
  func metamorphic() throws {
    let first = try town().check(jobs: 1)
    #expect(first.findings.count > 10)
    let again = [try town(reversed: true).check(jobs: 1), try town().check(jobs: 4)]
    for other in again {
      #expect(other.findings.map(\.id) == first.findings.map(\.id))
      #expect(other.findings.map(\.line) == first.findings.map(\.line))
      #expect(other.skipped == first.skipped)
      #expect(other.balances.map(\.what) == first.balances.map(\.what))
    }
    #expect(Set(first.findings.map(\.id)).count == first.findings.count)
  }

  @Test("bad data gives every finding that does not depend on it, and stands in skipped")
  func badData() throws {
    let result = try town().check()
    let skipped = Set(result.skipped.map { "\($0.rule) \($0.layer):\($0.id) \($0.reason)" })
    #expect(
      skipped.isSuperset(of: [
        "overlap.scheme_block scheme_block:B-3 dangling_reference", "gap.scheme_block scheme_block:B-4 null_geometry",
        "gap.scheme_block scheme_block:B-5 invalid_geometry", "outside.scope parcel:3 no_unit",
      ]))
    let rules = Set(result.findings.map(\.rule))
    #expect(
      rules.isSuperset(of: [
        .geometryInvalid, .areaDeclared, .overlapZone, .overlapScheme, .overlapSchemeBlock, .overlapParcel,
        .gapSchemeBlock, .gapLandUseBlock, .outsideScope, .planMetadata,
      ]))
  }

  @Test("summary and zones count every finding once")
  func summary() throws {
    let result = try town().check()
    #expect(result.summary.reduce(0) { $0 + $1.count } == result.findings.count)
    #expect(result.zones.reduce(0) { $0 + $1.count } == result.findings.count)
    let area = result.findings.reduce(0) { $0 + ($1.areaSquareMetres ?? 0) }
    #expect(abs(result.summary.reduce(0) { $0 + $1.squareMetres } - area) < 1e-6)
    #expect(result.zones.last?.zone == nil || result.zones.allSatisfy { $0.zone != nil })
  }

  @Test("one rule alone finds what it finds among all")
  func alone() throws {
    let all = try town().check()
    for rule in [RuleID.overlapParcel, .gapSchemeBlock, .outsideScope, .geometryInvalid, .planMetadata] {
      let one = try town().check(rule)
      #expect(one.findings.map(\.id) == all.findings.filter { $0.rule == rule }.map(\.id), "\(rule)")
      #expect(one.skipped.allSatisfy { $0.rule == rule })
    }
  }
}
