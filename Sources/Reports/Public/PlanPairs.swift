internal import LandModel
internal import PlanChecks

/// What a public page says of findings: how many, and of what area, by rule and pair of plans; nothing of any one.
struct PlanPairs: Sendable {
  /// Findings of a rule between two plans.
  struct Row: Hashable, Sendable {
    /// The rule.
    let rule: RuleID
    /// The two plans as `scheme:QH-01`, in the order of layers, then ids.
    let plans: [String]
    /// How many there are.
    var findings = 0
    /// Their area in square metres; 0 where they have none.
    var squareMetres = 0.0
    /// That of the material ones.
    var materialSquareMetres = 0.0
  }

  /// By rule, then by plans.
  let rows: [Row]

  /// Counts what is said of two plans of a land and of nothing else; what is waived is in no count.
  init(_ findings: [Finding], _ land: Land) {
    var rows: [[String]: Row] = [:]
    for finding in findings where finding.counts {
      guard let plans = PlanPairs.plans(of: finding, land), plans.count == 2 else { continue }
      let area = finding.areaSquareMetres ?? 0
      var row = rows[[finding.rule.rawValue] + plans] ?? Row(rule: finding.rule, plans: plans)
      row.findings += 1
      row.squareMetres += area
      if finding.size == .material { row.materialSquareMetres += area }
      rows[[finding.rule.rawValue] + plans] = row
    }
    let order = Dictionary(uniqueKeysWithValues: RuleID.allCases.enumerated().map { ($1, $0) })
    self.rows = rows.values.sorted { one, other in
      guard one.rule == other.rule else { return (order[one.rule] ?? 0) < (order[other.rule] ?? 0) }
      let place = zip(one.plans, other.plans).first { $0 != $1 }
      return place.map { IdentifierOrder.precedes($0, $1) } ?? false
    }
  }

  /// The plans that a finding is about; `nil` where it is about anything else too.
  private static func plans(of finding: Finding, _ land: Land) -> [String]? {
    var plans: Set<[String]> = []
    for subject in finding.subjects {
      let plan: (layer: LayerName, id: String?)
      switch LayerName(rawValue: subject.layer) {
      case .scheme?: plan = (.scheme, subject.id)
      case .landUsePlan?: plan = (.landUsePlan, subject.id)
      case .schemeBlock?: plan = (.scheme, land.schemeBlocks.feature(subject.id)?.scheme)
      case .landUseBlock?: plan = (.landUsePlan, land.landUseBlocks.feature(subject.id)?.plan)
      default: return nil
      }
      guard let id = plan.id, land[plan.layer].index(of: id) != nil else { return nil }
      plans.insert([plan.layer.rawValue, id])
    }
    return plans.sorted { one, other in
      one[0] == other[0] ? IdentifierOrder.precedes(one[1], other[1]) : one[0] > other[0]
    }.map { $0.joined(separator: ":") }
  }

  /// The rows as a file has them.
  var table: RowTable {
    var table = RowTable(columns: ["rule", "plan", "other_plan", "findings", "area_m2"], of: "plan_pair")
    for row in rows {
      table.append([
        .text(row.rule.rawValue), .text(row.plans[0]), .text(row.plans[1]), .count(row.findings),
        .number(row.squareMetres),
      ])
    }
    return table
  }
}
