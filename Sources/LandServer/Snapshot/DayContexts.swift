internal import Foundation
internal import LandModel
internal import PlanChecks
internal import Synchronization

/// The land on the days that are asked for: days between two changes share one, a few are kept, one is made at a time.
final class DayContexts: Sendable {
  /// The days on which what holds changes.
  let planDays: PlanDays
  /// How many are kept; the least recently used goes.
  static let kept = 8

  private let days: PlanDays
  private let serverDay: CivilDate
  /// The land on the server's day; what hangs on no day is shared through it.
  let context: CheckContext
  private let contexts = KeptValues<PlanPeriod, CheckContext>(limit: DayContexts.kept)
  private let making = Mutex(())

  init(_ land: Land, _ book: RuleBook, day: CivilDate) {
    planDays = PlanDays(land, book)
    days = planDays.withZones(of: land)
    serverDay = day
    context = CheckContext(land: land, asOf: day, book: book)
  }

  /// The land on a day; what holds on it is known afterwards.
  ///
  /// Its own day is one of the days with the same answer, the same whoever asked first. Cost: the first time that of the
  /// blocks that hold, and while another day is made the waiting for it.
  ///
  /// - Throws: `Problem` `work_limit`; the errors of the workspace's own tables.
  func context(on day: CivilDate, _ budget: WorkBudget) throws -> CheckContext {
    let span = days.span(of: day)
    return try contexts.value(span, budget) {
      while true {
        if let made = try making.withLockIfAvailable({ _ in try make(span) }) { return made }
        try budget.spend()
        Thread.sleep(forTimeInterval: 0.001)
      }
    }
  }

  /// How many are kept.
  var count: Int { contexts.count }

  private func make(_ span: PlanPeriod) throws -> CheckContext {
    let context = self.context.on(span.first ?? span.last ?? serverDay)
    _ = try context.prevailingSchemeBlocks()
    _ = try context.prevailingLandUseBlocks()
    return context
  }
}

extension Snapshot {
  /// The land on a day, with everything that it holds: for what is computed; blocks that do not go out are among its
  /// blocks, so nothing of it goes out as it stands.
  ///
  /// - Throws: as ``DayContexts/context(on:_:)``.
  func context(on day: CivilDate, _ budget: WorkBudget) throws -> CheckContext {
    try contexts.context(on: day, budget)
  }

  /// The days around a day on which the same blocks hold, as `one_day_only` names them.
  func daysAlike(_ day: CivilDate) -> PlanPeriod { contexts.planDays.span(of: day) }
}
