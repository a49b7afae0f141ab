/// Of which parts a ring is the shell or a hole, and whether it lies where that is allowed.
///
/// A ring that several parts have alike stands for all of them. Rings around the one in question are entered before and
/// left after in reverse order, so that a walk through nested rings costs no more than the rings themselves.
struct RingRoles {
  private let rings: CleanRings
  private var partsOfShell: [[Int]]
  private var partsOfHole: [[Int]]
  private var isInside: [Bool]
  /// For every part the holes entered: each with the smallest number of it and those before.
  private var smallestHoles: [[Int]]
  /// For every shell entered, how many of its parts have no hole entered.
  private var openParts: [Int]
  /// The shells entered with such a part: one may not lie there.
  private var openShells: NumberSet

  init(_ rings: CleanRings) {
    self.rings = rings
    let count = rings.rings.count
    partsOfShell = [[Int]](repeating: [], count: count)
    partsOfHole = [[Int]](repeating: [], count: count)
    isInside = [Bool](repeating: false, count: count)
    openParts = [Int](repeating: 0, count: count)
    smallestHoles = [[Int]](repeating: [], count: rings.parts.count)
    openShells = NumberSet(count: count)
    for (number, part) in rings.parts.enumerated() {
      if let shell = part.shell { partsOfShell[shell].append(number) }
      for hole in part.holes where partsOfHole[hole].last != number { partsOfHole[hole].append(number) }
    }
  }

  /// What is wrong with the place of a ring, and the ring that it is wrong to.
  ///
  /// - Parameters:
  ///   - around: further rings around it than those entered.
  ///   - crossed: the rings that it crosses: it lies neither inside nor outside them.
  mutating func misplacement(
    of ring: Int, around: Set<Int>, crossing crossed: Set<Int> = []
  ) -> (reason: ValidityProblem.Reason, other: Int?)? {
    // Holes in which a shell may lie, at least in part.
    let holes = rings.rings[ring].isShell ? crossed.union([ring]) : []
    for other in around { enter(other) }
    for hole in holes { enterHole(hole) }
    defer {
      for hole in holes.reversed() { leaveHole(hole) }
      for other in around.reversed() { leave(other) }
    }
    return rings.rings[ring].isShell
      ? openShells.first.map { (.nestedShells, $0) } : misplacement(ofHole: ring, crossing: crossed)
  }

  private func misplacement(
    ofHole hole: Int, crossing crossed: Set<Int>
  ) -> (reason: ValidityProblem.Reason, other: Int?)? {
    let number = rings.rings[hole].part
    let part = rings.parts[number]
    if part.isEmpty { return (.holeOutside, nil) }
    if let shell = part.shell, !crossed.contains(shell), !isInside[shell] { return (.holeOutside, shell) }
    return smallestHoles[number].last.map { (.nestedHoles, $0) }
  }

  mutating func enter(_ ring: Int) {
    enterShell(ring)
    enterHole(ring)
  }

  mutating func leave(_ ring: Int) {
    leaveHole(ring)
    leaveShell(ring)
  }

  private mutating func enterHole(_ ring: Int) {
    for part in partsOfHole[ring] {
      let smallest = smallestHoles[part].last.map { min($0, ring) } ?? ring
      smallestHoles[part].append(smallest)
      if smallestHoles[part].count == 1 { changeOpenParts(ofShellOf: part, by: -1) }
    }
  }

  private mutating func leaveHole(_ ring: Int) {
    for part in partsOfHole[ring].reversed() {
      smallestHoles[part].removeLast()
      if smallestHoles[part].isEmpty { changeOpenParts(ofShellOf: part, by: 1) }
    }
  }

  private mutating func enterShell(_ ring: Int) {
    isInside[ring] = true
    openParts[ring] = partsOfShell[ring].count { smallestHoles[$0].isEmpty }
    openShells[ring] = openParts[ring] > 0
  }

  private mutating func leaveShell(_ ring: Int) {
    isInside[ring] = false
    openShells[ring] = false
  }

  private mutating func changeOpenParts(ofShellOf part: Int, by change: Int) {
    guard let shell = rings.parts[part].shell, isInside[shell] else { return }
    openParts[shell] += change
    openShells[shell] = openParts[shell] > 0
  }
}

/// A set of the numbers below `count` that knows its smallest member.
private struct NumberSet {
  private var words: [UInt64]
  private var size = 0

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  subscript(number: Int) -> Bool {
    get { words[number / 64] >> UInt64(number % 64) & 1 == 1 }
    set {
      guard newValue != self[number] else { return }
      words[number / 64] ^= 1 << UInt64(number % 64)
      size += newValue ? 1 : -1
    }
  }

  var first: Int? {
    guard size > 0, let word = words.firstIndex(where: { $0 != 0 }) else { return nil }
    return 64 * word + words[word].trailingZeroBitCount
  }
}
