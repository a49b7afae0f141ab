import Testing

@testable import Interchange

/// Rings that leave the drawn square once are taken as they are; the way that takes every ring apart says the same.
struct BorderRingsTests {
  @Test("a ring that returns once along the border is what joining its parts gives", arguments: 1...40)
  func asJoined(_ seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    var taken = 0
    for _ in 0..<200 {
      var trace = RingTrace()
      let corners = BorderRingsTests.corners(&numbers)
      trace.add(count: corners.count) { corners[$0] }
      guard trace.touchesBorder else { continue }
      let (quick, parted) = (BorderRings(trace), BorderRings(parting: trace))
      #expect(quick.points == parted.points && quick.starts == parted.starts)
      taken += 1
    }
    #expect(taken > 50)
  }

  /// A star about a place near the border or near a corner of the square, wide or narrow, run through either way.
  private static func corners(_ numbers: inout SeededGenerator) -> [GridPosition] {
    let sides = [TileGrid.low, TileGrid.high, Double.random(in: 0...4096, using: &numbers)]
    let (u, v) = (sides.randomElement(using: &numbers)!, sides.randomElement(using: &numbers)!)
    let count = Int.random(in: 3...9, using: &numbers)
    let reach = [20.0, 300, 9000].randomElement(using: &numbers)!
    let turn = Double.random(in: 0...1, using: &numbers)
    let star = (0..<count).map { number in
      // A diamond's outline instead of a circle's: sums and products alone.
      let place = (Double(number) + turn) * 4 / Double(count)
      let (side, along) = (Int(place) % 4, place - place.rounded(.down))
      let far = reach * Double.random(in: 0.2...1, using: &numbers)
      let (x, y) = [(1 - along, along), (-along, 1 - along), (along - 1, -along), (along, along - 1)][side]
      return GridPosition(u + x * far, v + y * far)
    }
    return Bool.random(using: &numbers) ? star : star.reversed()
  }
}
