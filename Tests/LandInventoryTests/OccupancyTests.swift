import LandInventory
import LandModel
import Refusals
import Testing

/// The cluster H'Nor of the scheme: 18.3 ha, 7.0103 ha in use, declared 94 % full.
private func hNor(_ change: (inout Zone) -> Void = { _ in }) -> (Zone, String) {
  let zone: Zone = make("CCN-1") {
    $0.kind = .industrialCluster
    $0.declaredOccupancy = 0.94
    $0.leasableAreaSquareMetres = 130_000
    change(&$0)
  }
  return (zone, Town.rectangle(0, 0, 610, 300))
}

private func project(_ id: String, _ status: ProjectStatus, handedOver: String? = "2015-01-01") -> Project {
  make(id) {
    $0.kind = .licensed
    $0.status = status
    $0.handedOverOn = handedOver.flatMap { CivilDate($0) }
  }
}

@Suite("Occupancy")
struct OccupancyTests {
  @Test("94 % of H'Nor needs 7.458 ha; three ratios stand beside the declared one")
  func hNorAsDeclared() throws {
    var town = Town()
    town.zones = [hNor()]
    // 70 103 m² in operation, 91 000 m² leased, one project over another counted once.
    town.projects = [
      (project("P-1", .operating), Town.rectangle(0, 0, 233.676_666_666_666_67, 300)),
      (project("P-2", .implementing), Town.rectangle(200, 0, 303.333_333_333_333_3, 300)),
      (project("P-3", .implementing, handedOver: "2022-01-01"), Town.rectangle(400, 0, 500, 300)),
      (project("P-4", .revoked), Town.rectangle(500, 0, 600, 300)),
    ]
    let row = try #require(try Occupancy.measure(try town.context()).first)
    #expect(abs(try #require(row.grossSquareMetres) - 183_000) < 1e-6)
    #expect(row.leased?.basis == .projects && row.operating?.basis == .projects)
    #expect(abs(try #require(row.leased?.squareMetres) - 91_000) < 1e-6)
    #expect(abs(try #require(row.operating?.squareMetres) - 70_103) < 1e-6)
    #expect(abs(try #require(row.legalRatio) - 0.7) < 1e-9)
    #expect(abs(try #require(row.operatingGrossRatio) - 0.383_076_503) < 1e-9)
    #expect(abs(try #require(row.leasedGrossRatio) - 0.497_267_760) < 1e-9)
    #expect(abs(try #require(row.operatingLeasableRatio) - 0.539_253_846) < 1e-9)
    #expect(abs(try #require(row.impliedDenominatorSquareMetres) - 74_577.66) < 0.005)
  }

  @Test("the laws of a workspace hold in place of the shipped ones")
  func ownLaws() throws {
    var town = Town()
    town.zones = [hNor()]
    #expect(try Occupancy.measure(try town.context()).first?.legalBasis == "NĐ 68/2017/NĐ-CP")
    town.settings[.occupancy] = "kind,law,valid_from,valid_to,source\nindustrial_cluster,Sổ tay,2020-01-01,,ours\n"
    #expect(try Occupancy.measure(try town.context()).first?.legalBasis == "Sổ tay")
    town.settings[.occupancy] = "kind,law,valid_from,valid_to,source\nfarm,Sổ tay,,,ours\n"
    let error = try #require(throws: Refusal.self) { try Occupancy.measure(try town.context()) }
    #expect(error.description.contains("line 2") && error.description.contains("farm,Sổ tay"), "\(error)")
  }

  @Test("parcels come before projects, projects before what is declared; only ground inside the zone counts")
  func bases() throws {
    var town = Town()
    town.zones = [
      hNor {
        $0.declaredLeasedSquareMetres = 1000
        $0.declaredOperatingSquareMetres = 500
      }
    ]
    var row = try #require(try Occupancy.measure(try town.context()).first)
    #expect(row.leased == Occupancy.Measure(squareMetres: 1000, basis: .declared))
    #expect(row.operating == Occupancy.Measure(squareMetres: 500, basis: .declared))

    town.projects = [(project("P-1", .registered, handedOver: nil), Town.rectangle(600, 0, 700, 300))]
    row = try #require(try Occupancy.measure(try town.context()).first)
    #expect(row.leased == Occupancy.Measure(squareMetres: 0, basis: .projects))
    #expect(row.operating == Occupancy.Measure(squareMetres: 0, basis: .projects))

    // Half of the first lies outside; the second only touches; the third is nobody's.
    town.parcels = [
      (make("1") { $0.allottedTo = "P-1" }, Town.rectangle(600, 0, 620, 300)),
      (make("2") { $0.allottedTo = "P-1" }, Town.rectangle(610, 0, 700, 300)),
      (make("3"), Town.rectangle(0, 0, 100, 300)),
    ]
    row = try #require(try Occupancy.measure(try town.context()).first)
    #expect(row.leased?.basis == .parcels)
    #expect(abs(try #require(row.leased?.squareMetres) - 3000) < 1e-6)
  }

  @Test("a parcel beyond the border by less than two millimetres leases nothing")
  func noise() throws {
    var town = Town()
    town.zones = [hNor()]
    town.parcels = [(make("1") { $0.allottedTo = "X" }, Town.rectangle(609.999, 0, 700, 300))]
    #expect(try Occupancy.measure(try town.context()).first?.leased == nil)
    town.parcels = [(make("1") { $0.allottedTo = "X" }, Town.rectangle(609.99, 0, 700, 300))]
    #expect(try Occupancy.measure(try town.context()).first?.leased?.basis == .parcels)
  }

  @Test("zones of other kinds, of other days and without a polygon")
  func zones() throws {
    var town = Town()
    town.zones = [
      (make("10") { $0.kind = .commune }, Town.rectangle(0, 0, 10, 10)),
      (
        make("9") {
          $0.kind = .commune
          $0.leasableAreaSquareMetres = 0
        }, Town.rectangle(0, 0, 10, 10)
      ),
      (
        make("2") {
          $0.kind = .industrialPark
          $0.declaredOperatingSquareMetres = 5
          $0.leasableAreaSquareMetres = 50
        }, "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"
      ),
      (
        make("3") {
          $0.kind = .industrialPark
          $0.validTo = CivilDate("2021-12-23")
        }, Town.rectangle(0, 0, 10, 10)
      ),
    ]
    let rows = try Occupancy.measure(try town.context())
    #expect(rows.map(\.zone) == ["2", "9"])
    #expect(rows[0].grossSquareMetres == nil && rows[0].operatingGrossRatio == nil)
    #expect(rows[0].operatingLeasableRatio == 0.1 && rows[0].legalRatio == nil)
    #expect(rows[1].legalRatio == nil && rows[1].leased == nil)
  }
}
