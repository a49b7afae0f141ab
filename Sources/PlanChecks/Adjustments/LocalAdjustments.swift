public import LandModel
public import PlaneGeometry

/// What local adjustments change, scheme by scheme: the one answer that `plan.adjusted` and the register of adjustments
/// share.
///
/// Taken are local adjustments of status approved, adjusted or superseded whose first day is not after the day, counting
/// or not. Each is held against its scheme with all earlier ones, by the order of which plan holds.
public struct LocalAdjustments: Sendable {
  /// The schemes with at least one such adjustment, in the order of their ids.
  public let schemes: [AdjustedScheme]
}

/// A scheme and the local adjustments that belong to it.
public struct AdjustedScheme: Sendable {
  /// The number of the scheme in its layer.
  public let scheme: Int
  /// Its adjustments in the order in which they were made: by first day, adjustment number, id; those without a day last.
  public let adjustments: [LocalAdjustment]
  /// The ground that their positions cover, counted once, square metres.
  public let areaSquareMetres: Double
  /// The ground that two of them or more change, counted once, square metres.
  public let repeatedSquareMetres: Double

  /// The positions of all adjustments, in their order.
  public var positions: [AdjustedPosition] { adjustments.flatMap(\.positions) }
  /// The numbers of the adjustments that have no block, in their order.
  public var withoutBlocks: [Int] { adjustments.filter { !$0.hasBlocks }.map(\.scheme) }
}

/// What one local adjustment changes.
///
/// The ground of its blocks is what its positions, ``confirmedSquareMetres``, ``sliverSquareMetres``,
/// ``noiseSquareMetres`` and ``skippedSquareMetres`` add up to.
public struct LocalAdjustment: Sendable {
  /// The number of the adjustment in the layer of schemes.
  public let scheme: Int
  /// Whether any block names it.
  public let hasBlocks: Bool
  /// The ground of its blocks that can be measured: disjoint polygons and multipolygons.
  public let ground: [Geometry]
  /// The ground of its blocks, broken ones as they are drawn, square metres.
  public let groundSquareMetres: Double
  /// Its positions, numbered from 1 by the west edge, then the south edge of their bounds.
  public internal(set) var positions: [AdjustedPosition]
  /// Redrawn ground of the same class, square metres.
  public let confirmedSquareMetres: Double
  /// Changed ground in parts too thin or too small for a position, square metres.
  public let sliverSquareMetres: Double
  /// Changed ground thinner than two drawings of one line, square metres.
  public let noiseSquareMetres: Double
  /// Ground of which nobody can say what it was or becomes, because a block is broken or states no function, square
  /// metres.
  public let skippedSquareMetres: Double
  /// Blocks of the layer whose ground no overlay gave with the area that the kernel gives.
  public let unconfirmed: [Int]

  /// The ground of its positions, square metres.
  public var changedSquareMetres: Double { positions.reduce(0) { $0 + $1.squareMetres } }
}

/// A position (vị trí): one connected, material part of the ground that one adjustment changes.
public struct AdjustedPosition: Sendable {
  /// The number within the adjustment, from 1.
  public internal(set) var number: Int
  /// What changes into what, ground without a block before first, then in the order of the lists of functions and uses.
  public let changes: [AdjustedGround]
  /// The ground: one polygon, or one for each side of gaps that are no wider than noise.
  public let geometry: Geometry
  /// Whether it shares material ground with a position of an earlier adjustment of the scheme.
  public internal(set) var isRepeated: Bool

  /// Its ground, square metres.
  public var squareMetres: Double { changes.reduce(0) { $0 + $1.squareMetres } }
}

/// Ground of a position that changes from one class into another.
public struct AdjustedGround: Sendable {
  /// What it was; `nil` where no block lay before.
  public let before: BlockClass?
  /// What it becomes.
  public let after: BlockClass
  /// The ground, one polygon a piece.
  public let pieces: [Geometry]
  /// Square metres.
  public let squareMetres: Double
  /// What of it lies outside the scope of the scheme, square metres; `nil` where the scheme has no usable scope.
  public let outsideSquareMetres: Double?
}

/// What a block of a scheme says of its ground.
public struct BlockClass: Hashable, Sendable {
  /// The function.
  public let function: FunctionCode
  /// What for within its function; `nil` where the block does not say.
  public let use: BlockUse?

  /// Names a class.
  public init(function: FunctionCode, use: BlockUse? = nil) {
    self.function = function
    self.use = use
  }

  /// Whether it is green that everybody may use, or green of which no use is stated.
  public var isPublicGreen: Bool {
    function == "green" && (use.map { $0 == .greenPublic || $0 == .greenUnit } ?? true)
  }

  /// Whether it serves the public: school, training, health, culture, market, and public ground of which no use is stated.
  public var isPublicService: Bool {
    guard let use else { return function == "public" }
    return [.school, .training, .health, .culture, .market].contains(use)
  }

  /// Whether people dwell on it: residential, village, mixed.
  public var isDwelling: Bool { ["residential", "village", "mixed"].contains(function) }

  /// Whether ground of this class changes when it becomes another one: the function differs, or both state a use and
  /// these differ.
  public func changes(into other: BlockClass) -> Bool {
    if function != other.function { return true }
    guard let use, let otherUse = other.use else { return false }
    return use != otherUse
  }
}

extension CheckContext {
  private static let localAdjustmentsKey = SharedKey<LocalAdjustments>()
  private static let clippedAdjustmentsKey = SharedKey<LocalAdjustments>()

  /// What local adjustments change; made once.
  ///
  /// Cost: for each adjustment the overlays of its blocks with those of its scheme and the earlier adjustments.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled; `GeometryError` when GEOS fails on valid input.
  public func localAdjustments() throws -> LocalAdjustments {
    try shared(CheckContext.localAdjustmentsKey) { try localAdjustments(in: nil) }
  }

  /// The same on the ground of the zone that is asked about alone; made once.
  public func localAdjustmentsInZone() throws -> LocalAdjustments {
    guard let zone else { return try localAdjustments() }
    return try shared(CheckContext.clippedAdjustmentsKey) { try localAdjustments(in: zone) }
  }

  private func localAdjustments(in zone: ZoneExtent?) throws -> LocalAdjustments {
    LocalAdjustments(
      schemes: try Workers.map(takenAdjustments(), jobs: jobs) { scheme, adjustments in
        try AdjustmentSurvey(self, scheme, adjustments, in: zone).adjustedScheme()
      })
  }

  /// The schemes by id, each with its adjustments in the order in which they were made.
  private func takenAdjustments() -> [(scheme: Int, adjustments: [Int])] {
    let (schemes, plans, places) = (land.schemes, plansInForce.schemes, places(of: .scheme))
    func firstDay(_ scheme: Int) -> CivilDate? { schemes[scheme].validFrom ?? schemes[scheme].decisionDate }
    let taken = schemes.indices.filter { scheme in
      let status = schemes[scheme].status
      return plans.isLocalAdjustment(scheme) && plans.scheme(adjustedBy: scheme) != scheme
        && (status == .approved || status == .adjusted || status == .superseded)
        && firstDay(scheme).map { $0 <= asOf } ?? true
    }
    func key(_ scheme: Int) -> (Int, Int, Int) {
      (firstDay(scheme)?.dayNumber ?? .max, schemes[scheme].adjustmentNumber ?? .max, places[scheme])
    }
    return Dictionary(grouping: taken) { plans.scheme(adjustedBy: $0) }
      .sorted { places[$0.key] < places[$1.key] }
      .map { (scheme: $0.key, adjustments: $0.value.sorted { key($0) < key($1) }) }
  }
}
