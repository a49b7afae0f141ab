import LandInventory
import LandModel
import PlanChecks
import Testing

extension Town {
  /// A town in which the parcel `1`, 100 m by 100 m, is clean for housing: cleared state land in a residential block of
  /// a detailed scheme, planned as urban residential land, in this year's plan, on a road of 10 m.
  static func clean() -> Town {
    var town = Town()
    town.schemes = [(scheme("S", .detailed, "1/QĐ"), rectangle(-500, -500, 1500, 1500))]
    town.schemeBlocks = [(block("B", "S", "residential"), rectangle(-500, -500, 1500, 1500))]
    town.landUsePlans = [
      (plan("L", .commune, "2/QĐ"), rectangle(-500, -500, 1500, 1500)),
      (plan("A", .annual, "3/QĐ"), rectangle(-500, -500, 1500, 1500)),
    ]
    town.landUseBlocks = [
      (use("LB", "L", "ODT"), rectangle(-500, -500, 1500, 1500)),
      (use("AB", "A", "ODT"), rectangle(-500, -500, 1500, 1500)),
    ]
    town.parcels = [(cleared("1"), rectangle(0, 0, 100, 100))]
    town.roads = [(make("R") { $0.widthMetres = 10 }, "LINESTRING (-200 -5, 1200 -5)")]
    return town
  }

  static func scheme(_ id: String, _ level: SchemeLevel, _ decision: String? = nil) -> Scheme {
    make(id) {
      $0.level = level
      $0.status = .approved
      $0.authority = .province
      $0.decisionDate = CivilDate("2020-01-01")
      $0.decisionNumber = decision
    }
  }

  static func block(_ id: String, _ scheme: String, _ function: String?) -> SchemeBlock {
    make(id) {
      $0.scheme = scheme
      $0.function = function.map { FunctionCode($0) }
    }
  }

  static func plan(_ id: String, _ level: LandUsePlanLevel, _ decision: String? = nil) -> LandUsePlan {
    make(id) {
      $0.level = level
      $0.status = .approved
      $0.decisionDate = CivilDate("2021-01-01")
      $0.decisionNumber = decision
      $0.periodFrom = .year(level == .annual ? 2021 : 2021)
      $0.periodTo = .year(level == .annual ? 2021 : 2030)
    }
  }

  static func use(_ id: String, _ plan: String, _ code: String, _ status: LandUseBlockStatus = .planned)
    -> LandUseBlock
  {
    make(id) {
      $0.plan = plan
      $0.code = code
      $0.status = status
    }
  }

  static func cleared(_ id: String) -> Parcel {
    make(id) {
      $0.tenure = .state
      $0.clearance = .notNeeded
      $0.dispute = .no
      $0.landUse = LandUseLabel("ODT")
      $0.registeredAreaSquareMetres = 10_000
    }
  }

  /// The inventory, one line a row: `parcel verdict reasons notes step m²`, `-` for nothing.
  func inventory(_ change: (inout CleanLand.Request) -> Void = { _ in }) throws -> CleanLand {
    var request = CleanLand.Request(
      try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml"))
    change(&request)
    return try CleanLand(request, try context())
  }
}

extension CleanLand {
  /// The rows as lines.
  var lines: [String] {
    rows.map { row in
      let reasons = row.reasons.codes.isEmpty ? "-" : row.reasons.codes.joined(separator: ";")
      let notes = row.notes.isEmpty ? "-" : row.notes.joined(separator: ";")
      let area = (row.squareMetres * 1000).rounded() / 1000
      return "\(row.parcel) \(row.verdict.rawValue) \(reasons) \(notes) \(row.nextStep?.rawValue ?? "-") \(area)"
    }
  }

  /// What does not close: nothing, unless something is wrong.
  var openBalances: [String] {
    let limit = max(1e-6 * balance.totalSquareMetres, 1e-4)
    var open = abs(balance.differenceSquareMetres) > limit ? ["balance \(balance.differenceSquareMetres)"] : []
    for total in totals {
      let sum = rows.filter { $0.verdict == total.verdict }.reduce(0) { $0 + $1.squareMetres }
      if abs(sum - total.squareMetres) > limit { open.append("\(total.verdict) \(sum) \(total.squareMetres)") }
    }
    return open
  }
}
