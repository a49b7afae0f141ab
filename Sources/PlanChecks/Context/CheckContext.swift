public import LandModel
public import PlaneGeometry

/// What every rule is given: the land, the day, the tolerances, and layers made ready for the overlap-area kernel.
///
/// A layer is made ready once, when the first rule asks for it, and shared by all.
public final class CheckContext: Sendable {
  /// The land.
  public let land: Land
  /// The day for which questions are asked.
  public let asOf: CivilDate
  /// The rules in force.
  public let book: RuleBook
  /// Below which size differences are no findings; those of the rules on the day unless a test says otherwise.
  public let tolerances: Tolerances
  /// How many threads work at once; `nil` for as many as the machine has cores.
  public let jobs: Int?
  /// Whether every parcel under a conflict of plans is listed beside the findings.
  public let listsConflictParcels: Bool
  /// The zone that measures are clipped to; `nil` for none.
  ///
  /// Rules look at everything all the same.
  public let zone: ZoneExtent?

  /// The rules that are asked for, those that are switched off left out.
  ///
  /// A family that shares its work need not do what only others need.
  public let wanted: Set<RuleID>

  private let results = SharedResults()
  /// What is the same on every day.
  private let lasting: SharedResults
  private static let placesOfLayers = LayerKeys<[Int]>()
  private static let inputs = LayerKeys<OverlapInput>()

  /// Joins the land and the questions.
  public convenience init(
    land: Land, asOf: CivilDate, book: RuleBook = .shipped, rules: Set<RuleID>? = nil, tolerances: Tolerances? = nil,
    jobs: Int? = nil, listsConflictParcels: Bool = false, zone: ZoneExtent? = nil
  ) {
    self.init(
      land: land, asOf: asOf, book: book, rules: rules, tolerances: tolerances, jobs: jobs,
      listsConflictParcels: listsConflictParcels, zone: zone, lasting: SharedResults())
  }

  /// The same land and rules on another day.
  ///
  /// What hangs on no day is made once for both: layers made ready, pairs of features that share ground, tables.
  public func on(_ day: CivilDate) -> CheckContext {
    CheckContext(
      land: land, asOf: day, book: book, rules: nil, tolerances: nil, jobs: jobs,
      listsConflictParcels: listsConflictParcels, zone: zone, lasting: lasting)
  }

  private init(
    land: Land, asOf: CivilDate, book: RuleBook, rules: Set<RuleID>?, tolerances: Tolerances?, jobs: Int?,
    listsConflictParcels: Bool, zone: ZoneExtent?, lasting: SharedResults
  ) {
    self.land = land
    self.lasting = lasting
    self.zone = zone
    self.listsConflictParcels = listsConflictParcels
    self.asOf = asOf
    self.book = book
    self.tolerances = tolerances ?? book.tolerances(on: asOf)
    self.jobs = jobs
    wanted = (rules ?? Set(RuleID.allCases)).filter { !book.isOff($0, on: asOf) }
  }

  /// Whether a rule is asked for and not switched off.
  public func isWanted(_ rule: RuleID) -> Bool { wanted.contains(rule) }

  /// For every feature of a layer its place in the order of ids, from 0; reckoned once.
  public func places(of layer: LayerName) -> [Int] {
    lasting(CheckContext.placesOfLayers[layer]) { IdentifierOrder.places(land.identifiers(of: layer)) }
  }

  /// Tells how large pieces of ground are.
  public var sizer: PieceSizer { PieceSizer(tolerances) }

  /// A layer of polygons made ready for the kernel, its invalid features left out and named.
  ///
  /// Cost: the first time that of examining the validity of every feature. In a task that is cancelled before that is
  /// done nothing takes part: whatever is then asked of the kernel throws `CancellationError`.
  public func overlapInput(_ layer: LayerName) -> OverlapInput {
    let geometry = land.geometry(of: layer)
    do {
      return try lasting(CheckContext.inputs[layer]) { try OverlapInput(validating: geometry, jobs: jobs) }
    } catch {
      return OverlapInput(geometry, excluding: 0..<geometry.count)
    }
  }

  /// What `make` makes, once for all who ask for the key in this context.
  package func shared<Value, Failure>(
    _ key: SharedKey<Value>, _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try results.value(of: key, make)
  }

  /// What `make` makes, once for all contexts of the land, whatever their day.
  package func lasting<Value, Failure>(
    _ key: SharedKey<Value>, _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try lasting.value(of: key, make)
  }
}

extension Land {
  /// The geometries of a layer.
  public func geometry(of layer: LayerName) -> FlatLayer { self[layer].geometry }
}
