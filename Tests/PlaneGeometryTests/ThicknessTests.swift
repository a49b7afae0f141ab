import Foundation
import PlaneGeometry
import Testing

/// A rectangle turned by `degrees` round its corner, at full VN-2000 coordinates.
private func strip(_ length: Double, _ width: Double, degrees: Double) -> Geometry {
  let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
  return Geometry.rectangle(Box(minX: 0, minY: 0, maxX: length, maxY: width)).mapPositions {
    Position(553_734 + cosine * $0.x - sine * $0.y, 1_587_082 + sine * $0.x + cosine * $0.y)
  }
}

@Test(arguments: [
  (1000.0, 0.005, 0.0), (1000, 0.005, 30), (25, 0.005, 45), (250, 0.5, 17), (20, 10, 0), (10, 10, 33), (3, 3, 90),
])
func thicknessOfStrips(length: Double, width: Double, degrees: Double) throws {
  let thickness = try strip(length, width, degrees: degrees).thickness()
  #expect(abs(thickness - width) <= max(0.000_02, 0.01 * width), "\(thickness)")
}

@Test func thicknessOfOtherShapes() throws {
  let circle = try Geometry("POINT (0 0)").buffer(5)
  #expect(abs(try circle.thickness() - 10) < 0.1)
  // The incircle of 3, 4, 5 has the radius 1.
  #expect(abs(try Geometry("POLYGON ((0 0, 4 0, 0 3, 0 0))").thickness() - 2) < 0.02)
  // A ring of width 1 round a hole.
  let ring = Geometry("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 9 1, 9 9, 1 9, 1 1))")
  #expect(abs(try ring.thickness() - 2 / (1 + 0.5.squareRoot())) < 0.02)
  #expect(try Geometry.empty(.polygon).thickness() == 0)
  #expect(try Geometry("LINESTRING (0 0, 9 9)").thickness() == 0)
  let two = Geometry("MULTIPOLYGON (((0 0, 9 0, 9 1, 0 1, 0 0)), ((0 5, 9 5, 9 8, 0 8, 0 5)))")
  #expect(abs(try two.thickness() - 3) < 0.03)
}

@Test(arguments: [
  (0.002, 0.002, false), (0.0019, 0.002, true), (0.5, 0.5, false), (0.4999, 0.5, true), (9, 0.5, false),
])
func thinnerThanALimit(width: Double, limit: Double, isThinner: Bool) throws {
  #expect(try strip(40, width, degrees: 0).isThinner(thanMetres: limit) == isThinner)
}

@Test("the thickness of stars, with a hole and beside others, is what the inward buffer says", arguments: 0..<20)
func thicknessAgainstBuffers(seed: UInt64) throws {
  var numbers = SeededGenerator(seed: seed)
  var stars: [Geometry] = []
  for number in 0..<3 {
    let corners = Int.random(in: 5...30, using: &numbers)
    let stretch = Double.random(in: 1...8, using: &numbers)
    let ring = (0..<corners).map { corner in
      let angle = 2 * Double.pi * Double(corner) / Double(corners)
      let reach = Double.random(in: 20...100, using: &numbers)
      return Position(553_000 + 2000 * Double(number) + stretch * reach * cos(angle), 1_587_000 + reach * sin(angle))
    }
    stars.append(.polygon(ring + [ring[0]]))
  }
  let hole = try Geometry.point(Position(553_000, 1_587_000)).buffer(15)
  stars[0] = try stars[0].difference(hole)
  for star in stars + [try Geometry.unaryUnion(stars)] {
    let thickness = try star.thickness()
    #expect(try star.isThinner(thanMetres: 1.01 * thickness))
    #expect(try !star.isThinner(thanMetres: 0.99 * thickness))
  }
}

/// The largest circle inside touches three edges: tried are all triples, and the smallest that none other cuts is it.
private func incircleOfTriples(_ corners: [Position]) -> Double {
  let edges = corners.indices.map { index -> (x: Double, y: Double, c: Double) in
    let (p, q) = (corners[index], corners[(index + 1) % corners.count])
    let length = p.distance(to: q)
    let (x, y) = ((p.y - q.y) / length, (q.x - p.x) / length)
    return (x, y, x * p.x + y * p.y)
  }
  var best = 0.0
  for a in edges.indices {
    for b in edges.indices where b > a {
      for c in edges.indices where c > b {
        // n·p = c + r for three edges, by Cramer's rule.
        let (e, f, g) = (edges[a], edges[b], edges[c])
        func determinant(_ p: [Double], _ q: [Double], _ r: [Double]) -> Double {
          p[0] * (q[1] * r[2] - q[2] * r[1]) - p[1] * (q[0] * r[2] - q[2] * r[0]) + p[2] * (q[0] * r[1] - q[1] * r[0])
        }
        let whole = determinant([e.x, e.y, -1], [f.x, f.y, -1], [g.x, g.y, -1])
        guard abs(whole) > 1e-12 else { continue }
        let x = determinant([e.c, e.y, -1], [f.c, f.y, -1], [g.c, g.y, -1]) / whole
        let y = determinant([e.x, e.c, -1], [f.x, f.c, -1], [g.x, g.c, -1]) / whole
        let r = determinant([e.x, e.y, e.c], [f.x, f.y, f.c], [g.x, g.y, g.c]) / whole
        if r > best, edges.allSatisfy({ $0.x * x + $0.y * y - $0.c >= r - 1e-9 }) { best = r }
      }
    }
  }
  return best
}

@Test("the thickness of convex polygons is exact", arguments: 0..<40)
func thicknessOfConvexPolygons(seed: UInt64) throws {
  var numbers = SeededGenerator(seed: seed)
  let count = Int.random(in: 3...9, using: &numbers)
  let stretch = pow(10, Double.random(in: -3...0, using: &numbers))
  let corners = (0..<count).map { _ in Double.random(in: 0...(2 * .pi), using: &numbers) }.sorted().map {
    Position(100 * cos($0), 100 * stretch * sin($0))
  }
  // A corner on a line changes nothing, wherever the ring begins and whichever way it runs.
  let middle = Position((corners[0].x + corners[1].x) / 2, (corners[0].y + corners[1].y) / 2)
  var ring = ([corners[0], middle] + corners.dropFirst()).map { Position($0.x + 553_734, $0.y + 1_587_082) }
  if seed.isMultiple(of: 2) { ring.reverse() }
  let polygon = Geometry.polygon(ring + [ring[0]])
  let expected = 2 * incircleOfTriples(corners)
  #expect(abs(try polygon.thickness() - expected) < 1e-6, "\(corners)")
  guard expected > 0.001 else { return }
  #expect(try polygon.isThinner(thanMetres: expected + 0.000_02))
  #expect(try !polygon.isThinner(thanMetres: expected + 0.000_005))
}

@Test func convexGroundNeedsNoBuffer() throws {
  #expect(abs(try Geometry("POLYGON ((0 0, 4 0, 0 3, 0 0))").thickness() - 2) < 1e-12)
  #expect(abs(try strip(1000, 0.005, degrees: 30).thickness() - 0.005) < 1e-8)
  #expect(abs(try strip(10, 10, degrees: 33).thickness() - 10) < 1e-8)
}

/// The thickness by bisection on the inward buffer that leaves nothing.
///
/// Such a buffer leaves out shallow notches and cuts arcs short, so that it is right to a few percent.
private func thicknessByBuffers(_ polygon: Geometry) throws -> Double {
  var (low, high) = (0.0, min(polygon.bounds.width, polygon.bounds.height))
  while high - low > 1e-6 {
    let middle = (low + high) / 2
    if try polygon.buffer(-middle / 2).isEmpty { high = middle } else { low = middle }
  }
  return low
}

/// Twice the largest distance to the boundary among positions inside, which come ever closer to the best one.
private func thicknessByPositions(_ polygon: Geometry) -> Double {
  let edges = (0..<polygon.ringCount).flatMap { ring in zip(polygon.ring(ring), polygon.ring(ring).dropFirst()) }
  var (box, best) = (polygon.bounds, (depth: 0.0, position: polygon.bounds.center))
  for _ in 0..<9 {
    for column in 0...40 {
      for row in 0...40 {
        let position = Position(
          box.minX + box.width * Double(column) / 40, box.minY + box.height * Double(row) / 40)
        guard polygon.locate(position) == .inside else { continue }
        let depth = edges.reduce(Double.infinity) { min($0, position.distance(toSegment: $1.0, $1.1)) }
        if depth > best.depth { best = (depth, position) }
      }
    }
    let (width, height) = (box.width / 12, box.height / 12)
    box = Box(
      minX: best.position.x - width, minY: best.position.y - height, maxX: best.position.x + width,
      maxY: best.position.y + height)
  }
  return 2 * best.depth
}

@Test("the thickness of polygons of few corners is what buffers and positions inside say", arguments: 0..<60)
func thicknessOfFewCorners(seed: UInt64) throws {
  var numbers = SeededGenerator(seed: seed)
  let count = Int.random(in: 3...10, using: &numbers)
  let stretch = pow(10, Double.random(in: -2...0, using: &numbers))
  let ring = (0..<count).map { corner in
    let angle = 2 * Double.pi * Double(corner) / Double(count)
    let reach = Double.random(in: 4...20, using: &numbers)
    return Position(reach * cos(angle), stretch * reach * sin(angle))
  }
  let holes = seed.isMultiple(of: 3) ? [Geometry("POLYGON ((-1 -0.01, 1 -0.01, 0 0.01, -1 -0.01))").ring(0)] : []
  let polygon = Geometry.polygon(ring + [ring[0]], holes: holes)
  guard polygon.isValid else { return }
  let moved = polygon.mapPositions { Position($0.x + 553_734, $0.y + 1_587_082) }
  let thickness = try moved.thickness()
  let (buffers, positions) = (try thicknessByBuffers(polygon), thicknessByPositions(polygon))
  #expect(abs(thickness - buffers) <= 0.000_01 + 0.04 * buffers, "\(thickness) \(buffers)")
  #expect(thickness > positions - 1e-8 && thickness < positions + 0.001 * positions, "\(thickness) \(positions)")
}

@Test(
  "ground of few corners needs no buffer",
  arguments: [
    // Where four squares were shifted: an oblong with a notch, a cross, a step.
    ("POLYGON ((0 0, 20 0, 20 1, 12 1, 12 3, 10 3, 10 1, 0 1, 0 0))", 2),
    ("POLYGON ((4 0, 6 0, 6 4, 10 4, 10 6, 6 6, 6 10, 4 10, 4 6, 0 6, 0 4, 4 4, 4 0))", 8.0.squareRoot()),
    ("POLYGON ((0 0, 4 0, 4 2, 2 2, 2 4, 0 4, 0 0))", 4 * (2 - 2.0.squareRoot())),
    ("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 9 1, 9 9, 1 9, 1 1))", 2 / (1 + 0.5.squareRoot())),
  ])
func exactThickness(wkt: String, thickness: Double) throws {
  #expect(abs(try Geometry(wkt).thickness() - thickness) < 1e-12)
}

@Test(
  "what lies before a cusp is outside, and needs no search: a cone whose scoop is taken out, with a spike",
  arguments: [64, 256])
func thicknessOfACone(steps: Int) throws {
  // From the origin along both tangents of a circle of 0.25 m about (-25, 0), then along its near side.
  let (sine, opening) = (0.25 / 25, asin(0.25 / 25))
  let arc = (0...steps).map { step in
    let angle = (Double.pi / 2 - opening) * (2 * Double(step) / Double(steps) - 1)
    return Position(-25 + 0.25 * cos(angle), 0.25 * sin(angle))
  }
  // The upper tangent goes on as a spike, so that there is ground far behind the cusps.
  let tip = Position(-90 * cos(opening + 1e-10), 90 * sin(opening + 1e-10))
  let cone = Geometry.polygon([Position(0, 0), tip] + arc.reversed() + [Position(0, 0)])
  #expect(cone.isValid)
  // The middle is c from the origin, c sin from the tangents and from the foremost place of the arc, 24.75 - c away.
  #expect(abs(try cone.thickness() - 2 * sine * 24.75 / (1 + sine)) < 1e-8)
  #expect(try cone.isThinner(thanMetres: 0.5) && !cone.isThinner(thanMetres: 0.49))
}
