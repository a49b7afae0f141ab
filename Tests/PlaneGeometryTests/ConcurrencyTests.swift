import Foundation
import PlaneGeometry
import Synchronization
import Testing

/// Rings of many vertices whose overlay takes long: two combs at right angles.
private func comb(teeth: Int, turned: Bool) -> Geometry {
  var positions = [Position(0, 0)]
  for tooth in 0..<teeth {
    let x = Double(tooth)
    positions += [
      Position(x, 1), Position(x + 0.2, Double(teeth)), Position(x + 0.5, Double(teeth)), Position(x + 0.7, 1),
    ]
  }
  positions += [Position(Double(teeth), 0), Position(0, 0)]
  let comb = Geometry.polygon(positions)
  return turned ? comb.mapPositions { Position($0.y, $0.x) } : comb
}

@Suite(.serialized)
struct ConcurrencyTests {
  @Test func eightThreadsGetTheAnswersOfOne() throws {
    var random = SeededGenerator(seed: 3)
    let shapes: [Geometry] = try (0..<60).map { _ in
      let center = Position(.random(in: 0...20, using: &random), .random(in: 0...20, using: &random))
      return try Geometry.point(center).buffer(.random(in: 1...6, using: &random))
    }
    let tree = BoxIndex(shapes.map(\.bounds))
    let answer: @Sendable (Int) throws -> [String] = { index in
      let shape = shapes[index]
      let prepared = try PreparedGeometry(shape)
      return try tree.query(shape.bounds).map { other in
        let area = try shape.intersection(shapes[other]).area
        let relation = try shape.relate(shapes[other])
        return "\(other) \(area.bitPattern) \(relation) \(try prepared.intersects(shapes[other]))"
      }
    }
    let expected = try shapes.indices.map(answer)
    let wrong = Mutex<[Int]>([])
    let threads = (0..<8).map { _ in
      Thread {
        for index in shapes.indices where (try? answer(index)) != expected[index] {
          wrong.withLock { $0.append(index) }
        }
      }
    }
    for thread in threads { thread.start() }
    while !threads.allSatisfy(\.isFinished) { Thread.sleep(forTimeInterval: 0.01) }
    #expect(wrong.withLock { $0 } == [])
  }

  @Test func aCancelledTaskStopsAnOverlay() async throws {
    let (one, two) = (comb(teeth: 400, turned: false), comb(teeth: 400, turned: true))
    let clock = ContinuousClock()
    let task = Task.detached { () -> GeometryError? in
      do {
        for _ in 0..<1000 { _ = try one.intersection(two) }
        return nil
      } catch { return error as? GeometryError }
    }
    try await Task.sleep(for: .milliseconds(50))
    let cancelled = clock.now
    task.cancel()
    let error = await task.value
    print("cancelled after \(clock.now - cancelled)")
    #expect(error?.kind == .cancelled)
    // Nothing is left behind: the same thread and others compute as before.
    #expect(try Geometry.rectangle(Box(minX: 0, minY: 0, maxX: 2, maxY: 2)).buffer(-0.5).area == 1)
  }

  @Test func cancellingOneTaskLeavesOthersAlone() async throws {
    let (one, two) = (comb(teeth: 60, turned: false), comb(teeth: 60, turned: true))
    let expected = try one.intersection(two).area
    let innocent = Task.detached { try (0..<20).map { _ in try one.intersection(two).area } }
    for _ in 0..<10 {
      let victim = Task.detached { try (0..<1000).forEach { _ in _ = try one.intersection(two) } }
      try await Task.sleep(for: .milliseconds(5))
      victim.cancel()
      await #expect(throws: (any Error).self) { try await victim.value }
    }
    #expect(try await innocent.value.allSatisfy { $0 == expected })
  }
}
