internal import PlanChecks
internal import PlaneGeometry

extension Ledger {
  /// Ground cut by layers.
  ///
  /// Every feature of the ground is parted by itself, so that features may lie over each other; those of one layer that
  /// parts may not. The areas of a feature's pieces add up to its own. A piece thinner than `identity` joins the largest
  /// piece of its feature. Of one zone only the ground inside it is cut.
  ///
  /// Cost: the pairs of the ground with every layer, an overlay for each feature on a border, of the last layer on a
  /// feature none.
  ///
  /// - Parameters:
  ///   - ground: the ground.
  ///   - layers: what parts it, the largest features first.
  ///   - drawn: whether the shapes of pieces are wanted, which costs the overlays of the last layer too.
  /// - Throws: `CancellationError`; `GeometryError` where a polygon cannot be handed over.
  func pieces(of ground: LedgerLayer, by layers: [LedgerLayer], drawn: Bool = false) throws -> LedgerPieces {
    let cut = try LedgerCut(
      try inZone(ground), layers, identityMetres: context.tolerances.identityMetres, drawn: drawn, jobs: context.jobs)
    let parted = try Workers.map(ground.count, jobs: context.jobs, size: 64) { feature in try cut.pieces(of: feature) }
    return parted.reduce(into: LedgerPieces(layers: layers.count)) { $0.append($1) }
  }

  /// A layer of which only the ground in the zone that is asked about is left; features outside stay as empty ones.
  func inZone(_ layer: LedgerLayer) throws -> LedgerLayer {
    guard let zone = context.zone else { return layer }
    return LedgerLayer(try zone.clipped(layer.input, jobs: context.jobs), source: layer.source)
  }
}

/// Parts features of ground, several at once.
private struct LedgerCut: Sendable {
  typealias Entry = (feature: Int32, area: Double)

  let ground: LedgerLayer
  let layers: [LedgerLayer]
  let identityMetres: Double
  let drawn: Bool
  /// By layer the features that share ground with each feature of the ground.
  private let partners: [Partners]

  init(
    _ ground: LedgerLayer, _ layers: [LedgerLayer], identityMetres: Double, drawn: Bool, jobs: Int?
  ) throws {
    (self.ground, self.layers, self.identityMetres, self.drawn) = (ground, layers, identityMetres, drawn)
    partners = try layers.map { try Partners(OverlapArea.pairs(ground.input, $0.input, jobs: jobs), ground.count) }
  }

  /// What is known of a piece while it is parted.
  private struct Part {
    var area: Double
    /// `nil`: all of the feature of the ground.
    var shape: Geometry?
    var facts: [Int32]
    /// The layers that are still to part it, with what they share with it.
    var open: [(layer: Int, entries: [Entry])]
  }

  func pieces(of feature: Int) throws -> LedgerPieces {
    var pieces = LedgerPieces(layers: layers.count)
    let area = ground.areas[feature]
    guard area > OverlapArea.touching, let whole = ground.geometry(feature) else { return pieces }
    let open = layers.indices.map { ($0, partners[$0].entries(of: feature)) }
    var thin = 0.0
    try part(
      Part(area: area, shape: nil, facts: layers.map { _ in -1 }, open: open), of: whole, Int32(feature), &pieces, &thin
    )
    if thin > 0, let largest = pieces.indices.max(by: { pieces.areas[$0] < pieces.areas[$1] }) {
      pieces.add(thin, to: largest)
    }
    return pieces
  }

  private func part(
    _ part: Part, of whole: Geometry, _ feature: Int32, _ pieces: inout LedgerPieces, _ thin: inout Double
  ) throws {
    var part = part
    let tolerance = OverlapShape.tolerance(of: part.area)
    part.open = part.open.compactMap { layer, entries in
      let shared = entries.filter { $0.area > tolerance }
      guard shared.count == 1, shared[0].area >= part.area - tolerance else {
        return shared.isEmpty ? nil : (layer, shared)
      }
      part.facts[layer] = Int32(layers[layer].source[Int(shared[0].feature)])
      return nil
    }
    guard let next = part.open.first else {
      return pieces.append(area: part.area, ground: feature, part.facts, shape: drawn ? part.shape ?? whole : nil)
    }
    let shape = part.shape ?? whole
    let isLast = part.open.count == 1 && !drawn
    let rest = part.area - next.entries.reduce(0) { $0 + $1.area }
    // What is thinner has no more ground than that along its boundary.
    let strip = identityMetres * shape.perimeter
    for entry in next.entries {
      var inside = part
      inside.area = entry.area
      inside.facts[next.layer] = Int32(layers[next.layer].source[Int(entry.feature)])
      if isLast, entry.area > strip {
        pieces.append(area: inside.area, ground: feature, inside.facts, shape: nil)
        continue
      }
      let other = layers[next.layer].geometry(Int(entry.feature)) ?? .empty(.polygon)
      let mayBeThin = entry.area <= min(strip, identityMetres * other.perimeter)
      if isLast, !mayBeThin {
        pieces.append(area: inside.area, ground: feature, inside.facts, shape: nil)
        continue
      }
      let shared = try OverlapShape.pieces(of: shape, and: other, kernelArea: entry.area).geometry
      if mayBeThin, try shared?.isThinner(thanMetres: identityMetres) ?? true {
        thin += entry.area
        continue
      }
      inside.shape = shared
      inside.open = remaining(part.open.dropFirst(), on: shared)
      try self.part(inside, of: whole, feature, &pieces, &thin)
    }
    guard rest > OverlapShape.tolerance(of: part.area, others: next.entries.count) else {
      if let last = pieces.indices.last { pieces.add(max(rest, -part.area), to: last) } else { thin += rest }
      return
    }
    var outside = part
    outside.area = rest
    let mayBeThin = rest <= strip
    if isLast, !mayBeThin { return pieces.append(area: rest, ground: feature, outside.facts, shape: nil) }
    let others = next.entries.compactMap { layers[next.layer].geometry(Int($0.feature)) }
    let left = try OverlapShape.pieces(of: shape, outside: others, kernelArea: rest).geometry
    if mayBeThin, try left?.isThinner(thanMetres: identityMetres) ?? true {
      thin += rest
      return
    }
    outside.shape = left
    outside.open = remaining(part.open.dropFirst(), on: left)
    try self.part(outside, of: whole, feature, &pieces, &thin)
  }

  /// What the other layers share with a piece, of the features that share ground with all of it.
  private func remaining(
    _ open: ArraySlice<(layer: Int, entries: [Entry])>, on shape: Geometry?
  ) -> [(layer: Int, entries: [Entry])] {
    guard let shape, !open.isEmpty else { return [] }
    return open.map { layer, _ in
      (layer, OverlapArea.shares(of: shape, in: layers[layer].input).map { (Int32($0.feature), $0.area) })
    }
  }
}

/// The pairs of two layers by the feature of the first.
private struct Partners: Sendable {
  private let pairs: OverlapPairs
  private let starts: [Int]

  init(_ pairs: OverlapPairs, _ count: Int) {
    self.pairs = pairs
    var starts = [Int](repeating: 0, count: count + 1)
    for pair in 0..<pairs.count { starts[Int(pairs.a[pair]) + 1] += 1 }
    for feature in 0..<count { starts[feature + 1] += starts[feature] }
    self.starts = starts
  }

  func entries(of feature: Int) -> [LedgerCut.Entry] {
    (starts[feature]..<starts[feature + 1]).map { (pairs.b[$0], pairs.area[$0]) }
  }
}
