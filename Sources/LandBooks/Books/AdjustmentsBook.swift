internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

extension Ledger {
  /// Local adjustments by position (điều chỉnh cục bộ): how often, where, and what was lost.
  public func adjustments() throws -> Book {
    var rows = BookTable(
      "scheme,name,in_force,decisions,positions,declared_positions,area_m2,scope_ratio,repeated_positions,repeated_m2,"
        + "confirmed_m2,sliver_m2,outside_m2,green_lost_m2,green_gained_m2,public_lost_m2,public_gained_m2,"
        + "dwelling_gained_m2,last_date")
    var positions = BookTable(
      "scheme,adjustment,decision_no,decision_date,position,from,from_use,to,to_use,area_m2,outside_m2,parcels,"
        + "household_parcels,households,zone")
    var (without, balances): ([String], [Balance]) = ([], [])
    let (asked, places) = (Set(try context.asked(.scheme)), context.places(of: .scheme))
    for survey in try adjustmentSurvey() where asked.contains(survey.scheme) {
      rows.append(try adjustmentRow(survey))
      for decision in survey.decisions.sorted(by: { places[$0.scheme] < places[$1.scheme] }) {
        guard decision.hasBlocks else {
          without.append(land.schemes[decision.scheme].id)
          continue
        }
        try append(decision, of: survey.scheme, to: &positions)
        balances.append(balance(decision))
      }
    }
    let isAdjustment = { (layer: LayerName, block: Int) in
      let plans = context.plansInForce.schemes
      return land.schemes.index(of: land.schemeBlocks[block].scheme).map(plans.isLocalAdjustment) ?? false
    }
    return Book(
      "adjustments",
      [
        .table("rows", rows), .table("positions", positions),
        .list("without_blocks", IdentifierOrder.sorted(without).map { without[$0] }),
        .balance(balances.sorted { IdentifierOrder.precedes($0.what, $1.what) }),
      ], notes: land.parcels.isEmpty ? [.noParcels] : [], skipped: try skipped(.schemeBlock, where: isAdjustment))
  }

  private func adjustmentRow(_ survey: SchemeAdjustments) throws -> [BookValue] {
    let facts = land.schemes[survey.scheme]
    let scope = try scope(ofScheme: survey.scheme)
    let ground = Geometry.joined(survey.ground)
    let area = ground?.area ?? 0
    let outside = try outsideArea(ground, survey.scheme)
    let changes = survey.decisions.flatMap(\.positions).flatMap(\.changes)
    func moved(_ isIn: (SchemeAdjustments.Kind) -> Bool, lost: Bool) -> BookValue {
      .number(
        changes.filter { change in
          let (before, after) = (change.from.map(isIn) ?? false, isIn(change.to))
          return lost ? before && !after : after && !before
        }.reduce(0) { $0 + $1.squareMetres })
    }
    return [
      .text(facts.id), .optional(facts.name), .flag(context.plansInForce.schemes.counts(survey.scheme)),
      .count(survey.decisions.count), .count(survey.positions), .optional(facts.declaredPositions), .number(area),
      scope.map { .number(area / $0.area) } ?? .null, .count(survey.repeatedPositions),
      .number(survey.repeatedGround.reduce(0) { $0 + $1.area }),
      .number(survey.decisions.reduce(0) { $0 + $1.confirmed }), .number(survey.decisions.reduce(0) { $0 + $1.sliver }),
      .optional(outside), moved(\.isPublicGreen, lost: true), moved(\.isPublicGreen, lost: false),
      moved(\.isPublicService, lost: true), moved(\.isPublicService, lost: false), moved(\.isDwelling, lost: false),
      .optional(survey.decisions.compactMap { land.schemes[$0.scheme].decisionDate }.max()),
    ]
  }

  /// What of ground lies outside the scope of a scheme, square metres; `nil` where that cannot be measured.
  private func outsideArea(_ ground: Geometry?, _ scheme: Int) throws -> Double? {
    let input = context.overlapInput(.scheme)
    guard input.areas[scheme] > 0 else { return nil }
    guard let ground else { return 0 }
    let inside = OverlapArea.between(0, of: OverlapInput(FlatLayer([ground])), and: scheme, of: input)
    return ground.area - inside > OverlapShape.tolerance(of: ground.area) ? ground.area - inside : 0
  }

  private func append(
    _ decision: SchemeAdjustments.Decision, of scheme: Int, to table: inout BookTable
  ) throws {
    let (facts, parcels) = (land.schemes[decision.scheme], try parcels())
    for (number, position) in decision.positions.enumerated() {
      let zone = try unit(of: position.ground)
      for change in position.changes {
        let ground = Geometry.joined(change.ground) ?? .empty(.polygon)
        var tally = ParcelTally()
        for (parcel, area) in OverlapArea.shares(of: ground, in: parcels.input) {
          guard let whole = parcels.geometry(parcel) else { continue }
          if try SharedGround.isThick(
            whole, ground, kernelArea: area, identity: context.tolerances.identityMetres)
          {
            tally.add(parcels.source[parcel])
          }
        }
        table.append(
          [
            .text(land.schemes[scheme].id), .text(facts.id), .optional(facts.decisionNumber),
            .optional(facts.decisionDate), .count(number + 1), .optional(change.from?.function?.rawValue),
            .optional(change.from?.use?.rawValue), .optional(change.to.function?.rawValue),
            .optional(change.to.use?.rawValue), .number(ground.area), .optional(try outsideArea(ground, scheme)),
          ] + tally.values(land) + [.optional(zone)], shape: ground)
      }
    }
  }

  private func balance(_ decision: SchemeAdjustments.Decision) -> Balance {
    let parts = [decision.changed, decision.confirmed, decision.sliver, decision.noise, decision.skipped]
    let keys = ["changed_m2", "confirmed_m2", "sliver_m2", "noise_m2", "skipped_m2"]
    return Balance(
      "adjustment \(land.schemes[decision.scheme].id)",
      totalSquareMetres: groundArea(ofAdjustment: decision) + decision.skipped,
      parts: zip(keys, parts).map { Balance.Part($0, $1) })
  }

  /// The ground of the sound blocks of an adjustment, measured by itself.
  private func groundArea(ofAdjustment decision: SchemeAdjustments.Decision) -> Double {
    let id = land.schemes[decision.scheme].id
    guard let input = try? context.measured(.schemeBlock) else { return 0 }
    let blocks = land.schemeBlocks.indices.filter { land.schemeBlocks[$0].scheme == id && input.areas[$0] > 0 }
    let geometries = blocks.compactMap { input.layer.geometry(at: $0) }
    guard let pairs = try? OverlapArea.pairs(within: OverlapInput(FlatLayer(geometries)), jobs: context.jobs) else {
      return 0
    }
    if pairs.count == 0 { return geometries.reduce(0) { $0 + $1.area } }
    return (try? Geometry.robustUnion(geometries).area) ?? 0
  }

  /// The id of the commune that holds most of some ground; `nil` where none holds any.
  func unit(of ground: Geometry) throws -> String? {
    let communes = try communes()
    let best = OverlapArea.shares(of: ground, in: communes.input).max { $0.area < $1.area }
    return best.map { land.zones[communes.source[$0.feature]].id }
  }
}
