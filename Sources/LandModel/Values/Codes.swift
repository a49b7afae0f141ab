public import Refusals

/// The kind of a zone.
public enum ZoneKind: String, CodeValue {
  case province, district, commune, village
  case economicZone = "economic_zone"
  case growthZone = "growth_zone"
  case industrialPark = "industrial_park"
  case industrialCluster = "industrial_cluster"
  case agriculturalZone = "agricultural_zone"
  case tourismZone = "tourism_zone"
  case urbanArea = "urban_area"
  case subZone = "sub_zone"
  /// Named parts that make one whole.
  case group

  /// Whether it is a unit of public administration.
  public var isAdministrative: Bool {
    switch self {
    case .province, .district, .commune, .village: true
    default: false
    }
  }

  /// The name of the list in the words.
  public static var list: String { "zone_kind" }
}

/// The level of a planning scheme, coarse to fine; `sector` stands beside them.
public enum SchemeLevel: String, CodeValue {
  case regional, general, rural, zoning, detailed, sector

  /// 0 for the coarsest; `nil` for sector schemes, which have no rank.
  public var fineness: Int? { self == .sector ? nil : SchemeLevel.allCases.firstIndex(of: self) }

  /// The name of the list in the words.
  public static var list: String { "scheme_level" }
}

/// What kind of place a scheme plans.
public enum PlanningKind: String, CodeValue {
  case urban, rural
  /// Economic zones, industrial parks, tourism areas.
  case functional

  /// The name of the list in the words.
  public static var list: String { "planning_kind" }
}

/// What a block is for within its function.
public enum BlockUse: String, CodeValue {
  case greenPublic = "green_public"
  case greenUnit = "green_unit"
  case greenRestricted = "green_restricted"
  case greenSpecial = "green_special"
  case sport, school, training, health, culture, office, market, commerce, tourism, parking, station
  case parkWater = "park_water"

  /// The function that it is a use of.
  public var function: FunctionCode {
    switch self {
    case .greenPublic, .greenUnit, .greenRestricted, .greenSpecial, .sport: FunctionCode("green")
    case .school, .training, .health, .culture, .office: FunctionCode("public")
    case .market, .commerce, .tourism: FunctionCode("service")
    case .parking, .station: FunctionCode("transport")
    case .parkWater: FunctionCode("water")
    }
  }

  /// The name of the list in the words.
  public static var list: String { "block_use" }
}

/// Yes or no, where empty is not known.
public enum YesNo: String, CodeValue {
  case yes, no

  /// The name of the list in the words.
  public static var list: String { "yes_no" }
}

/// Where a plan stands, from draft to the end.
public enum PlanStatus: String, CodeValue {
  case draft, approved, adjusted, superseded, revoked

  /// The name of the list in the words.
  public static var list: String { "plan_status" }
}

/// Who approved a scheme, high to low.
public enum Authority: String, CodeValue {
  case government, ministry, province, district, commune

  /// 0 for the highest.
  public var rank: Int { Authority.allCases.firstIndex(of: self) ?? 0 }

  /// The name of the list in the words.
  public static var list: String { "authority" }
}

/// The office that acts on a finding.
public enum Office: String, CodeValue {
  case planning, land, investment, forestry
  case zoneBoard = "zone_board"
  case district, commune, survey

  /// The name of the list in the words, which have days and stand in a list of their own.
  public static var list: String { "office" }

  /// What it is called today; of one that has ended, what it was called last.
  public var label: LocalisedText {
    DatedLabels.offices.latestLabel(of: rawValue) ?? LocalisedText(en: rawValue, vi: rawValue)
  }
}

/// Whether a plan is amended as a whole or in one place.
public enum AdjustmentKind: String, CodeValue {
  case overall, local

  /// The name of the list in the words.
  public static var list: String { "adjustment_kind" }
}

/// How far a scheme is marked on the ground, or said to be.
public enum MarkerStatus: String, CodeValue {
  case complete, partial, none

  /// The name of the list in the words.
  public static var list: String { "marker_status" }
}

/// The level of a land-use plan, coarse to fine; `annual` only says when.
public enum LandUsePlanLevel: String, CodeValue {
  case national, province, district, commune, annual

  /// 0 for the coarsest; `nil` for annual plans, which replace none.
  public var fineness: Int? { self == .annual ? nil : LandUsePlanLevel.allCases.firstIndex(of: self) }

  /// The name of the list in the words.
  public static var list: String { "land_use_plan_level" }
}

/// Whether a land-use plan says what land is for, or when it becomes so.
public enum LandUsePlanKind: String, CodeValue {
  /// A plan of ten years or more: what land is for.
  case plan
  /// What of it becomes true in five years (kế hoạch kỳ đầu, kỳ cuối).
  case fiveYear = "five_year"
  /// What of it becomes true in the year.
  case annual

  /// The name of the list in the words.
  public static var list: String { "land_use_plan_kind" }
}

/// Whether a land-use block states what is there or what is meant to be.
public enum LandUseBlockStatus: String, CodeValue {
  case current, planned

  /// The name of the list in the words.
  public static var list: String { "land_use_block_status" }
}

/// Who holds a parcel.
public enum Tenure: String, CodeValue {
  case state, recovered, household, organisation, community, unknown

  /// The name of the list in the words.
  public static var list: String { "tenure" }
}

/// How far the recovery of a parcel by the State has come.
public enum Recovery: String, CodeValue {
  case none, listed, notified, decided, done, unknown

  /// The name of the list in the words.
  public static var list: String { "recovery" }
}

/// How far compensation and clearance of a parcel have come.
public enum Clearance: String, CodeValue {
  case complete, partial, none
  case notNeeded = "not_needed"
  case unknown

  /// The name of the list in the words.
  public static var list: String { "clearance" }
}

/// Whether a parcel is in dispute.
public enum Dispute: String, CodeValue {
  case yes, no, unknown

  /// The name of the list in the words.
  public static var list: String { "dispute" }
}

/// What a boundary marker marks.
public enum MarkerKind: String, CodeValue {
  case roadAxis = "road_axis"
  case redLine = "red_line"
  case noBuild = "no_build"
  case scope, reference

  /// The name of the list in the words.
  public static var list: String { "marker_kind" }
}

/// What has become of a boundary marker.
public enum MarkerState: String, CodeValue {
  case planned, installed
  case handedOver = "handed_over"
  case lost, displaced, obsolete

  /// Whether the marker stands where it should: installed or handed over.
  public var isPresent: Bool { self == .installed || self == .handedOver }

  /// The name of the list in the words.
  public static var list: String { "marker_state" }
}

/// Whether a project is licensed or only called for.
public enum ProjectKind: String, CodeValue {
  case licensed, call

  /// The name of the list in the words.
  public static var list: String { "project_kind" }
}

/// Where a project stands.
public enum ProjectStatus: String, CodeValue {
  case registered, preparing, implementing, completed, operating, paused, revoked

  /// The name of the list in the words.
  public static var list: String { "project_status" }
}

/// Which line of a road a feature draws.
public enum RoadKind: String, CodeValue {
  case centreLine = "centre_line"
  case redLine = "red_line"

  /// The name of the list in the words.
  public static var list: String { "road_kind" }
}

/// Why a constraint area excludes.
public enum ConstraintKind: String, CodeValue {
  case noBuild = "no_build"
  case heritage
  case protectedForest = "protected_forest"
  case specialUseForest = "special_use_forest"
  case floodCorridor = "flood_corridor"
  case safetyCorridor = "safety_corridor"
  case defence, other

  /// The name of the list in the words.
  public static var list: String { "constraint_kind" }
}

/// How strongly a constraint area excludes.
public enum ConstraintSeverity: String, CodeValue {
  case notClean = "not_clean"
  case conditional

  /// The name of the list in the words.
  public static var list: String { "constraint_severity" }
}

/// What grows on surveyed forest land.
public enum ForestKind: String, CodeValue {
  case natural, planted, regenerating, none

  /// The name of the list in the words.
  public static var list: String { "forest_kind" }
}

/// What a figure of a document counts or measures in.
public enum StatementUnit: String, CodeValue {
  case count, m2, ha, km2, m, km, percent, ratio
  case perSquareKilometre = "per_km2"

  /// The name of the list in the words.
  public static var list: String { "statement_unit" }

  /// What a figure in this unit is multiplied by, in the units of documents: square metres, metres, ratios.
  public var factor: Double {
    switch self {
    case .count, .m2, .m, .ratio, .perSquareKilometre: 1
    case .ha: 1e4
    case .km2: 1e6
    case .km: 1e3
    case .percent: 0.01
    }
  }
}
