public import LandModel
internal import PlaneGeometry

/// A licensed project that does not go on: its land idle, late, or past its extension.
public struct StalledProject: Hashable, Sendable {
  /// The number of the project in its layer.
  public let project: Int
  /// What is wrong.
  public let kind: Kind
  /// `idle`: the first idle day that counts; else the day after the due date.
  public let since: CivilDate
  /// Whole months from then to the as-of date.
  public let months: Int
  /// The idle parcels, by number; empty for the other kinds.
  public let parcels: [Int]

  /// What is wrong with a project.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A parcel allotted to it lies idle beyond the limit.
    case idle
    /// Not extended, and the deadline and the months of grace have passed.
    case late
    /// The extension has passed.
    case extensionExpired = "extension_expired"
  }
}

extension CheckContext {
  private static let stalledKey = SharedKey<[StalledProject]>()

  /// The stalled projects of the day, by the number of the project, then the kind.
  ///
  /// Those that are licensed, not operating and not revoked are looked at. A due date moves by the days of suspension
  /// and has passed the day after.
  public func stalledProjects() -> [StalledProject] {
    shared(CheckContext.stalledKey) {
      let parcels = idleParcelsByProject()
      return land.projects.indices.flatMap { project -> [StalledProject] in
        let facts = land.projects[project]
        guard facts.isLicensedInForce, facts.status != .operating else { return [] }
        return [idle(project, parcels[project] ?? []), late(project), expired(project)].compactMap { $0 }
      }
    }
  }

  private func idle(_ project: Int, _ parcels: [Int]) -> StalledProject? {
    let facts = land.projects[project]
    var found: [(since: CivilDate, parcel: Int)] = []
    for parcel in parcels {
      guard let idleSince = land.parcels[parcel].idleSince else { continue }
      let since = max(idleSince, facts.handedOverOn ?? idleSince)
      let due = since.adding(months: tolerances.idleMonths.project).adding(days: facts.suspendedDays(asOf: asOf))
      if asOf > due { found.append((since, parcel)) }
    }
    guard let since = found.map(\.since).min() else { return nil }
    return StalledProject(
      project: project, kind: .idle, since: since, months: since.months(until: asOf), parcels: found.map(\.parcel))
  }

  private func late(_ project: Int) -> StalledProject? {
    let facts = land.projects[project]
    guard facts.extendedTo == nil, let deadline = facts.deadline else { return nil }
    return passed(project, .late, deadline.adding(months: tolerances.lateMonths))
  }

  private func expired(_ project: Int) -> StalledProject? {
    land.projects[project].extendedTo.flatMap { passed(project, .extensionExpired, $0) }
  }

  private func passed(_ project: Int, _ kind: StalledProject.Kind, _ due: CivilDate) -> StalledProject? {
    let moved = due.adding(days: land.projects[project].suspendedDays(asOf: asOf))
    guard asOf > moved else { return nil }
    let since = moved.adding(days: 1)
    return StalledProject(project: project, kind: kind, since: since, months: since.months(until: asOf), parcels: [])
  }

  /// The parcels with an idle day that name each project by its id or name, or by its investor and lie in it.
  private func idleParcelsByProject() -> [Int: [Int]] {
    var byName: [String: [Int]] = [:]
    for project in land.projects.indices where land.projects[project].isLicensedInForce {
      let facts = land.projects[project]
      for name in Set([facts.id, facts.name, facts.investor].compactMap { $0 }) {
        byName[name, default: []].append(project)
      }
    }
    guard !byName.isEmpty else { return [:] }
    var parcels: [Int: [Int]] = [:]
    for parcel in land.parcels.indices where land.parcels[parcel].idleSince != nil {
      guard let holder = land.parcels[parcel].holder else { continue }
      for project in byName[holder] ?? [] {
        let facts = land.projects[project]
        guard holder == facts.id || holder == facts.name || shareGround(parcel, project) else { continue }
        parcels[project, default: []].append(parcel)
      }
    }
    return parcels
  }

  /// An investor may hold several projects; the ground says which.
  private func shareGround(_ parcel: Int, _ project: Int) -> Bool {
    OverlapArea.between(parcel, of: overlapInput(.parcel), and: project, of: overlapInput(.project))
      > OverlapArea.touching
  }
}

extension Project {
  /// The days of force majeure, both ends counted; an open suspension runs to the as-of date.
  public func suspendedDays(asOf day: CivilDate) -> Int {
    guard let suspendedFrom else { return 0 }
    return max(0, suspendedFrom.days(until: suspendedTo ?? day) + 1)
  }
}
