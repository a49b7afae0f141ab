internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// The numbers at the head of a report; findings that an active waiver holds are in none of them.
struct ReportFigures {
  /// The findings by severity; `nil` where no severities are told.
  var bySeverity: [Severity: Int]?
  /// How many findings count.
  let findings: Int
  let waived: Int
  let conflictSquareMetres: Double
  var matrixSquareMetres = 0.0
  var differences: (found: Int, declared: Int)?
  let clean: (squareMetres: Double, parcelSquareMetres: Double, sites: Int)
  /// How far schemes are marked, and the id of the zone that this speaks of; `nil` for everything.
  let markers: MarkerCoverage.Row
  let markersZone: String?
  /// How much of built ground has a detailed plan, and the id of the zone that this speaks of.
  let coverage: PlanCoverage.Row?
  let coverageZone: String?

  init(_ report: Report) {
    let result = report.check.result
    let counting = result.findings.filter(\.counts)
    bySeverity = Dictionary(grouping: counting, by: \.severity).mapValues(\.count)
    (findings, waived) = (counting.count, result.findings.count - counting.count)
    let conflicts = counting.filter { $0.rule == .conflictLandUse && $0.size == .material }
    conflictSquareMetres = conflicts.reduce(0) { $0 + ($1.areaSquareMetres ?? 0) }
    matrixSquareMetres = result.matrix.reduce(0) { $0 + $1.squareMetres }
    differences = (counting.count { $0.rule == .areaDeclared }, report.differences.count)
    let inventory = report.cleanLand.inventory
    clean = (
      inventory.totals.first { $0.verdict == .clean }?.squareMetres ?? 0, inventory.balance.totalSquareMetres,
      inventory.sites.count
    )
    markers = ReportFigures.markers(report.markers.coverage)
    markersZone = markers.zone.map { report.context.zones[$0].id }
    coverage = ReportFigures.coverage(report.coverage, of: markers.zone)
    coverageZone = coverage.map { report.context.zones[$0.zone].id }
  }

  /// Of the zone that has more than half of the approved schemes and not all of them, else of everything.
  static func markers(_ coverage: MarkerCoverage) -> MarkerCoverage.Row {
    let total = coverage.total
    let largest = coverage.zones.max { $0.approved < $1.approved }
    guard let largest, 2 * largest.approved > total.approved, largest.approved < total.approved else { return total }
    return largest
  }

  /// How much of built ground has a detailed plan: of the zone that the figures of markers speak of too, where it is
  /// measured, else of the one with most such ground.
  static func coverage(_ document: CoverageDocument, of zone: Int?) -> PlanCoverage.Row? {
    let rows = document.coverage.rows.filter { $0.base == .built && $0.level == .level(.detailed) }
    return rows.first { $0.zone == zone } ?? rows.max { $0.baseSquareMetres < $1.baseSquareMetres }
  }

  private func count(_ severity: Severity) -> JSONValue {
    bySeverity.map { .count($0[severity] ?? 0) } ?? .null
  }

  var json: JSONValue {
    [
      "findings": .count(findings), "error": count(.error), "warning": count(.warning), "info": count(.info),
      "conflict_m2": .number(conflictSquareMetres), "matrix_m2": .number(matrixSquareMetres),
      "detailed_ratio": JSONValue(coverage?.ratio), "detailed_m2": JSONValue(coverage?.coveredSquareMetres),
      "built_m2": JSONValue(coverage?.baseSquareMetres), "approved": .count(markers.approved),
      "to_be_marked": .count(markers.toBeMarked), "declared_marked": .count(markers.declaredMarked),
      "complete": .count(markers.complete), "clean_m2": .number(clean.squareMetres),
      "parcels_m2": .number(clean.parcelSquareMetres), "sites": .count(clean.sites),
      "differences": differences.map { .count($0.found) } ?? .null,
      "declared_areas": .count(differences?.declared ?? 0), "markers_zone": JSONValue(markersZone),
      "coverage_zone": JSONValue(coverageZone), "waived": .count(waived),
    ]
  }

  /// The figures of `summary.json`, each with its unit.
  var measures: [JSONValue] {
    guard case .object(let members) = json else { return [] }
    let values = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
    let keys = [
      ("errors", "error", "1"), ("warnings", "warning", "1"), ("infos", "info", "1"),
      ("conflict_m2", "conflict_m2", "m2"), ("coverage_ratio", "detailed_ratio", "ratio"),
      ("markers_approved", "approved", "1"), ("markers_declared", "declared_marked", "1"),
      ("markers_complete", "complete", "1"), ("clean_m2", "clean_m2", "m2"), ("sites", "sites", "1"),
      ("declared_differences", "differences", "1"),
    ]
    return keys.map { figure, key, unit in
      ["figure": .text(figure), "value": values[key] ?? .null, "unit": .text(unit)]
    }
  }

  /// The same as an object of numbers.
  var values: JSONValue {
    .object(
      measures.compactMap { measure in
        guard case .object(let members) = measure, case .text(let name) = members[0].value else { return nil }
        return .init(name, members[1].value)
      })
  }

  /// The same by name, those without a value left out.
  var numbers: [String: Double] {
    guard case .object(let members) = values else { return [:] }
    return members.reduce(into: [:]) { numbers, member in
      switch member.value {
      case .count(let count): numbers[member.key] = Double(count)
      case .number(let number): numbers[member.key] = number
      default: break
      }
    }
  }
}
