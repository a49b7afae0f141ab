import Foundation
import PlaneGeometry
import Testing

@Test(
  "ground may be narrow where two of its edges face each other across it",
  arguments: [
    ("strip of 0.6", "POLYGON ((0 0, 20 0, 20 0.6, 0 0.6, 0 0))", false),
    ("strip of 0.4", "POLYGON ((0 0, 20 0, 20 0.4, 0 0.4, 0 0))", true),
    ("the other way round", "POLYGON ((0 0, 0 0.4, 20 0.4, 20 0, 0 0))", true),
    ("thin block within", "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (5 5, 15 5, 15 5.4, 5 5.4, 5 5))", false),
    ("hole near the outline", "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (5 0.4, 15 0.4, 15 5, 5 5, 5 0.4))", true),
    ("hole far enough", "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (5 0.6, 15 0.6, 15 5, 5 5, 5 0.6))", false),
    (
      "two holes corner to corner",
      "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (5 5, 9 5, 9 9, 5 9, 5 5), (9.3 9.1, 13 9.1, 13 13, 9.3 13, 9.3 9.1))",
      true
    ),
    ("notch", "POLYGON ((0 0, 9 0, 9 -0.4, 9.4 -0.4, 9.4 0, 20 0, 20 20, 0 20, 0 0))", true),
    ("wide corner", "POLYGON ((0 0, 20 0, 30 20, 0 20, 0 0))", false),
    ("corner of a degree", "POLYGON ((0 0, 60 0, 60 1, 0 0))", true),
    ("corner of eleven degrees", "POLYGON ((0 0, 20 0, 20 4, 0 0))", false),
    ("fine arc outwards", "POLYGON ((0 0, 9 0, 9.2 0.05, 9.4 0.2, 9.5 0.4, 9.5 9, 0 9, 0 0))", false),
    ("point twice", "POLYGON ((0 0, 20 0, 20 0, 20 0.6, 0 0.6, 0 0))", false),
  ])
private func facing(_ name: String, _ text: String, _ isNarrow: Bool) throws {
  let ground = try Geometry(wkt: text)
  for turn in [0.0, 0.7, 2.2] {
    let (cosine, sine) = (cos(turn), sin(turn))
    let turned = ground.mapPositions {
      Position(553_000 + $0.x * cosine - $0.y * sine, 1_587_000 + $0.x * sine + $0.y * cosine)
    }
    #expect(turned.mayBeNarrower(than: 0.5, tip: 2.5) == isNarrow, "\(name), turned by \(turn)")
  }
}

@Test("thousands of blocks with streets between them are looked at pair by near pair")
func streetNetIsNotNarrow() {
  let side = 120
  let holes = (0..<side * side).map { cell in
    let (x, y) = (10 + 28 * Double(cell % side), 10 + 28 * Double(cell / side))
    return Geometry.rectangle(Box(minX: x, minY: y, maxX: x + 20, maxY: y + 20)).ring(0)
  }
  let size = 28 * Double(side) + 20
  let shell = Geometry.rectangle(Box(minX: 0, minY: 0, maxX: size, maxY: size)).ring(0)
  let net = Geometry.polygon(shell, holes: holes)
  #expect(!net.mayBeNarrower(than: 0.5, tip: 2.5))
  #expect(net.mayBeNarrower(than: 8.01, tip: 2.5))
}
