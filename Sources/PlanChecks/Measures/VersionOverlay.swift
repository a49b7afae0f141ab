internal import LandModel
internal import PlaneGeometry

/// Two versions of a plan laid over each other.
struct VersionOverlay {
  /// Scope of the first not in the second, disjoint polygons.
  let released: [Geometry]
  /// Scope of the second not in the first, disjoint polygons.
  let added: [Geometry]
  /// The classes of both.
  let rows: [VersionComparison.Row]
  /// The changes inside both scopes.
  let changes: [VersionComparison.Change]

  init(_ before: PlanVersion, _ after: PlanVersion, jobs: Int?) throws {
    let scopes = (Geometry.joined(before.scope), Geometry.joined(after.scope))
    let both = try VersionOverlay.shared(scopes.0, scopes.1)
    released = try VersionOverlay.rest(scopes.0, without: scopes.1)
    added = try VersionOverlay.rest(scopes.1, without: scopes.0)
    rows = try VersionOverlay.rows(before, after, jobs: jobs)
    changes = try VersionOverlay.changes(
      try ClassedGround(before, inside: both, jobs: jobs), try ClassedGround(after, inside: both, jobs: jobs),
      jobs: jobs)
  }

  private static func area(_ a: Geometry, _ b: Geometry) -> Double {
    OverlapArea.between(0, of: OverlapInput(FlatLayer([a])), and: 0, of: OverlapInput(FlatLayer([b])))
  }

  private static func shared(_ a: Geometry?, _ b: Geometry?) throws -> [Geometry] {
    guard let a, let b else { return [] }
    return try OverlapShape.shape(FlatLayer([a]), 0, FlatLayer([b]), 0, kernelArea: area(a, b)).pieces
  }

  private static func rest(_ a: Geometry?, without b: Geometry?) throws -> [Geometry] {
    guard let a else { return [] }
    guard let b else { return a.polygons }
    let shared = area(a, b)
    return try GroundDifference.ground(of: a, without: shared > 0 ? [b] : [], expecting: a.area - shared)
      .ground?.polygons ?? []
  }

  private static func rows(
    _ before: PlanVersion, _ after: PlanVersion, jobs: Int?
  ) throws -> [VersionComparison.Row] {
    var sums: [String: (before: Double, after: Double, unchanged: Double)] = [:]
    for (name, area) in zip(before.classes, before.pieces.input.areas) { sums[name, default: (0, 0, 0)].before += area }
    for (name, area) in zip(after.classes, after.pieces.input.areas) { sums[name, default: (0, 0, 0)].after += area }
    let pairs = try OverlapArea.pairs(before.pieces.input, after.pieces.input, jobs: jobs)
    for pair in 0..<pairs.count {
      let name = before.classes[Int(pairs.a[pair])]
      if name == after.classes[Int(pairs.b[pair])] { sums[name, default: (0, 0, 0)].unchanged += pairs.area[pair] }
    }
    return sums.sorted { IdentifierOrder.precedes($0.key, $1.key) }.map { name, sum in
      VersionComparison.Row(name: name, before: sum.before, after: sum.after, unchanged: sum.unchanged)
    }
  }

  private static func changes(
    _ before: ClassedGround, _ after: ClassedGround, jobs: Int?
  ) throws -> [VersionComparison.Change] {
    let pairs = try OverlapArea.pairs(before.input, after.input, jobs: jobs)
    let changed = (0..<pairs.count).filter { before.classes[Int(pairs.a[$0])] != after.classes[Int(pairs.b[$0])] }
    let shapes = try Workers.map(changed, jobs: jobs) { pair in
      try OverlapShape.shape(
        before.input.layer, Int(pairs.a[pair]), after.input.layer, Int(pairs.b[pair]), kernelArea: pairs.area[pair])
    }
    var gathered: [[String?]: (area: Double, pieces: [Geometry])] = [:]
    for (pair, shape) in zip(changed, shapes) {
      let key = [before.classes[Int(pairs.a[pair])], after.classes[Int(pairs.b[pair])]]
      gathered[key, default: (0, [])].area += pairs.area[pair]
      gathered[key, default: (0, [])].pieces += shape.pieces
    }
    return gathered.sorted { precedes($0.key, $1.key) }.compactMap { key, sum in
      guard let geometry = Geometry.joined(sum.pieces) else { return nil }
      return VersionComparison.Change(from: key[0], to: key[1], squareMetres: sum.area, geometry: geometry)
    }
  }

  /// By class before, then after; none last.
  private static func precedes(_ one: [String?], _ other: [String?]) -> Bool {
    for (name, otherName) in zip(one, other) where name != otherName {
      guard let name else { return false }
      guard let otherName else { return true }
      return IdentifierOrder.precedes(name, otherName)
    }
    return false
  }
}

/// The pieces of a version inside both scopes, and what of that no block covers.
private struct ClassedGround {
  let input: OverlapInput
  /// The class of each feature; `nil` for ground without a block.
  let classes: [String?]

  init(_ version: PlanVersion, inside both: [Geometry], jobs: Int?) throws {
    let scope = OverlapInput(FlatLayer(both))
    let pairs = try OverlapArea.pairs(version.pieces.input, scope, jobs: jobs)
    var ground: [Geometry] = []
    var classes: [String?] = []
    for pair in 0..<pairs.count {
      let piece = Int(pairs.a[pair])
      let shape = try OverlapShape.shape(
        version.pieces.layer, piece, scope.layer, Int(pairs.b[pair]), kernelArea: pairs.area[pair])
      guard let inside = Geometry.joined(shape.pieces) else { continue }
      ground.append(inside)
      classes.append(version.classes[piece])
    }
    for rest in try version.pieces.ground(leftOf: both, jobs: jobs) {
      ground.append(rest)
      classes.append(nil)
    }
    input = OverlapInput(FlatLayer(ground))
    self.classes = classes
  }
}

extension PlanVersion {
  /// The area of the scope, square metres.
  var scopeArea: Double { scope.reduce(0) { $0 + $1.area } }
}
