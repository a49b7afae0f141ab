import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("What local adjustments change")
struct LocalAdjustmentTests {
  private func adjustments(_ town: TestTown, on day: CivilDate = TestTown.day) throws -> (Land, [AdjustedScheme]) {
    let land = try town.land()
    let found = try CheckContext(land: land, asOf: day).localAdjustments().schemes
    for adjustment in found.flatMap(\.adjustments) {
      let parts =
        adjustment.changedSquareMetres + adjustment.confirmedSquareMetres + adjustment.sliverSquareMetres
        + adjustment.noiseSquareMetres + adjustment.skippedSquareMetres
      #expect(abs(parts - adjustment.groundSquareMetres) < 1e-4, "\(land.schemes[adjustment.scheme].id)")
    }
    return (land, found)
  }

  /// `A 1 green/green_public>residential 4000` and `, outside 10` where ground lies beyond the scope, `again` for repeated ones.
  private func lines(_ town: TestTown, on day: CivilDate = TestTown.day) throws -> [String] {
    let (land, found) = try adjustments(town, on: day)
    return found.flatMap(\.adjustments).flatMap { adjustment in
      adjustment.positions.flatMap { position in
        position.changes.map { change in
          let beyond = change.outsideSquareMetres.map { $0 > 0 ? ", outside \(whole($0))" : "" } ?? ", no scope"
          return
            "\(land.schemes[adjustment.scheme].id) \(position.number) \(name(change.before))>\(name(change.after)) "
            + "\(whole(change.squareMetres))\(beyond)\(position.isRepeated ? " again" : "")"
        }
      }
    }
  }

  private func name(_ one: BlockClass?) -> String {
    guard let one else { return "none" }
    return one.function.rawValue + (one.use.map { "/\($0.rawValue)" } ?? "")
  }

  private func whole(_ squareMetres: Double) -> String { "\((squareMetres * 100).rounded() / 100)" }

  @Test("the worked town: two positions, 1,000 m² confirmed")
  func workedTown() throws {
    #expect(
      try lines(.worked()) == [
        "A 1 green/green_public>residential 4000.0", "A 2 industry>green/green_public 1000.0",
      ])
    let adjusted = try #require(adjustments(.worked()).1.first)
    #expect(adjusted.areaSquareMetres == 5000 && adjusted.repeatedSquareMetres == 0)
    #expect(adjusted.adjustments[0].groundSquareMetres == 6000)
    #expect(adjusted.adjustments[0].confirmedSquareMetres == 1000)
    #expect(adjusted.withoutBlocks == [])
  }

  @Test("a use that one of the two blocks does not state is no change; another use is one")
  func uses() throws {
    var town = TestTown.worked()
    town.schemeBlocks[4].feature.use = nil
    #expect(try lines(town).count == 2)
    town.schemeBlocks[4].feature.use = .sport
    #expect(try lines(town)[1] == "A 2 green/green_public>green/sport 1000.0")
  }

  @Test("each is held against the scheme with all earlier ones, by first day, number and id; those without a day last")
  func order() throws {
    var town = TestTown.worked()
    let again = rectangle(200, 0, 40, 100)
    town.adjustment("D", again, on: nil)
    town.block("D/1", "D", again, "service")
    town.adjustment("C", again, on: "2020-03-01") { $0.adjustmentNumber = 2 }
    town.block("C/1", "C", again, "green", .greenUnit)
    town.adjustment("B", again, on: "2020-03-01") { $0.adjustmentNumber = 1 }
    town.block("B/1", "B", again, "public", .school)
    town.adjustment("E", again, on: "2021-12-25")
    town.block("E/1", "E", again, "mixed")
    town.adjustment("F", again, on: "2021-01-01") { $0.status = .draft }
    town.block("F/1", "F", again, "mixed")
    #expect(
      try lines(town) == [
        "A 1 green/green_public>residential 4000.0", "A 2 industry>green/green_public 1000.0",
        "B 1 residential>public/school 4000.0 again", "C 1 public/school>green/green_unit 4000.0 again",
        "D 1 green/green_unit>service 4000.0 again",
      ])
    let adjusted = try #require(adjustments(town).1.first)
    #expect(adjusted.areaSquareMetres == 5000 && adjusted.repeatedSquareMetres == 4000)
  }

  @Test("an adjustment that has ended was one all the same, and belongs to the scheme that it adjusted")
  func superseded() throws {
    var town = TestTown.worked()
    town.schemes[1].feature.status = .superseded
    town.scheme("S2", rectangle(0, 0, 400, 300)) {
      $0.adjusts = "S"
      $0.adjustmentKind = .overall
      $0.decisionDate = date("2021-06-01")
    }
    town.schemes[0].feature.status = .superseded
    let (land, found) = try adjustments(town)
    #expect(found.map { land.schemes[$0.scheme].id } == ["S"])
    #expect(try lines(town).count == 2)
    // One decided after the new scheme adjusts that.
    town.schemes[1].feature.decisionDate = date("2021-07-01")
    #expect(try adjustments(town).1.map { land.schemes[$0.scheme].id } == ["S2"])
  }

  @Test("ground without a block before comes from nothing, and what lies beyond the scope is said")
  func beyond() throws {
    var town = TestTown.worked()
    town.schemeBlocks[3].geometry = rectangle(390, 240, 20, 50)
    #expect(
      try lines(town) == ["A 1 industry>green/green_public 1000.0", "A 2 none>residential 1000.0, outside 500.0"])
    town.schemes[0].geometry = nil
    #expect(try lines(town)[1] == "A 2 none>residential 1000.0, no scope")
  }

  @Test(
    "a position is one connected part: across edges, not across points, and over gaps no wider than noise",
    arguments: [
      // Two blocks beside A/1: an edge, a point, a gap of 1 mm, one of 3 mm.
      (rectangle(240, 0, 10, 100), 2), (rectangle(240, 100, 10, 100), 3), (rectangle(240.001, 0, 9, 100), 2),
      (rectangle(240.003, 0, 9, 100), 3),
    ])
  func connected(block: Geometry, positions: Int) throws {
    var town = TestTown.worked()
    town.block("A/4", "A", block, "service")
    let adjustment = try #require(adjustments(town).1.first?.adjustments.first)
    #expect(adjustment.positions.map(\.number) == Array(1...positions))
  }

  @Test("one block over two classes is one position with two rows")
  func twoClasses() throws {
    var town = TestTown.worked()
    town.schemeBlocks[3].geometry = rectangle(180, 110, 130, 50)
    town.schemeBlocks[3].feature.function = FunctionCode("service")
    #expect(
      try lines(town) == [
        "A 1 residential>service 1000.0", "A 1 industry>service 500.0", "A 1 green/green_public>service 5000.0",
        "A 2 industry>green/green_public 1000.0",
      ])
  }

  @Test(
    "thinner and smaller parts are slivers, still thinner ones noise",
    arguments: [
      (0.51, 1, 0.0, 0.0), (0.49, 0, 49.0, 0.0), (0.0019, 0, 0.0, 0.19),
    ])
  func sizes(width: Double, positions: Int, sliver: Double, noise: Double) throws {
    var town = TestTown.worked()
    town.schemeBlocks.removeLast(2)
    town.schemeBlocks[3].geometry = rectangle(200, 0, width, 100)
    let adjustment = try #require(adjustments(town).1.first?.adjustments.first)
    #expect(adjustment.positions.count == positions)
    #expect(abs(adjustment.sliverSquareMetres - sliver) < 1e-6 && abs(adjustment.noiseSquareMetres - noise) < 1e-6)
  }

  @Test("positions are numbered from west to east, then from south to north")
  func numbering() throws {
    var town = TestTown.worked()
    for (number, (x, y)) in [(250.0, 200.0), (220, 250), (250, 150), (250, 250)].enumerated() {
      town.block("A/\(number + 4)", "A", square(x, y, 10), "service")
    }
    let positions = try #require(adjustments(town).1.first?.adjustments.first).positions
    #expect(
      positions.map { "\(Int($0.geometry.bounds.minX - 500_000)) \(Int($0.geometry.bounds.minY - 1_587_000))" } == [
        "200 0", "220 250", "250 150", "250 200", "250 250", "300 0",
      ])
  }

  @Test("broken blocks and blocks without a function are skipped, whether they are of the scheme or of the adjustment")
  func skipped() throws {
    var town = TestTown.worked()
    town.schemeBlocks[2].feature.function = nil
    #expect(try lines(town) == ["A 1 green/green_public>residential 4000.0"])
    #expect(try adjustments(town).1[0].adjustments[0].skippedSquareMetres == 1000)
    town.schemeBlocks[5].geometry = .polygon([
      place(300, 0), place(320, 50), place(320, 0), place(300, 50), place(300, 0),
    ])
    #expect(try adjustments(town).1[0].adjustments[0].skippedSquareMetres == 500)
    town = TestTown.worked()
    town.schemeBlocks[1].geometry = .polygon([
      place(200, 0), place(300, 300), place(300, 0), place(200, 300), place(200, 0),
    ])
    // A bow-tie over the green: what it covers as drawn is not known, the rest comes from nothing.
    let adjustment = try adjustments(town).1[0].adjustments[0]
    #expect(adjustment.skippedSquareMetres > 1000 && adjustment.confirmedSquareMetres == 0)
  }

  @Test("an adjustment without a block is named; one of nothing but broken blocks is not")
  func withoutBlocks() throws {
    var town = TestTown.worked()
    town.adjustment("B", nil, on: "2020-03-01")
    town.adjustment("C", nil, on: "2020-03-01")
    town.block("C/1", "C", nil)
    let (land, found) = try adjustments(town)
    #expect(found[0].withoutBlocks.map { land.schemes[$0].id } == ["B"])
  }

  @Test("any number of threads and any order of features give the same")
  func metamorphic() throws {
    var town = TestTown.worked()
    town.adjustment("B", rectangle(210, 0, 60, 80), on: "2021-03-01")
    town.block("B/1", "B", rectangle(210, 0, 60, 80), "service")
    let expected = try lines(town)
    town.schemes.reverse()
    town.schemeBlocks.reverse()
    #expect(try lines(town) == expected)
  }
}
