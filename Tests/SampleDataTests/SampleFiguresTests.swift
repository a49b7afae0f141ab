import LandInventory
import LandModel
import PlanChecks
import PlaneGeometry
import Refusals
import SampleData
import Testing

/// Planted figures that hang on a day or on several features; `geodata/kon-tum/README.md` lists them.
@Suite("figures of the sample")
struct SampleFiguresTests {
  private let context: CheckContext

  init() throws {
    let land = try KonTumSample.land()
    let book = try RuleBook.shipped.overlaid(with: land.settings.rules ?? "", file: "rules.yml")
    context = CheckContext(land: land, asOf: try #require(land.asOf), book: book)
  }

  private func findings(_ rule: RuleID) throws -> [Finding] {
    let land = context.land
    return try Checker(CheckContext(land: land, asOf: context.asOf, book: context.book, rules: [rule])).run().findings
  }

  private func detail(_ finding: Finding, _ key: String) -> DetailValue? {
    finding.details.first { $0.key == key }?.value
  }

  @Test("the months after which the law may act are those of the rules", arguments: [24, 30])
  func lateMonths(allowed: Int) throws {
    let land = context.land
    let book = try RuleBook.shipped.overlaid(with: "tolerances: {late_months: \(allowed)}", file: "rules.yml")
    let found = try Checker(CheckContext(land: land, asOf: context.asOf, book: book, rules: [.projectStalled])).run()
    let late = found.findings.filter { $0.kind == "late" }
    #expect(!late.isEmpty && late.allSatisfy { $0.message.vi.contains("sau thời hạn \(allowed) tháng của luật") })
  }

  @Test("reviews: due five and three years after the decision")
  func reviews() throws {
    let found = try findings(.planReview)
    #expect(found.count == 12)
    func lines(_ id: String) throws -> [DetailValue?] {
      let finding = try #require(found.first { $0.subjects[0].id == id })
      return [detail(finding, "due_on"), detail(finding, "days_over")]
    }
    // 8 February 2007 + 5 years; 9 years and 320 days, three leap days among them, to 24 December 2021.
    #expect(try lines("KKT-BO-Y") == [.text("2012-02-08"), .count(3_607)])
    // 1 November 2016 + 5 years; 29 days of November after the 1st and 24 of December.
    #expect(try lines("QH-01") == [.text("2021-11-01"), .count(53)])
    // 15 June 2018 + 3 years; 15 + 31 + 31 + 30 + 31 + 30 + 24 days.
    for number in 35...44 { #expect(try lines("QH-\(number)") == [.text("2021-06-15"), .count(192)]) }
  }

  @Test("stalled projects: months beyond the law's day and behind schedule, ground that they hold, who acts")
  func stalled() throws {
    let lines = try findings(.projectStalled).map { finding -> String in
      let months = [detail(finding, "months"), detail(finding, "months_late")].map { value in
        if case .count(let count)? = value { return "\(count)" }
        return "-"
      }
      let since: String
      if case .text(let day)? = detail(finding, "since") { since = day } else { since = "-" }
      return
        "\(finding.subjects[0].id) \(finding.kind) \(since) \(months[0]) \(months[1]) \(finding.owner?.rawValue ?? "-")"
    }
    #expect(
      lines == [
        "DA-01 idle 2020-05-01 19 - investment",
        // Due on 31 December 2018; the 24 months end with 2020.
        "DA-02 late 2021-01-01 11 35 investment",
        // 30 June 2020 and the 30 days of April 2020.
        "DA-03 extension_expired 2020-07-31 16 16 investment",
        "DA-06 behind 2021-02-01 10 10 investment",
        // Licensed on 1 June 2008, without land 12 months later: 12 years and 6 months to 2 December 2021.
        "DA-07 not_handed_over 2009-06-02 150 - investment",
      ])
  }

  @Test("marking: the city's 72 apart from 35 schemes elsewhere")
  func marking() throws {
    let rows = try MarkerCoverage(context).zones
    let city = try #require(rows.first { $0.zone == context.land.zones.index(of: "tp-kon-tum") })
    #expect(city.approved == 72 && city.declaredMarked == 5 && city.complete == 4 && city.linesUnknown == 67)
    // The corridor's three lines, the streets and the heritage block of QH-10, three town centres.
    #expect(abs(city.lineMetres - 3_596.31 - 8_870 - 4_020) < 0.01)
  }

  @Test("coverage: districts with schemes have ratios, a commune without any has none")
  func coverage() throws {
    let rows = try PlanCoverage(context, only: .level(.detailed)).rows
    func covered(_ zone: String) -> [Double?] {
      rows.filter { context.land.zones[$0.zone].id == zone && $0.base == .natural }.map(\.coveredSquareMetres)
    }
    // 75 + 55 + 270 + 70 + 250 ha; seven plans of 400 × 300 m and three commune centres of 600 × 400 m.
    #expect(covered("kon-plong").map { (($0 ?? 0) / 100).rounded() } == [72_000])
    #expect(covered("ngoc-hoi").map { (($0 ?? 0) / 100).rounded() } == [7 * 1_200 + 3 * 2_400])
    #expect(covered("23452") == [nil])
  }

  @Test("forest on 300 ha of forestry land: 180 ha natural, 45 planted, 15 surveyed without any, 60 without a survey")
  func forest() throws {
    let (cover, land) = (context.land.forestCover, context.land.landUseBlocks)
    let block = try #require(land.index(of: "KP-1"))
    let ground = try #require(land.geometry.geometry(at: block))
    let areas = try cover.indices.map { try #require(cover.geometry.geometry(at: $0)).intersection(ground).area }
    #expect(cover.features.map { $0.kind?.rawValue } == ["natural", "planted", "none"])
    #expect(areas.map { $0.rounded() } == [1_800_000, 450_000, 150_000] && ground.area.rounded() == 3_000_000)
  }

  @Test("reclaim: of projects only the ground that they hold")
  func reclaim() throws {
    let criteria = try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
    let rows = try Reclaim(context, criteria).rows.filter { $0.ground == .late || $0.ground == .extensionExpired }
    // 200 × 150 and 300 × 200 m; no parcel is drawn there.
    #expect(
      rows.map { "\($0.parcel ?? "-") \($0.project ?? "-") \($0.stage.rawValue) \(Int($0.squareMetres.rounded()))" }
        == [
          "- DA-02 extend 30000", "- DA-03 recover 60000",
        ])
  }

  @Test("the cut of the economic zone: what it releases, to what, and which villages")
  func cut() throws {
    let land = context.land
    let plans = try ["KKT-BO-Y", "KKT-BO-Y-DC"].map { id in
      ComparedPlan(layer: .scheme, number: try #require(land.schemes.index(of: id)))
    }
    let comparison = try VersionComparison(context, plans[0], plans[1])
    func hectares(_ area: Double) -> Int { Int((area / 10_000).rounded()) }
    // 70,438 − 16,000 ha; of that 2,000 × 2,000 m under the town's plan.
    #expect(hectares(comparison.released?.area ?? 0) == 54_438 && comparison.added == nil)
    #expect(comparison.releasedTo.map(\.name) == ["residential", nil])
    #expect(comparison.releasedTo.map { hectares($0.squareMetres) } == [400, 54_038])
    #expect(comparison.changes.isEmpty)
    let villages = comparison.affected.filter { $0.layer == .zone && land.zones[$0.number].kind == .village }
    #expect(villages.map { land.zones[$0.number].id } == ["thon-5-dak-kan"])
    // 600 × 500 m.
    #expect(abs(villages[0].released - 300_000) < 1e-3 && villages[0].changed == 0)
  }

  @Test("the river's water reaches as far as the flood corridor, so that no block contradicts it")
  func river() throws {
    let found = try findings(.conflictConstraint)
    #expect(found.map { $0.subjects.map(\.id).joined(separator: "+") } == ["QH-01+HC-2", "QHSDD-2030+HC-1"])
    let blocks = context.land.schemeBlocks
    let water = blocks.indices.filter { blocks[$0].scheme == "QH-01" && blocks[$0].function == FunctionCode("water") }
    let corridor = try #require(context.land.constraintAreas.index(of: "HC-1"))
    let sum = water.reduce(0) { $0 + (blocks.geometry.geometry(at: $1)?.area ?? 0) }
    #expect(water.count == 7)
    #expect(abs(sum - (context.land.constraintAreas.geometry.geometry(at: corridor)?.area ?? 0)) < 10)
  }
}
