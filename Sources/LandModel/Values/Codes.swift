public import Refusals

/// The kind of a zone.
public enum ZoneKind: String, CodeValue {
  case province, district, commune, village
  case economicZone = "economic_zone"
  case growthZone = "growth_zone"
  case industrialPark = "industrial_park"
  case industrialCluster = "industrial_cluster"
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
  case planning, land
  case zoneBoard = "zone_board"
  case district, survey

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .planning: LocalisedText(en: "planning office", vi: "Sở Xây dựng")
    case .land: LocalisedText(en: "land office", vi: "Sở Tài nguyên và Môi trường")
    case .zoneBoard: LocalisedText(en: "zone board", vi: "Ban quản lý khu kinh tế")
    case .district: LocalisedText(en: "district", vi: "UBND huyện, thành phố")
    case .survey: LocalisedText(en: "survey", vi: "đơn vị đo đạc")
    }
  }
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
  case registered, implementing, operating, paused, revoked

  /// The label for a person.
  public var label: LocalisedText {
    switch self {
    case .registered: LocalisedText(en: "registered", vi: "đã đăng ký")
    case .implementing: LocalisedText(en: "implementing", vi: "đang triển khai")
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
    case .notClean: LocalisedText(en: "not clean", vi: "không sạch")
    case .conditional: LocalisedText(en: "conditional", vi: "có điều kiện")
    }
  }
}
