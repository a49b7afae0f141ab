public import LandModel

extension GroundExtract {
  /// A block of a plan on the ground.
  public struct PlanPart: Hashable, Sendable {
    /// The layer of the block: `scheme_block` or `landuse_block`.
    public let layer: LayerName
    /// The id of the block.
    public let id: String
    /// Its function or land-use code.
    public internal(set) var classCode: String?
    /// The id of its scheme or plan.
    public internal(set) var plan: String?
    /// What people call the scheme or plan.
    public internal(set) var planName: String?
    /// The level of the scheme or plan.
    public internal(set) var level: String?
    /// The number of the approving decision.
    public internal(set) var decisionNumber: String?
    /// The date of that decision.
    public internal(set) var decisionDate: CivilDate?
    /// The block's part of the ground, square metres.
    public let squareMetres: Double
    /// How much of it holds before all other blocks, square metres.
    public let prevailingSquareMetres: Double
    /// Whether it is not allowed under the block that holds at the next coarser level, somewhere on the ground.
    public let contradictsParent: Bool
    /// Whether its scheme or plan counts on the day.
    public let isInForce: Bool
    /// Land-use blocks: whether an annual plan that counts has a block on the same ground; `nil` for scheme blocks.
    public let isInAnnualPlan: Bool?
    /// Whether a block of its code of a five-year plan in force lies on it; `nil` for blocks of schemes.
    public let isInFiveYearPlan: Bool?
    /// The first day on which the plan counts; `nil`: since ever, or never.
    public let countsFrom: CivilDate?
    /// The last day on which the plan counts; `nil`: open, or never.
    public let countsTo: CivilDate?
  }
}
