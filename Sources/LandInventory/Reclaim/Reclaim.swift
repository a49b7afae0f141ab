public import LandModel
public import PlanChecks
public import PlaneGeometry
public import Refusals

/// Why the law opens the way to recovery of a parcel.
public enum ReclaimGround: String, CaseIterable, Hashable, Sendable {
  /// It lies idle beyond the limit.
  case idle
  /// It is used otherwise than registered and planned.
  case misused
  /// A project that is late holds it.
  case late
  /// A project whose extension has passed holds it.
  case extensionExpired = "extension_expired"

  /// The label for a person.
  public var label: LocalisedText { Labels.shipped.label("reclaim_ground", rawValue) }
}

/// The step that the law asks for next.
public enum ReclaimStage: String, CaseIterable, Hashable, Sendable {
  /// The article asks for a fine first, and none is recorded by the day.
  case inspect
  /// Fined, and the deadline of the fine is not stated or has not passed.
  case penalised
  /// Land of a project, which the law lets extend its schedule once by 24 months first.
  case extend
  /// The deadline or the extension has passed, or the article asks for nothing before.
  case recover

  /// The label for a person.
  public var label: LocalisedText { Labels.shipped.label("reclaim_stage", rawValue) }
}

/// Land on which the law opens the way to recovery, with the article, the next step, and what it would add to the clean
/// fund.
///
/// A parcel may stand in several rows; they are not to be added up.
public struct Reclaim: Sendable {
  /// A parcel and a ground, or a project that holds its own ground without a parcel.
  public struct Row: Hashable, Sendable {
    /// The id of the parcel; `nil` for the own ground of a project.
    public let parcel: String?
    /// The id of the project that holds it; `nil` for none.
    public let project: String?
    /// Why.
    public let ground: ReclaimGround
    /// `idle`: the first idle day that counts; `late`: the day after the 24 months; `extension_expired`: the day after
    /// the extension; `misused`: `nil`.
    public let since: CivilDate?
    /// Whole months from then to the as-of date.
    public let months: Int?
    /// After how many months idle land may be taken back; `nil` for other grounds.
    public let limitMonths: Int?
    /// The parcel's ground, under the project where one is named and it lies there, square metres.
    public let squareMetres: Double
    /// The article in force on the as-of date.
    public let article: String
    /// What of the ground fails nothing but C1, C2 and the C8 of that project or holder, square metres; `nil` without a
    /// parcel.
    public let givesCleanSquareMetres: Double?
    /// The step that the law asks for next.
    public let stage: ReclaimStage
    /// The id of the commune: that of the parcel's `unit_code`, or the one that holds at least half of the project.
    public let unit: String?
    /// Who holds the parcel.
    public let tenure: Tenure?
    /// The day of the fine.
    public let penalisedOn: CivilDate?
    /// The last day by which the fine asks for the land to be used as it should.
    public let penaltyDeadline: CivilDate?
  }

  /// The rows of one ground and stage together, each parcel once.
  public struct Total: Hashable, Sendable {
    /// Why.
    public let ground: ReclaimGround
    /// The next step.
    public let stage: ReclaimStage
    /// How many parcels.
    public var parcels = 0
    /// Their ground, square metres, with that of projects without parcels.
    public var squareMetres = 0.0
    /// What of it would be clean, square metres.
    public var givesCleanSquareMetres = 0.0
  }

  /// The rows, by parcel, ground and project; those without a parcel last.
  public let rows: [Row]
  /// Where the ground of each row is; `nil` for what has no shape.
  public let shapes: [Geometry?]
  /// The totals, by ground and stage.
  public let totals: [Total]

  /// Looks at every parcel and project.
  ///
  /// - Parameters:
  ///   - context: the land and the day; the limits are those of its rules.
  ///   - criteria: what clean land is.
  /// - Throws: as ``CleanLand/init(_:_:)``.
  public init(_ context: CheckContext, _ criteria: CleanLandCriteria) throws {
    let search = try ReclaimSearch(context)
    let (parcels, projects) = (Set(try context.asked(.parcel)), Set(try context.asked(.project)))
    let found = try (search.idle() + search.misused() + search.stalled()).filter { found in
      found.parcel.map(parcels.contains) ?? found.project.map(projects.contains) ?? true
    }
    guard !found.isEmpty else {
      (rows, shapes, totals) = ([], [], [])
      return
    }
    var measurer = ReclaimMeasurer(try GroundJudge(context, criteria))
    let order = context.places(of: .parcel)
    let measured = try found.compactMap { try measurer.measure($0) }.stablySorted { row in
      ReclaimOrder(
        parcel: row.found.parcel.map { order[$0] } ?? .max,
        ground: ReclaimGround.allCases.firstIndex(of: row.row.ground) ?? 0,
        project: row.found.project.map { context.places(of: .project)[$0] } ?? -1)
    }
    rows = measured.map(\.row)
    shapes = measured.map(\.shape)
    totals = ReclaimTotals.totals(measured)
  }
}

/// The order of rows.
private struct ReclaimOrder: Comparable {
  let parcel: Int
  let ground: Int
  let project: Int

  static func < (one: ReclaimOrder, other: ReclaimOrder) -> Bool {
    (one.parcel, one.ground, one.project) < (other.parcel, other.ground, other.project)
  }
}
