internal import LandModel
internal import Yams

/// A tolerance as the rules file names it, and how its value is read.
struct ToleranceField: Sendable {
  let key: String
  let read: @Sendable (Node, RuleFileReader) throws(RuleBookError) -> RuleBook.ToleranceChange

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
    count("marker_overdue_days", \.markerOverdueDays, upTo: 100_000), reviewYears, idleMonths,
    count("late_months", \.lateMonths, upTo: 10_000),
  ]

  private static func number(
    _ key: String, _ path: any WritableKeyPath<Tolerances, Double> & Sendable,
    in range: ClosedRange<Double> = 0...1_000_000
  ) -> ToleranceField {
    ToleranceField(key: key) { (node, reader) throws(RuleBookError) in
      let value = try reader.number(node, of: key, in: range)
      return { $0[keyPath: path] = value }
    }
  }

  private static func count(
    _ key: String, _ path: any WritableKeyPath<Tolerances, Int> & Sendable, upTo limit: Int
  ) -> ToleranceField {
    ToleranceField(key: key) { (node, reader) throws(RuleBookError) in
      let value = try reader.count(node, of: key, upTo: limit)
      return { $0[keyPath: path] = value }
    }
  }

  private static func codes<Code: CodeValue & Sendable>(
    _ key: String, _ path: any WritableKeyPath<Tolerances, [Code]> & Sendable
  ) -> ToleranceField {
    ToleranceField(key: key) { (node, reader) throws(RuleBookError) in
      var codes: [Code] = []
      for text in try reader.texts(node, of: key) { codes.append(try reader.code(text, node, of: key)) }
      let value = codes
      return { $0[keyPath: path] = value }
    }
  }

  private static let areaFormula = ToleranceField(key: "area_formula") { (node, reader) throws(RuleBookError) in
    let value: Tolerances.AreaFormula = try reader.code(node, of: "area_formula")
    return { $0.areaFormula = value }
  }

  private static let reviewYears = ToleranceField(key: "review_years") { (node, reader) throws(RuleBookError) in
    var years: [SchemeLevel: Int] = [:]
    for (key, value) in try reader.members(node, of: "review_years") {
      let level: SchemeLevel = try reader.code(key.text, node, of: "a level of review_years")
      years[level] = try reader.count(value, of: "review_years of \(key.text)", upTo: 1000)
    }
    let value = years
    // A level that an overlay does not name keeps its years.
    return { $0.reviewYears.merge(value) { _, new in new } }
  }

  private static let idleMonths = ToleranceField(key: "idle_months") { (node, reader) throws(RuleBookError) in
    var annual: Int?
    var perennial: Int?
    var forest: Int?
    var project: Int?
    for (key, value) in try reader.members(node, of: "idle_months") {
      let months = try reader.count(value, of: "idle_months of \(key.text)", upTo: 10_000)
      switch key.text {
      case "annual": annual = months
      case "perennial": perennial = months
      case "forest": forest = months
      case "project": project = months
      default: throw reader.unknownKey(key, accepted: ["annual", "perennial", "forest", "project"])
      }
    }
    return { [annual, perennial, forest, project] tolerances in
      tolerances.idleMonths.annual = annual ?? tolerances.idleMonths.annual
      tolerances.idleMonths.perennial = perennial ?? tolerances.idleMonths.perennial
      tolerances.idleMonths.forest = forest ?? tolerances.idleMonths.forest
      tolerances.idleMonths.project = project ?? tolerances.idleMonths.project
    }
  }
}
