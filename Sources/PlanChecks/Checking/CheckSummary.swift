internal import LandModel

/// Findings of one rule, severity and size, counted.
public struct SummaryRow: Hashable, Sendable {
  /// The rule.
  public let rule: RuleID
  /// The severity.
  public let severity: Severity
  /// The size; `nil` for findings without one.
  public let size: PieceSize?
  /// How many findings.
  public internal(set) var count = 0
  /// How many of them an active waiver holds.
  public internal(set) var waived = 0
  /// The sum of their areas, square metres.
  public internal(set) var squareMetres = 0.0
}

/// Findings of one zone and rule, counted.
public struct ZoneRow: Hashable, Sendable {
  /// The zone; `nil` for findings in none.
  public let zone: String?
  /// The rule.
  public let rule: RuleID
  /// How many findings.
  public internal(set) var count = 0
  /// The sum of their areas, square metres.
  public internal(set) var squareMetres = 0.0
}

extension CheckResult {
  /// By rule, severity (errors first) and size; waived findings are counted.
  public var summary: [SummaryRow] {
    var rows: [SummaryRow] = []
    var places: [SummaryKey: Int] = [:]
    for finding in findings {
      let key = SummaryKey(rule: finding.rule, severity: finding.severity, size: finding.size)
      let place = places[key] ?? rows.count
      if place == rows.count {
        places[key] = place
        rows.append(SummaryRow(rule: finding.rule, severity: finding.severity, size: finding.size))
      }
      rows[place].count += 1
      rows[place].waived += finding.counts ? 0 : 1
      rows[place].squareMetres += finding.areaSquareMetres ?? 0
    }
    return rows.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
  }

  /// By zone (in the order of ids, findings in none last) and rule.
  public var zones: [ZoneRow] {
    var rows: [ZoneRow] = []
    var places: [ZoneKey: Int] = [:]
    for finding in findings {
      let key = ZoneKey(zone: finding.zone, rule: finding.rule)
      let place = places[key] ?? rows.count
      if place == rows.count {
        places[key] = place
        rows.append(ZoneRow(zone: finding.zone, rule: finding.rule))
      }
      rows[place].count += 1
      rows[place].squareMetres += finding.areaSquareMetres ?? 0
    }
    let names = Array(Set(rows.compactMap(\.zone)))
    let order = Dictionary(
      uniqueKeysWithValues: IdentifierOrder.sorted(names).enumerated().map { (names[$0.element], $0.offset) })
    func place(_ row: ZoneRow) -> Int { row.zone.flatMap { order[$0] } ?? names.count }
    return rows.sorted { (place($0), $0.rule.order) < (place($1), $1.rule.order) }
  }
}

private struct SummaryKey: Hashable {
  let rule: RuleID
  let severity: Severity
  let size: PieceSize?
}

private struct ZoneKey: Hashable {
  let zone: String?
  let rule: RuleID
}

extension SummaryRow {
  fileprivate var sortKey: [Int] {
    [
      rule.order, -(Severity.allCases.firstIndex(of: severity) ?? 0),
      size.flatMap { PieceSize.allCases.firstIndex(of: $0) } ?? -1,
    ]
  }
}
