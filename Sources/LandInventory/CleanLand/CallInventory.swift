internal import LandModel
public import PlanChecks
internal import PlaneGeometry

/// How much of each call for investment can be handed over, and what comes next for the rest.
public struct CallInventory: Sendable {
  /// One call.
  public struct Row: Hashable, Sendable {
    /// The id of the call.
    public let project: String
    /// What people call it.
    public let name: String?
    /// The area that its papers state, square metres.
    public let declaredSquareMetres: Double?
    /// Its ground; `nil` where it has no valid polygon.
    public let ground: Ground?
  }

  /// The ground of a call; its area is the sum of the verdicts and of what no parcel covers.
  public struct Ground: Hashable, Sendable {
    /// The grid area, square metres.
    public let measuredSquareMetres: Double
    /// Square metres by verdict; ground in two parcels counts once, as not clean.
    public let byVerdict: [Verdict: Double]
    /// Ground that no parcel covers, square metres.
    public let withoutParcelSquareMetres: Double
    /// Today's rice land, square metres.
    public let riceSquareMetres: Double
    /// Today's forest, square metres.
    public let forestSquareMetres: Double
    /// How many parcels have ground in it.
    public let parcels: Int
    /// How many of them households hold.
    public let householdParcels: Int
    /// How many households live on those or from them; `nil` where one of the parcels does not say.
    public let households: Int?
    /// The step that most conditional ground waits for; the earlier one where two have as much.
    public let nextStep: NextStep?
    /// What its conditional, unknown and not clean ground lacks, by the verdict of the ground, criterion and step.
    public let lacks: [Lack]
  }

  /// What was asked; the function is for calls that name none.
  public let request: CleanLand.Request
  /// The calls that are not revoked, by id; of one zone those that touch it, with their ground in it.
  public let rows: [Row]

  /// Looks at every call.
  ///
  /// The call's own land is judged as if the call did not exist. Cost: as for ``CleanLand``, and an overlay for every
  /// parcel on the edge of a call.
  /// - Throws: as ``CleanLand/init(_:_:)``.
  public init(_ request: CleanLand.Request, _ context: CheckContext) throws {
    self.request = request
    let calls = try context.asked(.project).filter { context.land.projects[$0].isOpenCall }
    guard !calls.isEmpty else {
      rows = []
      return
    }
    let counter = try CallCounter(judge: GroundJudge(context, request.criteria), function: request.function)
    let order = IdentifierOrder.sorted(calls.map { context.land.projects[$0].id }).map { calls[$0] }
    rows = try order.map(counter.row)
  }
}

/// Counts the ground of one call.
private struct CallCounter {
  let judge: GroundJudge
  let function: FunctionCode?
  private let parts: ParcelParts

  private var context: CheckContext { judge.context }
  private var parcels: OverlapInput { judge.survey.index.parcels }

  init(judge: GroundJudge, function: FunctionCode?) throws {
    self.judge = judge
    self.function = function
    parts = try ParcelParts(judge.context)
  }

  func row(_ call: Int) throws -> CallInventory.Row {
    let project = context.land.projects[call]
    let input = try context.measured(.project)
    let geometry = input.layer.geometry(at: call)
    let isMeasured = input.areas[call] > 0
    return CallInventory.Row(
      project: project.id, name: project.name, declaredSquareMetres: project.declaredAreaSquareMetres,
      ground: try isMeasured ? geometry.map { try ground(call, $0, area: input.areas[call]) } : nil)
  }

  private func ground(_ call: Int, _ geometry: Geometry, area: Double) throws -> CallInventory.Ground {
    let asked = context.land.projects[call].targetFunction ?? function
    var cells = CellMemory()
    var tally = CallTally()
    for (parcel, shared) in parts.shares(of: geometry) {
      guard let whole = parcels.layer.geometry(at: parcel) else { continue }
      let facts = context.land.parcels[parcel]
      let isCounted = try SharedGround.isThick(
        whole, geometry, kernelArea: shared, identity: context.tolerances.identityMetres)
      if isCounted { tally.count(facts) }
      let polygons = try parts.polygons(of: parcel, in: geometry, shared: shared)
      let pieces = try judge.survey.cutter.pieces(ofParcel: parcel, within: polygons)
      let today = judge.pieceJudge.group(of: facts, &cells)
      for piece in judge.judge(pieces, ofParcel: parcel, function: asked, call: call, &cells) {
        tally.add(piece, today: judge.pieceJudge.todaysGroup(piece.piece.facts, today))
      }
    }
    return tally.ground(measured: area)
  }
}

/// Sums up the ground of a call.
private struct CallTally {
  private var areas: [Verdict: Double] = [:]
  private var groups: [LandUseGroup: Double] = [:]
  private var steps: [NextStep: Double] = [:]
  private var lacks = LackTally()
  private var parcels = 0
  private var householdParcels = 0
  private var households: Int? = 0

  mutating func count(_ parcel: Parcel) {
    parcels += 1
    guard parcel.tenure == .household else { return }
    householdParcels += 1
    households = households.flatMap { sum in parcel.households.map { sum + $0 } }
  }

  mutating func add(_ piece: JudgedPiece, today: LandUseGroup?) {
    let area = piece.piece.squareMetres
    areas[piece.judgement.verdict, default: 0] += area
    if let today { groups[today, default: 0] += area }
    if let step = piece.judgement.nextStep { steps[step, default: 0] += area }
    lacks.add(piece.judgement, squareMetres: area)
  }

  func ground(measured: Double) -> CallInventory.Ground {
    CallInventory.Ground(
      measuredSquareMetres: measured,
      byVerdict: Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, areas[$0] ?? 0) }),
      withoutParcelSquareMetres: ParcelParts.rest(of: measured, without: areas.values),
      riceSquareMetres: groups[.rice] ?? 0, forestSquareMetres: groups[.forest] ?? 0, parcels: parcels,
      householdParcels: householdParcels, households: households,
      nextStep: steps.min { ($0.value, -$0.key.order) > ($1.value, -$1.key.order) }?.key, lacks: lacks.lacks)
  }
}
