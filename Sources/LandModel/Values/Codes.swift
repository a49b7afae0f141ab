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

  /// What such a unit is called on a day; of a kind that has ended by then, what it was called last.
  public func label(on day: CivilDate) -> LocalisedText { DatedLabels.units.label(of: rawValue, on: day) ?? label }

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .province: LocalisedText(en: "province", vi: "tỉnh")
    case .district: LocalisedText(en: "district", vi: "huyện")
    case .commune: LocalisedText(en: "commune or ward", vi: "xã, phường, thị trấn")
    case .village: LocalisedText(en: "village", vi: "thôn, làng")
    case .economicZone: LocalisedText(en: "economic zone", vi: "khu kinh tế")
    case .growthZone: LocalisedText(en: "growth zone", vi: "vùng kinh tế động lực")
    case .industrialPark: LocalisedText(en: "industrial park", vi: "khu công nghiệp")
    case .industrialCluster: LocalisedText(en: "industrial cluster", vi: "cụm công nghiệp")
    case .agriculturalZone: LocalisedText(en: "agricultural zone", vi: "vùng nông nghiệp")
    case .tourismZone: LocalisedText(en: "tourism zone", vi: "khu du lịch")
    case .urbanArea: LocalisedText(en: "urban area", vi: "khu đô thị")
    case .subZone: LocalisedText(en: "sub-zone", vi: "tiểu vùng")
    case .group: LocalisedText(en: "group of zones", vi: "nhóm khu")
    }
  }
}

/// The level of a planning scheme, coarse to fine; `sector` stands beside them.
public enum SchemeLevel: String, CodeValue {
  case regional, general, rural, zoning, detailed, sector

  /// 0 for the coarsest; `nil` for sector schemes, which have no rank.
  public var fineness: Int? { self == .sector ? nil : SchemeLevel.allCases.firstIndex(of: self) }

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .regional: LocalisedText(en: "regional", vi: "quy hoạch vùng")
    case .general: LocalisedText(en: "general", vi: "quy hoạch chung")
    case .rural: LocalisedText(en: "rural", vi: "quy hoạch chung xã, nông thôn")
    case .zoning: LocalisedText(en: "zoning", vi: "quy hoạch phân khu")
    case .detailed: LocalisedText(en: "detailed", vi: "quy hoạch chi tiết")
    case .sector: LocalisedText(en: "sector", vi: "quy hoạch ngành")
    }
  }
}

/// What kind of place a scheme plans.
public enum PlanningKind: String, CodeValue {
  case urban, rural
  /// Economic zones, industrial parks, tourism areas.
  case functional

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .urban: LocalisedText(en: "urban", vi: "đô thị")
    case .rural: LocalisedText(en: "rural", vi: "nông thôn")
    case .functional: LocalisedText(en: "functional area", vi: "khu chức năng")
    }
  }
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

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .greenPublic: LocalisedText(en: "public green", vi: "cây xanh sử dụng công cộng")
    case .greenUnit: LocalisedText(en: "green of a neighbourhood", vi: "cây xanh đơn vị ở")
    case .greenRestricted: LocalisedText(en: "green of restricted use", vi: "cây xanh sử dụng hạn chế")
    case .greenSpecial: LocalisedText(en: "green of special use", vi: "cây xanh chuyên dụng")
    case .sport: LocalisedText(en: "sport", vi: "thể dục thể thao")
    case .school: LocalisedText(en: "school", vi: "trường học")
    case .training: LocalisedText(en: "training", vi: "đào tạo, dạy nghề")
    case .health: LocalisedText(en: "health", vi: "y tế")
    case .culture: LocalisedText(en: "culture", vi: "văn hóa")
    case .office: LocalisedText(en: "offices", vi: "trụ sở cơ quan")
    case .market: LocalisedText(en: "market", vi: "chợ")
    case .commerce: LocalisedText(en: "commerce", vi: "thương mại")
    case .tourism: LocalisedText(en: "tourism", vi: "du lịch")
    case .parking: LocalisedText(en: "parking", vi: "bãi đỗ xe")
    case .station: LocalisedText(en: "station", vi: "bến xe, nhà ga")
    case .parkWater: LocalisedText(en: "water of a park", vi: "mặt nước công viên")
    }
  }
}

/// Yes or no, where empty is not known.
public enum YesNo: String, CodeValue {
  case yes, no

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .yes: LocalisedText(en: "yes", vi: "có")
    case .no: LocalisedText(en: "no", vi: "không")
    }
  }
}

/// Where a plan stands, from draft to the end.
public enum PlanStatus: String, CodeValue {
  case draft, approved, adjusted, superseded, revoked

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .draft: LocalisedText(en: "draft", vi: "dự thảo")
    case .approved: LocalisedText(en: "approved", vi: "đã phê duyệt")
    case .adjusted: LocalisedText(en: "adjusted", vi: "đã điều chỉnh")
    case .superseded: LocalisedText(en: "superseded", vi: "đã bị thay thế")
    case .revoked: LocalisedText(en: "revoked", vi: "đã hủy bỏ")
    }
  }
}

/// Who approved a scheme, high to low.
public enum Authority: String, CodeValue {
  case government, ministry, province, district, commune

  /// 0 for the highest.
  public var rank: Int { Authority.allCases.firstIndex(of: self) ?? 0 }

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .government: LocalisedText(en: "government", vi: "Thủ tướng Chính phủ")
    case .ministry: LocalisedText(en: "ministry", vi: "Bộ")
    case .province: LocalisedText(en: "province", vi: "UBND tỉnh")
    case .district: LocalisedText(en: "district", vi: "UBND huyện, thành phố")
    case .commune: LocalisedText(en: "commune", vi: "UBND xã, phường")
    }
  }
}

/// The office that acts on a finding.
public enum Office: String, CodeValue {
  case planning, land, investment, forestry
  case zoneBoard = "zone_board"
  case district, commune, survey

  /// What it is called today; of one that has ended, what it was called last.
  public var label: LocalisedText {
    DatedLabels.offices.latestLabel(of: rawValue) ?? LocalisedText(en: rawValue, vi: rawValue)
  }

  /// What it is called on a day; of one that has ended by then, what it was called last.
  public func label(on day: CivilDate) -> LocalisedText {
    DatedLabels.offices.label(of: rawValue, on: day) ?? label
  }

  /// Whether there is such an office on a day.
  public func exists(on day: CivilDate) -> Bool { DatedLabels.offices.exists(rawValue, on: day) }
}

/// Whether a plan is amended as a whole or in one place.
public enum AdjustmentKind: String, CodeValue {
  case overall, local

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .overall: LocalisedText(en: "overall", vi: "điều chỉnh tổng thể")
    case .local: LocalisedText(en: "local", vi: "điều chỉnh cục bộ")
    }
  }
}

/// How far a scheme is marked on the ground, or said to be.
public enum MarkerStatus: String, CodeValue {
  case complete, partial, none

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .complete: LocalisedText(en: "complete", vi: "đã cắm đủ mốc")
    case .partial: LocalisedText(en: "partial", vi: "cắm mốc một phần")
    case .none: LocalisedText(en: "none", vi: "chưa cắm mốc")
    }
  }
}

/// The level of a land-use plan, coarse to fine; `annual` only says when.
public enum LandUsePlanLevel: String, CodeValue {
  case national, province, district, commune, annual

  /// 0 for the coarsest; `nil` for annual plans, which replace none.
  public var fineness: Int? { self == .annual ? nil : LandUsePlanLevel.allCases.firstIndex(of: self) }

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .national: LocalisedText(en: "national", vi: "cấp quốc gia")
    case .province: LocalisedText(en: "province", vi: "cấp tỉnh")
    case .district: LocalisedText(en: "district", vi: "cấp huyện")
    case .commune: LocalisedText(en: "commune", vi: "cấp xã")
    case .annual: LocalisedText(en: "annual", vi: "kế hoạch hằng năm")
    }
  }
}

/// Whether a land-use plan says what land is for, or when it becomes so.
public enum LandUsePlanKind: String, CodeValue {
  /// A plan of ten years or more: what land is for.
  case plan
  /// What of it becomes true in five years (kế hoạch kỳ đầu, kỳ cuối).
  case fiveYear = "five_year"
  /// What of it becomes true in the year.
  case annual

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .plan: LocalisedText(en: "land-use plan", vi: "quy hoạch sử dụng đất")
    case .fiveYear: LocalisedText(en: "five-year plan", vi: "kế hoạch sử dụng đất 5 năm")
    case .annual: LocalisedText(en: "annual plan", vi: "kế hoạch sử dụng đất hằng năm")
    }
  }
}

/// Whether a land-use block states what is there or what is meant to be.
public enum LandUseBlockStatus: String, CodeValue {
  case current, planned

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .current: LocalisedText(en: "current", vi: "hiện trạng")
    case .planned: LocalisedText(en: "planned", vi: "quy hoạch")
    }
  }
}

/// Who holds a parcel.
public enum Tenure: String, CodeValue {
  case state, recovered, household, organisation, community, unknown

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .state: LocalisedText(en: "state-managed", vi: "Nhà nước quản lý")
    case .recovered: LocalisedText(en: "recovered", vi: "đã thu hồi")
    case .household: LocalisedText(en: "household", vi: "hộ gia đình, cá nhân")
    case .organisation: LocalisedText(en: "organisation", vi: "tổ chức")
    case .community: LocalisedText(en: "community", vi: "cộng đồng dân cư")
    case .unknown: LocalisedText(en: "unknown", vi: "chưa rõ")
    }
  }
}

/// How far the recovery of a parcel by the State has come.
public enum Recovery: String, CodeValue {
  case none, listed, notified, decided, done, unknown

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .none: LocalisedText(en: "none", vi: "không thu hồi")
    case .listed: LocalisedText(en: "listed", vi: "trong danh mục thu hồi")
    case .notified: LocalisedText(en: "notified", vi: "đã thông báo thu hồi")
    case .decided: LocalisedText(en: "decided", vi: "đã có quyết định thu hồi")
    case .done: LocalisedText(en: "done", vi: "đã thu hồi")
    case .unknown: LocalisedText(en: "unknown", vi: "chưa rõ")
    }
  }
}

/// How far compensation and clearance of a parcel have come.
public enum Clearance: String, CodeValue {
  case complete, partial, none
  case notNeeded = "not_needed"
  case unknown

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .complete: LocalisedText(en: "complete", vi: "đã giải phóng mặt bằng")
    case .partial: LocalisedText(en: "partial", vi: "giải phóng mặt bằng một phần")
    case .none: LocalisedText(en: "none", vi: "chưa giải phóng mặt bằng")
    case .notNeeded: LocalisedText(en: "not needed", vi: "không phải giải phóng mặt bằng")
    case .unknown: LocalisedText(en: "unknown", vi: "chưa rõ")
    }
  }
}

/// Whether a parcel is in dispute.
public enum Dispute: String, CodeValue {
  case yes, no, unknown

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .yes: LocalisedText(en: "disputed", vi: "có tranh chấp")
    case .no: LocalisedText(en: "undisputed", vi: "không tranh chấp")
    case .unknown: LocalisedText(en: "unknown", vi: "chưa rõ")
    }
  }
}

/// What a boundary marker marks.
public enum MarkerKind: String, CodeValue {
  case roadAxis = "road_axis"
  case redLine = "red_line"
  case noBuild = "no_build"
  case scope, reference

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .roadAxis: LocalisedText(en: "road axis", vi: "mốc tim đường")
    case .redLine: LocalisedText(en: "red line", vi: "mốc chỉ giới đường đỏ")
    case .noBuild: LocalisedText(en: "no-build limit", vi: "mốc ranh giới cấm xây dựng, bảo vệ")
    case .scope: LocalisedText(en: "scope", vi: "mốc ranh giới quy hoạch")
    case .reference: LocalisedText(en: "reference", vi: "mốc tham chiếu")
    }
  }
}

/// What has become of a boundary marker.
public enum MarkerState: String, CodeValue {
  case planned, installed
  case handedOver = "handed_over"
  case lost, displaced, obsolete

  /// Whether the marker stands where it should: installed or handed over.
  public var isPresent: Bool { self == .installed || self == .handedOver }

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .planned: LocalisedText(en: "planned", vi: "dự kiến")
    case .installed: LocalisedText(en: "installed", vi: "đã cắm")
    case .handedOver: LocalisedText(en: "handed over", vi: "đã bàn giao")
    case .lost: LocalisedText(en: "lost", vi: "bị mất")
    case .displaced: LocalisedText(en: "displaced", vi: "bị xê dịch")
    case .obsolete: LocalisedText(en: "obsolete", vi: "không còn hiệu lực")
    }
  }
}

/// Whether a project is licensed or only called for.
public enum ProjectKind: String, CodeValue {
  case licensed, call

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .licensed: LocalisedText(en: "licensed project", vi: "dự án đã cấp phép")
    case .call: LocalisedText(en: "call for investment", vi: "dự án kêu gọi đầu tư")
    }
  }
}

/// Where a project stands.
public enum ProjectStatus: String, CodeValue {
  case registered, preparing, implementing, completed, operating, paused, revoked

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .registered: LocalisedText(en: "registered", vi: "đã đăng ký")
    case .preparing: LocalisedText(en: "preparing", vi: "chuẩn bị đầu tư")
    case .implementing: LocalisedText(en: "implementing", vi: "đang triển khai")
    case .completed: LocalisedText(en: "completed", vi: "hoàn thành, chưa hoạt động")
    case .operating: LocalisedText(en: "operating", vi: "đang hoạt động")
    case .paused: LocalisedText(en: "paused", vi: "tạm dừng")
    case .revoked: LocalisedText(en: "revoked", vi: "đã thu hồi, chấm dứt")
    }
  }
}

/// Which line of a road a feature draws.
public enum RoadKind: String, CodeValue {
  case centreLine = "centre_line"
  case redLine = "red_line"

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .centreLine: LocalisedText(en: "centre line", vi: "tim đường")
    case .redLine: LocalisedText(en: "red line", vi: "chỉ giới đường đỏ")
    }
  }
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

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .noBuild: LocalisedText(en: "no-build strip", vi: "vùng cấm xây dựng")
    case .heritage: LocalisedText(en: "heritage", vi: "di tích")
    case .protectedForest: LocalisedText(en: "protective forest", vi: "rừng phòng hộ")
    case .specialUseForest: LocalisedText(en: "special-use forest", vi: "rừng đặc dụng")
    case .floodCorridor: LocalisedText(en: "flood corridor", vi: "hành lang thoát lũ")
    case .safetyCorridor: LocalisedText(en: "safety corridor", vi: "hành lang an toàn")
    case .defence: LocalisedText(en: "defence", vi: "quốc phòng, an ninh")
    case .other: LocalisedText(en: "other", vi: "khác")
    }
  }
}

/// How strongly a constraint area excludes.
public enum ConstraintSeverity: String, CodeValue {
  case notClean = "not_clean"
  case conditional

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .notClean: LocalisedText(en: "not clean", vi: "chưa sạch")
    case .conditional: LocalisedText(en: "conditional", vi: "sạch có điều kiện")
    }
  }
}

/// What grows on surveyed forest land.
public enum ForestKind: String, CodeValue {
  case natural, planted, regenerating, none

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .natural: LocalisedText(en: "natural forest", vi: "rừng tự nhiên")
    case .planted: LocalisedText(en: "planted forest", vi: "rừng trồng")
    case .regenerating: LocalisedText(en: "regenerating", vi: "đất có cây tái sinh")
    case .none: LocalisedText(en: "no forest", vi: "đất chưa có rừng")
    }
  }
}
