/// A stretch of consecutive edges of one ring, or a group of whole rings, with its bounds.
///
/// Runs make it cheap to pass over edges that are far from a box: whatever a run does inside its bounds, if these lie
/// wholly above the box then all that counts is where the run starts and where it ends.
struct EdgeRun {
  var box: Box
  /// The first and the last vertex of the run, as positions in the layer; equal for a group of rings.
  var first: Int
  var last: Int
  /// How many runs of the feature to pass over to leave out this one and all below it.
  var span: Int
  /// The sign of the ring; 0 for a group of rings.
  var sign: Int8
  /// Whether the edges are to be looked at themselves.
  var isLeaf: Bool
}

/// The runs of every feature that has more than a few edges, parents before their children.
struct EdgeRunIndex: Sendable {
  private(set) var runs: [EdgeRun] = []
  /// Where the runs of each feature start; one more entry than features.
  private(set) var offsets: [Int]

  static let leafEdges = 8
  static let fanOut = 4
  /// Features with no more positions than this have no runs: all their edges are looked at.
  static let smallFeature = 20

  init(_ layer: FlatLayer, signs: [Int8], isExcluded: [Bool]) {
    offsets = [0]
    offsets.reserveCapacity(layer.count + 1)
    for feature in 0..<layer.count {
      if !isExcluded[feature], layer.positions(of: feature).count > EdgeRunIndex.smallFeature {
        layer.withBorrowed(feature) { appendFeature($0!, signs) }
      }
      offsets.append(runs.count)
    }
  }

  private mutating func appendFeature(_ geometry: BorrowedGeometry, _ signs: [Int8]) {
    let rings = geometry.rings.filter { signs[$0] != 0 }
    guard rings.count > EdgeRunIndex.fanOut else {
      for ring in rings { appendRing(ring, geometry, signs[ring]) }
      return
    }
    let boxes = rings.map { ring in
      var box = Box.empty
      for at in geometry.positions(ofRing: ring) { box.formUnion(x: geometry.x(at), y: geometry.y(at)) }
      return box
    }
    let neighbours = BoxIndex(boxes).entries.map { rings[Int($0)] }
    appendGroup(neighbours[...], geometry, signs)
  }

  private mutating func appendGroup(_ rings: ArraySlice<Int>, _ geometry: BorrowedGeometry, _ signs: [Int8]) {
    guard rings.count > 1 else {
      for ring in rings { appendRing(ring, geometry, signs[ring]) }
      return
    }
    let index = runs.count
    runs.append(EdgeRun(box: .empty, first: 0, last: 0, span: 0, sign: 0, isLeaf: false))
    let size = EdgeRunIndex.childSize(of: rings.count, leaf: 1)
    for start in stride(from: rings.startIndex, to: rings.endIndex, by: size) {
      appendGroup(rings[start..<min(start + size, rings.endIndex)], geometry, signs)
    }
    closeRun(index)
  }

  private mutating func appendRing(_ ring: Int, _ geometry: BorrowedGeometry, _ sign: Int8) {
    let positions = geometry.positions(ofRing: ring)
    appendRun(from: positions.lowerBound, to: positions.upperBound - 1, geometry, sign)
  }

  private mutating func appendRun(from first: Int, to last: Int, _ geometry: BorrowedGeometry, _ sign: Int8) {
    let index = runs.count
    let isLeaf = last - first <= EdgeRunIndex.leafEdges
    runs.append(EdgeRun(box: .empty, first: first, last: last, span: 1, sign: sign, isLeaf: isLeaf))
    guard !isLeaf else {
      for position in first...last { runs[index].box.formUnion(x: geometry.x(position), y: geometry.y(position)) }
      return
    }
    let size = EdgeRunIndex.childSize(of: last - first, leaf: EdgeRunIndex.leafEdges)
    for start in stride(from: first, to: last, by: size) {
      appendRun(from: start, to: min(start + size, last), geometry, sign)
    }
    closeRun(index)
  }

  /// Sets the bounds and the span of a run whose children follow it.
  private mutating func closeRun(_ index: Int) {
    runs[index].span = runs.count - index
    var child = index + 1
    while child < runs.count {
      runs[index].box.formUnion(runs[child].box)
      child += runs[child].span
    }
  }

  /// The size of full children of which at most `fanOut` hold `count`.
  private static func childSize(of count: Int, leaf: Int) -> Int {
    var size = leaf
    while size * fanOut < count { size *= fanOut }
    return size
  }
}
