import LandModel
import PlanChecks
import Refusals
import Testing

@Suite("Rule book")
struct RuleBookTests {
  private let day = date("2021-12-24")

  @Test("every rule has a severity, an owner, a law on both sides of 2024 and 2025, and its texts")
  func complete() {
    let book = RuleBook.shipped
    for rule in RuleID.allCases {
      for day in [date("2021-12-24"), date("2025-09-01")] {
        #expect(book.severity(of: rule, on: day) != nil, "\(rule)")
        #expect(book.owner(of: rule, on: day) != nil, "\(rule)")
        #expect(book.legalBasis(of: rule, on: day) != nil, "\(rule) on \(day)")
      }
      #expect(book.legalBases(of: rule).allSatisfy { $0.source != nil }, "\(rule)")
      let text = book.text(of: rule)
      #expect(text.label.vi != rule.rawValue && !text.means.en.isEmpty && !text.why.vi.isEmpty, "\(rule)")
    }
  }

  @Test("the shipped tolerances are those of the documentation")
  func tolerances() { #expect(RuleBook.shipped.tolerances(on: day) == Tolerances()) }

  @Test("the law is the one in force on the day")
  func law() {
    let book = RuleBook.shipped
    #expect(book.legalBasis(of: .planReview, on: date("2014-12-31")) == "Luật 30/2009/QH12 Điều 46")
    #expect(
      book.legalBasis(of: .planReview, on: date("2025-06-30"))
        == "Luật 30/2009/QH12 Điều 46; Luật Xây dựng 50/2014/QH13 Điều 15")
    #expect(book.legalBasis(of: .planReview, on: date("2025-07-01")) == "Luật 47/2024/QH15")
  }

  @Test("an overlay changes what it names and leaves the rest")
  func overlay() throws {
    let book = try RuleBook.shipped.overlaid(
      with: """
        rules:
          marker.spacing: off
          overlap.parcel: {severity: warning, owner: survey, legal_basis: "Sổ tay", valid_from: 2024-08-01}
        tolerances:
          sliver_width_m: 0.3
          area_formula: m_scale
          marker_levels: [detailed]
          review_years: {general: 10}
          late_months: {value: 12, valid_from: 2024-08-01}
          publish_days: [{layer: scheme, value: 20, valid_from: 2020-01-01, source: "Sổ tay"}]
        precedence:
          - {value: higher, valid_from: 2025-07-01}
        crosswalk: mine.csv
        """, file: "rules.yml")
    #expect(book.isOff(.markerSpacing, on: day))
    #expect(book.severity(of: .overlapParcel, on: day) == .error)
    #expect(book.severity(of: .overlapParcel, on: date("2024-08-01")) == .warning)
    #expect(book.owner(of: .overlapParcel, on: date("2024-08-01")) == .survey)
    #expect(book.legalBasis(of: .overlapParcel, on: date("2024-08-01")) == "Sổ tay")
    let (before, after) = (book.tolerances(on: day), book.tolerances(on: date("2025-07-01")))
    #expect(before.sliverWidthMetres == 0.3 && before.areaFormula == .scale && before.markerLevels == [.detailed])
    #expect(before.reviewYears == [.regional: 10, .general: 10, .rural: 5, .zoning: 5, .detailed: 3])
    #expect(before.lateMonths == 24 && after.lateMonths == 12)
    let terms = ["2018-12-31", "2019-12-31", "2020-01-01"].map {
      before.publicationTerm(of: .scheme, decidedOn: date($0))?.days
    }
    #expect(terms == [30, 15, 20])
    #expect(book.precedence(on: day) == .finest && book.precedence(on: date("2025-07-01")) == .higher)
    #expect(book.paths == [.crosswalk: "mine.csv"])
  }

  @Test(
    "what nothing takes is an error that says where and what would be accepted",
    arguments: [
      ("rules:\n  overlap.parcels: off", "line 2", "overlap.parcel,"),
      ("rules:\n  overlap.parcel: loud", "line 2", "error, warning, info, off"),
      ("rules:\n  overlap.parcel: {weight: 3}", "line 2", "severity, owner"),
      ("tolerances:\n  sliver: 1", "line 2", "sliver_width_m"),
      ("tolerances:\n  identity_m: wide", "line 2", "a decimal point"),
      ("tolerances:\n  identity_m: -1", "line 2", "number, 0 to 1"),
      ("tolerances:\n  duplicate_ratio: 1.1", "line 2", "number, 0 to 1"),
      ("tolerances:\n  marker_spacing_m: 0", "line 2", "number, 1 to 1"),
      ("tolerances:\n  sliver_width_m: 1e300", "line 2", "number, 0 to 1"),
      ("tolerances:\n  marker_overdue_days: 9223372036854775807", "line 2", "whole number"),
      ("tolerances:\n  idle_months: {forest: 1e3}", "line 2", "whole number"),
      ("tolerances:\n  review_years: {generel: 5}", "line 2", "regional, general"),
      ("tolerances:\n  outdated_ratio: 2", "line 2", "number, 0 to 1"),
      ("tolerances:\n  publish_days: 3", "line 2", "write it with keys"),
      ("tolerances:\n  publish_days: [{layer: parcel, value: 3}]", "line 2", "scheme, landuse_plan"),
      ("tolerances:\n  publish_days: [{layer: scheme}]", "line 2", "add value"),
      ("tolerances:\n  publish_days: [{layer: scheme, value: 3, until: 2}]", "line 2", "valid_from"),
      ("colour: red", "line 1", "rules, tolerances, precedence"),
      ("precedence: lower", "line 1", "finest, higher"),
      ("rules:\n  plan.review: {valid_from: 24/12/2021}", "line 2", "2021-12-24"),
      ("rules: [", "line", "correct it"), ("rules: 3", "line 1", "write it with keys"),
    ])
  func refused(text: String, place: String, accepted: String) throws {
    let error = try #require(throws: Refusal.self) {
      try RuleBook.shipped.overlaid(with: text, file: "my.yml")
    }
    #expect(error.description.hasPrefix("my.yml, \(place)") && error.description.contains(accepted), "\(error)")
    #expect(!error.description.contains("\n"))
  }

  @Test("an empty overlay changes nothing")
  func empty() throws {
    #expect(try RuleBook.shipped.overlaid(with: "", file: "e").severity(of: .planReview, on: day) == .info)
  }
}

/// A day of which the test knows that the calendar has it.
func date(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }
