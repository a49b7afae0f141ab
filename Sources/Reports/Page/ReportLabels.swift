internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import Refusals

/// Names of codes that the page shows, in both languages.
enum ReportLabels {
  /// The labels; offices as they are called on the day.
  ///
  /// - Parameter publication: the fields that are shown, whose words alone are needed then; `nil` for all.
  static func all(_ names: PublicNames.OfDay, _ book: RuleBook, publication: Publication? = nil) -> JSONValue {
    guard let publication else { return everything(names, book) }
    let inner: Set = ["step", "fact", "reason", "skipped", "owner"]
    guard case .object(let members) = everything(names, book) else { return .null }
    return .object(
      members.map { member in
        if inner.contains(member.key) { return .init(member.key, [:]) }
        guard member.key == "field", case .object(let fields) = member.value else { return member }
        return .init(member.key, .object(fields.filter { publication.publishes($0.key) || $0.key == "scheme.level" }))
      })
  }

  private static func everything(_ names: PublicNames.OfDay, _ book: RuleBook) -> JSONValue {
    [
      "owner": codes(Office.self, names.label), "level": levels,
      "marker": codes(MarkerKind.self, \.label),
      "layer": .object(LayerName.allCases.map { .init($0.rawValue, $0.label.json) }),
      "function": .object(FunctionList.shipped.all.map { .init($0.code.rawValue, $0.name.json) }),
      "functionOrder": .array(FunctionList.shipped.all.map { .text($0.code.rawValue) }),
      "step": .object(NextStep.allCases.map { .init($0.rawValue, $0.label.json) }),
      "fact": .object(Criterion.allCases.map { .init($0.rawValue, $0.missingFact.json) }),
      "reason": .object(
        Criterion.allCases.map { .init($0.rawValue, Labels.shipped.label("criterion_name", $0.rawValue).json) }),
      "word": words,
      "rule": .object(RuleID.allCases.map { .init($0.rawValue, book.text(of: $0).label.json) }),
      "field": fields(names),
      "skipped": .object(SkippedFeature.Reason.allCases.map { .init($0.rawValue, $0.label.json) }),
    ]
  }

  /// Words for the codes that features have in their fields, by `layer.field`.
  private static func fields(_ names: PublicNames.OfDay) -> JSONValue {
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
      "zone.kind": codes(ZoneKind.self, names.label),
    ]
  }

  /// What the page says by a key of its own: severities, verdicts, layers.
  private static var words: JSONValue {
    let lists: [(list: String, codes: [String], key: (String) -> String)] = [
      ("severity", Severity.allCases.map(\.rawValue), { $0 }), ("finding_state", ["waived"], { $0 }),
      ("verdict", Verdict.allCases.map(\.rawValue), { $0 == Verdict.clean.rawValue ? "clean_" : $0 }),
      ("ground", ["no_parcel"], { _ in "noParcel" }),
      ("ground", PlanCoverage.Base.allCases.map(\.rawValue), { "base_" + $0 }),
      ("layers", LayerName.allCases.map(\.rawValue) + ["site", "finding"], { $0 + "_" }),
    ]
    return .object(
      lists.flatMap { list in
        list.codes.map { .init(list.key($0), Labels.shipped.label(list.list, $0).json) }
      })
  }

  private static var levels: JSONValue {
    codes(SchemeLevel.self, \.label).adding(
      "zoning_or_detailed", Labels.shipped.label("ground", "zoning_or_detailed").json)
  }

  private static func codes<Code: CodeValue>(_ type: Code.Type, _ label: (Code) -> LocalisedText) -> JSONValue {
    .object(Code.allCases.map { .init($0.rawValue, label($0).json) })
  }
}

extension Publication {
  /// Whether a field goes out that is named as `layer.field`.
  fileprivate func publishes(_ name: String) -> Bool {
    let parts = name.split(separator: ".").map(String.init)
    return LayerName(rawValue: parts[0]).map { publishes(parts[1], of: $0) } ?? false
  }
}
