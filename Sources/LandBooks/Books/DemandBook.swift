internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

extension Ledger {
  /// Whether the plan holds the land that projects need, and what must be resolved first (nhu cầu sử dụng đất).
  public func demand() throws -> Book {
    let survey = try DemandSurvey(self)
    var rows = BookTable(
      "project,kind,unit,function,need_m2,existing_m2,added_m2,unknown_m2,from_rice_m2,from_protective_m2,"
        + "from_special_use_m2,from_production_forest_m2,from_natural_forest_m2,in_plan_m2,in_five_year_m2,in_annual_m2,"
        + "shortfall_m2,next_step")
    for row in survey.rows { rows.append(survey.values(row), shape: row.ground) }
    var room = BookTable("unit,code,target_m2,current_m2,committed_m2,demand_m2,room_m2,left_m2")
    for row in try survey.room() { room.append(row) }
    var notes: Set<BookNote> = []
    if !hasCurrentUse { notes.insert(.noCurrentUse) }
    if context.fiveYearLandUseBlocks.isEmpty { notes.insert(.noFiveYearPlan) }
    if context.annualLandUseBlocks.isEmpty { notes.insert(.noAnnualPlan) }
    if room.rows.isEmpty { notes.insert(.noTargets) }
    if survey.rows.contains(where: { survey.naturalForest($0) == nil }) { notes.insert(.noForestCover) }
    return Book(
      "demand", [.table("rows", rows), .table("room", room)], notes: notes,
      skipped: try skipped(.project, .landUseBlock))
  }
}

/// What projects need, project by project and commune by commune.
private struct DemandSurvey {
  /// What one project needs in one commune.
  struct Row {
    let project: Int
    /// The number of the commune; `nil` outside all.
    let unit: Int?
    var ground: Geometry?
    var need = 0.0
    var existing = 0.0
    var added = 0.0
    var unknown = 0.0
    var rice = 0.0
    var protective = 0.0
    var specialUse = 0.0
    var production = 0.0
    var natural = 0.0
    var inPlan = 0.0
    var inFiveYear = 0.0
    var inAnnual = 0.0
  }

  /// Where land of a code is asked for.
  struct Place: Hashable {
    let unit: Int?
    let code: String
  }

  let ledger: Ledger
  private(set) var rows: [Row] = []
  private var committed: [Place: Double] = [:]
  private var asked: [Place: Double] = [:]
  private let hasPlan: Bool
  private let hasFiveYear: Bool
  private let hasAnnual: Bool

  private var land: Land { ledger.land }
  private var context: CheckContext { ledger.context }

  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    let (context, land) = (ledger.context, ledger.land)
    hasPlan = !context.plansInForce.landUsePlans.order.isEmpty
    hasFiveYear = !context.fiveYearLandUseBlocks.isEmpty
    hasAnnual = !context.annualLandUseBlocks.isEmpty
    let members = land.projects.indices.filter { land.projects[$0].kind != nil && land.projects[$0].status != .revoked }
    let ground = LedgerLayer(context.overlapInput(.project), members)
    let layers = [
      try ledger.communes(), try ledger.landUseBlocks(), try ledger.currentBlocks(), try ledger.fiveYearBlocks(),
      try ledger.annualBlocks(), try ledger.forestCover(), try ledger.parcels(),
    ]
    let pieces = try ledger.pieces(of: ground, by: layers)
    let crosswalk = try context.crosswalk()
    let uses = CurrentUses(ledger)
    var found: [Int: [Int: Row]] = [:]
    for piece in pieces.indices {
      let project = ground.source[Int(pieces.ground[piece])]
      let unit = pieces[piece, 0]
      var row = found[project]?[unit ?? -1] ?? Row(project: project, unit: unit)
      let area = pieces.areas[piece]
      row.need += area
      if let function = land.projects[project].targetFunction {
        func cell(_ code: String?) -> Int? {
          code.flatMap { crosswalk.cell(function: function, code: $0, on: context.asOf)?.cell }
        }
        func fits(_ block: Int?) -> Bool {
          cell(block.flatMap { land.landUseBlocks[$0].code }).map { $0 <= 1 } ?? false
        }
        let (planned, current, parcel) = (pieces[piece, 1], pieces[piece, 2], pieces[piece, 6])
        var added = 0.0
        for part in uses.use(block: current, parcel: parcel).parts {
          switch cell(part.use.code) {
          case nil: row.unknown += area * part.share
          case 0: row.existing += area * part.share
          default: added += area * part.share
          }
        }
        row.added += added
        row.takeForests(
          added, uses.registeredCode(block: current, parcel: parcel), ledger.codes,
          cover: pieces[piece, 5].flatMap { land.forestCover[$0].kind })
        if fits(planned) { row.inPlan += area }
        if fits(pieces[piece, 3]) { row.inFiveYear += area }
        if fits(pieces[piece, 4]) { row.inAnnual += area }
        let own = planned.flatMap { fits($0) ? land.landUseBlocks[$0].code : nil }
        if let code = own ?? FunctionList.shipped[function]?.mainCode, added > 0 {
          let place = Place(unit: unit, code: ledger.shownCode(code))
          if land.projects[project].kind == .call {
            asked[place, default: 0] += added
          } else {
            committed[place, default: 0] += added
          }
        }
      }
      found[project, default: [:]][unit ?? -1] = row
    }
    let (projects, zones) = (context.places(of: .project), context.places(of: .zone))
    rows = found.values.flatMap(\.values).sorted { one, other in
      (projects[one.project], one.unit.map { zones[$0] } ?? Int.max)
        < (projects[other.project], other.unit.map { zones[$0] } ?? Int.max)
    }
    try addGround()
  }

  /// The ground of each row: the project in its commune.
  private mutating func addGround() throws {
    let projects = try context.measured(.project)
    let communes = context.overlapInput(.zone)
    for index in rows.indices {
      guard let whole = projects.layer.geometry(at: rows[index].project) else { continue }
      guard let unit = rows[index].unit, let commune = communes.layer.geometry(at: unit) else {
        rows[index].ground = whole
        continue
      }
      let shared = OverlapArea.between(rows[index].project, of: projects, and: unit, of: communes)
      rows[index].ground = try OverlapShape.pieces(of: whole, and: commune, kernelArea: shared).geometry
    }
  }

  func values(_ row: Row) -> [TableValue] {
    let facts = land.projects[row.project]
    let unit = row.unit.map { land.zones[$0].id } ?? LandTransfer.noUnit
    let head: [TableValue] = [
      .text(facts.id), .optional(facts.kind), .text(unit), .optional(facts.targetFunction?.rawValue), .number(row.need),
    ]
    guard facts.targetFunction != nil else { return head + Array(repeating: .null, count: 13) }
    func use(_ area: Double) -> TableValue { ledger.hasCurrentUse ? .number(area) : .null }
    let shortfall = shortfall(row)
    return head + [
      use(row.existing), use(row.added), .number(row.unknown), use(row.rice), use(row.protective), use(row.specialUse),
      use(row.production), naturalForest(row).map(use) ?? .null, hasPlan ? .number(row.inPlan) : .null,
      hasFiveYear ? .number(row.inFiveYear) : .null, hasAnnual ? .number(row.inAnnual) : .null, .optional(shortfall),
      .optional(nextStep(row, shortfall)),
    ]
  }

  /// Forest that grew by itself among the added ground; `nil` where only a survey of forests could tell, and there is none.
  func naturalForest(_ row: Row) -> Double? {
    let unsurveyed = row.protective + row.specialUse + row.production - row.natural
    return land.forestCover.isEmpty && unsurveyed > OverlapArea.touching ? nil : row.natural
  }

  private func shortfall(_ row: Row) -> Double? {
    guard hasPlan else { return nil }
    let left = row.need - row.inPlan
    return abs(left) <= OverlapShape.tolerance(of: row.need, others: 8) ? 0 : left
  }

  private func nextStep(_ row: Row, _ shortfall: Double?) -> String? {
    let least = context.tolerances.sliverAreaSquareMetres
    if let shortfall, shortfall > least { return "adjust_plan" }
    if row.rice + row.protective + row.specialUse + row.production > least { return "resolution" }
    if hasAnnual, row.need - row.inAnnual > least { return "annual_plan" }
    return nil
  }

  /// What the figures of the plan that holds in each unit leave.
  func room() throws -> [[TableValue]] {
    var rows: [[TableValue]] = []
    for (plan, units) in try plansThatHold() {
      let targets = try ledger.usableTargets(ofPlan: plan)
      guard !targets.isEmpty else { continue }
      let transfer = try ledger.landTransfer(ofPlan: plan, byUnit: true)
      for target in targets {
        if let unit = target.unit, !units.contains(where: { land.zones[$0].id == unit }) { continue }
        let codes = ledger.codesBelow(target.code)
        let meant = Set(target.unit.map { id in units.filter { land.zones[$0].id == id } } ?? units)
        func sum(_ areas: [Place: Double]) -> Double {
          areas.filter { place, _ in
            codes.contains(place.code) && (target.unit == nil || place.unit.map(meant.contains) ?? false)
          }.map(\.value).sorted().reduce(0, +)
        }
        let current = codes.reduce(0) { $0 + transfer.current($1, in: target.unit) }
        let (firm, calls) = (sum(committed), sum(asked))
        let room = target.squareMetres - current - firm
        let isKnown = ledger.hasCurrentUse
        rows.append([
          .optional(target.unit), .text(target.code), .number(target.squareMetres), isKnown ? .number(current) : .null,
          .number(firm), .number(calls), isKnown ? .number(room) : .null, isKnown ? .number(room - calls) : .null,
        ])
      }
    }
    return rows
  }

  /// The period plans by the communes in which they hold more ground than any other.
  private func plansThatHold() throws -> [(plan: Int, units: [Int])] {
    let pieces = try context.prevailingLandUseBlocks()
    let communes = try ledger.communes()
    let pairs = try OverlapArea.pairs(communes.input, pieces.input, jobs: context.jobs)
    var areas: [Int: [Int: Double]] = [:]
    for pair in 0..<pairs.count {
      areas[communes.source[Int(pairs.a[pair])], default: [:]][pieces.plans[Int(pairs.b[pair])], default: 0] +=
        pairs.area[pair]
    }
    let asked = Set(try context.asked(.zone))
    var units: [Int: [Int]] = [:]
    for (unit, byPlan) in areas where asked.contains(unit) {
      let order = context.plansInForce.landUsePlans
      let best = byPlan.max { ($0.value, -(order.rank(of: $0.key) ?? 0)) < ($1.value, -(order.rank(of: $1.key) ?? 0)) }
      if let best { units[best.key, default: []].append(unit) }
    }
    let places = context.places(of: .landUsePlan)
    return units.sorted { places[$0.key] < places[$1.key] }.map { ($0.key, $0.value.sorted()) }
  }
}

extension DemandSurvey.Row {
  /// Counts what of added ground is rice or forest today.
  fileprivate mutating func takeForests(
    _ area: Double, _ code: String?, _ codes: LandUseCodes, cover: ForestKind?
  ) {
    guard area > 0, let code else { return }
    let line = codes.lineage(of: code) + codes.lineage(of: codes.current(code))
    if line.contains("LUA") { rice += area }
    let isForest = ["RPH", "RDD", "RSX"].contains(where: line.contains)
    if line.contains("RPH") { protective += area }
    if line.contains("RDD") { specialUse += area }
    if line.contains("RSX") { production += area }
    if isForest, ["RSN", "RPN", "RDN"].contains(where: line.contains) || cover == .natural { natural += area }
  }
}
