public import LandModel

/// A licensed project that does not go on: its land idle, late, past its extension, behind its schedule, or without land.
public struct StalledProject: Hashable, Sendable {
  /// The number of the project in its layer.
  public let project: Int
  /// What is wrong.
  public let kind: Kind
  /// `idle`: the first idle day that counts; `late`: the day after the months of grace; `extension_expired` and
  /// `behind`: the day after the schedule; `not_handed_over`: the day after the months from the licence.
  public let since: CivilDate
  /// Whole months from then to the as-of date.
  public let months: Int
  /// The last day of its schedule, moved by suspensions; `nil` without one.
  public let dueOn: CivilDate?
  /// Whole months since the day after the schedule; `nil` without one.
  public let monthsLate: Int?
  /// The ground that it holds, square metres.
  public let heldSquareMetres: Double
  /// The idle parcels, by number; empty for the other kinds.
  public let parcels: [Int]

  /// What is wrong with a project.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A parcel that it holds lies idle beyond the limit.
    case idle
    /// Not extended, it holds ground, and the deadline and the months of grace have passed.
    case late
    /// It holds ground, and the extension has passed.
    case extensionExpired = "extension_expired"
    /// Its schedule has passed, and none of the above.
    case behind
    /// Licensed long ago and never given land.
    case notHandedOver = "not_handed_over"

    /// How much a finding of it weighs unless the rules file says otherwise.
    var severity: Severity {
      switch self {
      case .idle, .late: .warning
      case .extensionExpired: .error
      case .behind, .notHandedOver: .info
      }
    }
  }
}

extension CheckContext {
  private static let stalledKey = SharedKey<[StalledProject]>()

  /// The stalled projects of the day, by the number of the project, then the kind.
  ///
  /// Those that are licensed and not operating, completed or revoked are looked at. A schedule moves by the days of
  /// suspension and has passed the day after.
  ///
  /// - Throws: as ``heldGround()``.
  public func stalledProjects() throws -> [StalledProject] {
    try shared(CheckContext.stalledKey) {
      let held = try heldGround()
      return land.projects.indices.flatMap { project -> [StalledProject] in
        let facts = land.projects[project]
        guard facts.isLicensedInForce, facts.status != .operating, facts.status != .completed else { return [] }
        let judge = ProjectDelay(context: self, project: project, held: held[project] ?? HeldGround())
        return [judge.idle(), judge.behind(), judge.notHandedOver()].compactMap { $0 }
      }
    }
  }
}

/// Judges the delay of one project.
private struct ProjectDelay {
  let context: CheckContext
  let project: Int
  let held: HeldGround

  private var facts: Project { context.land.projects[project] }

  func idle() -> StalledProject? {
    var found: [(since: CivilDate, parcel: Int)] = []
    for parcel in held.parts.map(\.parcel) where context.land.parcels[parcel].holder != nil {
      guard let idleSince = context.land.parcels[parcel].idleSince else { continue }
      let since = max(idleSince, facts.handedOverOn ?? idleSince)
      let due = since.adding(months: context.tolerances.idleMonths.project)
        .adding(days: facts.suspendedDays(asOf: context.asOf))
      if context.asOf > due { found.append((since, parcel)) }
    }
    return found.map(\.since).min().map { stalled(.idle, since: $0, parcels: found.map(\.parcel)) }
  }

  /// Past its schedule: the extension, the deadline and the months of grace, or neither.
  func behind() -> StalledProject? {
    guard let due = facts.scheduleEnd(asOf: context.asOf), context.asOf > due else { return nil }
    guard !held.isEmpty else { return stalled(.behind, since: due.adding(days: 1)) }
    if facts.extendedTo != nil { return stalled(.extensionExpired, since: due.adding(days: 1)) }
    let grace = due.adding(months: context.tolerances.lateMonths)
    return context.asOf > grace
      ? stalled(.late, since: grace.adding(days: 1)) : stalled(.behind, since: due.adding(days: 1))
  }

  func notHandedOver() -> StalledProject? {
    guard held.isEmpty, !facts.isHandedOver(on: context.asOf),
      let due = facts.licensedOn?.adding(months: context.tolerances.notHandedOverMonths), context.asOf > due
    else { return nil }
    return stalled(.notHandedOver, since: due.adding(days: 1))
  }

  private func stalled(_ kind: StalledProject.Kind, since: CivilDate, parcels: [Int] = []) -> StalledProject {
    let due = facts.scheduleEnd(asOf: context.asOf)
    return StalledProject(
      project: project, kind: kind, since: since, months: since.months(until: context.asOf), dueOn: due,
      monthsLate: due.map { max(0, $0.adding(days: 1).months(until: context.asOf)) },
      heldSquareMetres: held.squareMetres, parcels: parcels)
  }
}

extension Project {
  /// The last day of its schedule: the extension, else the deadline, moved by the days of suspension.
  package func scheduleEnd(asOf day: CivilDate) -> CivilDate? {
    (extendedTo ?? deadline)?.adding(days: suspendedDays(asOf: day))
  }

  /// The days of force majeure, both ends counted; an open suspension runs to the as-of date.
  public func suspendedDays(asOf day: CivilDate) -> Int {
    guard let suspendedFrom else { return 0 }
    return max(0, suspendedFrom.days(until: suspendedTo ?? day) + 1)
  }
}
