import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Villages planned for something else")
struct VillageConflictTests {
  /// A village of 60 m × 50 m, a scheme over it, and a parcel of housing over its western half.
  private func town(_ function: String = "service", minority: YesNo? = nil) -> TestTown {
    var town = TestTown()
    town.zone("V", rectangle(0, 0, 60, 50)) {
      $0.kind = .village
      $0.minority = minority
    }
    town.scheme("S", square(0, 0, 100))
    town.block("s", "S", square(0, 0, 100), function)
    return town
  }

  @Test(
    "functions under which a village stays are none",
    arguments: [
      "village", "residential", "mixed", "green", "heritage", "public", "service", "industry", "transport",
      "agriculture",
      "water", "unused",
    ])
  func functions(function: String) throws {
    let stays = ["village", "residential", "mixed", "green", "heritage", "public"].contains(function)
    #expect(try town(function).lines(.conflictVillage) == (stays ? [] : ["V+S displaced material info 3000.0"]))
  }

  @Test("of a minority it is a warning")
  func minority() throws {
    #expect(try town(minority: .yes).lines(.conflictVillage) == ["V+S displaced material warning 3000.0"])
    #expect(try town(minority: .no).lines(.conflictVillage) == ["V+S displaced material info 3000.0"])
    #expect(try town(minority: .yes).check(.conflictVillage).findings.map(\.typology) == [2])
    #expect(try town().check(.conflictVillage).findings.map(\.typology) == [nil])
  }

  @Test(
    "lived on is what is ODT or ONT today, alone or among others",
    arguments: [
      ("ODT", nil, 1500), ("ONT+CLN", nil, 1500), ("ONT:100+CLN:900", nil, 1500), ("CLN", nil, 0), ("LUC", "ONT", 1500),
      ("ONT", "CLN", 0),
    ] as [(String, String?, Double)])
  func parcels(code: String, observed: String?, area: Double) throws {
    var town = town()
    town.parcel("1", rectangle(0, 0, 30, 50)) {
      $0.landUse = LandUseLabel(code)
      $0.observedUse = observed
    }
    let areas = try town.check(.conflictVillage).findings.compactMap(\.areaSquareMetres)
    #expect(areas == (area > 0 ? [area] : []))
  }

  @Test("the current block surveyed last comes before the parcels")
  func blocks() throws {
    var town = town()
    town.parcel("1", rectangle(0, 0, 60, 50)) { $0.landUse = LandUseLabel("CLN") }
    town.plan("P", square(0, 0, 100))
    town.landUse("c1", "P", rectangle(0, 0, 20, 50), code: "ONT", status: .current)
    town.landUse("c2", "P", rectangle(10, 0, 10, 50), code: "CLN", status: .current)
    town.planBlocks[0].feature.surveyedOn = date("2020-01-01")
    town.planBlocks[1].feature.surveyedOn = date("2021-01-01")
    #expect(try town.lines(.conflictVillage) == ["V+S displaced material info 500.0"])
    town.planBlocks[1].feature.surveyedOn = date("2022-01-01")
    #expect(try town.lines(.conflictVillage) == ["V+S displaced material info 1000.0"])
    // The use that a superseded plan surveyed is a use; that of a draft is none.
    town.plans[0].feature.status = .superseded
    #expect(try town.lines(.conflictVillage) == ["V+S displaced material info 1000.0"])
    town.plans[0].feature.status = .draft
    #expect(try town.lines(.conflictVillage) == [])
  }

  @Test("parcels and households on the ground, unknown where a layer or a number is missing")
  func people() throws {
    var town = town()
    func people() throws -> [DetailValue?] {
      let finding = try #require(try town.check(.conflictVillage).findings.first)
      #expect(finding.details.map(\.key) == ["function", "parcels", "households"])
      return [finding.detail("parcels"), finding.detail("households")]
    }
    #expect(try people() == [.null, .null])
    for (id, x, households) in [("1", 0.0, 2), ("2", 30, 3)] {
      town.parcel(id, rectangle(x, 0, 30, 50)) {
        $0.landUse = LandUseLabel("ONT")
        $0.tenure = .household
        $0.households = households
      }
    }
    town.parcel("3", rectangle(-20, 0, 20.001, 50)) { $0.tenure = .household }
    #expect(try people() == [.count(2), .count(5)])
    town.parcels[0].feature.tenure = .state
    town.parcels[0].feature.households = nil
    #expect(try people() == [.count(2), .count(3)])
    town.parcels[0].feature.tenure = .household
    #expect(try people() == [.count(2), .null])
  }

  @Test("only villages that exist on the day; strips are slivers")
  func which() throws {
    var town = town()
    town.zones[0].feature.validTo = date("2021-12-23")
    #expect(try town.lines(.conflictVillage) == [])
    town.zones[0].feature.validTo = nil
    town.zones[0].feature.kind = .commune
    #expect(try town.lines(.conflictVillage) == [])
    town.zones[0].feature.kind = .village
    town.schemeBlocks[0].geometry = rectangle(0, 0, 0.49, 100)
    #expect(try town.lines(.conflictVillage) == ["V+S displaced sliver info 24.5"])
  }
}
