import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Outside the scope")
struct OutsideRuleTests {
  @Test("blocks leave their scheme or plan by pieces of every size")
  func blocks() throws {
    var town = TestTown()
    town.scheme("S", square(0, 0, 100)) { $0.status = .draft }
    town.block("a", "S", rectangle(90, 0, 20, 20))
    town.block("b", "S", rectangle(90, 30, 10.3, 20))
    town.block("c", "S", rectangle(90, 60, 10.001, 20))
    town.block("d", "S", rectangle(200, 0, 10, 10))
    town.block("e", "S", rectangle(0, 0, 10, 10))
    town.plan("P", square(0, 0, 100)) { $0.status = .revoked }
    town.landUse("x", "P", square(500, 0, 10))
    let result = try town.check(.outsideScope)
    #expect(
      result.findings.map(\.line) == [
        "a+S block material error 200.0", "b+S block sliver info 6.0", "d+S block material error 100.0",
      ])
    #expect(result.findings.map { $0.detail("outside_ratio") }.last == .number(1))
    #expect(abs(try #require(result.balances.first).totalSquareMetres - 306.02) < 1e-6)
  }

  @Test("a child in force against its parent or what replaced it; digitisation by the coarser scale")
  func children() throws {
    var town = TestTown()
    town.scheme("G", square(0, 0, 1000)) {
      $0.level = .general
      $0.scale = 10_000
    }
    town.scheme("D-1", rectangle(990, 0, 20, 100)) { $0.parent = "G" }
    town.scheme("D-2", rectangle(900, 200, 104.9, 100)) { $0.parent = "G" }
    town.scheme("D-3", rectangle(1990, 300, 20, 100)) { $0.parent = "NONE" }
    town.scheme("D-4", rectangle(1990, 300, 20, 100))
    town.scheme("D-5", rectangle(1990, 400, 20, 100)) {
      $0.parent = "G"
      $0.status = .draft
    }
    let result = try town.check(.outsideScope)
    #expect(
      result.findings.map(\.line) == [
        "D-1+G child material error 1000.0", "D-2+G child digitisation info 490.0",
      ])
    #expect(result.findings[1].detail("outside_ratio") == .null)
    #expect(result.skipped.map { "\($0.id) \($0.reason)" } == ["D-3 dangling_reference"])
  }

  @Test("parcels: within the scale tolerance or below 5 % they are counted a unit, beyond both each is an error")
  func parcels() throws {
    var town = TestTown()
    town.zone("W1", square(0, 0, 1000)) {
      $0.code = "1"
      $0.mapScale = 2000
    }
    town.zone("OLD", square(-1000, 0, 3000)) {
      $0.code = "1"
      $0.validTo = date("2020-01-01")
    }
    func add(_ id: String, _ geometry: Geometry, unit: String? = "1") {
      town.parcel(id, geometry) {
        $0.unitCode = unit
        $0.mapScale = 1000
      }
    }
    add("1", rectangle(995, 0, 5.9, 10))  // 0.9 m out, 15 %: within 1 m at 1/2,000
    add("2", rectangle(900, 20, 105, 10))  // 5 m out, 4.8 %
    add("3", rectangle(900, 40, 106, 10))  // 6 m out, 5.7 %
    add("4", rectangle(2000, 0, 10, 10))  // wholly outside
    add("5", rectangle(0, 0, 10, 10))
    add("6", rectangle(0, 20, 10, 10), unit: "2")
    add("7", rectangle(990, 60, 10.001, 10))  // noise
    let result = try town.check(.outsideScope)
    #expect(
      result.findings.map(\.line) == [
        "W1 unit_edge - info 59.0", "3+W1 wrong_unit material error 60.0", "4+W1 wrong_unit material error 100.0",
      ])
    #expect(result.findings[0].detail("parcels") == .count(2))
    #expect(result.skipped.map { "\($0.id) \($0.reason)" } == ["6 no_unit"])
  }
}
