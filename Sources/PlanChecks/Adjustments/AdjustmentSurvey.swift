internal import LandModel
internal import PlaneGeometry

/// Holds each local adjustment of one scheme against the scheme with all earlier ones.
struct AdjustmentSurvey {
  private let context: CheckContext
  private let scheme: Int
  private let adjustments: [Int]
  private let family: FamilyBlocks
  private let broken: BrokenBlocks
  private let scope: OverlapInput?

  /// - Parameter zone: what alone is looked at; `nil` for everything.
  init(_ context: CheckContext, _ scheme: Int, _ adjustments: [Int], in zone: ZoneExtent?) throws {
    self.context = context
    self.scheme = scheme
    self.adjustments = adjustments
    let blocks = context.overlapInput(.schemeBlock).layer
    family = try FamilyBlocks(
      context, of: Set(adjustments + [scheme]), in: zone == nil ? blocks : context.measured(.schemeBlock).layer)
    broken = BrokenBlocks(blocks, family.broken, within: zone?.geometry)
    let isUsable = !context.unusable(.scheme).contains(scheme)
    scope = isUsable ? OverlapInput(FlatLayer([context.land.schemes.geometry.geometry(at: scheme)])) : nil
  }

  func adjustedScheme() throws -> AdjustedScheme {
    var made: [LocalAdjustment] = []
    var earlier: Set<Int> = [scheme]
    for adjustment in adjustments {
      made.append(try localAdjustment(adjustment, after: earlier))
      earlier.insert(adjustment)
    }
    let repeated = try RepeatedPositions(&made, context.sizer)
    return AdjustedScheme(
      scheme: scheme, adjustments: made,
      areaSquareMetres: made.reduce(-repeated.doubledSquareMetres) { $0 + $1.changedSquareMetres },
      repeatedSquareMetres: repeated.squareMetres)
  }

  // MARK: - One adjustment

  private func localAdjustment(_ adjustment: Int, after earlier: Set<Int>) throws -> LocalAdjustment {
    let (own, before) = (try family.ground(of: [adjustment]), try family.ground(of: earlier))
    let parts = try AdjustedParts(own, before, classes: family.blocks.map(blockClass), try broken.ground(of: earlier))
    let ownInput = OverlapInput(FlatLayer(own.ground))
    let lost = try broken.squareMetres(of: adjustment, outside: ownInput)
    let positions = try AdjustedPositions(parts.changed, context.sizer, scope: scope)
    return LocalAdjustment(
      scheme: adjustment, hasBlocks: context.blocksOfSchemes[adjustment] != nil, ground: own.ground,
      groundSquareMetres: ownInput.areas.reduce(lost, +), positions: positions.positions,
      confirmedSquareMetres: parts.confirmedSquareMetres, sliverSquareMetres: positions.sliverSquareMetres,
      noiseSquareMetres: positions.noiseSquareMetres, skippedSquareMetres: parts.skippedSquareMetres + lost,
      unconfirmed: Set(parts.unconfirmed + own.unconfirmed).sorted().map { family.blocks[$0] })
  }

  private func blockClass(_ block: Int) -> BlockClass? {
    let facts = context.land.schemeBlocks[block]
    return facts.function.map { BlockClass(function: $0, use: facts.use) }
  }
}

/// The ground of an adjustment's blocks in pieces, each with what it was and what it becomes.
private struct AdjustedParts {
  private(set) var changed: [ChangedPiece] = []
  private(set) var confirmedSquareMetres = 0.0
  private(set) var skippedSquareMetres = 0.0
  /// Numbers of blocks whose ground no overlay gave as the kernel measures it.
  private(set) var unconfirmed: [Int] = []

  /// - Parameters:
  ///   - classes: what each block that ground is numbered by says; `nil` for one without a function.
  ///   - drawn: ground that broken blocks of before cover as drawn.
  init(_ own: RankedGround, _ before: RankedGround, classes: [BlockClass?], _ drawn: Geometry?) throws {
    let (ownInput, beforeInput) = (OverlapInput(FlatLayer(own.ground)), OverlapInput(FlatLayer(before.ground)))
    let shared = try OverlapArea.pairs(ownInput, beforeInput, jobs: 1)
    var left = ownInput.areas
    var cutters = [[Geometry]](repeating: [], count: own.ground.count)
    for pair in 0..<shared.count {
      let (piece, other) = (Int(shared.a[pair]), Int(shared.b[pair]))
      left[piece] -= shared.area[pair]
      cutters[piece].append(before.ground[other])
      let shape = try OverlapShape.pieces(
        of: own.ground[piece], and: before.ground[other], kernelArea: shared.area[pair])
      take(shape, own.blocks[piece], classes[own.blocks[piece]], .block(classes[before.blocks[other]]))
    }
    for piece in own.ground.indices {
      let rest = try OverlapShape.pieces(of: own.ground[piece], outside: cutters[piece], kernelArea: left[piece])
      for polygon in rest.pieces {
        try takeBare(polygon, rest.isConfirmed, own.blocks[piece], classes[own.blocks[piece]], drawn)
      }
    }
  }

  private enum Before {
    case nothing
    /// A block, and what it says.
    case block(BlockClass?)
  }

  /// Ground that no block of before covers: nothing lay there, but where one is broken nobody knows.
  private mutating func takeBare(
    _ polygon: Geometry, _ isConfirmed: Bool, _ block: Int, _ after: BlockClass?, _ drawn: Geometry?
  ) throws {
    guard let drawn else {
      return take([polygon], isConfirmed, block, after, .nothing)
    }
    let sides = try OverlapShape.parts(of: polygon, by: drawn, kernelArea: OverlapArea.between(polygon, and: drawn))
    take(sides.inside.pieces, sides.inside.isConfirmed, block, after, .block(nil))
    take(sides.outside.pieces, isConfirmed && sides.outside.isConfirmed, block, after, .nothing)
  }

  private mutating func take(_ shape: OverlapShape, _ block: Int, _ after: BlockClass?, _ before: Before) {
    take(shape.pieces, shape.isConfirmed, block, after, before)
  }

  private mutating func take(
    _ pieces: [Geometry], _ isConfirmed: Bool, _ block: Int, _ after: BlockClass?, _ before: Before
  ) {
    if !isConfirmed { unconfirmed.append(block) }
    let area = pieces.reduce(0) { $0 + $1.area }
    guard let after else {
      skippedSquareMetres += area
      return
    }
    switch before {
    case .nothing: changed += pieces.map { ChangedPiece(ground: $0, before: nil, after: after) }
    case .block(nil): skippedSquareMetres += area
    case .block(let before?):
      guard before.changes(into: after) else {
        confirmedSquareMetres += area
        return
      }
      changed += pieces.map { ChangedPiece(ground: $0, before: before, after: after) }
    }
  }
}

/// A polygon that changes its class.
struct ChangedPiece {
  let ground: Geometry
  let before: BlockClass?
  let after: BlockClass
}

/// The blocks of a scheme and its adjustments that cannot be measured.
private struct BrokenBlocks {
  private let layer: FlatLayer
  private let members: [(block: Int, scheme: Int)]
  private let extent: Geometry?

  init(_ layer: FlatLayer, _ members: [(block: Int, scheme: Int)], within extent: Geometry?) {
    self.layer = layer
    self.members = members
    self.extent = extent
  }

  /// The ground that those of some schemes cover as drawn; `nil` for none.
  func ground(of schemes: Set<Int>) throws -> Geometry? {
    let drawn = try members.filter { schemes.contains($0.scheme) }.compactMap {
      Geometry.joined(try polygons($0.block))
    }
    guard !drawn.isEmpty else { return nil }
    let ground = try Geometry.robustUnion(drawn)
    guard let extent else { return Geometry.joined(ground.polygons) }
    let shared = OverlapArea.between(ground, and: extent)
    return Geometry.joined(try OverlapShape.pieces(of: ground, and: extent, kernelArea: shared).pieces)
  }

  /// What those of one scheme cover as drawn and none of its other blocks does, square metres.
  func squareMetres(of scheme: Int, outside ground: OverlapInput) throws -> Double {
    guard let drawn = try self.ground(of: [scheme]) else { return 0 }
    let shared = try OverlapArea.pairs(OverlapInput(FlatLayer([drawn])), ground, jobs: 1)
    return shared.area.reduce(drawn.area, -)
  }

  private func polygons(_ block: Int) throws -> [Geometry] {
    do throws(GeometryError) {
      return try layer.geometry(at: block)?.windingGround().polygons ?? []
    } catch {
      if error.kind == .cancelled { throw CancellationError() }
      return []
    }
  }
}
