internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// The rows of `markers`.
enum MarkerTables {
  /// One row per scheme that is to be marked.
  static func schemes(_ land: Land, _ markings: [SchemeMarking], spacingMetres: Double) -> RowTable {
    var table = RowTable(
      columns: [
        "scheme", "basis", "line_m", "points_required", "points_marked", "within_spacing_m", "within_spacing_ratio",
        "longest_run_m", "drift_mean_m", "drift_p95_m", "drift_max_m", "planned", "installed", "handed_over", "lost",
        "displaced", "obsolete", "declared", "status",
      ], of: "markers")
    for marking in markings {
      let scheme = land.schemes[marking.scheme]
      let drifts = marking.drifts
      let states = marking.markers.compactMap { land.markers[$0].state }
      table.append(
        [.text(scheme.id)] + measures(marking)
          + [
            .optional(OrderStatistics.mean(drifts)), .optional(OrderStatistics.quantile(0.95, of: drifts)),
            .optional(drifts.last),
          ] + MarkerState.allCases.map { state in .count(states.count { $0 == state }) }
          + [
            .optional(scheme.markerStatus?.rawValue),
            .optional(marking.problem == nil ? marking.status(spacingMetres: spacingMetres).rawValue : nil),
          ])
    }
    return table
  }

  /// Lines and points; without values where the scheme's scope cannot be used.
  private static func measures(_ marking: SchemeMarking) -> [RowTable.Cell] {
    guard marking.problem == nil else { return [RowTable.Cell](repeating: .null, count: 7) }
    let (length, within) = (marking.lineMetres, marking.withinSpacingMetres)
    return [
      .text(marking.basis.map(\.rawValue).joined(separator: ";")), .number(length), .count(marking.points.count),
      .count(marking.markedPointCount), .number(within), .optional(length > 0 ? within / length : nil),
      .optional(marking.longestRunMetres),
    ]
  }

  /// One row per zone.
  static func zones(_ land: Land, _ rows: [MarkerCoverage.Row]) -> RowTable {
    var table = RowTable(columns: [
      "zone", "approved", "to_be_marked", "declared_marked", "declared_ratio", "complete", "count_ratio", "area_m2",
      "complete_area_m2", "area_ratio", "line_m", "complete_line_m", "line_ratio", "lines_unknown",
    ])
    for row in rows {
      table.append([
        .optional(row.zone.map { land.zones[$0].id }), .count(row.approved), .count(row.toBeMarked),
        .count(row.declaredMarked), .optional(row.declaredRatio), .count(row.complete), .optional(row.countRatio),
        .number(row.squareMetres), .number(row.completeSquareMetres), .optional(row.areaRatio),
        // Where no scheme has lines that are known, none of nothing is complete.
        .optional(row.lineMetres > 0 ? row.lineMetres : nil),
        .optional(row.lineMetres > 0 ? row.completeLineMetres : nil), .optional(row.lineRatio),
        .count(row.linesUnknown),
      ])
    }
    return table
  }

  /// The required points of schemes, by scheme, then kind, northing, easting.
  static func orderedPoints(_ markings: [SchemeMarking]) -> [(scheme: Int, point: RequiredPoint)] {
    markings.flatMap { marking in
      marking.points.sorted { one, other in
        one.kind != other.kind
          ? one.kind.rawValue < other.kind.rawValue
          : (one.position.y, one.position.x) < (other.position.y, other.position.x)
      }.map { (marking.scheme, $0) }
    }
  }

  /// One row per required point.
  static func points(_ land: Land, _ markings: [SchemeMarking]) -> RowTable {
    var table = RowTable(columns: ["scheme", "kind", "x_n", "y_e", "turn_deg", "marked_by"], of: "marker_points")
    for (scheme, point) in orderedPoints(markings) {
      table.append([
        .text(land.schemes[scheme].id), .text(point.kind.rawValue), .number(point.position.y),
        .number(point.position.x), .optional(point.turnDegrees),
        .optional(point.markedBy.map { land.markers[$0].id }),
      ])
    }
    return table
  }

  /// One row per proposed marker.
  static func proposals(_ land: Land, _ stakeOut: StakeOut) -> RowTable {
    var table = RowTable(columns: ["scheme", "number", "kind", "x_n", "y_e", "next_m"], of: "stakeout")
    for marker in stakeOut.markers {
      table.append([
        .text(land.schemes[marker.scheme].id), .text(marker.number), .text(marker.kind.rawValue),
        .number(marker.position.y), .number(marker.position.x), .optional(marker.nextMetres),
      ])
    }
    return table
  }

  /// One row per scheme that needs markers, by priority.
  static func costs(_ land: Land, _ stakeOut: StakeOut) -> RowTable {
    var table = RowTable(columns: ["scheme", "proposed", "gained_m", "cost", "priority"])
    for scheme in stakeOut.schemes {
      table.append([
        .text(land.schemes[scheme.scheme].id), .count(scheme.proposed), .number(scheme.gainedMetres),
        .amount(scheme.cost), .count(scheme.priority),
      ])
    }
    return table
  }
}

extension RowTable.Cell {
  /// Money: whole where it is.
  static func amount(_ value: Double?) -> RowTable.Cell {
    guard let value else { return .null }
    return Int(exactly: value).map(RowTable.Cell.count) ?? .number(value)
  }
}

extension Land {
  /// The decision of a scheme as a list shows it; `nil` without number.
  func decision(ofScheme scheme: Int, _ language: Language) -> String? {
    let facts = schemes[scheme]
    return facts.decisionNumber.map { number in
      facts.decisionDate.map { "\(number) (\(language.day($0)))" } ?? number
    }
  }
}
