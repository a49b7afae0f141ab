import LandModel
import PlanChecks
import PlaneGeometry
import Refusals
import Testing

@Suite("Records of plans")
struct PlanRecordTests {
  @Test("what the record of a scheme lacks")
  func metadata() throws {
    var town = TestTown()
    town.scheme("ok", square(0, 0, 10))
    town.scheme("no-status", nil) { $0.status = nil }
    town.scheme("bare", nil) {
      $0.level = nil
      $0.authority = nil
      $0.decisionNumber = nil
      $0.decisionDate = nil
    }
    town.scheme("draft", nil) {
      $0.status = .draft
      $0.decisionNumber = nil
    }
    town.scheme("adjustment", nil) { $0.adjusts = "ok" }
    town.scheme("zoning", nil) { $0.level = .zoning }
    town.scheme("coarse", nil) { $0.scale = 2000 }
    let findings = try town.check(.planMetadata).findings
    let lines = findings.map { finding -> String in
      guard case .texts(let fields)? = finding.detail("fields") else { return "" }
      return "\(finding.subjects[0].id) \(finding.kind) \(fields.joined(separator: " "))"
    }
    #expect(
      lines == [
        "adjustment missing adjustment_kind", "bare missing level authority decision_no decision_date",
        "coarse scale level scale", "no-status missing status", "zoning scale level scale",
      ])
    let vietnamese = findings.map(\.message.vi).joined()
    for word in [
      "thiếu loại điều chỉnh.", "cấp độ quy hoạch, cơ quan phê duyệt, số quyết định, ngày quyết định",
      "(cấp độ quy hoạch, tỷ lệ bản đồ)", "thiếu tình trạng.",
    ] {
      #expect(vietnamese.contains(word), "\(vietnamese)")
    }
  }

  @Test(
    "scales outside those of the level contradict it, both ends included",
    arguments: [
      (SchemeLevel.regional, nil, 24_999, true), (.regional, nil, 25_000, false), (.regional, nil, 500_000, false),
      (.regional, nil, 500_001, true), (.general, nil, 4_999, true), (.general, nil, 5_000, false),
      (.general, nil, 25_000, false), (.general, nil, 25_001, true), (.rural, nil, 500, false),
      (.rural, nil, 499, true),
      (.zoning, nil, 500, true), (.zoning, nil, 2_000, false), (.zoning, nil, 5_000, false),
      (.zoning, nil, 5_001, true),
      (.detailed, nil, 500, false), (.detailed, nil, 501, true), (.detailed, .rural, 2_000, false),
      (.detailed, .rural, 2_001, true), (.detailed, .functional, 2_000, true), (.sector, nil, 10, false),
    ] as [(SchemeLevel, PlanningKind?, Int, Bool)])
  func scales(level: SchemeLevel, kind: PlanningKind?, scale: Int, contradicts: Bool) throws {
    var town = TestTown()
    town.scheme("S", square(0, 0, 10)) {
      $0.level = level
      $0.planningKind = kind
      $0.scale = scale
    }
    #expect(try town.lines(.planMetadata) == (contradicts ? ["S scale - warning -"] : []))
  }

  @Test(
    "the review is due after the years of the level, from the later of decision and review",
    arguments: [
      (SchemeLevel.detailed, "2018-12-24", nil, nil), (.detailed, "2018-12-23", nil, 1),
      (.general, "2016-12-23", nil, 1), (.general, "2016-12-24", nil, nil), (.zoning, "2010-01-01", "2020-01-01", nil),
      (.zoning, "2010-01-01", "2016-12-14", 10), (.rural, "2016-12-23", nil, 1),
      (.rural, "2016-12-24", nil, nil), (.regional, "2011-12-23", nil, 1), (.regional, "2011-12-24", nil, nil),
      (.sector, "2000-01-01", nil, nil),
    ] as [(SchemeLevel, String, String?, Int?)])
  func review(level: SchemeLevel, decided: String, reviewed: String?, daysOver: Int?) throws {
    var town = TestTown()
    town.scheme("S", square(0, 0, 10)) {
      $0.level = level
      $0.decisionDate = date(decided)
      $0.reviewedOn = reviewed.map(date)
    }
    let finding = try town.check(.planReview).findings.first
    #expect(finding?.detail("days_over") == daysOver.map(DetailValue.count))
    #expect(finding?.severity == (daysOver == nil ? nil : .info))
  }
}
