/// Finds the ground that no feature of a layer covers.
///
/// Wherever features end without a matched neighbour they own an unmatched edge. So every gap is among the pieces that
/// the union of these owners alone leaves of the scope, or of a box around everything; the other pieces are filled by
/// features that own none, and each is so as a whole.
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

  /// Tries one method after the other until areas and overlay agree.
  func run() throws -> Outcome {
    var last = Result<Outcome, any Error>.success(Outcome(gaps: [], isConfirmed: true))
    for method in OverlayMethod.fromCheapest {
      do {
        let outcome = try search(method)
        if outcome.isConfirmed { return outcome }
        last = .success(outcome)
      } catch let error as GeometryError where error.kind == .topology {
        last = .failure(error)
      }
    }
    return try last.get()
  }

  private func search(_ method: OverlayMethod) throws -> Outcome {
    let covered = try coveredGround(method)
    let isOwner = Set(owners)
    let boundary = EdgeIndex(scope.map { [$0] } ?? [])
    let candidates = try candidates(covered.all, method.gridSize)
    let grounds = try Workers.map(candidates.count, jobs: jobs) { number -> Ground? in
      let candidate = candidates[number]
      // What the grid alone can open between features.
      let moved = (method.gridSize ?? 0) * candidate.perimeter
      guard candidate.area > max(OverlapArea.touching, moved), let inside = try candidate.positionOnSurface(),
        !isCovered(inside, except: isOwner)
      else { return nil }
      return Ground(
        number: number, kind: boundary.kind(of: candidate),
        isConfirmed: coveredArea(of: candidate) <= max(OverlapArea.touching, 1e-9 * candidate.area, moved))
    }.compactMap { $0 }
    let neighbours = try Tiling.neighbours(of: grounds.map { candidates[$0.number] }, among: input, jobs: jobs)
    let gaps = zip(grounds, neighbours).map { ground, neighbours in
      let geometry = candidates[ground.number]
      return TileGap(geometry: geometry, area: geometry.area, kind: ground.kind, neighbours: neighbours)
    }
    return Outcome(
      gaps: gaps.sorted { $0.geometry.bounds.isWest(of: $1.geometry.bounds) },
      isConfirmed: areaIsPlausible(covered.union) && grounds.allSatisfy(\.isConfirmed))
  }

  /// A candidate that no feature covers.
  private struct Ground: Sendable {
    let number: Int
    let kind: TileGap.Kind
    /// Whether the areas of the kernel agree.
    let isConfirmed: Bool
  }

  /// The union of the owners, and that with the ground of features that could not be looked at.
  private func coveredGround(_ method: OverlayMethod) throws -> (union: Geometry, all: Geometry) {
    let grounds = try owners.flatMap { owner -> [Geometry] in
      guard let geometry = input.layer.geometry(at: Int(owner)) else { return [] }
      return try method.prepared(geometry)
    }
    let union = try TileGapSearch.union(grounds, gridSize: method.gridSize, jobs: jobs)
    let skipped = try input.excluded.flatMap { feature -> [Geometry] in
      guard feature.reason == .invalid, let geometry = input.layer.geometry(at: feature.feature) else { return [] }
      return try geometry.madeValid(.linework).polygons
    }
    guard !skipped.isEmpty else { return (union, union) }
    return (union, try union.union(Geometry.unaryUnion(skipped, gridSize: method.gridSize), gridSize: method.gridSize))
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
    let bounds = covered.bounds
    guard !bounds.isEmpty else { return [] }
    // Features that touch in points enclose ground too, which is then no hole of any polygon.
    let around = bounds.expanded(by: max(1, bounds.width, bounds.height) / 16)
    let pieces = try Geometry.rectangle(around).difference(covered, gridSize: gridSize).polygons
    return pieces.filter { bounds.contains($0.bounds) }
  }

  private func isCovered(_ position: Position, except owners: Set<Int32>) -> Bool {
    var isCovered = false
    let box = Box(minX: position.x, minY: position.y, maxX: position.x, maxY: position.y)
    input.tree.forEach(meeting: box) { feature in
      guard !isCovered, !owners.contains(feature) else { return }
      isCovered = input.layer.withBorrowed(Int(feature)) { $0.map { $0.locate(position) != .outside } ?? false }
    }
    return isCovered
  }

  /// What features cover of a gap after all: nothing, if the overlay is right.
  private func coveredArea(of gap: Geometry) -> Double {
    let single = OverlapInput(FlatLayer([gap]))
    var sum = 0.0
    input.tree.forEach(meeting: gap.bounds) { feature in
      sum += OverlapArea.between(Int(feature), of: input, and: 0, of: single)
    }
    return sum
  }

  /// A union covers no more than the sum of its members, and no less than that without what pairs of them share.
  private func areaIsPlausible(_ union: Geometry) -> Bool {
    let sum = owners.reduce(0) { $0 + input.areas[Int($1)] }
    let isOwner = Set(owners)
    let shared = overlaps.reduce(0) {
      isOwner.contains(Int32($1.a)) && isOwner.contains(Int32($1.b)) ? $0 + $1.area : $0
    }
    let tolerance = max(OverlapArea.touching * Double(owners.count), 1e-9 * sum)
    let area = union.area
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
