import PlaneGeometry
import Testing

/// Expects two geometries to be the same point set, or, for invalid ones, the same vertices after normalising.
func expect(
  _ actual: Geometry, equals expected: Geometry, within tolerance: Double = 0, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  do {
    if actual.isEmpty && expected.isEmpty { return }
    let one = try actual.normalized()
    let two = try expected.normalized()
    let same = try one.equals(exactly: two, tolerance: tolerance) || actual.equals(expected)
    #expect(same, "\(comment?.rawValue ?? "")\n  is       \(one)\n  expected \(two)", sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(error) for \(actual) and \(expected)", sourceLocation: sourceLocation)
  }
}

extension Geometry {
  /// A literal that the test relies on; anything else stops the run.
  init(_ wkt: String) {
    do {
      try self.init(wkt: wkt)
    } catch {
      preconditionFailure("\(error) in \(wkt)")
    }
  }
}

/// A repeatable generator (SplitMix64): the seed that a failing test prints brings the same numbers back.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
