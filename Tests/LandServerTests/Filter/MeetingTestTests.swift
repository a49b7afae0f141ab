import PlaneGeometry
import Testing

@testable import LandServer

/// Which features meet some ground, by its middle and by GEOS.
struct MeetingTestTests {
  private static let ground: [(name: String, shape: Geometry)] = [
    ("box", .rectangle(Box(minX: 10, minY: 10, maxX: 30, maxY: 25))),
    ("box a little askew", .polygon(ring((10, 10), (30, 10.04), (29.96, 25), (9.98, 24.96)))),
    ("box much askew", .polygon(ring((10, 20), (20, 10), (30, 20), (20, 30)))),
    (
      "polygon with a hole",
      .polygon(
        ring((10, 10), (30, 10), (30, 30), (10, 30)), holes: [ring((12, 12), (12, 28), (28, 28), (28, 12))])
    ),
    ("corner", .polygon(ring((10, 10), (30, 10), (30, 11), (11, 11), (11, 30), (10, 30)))),
    ("line", .lineString([Position(10, 10), Position(30, 30)])), ("point", .point(Position(20, 20))),
  ]

  private static func ring(_ corners: (Double, Double)...) -> [Position] {
    (corners + corners.prefix(1)).map { Position($0.0, $0.1) }
  }

  @Test(arguments: ground.map(\.name))
  func agreesWithTheLibrary(_ name: String) throws {
    let ground = try #require(MeetingTestTests.ground.first { $0.name == name }).shape
    var shapes: [Geometry] = []
    for x in stride(from: 5.0, to: 35, by: 0.7) {
      for y in stride(from: 5.0, to: 35, by: 0.7) {
        shapes.append(.rectangle(Box(minX: x, minY: y, maxX: x + 0.6, maxY: y + 0.3)))
        shapes.append(.point(Position(x, y)))
      }
      shapes.append(.lineString([Position(x, 0), Position(x + 3, 40)]))
    }
    shapes.append(.collection([.point(Position(20, 20)), .point(Position(0, 0))]))
    shapes.append(.rectangle(Box(minX: 0, minY: 0, maxX: 50, maxY: 50)))
    shapes.append(.empty(.polygon))
    let layer = FlatLayer(shapes)
    let test = try MeetingTest(ground)
    for feature in layer.indices {
      #expect(try test.meets(layer, feature) == shapes[feature].intersects(ground), "\(name), \(shapes[feature])")
    }
  }
}
