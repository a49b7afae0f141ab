import PlaneGeometry
import Testing

private let square = "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))"
private let shifted = "POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1))"

@Test(arguments: [nil, 0.001])
func overlays(grid: Double?) throws {
  let (a, b) = (Geometry(square), Geometry(shifted))
  expect(try a.intersection(b, gridSize: grid), equals: Geometry("POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))"))
  #expect(try a.union(b, gridSize: grid).area == 7)
  expect(
    try a.difference(b, gridSize: grid), equals: Geometry("POLYGON ((0 0, 2 0, 2 1, 1 1, 1 2, 0 2, 0 0))"))
  #expect(try a.symmetricDifference(b, gridSize: grid).area == 6)
  #expect(try Geometry.unaryUnion([a, b], gridSize: grid).area == 7)
}

@Test func fixedPrecisionPutsVerticesOnTheGrid() throws {
  let a = Geometry("POLYGON ((0 0, 1.234 0, 1.234 1.234, 0 1.234, 0 0))")
  expect(
    try a.intersection(Geometry(square), gridSize: 0.1),
    equals: Geometry("POLYGON ((0 0, 1.2 0, 1.2 1.2, 0 1.2, 0 0))"))
}

@Test func predicatesAreRightWhereTheyShouldBe() throws {
  let (a, b) = (Geometry(square), Geometry(shifted))
  let inner = Geometry("POLYGON ((0.5 0.5, 1 0.5, 1 1, 0.5 1, 0.5 0.5))")
  let neighbour = Geometry("POLYGON ((2 0, 4 0, 4 2, 2 2, 2 0))")
  let far = Geometry("POINT (9 9)")
  #expect(try a.intersects(b) && !a.intersects(far))
  #expect(try a.isDisjoint(from: far) && !a.isDisjoint(from: b))
  #expect(try a.touches(neighbour) && !a.touches(b))
  #expect(try a.overlaps(b) && !a.overlaps(inner))
  #expect(try a.contains(inner) && !inner.contains(a))
  #expect(try inner.isWithin(a) && inner.isCovered(by: a) && a.covers(inner))
  #expect(try a.equals(Geometry("POLYGON ((2 2, 0 2, 0 0, 1 0, 2 0, 2 2))")) && !a.equals(b))
  #expect(try a.equals(exactly: a) && !a.equals(exactly: Geometry("POLYGON ((2 2, 0 2, 0 0, 2 0, 2 2))")))
  #expect(try Geometry("LINESTRING (-1 1, 3 1)").crosses(a))
  #expect(try a.relate(b) == "212101212")
  #expect(try a.relate(b, matches: "T*T***T**") && !a.relate(b, matches: "F********"))
  #expect(try a.isWithin(distance: 10, of: far) && !a.isWithin(distance: 9.8, of: far))
}

@Test func preparedAnswersLikeThePlainForm() throws {
  var random = SeededGenerator(seed: 7)
  let whole = try Geometry("MULTIPOINT ((3 3), (7 5))").buffer(2.5)
  let prepared = try PreparedGeometry(whole)
  for _ in 0..<300 {
    let x = Double.random(in: 0...10, using: &random)
    let y = Double.random(in: 0...10, using: &random)
    let size = Double.random(in: 0...3, using: &random)
    let other = Geometry.rectangle(Box(minX: x, minY: y, maxX: x + size, maxY: y + size))
    #expect(try prepared.intersects(other) == whole.intersects(other))
    #expect(try prepared.isDisjoint(from: other) == whole.isDisjoint(from: other))
    #expect(try prepared.contains(other) == whole.contains(other))
    #expect(try prepared.covers(other) == whole.covers(other))
    #expect(try prepared.isCovered(by: other) == whole.isCovered(by: other))
    #expect(try prepared.isWithin(other) == whole.isWithin(other))
    #expect(try prepared.overlaps(other) == whole.overlaps(other))
    #expect(try prepared.touches(other) == whole.touches(other))
    #expect(try prepared.crosses(other) == whole.crosses(other))
    #expect(try prepared.distance(to: other) == whole.distance(to: other))
    #expect(try prepared.isWithin(distance: 1, of: other) == whole.isWithin(distance: 1, of: other))
  }
}

@Test func distances() throws {
  let (a, b) = (Geometry(square), Geometry("LINESTRING (5 0, 5 9)"))
  #expect(try a.distance(to: b) == 3)
  let (line, bent) = (Geometry("LINESTRING (0 0, 100 0)"), Geometry("LINESTRING (0 0, 50 10, 100 0)"))
  #expect(try line.hausdorffDistance(to: bent) == 10)
  // Vertices alone miss the middle of a long edge.
  let (gap, wide) = (Geometry("LINESTRING (130 0, 0 0, 0 150)"), Geometry("LINESTRING (10 10, 10 150, 130 10)"))
  #expect(abs(try gap.hausdorffDistance(to: wide) - 14.142135623730951) < 1e-12)
  #expect(abs(try gap.hausdorffDistance(to: wide, densify: 0.5) - 70) < 1e-12)
}

@Test func buffersAndCurves() throws {
  let inward = try Geometry(square).buffer(-0.5)
  expect(inward, equals: Geometry("POLYGON ((0.5 0.5, 1.5 0.5, 1.5 1.5, 0.5 1.5, 0.5 0.5))"))
  #expect(try Geometry(square).buffer(-1.01).isEmpty)
  var flat = BufferStyle()
  flat.cap = .flat
  #expect(try Geometry("LINESTRING (0 0, 10 0)").buffer(1, style: flat).area == 20)
  flat.singleSided = true
  #expect(try Geometry("LINESTRING (0 0, 10 0)").buffer(1, style: flat).area == 10)
  var mitred = BufferStyle()
  mitred.join = .mitre
  #expect(try Geometry(square).buffer(1, style: mitred).area == 16)
  expect(
    try Geometry("LINESTRING (0 0, 10 0)").offsetCurve(2), equals: Geometry("LINESTRING (0 2, 10 2)"))
}

@Test func simplifyingAndPrecision() throws {
  let line = Geometry("LINESTRING (0 0, 5 0.1, 10 0)")
  #expect(try line.simplified(tolerance: 0.2).wkt == "LINESTRING (0 0, 10 0)")
  #expect(try line.simplified(tolerance: 0.05) == line)
  let thin = Geometry("POLYGON ((0 0, 10 0, 10 0.1, 0 0.1, 0 0))")
  #expect(try thin.simplified(tolerance: 1).isEmpty)
  #expect(try thin.precision(gridSize: 1).isEmpty)
  #expect(try line.densified(maximumLength: 5).positionCount == 5)
  #expect(
    try Geometry("LINESTRING (0 0.1, 10 0.1)").snapped(to: Geometry("LINESTRING (0 0, 10 0)"), tolerance: 0.5).wkt
      == "LINESTRING (0 0, 10 0)")
}

@Test func hullsAndFigures() throws {
  let dented = Geometry("POLYGON ((0 0, 4 0, 4 4, 2 1, 0 4, 0 0))")
  #expect(try dented.convexHull().area == 16)
  #expect(try Geometry("POLYGON ((0 0, 10 0, 10 10, 5 0.25, 0 10, 0 0))").minimumClearance == 0.25)
  #expect(try Geometry("POINT (1 1)").minimumClearance == .infinity)
  #expect(try Geometry("POLYGON ((0 0, 10 0, 10 10, 5 0.25, 0 10, 0 0))").minimumClearanceLine().length == 0.25)
  let inside = try #require(try dented.positionOnSurface())
  #expect(try dented.contains(.point(inside)))
  #expect(try Geometry.empty(.polygon).positionOnSurface() == nil)
  #expect(try Geometry(square).boundary().length == 8)
}

@Test func lineworkToPolygonsAndBack() throws {
  let cross = Geometry("MULTILINESTRING ((0 0, 2 0, 2 2, 0 2, 0 0), (1 -1, 1 3))")
  let noded = try cross.noded()
  #expect(noded.parts.count == 6)
  let faces = try Geometry.polygonize(noded.parts)
  #expect(faces.polygons.map(\.area) == [2, 2])
  #expect(faces.dangles.count == 2 && faces.cuts.isEmpty && faces.invalidRings.isEmpty)
  #expect(try Geometry("MULTILINESTRING ((0 0, 1 1), (1 1, 2 0))").mergedLines().positionCount == 3)
  #expect(
    try Geometry("MULTILINESTRING ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))").builtArea().area == 15)
}

@Test func repairKeepsLineworkOrStructure() throws {
  let bowTie = Geometry("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")
  #expect(try !bowTie.isValidForGEOS)
  #expect(try bowTie.madeValid(.linework).area == 2)
  // A hole of 10 × 1 of which half lies outside: as linework that half is ground, as structure it is not.
  let straying = Geometry("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (5 5, 15 5, 15 6, 5 6, 5 5))")
  #expect(try straying.madeValid(.linework).area == 100)
  #expect(try straying.madeValid(.structure).area == 95)
}

@Test func clipping() throws {
  #expect(try Geometry(square).clipped(to: Box(minX: 1, minY: 1, maxX: 9, maxY: 9)).area == 1)
  #expect(try Geometry(square).clipped(to: .empty).isEmpty)
}

@Test func simplicity() throws {
  #expect(try Geometry("LINESTRING (0 0, 1 1)").isSimple)
  #expect(try !Geometry("LINESTRING (0 0, 2 2, 2 0, 0 2)").isSimple)
}

@Test func treeFindsWhatBruteForceFinds() {
  var random = SeededGenerator(seed: 11)
  var boxes: [Box] = (0..<500).map { _ in
    let x = Double.random(in: 0...100, using: &random)
    let y = Double.random(in: 0...100, using: &random)
    return Box(
      minX: x, minY: y, maxX: x + .random(in: 0...5, using: &random), maxY: y + .random(in: 0...5, using: &random))
  }
  boxes[17] = .empty
  boxes[18] = Box(minX: 50, minY: 50, maxX: 50, maxY: 50)
  let tree = BoxIndex(boxes)
  for box in boxes {
    #expect(tree.query(box) == boxes.indices.filter { boxes[$0].intersects(box) })
  }
  #expect(tree.query(.empty).isEmpty)
  #expect(BoxIndex([]).query(boxes[0]).isEmpty)
}
