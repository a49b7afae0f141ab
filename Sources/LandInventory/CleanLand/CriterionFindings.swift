/// What criteria say of land, each in a few bits: every piece of every parcel has them, and none is on the heap.
struct CriterionFindings: Hashable, Sendable {
  /// What one criterion says of land that it does not find clean.
  struct Finding: Hashable, Sendable {
    let criterion: Criterion
    /// The worst that it found.
    let verdict: Verdict
    /// What it asks for, first things first; `nil` where it asks for nothing.
    let nextStep: NextStep?
  }

  /// Six bits a criterion, the first one lowest: two for the weight of the verdict, four for the place of the step.
  private var bits: UInt64 = 0
  private static let bitsOfOne: UInt64 = 6

  /// Adds what a criterion says; of several steps of one criterion the first in the order of work stands.
  mutating func add(_ criterion: Criterion, _ verdict: Verdict, step: NextStep?) {
    let shift = CriterionFindings.bitsOfOne * UInt64(criterion.order)
    let known = bits >> shift & 0b11_1111
    let weight = max(known & 0b11, UInt64(verdict.weight))
    let (knownPlace, place) = (known >> 2, UInt64(step.place))
    let first = knownPlace == 0 || place == 0 ? max(knownPlace, place) : min(knownPlace, place)
    let own = first << 2 | weight
    bits &= ~(0b11_1111 << shift)
    bits |= own << shift
  }

  /// What the criteria say, in the order of their table.
  var all: [Finding] {
    Criterion.allCases.compactMap { criterion in
      let own = bits >> (CriterionFindings.bitsOfOne * UInt64(criterion.order))
      let verdict = Verdict(weight: Int(own & 0b11))
      guard verdict != .clean else { return nil }
      return Finding(criterion: criterion, verdict: verdict, nextStep: NextStep(place: Int(own >> 2 & 0b1111)))
    }
  }

  /// The worst verdict of all.
  var worst: Verdict {
    var worst = 0
    forEach { _, weight, _ in worst = max(worst, weight) }
    return Verdict(weight: worst)
  }

  /// The first step in the order of work.
  var firstStep: NextStep? {
    var first = Int.max
    forEach { _, _, place in if place > 0 { first = min(first, place) } }
    return first == .max ? nil : NextStep(place: first)
  }

  /// The criteria that do not find the land clean.
  var reasons: CriterionSet {
    var reasons: UInt16 = 0
    forEach { bit, _, _ in reasons |= bit }
    return CriterionSet(rawValue: reasons)
  }

  /// Those that say unknown.
  var unknowns: CriterionSet {
    var unknowns: UInt16 = 0
    forEach { bit, weight, _ in if weight == Verdict.unknown.weight { unknowns |= bit } }
    return CriterionSet(rawValue: unknowns)
  }

  /// Calls `body` with the bit of each criterion that does not find the land clean, its weight and the place of its step.
  @inline(__always)
  private func forEach(_ body: (_ bit: UInt16, _ weight: Int, _ place: Int) -> Void) {
    var (left, bit) = (bits, UInt16(1))
    while left != 0 {
      if left & 0b11 != 0 { body(bit, Int(left & 0b11), Int(left >> 2 & 0b1111)) }
      left >>= CriterionFindings.bitsOfOne
      bit <<= 1
    }
  }
}
