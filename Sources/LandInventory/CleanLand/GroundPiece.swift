internal import PlaneGeometry

/// A piece of a parcel on all of whose ground the same facts hold.
struct GroundPiece: Sendable {
  /// What lies on it.
  let facts: GroundFacts
  /// Its area on the grid, square metres.
  let squareMetres: Double
  /// Where it is, without strips that are thinner than `identity`: they have area alone.
  let shape: Shape

  /// Where a piece is: drawn, or how to draw it, because most pieces need their area only.
  enum Shape: Sendable {
    /// All of the parcel.
    case whole
    /// These polygons.
    case polygons([Geometry])
    /// The parcel inside the feature.
    case inside(GroundIndex.Entry)
    /// The parcel outside the features.
    case outside([GroundIndex.Entry])
  }
}

/// Parts parcels into pieces.
struct PieceCutter: Sendable {
  let index: GroundIndex
  /// Thinner pieces join the largest one of their parcel, metres.
  let identityMetres: Double

  /// The pieces of a valid parcel; their areas add up to the parcel's.
  ///
  /// Where one layer alone parts the parcel and its features share no ground, the kernel's areas are enough and nothing is
  /// drawn.
  /// - Throws: ``GeometryError`` where an overlay fails.
  func pieces(ofParcel parcel: Int) throws(GeometryError) -> [GroundPiece] {
    let area = index.parcels.areas[parcel]
    let (facts, partial) = sorted(parcel, area: area)
    guard !partial.isEmpty else { return [GroundPiece(facts: facts, squareMetres: area, shape: .whole)] }
    if let pieces = undrawn(partial, facts, area: area, parcel) { return pieces }
    guard let geometry = index.parcels.layer.geometry(at: parcel) else { return [] }
    return try cut([geometry], facts, by: partial, isWhole: true)
  }

  /// The pieces of a part of a parcel.
  func pieces(ofParcel parcel: Int, within ground: [Geometry]) throws(GeometryError) -> [GroundPiece] {
    let (facts, partial) = sorted(parcel, area: index.parcels.areas[parcel])
    return try cut(ground, facts, by: partial)
  }

  /// The polygons of a piece, without strips; their areas together may fall short of the piece's.
  func polygons(of piece: GroundPiece, ofParcel parcel: Int) throws(GeometryError) -> [Geometry] {
    try Strips(thinnerThan: identityMetres).removed(from: try drawn(piece, ofParcel: parcel))
  }

  private func drawn(_ piece: GroundPiece, ofParcel parcel: Int) throws(GeometryError) -> [Geometry] {
    if case .polygons(let polygons) = piece.shape { return polygons }
    guard let ground = index.parcels.layer.geometry(at: parcel) else { return [] }
    switch piece.shape {
    case .whole, .polygons: return ground.polygons
    case .inside(let entry):
      guard let feature = index.geometry(of: entry) else { return [] }
      return try GroundCut(ground, by: feature, shared: entry.squareMetres).inside?.polygons ?? []
    case .outside(let entries):
      var left: Geometry? = ground
      for entry in entries {
        guard let rest = left, let feature = index.geometry(of: entry) else { continue }
        left = try GroundCut(rest, by: feature, shared: index.area(of: rest, sharedWith: entry)).outside
      }
      return left?.polygons ?? []
    }
  }

  /// What holds on all of the parcel, and what parts it.
  private func sorted(_ parcel: Int, area: Double) -> (GroundFacts, [GroundIndex.Entry]) {
    var facts = GroundFacts()
    var partial: [GroundIndex.Entry] = []
    for entry in index.entries(ofParcel: parcel) {
      if entry.squareMetres >= area - OverlapShape.tolerance(of: area) {
        add(entry, to: &facts)
      } else {
        partial.append(entry)
      }
    }
    return (facts, partial)
  }

  private func add(_ entry: GroundIndex.Entry, to facts: inout GroundFacts) {
    let (layer, feature) = (Int(entry.layer), Int(entry.feature))
    facts.add(index.layers[layer].kind, index.layers[layer].source[feature], place: feature)
    if index.layers[layer].unconfirmed.contains(feature) { facts.isConfirmed = false }
  }

  /// The pieces by area alone; `nil` where something must be drawn: layers that cut each other, or what may be a strip.
  private func undrawn(
    _ entries: [GroundIndex.Entry], _ facts: GroundFacts, area: Double, _ parcel: Int
  ) -> [GroundPiece]? {
    guard let first = entries.first, index.layers[Int(first.layer)].isDisjoint,
      entries.allSatisfy({ $0.layer == first.layer })
    else { return nil }
    // A strip thinner than that along all of the boundary has no more ground.
    let strip = identityMetres * index.parcels.layer[parcel].perimeter
    var left = area
    var pieces: [GroundPiece] = []
    for entry in entries {
      guard entry.squareMetres > strip else { return nil }
      var inside = facts
      add(entry, to: &inside)
      pieces.append(GroundPiece(facts: inside, squareMetres: entry.squareMetres, shape: .inside(entry)))
      left -= entry.squareMetres
    }
    if abs(left) > OverlapShape.tolerance(of: area) {
      guard left > strip else { return nil }
      pieces.append(GroundPiece(facts: facts, squareMetres: left, shape: .outside(entries)))
    }
    return pieces
  }

  private func cut(
    _ ground: [Geometry], _ facts: GroundFacts, by entries: [GroundIndex.Entry], isWhole: Bool = false
  ) throws(GeometryError) -> [GroundPiece] {
    var pieces = ground.map { CutPiece(geometry: $0, bounds: $0.bounds, facts: facts) }
    // The first cut of a whole parcel shares with it what the index says.
    var isUncut = isWhole
    for entry in entries {
      defer { isUncut = false }
      let bounds = index.bounds(of: entry)
      guard pieces.contains(where: { $0.bounds.intersects(bounds) }), let feature = index.geometry(of: entry) else {
        continue
      }
      var parted: [CutPiece] = []
      parted.reserveCapacity(pieces.count + 1)
      for piece in pieces {
        guard piece.bounds.intersects(bounds) else {
          parted.append(piece)
          continue
        }
        let shared = isUncut ? entry.squareMetres : index.area(of: piece.geometry, sharedWith: entry)
        let cut = try GroundCut(piece.geometry, by: feature, shared: shared)
        var facts = piece.facts
        facts.isConfirmed = facts.isConfirmed && cut.isConfirmed
        if let outside = cut.outside {
          parted.append(CutPiece(geometry: outside, bounds: outside.bounds, facts: facts))
        }
        if let inside = cut.inside {
          add(entry, to: &facts)
          parted.append(CutPiece(geometry: inside, bounds: inside.bounds, facts: facts))
        }
      }
      pieces = parted
    }
    return try Strips(thinnerThan: identityMetres).joined(pieces.map { ($0.geometry, $0.facts) })
  }

  /// A part of a parcel between two cuts.
  private struct CutPiece {
    let geometry: Geometry
    let bounds: Box
    let facts: GroundFacts
  }
}
