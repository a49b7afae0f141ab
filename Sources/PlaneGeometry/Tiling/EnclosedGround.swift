/// The ground that polygons enclose and none of them covers, found by following their outline.
///
/// Where the outline is in doubt the polygons concerned are united by an overlay, they alone: what that leaves free is
/// cut by the others near it.
struct EnclosedGround {
  /// The pieces, one valid polygon each, in no order that means something.
  let pieces: [Geometry]
  /// The area of the union of all; `nil` where an overlay had to help.
  let coveredArea: Double?

  /// Looks at features of a layer and at further ground, each as polygons that share none; `nil` where an
  /// overlay of everything is the better way.
  ///
  /// - Throws: `CancellationError`; ``GeometryError``.
  static func found(
    in input: OverlapInput, _ owners: [Int32], beside grounds: [[Geometry]], jobs: Int?
  ) throws -> EnclosedGround? {
    var edges = DirectedEdges()
    for (number, owner) in owners.enumerated() {
      input.layer.withBorrowed(Int(owner)) { if let feature = $0 { edges.append(feature, of: Int32(number)) } }
    }
    for (number, polygons) in grounds.enumerated() {
      for polygon in polygons { polygon.withBorrowed { edges.append($0, of: Int32(owners.count + number)) } }
    }
    let others = grounds.flatMap { $0 }
    let faces = OutlineFaces(try GroundOutline(edges, jobs: jobs), edges)
    guard !faces.doubtful.isEmpty else { return EnclosedGround(pieces: faces.enclosed, coveredArea: faces.area) }
    guard 2 * faces.doubtful.count <= edges.count else { return nil }
    func polygon(_ ground: Int32) -> Geometry? {
      let ground = Int(ground)
      return ground < owners.count ? input.layer.geometry(at: Int(owners[ground])) : others[ground - owners.count]
    }
    let sure = BoxIndex(edges.groundBoxes) { !faces.doubtful.contains(Int32($0)) }
    let rest = try left(free: faces.doubtful.sorted().compactMap(polygon)) { box in
      sure.query(box).compactMap { polygon(Int32($0)) }
    }
    return rest.map { EnclosedGround(pieces: faces.enclosed + new($0, beside: faces.enclosed), coveredArea: nil) }
  }

  /// What polygons enclose and leave free, and others near it do too; `nil` where a floating overlay fails.
  private static func left(
    free polygons: [Geometry], by others: (Box) -> [Geometry]
  ) throws(GeometryError) -> [Geometry]? {
    do {
      var pieces: [Geometry] = []
      for piece in try TileGapSearch.enclosed(by: Geometry.unaryUnion(polygons), gridSize: nil) {
        let cutters = others(piece.bounds)
        pieces += cutters.isEmpty ? [piece] : try piece.difference(Geometry.unaryUnion(cutters)).polygons
      }
      return pieces
    } catch {
      guard error.kind == .topology else { throw error }
      return nil
    }
  }

  /// Those pieces that share no ground with one that is known.
  private static func new(_ pieces: [Geometry], beside known: [Geometry]) -> [Geometry] {
    let layer = OverlapInput(FlatLayer(known))
    return pieces.filter { OverlapArea.shares(of: $0, in: layer).isEmpty }
  }
}
