internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// By what projects are gathered.
public enum ProjectGroup: String, CaseIterable, Sendable {
  case zone, investor, status, commune
}

extension Ledger {
  /// Who holds land, uses it, is late, and what can be asked back (tiến độ dự án).
  ///
  /// - Parameter group: by what projects are gathered too; `nil`: by nothing.
  public func projects(by group: ProjectGroup? = nil) throws -> Book {
    let register = try ProjectRegister(self)
    var rows = BookTable(
      "project,name,investor,kind,status,zone,owner,declared_m2,measured_m2,held_m2,held_basis,used_m2,idle_m2,"
        + "cleared_ratio,conflict_m2,licensed_on,handed_over_on,deadline,extended_to,suspended_days,months_late,stage,"
        + "recoverable_m2,article,capital_registered,capital_disbursed,workers")
    let measured = try context.measured(.project)
    let asked = Set(try context.asked(.project))
    let order = IdentifierOrder.sorted(land.projects.features.map(\.id)).filter(asked.contains)
    let facts = try order.map { try register.facts($0) }
    for fact in facts {
      let project = fact.project
      rows.append(
        register.row(fact), shape: measured.areas[project] > 0 ? measured.layer.geometry(at: project) : .some(nil))
    }
    var groups = BookTable(
      "group,projects,declared_m2,declared_missing,measured_m2,held_m2,used_m2,idle_m2,recoverable_m2,late,zone_m2,"
        + "registered_ratio,capital_registered,capital_disbursed,workers")
    if let group { for row in register.groups(facts, by: group) { groups.append(row) } }
    return Book(
      "projects",
      [.value("by", .optional(group?.rawValue)), .table("rows", rows), .table("groups", groups)],
      notes: land.parcels.isEmpty ? [.noParcels] : [], skipped: try skipped(.project))
  }
}

/// What is known of one project.
private struct ProjectFacts {
  let project: Int
  let zone: Int?
  let commune: Int?
  let measured: Double?
  let held: Double?
  let basis: String?
  let used: Double?
  let idle: Double?
  let clearedRatio: Double?
  let conflict: Double?
  let monthsLate: Int?
  let stage: Stage
  let recoverable: Double?
  let article: String?

  /// Where a project stands.
  enum Stage: String {
    case call, revoked, operating, completed
    case extensionExpired = "extension_expired"
    case late, idle, behind
    case notHandedOver = "not_handed_over"
    case onTime = "on_time"
    case unknown

    var isLate: Bool { self == .extensionExpired || self == .late || self == .behind }
  }
}

/// Gathers what books say of projects.
private struct ProjectRegister {
  let ledger: Ledger
  private let held: [Int: HeldGround]
  private let stalled: [Int: [StalledProject]]
  private let belonging: Belonging
  private let clearance: [String: TableValue]
  private let conflicts: [Int: [Geometry]]
  private let measured: OverlapInput
  /// The projects of which the board of an economic zone or industrial park is the office; of all others that of investment.
  private let boardProjects: Set<String>

  private var land: Land { ledger.land }
  private var context: CheckContext { ledger.context }
  private var hasParcels: Bool { !land.parcels.isEmpty }

  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    held = try ledger.context.heldGround()
    stalled = Dictionary(grouping: try ledger.context.stalledProjects(), by: \.project)
    belonging = try ledger.belonging(.project)
    let cleared = try ledger.clearance(by: .project).rows
    let column = cleared.columns.firstIndex(of: "cleared_ratio") ?? 0
    clearance = Dictionary(
      cleared.rows.map { row -> (String, TableValue) in
        guard case .text(let id) = row[0] else { return ("", .null) }
        return (id, row[column])
      }
    ) { first, _ in first }
    var grounds: [Int: [Geometry]] = [:]
    for draft in try ledger.drafts(of: .conflictProject) {
      guard let project = ledger.land.projects.index(of: draft.subjects.first?.id), let ground = draft.geometry else {
        continue
      }
      grounds[project, default: []] += ground.polygons
    }
    conflicts = grounds
    measured = try ledger.context.measured(.project)
    boardProjects = try FindingOwners.boardProjects(
      ledger.land, Array(ledger.land.projects.indices), on: ledger.context.asOf, jobs: ledger.context.jobs)
  }

  func facts(_ project: Int) throws -> ProjectFacts {
    let facts = land.projects[project]
    let ground = held[project] ?? HeldGround()
    let isHeldKnown = hasParcels || ground.ownSquareMetres != nil
    let (stage, idle) = (stage(project), try idleArea(ground))
    let heldArea = isHeldKnown ? try heldArea(project, ground) : nil
    let recoverable: Double? =
      switch stage {
      case .extensionExpired, .late: heldArea
      case .idle: idle
      default: 0
      }
    let isOpen = ![ProjectFacts.Stage.call, .revoked, .operating, .completed].contains(stage)
    let due = facts.scheduleEnd(asOf: context.asOf)
    let clearedRatio: Double? = clearance[facts.id].flatMap { if case .number(let ratio) = $0 { ratio } else { nil } }
    return ProjectFacts(
      project: project, zone: zone(project), commune: belonging.zone(of: project, .commune),
      measured: measured.areas[project] > 0 ? measured.areas[project] : nil, held: heldArea,
      basis: ground.isEmpty ? nil : ground.parts.isEmpty ? "project" : "parcels",
      used: isHeldKnown ? try usedArea(project, ground, heldArea ?? 0, idle ?? 0) : nil,
      idle: hasParcels ? idle : nil, clearedRatio: stage == .revoked ? nil : clearedRatio,
      conflict: stage == .revoked ? nil : try conflictArea(project),
      monthsLate: isOpen ? due.map { max(0, $0.adding(days: 1).months(until: context.asOf)) } : nil, stage: stage,
      recoverable: recoverable,
      article: ReclaimGround(rawValue: stage.rawValue)?.articleOfProjects(on: context.asOf))
  }

  func row(_ fact: ProjectFacts) -> [TableValue] {
    let facts = land.projects[fact.project]
    return [
      .text(facts.id), .optional(facts.name), .optional(facts.investor), .optional(facts.kind),
      .optional(facts.status), .optional(fact.zone.map { land.zones[$0].id } ?? facts.zone),
      .text((boardProjects.contains(facts.id) ? Office.zoneBoard : .investment).rawValue),
      .optional(facts.declaredAreaSquareMetres), .optional(fact.measured),
      .optional(fact.held), .optional(fact.basis), .optional(fact.used), .optional(fact.idle),
      .optional(fact.clearedRatio), .optional(fact.conflict), .optional(facts.licensedOn),
      .optional(facts.handedOverOn), .optional(facts.deadline), .optional(facts.extendedTo),
      .count(facts.suspendedDays(asOf: context.asOf)), .optional(fact.monthsLate), .text(fact.stage.rawValue),
      .optional(fact.recoverable), .optional(fact.article), .optional(facts.capitalRegistered),
      .optional(facts.capitalDisbursed), .optional(facts.workers),
    ]
  }

  // MARK: - One project

  private static let zoneKinds: [ZoneKind] = [
    .economicZone, .industrialPark, .industrialCluster, .agriculturalZone, .tourismZone, .urbanArea,
  ]

  /// The zone that it names, else the smallest economic one to which it belongs, else its commune.
  private func zone(_ project: Int) -> Int? {
    if let stated = land.projects[project].zone { return land.zones.index(of: stated) }
    let (areas, places) = (context.overlapInput(.zone).areas, context.places(of: .zone))
    let own = ProjectRegister.zoneKinds.compactMap { belonging.zone(of: project, $0) }
    return own.min { (areas[$0], places[$0]) < (areas[$1], places[$1]) } ?? belonging.zone(of: project, .commune)
  }

  private func stage(_ project: Int) -> ProjectFacts.Stage {
    let facts = land.projects[project]
    if facts.kind == .call { return .call }
    switch facts.status {
    case .revoked: return .revoked
    case .operating: return .operating
    case .completed: return .completed
    default: break
    }
    let kinds = Set((stalled[project] ?? []).map(\.kind))
    let order: [(StalledProject.Kind, ProjectFacts.Stage)] = [
      (.extensionExpired, .extensionExpired), (.late, .late), (.idle, .idle), (.behind, .behind),
      (.notHandedOver, .notHandedOver),
    ]
    if let found = order.first(where: { kinds.contains($0.0) }) { return found.1 }
    return facts.scheduleEnd(asOf: context.asOf) == nil ? .unknown : .onTime
  }

  /// What of a held parcel lies in the zone that is asked about.
  private func area(_ part: HeldGround.Part) throws -> Double {
    guard context.zone != nil else { return part.squareMetres }
    let (whole, inside) = (
      context.overlapInput(.parcel).areas[part.parcel], try context.measured(.parcel).areas[part.parcel]
    )
    return whole > 0 ? part.squareMetres * inside / whole : 0
  }

  private func heldArea(_ project: Int, _ ground: HeldGround) throws -> Double {
    if ground.ownSquareMetres != nil { return measured.areas[project] }
    return try ground.parts.reduce(0) { try $0 + area($1) }
  }

  private func idleArea(_ ground: HeldGround) throws -> Double? {
    guard hasParcels else { return nil }
    return try ground.parts.filter { land.parcels[$0.parcel].idleSince.map { $0 <= context.asOf } ?? false }
      .reduce(0) { try $0 + area($1) }
  }

  private func usedArea(_ project: Int, _ ground: HeldGround, _ held: Double, _ idle: Double) throws -> Double? {
    let facts = land.projects[project]
    if facts.status == .operating || facts.status == .completed { return held - idle }
    guard let function = facts.targetFunction else { return nil }
    let crosswalk = try context.crosswalk()
    let observed = ground.parts.filter { land.parcels[$0.parcel].observedUse?.isEmpty == false }
    guard !observed.isEmpty else { return nil }
    return try observed.filter { part in
      land.parcels[part.parcel].observedUse.flatMap {
        crosswalk.cell(function: function, code: $0, on: context.asOf)?.cell
      } == 0
    }.reduce(0) { try $0 + area($1) }
  }

  /// Of a workspace without anything that a project could contradict nobody can say.
  private func conflictArea(_ project: Int) throws -> Double? {
    guard !land.schemeBlocks.isEmpty || !land.landUseBlocks.isEmpty || !land.constraintAreas.isEmpty else { return nil }
    guard let ground = conflicts[project], measured.areas[project] > 0,
      let own = measured.layer.geometry(at: project)
    else { return 0 }
    return OverlapArea.between(try Geometry.robustUnion(ground), and: own)
  }

  // MARK: - Groups

  func groups(_ facts: [ProjectFacts], by group: ProjectGroup) -> [[TableValue]] {
    let members = facts.filter { fact in
      fact.stage != .call && (fact.stage != .revoked || group == .status)
    }
    let byKey = Dictionary(grouping: members) { key($0, group) }
    let keys = byKey.keys.sorted { one, other in
      guard let one, let other else { return one != nil }
      return IdentifierOrder.precedes(one, other)
    }
    return keys.map { key in
      let own = byKey[key] ?? []
      let zone = group == .zone || group == .commune ? land.zones.index(of: key) : nil
      func sum(_ value: (ProjectFacts) -> Double?) -> Double? {
        let known = own.compactMap(value)
        return known.isEmpty ? nil : known.reduce(0, +)
      }
      let declared = sum { land.projects[$0.project].declaredAreaSquareMetres }
      let zoneArea: Double? =
        group == .zone
        ? zone.flatMap { zone in
          land.zones[zone].declaredAreaSquareMetres
            ?? (context.overlapInput(.zone).areas[zone] > 0 ? context.overlapInput(.zone).areas[zone] : nil)
        } : nil
      let ratio = declared.flatMap { declared in zoneArea.flatMap { $0 > 0 ? declared / $0 : nil } }
      let workers = own.compactMap { land.projects[$0.project].workers }
      return [
        .optional(key), .count(own.count), .optional(declared),
        .count(own.count { land.projects[$0.project].declaredAreaSquareMetres == nil }), .optional(sum(\.measured)),
        .optional(sum(\.held)), .optional(sum(\.used)), .optional(sum(\.idle)), .optional(sum(\.recoverable)),
        .count(own.count { $0.stage.isLate }), .optional(zoneArea), .optional(ratio),
        .optional(sum { land.projects[$0.project].capitalRegistered }),
        .optional(sum { land.projects[$0.project].capitalDisbursed }),
        workers.isEmpty ? .null : .count(workers.reduce(0, +)),
      ]
    }
  }

  private func key(_ fact: ProjectFacts, _ group: ProjectGroup) -> String? {
    let facts = land.projects[fact.project]
    return switch group {
    case .zone: fact.zone.map { land.zones[$0].id } ?? facts.zone
    case .investor: facts.investor
    case .status: facts.status?.rawValue
    case .commune: fact.commune.map { land.zones[$0].id }
    }
  }
}
