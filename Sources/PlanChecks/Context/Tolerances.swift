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
  public var reviewYears: [SchemeLevel: Int] = [.general: 5, .zoning: 5, .detailed: 3]
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
    /// Annual crops and aquaculture.
    public var annual = 12
    /// Perennial crops.
    public var perennial = 18
    /// Forest.
    public var forest = 24
    /// Land of a project.
    public var project = 12

    /// The values that ship.
    public init() {}
  }

  /// How far two drawings of one line may lie apart: 0.5 mm at the coarser of the known scales, at least the sliver
  /// width; `nil` when neither scale is known, in metres.
  public func scaleTolerance(_ scales: Int?...) -> Double? {
    guard let coarsest = scales.compactMap({ $0 }).max() else { return nil }
    return max(sliverWidthMetres, scaleToleranceMillimetres / 1000 * Double(coarsest))
  }
}
