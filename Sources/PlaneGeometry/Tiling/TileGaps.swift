/// Finds the ground that no feature of a layer covers.
///
/// Wherever features end without a matched neighbour they own an unmatched edge. So every gap is among the pieces that
/// the union of these owners alone leaves of the scope, or encloses; the other pieces are filled by features that own
/// none, and each is so as a whole.
struct TileGapSearch {
  let input: OverlapInput
  let owners: [Int32]
  let overlaps: [TileOverlap]
  let scope: Geometry?
  let jobs: Int?

  struct Outcome {
    var gaps: [TileGap]
    var isConfirmed: Bool
  }

  /// Follows the outline of all ground; where that is not sure, tries one overlay after the other until areas agree.
  func run() throws -> Outcome {
    let skipped = try skippedGround()
    if let outcome = try walk(skipped), outcome.isConfirmed { return outcome }
    var last = Result<Outcome, any Error>.success(Outcome(gaps: [], isConfirmed: true))
    for method in OverlayMethod.fromCheapest {
      do {
        let outcome = try search(method, skipped)
        if outcome.isConfirmed { return outcome }
        last = .success(outcome)
      } catch let error as GeometryError where error.kind == .topology {
        last = .failure(error)
      }
    }
    return try last.get()
  }

  /// Ground outside of the scope is covered like that of a feature.
  private func walk(_ skipped: [[Geometry]]) throws -> Outcome? {
    let outside = try outsideScope(reaching: skipped.flatMap { $0 })
    guard
      let enclosed = try EnclosedGround.found(
        in: input, owners, beside: skipped + (outside.isEmpty ? [] : [outside]), jobs: jobs)
    else { return nil }
    // What the area of broken features adds to the union is not known.
    let isPlausible =
      try enclosed.coveredArea.map { try !skipped.isEmpty || areaIsPlausible($0, with: outside) } ?? true
    return try outcome(enclosed.pieces, gridSize: nil, isPlausible: isPlausible)
  }

  /// The ground around the scope, as far as features and the ground of broken ones reach; none without one.
  private func outsideScope(reaching skipped: [Geometry]) throws(GeometryError) -> [Geometry] {
    guard let scope else { return [] }
    let reach = skipped.reduce(into: scope.bounds) { $0.formUnion($1.bounds) }
    let bounds = owners.reduce(into: reach) { $0.formUnion(input.layer.bounds[Int($1)]) }
    let around = bounds.expanded(by: max(1, bounds.width, bounds.height) / 16)
    return try Geometry.rectangle(around).difference(scope).polygons
  }

  private func search(_ method: OverlayMethod, _ skipped: [[Geometry]]) throws -> Outcome {
    let covered = try coveredGround(method, skipped)
    return try outcome(
      try candidates(covered.all, method.gridSize), gridSize: method.gridSize,
      isPlausible: try areaIsPlausible(covered.union.area))
  }

  /// The gaps among pieces of ground that the owners leave free.
  private func outcome(_ pieces: [Geometry], gridSize: Double?, isPlausible: Bool) throws -> Outcome {
    let isOwner = Set(owners)
    let boundary = EdgeIndex(scope.map { [$0] } ?? [])
    // What the grid alone can open between features is none.
    @Sendable func moved(_ piece: Geometry) -> Double { (gridSize ?? 0) * piece.perimeter }
    let kinds = try Workers.map(pieces.count, jobs: jobs) { number -> TileGap.Kind? in
      let piece = pieces[number]
      guard piece.area > max(OverlapArea.touching, moved(piece)), try !isFilled(piece, except: isOwner) else {
        return nil
      }
      return boundary.kind(of: piece)
    }
    let numbers = pieces.indices.filter { kinds[$0] != nil }
    let bounds = numbers.map { pieces[$0].bounds }
    let order = numbers.indices.sorted { bounds[$0].isWest(of: bounds[$1]) }
    let grounds = order.map { pieces[numbers[$0]] }
    let neighbours = try Tiling.neighbours(of: grounds, among: input, jobs: jobs)
    let covered = try coveredAreas(of: grounds)
    let gaps = grounds.indices.map { number in
      let ground = grounds[number]
      return TileGap(
        geometry: ground, area: ground.area, kind: kinds[numbers[order[number]]] ?? .hole,
        neighbours: neighbours[number])
    }
    return Outcome(
      gaps: gaps,
      isConfirmed: isPlausible
        && gaps.indices.allSatisfy { number in
          let gap = gaps[number]
          return covered[number] <= max(OverlapArea.touching, 1e-9 * gap.area, moved(gap.geometry))
        })
  }

  /// The ground of each feature that could not be looked at, as polygons that share none.
  private func skippedGround() throws -> [[Geometry]] {
    let features = input.excluded.filter { $0.reason == .invalid }
    return try Workers.map(features.count, jobs: jobs) { number in
      try input.layer.geometry(at: features[number].feature)?.lineworkPolygons() ?? []
    }
  }

  /// The union of the owners, and that with the ground of features that could not be looked at.
  private func coveredGround(
    _ method: OverlayMethod, _ skipped: [[Geometry]]
  ) throws -> (union: Geometry, all: Geometry) {
    let grounds = try owners.flatMap { owner -> [Geometry] in
      guard let geometry = input.layer.geometry(at: Int(owner)) else { return [] }
      return try method.prepared(geometry)
    }
    let union = try TileGapSearch.union(grounds, gridSize: method.gridSize, jobs: jobs)
    let others = skipped.compactMap(Geometry.joined)
    guard !others.isEmpty else { return (union, union) }
    let ground = try Geometry.union(ofGrounds: others, gridSize: method.gridSize)
    return (union, try union.union(ground, gridSize: method.gridSize))
  }

  /// The union of many polygons: of strips from west to east on several threads, then of the strips.
  ///
  /// The strips are the same for any number of jobs.
  private static func union(_ grounds: [Geometry], gridSize: Double?, jobs: Int?) throws -> Geometry {
    let stripSize = 2048
    guard grounds.count > stripSize else { return try Geometry.unaryUnion(grounds, gridSize: gridSize) }
    let centers = grounds.map(\.bounds.center.x)
    let order = grounds.indices.sorted { (centers[$0], $0) < (centers[$1], $1) }
    let strips = stride(from: 0, to: order.count, by: stripSize).map { order[$0..<min($0 + stripSize, order.count)] }
    let unions = try Workers.map(strips, jobs: jobs) { strip in
      try Geometry.unaryUnion(strip.map { grounds[$0] }, gridSize: gridSize)
    }
    return try Geometry.unaryUnion(unions, gridSize: gridSize)
  }

  /// The pieces that the covered ground leaves of the scope; without a scope those that it encloses.
  private func candidates(_ covered: Geometry, _ gridSize: Double?) throws -> [Geometry] {
    if let scope { return try scope.difference(covered, gridSize: gridSize).polygons }
    return try TileGapSearch.enclosed(by: covered, gridSize: gridSize)
  }

  /// The pieces that covered ground encloses.
  static func enclosed(by covered: Geometry, gridSize: Double?) throws(GeometryError) -> [Geometry] {
    let bounds = covered.bounds
    guard !bounds.isEmpty else { return [] }
    // Features that touch in points enclose ground too, which is then no hole of any polygon.
    let around = bounds.expanded(by: max(1, bounds.width, bounds.height) / 16)
    let pieces = try Geometry.rectangle(around).difference(covered, gridSize: gridSize).polygons
    return pieces.filter { bounds.contains($0.bounds) }
  }

  /// Whether features without an unmatched edge cover a piece of ground, which they then do as a whole.
  private func isFilled(_ piece: Geometry, except owners: Set<Int32>) throws -> Bool {
    var near: [Int32] = []
    input.tree.forEach(meeting: piece.bounds) { if !owners.contains($0) { near.append($0) } }
    guard !near.isEmpty else { return false }
    guard let inside = try piece.positionOnSurface() else { return true }
    return near.contains { feature in
      input.layer.bounds[Int(feature)].contains(inside)
        && input.layer.withBorrowed(Int(feature)) { $0.map { $0.locate(inside) != .outside } ?? false }
    }
  }

  /// What features cover of gaps after all: nothing, if the outline is right.
  private func coveredAreas(of gaps: [Geometry]) throws -> [Double] {
    var areas = [Double](repeating: 0, count: gaps.count)
    let pairs = try OverlapArea.pairs(OverlapInput(FlatLayer(gaps)), input, jobs: jobs)
    for pair in 0..<pairs.count { areas[Int(pairs.a[pair])] += pairs.area[pair] }
    return areas
  }

  /// A union covers no more than the sum of its members, and no less than that without what pairs of them share.
  ///
  /// - Parameter others: further members, which share no ground among themselves.
  private func areaIsPlausible(_ area: Double, with others: [Geometry] = []) throws(CancellationError) -> Bool {
    let sum = owners.reduce(others.reduce(0) { $0 + $1.area }) { $0 + input.areas[Int($1)] }
    let isOwner = Set(owners)
    var shared = overlaps.reduce(0) {
      isOwner.contains(Int32($1.a)) && isOwner.contains(Int32($1.b)) ? $0 + $1.area : $0
    }
    if !others.isEmpty {
      let pairs = try OverlapArea.pairs(OverlapInput(FlatLayer(others)), input, jobs: jobs)
      for pair in 0..<pairs.count where isOwner.contains(pairs.b[pair]) { shared += pairs.area[pair] }
    }
    let tolerance = max(OverlapArea.touching * Double(owners.count), 1e-9 * sum)
    return area <= sum + tolerance && area >= sum - shared - tolerance
  }
}

extension Tiling {
  /// For every gap the features with an edge along its boundary, ascending.
  ///
  /// Cost: n log n in the edges of the gaps and of the features near them.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  package static func neighbours(
    of gaps: [Geometry], among input: OverlapInput, jobs: Int? = nil
  ) throws -> [[Int]] {
    guard !gaps.isEmpty else { return [] }
    let boundary = EdgeIndex(gaps)
    let boxes = BoxIndex(gaps.map { $0.bounds.expanded(by: EdgeIndex.reach) })
    let alongside = try Workers.map(input.layer.count, jobs: jobs, size: 1024) { feature -> Set<Int32> in
      var found: Set<Int32> = []
      guard !input.isExcluded[feature], boxes.hasEntry(meeting: input.layer.bounds[feature]) else { return found }
      input.layer.withBorrowed(feature) { feature in
        if let feature { boundary.insertOwners(alongside: feature, into: &found) }
      }
      return found
    }
    var neighbours = [[Int]](repeating: [], count: gaps.count)
    for (feature, gaps) in alongside.enumerated() {
      for gap in gaps { neighbours[Int(gap)].append(feature) }
    }
    return neighbours
  }
}
