import PlaneGeometry
import Testing

@testable import PlanChecks

@Suite("Splitting of gaps")
struct GapSplitterTests {
  /// A net of streets between blocks: mostly wide, here and there so narrow that buffers cut them.
  private func net(_ numbers: inout SeededNumbers, narrow: Int) -> Geometry {
    let side = 5
    let holes = (0..<side * side).map { cell in
      let (x, y) = (553_000 + 30 * Double(cell % side), 1_587_000 + 30 * Double(cell / side))
      let corners = [(0.0, 0.0), (0, 20), (20, 20), (20, 0)].map { corner in
        Position(
          x + corner.0
            + (corner.0 > 0 && numbers.below(narrow) == 0 ? 9.7 : numbers.fraction() / 2),
          y + corner.1 + (numbers.fraction() - 0.5) * 4)
      }
      return corners + [corners[0]]
    }
    let outer = Box(minX: 552_985, minY: 1_586_985, maxX: 553_165, maxY: 1_587_165)
    return .polygon(Geometry.rectangle(outer).ring(0), holes: holes)
  }

  @Test("a gap that is nowhere narrow is what buffers leave of it: itself", arguments: 0..<60 as Range<UInt64>)
  func nowhereNarrow(seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    let gap = net(&numbers, narrow: seed.isMultiple(of: 2) ? 400 : 12)
    guard gap.isValid else { return }
    let splitter = GapSplitter(tolerances: Tolerances())
    let cut = try splitter.parts(of: gap, cutWithin: 0.25)
    let isNarrow = gap.mayBeNarrower(than: 0.5, tip: 2.5)
    if !isNarrow { #expect(cut == [gap]) }
    #expect(try splitter.parts(of: gap) == (isNarrow ? cut : [gap]))
  }

  @Test("of the nets some are narrow, some are not")
  func netsOfAllKinds() {
    var kinds: [String: Int] = [:]
    for seed in 0..<60 as Range<UInt64> {
      var numbers = SeededNumbers(seed)
      let gap = net(&numbers, narrow: seed.isMultiple(of: 2) ? 400 : 12)
      guard gap.isValid else { continue }
      kinds[gap.mayBeNarrower(than: 0.5, tip: 2.5) ? "narrow" : "wide", default: 0] += 1
    }
    #expect(kinds["wide", default: 0] >= 10 && kinds["narrow", default: 0] >= 5, "\(kinds)")
  }
}
