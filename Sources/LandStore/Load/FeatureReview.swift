internal import LandModel
internal import Refusals

extension LandFeature {
  /// What is to be said of a feature whose fields are read, beyond each field by itself.
  ///
  /// - Throws: `Refusal` for a block whose use is one of another function.
  static func review(_ feature: Self, place: @autoclosure () -> RefusalPlace) throws -> [LoadMessage] {
    switch layer {
    case .landUsePlan:
      guard let plan = feature as? LandUsePlan, plan.kind == nil else { return [] }
      return [.planKind(plan.effectiveKind, feature: plan.id)]
    case .schemeBlock:
      guard let block = feature as? SchemeBlock, let use = block.use, use.function != block.function else { return [] }
      let function = block.function.map { "\($0)" }
      throw Refusal(
        .unknownValue,
        LocalisedText(
          en: "the use \(use.rawValue) belongs to the function \(use.function), and the block has "
            + (function ?? "none"),
          vi: "mục đích \(use.rawValue) thuộc chức năng \(use.function), còn ô đất "
            + (function.map { "có chức năng \($0)" } ?? "không có chức năng")),
        remedy: LocalisedText(en: "correct one of the two", vi: "sửa một trong hai"), at: place())
    case .project:
      guard let project = feature as? Project else { return [] }
      return misordered(
        ("handed_over_on", project.handedOverOn), after: ("licensed_on", project.licensedOn), of: project.id)
    case .parcel:
      guard let parcel = feature as? Parcel else { return [] }
      return misordered(
        ("penalised_on", parcel.penalisedOn), after: ("idle_since", parcel.idleSince), of: parcel.id)
    default: return []
    }
  }

  private static func misordered(
    _ one: (field: String, day: CivilDate?), after other: (field: String, day: CivilDate?), of id: String
  ) -> [LoadMessage] {
    guard let day = one.day, let before = other.day, day < before else { return [] }
    return [.dateOrder(one.field, day, before: other.field, before, feature: id)]
  }
}

/// A field that features of a layer may leave empty, though rules look at none that does.
struct FieldOfRules: Hashable {
  let name: String
  /// The rules, as a sentence names them.
  let rules: LocalisedText

  /// The fields of this kind that a feature leaves empty.
  static func lacking(in feature: some LandFeature) -> [FieldOfRules] {
    guard let area = feature as? ConstraintArea else { return [] }
    return (area.kind == nil ? [kindOfConstraint] : []) + (area.severity == nil ? [severityOfConstraint] : [])
  }

  private static let kindOfConstraint = FieldOfRules(
    name: "kind",
    rules: LocalisedText(en: "conflict.constraint does not look", vi: "conflict.constraint không xét"))
  private static let severityOfConstraint = FieldOfRules(
    name: "severity",
    rules: LocalisedText(
      en: "conflict.constraint and conflict.project do not look",
      vi: "conflict.constraint và conflict.project không xét"))
}

/// Features of a source that leave a field of rules empty: how many, and the first of them.
struct FeaturesWithoutField {
  private var found: [FieldOfRules: (count: Int, ids: [String])] = [:]

  mutating func add(_ feature: some LandFeature) {
    for field in FieldOfRules.lacking(in: feature) {
      var entry = found[field] ?? (0, [])
      entry.count += 1
      if entry.ids.count < 3 { entry.ids.append(feature.id.excerpt) }
      found[field] = entry
    }
  }

  /// What is to be said, a message for each field.
  var messages: [LoadMessage] {
    found.sorted { $0.key.name < $1.key.name }.map { field, entry in
      .withoutField(field, count: entry.count, ids: entry.ids)
    }
  }
}
