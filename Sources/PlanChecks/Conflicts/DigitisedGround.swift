package import LandModel
package import PlaneGeometry

/// Ground on which two features are at odds that two maps of their scales need not agree on, measured on the ground that
/// the two share as a whole, as the checks measure it.
package struct DigitisedGround: Sendable {
  /// Of a block and the land-use block that holds.
  package let landUse: [Geometry]
  /// Of a block and the one that holds at the nearest coarser level.
  package let parent: [Geometry]
  /// Of today's rice or forest and planned ground of another group.
  package let use: [Geometry]
}

extension CheckContext {
  private static let digitisedGroundKey = SharedKey<DigitisedGround>()

  /// The ground that is digitisation; nothing where no scale is known.
  ///
  /// Cost: an overlay for each pair of blocks that are at odds.
  /// - Throws: as the rules about plans.
  package func digitisedGround() throws -> DigitisedGround {
    try shared(CheckContext.digitisedGroundKey) {
      let hasScale =
        land.schemes.features.contains { $0.scale != nil } || land.landUsePlans.features.contains { $0.scale != nil }
        || land.parcels.features.contains { $0.mapScale != nil }
      guard hasScale else { return DigitisedGround(landUse: [], parent: [], use: []) }
      return DigitisedGround(
        landUse: try landUseShapes().shapes.flatMap { $0.pieces[.digitisation].pieces },
        parent: try digitisedContradictions(), use: try digitisedUse())
    }
  }

  private func digitisedContradictions() throws -> [Geometry] {
    let found = try parentContradictions()
    let schemes = land.schemeBlocks.features.map { land.schemes.feature($0.scheme)?.scale }
    return try found.pairs.indices.flatMap { index -> [Geometry] in
      let pair = found.pairs[index]
      guard let tolerance = tolerances.scaleTolerance(schemes[pair.child], schemes[pair.parent]) else { return [] }
      return try sizer.sort(found.shapes[index].pieces, scaleTolerance: tolerance)[.digitisation].pieces
    }
  }

  /// Current blocks where they hold and parcels of rice and forest, against planned blocks of another group.
  private func digitisedUse() throws -> [Geometry] {
    let blocks = land.landUseBlocks
    let current = try currentUsePieces()
    let ofBlock = current.blocks.map { block in
      UseFeature(
        group: blocks[block].code.map(LandUseCodes.shipped.currentGroup(of:)),
        scale: land.landUsePlans.feature(blocks[block].plan)?.scale)
    }
    let ofParcel = land.parcels.features.map { parcel in
      UseFeature(
        group: parcel.landUse.map { LandUseCodes.shipped.currentGroup(of: $0.mainCode) }, scale: parcel.mapScale)
    }
    return try digitised(ofBlock, current.input) + digitised(ofParcel, overlapInput(.parcel))
  }

  private struct UseFeature {
    let group: LandUseGroup?
    let scale: Int?
  }

  private func digitised(_ features: [UseFeature], _ input: OverlapInput) throws -> [Geometry] {
    guard features.contains(where: { $0.group == .rice || $0.group == .forest }) else { return [] }
    let planned = try prevailingLandUseBlocks()
    let pairs = try OverlapArea.pairs(input, planned.input, jobs: jobs)
    let codes = LandUseCodes.shipped
    var found: [Geometry] = []
    for index in 0..<pairs.count {
      let (feature, piece) = (Int(pairs.a[index]), Int(pairs.b[index]))
      let block = land.landUseBlocks[planned.blocks[piece]]
      guard let today = features[feature].group, today != .other,
        today != block.code.map(codes.currentGroup(of:)) ?? .other,
        let tolerance = tolerances.scaleTolerance(features[feature].scale, land.landUsePlans.feature(block.plan)?.scale)
      else { continue }
      let shape = try OverlapShape.shape(
        input.layer, feature, planned.layer, piece, kernelArea: pairs.area[index])
      found += try sizer.sort(shape.pieces, scaleTolerance: tolerance)[.digitisation].pieces
    }
    return found
  }
}

extension LandUseCodes {
  /// The group of a code as written, or of the one that has replaced it.
  package func currentGroup(of code: String) -> LandUseGroup {
    let code = canonical(code) ?? code
    let own = group(of: code)
    return own == .other ? group(of: current(code)) : own
  }
}
