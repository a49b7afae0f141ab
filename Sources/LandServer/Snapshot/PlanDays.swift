internal import LandModel
internal import PlanChecks

/// The days on which what holds changes: between two of them every question about plans has one answer.
struct PlanDays: Sendable {
  /// The days on which another answer begins, ascending.
  let changes: [CivilDate]

  /// The days on which a plan begins to count or ends, and those on which the rules change what holds.
  init(_ land: Land, _ book: RuleBook) {
    // Which day is asked for does not matter: periods hang on none.
    let plans = PlansInForce(land, on: CivilDate(dayNumber: 0))
    let periods =
      land.schemes.indices.map { plans.schemes.period(of: $0) }
      + land.landUsePlans.indices.map { plans.landUsePlans.period(of: $0) }
    let ends = periods.flatMap { PlanDays.changes(at: $0?.first, $0?.last) }
    changes = Set(ends + book.daysOfOtherMeasures).sorted()
  }

  private init(changes: Set<CivilDate>) { self.changes = changes.sorted() }

  /// These days, and those on which zones begin or end to be valid.
  func withZones(of land: Land) -> PlanDays {
    let zones = land.zones.features.flatMap { PlanDays.changes(at: $0.validFrom, $0.validTo) }
    return PlanDays(changes: Set(changes + zones))
  }

  /// The days around a day that have its answer.
  func span(of day: CivilDate) -> PlanPeriod {
    let next = changes.firstIndex { $0 > day } ?? changes.endIndex
    let first = next > changes.startIndex ? changes[next - 1] : nil
    let last = next < changes.endIndex ? changes[next].adding(days: -1) : nil
    guard let span = PlanPeriod(from: first, through: last) else { preconditionFailure("changes are not in order") }
    return span
  }

  private static func changes(at first: CivilDate?, _ last: CivilDate?) -> [CivilDate] {
    [first, last?.adding(days: 1)].compactMap { $0 }
  }
}
