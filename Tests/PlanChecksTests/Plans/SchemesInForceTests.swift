import LandModel
import PlanChecks
import PlaneGeometry
import Testing

/// Schemes by their facts, without ground.
private func layer(_ schemes: [Scheme]) -> LandLayer<Scheme> { LandLayer(schemes.map { ($0, nil) }) }

private func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

/// Reads `id level status key=value …`.
func scheme(_ line: String) -> Scheme {
  var words = line.split(separator: " ").map(String.init)
  var scheme = Scheme(id: words.removeFirst())
  scheme.level = SchemeLevel(rawValue: words.removeFirst())
  scheme.status = PlanStatus(rawValue: words.removeFirst())
  for word in words {
    let pair = word.split(separator: "=").map(String.init)
    switch pair[0] {
    case "decided": scheme.decisionDate = CivilDate(pair[1])
    case "from": scheme.validFrom = CivilDate(pair[1])
    case "to": scheme.validTo = CivilDate(pair[1])
    case "overall":
      scheme.adjusts = pair[1]
      scheme.adjustmentKind = .overall
    case "local":
      scheme.adjusts = pair[1]
      scheme.adjustmentKind = .local
    case "adjusts": scheme.adjusts = pair[1]
    case "no": scheme.adjustmentNumber = Int(pair[1])
    case "by": scheme.authority = Authority(rawValue: pair[1])
    case "scale": scheme.scale = Int(pair[1])
    default: Issue.record("unknown fact \(pair[0])")
    }
  }
  return scheme
}

@Suite("Schemes in force")
struct SchemesInForceTests {
  @Test(
    "a scheme counts by status and validity, both ends inclusive",
    arguments: [
      ("S general approved from=2020-01-01 to=2020-12-31", "2019-12-31", false),
      ("S general approved from=2020-01-01 to=2020-12-31", "2020-01-01", true),
      ("S general approved from=2020-01-01 to=2020-12-31", "2020-12-31", true),
      ("S general approved from=2020-01-01 to=2020-12-31", "2021-01-01", false),
      ("S general adjusted from=2020-01-01", "2050-01-01", true),
      ("S general draft from=2020-01-01", "2020-06-01", false),
      ("S general - from=2020-01-01", "2020-06-01", false),
      ("S general approved decided=2020-03-01", "2020-02-29", false),
      ("S general approved decided=2020-03-01", "2020-03-01", true),
      ("S general approved decided=2020-03-01 from=2020-05-01", "2020-04-30", false),
      ("S general approved", "1900-01-01", true),
      ("S general superseded from=2020-01-01", "2020-06-01", false),
      ("S general superseded from=2020-01-01 to=2020-06-30", "2020-06-30", true),
      ("S general superseded from=2020-01-01 to=2020-06-30", "2020-07-01", false),
      ("S general revoked from=2020-01-01", "2020-06-01", false),
      ("S general revoked from=2020-01-01 to=2020-06-30", "2020-06-30", true),
      ("S general revoked from=2020-01-01 to=2020-06-30", "2020-07-01", false),
    ])
  func counting(line: String, on: String, counts: Bool) {
    #expect(SchemesInForce(layer([scheme(line)]), on: day(on)).counts(0) == counts)
  }

  @Test(
    "adjustments end what they replace",
    arguments: [
      // Superseded until the day before the overall adjustment that names it first counts.
      (
        ["S general superseded decided=2010-01-01", "O general approved decided=2020-01-01 overall=S"],
        "2019-12-31", "S"
      ),
      (
        ["S general superseded decided=2010-01-01", "O general approved decided=2020-01-01 overall=S"],
        "2020-01-01", "O"
      ),
      // "First counts" is the replacement's own valid_from.
      (
        ["S general superseded decided=2010-01-01", "O general approved decided=2020-01-01 from=2020-03-01 overall=S"],
        "2020-02-29", "S"
      ),
      // A draft never counts, so it replaces nothing.
      (["S general superseded decided=2010-01-01", "O general draft decided=2020-01-01 overall=S"], "2015-01-01", ""),
      (["S general approved decided=2010-01-01", "O general draft decided=2020-01-01 overall=S"], "2021-01-01", "S"),
      // A local adjustment is no replacement.
      (
        ["S general superseded decided=2010-01-01", "L general approved decided=2020-01-01 local=S"],
        "2015-01-01", ""
      ),
      // An overall adjustment ends its target whatever the target's status says, and for good.
      (
        ["S general approved decided=2010-01-01", "O general approved decided=2020-01-01 overall=S"],
        "2020-01-01", "O"
      ),
      (
        ["S general approved decided=2010-01-01", "O general approved decided=2020-01-01 to=2021-12-31 overall=S"],
        "2022-01-01", ""
      ),
      // It ends the target's adjustments decided earlier, and leaves those decided later.
      (
        [
          "S general approved decided=2010-01-01", "A general approved decided=2015-01-01 local=S",
          "B general approved decided=2021-01-01 local=S", "O general approved decided=2020-01-01 overall=S",
        ],
        "2022-01-01", "B O"
      ),
      (
        [
          "S general approved decided=2010-01-01", "A general approved decided=2015-01-01 local=S",
          "B general approved decided=2021-01-01 local=S", "O general approved decided=2020-01-01 overall=S",
        ],
        "2016-01-01", "A S"
      ),
      // A second overall adjustment of the same target ends the first one.
      (
        [
          "S general approved decided=2010-01-01", "P general approved decided=2015-01-01 overall=S",
          "O general approved decided=2020-01-01 overall=S",
        ], "2020-01-01", "O"
      ),
      // A chain: the adjustment of the target's successor ends a local adjustment that stood before that.
      (
        [
          "S general approved decided=2010-01-01", "O general approved decided=2015-01-01 overall=S",
          "L general approved decided=2016-01-01 local=S", "P general approved decided=2020-01-01 overall=O",
        ],
        "2018-01-01", "L O"
      ),
      (
        [
          "S general approved decided=2010-01-01", "O general approved decided=2015-01-01 overall=S",
          "L general approved decided=2016-01-01 local=S", "P general approved decided=2020-01-01 overall=O",
        ],
        "2020-01-01", "P"
      ),
      // An adjustment of an adjustment goes with it.
      (
        [
          "S general approved decided=2010-01-01", "L general approved decided=2012-01-01 local=S",
          "M general approved decided=2013-01-01 local=L", "O general approved decided=2020-01-01 overall=S",
        ],
        "2020-01-01", "O"
      ),
      // Adjustments in a ring replace nothing and do not hang.
      (
        ["S general approved decided=2010-01-01 local=T", "T general approved decided=2011-01-01 local=S"],
        "2020-01-01", "T S"
      ),
    ])
  func adjusting(lines: [String], on: String, expected: String) {
    let schemes = layer(lines.map(scheme))
    let inForce = SchemesInForce(schemes, on: day(on))
    #expect(inForce.order.map { schemes[$0].id }.joined(separator: " ") == expected)
  }

  @Test(
    "the finest level, then authority, decision, number and id",
    arguments: [
      (
        [
          "G general approved", "D detailed approved", "Z zoning approved", "R rural approved", "X regional approved",
          "S sector approved",
        ], "D Z R G X"
      ),
      (
        [
          "A zoning approved by=commune decided=2021-01-01", "B zoning approved by=province decided=2015-01-01",
          "C zoning approved decided=2022-01-01",
        ], "B A C"
      ),
      (["A zoning approved decided=2015-01-01", "B zoning approved decided=2016-01-01", "C zoning approved"], "B A C"),
      (["A zoning approved no=1", "B zoning approved no=2", "C zoning approved"], "B A C"),
      (["B zoning approved", "A zoning approved"], "A B"),
      (["10 zoning approved", "9 zoning approved"], "9 10"),
      (["10 zoning approved", "9 zoning approved", "A zoning approved"], "9 10 A"),
      // Local adjustments stand just before their own target, whoever decided them and whatever level they state.
      (
        [
          "G general approved decided=2010-01-01 by=province", "L - approved decided=2015-01-01 local=G by=commune",
          "M general approved decided=2016-01-01 local=G by=commune no=2",
          "H general approved decided=2020-01-01 by=province",
        ], "H M L G"
      ),
      // Without a kind an adjustment is local.
      (["G general approved decided=2010-01-01", "L general approved decided=2009-01-01 adjusts=G"], "L G"),
      // An adjustment of nothing that there is stands on its own.
      (["G general approved decided=2010-01-01", "L general approved decided=2009-01-01 local=none"], "G L"),
    ])
  func order(lines: [String], expected: String) {
    let schemes = layer(lines.map(scheme))
    let inForce = SchemesInForce(schemes, on: day("2023-01-01"))
    #expect(inForce.order.map { schemes[$0].id }.joined(separator: " ") == expected)
    #expect(inForce.order.indices.allSatisfy { inForce.rank(of: inForce.order[$0]) == $0 })
  }

  @Test("a local adjustment belongs to the scheme in its target's place")
  func belonging() {
    let schemes = layer(
      [
        "S general superseded decided=2010-01-01", "O general approved decided=2015-01-01 overall=S",
        "L zoning approved decided=2016-01-01 local=S", "M - approved decided=2017-01-01 local=L",
      ].map(scheme))
    let inForce = SchemesInForce(schemes, on: day("2018-01-01"))
    #expect(inForce.order.map { schemes[$0].id } == ["M", "L", "O"])
    #expect((0..<4).map { schemes[inForce.scheme(adjustedBy: $0)].id } == ["S", "O", "O", "O"])
    #expect(inForce.level(of: 3) == .general)
    #expect(inForce.principal.map { schemes[$0].id } == ["O"])
    #expect(inForce.replacement(of: 0) == 1)
    let before = SchemesInForce(schemes, on: day("2014-12-31"))
    #expect(before.order.map { schemes[$0].id } == ["S"])
  }
}

@Suite("Land-use plans in force")
struct LandUsePlansInForceTests {
  /// Reads `id level status key=value …`.
  private func plan(_ line: String) -> LandUsePlan {
    var words = line.split(separator: " ").map(String.init)
    var plan = LandUsePlan(id: words.removeFirst())
    plan.level = LandUsePlanLevel(rawValue: words.removeFirst())
    plan.status = PlanStatus(rawValue: words.removeFirst())
    for word in words {
      let pair = word.split(separator: "=").map(String.init)
      switch pair[0] {
      case "decided": plan.decisionDate = CivilDate(pair[1])
      case "from": plan.validFrom = CivilDate(pair[1])
      case "to": plan.validTo = CivilDate(pair[1])
      case "starts": plan.periodFrom = PeriodDate(pair[1])
      case "ends": plan.periodTo = PeriodDate(pair[1])
      default: Issue.record("unknown fact \(pair[0])")
      }
    }
    return plan
  }

  @Test(
    "a plan counts by status and validity",
    arguments: [
      ("P district approved decided=2020-12-31 starts=2021", "2020-12-31", false),
      ("P district approved decided=2020-12-31 starts=2021", "2021-01-01", true),
      ("P district approved decided=2021-06-30 starts=2021", "2021-06-29", false),
      ("P district approved decided=2021-06-30 starts=2021", "2021-06-30", true),
      ("P district approved decided=2021-06-30 starts=2021 from=2021-02-01", "2021-02-01", true),
      ("P district approved starts=2021-03-15", "2021-03-14", false),
      ("P district approved starts=2021-03-15 ends=2030", "2035-01-01", true),
      ("P district approved", "1950-01-01", true),
      ("P annual approved starts=2021 ends=2021", "2021-12-31", true),
      ("P annual approved starts=2021 ends=2021", "2022-01-01", false),
      ("P annual approved starts=2021 ends=2021-06-30", "2021-07-01", false),
      ("P annual approved starts=2021 ends=2021 to=2022-03-31", "2022-03-31", true),
      ("P district draft starts=2021", "2022-01-01", false),
      ("P district superseded starts=2021 ends=2030", "2022-01-01", false),
      ("P district superseded starts=2021 to=2022-12-31", "2022-12-31", true),
      ("P district revoked starts=2021 to=2022-12-31", "2023-01-01", false),
    ])
  func counting(line: String, on: String, counts: Bool) {
    let plans = LandLayer([(feature: plan(line), geometry: Geometry?.none)])
    #expect(LandUsePlansInForce(plans, on: day(on)).counts(0) == counts)
  }

  @Test("the finest level, then the later decision, then the id; annual plans apart")
  func order() {
    let plans = LandLayer(
      [
        "N national approved", "A annual approved starts=2022 ends=2022", "D district approved decided=2020-01-01",
        "E district approved decided=2021-01-01", "C commune approved", "B commune approved", "P province approved",
      ].map { (feature: plan($0), geometry: Geometry?.none) })
    let inForce = LandUsePlansInForce(plans, on: day("2022-06-01"))
    #expect(inForce.order.map { plans[$0].id } == ["B", "C", "E", "D", "P", "N"])
    #expect(inForce.annual.map { plans[$0].id } == ["A"])
    #expect(inForce.rank(of: 1) == nil)
  }
}
