internal import LandModel
internal import PlaneGeometry

/// Ground on which blocks of two schemes have functions that exclude each other, as findings of one rule: one for each
/// kind, pair of schemes, pair of functions and size; one for each kind and pair of schemes where their lines differ
/// within the accuracy of the maps.
struct SchemeContradictions {
  /// The rule that finds.
  let rule: RuleID
  /// Under which names the details of a finding state the two functions.
  let functionNames: (one: String, other: String)
  /// Whether a finding lists the blocks of both schemes, or of the first alone.
  let listsBothBlocks: Bool
  /// The typology of findings that are material.
  let typology: Int?

  /// Two blocks, numbers of the layer, and what they share.
  struct Pair {
    let kind: String
    /// Of the scheme that a finding names first.
    let one: Int
    let other: Int
    let squareMetres: Double
  }

  private struct Key: Hashable {
    let kind: String
    let one: Int
    let other: Int
    /// `nil` for the digitisation of a pair of schemes.
    let functions: [FunctionCode]?
    let size: PieceSize
  }

  private struct Group {
    let key: Key
    var blocks: Set<Int> = []
    var pieces = PieceGroup()
  }

  /// Measures the pairs and groups them.
  ///
  /// - Parameter shape: what the blocks of the pair with that number share.
  func outcome(
    of pairs: [Pair], _ context: CheckContext, shape: @Sendable (Int) throws -> OverlapShape
  ) throws -> RuleOutcome {
    let (land, sizer) = (context.land, context.sizer)
    let schemes = land.schemeBlocks.features.map { land.schemes.index(of: $0.scheme) }
    func scale(_ block: Int) -> Int? { schemes[block].flatMap { land.schemes[$0].scale } }
    let tolerances = pairs.map { sizer.tolerances.scaleTolerance(scale($0.one), scale($0.other)) }
    let areas = pairs.map(\.squareMetres)
    let shapes = try SizedShape.all(pairs.count, jobs: context.jobs) { index in
      try SizedShape(try shape(index), kernelArea: areas[index], sizer, scaleTolerance: tolerances[index])
    }
    var outcome = RuleOutcome()
    var totals = SizeTotals()
    var groups: [Group] = []
    var places: [Key: Int] = [:]
    for (pair, shape) in zip(pairs, shapes) {
      totals.add(shape.pieces, totalSquareMetres: shape.squareMetres)
      if !shape.isConfirmed {
        outcome.skipped.append(context.skipped(rule, .schemeBlock, pair.one, .overlayUnconfirmed))
      }
      guard let one = schemes[pair.one], let other = schemes[pair.other] else { continue }
      let functions = [pair.one, pair.other].compactMap { land.schemeBlocks[$0].function }
      for size in shape.pieces.sizes {
        let key = Key(
          kind: pair.kind, one: one, other: other, functions: size == .digitisation ? nil : functions, size: size)
        let place = places[key] ?? groups.count
        if place == groups.count {
          places[key] = place
          groups.append(Group(key: key))
        }
        groups[place].blocks.formUnion(listsBothBlocks ? [pair.one, pair.other] : [pair.one])
        groups[place].pieces.append(shape.pieces[size])
      }
    }
    outcome.drafts = try groups.map { try draft($0, land) }
    outcome.balances = [totals.balance(rule.rawValue)]
    outcome.skipped += try context.skippedSchemeFeatures(rule)
    return outcome
  }

  private func draft(_ group: Group, _ land: Land) throws -> FindingDraft {
    let key = group.key
    var draft = FindingDraft(
      rule, subjects: [land.subject(.scheme, key.one), land.subject(.scheme, key.other)], kind: key.kind)
    try draft.measure(group.pieces)
    draft.size = key.size
    draft.scheme = land.schemes[key.one].id
    let functions = key.functions?.map(\.rawValue)
    draft.key = functions ?? []
    if key.size == .material { draft.typology = typology }
    draft.details = [
      Detail(functionNames.one, .optional(functions?.first)), Detail(functionNames.other, .optional(functions?.last)),
      Detail("blocks", functions == nil ? .null : .texts(group.blocks.map { land.schemeBlocks[$0].id }.inOrderOfIDs)),
    ]
    return draft
  }
}
