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
  /// What hangs on no day is shared through it.
  private let root: CheckContext
  private let recent = Mutex<[Recent]>([])
  private let making = Mutex(())

  private struct Recent {
    let span: PlanPeriod
    let context: CheckContext
  }

  init(_ land: Land, _ book: RuleBook, day: CivilDate) {
    planDays = PlanDays(land, book)
    days = planDays.withZones(of: land)
    serverDay = day
    root = CheckContext(land: land, asOf: day, book: book)
  }

  /// The land on a day; what holds on it is known afterwards.
  ///
  /// Its own day is one of the days with the same answer, the same whoever asked first. Cost: the first time that of the
  /// blocks that hold, and while another day is made the waiting for it.
  ///
  /// - Throws: `Problem` `work_limit`; the errors of the workspace's own tables.
  func context(on day: CivilDate, _ budget: WorkBudget) throws -> CheckContext {
    let span = days.span(of: day)
    while true {
      if let known = known(span) { return known }
      let made = try making.withLockIfAvailable { _ in
        // Who waited may find it made.
        if let known = known(span) { return known }
        return keep(try make(span), span)
      }
      if let made { return made }
      try budget.spend()
      Thread.sleep(forTimeInterval: 0.001)
    }
  }

  /// The days of those that are kept, the last used first.
  var spans: [PlanPeriod] { recent.withLock { $0.map(\.span) } }

  private func known(_ span: PlanPeriod) -> CheckContext? {
    recent.withLock { recent in
      guard let place = recent.firstIndex(where: { $0.span == span }) else { return nil }
      let found = recent.remove(at: place)
      recent.insert(found, at: 0)
      return found.context
    }
  }

  private func make(_ span: PlanPeriod) throws -> CheckContext {
    let context = root.on(span.first ?? span.last ?? serverDay)
    _ = try context.prevailingSchemeBlocks()
    _ = try context.prevailingLandUseBlocks()
    return context
  }

  private func keep(_ context: CheckContext, _ span: PlanPeriod) -> CheckContext {
    recent.withLock { recent in
      recent.insert(Recent(span: span, context: context), at: 0)
      recent.removeLast(max(0, recent.count - DayContexts.kept))
    }
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
