internal import LandModel
internal import PlaneGeometry

/// `conflict.constraint`: a plan that holds puts on a constraint area what its kind does not allow.
///
/// One finding per plan, area and function or code. Ground under several areas of one severity counts once, for the one
/// whose id sorts first.
struct ConstraintConflictRule: Rule {
  let rules: [RuleID] = [.conflictConstraint]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    let search = try ConstraintSearch(context)
    let sizer = context.sizer
    let shapes = try SizedShape.all(search.conflicts.count, jobs: context.jobs) { index in
      let conflict = search.conflicts[index]
      return try SizedShape(
        .shape(conflict.blocks, conflict.piece, conflict.areas, conflict.place, kernelArea: conflict.squareMetres),
        kernelArea: conflict.squareMetres, sizer,
        scaleTolerance: sizer.tolerances.scaleTolerance(conflict.plan.scale(context.land)))
    }
    var outcome = RuleOutcome()
    var totals = SizeTotals()
    var groups = ConstraintGroups(context)
    for (conflict, shape) in zip(search.conflicts, shapes) {
      totals.add(shape.pieces, totalSquareMetres: shape.squareMetres)
      groups.add(conflict, shape.pieces)
      if !shape.isConfirmed {
        outcome.skipped.append(
          context.skipped(.conflictConstraint, .constraintArea, conflict.area, .overlayUnconfirmed))
      }
    }
    outcome.drafts = try groups.drafts()
    outcome.balances = [totals.balance(RuleID.conflictConstraint.rawValue)]
    outcome.skipped +=
      try context.skippedPlanFeatures(.conflictConstraint) + context.skipped(.conflictConstraint, .constraintArea)
      + context.skippedConstraintAreas(.conflictConstraint, .noKind) { $0.kind == nil }
      + context.skippedConstraintAreas(.conflictConstraint, .noSeverity) { $0.severity == nil }
    return outcome
  }
}

/// A block that holds on a constraint area which does not allow it.
private struct ConstraintConflict: Sendable {
  /// A scheme or a land-use plan, by number.
  enum Plan: Hashable, Sendable {
    case scheme(Int)
    case landUse(Int)

    func scale(_ land: Land) -> Int? {
      switch self {
      case .scheme(let scheme): land.schemes[scheme].scale
      case .landUse(let plan): land.landUsePlans[plan].scale
      }
    }
  }

  let plan: Plan
  let block: Int
  /// The function or the code.
  let word: String
  /// The number of the constraint area.
  let area: Int
  let blocks: FlatLayer
  let piece: Int
  let areas: FlatLayer
  let place: Int
  let squareMetres: Double
}

/// Finds every pair of a block that holds and an area that does not allow it.
private struct ConstraintSearch {
  private let context: CheckContext
  private let allowances: ConstraintAllowances
  private(set) var conflicts: [ConstraintConflict] = []

  init(_ context: CheckContext) throws {
    self.context = context
    allowances = try context.constraintAllowances()
    let land = context.land
    guard !land.constraintAreas.isEmpty else { return }
    let (allowances, day) = (allowances, context.asOf)
    let urban = try context.prevailingSchemeBlocks()
    try add(urban, { .scheme($0) }) { block in
      let facts = land.schemeBlocks[block]
      return facts.function.map { function in
        (function.rawValue, { allowances.allows(function, flags: facts.conditions, on: $0, day: day) })
      }
    }
    let landUse = try context.prevailingLandUseBlocks()
    try add(landUse, { .landUse($0) }) { block in
      land.landUseBlocks[block].code.map { text in
        (LandUseCodes.shipped.canonical(text) ?? text, { allowances.allows(code: text, on: $0, day: day) })
      }
    }
  }

  private typealias Question = (word: String, allows: (ConstraintKind) -> Bool)

  private mutating func add(
    _ pieces: PrevailingPieces, _ plan: (Int) -> ConstraintConflict.Plan, _ question: (_ block: Int) -> Question?
  ) throws {
    let kinds = Set(context.land.constraintAreas.features.compactMap(\.kind))
    // Blocks that the same kinds exclude are held against the same ground.
    var byKinds: [Set<ConstraintKind>: [(piece: Int, word: String)]] = [:]
    for piece in pieces.indices {
      guard let asked = question(pieces.blocks[piece]) else { continue }
      let excluding = kinds.filter { !asked.allows($0) }
      if !excluding.isEmpty { byKinds[excluding, default: []].append((piece, asked.word)) }
    }
    for (excluding, members) in byKinds.sorted(by: { $0.value[0].piece < $1.value[0].piece }) {
      let blocks = OverlapInput(FlatLayer(members.map { pieces.layer.geometry(at: $0.piece) }))
      for severity in ConstraintSeverity.allCases {
        let ground = try ground(of: excluding, severity)
        let areas = OverlapInput(FlatLayer(ground.ground))
        let pairs = try OverlapArea.pairs(blocks, areas, jobs: context.jobs)
        for index in 0..<pairs.count {
          let (member, place) = (members[Int(pairs.a[index])], Int(pairs.b[index]))
          conflicts.append(
            ConstraintConflict(
              plan: plan(pieces.plans[member.piece]), block: pieces.blocks[member.piece], word: member.word,
              area: ground.blocks[place], blocks: blocks.layer, piece: Int(pairs.a[index]), areas: areas.layer,
              place: place, squareMetres: pairs.area[index]))
        }
      }
    }
  }

  private func ground(of kinds: Set<ConstraintKind>, _ severity: ConstraintSeverity) throws -> RankedGround {
    let areas = context.land.constraintAreas
    let places = context.places(of: .constraintArea)
    let ranks = areas.indices.map { area in
      areas[area].severity == severity && (areas[area].kind.map(kinds.contains) ?? false) ? places[area] : nil
    }
    return try RankedGround(
      context.overlapInput(.constraintArea), pairs: context.overlapPairs(within: .constraintArea), ranks: ranks,
      jobs: context.jobs)
  }
}

/// The conflicts gathered into findings.
private struct ConstraintGroups {
  private struct Key: Hashable {
    let plan: ConstraintConflict.Plan
    let area: Int
    /// `nil` for the digitisation of a plan and an area.
    let word: String?
    let size: PieceSize
  }

  private struct Group {
    let key: Key
    var blocks: Set<Int> = []
    var pieces = PieceGroup()
  }

  private let context: CheckContext
  private let allowances: ConstraintAllowances?
  private var groups: [Group] = []
  private var places: [Key: Int] = [:]

  init(_ context: CheckContext) {
    self.context = context
    allowances = try? context.constraintAllowances()
  }

  mutating func add(_ conflict: ConstraintConflict, _ pieces: SizedPieces) {
    for size in pieces.sizes {
      let key = Key(
        plan: conflict.plan, area: conflict.area, word: size == .digitisation ? nil : conflict.word, size: size)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(Group(key: key))
      }
      groups[place].blocks.insert(conflict.block)
      groups[place].pieces.append(pieces[size])
    }
  }

  func drafts() throws -> [FindingDraft] {
    let ground = OverlapInput(FlatLayer(groups.map(\.pieces.geometry)))
    let shared = try OverlapArea.pairs(ground, context.overlapInput(.parcel), jobs: context.jobs)
    var parcels = [Int](repeating: 0, count: groups.count)
    for index in 0..<shared.count { parcels[Int(shared.a[index])] += 1 }
    return try groups.indices.map { try draft(groups[$0], parcels: parcels[$0]) }
  }

  private func draft(_ group: Group, parcels: Int) throws -> FindingDraft {
    let (land, key) = (context.land, group.key)
    let area = land.constraintAreas[key.area]
    let (subject, isScheme, ids): (Subject, Bool, [String]) =
      switch key.plan {
      case .scheme(let scheme): (land.subject(.scheme, scheme), true, group.blocks.map { land.schemeBlocks[$0].id })
      case .landUse(let plan):
        (land.subject(.landUsePlan, plan), false, group.blocks.map { land.landUseBlocks[$0].id })
      }
    var draft = FindingDraft(
      .conflictConstraint, subjects: [subject, land.subject(.constraintArea, key.area)],
      kind: isScheme ? "scheme" : "landuse")
    try draft.measure(group.pieces)
    draft.size = key.size
    draft.scheme = isScheme ? subject.id : nil
    draft.severity = area.severity == .notClean ? .error : .warning
    if key.size == .material { draft.typology = draft.severity == .error ? 3 : 2 }
    if area.kind == .protectedForest || area.kind == .specialUseForest { draft.owner = .forestry }
    draft.legalBasis = area.kind.flatMap { allowances?.legalBasis(of: $0, on: context.asOf) }
    draft.key = [key.word ?? ""]
    let isKnown = key.word != nil
    draft.details = [
      Detail("constraint_kind", .optional(area.kind?.rawValue)),
      Detail("function", .optional(isScheme ? key.word : nil)), Detail("code", .optional(isScheme ? nil : key.word)),
      Detail("blocks", isKnown ? .texts(ids.inOrderOfIDs) : .null),
      Detail("parcels", isKnown ? .count(parcels) : .null),
    ]
    return draft
  }
}
