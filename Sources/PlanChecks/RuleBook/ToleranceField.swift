internal import LandModel
internal import Refusals

/// A tolerance as the rules file names it, and how its value is read.
struct ToleranceField: Sendable {
  let key: String
  /// Whether its value is a list whose entries have days of their own, on which the day of the question has no say.
  var hasOwnDays = false
  let read: @Sendable (YAMLValue) throws(Refusal) -> RuleBook.ToleranceChange

  /// Every tolerance, in the order of the documentation.
  static let all: [ToleranceField] = [
    number("identity_m", \.identityMetres), number("sliver_width_m", \.sliverWidthMetres),
    number("sliver_area_m2", \.sliverAreaSquareMetres, in: 0...1_000_000_000),
    number("scale_tolerance_mm", \.scaleToleranceMillimetres),
    number("declared_area_pct", \.declaredAreaPercent), areaFormula,
    number("duplicate_ratio", \.duplicateRatio, in: 0...1),
    number("corner_turn_deg", \.cornerTurnDegrees), number("marker_generalise_mm", \.markerGeneraliseMillimetres),
    number("marker_min_spacing_m", \.markerMinimumSpacingMetres), number("marker_match_m", \.markerMatchMetres),
    number("marker_search_m", \.markerSearchMetres), number("marker_drift_95_m", \.markerDriftWarningMetres),
    number("marker_drift_100_m", \.markerDriftErrorMetres),
    number("marker_spacing_m", \.markerSpacingMetres, in: 1...1_000_000),
    codes("marker_levels", \.markerLevels), codes("marker_constraint_kinds", \.markerConstraintKinds),
    count("marker_overdue_days", \.markerOverdueDays), functions("unmapped_functions", \.unmappedFunctions),
    number("unmapped_factor", \.unmappedFactor), number("unmapped_mm2", \.unmappedSquareMillimetres),
    number("street_rest_m2", \.streetRestSquareMetres), number("outdated_ratio", \.outdatedRatio, in: 0...1),
    count("not_handed_over_months", \.notHandedOverMonths), count("forest_cover_years", \.forestCoverYears),
    count("late_months", \.lateMonths), idleMonths, reviewYears, levelScales, publishDays,
  ]

  private static func number(
    _ key: String, _ path: any WritableKeyPath<Tolerances, Double> & Sendable,
    in range: ClosedRange<Double> = 0...1_000_000
  ) -> ToleranceField {
    ToleranceField(key: key) { (value) throws(Refusal) in
      let number = try value.number(key, in: range)
      return { $0[keyPath: path] = number }
    }
  }

  private static func count(
    _ key: String, _ path: any WritableKeyPath<Tolerances, Int> & Sendable
  ) -> ToleranceField {
    ToleranceField(key: key) { (value) throws(Refusal) in
      let count = try value.count(key)
      return { $0[keyPath: path] = count }
    }
  }

  private static func codes<Code: CodeValue & Sendable>(
    _ key: String, _ path: any WritableKeyPath<Tolerances, [Code]> & Sendable
  ) -> ToleranceField {
    ToleranceField(key: key) { (value) throws(Refusal) in
      var read: [Code] = []
      for element in try value.elements(key) { read.append(try element.code(key)) }
      let codes = read
      return { $0[keyPath: path] = codes }
    }
  }

  private static func functions(
    _ key: String, _ path: any WritableKeyPath<Tolerances, [FunctionCode]> & Sendable
  ) -> ToleranceField {
    ToleranceField(key: key) { (value) throws(Refusal) in
      var read: [FunctionCode] = []
      for element in try value.elements(key) {
        read.append(
          try element.word(key, FunctionList.shipped.all.map(\.code.rawValue)) { word in FunctionCode(word) })
      }
      let functions = read
      return { $0[keyPath: path] = functions }
    }
  }

  private static let levelScales = ToleranceField(key: "level_scales") { (value) throws(Refusal) in
    var read: [Tolerances.LevelScale: ClosedRange<Int>] = [:]
    let keys = Tolerances.LevelScale.all
    for member in try value.members("level_scales", accepted: keys.map(\.key)).all {
      guard let key = keys.first(where: { $0.key == member.key }) else { continue }
      var ends: [Int] = []
      for element in try member.value.elements(member.key) { ends.append(try element.count(member.key)) }
      guard ends.count == 2, ends[0] <= ends[1] else {
        throw member.value.refusal(
          .unknownValue,
          LocalisedText(
            en: "\(member.key) is no range of scales", vi: "\(member.key) không phải là khoảng tỷ lệ"),
          remedy: LocalisedText(
            en: "write the smallest and the largest denominator, as [2000, 5000]",
            vi: "viết số nhỏ nhất và lớn nhất của mẫu tỷ lệ, như [2000, 5000]"))
      }
      read[key] = ends[0]...ends[1]
    }
    let scales = read
    return { $0.levelScales.merge(scales) { _, new in new } }
  }

  private static let publishDays = ToleranceField(key: "publish_days", hasOwnDays: true) { (value) throws(Refusal) in
    let layers: [LayerName] = [.scheme, .landUsePlan]
    var read: [PublicationTerm] = []
    for element in value.elementsOrSelf() {
      let members = try element.members(
        "publish_days", accepted: ["layer", "value", "valid_from", "valid_to", "source", "certainty"])
      let validity = try members.validity()
      read.append(
        PublicationTerm(
          layer: try members.required("layer").word("layer", layers.map(\.rawValue)) { word in
            layers.first { $0.rawValue == word }
          },
          days: try members.required("value").count("value"), from: validity.from, to: validity.to,
          source: try members["source"]?.text("source")))
    }
    let terms = read
    // What an overlay does not name keeps its days; what it states again comes last again.
    return { tolerances in
      tolerances.publicationTerms.removeAll(where: terms.contains)
      tolerances.publicationTerms += terms
    }
  }

  private static let areaFormula = ToleranceField(key: "area_formula") { (value) throws(Refusal) in
    let formula: Tolerances.AreaFormula = try value.code("area_formula")
    return { $0.areaFormula = formula }
  }

  private static let reviewYears = ToleranceField(key: "review_years") { (value) throws(Refusal) in
    var read: [SchemeLevel: Int] = [:]
    for member in try value.members("review_years", accepted: SchemeLevel.allCases.map(\.rawValue)).all {
      if let level = SchemeLevel(rawValue: member.key) { read[level] = try member.value.count(member.key) }
    }
    let years = read
    // A level that an overlay does not name keeps its years.
    return { $0.reviewYears.merge(years) { _, new in new } }
  }

  private static let idleMonths = ToleranceField(key: "idle_months") { (value) throws(Refusal) in
    let members = try value.members(
      "idle_months", accepted: ["annual", "aquaculture", "perennial", "forest", "project"])
    let annual = try members["annual"]?.count("annual")
    let aquaculture = try members["aquaculture"]?.count("aquaculture")
    let perennial = try members["perennial"]?.count("perennial")
    let forest = try members["forest"]?.count("forest")
    let project = try members["project"]?.count("project")
    return { tolerances in
      tolerances.idleMonths.annual = annual ?? tolerances.idleMonths.annual
      tolerances.idleMonths.aquaculture = aquaculture ?? tolerances.idleMonths.aquaculture
      tolerances.idleMonths.perennial = perennial ?? tolerances.idleMonths.perennial
      tolerances.idleMonths.forest = forest ?? tolerances.idleMonths.forest
      tolerances.idleMonths.project = project ?? tolerances.idleMonths.project
    }
  }
}
