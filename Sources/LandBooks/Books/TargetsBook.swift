internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

extension Ledger {
  /// Whether a land-use plan keeps its figures (chỉ tiêu sử dụng đất).
  ///
  /// - Parameter plan: the number of the plan.
  public func targets(ofPlan plan: Int) throws -> Book {
    let transfer = try landTransfer(ofPlan: plan, byUnit: true)
    let targets = try usableTargets(ofPlan: plan)
    let start = try startingUse(ofPlan: plan)
    var rows = BookTable(
      "unit,code,target_m2,planned_m2,current_m2,planned_difference_m2,achieved_ratio,change_ratio")
    let lines: [(unit: String?, code: String, target: Double?)] =
      targets.isEmpty
      ? transfer.units.flatMap { unit in transfer.codes.filter(codesPlanned(by: plan).contains).map { (unit, $0, nil) }
      }
      : try targetsAsked(targets).map { ($0.unit, $0.code, $0.squareMetres) }
    let isOutside = try isOutsideZone(plan: plan)
    for line in isOutside ? [] : lines {
      let (planned, current) = (sum(line, transfer.planned), sum(line, transfer.current))
      // Without figures only what the plan or the ground has is a line.
      if targets.isEmpty, planned == 0 { continue }
      let begun = start.flatMap { $0.isKnown(in: line.unit) ? sum(line, $0.current) : nil }
      rows.append([
        .optional(line.unit), .text(line.code), .optional(line.target),
        transfer.hasExtent ? .number(planned) : .null, hasCurrentUse && transfer.hasExtent ? .number(current) : .null,
        line.target.map { transfer.hasExtent ? .number(planned - $0) : .null } ?? .null,
        line.target.map { hasCurrentUse && transfer.hasExtent && $0 > 0 ? .number(current / $0) : .null } ?? .null,
        transfer.hasExtent ? .optional(change(current, from: begun, to: line.target)) : .null,
      ])
    }
    var notes: Set<BookNote> = isOutside ? [.outsideZone] : []
    if targets.isEmpty { notes.insert(.noTargets) }
    if !hasCurrentUse { notes.insert(.noCurrentUse) }
    return Book(
      "targets", [.value("plan", .text(land.landUsePlans[plan].id)), .table("rows", rows)], notes: notes,
      skipped: try skippedOf(plan: plan))
  }

  /// The codes of the plan's own blocks, as documents show them.
  private func codesPlanned(by plan: Int) -> Set<String> {
    let id = land.landUsePlans[plan].id
    return Set(
      land.landUseBlocks.features.filter { $0.plan == id && $0.status == .planned }.compactMap {
        $0.code.map(shownCode)
      })
  }

  /// Of a zone that is asked about the figures of communes that share ground with it, and those of the whole plan.
  private func targetsAsked(_ targets: [Target]) throws -> [Target] {
    guard context.zone != nil else { return targets }
    let asked = Set(try validZones(.commune).map { land.zones[$0].id })
    return targets.filter { $0.unit.map(asked.contains) ?? true }
  }

  /// How far the way from the start to the target is gone; `nil` where there is no start or no way.
  private func change(_ current: Double, from start: Double?, to target: Double?) -> Double? {
    guard hasCurrentUse, let start, let target,
      abs(target - start) > OverlapShape.tolerance(of: max(target, start))
    else { return nil }
    return (current - start) / (target - start)
  }

  /// The ground of a code and of those below it.
  private func sum(
    _ line: (unit: String?, code: String, target: Double?), _ area: (String, String?) -> Double
  ) -> Double {
    codesBelow(line.code).reduce(0) { $0 + area($1, line.unit) }
  }

  /// A code and everything below it in the list.
  func codesBelow(_ code: String) -> [String] {
    var found: [String] = []
    var queue = [code]
    while let next = queue.popLast(), !found.contains(next) {
      found.append(next)
      queue += codes.children(of: next)
    }
    return found
  }

  /// A figure of a plan that names a known code, and a unit that is there or none.
  struct Target: Sendable {
    /// The id of the commune; `nil` for all of the plan.
    let unit: String?
    let code: String
    let squareMetres: Double
  }

  /// The figures of a plan by unit, then code in the order of the list; those of the plan as a whole last.
  func usableTargets(ofPlan plan: Int) throws -> [Target] {
    let id = land.landUsePlans[plan].id
    let targets = try land.landUseTargets.features.compactMap { target -> Target? in
      guard target.plan == id, let code = target.code, let known = codes.canonical(code),
        let area = target.areaSquareMetres
      else { return nil }
      guard let unitCode = target.unitCode, !unitCode.isEmpty else {
        return Target(unit: nil, code: shownCode(known), squareMetres: area)
      }
      return try context.commune(withCode: unitCode).map {
        Target(unit: $0, code: shownCode(known), squareMetres: area)
      }
    }
    return targets.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.unit != b.unit {
        guard let left = a.unit, let right = b.unit else { return a.unit != nil }
        return IdentifierOrder.precedes(left, right)
      }
      return (codes.order(of: a.code), one.offset) < (codes.order(of: b.code), other.offset)
    }.map(\.element)
  }

  /// Whether the zone that is asked about holds none of a plan's extent.
  func isOutsideZone(plan: Int) throws -> Bool {
    try context.overlapInput(.landUsePlan).areas[plan] > 0
      && context.measured(.landUsePlan).areas[plan] <= OverlapArea.touching
  }

  /// Use by blocks surveyed last before the period of a plan begins; `nil` without any.
  private func startingUse(ofPlan plan: Int) throws -> LandTransfer? {
    guard let from = land.landUsePlans[plan].periodFrom?.firstDay else { return nil }
    func day(ofBlock block: Int) -> CivilDate? { currentUseDay(ofBlock: block)?.day }
    let blocks = try ranked(.landUseBlock) { block in
      day(ofBlock: block).map { $0 < from } ?? false
    } by: { block in
      [-(day(ofBlock: block)?.dayNumber ?? 0)]
    }
    guard blocks.count > 0 else { return nil }
    return try LandTransfer(self, plan, byUnit: true, usesOnly: blocks)
  }
}
