internal import PlaneGeometry

/// Ground of pieces on which a second block of the same plan lies.
struct DoubledGround: Sendable {
  /// The ground, one feature a piece that has such ground.
  let input: OverlapInput
  /// The number of the piece of each feature.
  let pieces: [Int]
  /// The blocks that lie on the piece of each feature.
  let seconds: [[Int]]

  /// Looks among blocks of one plan that share ground.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  init(_ held: PrevailingPieces, _ blocks: PlanBlocks, jobs: Int?) throws {
    var seconds: [Int: [Int]] = [:]
    for pair in 0..<blocks.pairs.count {
      let (one, other) = (Int(blocks.pairs.a[pair]), Int(blocks.pairs.b[pair]))
      guard let rank = blocks.ranks[one], let otherRank = blocks.ranks[other],
        blocks.planOfBlock[one] == blocks.planOfBlock[other]
      else { continue }
      let (first, second) = rank < otherRank ? (one, other) : (other, one)
      if let piece = held.piece(ofBlock: first) { seconds[piece, default: []].append(second) }
    }
    let candidates = seconds.sorted { $0.key < $1.key }
    let shapes = try Workers.map(candidates, jobs: jobs) { piece, seconds in
      try DoubledGround.shape(held, piece, seconds, blocks)
    }
    var pieces: [Int] = []
    var lying: [[Int]] = []
    var ground: [Geometry] = []
    for (candidate, shape) in zip(candidates, shapes) {
      guard let geometry = shape else { continue }
      pieces.append(candidate.key)
      lying.append(candidate.value)
      ground.append(geometry)
    }
    self.pieces = pieces
    self.seconds = lying
    input = OverlapInput(FlatLayer(ground))
  }

  private static func shape(
    _ held: PrevailingPieces, _ piece: Int, _ seconds: [Int], _ blocks: PlanBlocks
  ) throws -> Geometry? {
    let geometries = seconds.compactMap { blocks.input.layer.geometry(at: $0) }
    let second = geometries.count == 1 ? geometries[0] : Geometry.joined(try Geometry.unaryUnion(geometries).polygons)
    guard let second else { return nil }
    let other = OverlapInput(FlatLayer([second]))
    let area = OverlapArea.between(piece, of: held.input, and: 0, of: other)
    return Geometry.joined(try OverlapShape.shape(held.layer, piece, other.layer, 0, kernelArea: area).pieces)
  }
}
