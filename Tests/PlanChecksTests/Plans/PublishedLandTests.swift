import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("The land of which a public page may speak")
struct PublishedLandTests {
  private func published(_ town: TestTown) throws -> Land {
    try CheckContext(land: town.land(), asOf: TestTown.day).publishedLand(.report)
  }

  /// A scheme with a block, a marker and a road, and a land-use plan with a block.
  private func town(
    scheme: (inout Scheme) -> Void = { _ in }, plan: (inout LandUsePlan) -> Void = { _ in }
  ) -> TestTown {
    var town = TestTown()
    town.scheme("S", square(0, 0, 100), scheme)
    town.block("S/1", "S", square(0, 0, 100))
    town.markers.append((Marker(id: "M"), .point(Position(0, 0))))
    town.markers[0].feature.scheme = "S"
    town.road("R", [Position(0, 0), Position(100, 0)], width: 5)
    town.roads[0].feature.scheme = "S"
    town.plan("L", square(0, 0, 100), plan)
    town.landUse("L/1", "L", square(0, 0, 100))
    return town
  }

  private func ids(_ land: Land) -> [String] {
    LayerName.allCases.flatMap { name in (0..<land[name].count).map { land[name].id(of: $0) } }
  }

  @Test(
    "a plan goes out with its blocks, roads and markers when it counts and was published by the day, or none says so")
  func whole() throws {
    #expect(try ids(published(town())) == ["S", "S/1", "L", "L/1", "M", "R"])
    #expect(try ids(published(town { $0.publishedOn = TestTown.day })) == ["S", "S/1", "L", "L/1", "M", "R"])
  }

  @Test("a draft, a plan of the future, one published later, and all that is of them stay back")
  func stayingBack() throws {
    let changes: [(inout Scheme) -> Void] = [
      { $0.status = .draft }, { $0.status = .revoked }, { $0.validFrom = date("2022-01-01") },
      { $0.publishedOn = date("2021-12-25") },
    ]
    for change in changes { #expect(try ids(published(town(scheme: change))) == ["L", "L/1"]) }
    #expect(try ids(published(town(plan: { $0.publishedOn = date("2021-12-25") }))) == ["S", "S/1", "M", "R"])
  }

  @Test("where any plan of a layer says when it was published, those that do not say so stay back")
  func unstated() throws {
    var town = town { $0.publishedOn = date("2020-07-01") }
    town.scheme("T", square(100, 0, 100))
    #expect(try published(town).schemes.features.map(\.id) == ["S"])
    #expect(try published(town).landUsePlans.features.map(\.id) == ["L"])
  }

  @Test("calls go out and no other project; blocks of the current use and ended zones stay back")
  func otherLayers() throws {
    var town = TestTown()
    town.project("P", square(0, 0, 10))
    town.project("C", square(0, 0, 10)) { $0.kind = .call }
    town.project("N", square(0, 0, 10)) { $0.kind = nil }
    town.plan("L", square(0, 0, 100))
    town.landUse("1", "L", square(0, 0, 10), status: .current)
    town.zone("Z", square(0, 0, 10)) { $0.validTo = date("2021-12-23") }
    town.markers.append((Marker(id: "M"), .point(Position(0, 0))))
    town.markers[0].feature.scheme = "unknown"
    #expect(try ids(published(town)) == ["L", "C"])
  }

  @Test("what is withheld stays back on every layer, and stands among the ground that is not told of")
  func withheld() throws {
    var town = town()
    town.block("S/2", "S", square(100, 0, 10)) { $0.function = "defence" }
    town.landUse("L/2", "L", square(100, 0, 10), code: "CQP")
    town.parcel("1", square(0, 0, 10)) { $0.landUse = LandUseLabel("ODT+CAN") }
    town.constraints.append((ConstraintArea(id: "K"), square(0, 0, 10)))
    town.constraints[0].feature.kind = .defence
    let context = CheckContext(land: try town.land(), asOf: TestTown.day)
    let land = context.publishedLand(.report)
    #expect(ids(land) == ["S", "S/1", "L", "L/1", "M", "R"])
    #expect(context.unpublishedBlocks(beside: land).count == 2)
  }
}
