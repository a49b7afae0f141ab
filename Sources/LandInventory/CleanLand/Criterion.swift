internal import LandModel
internal import PlanChecks
public import Refusals

/// A criterion of clean land (đất sạch), as `C4`.
public enum Criterion: String, CaseIterable, Hashable, Sendable {
  /// Who holds the land.
  case tenure = "C1"
  /// Whether compensation and clearance are done.
  case clearance = "C2"
  /// Whether somebody contests it, on paper or on the map.
  case dispute = "C3"
  /// Whether the land-use plan allows the function.
  case landUsePlan = "C4"
  /// Whether the urban plan allows the function.
  case urbanPlan = "C5"
  /// What excludes: protected forest, corridors, heritage.
  case constraint = "C6"
  /// Whether a road leads to it.
  case road = "C7"
  /// Whether it is allotted or licensed already.
  case free = "C8"
  /// Whether a site is large and wide enough.
  case size = "C9"
  /// Whether the registered area is the measured one.
  case provenArea = "C10"

  /// The place in the table of criteria, from 0.
  public var order: Int {
    switch self {
    case .tenure: 0
    case .clearance: 1
    case .dispute: 2
    case .landUsePlan: 3
    case .urbanPlan: 4
    case .constraint: 5
    case .road: 6
    case .free: 7
    case .size: 8
    case .provenArea: 9
    }
  }

  /// The label for a person.
  public var label: LocalisedText { Labels.shipped.label("criterion", rawValue) }

  /// What is wrong where it is not met, for a person.
  public var failure: LocalisedText {
    switch self {
    case .tenure:
      LocalisedText(en: "not held by the State, not recovered", vi: "không phải đất Nhà nước quản lý, chưa thu hồi")
    case .clearance: LocalisedText(en: "not cleared", vi: "chưa bồi thường, giải phóng mặt bằng xong")
    case .dispute: LocalisedText(en: "disputed, or in two parcels", vi: "có tranh chấp hoặc chồng lấn")
    case .landUsePlan:
      LocalisedText(en: "does not fit the land-use plan", vi: "chưa phù hợp quy hoạch, kế hoạch sử dụng đất")
    case .urbanPlan: LocalisedText(en: "does not fit the urban plan", vi: "chưa phù hợp quy hoạch xây dựng, đô thị")
    case .constraint: LocalisedText(en: "in a constraint area", vi: "nằm trong vùng hạn chế, bảo vệ")
    case .road: LocalisedText(en: "no road link", vi: "chưa có kết nối giao thông")
    case .free: LocalisedText(en: "allotted or licensed", vi: "đã giao, cho thuê hoặc cấp phép")
    case .size: LocalisedText(en: "too small or narrow", vi: "chưa đủ diện tích hoặc bề rộng")
    case .provenArea: LocalisedText(en: "area not proven", vi: "diện tích chưa xác minh")
    }
  }

  /// Which fact is missing where it is unknown, for a person.
  public var missingFact: LocalisedText {
    switch self {
    case .tenure:
      LocalisedText(en: "not known who holds it", vi: "chưa rõ đối tượng quản lý, sử dụng hoặc việc thu hồi")
    case .clearance:
      LocalisedText(en: "not known whether it is cleared", vi: "chưa rõ tình trạng bồi thường, giải phóng mặt bằng")
    case .dispute: LocalisedText(en: "not known whether it is disputed", vi: "chưa rõ có tranh chấp hay không")
    case .landUsePlan:
      LocalisedText(
        en: "not known what the land-use plan allows", vi: "chưa rõ quy hoạch, kế hoạch sử dụng đất có cho phép không")
    case .urbanPlan:
      LocalisedText(
        en: "not known what the urban plan allows", vi: "chưa rõ quy hoạch xây dựng, đô thị có cho phép không")
    case .constraint:
      LocalisedText(en: "not known what a constraint area asks for", vi: "chưa rõ mức độ hạn chế của vùng bảo vệ")
    case .road: LocalisedText(en: "not known whether a road leads to it", vi: "chưa rõ có kết nối giao thông hay không")
    case .free:
      LocalisedText(
        en: "not known whether it is allotted or licensed", vi: "chưa rõ đã giao, cho thuê hoặc cấp phép hay chưa")
    case .size: LocalisedText(en: "size not known", vi: "chưa rõ diện tích, bề rộng")
    case .provenArea: LocalisedText(en: "area not known", vi: "chưa rõ diện tích")
    }
  }
}

/// A set of criteria, as the reasons of a verdict.
public struct CriterionSet: OptionSet, Hashable, Sendable {
  /// One bit a criterion.
  public let rawValue: UInt16

  /// Takes bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Only one.
  public init(_ criterion: Criterion) { rawValue = 1 << UInt16(criterion.order) }

  /// All of some.
  init(_ criteria: some Sequence<Criterion>) { self = criteria.reduce(into: []) { $0.insert(CriterionSet($1)) } }

  /// The criteria in the order of the table.
  public var criteria: [Criterion] { Criterion.allCases.filter { contains(CriterionSet($0)) } }

  /// The codes in the order of the table.
  public var codes: [String] { criteria.map(\.rawValue) }

  /// Whether it comes before another set: that with the earlier criterion where the two first differ, and a set before
  /// its continuation.
  func precedes(_ other: CriterionSet) -> Bool {
    let differing = rawValue ^ other.rawValue
    let first = differing & (~differing &+ 1)
    let later = ~(first | (first &- 1))
    return rawValue & first != 0 ? other.rawValue & later != 0 : rawValue & later == 0 && first != 0
  }

  /// Whether the criterion is in the set.
  public func contains(_ criterion: Criterion) -> Bool { contains(CriterionSet(criterion)) }
}

/// What must be done before a conditional piece is clean; in the order in which one must do it.
public enum NextStep: String, CaseIterable, Hashable, Sendable {
  /// Amend the land-use plan or the urban plan.
  case adjustPlan = "adjust_plan"
  /// Draw a detailed plan.
  case detailedPlan = "detailed_plan"
  /// Get the resolution that turns rice or forest to another use.
  case resolution
  /// Enter it into the annual land-use plan.
  case annualPlan = "annual_plan"
  /// Recover the land.
  case recover
  /// Compensate and clear.
  case compensate
  /// Settle what the constraint area asks for.
  case constraint
  /// Build or open a road.
  case road

  /// The place in the order of work, from 0.
  public var order: Int {
    switch self {
    case .adjustPlan: 0
    case .detailedPlan: 1
    case .resolution: 2
    case .annualPlan: 3
    case .recover: 4
    case .compensate: 5
    case .constraint: 6
    case .road: 7
    }
  }

  /// The step with a place among steps, from 1; `nil` for 0, which stands for none.
  init?(place: Int) {
    guard place > 0 else { return nil }
    self = NextStep.allCases[place - 1]
  }

  /// The label for a person.
  public var label: LocalisedText { Labels.shipped.label("next_step", rawValue) }
}

extension Verdict {
  /// The label for a person.
  public var label: LocalisedText { Labels.shipped.label("verdict", rawValue) }

  /// The worse of two.
  func worse(_ other: Verdict) -> Verdict { other.weight > weight ? other : self }
}

/// A remark beside a verdict.
public enum CleanLandNote: Hashable, Sendable {
  /// Inside the extent of an annual plan, and not planned there for this year.
  case annualPlan
  /// No annual plan covers the ground.
  case annualPlanMissing
  /// The registered area is not the measured one.
  case areaDiffers
  /// No area is registered.
  case areaMissing
  /// A call lies over it.
  case call(String)
  /// The plans differ here within the accuracy of their maps alone.
  case digitisation
  /// Two blocks of one plan lie over it; the one whose id sorts first holds.
  case double
  /// Turning forest to another use needs a resolution.
  case forestResolution
  /// The polygon of the parcel, or of the block that is drawn here, cannot be measured.
  case invalidGeometry
  /// Another parcel lies on the same ground.
  case overlap
  /// No overlay gave the ground with the area that the parcel and what lies over it share.
  case overlayUnconfirmed
  /// A road is planned within reach.
  case plannedRoad
  /// Turning rice land to another use needs a resolution.
  case riceResolution

  /// The word in documents.
  public var word: String {
    switch self {
    case .annualPlan: "annual_plan"
    case .annualPlanMissing: "annual_plan_missing"
    case .areaDiffers: "area_differs"
    case .areaMissing: "area_missing"
    case .call(let id): "call:\(id)"
    case .digitisation: "digitisation"
    case .double: "double"
    case .forestResolution: "forest_resolution"
    case .invalidGeometry: "invalid_geometry"
    case .overlap: "overlap"
    case .overlayUnconfirmed: SkippedFeature.Reason.overlayUnconfirmed.rawValue
    case .plannedRoad: "planned_road"
    case .riceResolution: "rice_resolution"
    }
  }
}
