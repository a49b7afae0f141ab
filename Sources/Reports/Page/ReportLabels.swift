internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import Refusals

/// Names of codes that the page shows, in both languages.
enum ReportLabels {
  static let reasons: [(code: String, label: LocalisedText)] = [
    ("C1", .init(en: "C1 tenure", vi: "C1 Nhà nước quản lý hoặc đã thu hồi")),
    ("C2", .init(en: "C2 clearance", vi: "C2 giải phóng mặt bằng")),
    ("C3", .init(en: "C3 dispute", vi: "C3 tranh chấp")),
    ("C4", .init(en: "C4 land-use plan", vi: "C4 quy hoạch sử dụng đất")),
    ("C5", .init(en: "C5 urban plan", vi: "C5 quy hoạch xây dựng")),
    ("C6", .init(en: "C6 constraint area", vi: "C6 vùng hạn chế")),
    ("C7", .init(en: "C7 road", vi: "C7 đường kết nối")),
    ("C8", .init(en: "C8 allotted or under a project", vi: "C8 đã giao hoặc có dự án")),
    ("C9", .init(en: "C9 size", vi: "C9 quy mô")),
    ("C10", .init(en: "C10 proven area", vi: "C10 diện tích đã xác minh")),
  ]

  /// The labels; offices as they are called on the day.
  static func all(on day: CivilDate?, _ book: RuleBook) -> JSONValue {
    [
      "owner": codes(Office.self) { office in day.map(office.label(on:)) ?? office.label }, "level": levels,
      "marker": codes(MarkerKind.self, \.label),
      "layer": .object(LayerName.allCases.map { .init($0.rawValue, $0.label.json) }),
      "function": .object(FunctionList.shipped.all.map { .init($0.code.rawValue, $0.name.json) }),
      "functionOrder": .array(FunctionList.shipped.all.map { .text($0.code.rawValue) }),
      "step": .object(NextStep.allCases.map { .init($0.rawValue, $0.label.json) }),
      "fact": .object(Criterion.allCases.map { .init($0.rawValue, $0.missingFact.json) }),
      "reason": .object(reasons.map { .init($0.code, $0.label.json) }),
      "rule": .object(RuleID.allCases.map { .init($0.rawValue, book.text(of: $0).label.json) }),
      "field": fields(on: day),
      "skipped": .object(SkippedFeature.Reason.allCases.map { .init($0.rawValue, $0.label.json) }),
    ]
  }

  /// Words for the codes that features have in their fields, by `layer.field`.
  private static func fields(on day: CivilDate?) -> JSONValue {
    [
      "parcel.tenure": codes(Tenure.self, \.label), "parcel.recovery": codes(Recovery.self, \.label),
      "parcel.clearance": codes(Clearance.self, \.label), "parcel.dispute": codes(Dispute.self, \.label),
      "scheme.status": codes(PlanStatus.self, \.label), "scheme.authority": codes(Authority.self, \.label),
      "scheme.planning_kind": codes(PlanningKind.self, \.label), "landuse_plan.status": codes(PlanStatus.self, \.label),
      "landuse_plan.level": codes(LandUsePlanLevel.self, \.label),
      "landuse_plan.kind": codes(LandUsePlanKind.self, \.label),
      "scheme.level": codes(SchemeLevel.self, \.label),
      "scheme.adjustment_kind": codes(AdjustmentKind.self, \.label), "scheme_block.use": codes(BlockUse.self, \.label),
      "project.status": codes(ProjectStatus.self, \.label), "project.kind": codes(ProjectKind.self, \.label),
      "marker.kind": codes(MarkerKind.self, \.label), "marker.state": codes(MarkerState.self, \.label),
      "constraint_area.kind": codes(ConstraintKind.self, \.label), "road.kind": codes(RoadKind.self, \.label),
      "zone.kind": codes(ZoneKind.self) { kind in day.map(kind.label(on:)) ?? kind.label },
    ]
  }

  private static var levels: JSONValue {
    codes(SchemeLevel.self, \.label).adding(
      "zoning_or_detailed", LocalisedText(en: "zoning or detailed", vi: "phân khu hoặc chi tiết").json)
  }

  private static func codes<Code: CodeValue>(_ type: Code.Type, _ label: (Code) -> LocalisedText) -> JSONValue {
    .object(Code.allCases.map { .init($0.rawValue, label($0).json) })
  }
}
