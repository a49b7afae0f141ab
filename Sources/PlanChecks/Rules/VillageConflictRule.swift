internal import LandModel
internal import PlaneGeometry

/// `conflict.village`: ground of a village that is lived on and planned for something that moves it away.
///
/// One finding per village, scheme, function and size.
struct VillageConflictRule: Rule {
  let rules: [RuleID] = [.conflictVillage]

  /// Functions under which a village stays where it is.
  private static let staying: Set<FunctionCode> = ["village", "residential", "mixed", "green", "heritage", "public"]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    let zones = context.land.zones
    let villages = zones.indices.filter { zones[$0].kind == .village && zones[$0].isValid(on: context.asOf) }
    guard !villages.isEmpty else { return RuleOutcome() }
    var outcome = RuleOutcome()
    var totals = SizeTotals()
    let members = Set(villages)
    outcome.skipped = context.skipped(.conflictVillage, .zone) { members.contains($0) }
    outcome.skipped += try context.skippedSchemeFeatures(.conflictVillage)
    let unusable = context.unusable(.zone)
    let ground = try DwellingGround(context, of: villages.filter { !unusable.contains($0) })
    let groups = try groups(ground, context, &totals, &outcome)
    outcome.drafts = try groups.map { try draft($0.key, $0.value, context) }
    outcome.balances = [totals.balance(RuleID.conflictVillage.rawValue)]
    return outcome
  }

  private struct Key: Hashable {
    let village: Int
    let scheme: Int
    let function: FunctionCode
    let size: PieceSize
  }

  private func groups(
    _ dwelling: DwellingGround, _ context: CheckContext, _ totals: inout SizeTotals, _ outcome: inout RuleOutcome
  ) throws -> [(key: Key, value: PieceGroup)] {
    let (land, held) = (context.land, try context.prevailingSchemeBlocks())
    let shared = try OverlapArea.pairs(dwelling.input, held.input, jobs: context.jobs)
    let displaced = (0..<shared.count).filter { pair in
      let function = land.schemeBlocks[held.blocks[Int(shared.b[pair])]].function
      return function.map { !VillageConflictRule.staying.contains($0) } ?? false
    }
    let sizer = context.sizer
    let shapes = try Workers.map(displaced, jobs: context.jobs) { pair in
      try SizedShape(
        .shape(
          dwelling.input.layer, Int(shared.a[pair]), held.layer, Int(shared.b[pair]), kernelArea: shared.area[pair]),
        kernelArea: shared.area[pair], sizer, scaleTolerance: nil)
    }
    var groups: [Key: PieceGroup] = [:]
    var order: [Key] = []
    for (pair, shape) in zip(displaced, shapes) {
      let (village, piece) = (dwelling.villages[Int(shared.a[pair])], Int(shared.b[pair]))
      totals.add(shape.pieces, totalSquareMetres: shape.squareMetres)
      if !shape.isConfirmed {
        outcome.skipped.append(context.skipped(.conflictVillage, .zone, village, .overlayUnconfirmed))
      }
      guard let function = land.schemeBlocks[held.blocks[piece]].function else { continue }
      for size in shape.pieces.sizes {
        let key = Key(village: village, scheme: held.plans[piece], function: function, size: size)
        if groups[key] == nil { order.append(key) }
        groups[key, default: PieceGroup()].append(shape.pieces[size])
      }
    }
    return order.map { (key: $0, value: groups[$0] ?? PieceGroup()) }
  }

  private func draft(_ key: Key, _ pieces: PieceGroup, _ context: CheckContext) throws -> FindingDraft {
    let land = context.land
    var draft = FindingDraft(
      .conflictVillage, subjects: [land.subject(.zone, key.village), land.subject(.scheme, key.scheme)],
      kind: "displaced")
    try draft.take(pieces, key.size)
    draft.scheme = land.schemes[key.scheme].id
    draft.key = [key.function.rawValue]
    if land.zones[key.village].minority == .yes {
      draft.severity = .warning
      if key.size == .material { draft.typology = 2 }
    }
    let people = try people(on: pieces, context)
    draft.details = [
      Detail("function", .text(key.function.rawValue)), Detail("parcels", .optional(people.parcels)),
      Detail("households", .optional(people.households)),
    ]
    return draft
  }

  /// How many parcels share more than noise with ground, and the households on those of households; `nil` where nobody
  /// knows.
  private func people(on pieces: PieceGroup, _ context: CheckContext) throws -> (parcels: Int?, households: Int?) {
    let parcels = context.land.parcels
    guard !parcels.isEmpty else { return (nil, nil) }
    let ground = OverlapInput(FlatLayer(pieces.pieces))
    let shared = try OverlapArea.pairs(ground, context.overlapInput(.parcel), jobs: context.jobs)
    var members: Set<Int> = []
    for pair in 0..<shared.count where !members.contains(Int(shared.b[pair])) {
      let parcel = Int(shared.b[pair])
      guard let one = ground.layer.geometry(at: Int(shared.a[pair])), let other = parcels.geometry.geometry(at: parcel),
        try SharedGround.isThick(
          one, other, kernelArea: shared.area[pair], identity: context.tolerances.identityMetres)
      else { continue }
      members.insert(parcel)
    }
    let households = members.filter { parcels[$0].tenure == .household }.map { parcels[$0].households }
    let isKnown = households.allSatisfy { $0 != nil }
    return (members.count, isKnown ? households.reduce(0) { $0 + ($1 ?? 0) } : nil)
  }
}

/// The ground of villages that is lived on: what is ODT or ONT today, alone or among other codes, by the block surveyed last,
/// else by what is seen on the parcel, else by its code; all of a village where nothing of it has a current use.
private struct DwellingGround {
  /// The numbers of the villages that have such ground.
  private(set) var villages: [Int] = []
  /// The ground of each.
  let input: OverlapInput

  init(_ context: CheckContext, of villages: [Int]) throws {
    let zones = context.land.zones
    let shapes = villages.compactMap { village in zones.geometry.geometry(at: village).map { (village, $0) } }
    let layer = OverlapInput(FlatLayer(shapes.map(\.1)))
    let (blocks, parcels) = (try context.currentUsePieces(), try DwellingGround.parcels(context, near: layer))
    let byBlock = try OverlapArea.pairs(layer, blocks.input, jobs: context.jobs)
    var current = [[(piece: Int, area: Double)]](repeating: [], count: shapes.count)
    for pair in 0..<byBlock.count {
      current[Int(byBlock.a[pair])].append((Int(byBlock.b[pair]), byBlock.area[pair]))
    }
    let (land, found) = (context.land, current)
    let ground = try Workers.map(shapes.count, jobs: context.jobs, size: 1) { number -> Geometry? in
      let village = shapes[number].1
      var dwelling: [Geometry] = []
      for (piece, area) in found[number]
      where land.landUseBlocks[blocks.blocks[piece]].code.map(LandUseCodes.shipped.isDwelling) ?? false {
        dwelling += try OverlapShape.shape(layer.layer, number, blocks.layer, piece, kernelArea: area).pieces
      }
      let left = try OverlapShape.pieces(
        of: village, outside: found[number].compactMap { blocks.layer.geometry(at: $0.piece) },
        kernelArea: found[number].reduce(layer.areas[number]) { $0 - $1.area })
      let rest = OverlapInput(FlatLayer(left.pieces))
      let onParcels = try OverlapArea.pairs(rest, parcels.input, jobs: 1)
      var hasUse = !found[number].isEmpty
      for pair in 0..<onParcels.count {
        let parcel = parcels.parcels[Int(onParcels.b[pair])]
        guard let codes = DwellingGround.codes(of: land.parcels[parcel]) else { continue }
        hasUse = true
        guard codes.contains(where: LandUseCodes.shipped.isDwelling) else { continue }
        dwelling += try OverlapShape.shape(
          rest.layer, Int(onParcels.a[pair]), parcels.input.layer, Int(onParcels.b[pair]),
          kernelArea: onParcels.area[pair]
        ).pieces
      }
      guard hasUse else { return village }
      return dwelling.isEmpty ? nil : Geometry.joined(try Geometry.robustUnion(dwelling).polygons)
    }
    for (number, ground) in ground.enumerated() where ground != nil { self.villages.append(shapes[number].0) }
    input = OverlapInput(FlatLayer(ground.compactMap { $0 }))
  }

  /// What is seen on the parcel, else what it is registered as; `nil` for neither.
  private static func codes(of parcel: Parcel) -> [String]? {
    if let observed = parcel.observedUse, !observed.isEmpty { return [observed] }
    return parcel.landUse?.codes
  }

  /// The parcels that share ground with villages, ground in two of them for the one whose id sorts first.
  private static func parcels(
    _ context: CheckContext, near villages: OverlapInput
  ) throws -> (input: OverlapInput, parcels: [Int]) {
    let whole = context.overlapInput(.parcel)
    let shared = try OverlapArea.pairs(villages, whole, jobs: context.jobs)
    let near = Set(shared.b.map(Int.init)).sorted()
    let places = context.places(of: .parcel)
    let input = OverlapInput(FlatLayer(near.map { whole.layer.geometry(at: $0) }))
    let ranked = try RankedGround(
      input, pairs: OverlapArea.pairs(within: input, jobs: context.jobs), ranks: near.map { places[$0] },
      jobs: context.jobs)
    return (OverlapInput(FlatLayer(ranked.ground)), ranked.blocks.map { near[$0] })
  }
}
