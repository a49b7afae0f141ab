import PlaneGeometry
import Testing

struct TilingCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// The features, WKT.
  let layer: [String]
  var scope: String? = nil
  /// Pairs with kind and area, in order: `0 1 crosses 4`.
  var overlaps: [String] = []
  /// Kind, area and neighbours, in order: `hole 4 [0, 1]`.
  var gaps: [String] = []
  /// Feature and area: `0 4`.
  var outside: [String] = []
  /// Position, feature and the feature whose edge it lies on: `1 2 on 3`.
  var unmatched: [String] = []
  var testDescription: String { name }
}

private func box(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> String {
  Geometry.rectangle(Box(minX: minX, minY: minY, maxX: maxX, maxY: maxY)).wkt
}

/// A grid of squares, each with the given side, row by row.
private func grid(_ columns: Int, _ rows: Int, side: Double = 1, x: Double = 0, y: Double = 0) -> [String] {
  (0..<columns * rows).map { cell in
    let (west, south) = (x + side * Double(cell % columns), y + side * Double(cell / columns))
    return box(west, south, west + side, south + side)
  }
}

private let ring = [box(0, 0, 9, 1), box(0, 1, 1, 9), box(1, 8, 9, 9), box(8, 1, 9, 8)]
private let ringVertices = [
  "1 1: 1 on 0", "8 1: 3 on 0", "1 8: 2 on 1", "8 8: 3 on 2",
]

private let tilingCases = [
  TilingCase(name: "clean grid", layer: grid(5, 5), scope: box(0, 0, 5, 5)),
  TilingCase(name: "nothing", layer: []),
  TilingCase(name: "nothing in a scope", layer: [], scope: box(0, 0, 3, 3), gaps: ["edge 9 []"]),
  TilingCase(
    name: "gap of 25 m by 5 mm",
    layer: [
      "POLYGON ((0 0, 25 0, 25 10, 0 10, 0 0))",
      "POLYGON ((0 10.0048828125, 25 10.0048828125, 25 20, 0 20, 0 10.0048828125))",
      "POLYGON ((-1 0, 0 0, 0 10, 0 10.0048828125, 0 20, -1 20, -1 0))",
      "POLYGON ((25 0, 26 0, 26 20, 25 20, 25 10.0048828125, 25 10, 25 0))",
    ], gaps: ["hole 0.12207031 [0, 1, 2, 3]"]),
  TilingCase(name: "inside another", layer: [box(0, 0, 9, 9), box(3, 3, 4, 4)], overlaps: ["0 1 contains 1"]),
  TilingCase(name: "around another", layer: [box(3, 3, 4, 4), box(0, 0, 9, 9)], overlaps: ["0 1 within 1"]),
  TilingCase(name: "twins", layer: [box(0, 0, 3, 3), box(0, 0, 3, 3)], overlaps: ["0 1 equal 9"]),
  TilingCase(
    name: "twins drawn otherwise",
    layer: ["POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0))", "POLYGON ((3 3, 3 0, 0 0, 0 3, 3 3))"],
    overlaps: ["0 1 equal 9"]),
  TilingCase(
    name: "twin of an inner cell", layer: grid(3, 3) + [box(1, 1, 2, 2)], overlaps: ["4 9 equal 1"]),
  TilingCase(
    name: "over four inner cells", layer: grid(4, 4) + [box(1.5, 1.5, 2.5, 2.5)],
    overlaps: ["5 16 crosses 0.25", "6 16 crosses 0.25", "9 16 crosses 0.25", "10 16 crosses 0.25"]),
  TilingCase(
    name: "crossing", layer: [box(0, 0, 3, 1), box(1, -1, 2, 2)], overlaps: ["0 1 crosses 1"]),
  TilingCase(
    name: "all over all", layer: [box(0, 0, 3, 3), box(1, 0, 4, 3), box(0, 1, 3, 4)],
    overlaps: ["0 1 crosses 6", "0 2 crosses 6", "1 2 crosses 4"]),
  TilingCase(
    name: "gap of three features",
    layer: [
      "POLYGON ((1 5, 1 9, 5 9, 5 6, 3 5, 1 5))", "POLYGON ((5 9, 9 9, 9 5, 7 5, 5 6, 5 9))",
      "POLYGON ((1 1, 1 5, 3 5, 7 5, 9 5, 9 1, 1 1))",
    ], gaps: ["hole 2 [0, 1, 2]"]),
  TilingCase(
    name: "hole in the middle", layer: grid(3, 3).enumerated().filter { $0.offset != 4 }.map(\.element),
    gaps: ["hole 1 [1, 3, 4, 6]"]),
  TilingCase(
    name: "hole that opens to the outside", layer: grid(3, 3).enumerated().filter { $0.offset != 1 }.map(\.element)),
  TilingCase(
    name: "the same with a scope",
    layer: grid(3, 3).enumerated().filter { $0.offset != 4 && $0.offset != 1 }.map(\.element),
    scope: box(0, 0, 3, 3), gaps: ["gore 2 [0, 1, 2, 3, 5]"]),
  TilingCase(
    name: "notch with more than a third on the scope", layer: ["POLYGON ((0 0, 2 0, 3 1, 4 0, 6 0, 6 4, 0 4, 0 0))"],
    scope: box(0, 0, 6, 4), gaps: ["edge 1 [0]"]),
  TilingCase(
    name: "notch with less than a third on the scope", layer: ["POLYGON ((0 0, 2 0, 3 2, 4 0, 6 0, 6 4, 0 4, 0 0))"],
    scope: box(0, 0, 6, 4), gaps: ["gore 2 [0]"]),
  TilingCase(
    name: "gap that touches the scope in a point", layer: ["POLYGON ((0 0, 6 0, 6 4, 0 4, 0 0), (3 0, 4 2, 2 2, 3 0))"],
    scope: box(0, 0, 6, 4), gaps: ["gore 2 [0]"]),
  TilingCase(
    name: "enclosed by features that touch in points",
    layer: [box(1, 0, 2, 1), box(0, 1, 1, 2), box(2, 1, 3, 2), box(1, 2, 2, 3)], gaps: ["hole 1 [0, 1, 2, 3]"]),
  TilingCase(
    name: "narrow gore", layer: ["POLYGON ((0 0, 2 0, 2.5 4, 3 0, 6 0, 6 5, 0 5, 0 0))"],
    scope: box(0, 0, 6, 5), gaps: ["gore 2 [0]"]),
  TilingCase(
    name: "strip along the edge", layer: [box(0, 0, 10, 9)], scope: box(0, 0, 10, 10), gaps: ["edge 10 [0]"],
    unmatched: []),
  TilingCase(
    name: "hole with a scope", layer: ring, scope: box(0, 0, 9, 9), gaps: ["hole 49 [0, 1, 2, 3]"],
    unmatched: ringVertices),
  TilingCase(
    name: "hole of the scope", layer: ring, scope: "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1))",
    unmatched: ringVertices),
  TilingCase(
    name: "gap beside a hole of the scope", layer: ring,
    scope: "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 7, 1 7, 1 1))", gaps: ["edge 7 [1, 2, 3]"],
    unmatched: ringVertices),
  TilingCase(
    name: "island in a gap", layer: ring + [box(3, 3, 4, 4)], gaps: ["hole 48 [0, 1, 2, 3, 4]"], unmatched: ringVertices
  ),
  TilingCase(
    name: "gap inside an island",
    layer: ring + [
      "POLYGON ((2 2, 7 2, 7 7, 2 7, 2 2), (4 4, 5 4, 5 5, 4 5, 4 4))"
    ], gaps: ["hole 24 [0, 1, 2, 3, 4]", "hole 1 [4]"], unmatched: ringVertices),
  TilingCase(
    name: "hole filled vertex by vertex",
    layer: ["POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 7 2, 7 7, 2 7, 2 2))", box(2, 2, 7, 7)]),
  TilingCase(
    name: "T junctions", layer: [box(0, 0, 4, 2), box(0, 2, 1, 4), box(1, 2, 4, 4)],
    unmatched: ["1 2: 1 on 0", "1 2: 2 on 0"]),
  TilingCase(
    name: "leaves the scope", layer: grid(4, 1), scope: box(0, 0, 2.5, 1), outside: ["2 0.5", "3 1"]),
  TilingCase(
    name: "ground of an invalid feature is no gap",
    layer: grid(3, 3).enumerated().filter { $0.offset != 4 }.map(\.element) + [
      "POLYGON ((1 1, 2 2, 2 1, 1 2, 1 1))"
    ], gaps: ["hole 0.25 [1]", "hole 0.25 [6]"]),
  TilingCase(
    name: "features with spikes",
    layer: [
      "POLYGON ((0 0, 4 0, 4 2, 2 2, 2 9, 2 2, 0 2, 0 0))",
      "POLYGON ((0 2, 2 2, 4 2, 4 4, 3 4, 3 3, 1 3, 1 4, 0 4, 0 2))",
      "POLYGON ((0 4, 1 4, 3 4, 4 4, 4 6, -7 6, 0 6, 0 4))",
    ], gaps: ["hole 2 [1, 2]"]),
  TilingCase(
    name: "two layers of different cells",
    layer: grid(4, 4, side: 3) + grid(6, 6, side: 2),
    overlaps: twoGridOverlaps),
]

/// Cells of side 3 under cells of side 2, both over the same 12 by 12.
private let twoGridOverlaps: [String] = (0..<16).flatMap { a in
  (0..<36).compactMap { b -> String? in
    func shared(_ three: Int, _ two: Int) -> Int { max(0, min(3 * three + 3, 2 * two + 2) - max(3 * three, 2 * two)) }
    let area = shared(a % 4, b % 6) * shared(a / 4, b / 6)
    guard area > 0 else { return nil }
    return "\(a) \(16 + b) \(area == 4 ? "contains" : "crosses") \(area)"
  }
}

extension TileDefects {
  fileprivate func overlapLines() -> [String] { overlaps.map { "\($0.a) \($0.b) \($0.kind) \(text($0.area))" } }
  fileprivate func gapLines() -> [String] { gaps.map { "\($0.kind) \(text($0.area)) \($0.neighbours)" } }
  fileprivate func outsideLines() -> [String] { outside.map { "\($0.feature) \(text($0.area))" } }
}

/// Rounded to 1e-8, because the cases are run at full coordinates too.
private func text(_ area: Double) -> String {
  let rounded = (area * 1e8).rounded() / 1e8
  return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}

@Test(arguments: tilingCases)
func tilingFindsWhatIsThere(_ each: TilingCase) throws {
  for offset in [Position(0, 0), Position(553_734, 1_587_082)] {
    func read(_ wkt: String) throws -> Geometry {
      try Geometry(wkt: wkt).mapPositions { Position($0.x + offset.x, $0.y + offset.y) }
    }
    let input = try OverlapInput(validating: FlatLayer(each.layer.map(read)))
    let defects = try Tiling.check(input, scope: try each.scope.map(read))
    #expect(defects.overlapLines() == each.overlaps)
    #expect(Set(defects.gapLines()) == Set(each.gaps))
    #expect(defects.gaps.count == each.gaps.count)
    #expect(defects.outsideLines() == each.outside)
    let unmatched = defects.unmatchedVertices.map {
      "\(text($0.position.x - offset.x)) \(text($0.position.y - offset.y)): \($0.feature) on \($0.edgeOf)"
    }
    if each.overlaps.isEmpty, each.layer.count < 8 { #expect(unmatched.sorted() == each.unmatched.sorted()) }
    #expect(defects.isConfirmed)
    #expect(defects.isClean == (each.overlaps.isEmpty && each.gaps.isEmpty && each.outside.isEmpty))
    for jobs in [1, 3] {
      #expect(try Tiling.check(input, scope: try each.scope.map(read), jobs: jobs).overlaps == defects.overlaps)
    }
  }
}

@Test(arguments: ["POINT (1 1)", "POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))", "POLYGON ((0 0, 1 0, 1 1))"])
func scopeThatIsNoValidPolygonIsRefused(wkt: String) throws {
  let input = OverlapInput(FlatLayer([Geometry.rectangle(Box(minX: 0, minY: 0, maxX: 1, maxY: 1))]))
  let error = #expect(throws: GeometryError.self) { try Tiling.check(input, scope: try Geometry(wkt: wkt)) }
  #expect(error?.kind == .invalidArgument)
}

// Cells of a small grid, joined at random into features, some taken away, some laid over: everything can be counted.
@Test(arguments: 0..<80 as Range<UInt64>)
func tilingOfCellsMatchesTheirCount(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let size = Int.random(in: 2...9, using: &random)
  var features: [Set<Int>] = []
  let labels = (0..<size * size).map { _ in Int.random(in: 0..<size * size / 2, using: &random) }
  for label in 0..<size * size / 2 {
    let cells = Set(labels.indices.filter { labels[$0] == label })
    if !cells.isEmpty, Int.random(in: 0..<6, using: &random) > 0 { features.append(cells) }
  }
  for _ in 0..<Int.random(in: 0...2, using: &random) {
    features.append(Set((0..<size * size).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }))
  }
  features = features.filter { !$0.isEmpty }.shuffled(using: &random)
  let geometries = try features.map { cells in
    try Geometry.unaryUnion(
      cells.sorted().map { cell in
        let (x, y) = (Double(cell % size) + 553_000, Double(cell / size) + 1_587_000)
        return .rectangle(Box(minX: x, minY: y, maxX: x + 1, maxY: y + 1))
      })
  }
  let input = try OverlapInput(validating: FlatLayer(geometries))
  try #require(input.excluded.isEmpty)
  let scope = Geometry.rectangle(
    Box(minX: 553_000, minY: 1_587_000, maxX: 553_000 + Double(size), maxY: 1_587_000 + Double(size)))

  var expected: [String] = []
  for a in features.indices {
    for b in features.indices.dropFirst(a + 1) {
      let shared = features[a].intersection(features[b]).count
      guard shared > 0 else { continue }
      let kind =
        features[a] == features[b]
        ? "equal" : features[a].count == shared ? "within" : features[b].count == shared ? "contains" : "crosses"
      expected.append("\(a) \(b) \(kind) \(shared)")
    }
  }
  let empty = Set(0..<size * size).subtracting(features.reduce(into: []) { $0.formUnion($1) })
  let patches = connected(empty, size)
  let enclosed = patches.filter { patch in
    patch.allSatisfy { (1..<size - 1).contains($0 % size) && (1..<size - 1).contains($0 / size) }
  }
  let open = try Tiling.check(input)
  let scoped = try Tiling.check(input, scope: scope)
  #expect(open.overlapLines() == expected, "seed \(seed)")
  #expect(scoped.overlapLines() == expected, "seed \(seed)")
  #expect(open.gaps.map { text($0.area) }.sorted() == enclosed.map { "\($0.count)" }.sorted(), "seed \(seed)")
  #expect(scoped.gaps.map { text($0.area) }.sorted() == patches.map { "\($0.count)" }.sorted(), "seed \(seed)")
  #expect(scoped.gaps.filter { $0.kind == .hole }.count == enclosed.count, "seed \(seed)")
  #expect(open.isConfirmed && scoped.isConfirmed && scoped.outside.isEmpty, "seed \(seed)")
}

/// The cells grouped by shared sides.
private func connected(_ cells: Set<Int>, _ size: Int) -> [[Int]] {
  var left = cells
  var patches: [[Int]] = []
  while let start = left.min() {
    var patch: [Int] = []
    var queue = [start]
    left.remove(start)
    while let cell = queue.popLast() {
      patch.append(cell)
      var near: [Int] = []
      if cell % size > 0 { near.append(cell - 1) }
      if cell % size < size - 1 { near.append(cell + 1) }
      for next in near + [cell - size, cell + size] where left.remove(next) != nil { queue.append(next) }
    }
    patches.append(patch)
  }
  return patches
}
