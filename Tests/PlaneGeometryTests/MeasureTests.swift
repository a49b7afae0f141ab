import PlaneGeometry
import Testing

@Test(arguments: [
  ("POLYGON ((0 0, 4 0, 4 3, 0 3, 0 0))", 12.0, 14.0),
  ("POLYGON ((0 0, 0 3, 4 3, 4 0, 0 0))", 12, 14),
  ("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))", 15, 20),
  ("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))", 15, 20),
  ("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 6, 5 5)))", 1.5, 2 + 2.0.squareRoot() + 4),
  // Unclosed: the area as if closed; the length as drawn.
  ("POLYGON ((0 0, 4 0, 4 3, 0 3))", 12, 11),
  ("LINESTRING (0 0, 3 4)", 0, 0),
  ("POINT (1 1)", 0, 0),
  ("POLYGON EMPTY", 0, 0),
  ("GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0)), LINESTRING (0 0, 9 9))", 1, 4),
])
func areaAndPerimeter(wkt: String, area: Double, perimeter: Double) {
  let geometry = Geometry(wkt)
  #expect(abs(geometry.area - area) < 1e-12)
  #expect(abs(geometry.perimeter - perimeter) < 1e-12)
  let layer = FlatLayer([nil, geometry])
  #expect(layer[1].area == geometry.area)
  #expect(layer[1].perimeter == geometry.perimeter)
  #expect(layer[0].area == 0)
}

@Test func areaKeepsItsDigitsAtFullCoordinates() {
  let far = Geometry("POLYGON ((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0))").mapPositions {
    Position($0.x + 553_734, $0.y + 1_587_082)
  }
  // Each ordinate is off by up to 1.2e-10 m there, on 0.01 m edges.
  #expect(abs(far.area - 1e-4) < 1e-11)
}

@Test(arguments: [
  ("POLYGON ((0 0, 4 0, 4 2, 0 2, 0 0))", 2.0, 1.0),
  ("POLYGON ((0 0, 0 2, 4 2, 4 0, 0 0))", 2, 1),
  ("POLYGON ((0 0, 6 0, 6 6, 0 6, 0 0), (0 0, 3 0, 3 6, 0 6, 0 0))", 4.5, 3),
  ("LINESTRING (0 0, 2 0, 2 2)", 1.5, 0.5),
  ("MULTIPOINT ((0 0), (2 4))", 1, 2),
  ("GEOMETRYCOLLECTION (POINT (100 100), POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0)))", 1, 1),
  ("POLYGON ((0 0, 4 0, 0 0))", 2, 0),
  ("POLYGON ((3 3, 3 3, 3 3, 3 3))", 3, 3),
])
func centroids(wkt: String, x: Double, y: Double) throws {
  let centroid = try #require(Geometry(wkt).centroid)
  #expect(abs(centroid.x - x) < 1e-12 && abs(centroid.y - y) < 1e-12, "\(centroid)")
}

@Test func emptyGeometryHasNoCentroid() { #expect(Geometry.empty(.multiPolygon).centroid == nil) }

@Test(arguments: [
  ("POLYGON ((0 0, 1 0, 1 1, 0 0))", RingDirection.counterClockwise),
  ("POLYGON ((0 0, 1 1, 1 0, 0 0))", .clockwise),
  ("POLYGON ((0 0, 1 1, 0 0, 0 0))", .none),
  // A spike at the lowest position, which misleads rules that look there.
  ("POLYGON ((0 0, 10 0, 10 -5, 10 0, 10 10, 0 10, 0 0))", .counterClockwise),
])
func directions(wkt: String, direction: RingDirection) {
  #expect(Geometry(wkt).direction(ofRing: 0) == direction)
}

@Test func orientingTurnsShellsAndHolesApart() {
  let mixed = Geometry("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 1 2, 2 2, 1 1))")
  #expect(mixed.orienting().wkt == "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1))")
  #expect(
    mixed.orienting(shells: .clockwise).wkt == "POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 2, 1 2, 1 1))")
}

@Test func closingRingsAddsOnlyWhatIsMissing() {
  let open = Geometry("POLYGON ((0 0, 4 0, 4 4), (1 1, 2 1, 2 2, 1 1))")
  #expect(!open.isClosed(ring: 0))
  #expect(open.closingRings().wkt == "POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))")
}

@Test func boxes() {
  let box = Box(minX: 0, minY: 0, maxX: 2, maxY: 1)
  #expect(box.intersects(Box(minX: 2, minY: 1, maxX: 3, maxY: 3)))
  #expect(!box.intersects(Box(minX: 2.1, minY: 0, maxX: 3, maxY: 3)))
  #expect(!box.intersects(.empty) && !box.contains(Box.empty) && Box.empty.isEmpty)
  #expect(box.intersection(Box(minX: 1, minY: -1, maxX: 9, maxY: 9)) == Box(minX: 1, minY: 0, maxX: 2, maxY: 1))
  #expect(box.expanded(by: 1).contains(box) && Box.empty.expanded(by: 9).isEmpty)
  #expect(Geometry.rectangle(box).area == 2 && Geometry.rectangle(.empty).isEmpty)
}
