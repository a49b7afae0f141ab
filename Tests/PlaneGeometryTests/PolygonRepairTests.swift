import PlaneGeometry
import Testing

private struct Case: Sendable, CustomTestStringConvertible {
  let drawn: String
  let ground: Double
  let linework: (area: Double, moved: Double)
  let structure: (area: Double, moved: Double)

  var testDescription: String { drawn }
}

private let cases = [
  // A bow-tie: both lobes are drawn, both ways keep them.
  Case(drawn: "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))", ground: 2, linework: (2, 0), structure: (2, 0)),
  // A ring that runs round a square of four twice: linework makes that a hole.
  Case(
    drawn: "POLYGON ((0 0, 4 0, 4 3, 1 3, 1 1, 3 1, 3 4, 0 4, 0 0))", ground: 15, linework: (11, 4),
    structure: (15, 0)),
  // Two parts that overlap.
  Case(
    drawn: "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((1 1, 3 1, 3 3, 1 3, 1 1)))", ground: 7, linework: (6, 1),
    structure: (7, 0)),
  // A hole that leaves its shell: its outside part is drawn, structure cuts it off.
  Case(
    drawn: "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (3 1, 6 1, 6 2, 3 2, 3 1))", ground: 17, linework: (17, 0),
    structure: (15, 2)),
  // The same with a hole of the shell's direction: the role counts, not the direction.
  Case(
    drawn: "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (3 1, 3 2, 6 2, 6 1, 3 1))", ground: 17, linework: (17, 0),
    structure: (15, 2)),
  // A ring that does not close.
  Case(drawn: "POLYGON ((0 0, 4 0, 4 4, 0 4))", ground: 16, linework: (16, 0), structure: (16, 0)),
  // A hole of three positions that does not close encloses half a square unit; one of two encloses nothing.
  Case(
    drawn: "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1))", ground: 16, linework: (16, 0), structure: (16, 0)),
  // Nothing that has ground.
  Case(drawn: "POLYGON ((0 0, 4 0, 0 0))", ground: 0, linework: (0, 0), structure: (0, 0)),
]

@Test(arguments: cases) private func repairSaysWhatItMoved(_ test: Case) throws {
  let drawn = Geometry(test.drawn)
  #expect(abs(try drawn.windingGround().area - test.ground) < 1e-12)
  for (method, expected) in [(RepairMethod.linework, test.linework), (.structure, test.structure)] {
    let repair = try #require(try PolygonRepair(of: drawn, method))
    #expect(repair.repaired.isValid)
    #expect(abs(repair.repaired.area - expected.area) < 1e-12, "\(method): \(repair.repaired)")
    #expect(abs(repair.moved.area - expected.moved) < 1e-12, "\(method): \(repair.moved)")
  }
}

@Test func validPolygonsAreNotRepaired() throws {
  #expect(try PolygonRepair(of: Geometry("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"), .linework) == nil)
  // A spike is valid here.
  #expect(try PolygonRepair(of: Geometry("POLYGON ((0 0, 4 0, 4 2, 9 2, 4 2, 4 4, 0 4, 0 0))"), .structure) == nil)
}

@Test func reasonsStandOnceInTheirOrder() throws {
  let two = Geometry("MULTIPOLYGON (((0 0, 2 2, 2 0, 0 2, 0 0)), ((9 0, 9 1)), ((10 0, 12 2, 12 0, 10 2, 10 0)))")
  let repair = try #require(try PolygonRepair(of: two, .linework))
  #expect(repair.reasons == [.selfIntersection, .tooFewPoints])
  #expect(abs(repair.repaired.area - 4) < 1e-12)
}

@Test func whatIsNotFiniteCannotBeRepaired() {
  let broken = Geometry.polygon([Position(0, 0), Position(1, 0), Position(.nan, 1), Position(0, 0)])
  #expect(throws: GeometryError.self) { try PolygonRepair(of: broken, .linework) }
}
