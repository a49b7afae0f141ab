@testable import PlaneGeometry
import Testing

/// Teeth that stand on a line, turned by an angle.
private func comb(_ teeth: Int, length: Double, angle: Double) -> Geometry {
  var corners = [Position(0, 0)]
  for tooth in 0..<teeth {
    let x = Double(2 * tooth)
    corners += [Position(x, 1), Position(x, length), Position(x + 1, length), Position(x + 1, 1)]
  }
  corners += [Position(Double(2 * teeth), 0), Position(0, 0)]
  return .polygon(corners.map { $0.turned(by: angle) })
}

extension Position {
  fileprivate func turned(by angle: Double) -> Position {
    Position(x * cosine(angle) - y * cosine(.pi / 2 - angle), x * cosine(.pi / 2 - angle) + y * cosine(angle))
  }
}

/// The series of the cosine, to what these tests need.
private func cosine(_ angle: Double) -> Double {
  var (term, sum) = (1.0, 1.0)
  for step in 1...20 {
    term *= -angle * angle / Double((2 * step - 1) * 2 * step)
    sum += term
  }
  return sum
}

@Test(arguments: [0.0, 0.3, 0.6, 1.1])
func fewPairsOfSlantedParallelEdgesAreLookedAt(angle: Double) {
  let comb = comb(1500, length: 3000, angle: angle)
  #expect(comb.isValid)
  let rings = comb.withBorrowed { CleanRings($0, firstPart: 0) }
  var looks = 0
  EdgePairs(rings).forEachByDirection { _, _ in
    looks += 1
    return .apart
  }
  #expect(looks < 20 * rings.corners.count)
}

@Test(arguments: 0..<20)
func pairsByDirectionAreAllThatMeet(seed: Int) {
  var random = SeededNumbers(seed: UInt64(seed))
  let corners = (0..<60).map { _ in Position(random.next(in: -5...5), random.next(in: -5...5)) }
  let ring = Geometry.polygon(corners + [corners[0]])
  let rings = ring.withBorrowed { CleanRings($0, firstPart: 0) }
  var (plain, byDirection): ([[Int]], [[Int]]) = ([], [])
  func meets(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (rings.corners[first], rings.corners[rings.next(first)])
    let (c, d) = (rings.corners[second], rings.corners[rings.next(second)])
    return orientation(a, b, c) * orientation(a, b, d) <= 0 && orientation(c, d, a) * orientation(c, d, b) <= 0
  }
  #expect(
    EdgePairs(rings).forEach {
      if meets($0, $1) { plain.append([$0, $1]) }
      return .meeting
    })
  EdgePairs(rings).forEachByDirection {
    if meets($0, $1) { byDirection.append([$0, $1]) }
    return .meeting
  }
  #expect(plain.count > 100)
  #expect(Set(plain) == Set(byDirection))
  #expect(byDirection.count == plain.count)
}
