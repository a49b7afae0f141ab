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
    // Ground in the zone may lie beyond the scope of the scheme.
    for adjusted in try context.localAdjustmentsInZone().schemes
    where asked.contains(adjusted.scheme) || adjusted.adjustments.contains(where: { !$0.ground.isEmpty }) {
      rows.append(try adjustmentRow(adjusted))
      for adjustment in adjusted.adjustments.sorted(by: { places[$0.scheme] < places[$1.scheme] }) {
        guard adjustment.hasBlocks else {
          without.append(land.schemes[adjustment.scheme].id)
          continue
        }
        try append(adjustment, of: adjusted.scheme, to: &positions)
        balances.append(balance(adjustment))
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

  private func adjustmentRow(_ adjusted: AdjustedScheme) throws -> [TableValue] {
    let (facts, adjustments) = (land.schemes[adjusted.scheme], adjusted.adjustments)
    let scope = try scope(ofScheme: adjusted.scheme)
    // Without any block of a scheme nobody knows what a decision changes.
    func known(_ value: @autoclosure () throws -> TableValue) rethrows -> TableValue {
      land.schemeBlocks.isEmpty ? .null : try value()
    }
    let changes = adjusted.positions.flatMap(\.changes)
    func moved(_ isIn: (BlockClass) -> Bool, lost: Bool) -> TableValue {
      known(
        .number(
          changes.filter { change in
            let (before, after) = (change.before.map(isIn) ?? false, isIn(change.after))
            return lost ? before && !after : after && !before
          }.reduce(0) { $0 + $1.squareMetres }))
    }
    return [
      .text(facts.id), .optional(facts.name), .flag(context.plansInForce.schemes.counts(adjusted.scheme)),
      .count(adjustments.count), known(.count(adjusted.positions.count)), .optional(facts.declaredPositions),
      known(.number(adjusted.areaSquareMetres)),
      known(scope.map { .number(adjusted.areaSquareMetres / $0.area) } ?? .null),
      known(.count(adjusted.positions.count(where: \.isRepeated))), known(.number(adjusted.repeatedSquareMetres)),
      known(.number(adjustments.reduce(0) { $0 + $1.confirmedSquareMetres })),
      known(.number(adjustments.reduce(0) { $0 + $1.sliverSquareMetres })),
      try known(.optional(try outsideArea(adjusted))),
      moved(\.isPublicGreen, lost: true), moved(\.isPublicGreen, lost: false), moved(\.isPublicService, lost: true),
      moved(\.isPublicService, lost: false), moved(\.isDwelling, lost: false),
      .optional(adjustments.compactMap { land.schemes[$0.scheme].decisionDate }.max()),
    ]
  }

  /// What of the ground of all positions, counted once, lies outside the scope, square metres; `nil` where that cannot be
  /// measured.
  private func outsideArea(_ adjusted: AdjustedScheme) throws -> Double? {
    let input = context.overlapInput(.scheme)
    guard input.areas[adjusted.scheme] > 0 else { return nil }
    guard !adjusted.positions.isEmpty else { return 0 }
    let ground = try Geometry.robustUnion(adjusted.positions.map(\.geometry))
    let inside = OverlapArea.between(0, of: OverlapInput(FlatLayer([ground])), and: adjusted.scheme, of: input)
    return ground.area - inside > OverlapShape.tolerance(of: ground.area) ? ground.area - inside : 0
  }

  private func append(_ adjustment: LocalAdjustment, of scheme: Int, to table: inout BookTable) throws {
    let (facts, parcels) = (land.schemes[adjustment.scheme], context.overlapInput(.parcel))
    for position in adjustment.positions {
      let zone = try unit(of: position.geometry)
      for change in position.changes {
        let ground = Geometry.joined(change.pieces) ?? .empty(.polygon)
        var tally = ParcelTally()
        for (parcel, area) in OverlapArea.shares(of: ground, in: parcels) {
          guard let whole = parcels.layer.geometry(at: parcel) else { continue }
          if try SharedGround.isThick(
            whole, ground, kernelArea: area, identity: context.tolerances.identityMetres)
          {
            tally.add([parcel])
          }
        }
        table.append(
          [
            .text(land.schemes[scheme].id), .text(facts.id), .optional(facts.decisionNumber),
            .optional(facts.decisionDate), .count(position.number), .optional(change.before?.function.rawValue),
            .optional(change.before?.use?.rawValue), .text(change.after.function.rawValue),
            .optional(change.after.use?.rawValue), .number(change.squareMetres),
            .optional(change.outsideSquareMetres),
          ] + tally.values(land) + [.optional(zone)], shape: ground)
      }
    }
  }

  private func balance(_ adjustment: LocalAdjustment) -> Balance {
    let parts = [
      ("changed_m2", adjustment.changedSquareMetres), ("confirmed_m2", adjustment.confirmedSquareMetres),
      ("sliver_m2", adjustment.sliverSquareMetres), ("noise_m2", adjustment.noiseSquareMetres),
      ("skipped_m2", adjustment.skippedSquareMetres),
    ]
    return Balance(
      "adjustment \(land.schemes[adjustment.scheme].id)", totalSquareMetres: adjustment.groundSquareMetres,
      parts: parts.map { Balance.Part($0, $1) })
  }

  /// The id of the commune that holds most of some ground; `nil` where none holds any.
  func unit(of ground: Geometry) throws -> String? {
    let communes = try communes()
    let places = context.places(of: .zone)
    let shares = OverlapArea.shares(of: ground, in: communes.input).map {
      ZoneShare(zone: communes.source[$0.feature], area: $0.area)
    }
    return shares.max { $1.holdsMore(than: $0, places) }.map { land.zones[$0.zone].id }
  }
}
