import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Publication of plans")
struct PublicationTests {
  @Test(
    "schemes: within the days of the law on the day of the decision",
    arguments: [
      // 30 days through 2018, 15 from 2019.
      ("2018-06-15", nil, "missing 2018-07-15 1258 Luật 30/2009/QH12 Đ.53"),
      ("2018-06-15", "2018-07-15", nil), ("2018-06-15", "2018-09-01", "late 2018-07-15 48 Luật 30/2009/QH12 Đ.53"),
      ("2018-12-31", "2019-01-30", nil), ("2019-01-01", "2019-01-16", nil),
      ("2019-01-01", "2019-01-17", "late 2019-01-16 1 Luật 21/2017/QH14 Đ.40"),
      ("2021-12-09", nil, nil), ("2021-12-08", nil, "missing 2021-12-23 1 Luật 21/2017/QH14 Đ.40"),
      ("2021-12-08", "2021-12-25", "missing 2021-12-23 1 Luật 21/2017/QH14 Đ.40"),
      ("2021-12-08", "2021-12-24", "late 2021-12-23 1 Luật 21/2017/QH14 Đ.40"),
    ] as [(String, String?, String?)])
  func schemes(decided: String, published: String?, expected: String?) throws {
    var town = TestTown()
    town.scheme("known", square(500, 0, 10)) { $0.publishedOn = $0.decisionDate }
    town.scheme("S", square(0, 0, 10)) {
      $0.decisionDate = date(decided)
      $0.publishedOn = published.map(date)
    }
    #expect(try lines(town) == [expected].compactMap { $0.map { "S \($0)" } })
  }

  private func lines(_ town: TestTown, on day: CivilDate = TestTown.day, overlay: String = "") throws -> [String] {
    try town.check(.planUnpublished, on: day, overlay: overlay).findings.map { finding in
      guard case .text(let due)? = finding.detail("due_on"), case .count(let days)? = finding.detail("days_over") else {
        return ""
      }
      #expect(finding.details.map(\.key) == ["due_on", "days_over"] && finding.areaSquareMetres == nil)
      #expect(finding.severity == (finding.kind == "late" ? .info : .warning))
      return "\(finding.subjects[0].id) \(finding.kind) \(due) \(days) \(finding.legalBasis ?? "")"
    }
  }

  @Test("land-use plans have days of their own, and the land office acts")
  func landUse() throws {
    var town = TestTown()
    for (id, decided, published) in [
      ("P1", "2024-07-31", "2024-08-31"), ("P2", "2024-08-01", "2024-08-17"), ("P3", "2024-08-01", "2024-08-16"),
    ] {
      town.plan(id, square(0, 0, 10)) {
        $0.decisionDate = date(decided)
        $0.publishedOn = date(published)
      }
    }
    #expect(
      try lines(town, on: date("2025-01-01")) == [
        "P1 late 2024-08-30 1 Luật Đất đai 45/2013/QH13 Đ.48", "P2 late 2024-08-16 1 Luật Đất đai 31/2024/QH15 Đ.75",
      ])
    #expect(try town.check(.planUnpublished, on: date("2025-01-01")).findings.allSatisfy { $0.owner == .land })
  }

  @Test("adjustments are published too; drafts and plans that do not count are not looked at")
  func which() throws {
    var town = TestTown.worked()
    #expect(try lines(town) == ["A missing 2020-02-25 668 Luật 21/2017/QH14 Đ.40"])
    town.schemes[1].feature.status = .draft
    #expect(try lines(town) == [])
  }

  @Test("a layer without any date of publication is one line of skipped, a plan without a decision date one of its own")
  func skipped() throws {
    var town = TestTown.worked()
    town.plan("P", square(0, 0, 10))
    town.schemes[1].feature.decisionDate = nil
    #expect(
      try town.check(.planUnpublished).skipped.map { "\($0.layer) \($0.id) \($0.reason)" } == [
        "scheme A no_date", "landuse_plan  no_publication_dates",
      ])
    #expect(try TestTown().check(.planUnpublished).skipped == [])
  }

  @Test("a rules file has days of its own, for the layers and days that it names")
  func overlay() throws {
    let overlay = """
      tolerances:
        publish_days:
          - {layer: scheme, value: 700, valid_from: 2020-01-01, source: "Sổ tay", certainty: read}
      """
    #expect(try lines(.worked(), overlay: overlay) == [])
    var town = TestTown.worked()
    town.schemes[0].feature.publishedOn = date("2018-07-16")
    #expect(try lines(town, overlay: overlay) == ["S late 2018-07-15 1 Luật 30/2009/QH12 Đ.53"])
  }
}
