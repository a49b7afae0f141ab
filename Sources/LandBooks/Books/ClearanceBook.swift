public import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// Of what the ground is that is to be cleared.
public enum ClearanceSubject: String, CaseIterable, Sendable {
  case project, zone, scheme, road
}

extension Ledger {
  /// How much ground is cleared, and who is left (tiến độ giải phóng mặt bằng).
  ///
  /// - Parameters:
  ///   - subject: of what.
  ///   - kind: of zones those of that kind alone.
  ///   - since: what was cleared after that day is told apart.
  public func clearance(by subject: ClearanceSubject, kind: ZoneKind? = nil, since: CivilDate? = nil) throws -> Book {
    let (ground, left) = try clearanceGround(subject, kind)
    let (parcels, below) = (try parcelsByClearance(), try parcelsBelowByClearance())
    let pieces = try pieces(of: ground, by: below + [parcels])
    var tallies = [ClearanceTally](repeating: ClearanceTally(), count: ground.count)
    for piece in pieces.indices {
      let (subject, parcel) = (Int(pieces.ground[piece]), pieces[piece, below.count])
      tallies[subject].add(
        pieces.areas[piece], parcel.map { land.parcels[$0] }, since: since, until: context.asOf)
      for layer in 0...below.count {
        if let parcel = pieces[piece, layer] { tallies[subject].count(parcel, land.parcels[parcel]) }
      }
    }
    let skipped = try skippedParcelAreas(ground, outside: parcels)
    var rows = BookTable(
      "subject,name,ground_m2,cleared_m2,partial_m2,none_m2,unknown_m2,no_parcel_m2,skipped_m2,cleared_ratio,"
        + "known_ratio,parcels,parcels_left,households_left,state_m2,recovered_m2,household_m2,organisation_m2,"
        + "community_m2,tenure_unknown_m2,listed_m2,notified_m2,decided_m2" + (since == nil ? "" : ",cleared_since_m2"))
    let layer = subject.layer
    let inside = try inZone(ground)
    let order = IdentifierOrder.sorted(ground.source.map { land[layer].id(of: $0) })
    for number in order where inside.areas[number] > OverlapArea.touching {
      let feature = ground.source[number]
      rows.append(
        row(
          land[layer].id(of: feature), land[layer].name(of: feature), tallies[number], skipped: skipped[number] ?? 0,
          since != nil), shape: inside.geometry(number))
    }
    var notes: Set<BookNote> = land.parcels.isEmpty ? [.noParcels] : []
    if left { notes.insert(.noWidth) }
    return Book(
      "clearance",
      [
        .value("by", .text(subject.rawValue)), .value("since", .optional(since)), .table("rows", rows),
      ], notes: notes, skipped: try subject == .road ? self.skipped(.parcel) : self.skipped(layer, .parcel))
  }

  private func row(
    _ id: String, _ name: String?, _ tally: ClearanceTally, skipped: Double, _ tellsSince: Bool
  ) -> [TableValue] {
    let hasParcels = !land.parcels.isEmpty
    func known(_ area: Double) -> TableValue { hasParcels ? .number(area) : .null }
    let ground = tally.ground
    let bare = max(0, tally.withoutParcel - skipped)
    let cleared = tally[.cleared]
    let judged = ground - tally[.unknown] - bare - skipped
    let left = tally.left.sorted()
    let own = left.filter { land.parcels[$0].tenure == .household }
    let areas: [TableValue] =
      [Tenure.state, .recovered, .household, .organisation, .community, .unknown].map { known(tally.tenures[$0] ?? 0) }
      + [Recovery.listed, .notified, .decided].map { known(tally.recoveries[$0] ?? 0) }
    return [
      .text(id), .optional(name), .number(ground), known(cleared), known(tally[.partial]), known(tally[.uncleared]),
      known(tally[.unknown]), known(bare), known(skipped),
      hasParcels && ground > 0 ? .number(cleared / ground) : .null,
      hasParcels && ground > 0 ? .number(judged / ground) : .null, hasParcels ? .count(tally.parcels.count) : .null,
      hasParcels ? .count(left.count) : .null, hasParcels ? ParcelTally.living(on: own, land) : .null,
    ] + areas + (tellsSince ? [known(tally.since)] : [])
  }

  /// The ground of the subjects by their numbers, and whether one was left out because it has no width.
  private func clearanceGround(_ subject: ClearanceSubject, _ kind: ZoneKind?) throws -> (LedgerLayer, Bool) {
    switch subject {
    case .project:
      let projects = land.projects.indices.filter {
        land.projects[$0].status != .revoked && land.projects[$0].kind != nil
      }
      return (LedgerLayer(context.overlapInput(.project), projects), false)
    case .zone:
      let zones = land.zones.indices.filter { zone in
        land.zones[zone].isValid(on: context.asOf) && (kind == nil || land.zones[zone].kind == kind)
      }
      return (LedgerLayer(context.overlapInput(.zone), zones), false)
    case .scheme: return (LedgerLayer(context.overlapInput(.scheme), context.plansInForce.schemes.principal), false)
    case .road:
      let planned = land.roads.indices.filter { land.roads[$0].kind == .centreLine && land.roads[$0].scheme != nil }
      let wide = planned.filter { (land.roads[$0].widthMetres ?? 0) > 0 }
      let surfaces = try wide.map { road -> Geometry? in
        try land.roadGround(road).flatMap { $0.kind.isPolygonal ? $0 : nil }
      }
      return (LedgerLayer(surfaces, source: wide), wide.count < planned.count)
    }
  }

  /// By feature of the ground what broken parcels alone cover of it, square metres.
  private func skippedParcelAreas(_ ground: LedgerLayer, outside sound: LedgerLayer) throws -> [Int: Double] {
    let broken = context.overlapInput(.parcel).excluded.map(\.feature)
    guard !broken.isEmpty else { return [:] }
    let lost = try skippedGround(of: .parcel, broken, outside: sound)
    guard !lost.isEmpty else { return [:] }
    let pairs = try OverlapArea.pairs(
      try inZone(ground).input, OverlapInput(FlatLayer(lost)), jobs: context.jobs)
    var areas: [Int: Double] = [:]
    for pair in 0..<pairs.count { areas[Int(pairs.a[pair]), default: 0] += pairs.area[pair] }
    return areas
  }
}

extension ClearanceSubject {
  fileprivate var layer: LayerName {
    switch self {
    case .project: .project
    case .zone: .zone
    case .scheme: .scheme
    case .road: .road
    }
  }
}

/// The ground of one subject by how far it is cleared and who has it.
private struct ClearanceTally {
  private var states: [ClearanceState: Double] = [:]
  private(set) var withoutParcel = 0.0
  private(set) var tenures: [Tenure: Double] = [:]
  private(set) var recoveries: [Recovery: Double] = [:]
  private(set) var since = 0.0
  private(set) var parcels: Set<Int> = []
  private(set) var left: Set<Int> = []

  subscript(state: ClearanceState) -> Double { states[state] ?? 0 }

  var ground: Double { ClearanceState.allCases.reduce(withoutParcel) { $0 + self[$1] } }

  /// Counts a parcel, also one whose ground here is that of a worse one.
  mutating func count(_ number: Int, _ parcel: Parcel) {
    parcels.insert(number)
    if parcel.clearanceState != .cleared { left.insert(number) }
  }

  mutating func add(_ area: Double, _ parcel: Parcel?, since: CivilDate?, until day: CivilDate) {
    guard let parcel else {
      withoutParcel += area
      return
    }
    let state = parcel.clearanceState
    states[state, default: 0] += area
    tenures[parcel.tenure ?? .unknown, default: 0] += area
    if let recovery = parcel.recovery { recoveries[recovery, default: 0] += area }
    if let since, state == .cleared, let cleared = parcel.clearedOn, cleared > since, cleared <= day {
      self.since += area
    }
  }
}
