internal import PlaneGeometry

/// How much of a scope its blocks cover, and how much more of it broken blocks cover as they are drawn.
struct CoveredGround {
  /// What valid blocks cover, each position once, square metres.
  let squareMetres: Double
  /// What only broken blocks cover, square metres.
  let skippedSquareMetres: Double

  /// Measures a layer in a scope.
  ///
  /// Blocks that overlap no other are measured by the kernel alone; those that do are united first.
  init(_ input: OverlapInput, _ scope: Geometry, overlaps: [TileOverlap], jobs: Int?) throws {
    let scopeInput = OverlapInput(FlatLayer([scope]))
    let pairs = try OverlapArea.pairs(scopeInput, input, jobs: jobs)
    let doubled = Set(overlaps.flatMap { [$0.a, $0.b] })
    var covered = 0.0
    for pair in 0..<pairs.count where !doubled.contains(Int(pairs.b[pair])) { covered += pairs.area[pair] }
    if !doubled.isEmpty {
      let union = try Geometry.unaryUnion(doubled.sorted().compactMap { input.layer.geometry(at: $0) })
      covered += OverlapArea.between(0, of: OverlapInput(FlatLayer([union])), and: 0, of: scopeInput)
    }
    squareMetres = covered
    skippedSquareMetres = try CoveredGround.skipped(input, scope)
  }

  private static func skipped(_ input: OverlapInput, _ scope: Geometry) throws -> Double {
    let broken = try input.excluded.filter { $0.reason == .invalid }.compactMap { excluded in
      try input.layer.geometry(at: excluded.feature).flatMap { Geometry.joined(try $0.lineworkPolygons()) }
    }
    guard !broken.isEmpty else { return 0 }
    let ground = try Geometry.union(ofGrounds: broken).intersection(scope)
    let excluded = Set(input.excluded.map(\.feature))
    let valid = input.layer.bounds.indices.filter {
      !excluded.contains($0) && input.layer.bounds[$0].intersects(ground.bounds)
    }
    guard !valid.isEmpty else { return ground.area }
    return try ground.difference(Geometry.unaryUnion(valid.compactMap { input.layer.geometry(at: $0) })).area
  }
}
