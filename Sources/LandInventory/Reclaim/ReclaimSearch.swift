internal import LandModel
internal import PlanChecks
internal import Refusals

/// A parcel on which the law opens the way to recovery, or the own ground of a project, not yet measured.
struct ReclaimCase {
  /// `nil` for the own ground of a project.
  let parcel: Int?
  let project: Int?
  let ground: ReclaimGround
  let since: CivilDate?
  let limitMonths: Int?
  let article: ReclaimArticles.Entry

  /// The step that the law asks for next.
  func stage(_ land: Land, on day: CivilDate) -> ReclaimStage {
    if article.needsPenalty {
      let facts = parcel.map { land.parcels[$0] }
      guard let fined = facts?.penalisedOn, fined <= day else { return .inspect }
      guard let deadline = facts?.penaltyDeadline, deadline < day else { return .penalised }
      return .recover
    }
    guard let project, ground == .idle || ground == .late else { return .recover }
    let facts = land.projects[project]
    // An extension that has passed was the one that the law has.
    guard let extended = facts.extendedTo?.adding(days: facts.suspendedDays(asOf: day)) else { return .extend }
    return day > extended ? .recover : .extend
  }
}

/// Finds where the law opens the way to recovery.
struct ReclaimSearch {
  let context: CheckContext
  private let articles: ReclaimArticles

  init(_ context: CheckContext) throws(Refusal) {
    self.context = context
    articles = try .of(context.land.settings)
  }

  private var land: Land { context.land }

  /// Parcels idle beyond the limit: of a project, else of what is grown there.
  func idle() throws -> [ReclaimCase] {
    let projects = try projectsOfParcels()
    return land.parcels.indices.compactMap { parcel in
      guard let since = land.parcels[parcel].idleSince else { return nil }
      return projects[parcel].map { idle(parcel, since, ofProject: $0) } ?? idle(parcel, since)
    }
  }

  /// The project that holds each parcel which is allotted to one; of several the one whose id sorts first.
  private func projectsOfParcels() throws -> [Int: Int] {
    var projects: [Int: Int] = [:]
    let places = context.places(of: .project)
    for (project, held) in try context.heldGround().sorted(by: { places[$0.key] < places[$1.key] }) {
      for part in held.parts where land.parcels[part.parcel].holder != nil && projects[part.parcel] == nil {
        projects[part.parcel] = project
      }
    }
    return projects
  }

  private func idle(_ parcel: Int, _ idleSince: CivilDate, ofProject project: Int) -> ReclaimCase? {
    let facts = land.projects[project]
    let since = max(idleSince, facts.handedOverOn ?? idleSince)
    let limit = context.tolerances.idleMonths.project
    let due = since.adding(months: limit).adding(days: facts.suspendedDays(asOf: context.asOf))
    guard context.asOf > due, let article = articles.article(.idle, .project, on: context.asOf) else { return nil }
    return ReclaimCase(
      parcel: parcel, project: project, ground: .idle, since: since, limitMonths: limit, article: article)
  }

  private func idle(_ parcel: Int, _ since: CivilDate) -> ReclaimCase? {
    guard let code = land.parcels[parcel].landUse?.mainCode, let landClass = ReclaimArticles.LandClass(code: code)
    else { return nil }
    let limit = limit(of: landClass)
    guard context.asOf > since.adding(months: limit),
      let article = articles.article(.idle, landClass, on: context.asOf)
    else { return nil }
    return ReclaimCase(
      parcel: parcel, project: nil, ground: .idle, since: since, limitMonths: limit, article: article)
  }

  private func limit(of landClass: ReclaimArticles.LandClass) -> Int {
    let months = context.tolerances.idleMonths
    return switch landClass {
    case .annual: months.annual
    case .aquaculture: months.aquaculture
    case .perennial: months.perennial
    case .forest: months.forest
    case .project: months.project
    }
  }

  /// Parcels used otherwise than registered and planned, as `conflict.current` has it.
  func misused() throws -> [ReclaimCase] {
    guard let article = articles.article(.misused, on: context.asOf) else { return [] }
    return try context.currentUseConflicts().filter { $0.kind == .misused }.map { conflict in
      ReclaimCase(
        parcel: conflict.parcel, project: nil, ground: .misused, since: nil, limitMonths: nil, article: article)
    }
  }

  /// The ground that late and expired projects hold, as `project.stalled` has it.
  func stalled() throws -> [ReclaimCase] {
    let held = try context.heldGround()
    return try context.stalledProjects().flatMap { stalled -> [ReclaimCase] in
      guard let ground = ReclaimGround(stalled.kind), ground != .idle, let land = held[stalled.project],
        let article = articles.article(ground, on: context.asOf)
      else { return [] }
      let parcels: [Int?] = land.parts.map(\.parcel) + (land.ownSquareMetres == nil ? [] : [nil])
      return parcels.map { parcel in
        ReclaimCase(
          parcel: parcel, project: stalled.project, ground: ground, since: stalled.since, limitMonths: nil,
          article: article)
      }
    }
  }
}

extension ReclaimGround {
  /// The ground that a stalled project is; `nil` where the law does not act yet.
  fileprivate init?(_ kind: StalledProject.Kind) {
    switch kind {
    case .idle: self = .idle
    case .late: self = .late
    case .extensionExpired: self = .extensionExpired
    case .behind, .notHandedOver: return nil
    }
  }
}
