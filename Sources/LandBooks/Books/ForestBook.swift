internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// By what ground is forestry land.
public enum ForestBasis: String, CaseIterable, Sendable {
  /// The codes of the period plan that holds.
  case planned
  /// The use of today.
  case current
}

extension Ledger {
  /// Where forestry land is bare, and who holds it (đất lâm nghiệp, rừng).
  public func forest(by basis: ForestBasis = .planned) throws -> Book {
    let survey = try ForestSurvey(self, basis)
    var rows = BookTable(
      "unit,code,holder,land_m2,natural_m2,planted_m2,regenerating_m2,bare_m2,unknown_m2,bare_ratio,calls_m2,projects_m2"
    )
    let hasCover = !land.forestCover.isEmpty
    for (key, tally) in survey.sorted {
      let judged = tally.land - tally.unknown
      func known(_ area: Double) -> TableValue { hasCover ? .number(area) : .null }
      func under(_ area: Double) -> TableValue { land.projects.isEmpty ? .null : .number(area) }
      rows.append([
        .text(key.unit), .text(key.code), .text(key.holder), .number(tally.land), known(tally[.natural]),
        known(tally[.planted]), known(tally[.regenerating]), known(tally[ForestKind.none]), .number(tally.unknown),
        judged > OverlapShape.tolerance(of: tally.land) ? .number(tally[ForestKind.none] / judged) : .null,
        under(tally.calls), under(tally.projects),
      ])
    }
    var notes: Set<BookNote> = []
    if !hasCover { notes.insert(.noForestCover) }
    if land.parcels.isEmpty { notes.insert(.noParcels) }
    if basis == .current, !hasCurrentUse { notes.insert(.noCurrentUse) }
    let limit = context.asOf.adding(years: -context.tolerances.forestCoverYears)
    if try forestCover().source.contains(where: { land.forestCover[$0].surveyedOn.map { $0 < limit } ?? false }) {
      notes.insert(.staleCover)
    }
    return Book(
      "forest", [.value("basis", .text(basis.rawValue)), .table("rows", rows), .balance(survey.balances)], notes: notes,
      skipped: try skipped(.landUseBlock, .forestCover) { layer, feature in
        layer == .forestCover || forestCode(land.landUseBlocks[feature].code) != nil
      })
  }

  /// The group of forestry land of a code: RSX, RPH or RDD; `nil` for any other.
  func forestCode(_ code: String?) -> String? {
    guard let code else { return nil }
    let line = codes.lineage(of: shownCode(code))
    return ["RSX", "RPH", "RDD"].first(where: line.contains)
  }
}

/// Forestry land by commune, code and holder.
private struct ForestSurvey {
  struct Key: Hashable {
    let unit: String
    let code: String
    let holder: String
  }

  struct Tally {
    var land = 0.0
    var unknown = 0.0
    var calls = 0.0
    var projects = 0.0
    private var kinds: [ForestKind: Double] = [:]

    subscript(kind: ForestKind) -> Double { kinds[kind] ?? 0 }

    mutating func add(_ area: Double, _ kind: ForestKind?) {
      land += area
      if let kind { kinds[kind, default: 0] += area } else { unknown += area }
    }
  }

  private let ledger: Ledger
  private var tallies: [Key: Tally] = [:]
  private var lost: [String: Double] = [:]

  init(_ ledger: Ledger, _ basis: ForestBasis) throws {
    self.ledger = ledger
    let communes = try ledger.communes()
    let cover = try ledger.forestCover()
    let pairs = try OverlapArea.pairs(communes.input, cover.input, jobs: ledger.context.jobs)
    let surveyed = Set(pairs.a.map { communes.source[Int($0)] })
    switch basis {
    case .planned: try addPlanned(communes, cover, surveyed)
    case .current: try addCurrent(communes, cover, surveyed)
    }
  }

  private mutating func addPlanned(_ communes: LedgerLayer, _ cover: LedgerLayer, _ surveyed: Set<Int>) throws {
    let (ledger, land) = (self.ledger, self.ledger.land)
    let held = try ledger.landUseBlocks()
    let ground = held.filtered { ledger.forestCode(land.landUseBlocks[$0].code) != nil }
    try add(ground, communes, cover, surveyed) { block, _, _ in
      ledger.forestCode(land.landUseBlocks[block].code).map { [($0, 1)] } ?? []
    }
    let broken = land.landUseBlocks.indices.filter { block in
      ledger.forestCode(land.landUseBlocks[block].code) != nil && land.landUseBlocks[block].status == .planned
        && land.landUsePlans.index(of: land.landUseBlocks[block].plan).map {
          ledger.context.plansInForce.landUsePlans.rank(of: $0) != nil
        } ?? false
    }
    let extents = ledger.context.zone.map { [$0.geometry].compactMap { $0 } }
    for polygon in try ledger.skippedGround(of: .landUseBlock, broken, outside: held, within: extents) {
      var left = polygon.area
      for (unit, area) in OverlapArea.shares(of: polygon, in: communes.input) {
        lost[land.zones[communes.source[unit]].id, default: 0] += area
        left -= area
      }
      if left > OverlapShape.tolerance(of: polygon.area) { lost[LandTransfer.noUnit, default: 0] += left }
    }
  }

  /// Blocks that state today's use, then the parcels outside them.
  private mutating func addCurrent(_ communes: LedgerLayer, _ cover: LedgerLayer, _ surveyed: Set<Int>) throws {
    let (ledger, land) = (self.ledger, self.ledger.land)
    let (current, uses) = (try ledger.currentBlocks(), CurrentUses(ledger))
    func forests(_ use: CurrentUse) -> [(String, Double)] {
      use.parts.compactMap { part in ledger.forestCode(part.use.code).map { ($0, part.share) } }
    }
    let blocks = current.filtered { ledger.forestCode(land.landUseBlocks[$0].code) != nil }
    try add(blocks, communes, cover, surveyed) { block, _, _ in forests(uses.use(block: block, parcel: nil)) }
    let parcels = try ledger.parcels().filtered { !forests(uses.use(block: nil, parcel: $0)).isEmpty }
    try add(parcels, communes, cover, surveyed, isParcel: true) { parcel, block, _ in
      block == nil ? forests(uses.use(block: nil, parcel: parcel)) : []
    }
  }

  private mutating func add(
    _ ground: LedgerLayer, _ communes: LedgerLayer, _ cover: LedgerLayer, _ surveyed: Set<Int>, isParcel: Bool = false,
    _ codes: (_ feature: Int, _ currentBlock: Int?, _ parcel: Int?) -> [(code: String, share: Double)]
  ) throws {
    let land = ledger.land
    let calls = try ledger.ranked(.project) { land.projects[$0].kind == .call && land.projects[$0].status != .revoked }
    let licensed = try ledger.ranked(.project) { land.projects[$0].isLicensedInForce }
    let last = isParcel ? try ledger.currentBlocks() : try ledger.parcels()
    let pieces = try ledger.pieces(of: ground, by: [communes, cover, calls, licensed, last])
    for piece in pieces.indices {
      let feature = ground.source[Int(pieces.ground[piece])]
      let parcel = isParcel ? feature : pieces[piece, 4]
      let unit = pieces[piece, 0]
      let kind =
        pieces[piece, 1].flatMap { land.forestCover[$0].kind }
        ?? (unit.map(surveyed.contains) ?? false ? ForestKind.none : nil)
      let holder = parcel.map { (land.parcels[$0].tenure ?? .unknown).rawValue } ?? "no_parcel"
      for (code, share) in codes(feature, isParcel ? pieces[piece, 4] : nil, parcel) {
        let area = pieces.areas[piece] * share
        let key = Key(unit: unit.map { land.zones[$0].id } ?? LandTransfer.noUnit, code: code, holder: holder)
        tallies[key, default: Tally()].add(area, kind)
        if pieces[piece, 2] != nil { tallies[key, default: Tally()].calls += area }
        if pieces[piece, 3] != nil { tallies[key, default: Tally()].projects += area }
      }
    }
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    if one == LandTransfer.noUnit || other == LandTransfer.noUnit { return one != LandTransfer.noUnit }
    return IdentifierOrder.precedes(one, other)
  }

  private static let codes = ["RSX", "RPH", "RDD"]
  private static let holders = Tenure.allCases.map(\.rawValue) + ["no_parcel"]

  var sorted: [(key: Key, value: Tally)] {
    tallies.sorted { one, other in
      let (a, b) = (one.key, other.key)
      if a.unit != b.unit { return Self.precedes(a.unit, b.unit) }
      func place(_ key: Key) -> [Int] {
        [Self.codes.firstIndex(of: key.code) ?? 0, Self.holders.firstIndex(of: key.holder) ?? 0]
      }
      return place(a).lexicographicallyPrecedes(place(b))
    }
  }

  var balances: [Balance] {
    let units = Set(tallies.keys.map(\.unit)).union(lost.keys).sorted(by: Self.precedes)
    return units.map { unit in
      let own = sorted.filter { $0.key.unit == unit }.map(\.value)
      func sum(_ area: (Tally) -> Double) -> Double { own.reduce(0) { $0 + area($1) } }
      let skipped = lost[unit] ?? 0
      return Balance(
        unit == LandTransfer.noUnit ? unit : "unit \(unit)", totalSquareMetres: sum(\.land) + skipped,
        parts: [
          .init("natural_m2", sum { $0[.natural] }), .init("planted_m2", sum { $0[.planted] }),
          .init("regenerating_m2", sum { $0[.regenerating] }), .init("bare_m2", sum { $0[ForestKind.none] }),
          .init("unknown_m2", sum(\.unknown)), .init("skipped_m2", skipped),
        ])
    }
  }
}
