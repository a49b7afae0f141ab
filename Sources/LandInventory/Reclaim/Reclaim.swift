public import LandModel
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// Why the State may take a parcel back.
public enum ReclaimGround: String, CaseIterable, Hashable, Sendable {
  /// It lies idle beyond the limit.
  case idle
  /// It is used otherwise than registered and planned.
  case misused
  /// It lies under a project that is late.
  case late
  /// It lies under a project whose extension has passed.
  case extensionExpired = "extension_expired"

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .idle: LocalisedText(en: "idle", vi: "bỏ hoang, không sử dụng")
    case .misused: LocalisedText(en: "misused", vi: "sử dụng sai mục đích")
    case .late: LocalisedText(en: "project late", vi: "dự án chậm tiến độ")
    case .extensionExpired: LocalisedText(en: "extension expired", vi: "hết thời hạn gia hạn")
    }
  }
}

/// Land that the law allows to take back, with the article, and what it would add to the clean fund.
///
/// A parcel may stand in several rows; they are not to be added up.
public struct Reclaim: Sendable {
  /// A parcel and a ground.
  public struct Row: Hashable, Sendable {
    /// The id of the parcel.
    public let parcel: String
    /// The id of the project whose land it is; `nil` for none.
    public let project: String?
    /// Why.
    public let ground: ReclaimGround
    /// `idle`: the first idle day that counts; late and expired: the day after the due date; misused: `nil`.
    public let since: CivilDate?
    /// Whole months from then to the as-of date.
    public let months: Int?
    /// After how many months idle land may be taken back; `nil` for other grounds.
    public let limitMonths: Int?
    /// The parcel's ground, under the project where one is named, square metres.
    public let squareMetres: Double
    /// The article in force on the as-of date.
    public let article: String?
    /// What of the ground fails nothing but C1, C2 and the C8 of that project or holder, square metres.
    public let givesCleanSquareMetres: Double
  }

  /// The rows, by parcel, ground and project.
  public let rows: [Row]

  /// Looks at every parcel.
  ///
  /// - Parameters:
  ///   - context: the land and the day; the limits are those of its rules.
  ///   - criteria: what clean land is.
  /// - Throws: as ``CleanLand/init(_:_:)``.
  public init(_ context: CheckContext, _ criteria: CleanLandCriteria) throws {
    let search = ReclaimSearch(context)
    let found = search.idle() + (try search.misused()) + (try search.stalled())
    guard !found.isEmpty else {
      rows = []
      return
    }
    var measurer = ReclaimMeasurer(try GroundJudge(context, criteria))
    let drafts = found.compactMap { measurer.row($0) }
    let order = IdentifierOrder.places(context.land.parcels.features.map(\.id))
    rows = drafts.sorted { one, other in
      let keys = [one, other].map { (order[$0.parcel], ReclaimGround.allCases.firstIndex(of: $0.row.ground) ?? 0) }
      return keys[0] == keys[1] ? (one.row.project ?? "") < (other.row.project ?? "") : keys[0] < keys[1]
    }.map(\.row)
  }
}

/// A parcel that may be taken back, not yet measured.
struct ReclaimCase {
  let parcel: Int
  let project: Int?
  let ground: ReclaimGround
  let since: CivilDate?
  let limitMonths: Int?
  let article: String?
}

/// Finds what may be taken back.
struct ReclaimSearch {
  let context: CheckContext
  private let articles = ReclaimArticles.shipped

  init(_ context: CheckContext) { self.context = context }

  private var land: Land { context.land }

  /// Parcels idle beyond the limit: of a project, else of what is grown there.
  func idle() -> [ReclaimCase] {
    let projects = land.projects.indices.filter { land.projects[$0].isLicensedInForce }
    return land.parcels.indices.compactMap { parcel in
      guard let since = land.parcels[parcel].idleSince else { return nil }
      let holder = land.parcels[parcel].holder
      let project = holder.flatMap { holder in projects.first { land.projects[$0].isNamed(by: holder) } }
      return project.map { idle(parcel, since, ofProject: $0) } ?? idle(parcel, since)
    }
  }

  private func idle(_ parcel: Int, _ idleSince: CivilDate, ofProject project: Int) -> ReclaimCase? {
    let facts = land.projects[project]
    let since = max(idleSince, facts.handedOverOn ?? idleSince)
    let limit = context.tolerances.idleMonths.project
    guard context.asOf > since.adding(months: limit).adding(days: facts.suspendedDays(asOf: context.asOf)) else {
      return nil
    }
    return ReclaimCase(
      parcel: parcel, project: project, ground: .idle, since: since, limitMonths: limit,
      article: articles.article(.idle, .project, on: context.asOf))
  }

  private func idle(_ parcel: Int, _ since: CivilDate) -> ReclaimCase? {
    guard let code = land.parcels[parcel].landUse?.mainCode, let landClass = ReclaimArticles.LandClass(code: code)
    else { return nil }
    let months = context.tolerances.idleMonths
    let limit: Int
    switch landClass {
    case .annual, .aquaculture: limit = months.annual
    case .perennial: limit = months.perennial
    case .forest: limit = months.forest
    case .project: limit = months.project
    }
    guard context.asOf > since.adding(months: limit) else { return nil }
    return ReclaimCase(
      parcel: parcel, project: nil, ground: .idle, since: since, limitMonths: limit,
      article: articles.article(.idle, landClass, on: context.asOf))
  }

  /// Parcels used otherwise than registered and planned, as `conflict.current` has it.
  func misused() throws -> [ReclaimCase] {
    try context.currentUseConflicts().filter { $0.kind == .misused }.map { conflict in
      ReclaimCase(
        parcel: conflict.parcel, project: nil, ground: .misused, since: nil, limitMonths: nil,
        article: articles.article(.misused, on: context.asOf))
    }
  }

  /// Parcels under late and expired projects, as `project.stalled` has it.
  func stalled() throws -> [ReclaimCase] {
    let stalled = context.stalledProjects().filter { $0.kind != .idle }
    guard !stalled.isEmpty else { return [] }
    let pairs = try OverlapArea.pairs(
      context.overlapInput(.project), context.overlapInput(.parcel), jobs: context.jobs)
    var parcels: [Int: [Int]] = [:]
    for pair in 0..<pairs.count { parcels[Int(pairs.a[pair]), default: []].append(Int(pairs.b[pair])) }
    return stalled.flatMap { project in
      let ground: ReclaimGround = project.kind == .late ? .late : .extensionExpired
      return (parcels[project.project] ?? []).map { parcel in
        ReclaimCase(
          parcel: parcel, project: project.project, ground: ground, since: project.since, limitMonths: nil,
          article: articles.article(ground, on: context.asOf))
      }
    }
  }
}

/// Measures what may be taken back.
private struct ReclaimMeasurer {
  let judge: GroundJudge
  private var cells = CellMemory()

  init(_ judge: GroundJudge) { self.judge = judge }

  /// The row; `nil` where the parcel only touches the project.
  mutating func row(_ found: ReclaimCase) -> (parcel: Int, row: Reclaim.Row)? {
    let land = judge.context.land
    var pieces = judge.judge(parcel: found.parcel, function: nil, &cells)
    if let project = found.project {
      let under = pieces.filter { $0.piece.facts.projects.contains(project) }
      if found.ground != .idle, under.isEmpty { return nil }
      // What is allotted to a project that is drawn elsewhere is idle all the same.
      if !under.isEmpty { pieces = under }
    }
    let given = pieces.filter { isClean($0, but: found) }.reduce(0) { $0 + $1.piece.squareMetres }
    return (
      found.parcel,
      Reclaim.Row(
        parcel: land.parcels[found.parcel].id, project: found.project.map { land.projects[$0].id },
        ground: found.ground, since: found.since, months: found.since?.months(until: judge.context.asOf),
        limitMonths: found.limitMonths, squareMetres: pieces.reduce(0) { $0 + $1.piece.squareMetres },
        article: found.article, givesCleanSquareMetres: given)
    )
  }

  /// Whether a piece fails nothing but tenure, clearance and what the project or the holder has.
  private func isClean(_ piece: JudgedPiece, but found: ReclaimCase) -> Bool {
    let pardoned: CriterionSet = [CriterionSet(.tenure), CriterionSet(.clearance), CriterionSet(.free)]
    guard piece.judgement.reasons.isSubset(of: pardoned) else { return false }
    guard piece.judgement.reasons.contains(.free) else { return true }
    guard piece.piece.facts.projects.allSatisfy({ $0 == found.project }) else { return false }
    guard let holder = judge.context.land.parcels[found.parcel].holder, let project = found.project else { return true }
    return judge.context.land.projects[project].isNamed(by: holder)
  }
}
