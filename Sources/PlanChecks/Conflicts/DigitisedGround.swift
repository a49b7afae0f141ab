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
    // The same few codes stand on all parcels.
    var groups: [String: LandUseGroup] = [:]
    func group(_ code: String) -> LandUseGroup {
      if let known = groups[code] { return known }
      let group = LandUseCodes.shipped.currentGroup(of: code)
      groups[code] = group
      return group
    }
    let ofParcel = land.parcels.features.map { parcel in
      UseFeature(group: (parcel.landUse?.mainCode).map(group), scale: parcel.mapScale)
    }
    return try digitised(ofBlock, current.input) + digitised(ofParcel, overlapInput(.parcel))
  }

  private struct UseFeature {
    let group: LandUseGroup?
    let scale: Int?

    /// Whether its use changes by a resolution alone.
    var isResolved: Bool { group == .rice || group == .forest }
  }

  private func digitised(_ features: [UseFeature], _ input: OverlapInput) throws -> [Geometry] {
    let planned = try prevailingLandUseBlocks()
    let scales = planned.plans.map { land.landUsePlans[$0].scale }
    let isPlanScaled = scales.contains { $0 != nil }
    // Without a scale on either side nothing is within an accuracy.
    guard features.contains(where: { $0.isResolved && (isPlanScaled || $0.scale != nil) }) else { return [] }
    let codes = LandUseCodes.shipped
    let groups = planned.blocks.map { block in land.landUseBlocks[block].code.map(codes.currentGroup(of:)) ?? .other }
    let pairs = try OverlapArea.pairs(input, planned.input, jobs: jobs)
    let apart = (0..<pairs.count).filter { index in
      let feature = features[Int(pairs.a[index])]
      return feature.isResolved && feature.group != groups[Int(pairs.b[index])]
    }
    return try Workers.map(apart, jobs: jobs) { index -> [Geometry] in
      let (feature, piece) = (Int(pairs.a[index]), Int(pairs.b[index]))
      guard let tolerance = tolerances.scaleTolerance(features[feature].scale, scales[piece]) else { return [] }
      let shape = try OverlapShape.shape(
        input.layer, feature, planned.layer, piece, kernelArea: pairs.area[index])
      return try sizer.sort(shape.pieces, scaleTolerance: tolerance)[.digitisation].pieces
    }.flatMap { $0 }
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
