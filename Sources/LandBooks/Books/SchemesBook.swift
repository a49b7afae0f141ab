internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

extension Ledger {
  /// The register of schemes (danh mục đồ án): which there are, and where each stands.
  public func schemes() throws -> Book {
    let register = try SchemeRegister(self)
    var rows = BookTable(
      "scheme,name,planning_kind,level,scale,status,in_force,authority,office,decision_no,decision_date,published_on,"
        + "publish_days,reviewed_on,review_due_on,parent,declared_m2,measured_m2,unplanned_m2,adjustments,positions,"
        + "adjusted_ratio,marker_declared,marker_status,conflict_m2,outdated_by")
    let scopes = try context.measured(.scheme)
    for scheme in try register.listed() {
      rows.append(
        try register.row(scheme), shape: scopes.areas[scheme] > 0 ? scopes.layer.geometry(at: scheme) : .some(nil))
    }
    var zones = BookTable(
      "zone,approved,urban,rural,functional,above,draft,adjusted_schemes,positions,declared_positions,published,"
        + "unpublished,review_overdue,declared_marked,marked")
    for row in try register.zoneRows() { zones.append(row) }
    return Book(
      "schemes", [.table("rows", rows), .table("zones", zones)],
      notes: register.hasPublicationDates ? [] : [.noPublicationDates], skipped: try skipped(.scheme, .schemeBlock))
  }

  /// The kind of a scheme: as stated, else by its level; `nil` for regional and sector ones.
  func planningKind(ofScheme scheme: Int) -> PlanningKind? {
    if let kind = land.schemes[scheme].planningKind { return kind }
    switch land.schemes[scheme].level {
    case .rural: return .rural
    case .general, .zoning, .detailed: return .urban
    case .regional, .sector, nil: return nil
    }
  }
}

/// What the register says of schemes, gathered once.
private struct SchemeRegister {
  let ledger: Ledger
  /// Whether any scheme says when it was published.
  let hasPublicationDates: Bool
  /// Whether a land-use plan holds anywhere, and a scheme could contradict it.
  private let canConflict: Bool
  private let adjustments: [Int: AdjustedScheme]
  private let parts: [ScopeParts?]
  private let ground: SchemeGround
  private let markings: [Int: MarkingStatus]
  private let conflicts: [Int: Double]
  private let outdated: [Int: [String]]

  private var land: Land { ledger.land }
  private var context: CheckContext { ledger.context }
  private var plans: SchemesInForce { context.plansInForce.schemes }

  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    let (context, land) = (ledger.context, ledger.land)
    hasPublicationDates = land.schemes.features.contains { $0.publishedOn != nil }
    canConflict = try !land.schemeBlocks.isEmpty && context.prevailingLandUseBlocks().count > 0
    adjustments = Dictionary(uniqueKeysWithValues: try context.localAdjustmentsInZone().schemes.map { ($0.scheme, $0) })
    parts = try ledger.scopeParts()
    ground = try ledger.schemeGround()
    markings = Dictionary(
      try context.measuredMarkerSurvey().schemes.map {
        ($0.scheme, $0.status(spacingMetres: context.tolerances.markerSpacingMetres))
      }
    ) { first, _ in first }
    var (conflicts, outdated): ([Int: Double], [Int: [String]]) = ([:], [:])
    for draft in try ledger.drafts(of: .conflictLandUse) where draft.size == .material {
      guard let scheme = land.schemes.index(of: draft.subjects.first { $0.layer == LayerName.scheme.rawValue }?.id)
      else {
        continue
      }
      conflicts[context.plansInForce.schemes.scheme(adjustedBy: scheme), default: 0] += try ledger.area(of: draft)
    }
    for draft in try ledger.drafts(of: RuleID(rawValue: "plan.outdated")) {
      guard let scheme = land.schemes.index(of: draft.subjects.first?.id) else { continue }
      outdated[scheme, default: []] += draft.subjects.dropFirst().map(\.id)
    }
    self.conflicts = conflicts
    self.outdated = outdated
  }

  /// The schemes that are no local adjustments, by id; of one zone those that touch it.
  func listed() throws -> [Int] {
    let asked = Set(try context.asked(.scheme))
    return IdentifierOrder.sorted(land.schemes.features.map(\.id)).filter {
      !plans.isLocalAdjustment($0) && asked.contains($0)
    }
  }

  func row(_ scheme: Int) throws -> [TableValue] {
    let facts = land.schemes[scheme]
    let counts = plans.counts(scheme)
    let own = adjustments[scheme]
    let parts = parts[scheme]
    let hasBlocks = !ground.pieces(of: scheme).isEmpty || !ledger.blocks(ofScheme: scheme).isEmpty
    let publishDays = facts.publishedOn.flatMap { published in facts.decisionDate.map { $0.days(until: published) } }
    let adjusted = try ratio(own, scheme)
    return [
      .text(facts.id), .optional(facts.name), .optional(ledger.planningKind(ofScheme: scheme)), .optional(facts.level),
      .optional(facts.scale), .optional(facts.status), .flag(counts), .optional(facts.authority),
      .optional(facts.office), .optional(facts.decisionNumber), .optional(facts.decisionDate),
      .optional(facts.publishedOn), .optional(publishDays), .optional(facts.reviewedOn), .optional(reviewDue(scheme)),
      .optional(facts.parent), .optional(facts.declaredAreaSquareMetres), .optional(parts?.scope),
      hasBlocks ? .optional(parts?.unplanned) : .null, .count(own?.adjustments.count ?? 0),
      positions(own.map { [$0] } ?? []), isKnown(own) ? .optional(adjusted) : .null, .optional(facts.markerStatus),
      .optional(markings[scheme]?.rawValue),
      canConflict ? .number(conflicts[scheme] ?? 0) : .null, .list(sorted(outdated[scheme] ?? [])),
    ]
  }

  /// Whether anybody knows what decisions change: without any block of a scheme nobody does.
  private func isKnown(_ own: AdjustedScheme?) -> Bool { own == nil || !land.schemeBlocks.isEmpty }

  private func positions(_ adjusted: [AdjustedScheme]) -> TableValue {
    adjusted.allSatisfy(isKnown) ? .count(adjusted.reduce(0) { $0 + $1.positions.count }) : .null
  }

  private func sorted(_ ids: [String]) -> [String] {
    let unique = Array(Set(ids))
    return IdentifierOrder.sorted(unique).map { unique[$0] }
  }

  private func ratio(_ own: AdjustedScheme?, _ scheme: Int) throws -> Double? {
    guard let scope = try ledger.scope(ofScheme: scheme) else { return nil }
    return (own?.areaSquareMetres ?? 0) / scope.area
  }

  /// The day by which a scheme in force is to be reviewed.
  private func reviewDue(_ scheme: Int) -> CivilDate? {
    let facts = land.schemes[scheme]
    guard plans.counts(scheme), let years = facts.level.flatMap({ context.tolerances.reviewYears[$0] }) else {
      return nil
    }
    return [facts.decisionDate, facts.reviewedOn].compactMap { $0 }.max()?.adding(years: years)
  }

  // MARK: - Zones

  /// A row for every zone to which a scheme belongs.
  func zoneRows() throws -> [[TableValue]] {
    let belonging = try ledger.belonging(.scheme)
    var members: [Int: [Int]] = [:]
    for scheme in try listed() {
      for zone in belonging.zones(of: scheme) { members[zone, default: []].append(scheme) }
    }
    return try ledger.validZones().compactMap { zone in members[zone].map { zoneRow(zone, $0) } }
  }

  private func zoneRow(_ zone: Int, _ schemes: [Int]) -> [TableValue] {
    let counting = schemes.filter(plans.counts)
    let approved = counting.filter { [.zoning, .detailed, .rural].contains(land.schemes[$0].level) }
    func count(_ isMeant: (Int) -> Bool) -> TableValue { .count(approved.count(where: isMeant)) }
    func isPublished(_ scheme: Int) -> Bool { land.schemes[scheme].publishedOn.map { $0 <= context.asOf } ?? false }
    let declared = approved.compactMap { land.schemes[$0].declaredPositions }
    return [
      .text(land.zones[zone].id), .count(approved.count), count { ledger.planningKind(ofScheme: $0) == .urban },
      count { ledger.planningKind(ofScheme: $0) == .rural },
      count { ledger.planningKind(ofScheme: $0) == .functional },
      .count(counting.count { [.general, .regional, .sector].contains(land.schemes[$0].level) }),
      .count(schemes.count { land.schemes[$0].status == .draft }), count { adjustments[$0] != nil },
      positions(approved.compactMap { adjustments[$0] }),
      declared.isEmpty ? .null : .count(declared.reduce(0, +)),
      hasPublicationDates ? count(isPublished) : .null, hasPublicationDates ? count { !isPublished($0) } : .null,
      count { reviewDue($0).map { $0 < context.asOf } ?? false }, count { land.schemes[$0].markerStatus == .complete },
      count { markings[$0] == .complete },
    ]
  }
}

extension Ledger {
  /// What the family of a rule finds, waived or not; nothing where there is no such rule.
  func drafts(of rule: RuleID) throws -> [FindingDraft] {
    guard context.isWanted(rule), let family = Checker.families.first(where: { $0.rules.contains(rule) }) else {
      return []
    }
    return try family.run(context).drafts.filter { $0.rule == rule }
  }

  /// The ground of a finding, of a zone that is asked about the part in it, square metres.
  func area(of draft: FindingDraft) throws -> Double {
    guard let zone = context.zone?.geometry else { return draft.areaSquareMetres ?? 0 }
    guard let geometry = draft.geometry, geometry.kind.isPolygonal else { return 0 }
    return OverlapArea.between(geometry, and: zone)
  }
}
