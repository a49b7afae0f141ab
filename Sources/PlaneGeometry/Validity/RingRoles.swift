/// Of which parts a ring is the shell or a hole, and whether it lies where that is allowed.
///
/// A ring that several parts have alike stands for all of them.
struct RingRoles {
  private let rings: CleanRings
  private var partsOfShell: [Int: [Int]] = [:]
  private var partsOfHole: [Int: [Int]] = [:]
  private var crossed: [Int: Set<Int>] = [:]

  init(_ rings: CleanRings, _ crossing: Set<RingPair>) {
    self.rings = rings
    for (number, part) in rings.parts.enumerated() {
      if let shell = part.shell { partsOfShell[shell, default: []].append(number) }
      for hole in part.holes { partsOfHole[hole, default: []].append(number) }
    }
    for pair in crossing {
      crossed[pair.first, default: []].insert(pair.second)
      crossed[pair.second, default: []].insert(pair.first)
    }
  }

  /// What is wrong with the place of a ring that lies in the rings `enclosing`, and the ring that it is wrong to.
  ///
  /// Rings that cross are left alone: they lie neither inside nor outside one another.
  func misplacement(of ring: Int, in enclosing: Set<Int>) -> (reason: ValidityProblem.Reason, other: Int?)? {
    rings.rings[ring].isShell ? misplacement(ofShell: ring, in: enclosing) : misplacement(ofHole: ring, in: enclosing)
  }

  private func misplacement(
    ofHole hole: Int, in enclosing: Set<Int>
  ) -> (reason: ValidityProblem.Reason, other: Int?)? {
    let number = rings.rings[hole].part
    let part = rings.parts[number]
    if part.isEmpty { return (.holeOutside, nil) }
    let crossed = crossed[hole] ?? []
    if let shell = part.shell, !crossed.contains(shell), !enclosing.contains(shell) { return (.holeOutside, shell) }
    let around = enclosing.subtracting(crossed).filter { partsOfHole[$0]?.contains(number) ?? false }
    return around.min().map { (.nestedHoles, $0) }
  }

  private func misplacement(
    ofShell shell: Int, in enclosing: Set<Int>
  ) -> (reason: ValidityProblem.Reason, other: Int?)? {
    let crossed = crossed[shell] ?? []
    // Holes in which the shell may lie, at least in part.
    let around = enclosing.union(crossed).union([shell])
    let shells = enclosing.subtracting(crossed).filter { other in
      (partsOfShell[other] ?? []).contains { part in
        !around.contains { partsOfHole[$0]?.contains(part) ?? false }
      }
    }
    return shells.min().map { (.nestedShells, $0) }
  }
}
