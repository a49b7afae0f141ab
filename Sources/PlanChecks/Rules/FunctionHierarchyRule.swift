internal import LandModel
internal import PlaneGeometry

/// `hierarchy.function`: a lower scheme assigns a function that its parent does not allow there.
///
/// By position: the finest block, whatever the precedence, against the one that holds at the nearest coarser level. One
/// finding per child scheme, parent scheme, their functions and size.
package struct FunctionHierarchyRule: Rule {
  package let rules: [RuleID] = [.hierarchyFunction]

  /// Has nothing to choose.
  package init() {}

  private struct Key: Hashable {
    let child: Int
    let parent: Int
    /// `nil` for the digitisation of a pair of schemes.
    let functions: [FunctionCode]?
    let size: PieceSize
  }

  private struct Group {
    let key: Key
    var blocks: Set<Int> = []
    var pieces = PieceGroup()
  }

  package func run(_ context: CheckContext) throws -> RuleOutcome {
    let found = try context.finestContradictions()
    let (land, sizer) = (context.land, context.sizer)
    let schemes = land.schemeBlocks.features.map { land.schemes.index(of: $0.scheme) }
    let shapes = try SizedShape.all(found.pairs.count, jobs: context.jobs) { index in
      let pair = found.pairs[index]
      return try SizedShape(
        found.shapes[index], kernelArea: pair.squareMetres, sizer,
        scaleTolerance: sizer.tolerances.scaleTolerance(
          schemes[pair.child].flatMap { land.schemes[$0].scale },
          schemes[pair.parent].flatMap { land.schemes[$0].scale }))
    }
    var outcome = RuleOutcome()
    var totals = SizeTotals()
    var groups: [Group] = []
    var places: [Key: Int] = [:]
    for (pair, shape) in zip(found.pairs, shapes) {
      totals.add(shape.pieces, totalSquareMetres: shape.squareMetres)
      if !shape.isConfirmed {
        outcome.skipped.append(context.skipped(.hierarchyFunction, .schemeBlock, pair.child, .overlayUnconfirmed))
      }
      guard let child = schemes[pair.child], let parent = schemes[pair.parent] else { continue }
      let functions = [pair.child, pair.parent].compactMap { land.schemeBlocks[$0].function }
      for size in shape.pieces.sizes {
        let key = Key(child: child, parent: parent, functions: size == .digitisation ? nil : functions, size: size)
        let place = places[key] ?? groups.count
        if place == groups.count {
          places[key] = place
          groups.append(Group(key: key))
        }
        groups[place].blocks.insert(pair.child)
        groups[place].pieces.append(shape.pieces[size])
      }
    }
    outcome.drafts = try groups.map { try draft($0, land) }
    outcome.balances = [totals.balance(RuleID.hierarchyFunction.rawValue)]
    outcome.skipped += try context.skippedSchemeFeatures(.hierarchyFunction)
    return outcome
  }

  private func draft(_ group: Group, _ land: Land) throws -> FindingDraft {
    var draft = FindingDraft(
      .hierarchyFunction,
      subjects: [land.subject(.scheme, group.key.child), land.subject(.scheme, group.key.parent)], kind: "not_allowed")
    try draft.measure(group.pieces)
    draft.size = group.key.size
    draft.scheme = land.schemes[group.key.child].id
    let functions = group.key.functions?.map(\.rawValue)
    draft.key = functions ?? []
    draft.details = [
      Detail("child_function", .optional(functions?.first)), Detail("parent_function", .optional(functions?.last)),
      Detail("blocks", functions == nil ? .null : .texts(group.blocks.map { land.schemeBlocks[$0].id }.inOrderOfIDs)),
    ]
    return draft
  }
}
