/// A straight stretch along which two rings run, as long as it goes.
struct SharedStretch {
  let rings: RingPair
  let from: Position
  let to: Position

  /// The middle, rounded.
  var middle: Position { Position(from.x / 2 + to.x / 2, from.y / 2 + to.y / 2) }
}

/// Joins the pieces that pairs of edges share into maximal straight stretches, one list entry each.
///
/// Pieces belong together when the same two rings share them, they lie on one line, and they overlap or abut.
func sharedStretches(_ pieces: [RingContacts.Overlap], of rings: CleanRings) -> [SharedStretch] {
  guard !pieces.isEmpty else { return [] }
  func isBefore(_ first: Position, _ second: Position) -> Bool { (first.x, first.y) < (second.x, second.y) }
  // On one line the order by x, then y, is the order along the line.
  let stretches = pieces.map { piece in
    let ends = isBefore(piece.from, piece.to) ? (piece.from, piece.to) : (piece.to, piece.from)
    let pair = RingPair(Int(rings.ringOfEdge[piece.first]), Int(rings.ringOfEdge[piece.second]))
    return SharedStretch(rings: pair, from: ends.0, to: ends.1)
  }
  var groups = DisjointSets(count: pieces.count)

  struct Key<Place: Hashable>: Hashable {
    let place: Place
    let rings: RingPair
  }
  var byEdge: [Key<Int>: [Int]] = [:]
  var byEnd: [Key<Position>: [Int]] = [:]
  for (index, piece) in pieces.enumerated() {
    let stretch = stretches[index]
    byEdge[Key(place: piece.first, rings: stretch.rings), default: []].append(index)
    byEdge[Key(place: piece.second, rings: stretch.rings), default: []].append(index)
    byEnd[Key(place: stretch.from, rings: stretch.rings), default: []].append(index)
    byEnd[Key(place: stretch.to, rings: stretch.rings), default: []].append(index)
  }
  for indices in byEdge.values where indices.count > 1 {
    let sorted = indices.sorted { isBefore(stretches[$0].from, stretches[$1].from) }
    var furthest = sorted[0]
    for index in sorted.dropFirst() {
      if !isBefore(stretches[furthest].to, stretches[index].from) { groups.join(furthest, index) }
      if isBefore(stretches[furthest].to, stretches[index].to) { furthest = index }
    }
  }
  for indices in byEnd.values where indices.count > 1 {
    for (place, index) in indices.enumerated() {
      for other in indices[..<place]
      where orientation(
        stretches[index].from, stretches[index].to, stretches[other].from) == 0
        && orientation(stretches[index].from, stretches[index].to, stretches[other].to) == 0
      {
        groups.join(index, other)
      }
    }
  }

  var whole: [Int: SharedStretch] = [:]
  for (index, stretch) in stretches.enumerated() {
    let group = groups.representative(of: index)
    guard let known = whole[group] else {
      whole[group] = stretch
      continue
    }
    whole[group] = SharedStretch(
      rings: stretch.rings, from: isBefore(stretch.from, known.from) ? stretch.from : known.from,
      to: isBefore(known.to, stretch.to) ? stretch.to : known.to)
  }
  return Array(whole.values)
}

/// Sets that can be joined, of the numbers below `count`.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func representative(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  /// Whether the two were in different sets.
  @discardableResult
  mutating func join(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (representative(of: first), representative(of: second))
    parents[max(one, other)] = min(one, other)
    return one != other
  }
}
