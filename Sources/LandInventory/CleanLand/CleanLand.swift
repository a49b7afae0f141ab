public import LandModel
public import PlanChecks
internal import PlaneGeometry

/// The inventory of clean land (quỹ đất sạch): every square metre of the parcels in one verdict with its reasons, and the
/// sites that the clean pieces make.
public struct CleanLand: Sendable {
  /// What was asked.
  public struct Request: Sendable {
    /// What makes land clean.
    public var criteria: CleanLandCriteria
    /// The function that land is tested for; `nil`: that of its own block.
    public var function: FunctionCode?
    /// Whether conditional pieces join sites too.
    public var includesConditional = false
    /// Pieces that share less edge are sites of their own, metres.
    public var minimumSharedEdgeMetres = 3.0

    /// Asks for the clean land of its own functions.
    public init(_ criteria: CleanLandCriteria) { self.criteria = criteria }

    /// Whether ground of a verdict joins sites.
    func includes(_ verdict: Verdict) -> Bool { verdict == .clean || includesConditional && verdict == .conditional }
  }

  /// The ground of one parcel with one verdict, reasons, notes and next step.
  public struct Row: Hashable, Sendable {
    /// The id of the parcel.
    public let parcel: String
    /// How clean the ground is.
    public let verdict: Verdict
    /// The criteria whose verdict is not clean.
    public let reasons: CriterionSet
    /// Those of the reasons that are unknown somewhere on the ground: the facts that are missing.
    public let unknowns: CriterionSet
    /// Remarks, sorted.
    public let notes: [String]
    /// What to do first, of conditional ground.
    public let nextStep: NextStep?
    /// The area on the grid, square metres.
    public let squareMetres: Double
    /// The area on the ellipsoid, square metres: the parcel's, divided as the grid areas are.
    public let ellipsoidalSquareMetres: Double
  }

  /// What one verdict sums up to.
  public struct Total: Hashable, Sendable {
    /// The verdict.
    public let verdict: Verdict
    /// How many parcels have ground in it.
    public let parcels: Int
    /// The area on the grid, square metres.
    public let squareMetres: Double
  }

  /// What was asked.
  public let request: Request
  /// The rows by parcel, verdict (clean first, as in the totals), reasons, notes and next step.
  public let rows: [Row]
  /// All four verdicts, from clean to unknown.
  public let totals: [Total]
  /// The sum of the parcels' grid areas and the four verdicts.
  public let balance: Balance
  /// The sites, by falling area.
  public let sites: [Site]

  /// Makes the inventory.
  ///
  /// Cost: the pairs of parcels and everything that lies over them, overlays where several layers part a parcel.
  ///
  /// - Parameters:
  ///   - request: what is asked.
  ///   - context: the land and the day.
  /// - Throws: `CancellationError`; `GeometryError` and `GeodesyError` where the workspace's own system fails;
  ///   `Refusal` for a workspace's crosswalk or hierarchy that is none.
  public init(_ request: Request, _ context: CheckContext) throws {
    let judge = try GroundJudge(context, request.criteria)
    let (tally, wanted) = try judge.judgeAll(function: request.function) { request.includes($0.verdict) }
    self.request = request
    rows = tally.rows
    totals = tally.totals
    balance = tally.balance
    sites = try SiteFinder(request: request, judge: judge, wanted: wanted).sites()
  }
}
