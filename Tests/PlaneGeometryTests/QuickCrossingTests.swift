import Testing

@testable import PlaneGeometry

@Suite("Crossings by pairs of doubles against exact sums")
struct QuickCrossingTests {
  /// Segments around a place, at any scale and angle, down to such as differ in their last digits alone.
  @Test(arguments: [(553_000.0, 1_587_000.0), (0.0, 0.0), (-105.25, 10.75), (1e9, -1e9)])
  func sameBits(x: Double, y: Double) {
    var numbers = SeededNumbers(seed: 7)
    var (crossings, quick) = (0, 0)
    for round in 0..<2000 {
      let size = [1000.0, 10, 0.01, 1e-6][round % 4]
      func near(_ position: Position, _ distance: Double) -> Position {
        Position(
          position.x + numbers.next(in: -distance...distance), position.y + numbers.next(in: -distance...distance))
      }
      let (a, b) = (near(Position(x, y), size), near(Position(x, y), size))
      // Every third pair is nearly parallel.
      let (c, d) =
        round % 3 == 0
        ? (near(a, size * 1e-4), near(b, size * 1e-4)) : (near(Position(x, y), size), near(Position(x, y), size))
      guard orientation(a, b, c) * orientation(a, b, d) < 0, orientation(c, d, a) * orientation(c, d, b) < 0 else {
        continue
      }
      crossings += 1
      let exact = exactCrossing(a, b, c, d)
      guard let found = quickCrossing(a, b, c, d) else { continue }
      quick += 1
      if found != exact { Issue.record("\(a) \(b) \(c) \(d): \(found), exactly \(exact)") }
    }
    #expect(crossings > 100)
    // Around the origin few differences are exact.
    if x > 1000 { #expect(quick > crossings * 9 / 10) }
  }

  @Test("a crossing half-way between two doubles is for exact sums")
  func halves() {
    let half = 0x1p53 + 1
    #expect(half == 0x1p53)
    let (a, b) = (Position(0x1p53, -1), Position(0x1p53 + 2, 1))
    #expect(quickCrossing(a, b, Position(0, 0), Position(0x1p54, 0)) == nil)
    #expect(quickCrossing(Position(-1, -1), Position(1, 1), Position(-1, 1), Position(1, -1)) == nil, "at zero")
  }
}
