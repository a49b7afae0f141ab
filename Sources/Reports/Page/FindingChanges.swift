internal import LandModel

/// How the findings of two checks stand to each other: which are new, mended, grown, shrunk or the same.
public struct FindingChanges: Hashable, Sendable {
  /// Every finding of both, those of the later check first, in their orders.
  public let rows: [Row]

  /// A finding, and what has become of it.
  public struct Row: Hashable, Sendable {
    /// What has become of it.
    public let change: Change
    /// The finding as the later check has it; a mended one as the earlier check had it.
    public let finding: EarlierFinding
    /// Square metres of the working system in the earlier check; `nil` where it had none or was not there.
    public let before: Double?
    /// Square metres of the working system in the later check; `nil` where it has none or is not there.
    public let after: Double?
  }

  /// What becomes of a finding.
  public enum Change: String, CaseIterable, Sendable {
    case new, mended, grown, shrunk, same
  }

  /// Compares by id; grown and shrunk is what differs by more than 10 % and 5 m².
  ///
  /// - Parameters:
  ///   - now: the findings of the later check.
  ///   - then: the findings of the earlier one.
  public init(now: [EarlierFinding], then: [EarlierFinding]) {
    let known = Dictionary(then.map { ($0.id, $0) }) { first, _ in first }
    let here = Set(now.map(\.id))
    let present = now.map { finding in
      let before = known[finding.id]?.areaSquareMetres
      return Row(
        change: FindingChanges.change(of: finding, since: known[finding.id]), finding: finding, before: before,
        after: finding.areaSquareMetres)
    }
    let mended = then.filter { !here.contains($0.id) }.map {
      Row(change: .mended, finding: $0, before: $0.areaSquareMetres, after: nil)
    }
    rows = present + mended
  }

  private static func change(of finding: EarlierFinding, since earlier: EarlierFinding?) -> Change {
    guard let earlier else { return .new }
    guard let before = earlier.areaSquareMetres, let after = finding.areaSquareMetres,
      BaselineComparison.differs(before, after)
    else { return .same }
    return after > before ? .grown : .shrunk
  }

  /// How many findings have a change.
  public func count(_ change: Change) -> Int { rows.count { $0.change == change } }

  /// The rows, with the columns of `data/changes.csv` and what the finding says.
  public var json: JSONValue {
    .array(
      rows.map { row in
        let finding = row.finding
        return [
          "change": .text(row.change.rawValue), "finding": .text(finding.id), "rule": .text(finding.rule),
          "severity": JSONValue(finding.severity), "kind": JSONValue(finding.kind), "size": JSONValue(finding.size),
          "zone": JSONValue(finding.zone), "area_before_m2": JSONValue(row.before),
          "area_after_m2": JSONValue(row.after),
          "message": finding.message?.json ?? .null,
        ]
      })
  }

  /// The rows as `data/changes.csv` has them.
  var table: RowTable {
    var table = RowTable(columns: [
      "change", "finding", "rule", "severity", "kind", "size", "zone", "area_before_m2", "area_after_m2",
    ])
    for row in rows {
      let finding = row.finding
      table.append([
        .text(row.change.rawValue), .text(finding.id), .text(finding.rule), .optional(finding.severity),
        .optional(finding.kind), .optional(finding.size), .optional(finding.zone), .optional(row.before),
        .optional(row.after),
      ])
    }
    return table
  }
}
