import PlaneGeometry
import Testing

@Test func invalidInputNamesThePlace() {
  let bowTie = Geometry("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")
  let error = #expect(throws: GeometryError.self) {
    try bowTie.intersection(Geometry("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))"))
  }
  #expect(error?.operation == "intersection")
  #expect(error?.kind == .topology)
  #expect(error?.location == Position(1, 1))
  #expect(error?.message.hasPrefix("TopologyException") == true)
}

@Test(arguments: [
  ("POLYGON ((0 0, 1 0, 1 1, 0 1))", GeometryError.Kind.invalidRing),
  ("POLYGON ((0 0, 1 0, 0 0))", .invalidRing),
  ("POLYGON ((0 0, 1 1))", .invalidRing),
  ("POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 2))", .invalidRing),
  ("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((1 1, 2 2)))", .invalidRing),
  ("GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((0 0, 1 1)))", .invalidRing),
  ("POLYGON ((0 0, nan 0, 1 1, 0 0))", .nonFinite),
  ("POLYGON ((nan 0, 0 0, 1 1, nan 0))", .nonFinite),
  ("LINESTRING (0 0, inf 1)", .nonFinite),
  ("POINT (1 -inf)", .nonFinite),
  ("LINESTRING (0 0)", .invalidArgument),
])
func handOverRefuses(wkt: String, kind: GeometryError.Kind) {
  let error = #expect(throws: GeometryError.self) { try Geometry(wkt).union(Geometry("POINT (0 0)")) }
  #expect(error?.kind == kind)
}

@Test func argumentsOutsideTheirRangeAreRefused() {
  let square = Geometry("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))")
  let calls: [@Sendable () throws -> Void] = [
    { _ = try square.union(square, gridSize: 0) },
    { _ = try square.union(square, gridSize: .nan) },
    { _ = try square.buffer(.infinity) },
    { _ = try square.densified(maximumLength: 0) },
    { _ = try square.densified(maximumLength: 1e-9) },
    { _ = try square.relate(square, matches: "short") },
    { _ = try square.distance(to: .empty(.point)) },
    { _ = try square.hausdorffDistance(to: square, densify: 0) },
    { _ = try Geometry.collection([square]).boundary() },
  ]
  for (number, call) in calls.enumerated() {
    #expect(throws: GeometryError.self, "call \(number)") { try call() }
  }
}
