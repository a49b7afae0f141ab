public import LandModel

/// Below which size differences are no findings; the values of the rules file.
public struct Tolerances: Hashable, Sendable {
  /// Thinner than this is noise: two drawings of the same line, in metres.
  public var identityMetres = 0.002
  /// Thinner than this is a sliver, in metres.
  public var sliverWidthMetres = 0.5
  /// Smaller than this is a sliver, in square metres.
  public var sliverAreaSquareMetres = 5.0
  /// How far two drawings of one line may lie apart on the map, at the coarser scale, in millimetres.
  public var scaleToleranceMillimetres = 0.5
  /// How far a declared area may lie from the measured one, where nothing finer holds, in per cent.
  public var declaredAreaPercent = 1.0
  /// How the permitted discrepancy of a parcel's area is reckoned.
  public var areaFormula = AreaFormula.errorTable
  /// From which mutual overlap on two features are one drawn twice, 0 to 1.
  public var duplicateRatio = 0.95
  /// From which turn on a vertex must be marked, in degrees.
  public var cornerTurnDegrees = 10.0
  /// By how much lines are simplified before their vertices are chosen, at the scheme's scale, in millimetres.
  public var markerGeneraliseMillimetres = 0.5
  /// Required vertices closer than this along the line are one, in metres.
  public var markerMinimumSpacingMetres = 30.0
  /// A marker this close to a required point marks it, in metres.
  public var markerMatchMetres = 0.5
  /// A marker without a design serves a required point this close, in metres.
  public var markerSearchMetres = 5.0
  /// A marker farther than this off its design has drifted: warning, in metres.
  public var markerDriftWarningMetres = 0.10
  /// A marker farther than this off its design has drifted: error, in metres.
  public var markerDriftErrorMetres = 0.15
  /// The longest run of line without a marker, in metres.
  public var markerSpacingMetres = 100.0
  /// The levels of schemes that must be marked.
  public var markerLevels: [SchemeLevel] = [.zoning, .detailed, .rural]
  /// The kinds of constraint areas whose boundary must be marked.
  public var markerConstraintKinds: [ConstraintKind] = [.noBuild, .heritage]
  /// How many days after its decision a scheme must have handed over its markers.
  public var markerOverdueDays = 75
  /// After how many years a scheme of a level must be reviewed.
  public var reviewYears: [SchemeLevel: Int] = [.regional: 10, .general: 5, .rural: 5, .zoning: 5, .detailed: 3]
  /// The smallest and the largest scale denominator that schemes of a level have, ends included.
  public var levelScales: [LevelScale: ClosedRange<Int>] = [
    .level(.regional): 25_000...500_000, .level(.general): 5_000...25_000, .level(.rural): 500...25_000,
    .level(.zoning): 2_000...5_000, .level(.detailed): 500...500, .detailedRural: 500...2_000,
  ]
  /// Functions that a coarse land-use plan does not draw where they are small.
  public var unmappedFunctions: [FunctionCode] = ["transport", "utility", "green"].map { FunctionCode($0) }
  /// How many times finer than the land-use plan a scheme must be for that.
  public var unmappedFactor = 10.0
  /// From which size on the land-use plan draws them, square millimetres of its map.
  public var unmappedSquareMillimetres = 10.0
  /// What is left beside a street in a gap is part of it below this size, square metres.
  public var streetRestSquareMetres = 50.0
  /// What part of a scheme a later one must cover to overtake it, 0 to 1.
  public var outdatedRatio = 0.5
  /// In how many days plans must be made public; of several entries that hold on a day the last one decides.
  public var publicationTerms = PublicationTerm.shipped
  /// After how many years a survey of forest cover is stale.
  public var forestCoverYears = 2
  /// How many months after its licence a project must have been given land.
  public var notHandedOverMonths = 12
  /// How many months land may lie idle, by what grows on it or for a project.
  public var idleMonths = IdleMonths()
  /// How many months after its deadline a project is late.
  public var lateMonths = 24

  /// The values that ship.
  public init() {}

  /// How the permitted discrepancy of a parcel's area is reckoned from its area P and map scale 1:M.
  public enum AreaFormula: String, CaseIterable, Hashable, Sendable {
    /// 2·mₛ·√P with mₛ by scale from a table.
    case errorTable = "ms_table"
    /// 0.0004·M·√P.
    case scale = "m_scale"
    /// Per cent alone.
    case none
  }

  /// Months after which idle land may be taken back.
  public struct IdleMonths: Hashable, Sendable {
    /// Annual crops.
    public var annual = 12
    /// Aquaculture.
    public var aquaculture = 12
    /// Perennial crops.
    public var perennial = 18
    /// Forest.
    public var forest = 24
    /// Land of a project.
    public var project = 12

    /// The values that ship.
    public init() {}
  }

  /// What a range of scales is for: a level, or detailed schemes of rural places.
  public enum LevelScale: Hashable, Sendable {
    /// Schemes of that level.
    case level(SchemeLevel)
    /// Detailed schemes of `planning_kind` `rural`.
    case detailedRural

    /// The key in the rules file.
    public var key: String {
      switch self {
      case .level(let level): level.rawValue
      case .detailedRural: "detailed_rural"
      }
    }

    /// Every key, coarse to fine.
    public static let all: [LevelScale] = SchemeLevel.allCases.map { .level($0) } + [.detailedRural]
  }

  /// In how many days a plan of a layer must be made public that was decided on a day; `nil` where no law says so.
  public func publicationTerm(of layer: LayerName, decidedOn day: CivilDate) -> PublicationTerm? {
    publicationTerms.last { $0.layer == layer && day.isWithin($0.from, $0.to) }
  }

  /// The scales that a scheme may have; `nil` for any.
  public func scales(of level: SchemeLevel, _ kind: PlanningKind?) -> ClosedRange<Int>? {
    let own = level == .detailed && kind == .rural ? levelScales[.detailedRural] : nil
    return own ?? levelScales[.level(level)]
  }

  /// Below which area a land-use plan does not draw a function of a scheme, square metres; `nil` where it draws all: a
  /// function not of ``unmappedFunctions``, an unknown scale, or a scheme that is not so much finer.
  public func unmappedArea(of function: FunctionCode, scheme: Int?, plan: Int?) -> Double? {
    guard unmappedFunctions.contains(function), let scheme, let plan, scheme > 0,
      Double(plan) >= unmappedFactor * Double(scheme)
    else { return nil }
    let metres = Double(plan) / 1000
    return unmappedSquareMillimetres * metres * metres
  }

  /// How far two drawings of one line may lie apart: 0.5 mm at the coarser of the known scales, at least the sliver
  /// width; `nil` when neither scale is known, in metres.
  public func scaleTolerance(_ scales: Int?...) -> Double? {
    guard let coarsest = scales.compactMap({ $0 }).max() else { return nil }
    return max(sliverWidthMetres, scaleToleranceMillimetres / 1000 * Double(coarsest))
  }
}
