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
