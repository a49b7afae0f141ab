/// The passes of rings through one position where they meet, and how they lie to one another.
struct NodePasses {
  /// A pass with where it comes from and goes to.
  struct Path {
    let ring: Int
    let before: Position
    let after: Position
  }

  /// How two passes lie to one another.
  enum Relation {
    /// One stays on one side of the other.
    case touch
    /// One goes from one side of the other to the other side.
    case crossing
    /// They leave or arrive on one line together.
    case sharedEdge
  }

  let position: Position
  /// In the order of ring and corner.
  let paths: [Path]

  init(_ position: Position, _ passes: Set<RingContacts.Pass>, of rings: CleanRings) {
    self.position = position
    paths = passes.sorted { ($0.edge, $0.isCorner ? 0 : 1) < ($1.edge, $1.isCorner ? 0 : 1) }.map { pass in
      Path(
        ring: Int(rings.ringOfEdge[pass.edge]),
        before: rings.corners[pass.isCorner ? rings.previous(pass.edge) : pass.edge],
        after: rings.corners[rings.next(pass.edge)])
    }
  }

  func relation(_ path: Path, _ other: Path) -> Relation {
    let before = side(of: other.before, from: path)
    let after = side(of: other.after, from: path)
    if before == 0 || after == 0 { return .sharedEdge }
    return before == after ? .touch : .crossing
  }

  /// On which side of the path the direction from the node to `end` leaves: 1 left, -1 right, 0 along the path.
  func side(of end: Position, from path: Path) -> Int {
    let toBefore = orientation(path.before, position, end)
    let toAfter = orientation(position, path.after, end)
    if toBefore == 0, pointsSameWay(from: position, path.before, end) { return 0 }
    if toAfter == 0, pointsSameWay(from: position, path.after, end) { return 0 }
    switch orientation(path.before, position, path.after) {
    case 1: return toBefore > 0 && toAfter > 0 ? 1 : -1
    case -1: return toBefore < 0 && toAfter < 0 ? -1 : 1
    default: return toAfter
    }
  }
}
