internal import LandModel
internal import PlaneGeometry

/// Conflicts gathered into findings.
struct ConflictGroups {
  /// What tells one finding from another.
  struct Key: Hashable, Sendable {
    let scheme: Int
    let plan: Int
    /// `nil` for the digitisation of a pair of plans.
    let function: FunctionCode?
    let code: String?
    let cell: Int?
    let size: PieceSize
  }

  /// The ground of a finding under one pair of blocks.
  struct Unit: Sendable {
    let pair: ConflictPair
    let pieces: PieceGroup
  }

  /// A finding to be.
  struct Group: Sendable {
    let key: Key
    var units: [Unit] = []

    /// The class of the pair with most ground, for what may differ within a finding: condition, law, assumed code.
    var leading: ConflictClass? {
      var best: (kind: ConflictClass, area: Double)?
      for unit in units where unit.pieces.areaSquareMetres > best?.area ?? 0 {
        best = (unit.pair.kind, unit.pieces.areaSquareMetres)
      }
      return best?.kind
    }
  }

  private let context: CheckContext
  /// In the order in which the first pair of each was found.
  private(set) var groups: [Group] = []
  private var places: [Key: Int] = [:]

  init(_ context: CheckContext) { self.context = context }

  /// Adds the pieces of a pair of blocks.
  mutating func add(_ pair: ConflictPair, _ pieces: SizedPieces) {
    let land = context.land
    guard let scheme = land.schemes.index(of: land.schemeBlocks[pair.block].scheme),
      let plan = land.landUsePlans.index(of: land.landUseBlocks[pair.landUseBlock].plan)
    else { return }
    for size in pieces.sizes {
      let isDigitisation = size == .digitisation
      let key = Key(
        scheme: scheme, plan: plan, function: isDigitisation ? nil : pair.kind.function,
        code: isDigitisation ? nil : pair.kind.code, cell: isDigitisation ? nil : pair.kind.cell?.cell, size: size)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(Group(key: key))
      }
      groups[place].units.append(Unit(pair: pair, pieces: pieces[size]))
    }
  }

  /// The drafts, one a group in their order.
  func drafts(_ parcels: ConflictParcels) throws -> [FindingDraft] {
    try Workers.map(groups.count, jobs: context.jobs, size: 1) { index in
      try draft(groups[index], parcels.byGroup[index])
    }
  }

  private func draft(_ group: Group, _ parcels: ConflictParcels.Touched) throws -> FindingDraft {
    let (land, key) = (context.land, group.key)
    let isKnown = key.size == .digitisation || key.cell != nil
    var draft = FindingDraft(
      .conflictLandUse, subjects: [land.subject(.scheme, key.scheme), land.subject(.landUsePlan, key.plan)],
      kind: isKnown ? "crosswalk" : "unknown_code")
    var all = PieceGroup()
    for unit in group.units { all.append(unit.pieces) }
    try draft.measure(all)
    draft.size = key.size
    draft.scheme = land.schemes[key.scheme].id
    guard key.size != .digitisation, let leading = group.leading else {
      draft.severity = .info
      draft.details = ConflictGroups.detailKeys.map { Detail($0, .null) }
      return draft
    }
    draft.severity = leading.severity
    draft.typology = leading.typology
    draft.legalBasis = leading.cell?.legalBasis
    draft.key = [leading.function.rawValue, leading.code, leading.cell.map { "\($0.cell)" } ?? ""]
    draft.details = details(group, leading, parcels)
    return draft
  }

  private static let detailKeys = [
    "function", "code", "code_assumed", "cell", "condition", "blocks", "landuse_blocks", "parcels", "parcels_top",
  ]

  private func details(_ group: Group, _ leading: ConflictClass, _ parcels: ConflictParcels.Touched) -> [Detail] {
    let land = context.land
    let blocks = Set(group.units.map(\.pair.block)).map { land.schemeBlocks[$0].id }
    let landUseBlocks = Set(group.units.map(\.pair.landUseBlock)).map { land.landUseBlocks[$0].id }
    let top = parcels.top.map { parcel, area in
      [Detail("id", .text(land.parcels[parcel].id)), Detail("area_m2", .number(area))]
    }
    let values: [DetailValue] = [
      .text(leading.function.rawValue), .text(leading.code), .optional(leading.cell?.codeAssumed),
      .optional(leading.cell?.cell), .optional(leading.cell?.condition), .texts(blocks.inOrderOfIDs),
      .texts(landUseBlocks.inOrderOfIDs), .count(parcels.count), .records(top),
    ]
    return zip(ConflictGroups.detailKeys, values).map(Detail.init)
  }
}
