import LandModel
import Testing

@testable import PlanChecks

@Suite("Tolerances")
struct ToleranceTests {
  @Test("two plans agree to half a millimetre at the coarser scale")
  func scaleTolerance() {
    let tolerances = Tolerances()
    #expect(tolerances.scaleTolerance(10_000, 2000) == 5)
    #expect(tolerances.scaleTolerance(2000, nil) == 1)
    #expect(tolerances.scaleTolerance(500, 200) == 0.5)
    #expect(tolerances.scaleTolerance(nil, nil) == nil)
  }

  /// A value for a key of the rules file, and what it must change.
  struct Overlay: Sendable {
    let key: String
    let value: String
    let isRead: @Sendable (Tolerances) -> Bool

    init(_ key: String, _ value: String, _ isRead: @escaping @Sendable (Tolerances) -> Bool) {
      (self.key, self.value, self.isRead) = (key, value, isRead)
    }
  }

  /// Every key in the order of the documentation.
  static let overlays: [Overlay] = [
    Overlay("identity_m", "0.003") { $0.identityMetres == 0.003 },
    Overlay("sliver_width_m", "0.4") { $0.sliverWidthMetres == 0.4 },
    Overlay("sliver_area_m2", "6") { $0.sliverAreaSquareMetres == 6 },
    Overlay("scale_tolerance_mm", "0.6") { $0.scaleToleranceMillimetres == 0.6 },
    Overlay("declared_area_pct", "2") { $0.declaredAreaPercent == 2 },
    Overlay("area_formula", "none") { $0.areaFormula == .none },
    Overlay("duplicate_ratio", "0.9") { $0.duplicateRatio == 0.9 },
    Overlay("corner_turn_deg", "15") { $0.cornerTurnDegrees == 15 },
    Overlay("marker_generalise_mm", "0.7") { $0.markerGeneraliseMillimetres == 0.7 },
    Overlay("marker_min_spacing_m", "20") { $0.markerMinimumSpacingMetres == 20 },
    Overlay("marker_match_m", "0.6") { $0.markerMatchMetres == 0.6 },
    Overlay("marker_search_m", "6") { $0.markerSearchMetres == 6 },
    Overlay("marker_drift_95_m", "0.11") { $0.markerDriftWarningMetres == 0.11 },
    Overlay("marker_drift_100_m", "0.16") { $0.markerDriftErrorMetres == 0.16 },
    Overlay("marker_spacing_m", "90") { $0.markerSpacingMetres == 90 },
    Overlay("marker_levels", "[general]") { $0.markerLevels == [.general] },
    Overlay("marker_constraint_kinds", "[other]") { $0.markerConstraintKinds == [.other] },
    Overlay("marker_overdue_days", "80") { $0.markerOverdueDays == 80 },
    Overlay("unmapped_functions", "[water]") { $0.unmappedFunctions == ["water"] },
    Overlay("unmapped_factor", "5") { $0.unmappedFactor == 5 },
    Overlay("unmapped_mm2", "12") { $0.unmappedSquareMillimetres == 12 },
    Overlay("street_rest_m2", "40") { $0.streetRestSquareMetres == 40 },
    Overlay("outdated_ratio", "0.6") { $0.outdatedRatio == 0.6 },
    Overlay("not_handed_over_months", "13") { $0.notHandedOverMonths == 13 },
    Overlay("forest_cover_years", "3") { $0.forestCoverYears == 3 },
    Overlay("late_months", "25") { $0.lateMonths == 25 },
    Overlay("idle_months", "{forest: 30}") { $0.idleMonths.forest == 30 && $0.idleMonths.annual == 12 },
    Overlay("review_years", "{rural: 6}") { $0.reviewYears[.rural] == 6 && $0.reviewYears[.detailed] == 3 },
    Overlay("level_scales", "{detailed: [200, 500]}") {
      $0.scales(of: .detailed, nil) == 200...500 && $0.scales(of: .detailed, .rural) == 500...2000
    },
    Overlay("publish_days", "[{layer: scheme, value: 9}]") {
      $0.publicationTerm(of: .scheme, decidedOn: date("2015-01-01"))?.days == 9
        && $0.publicationTerm(of: .landUsePlan, decidedOn: date("2015-01-01"))?.days == 30
    },
  ]

  @Test("every tolerance of the documentation is read, laid over the shipped one, and no other is")
  func everyKey() throws {
    #expect(ToleranceField.all.map(\.key) == Self.overlays.map(\.key))
    let day = date("2021-12-24")
    for overlay in Self.overlays {
      #expect(!overlay.isRead(RuleBook.shipped.tolerances(on: day)), "\(overlay.key)")
      let book = try RuleBook.shipped.overlaid(with: "tolerances: {\(overlay.key): \(overlay.value)}", file: "r.yml")
      #expect(overlay.isRead(book.tolerances(on: day)), "\(overlay.key)")
    }
  }

  @Test("every tolerance may have days but those whose entries have days of their own")
  func days() throws {
    for overlay in Self.overlays where overlay.key != "publish_days" {
      let text =
        "tolerances: {\(overlay.key): {value: \(overlay.value), valid_from: 2022-01-01, source: x, certainty: memory}}"
      let book = try RuleBook.shipped.overlaid(with: text, file: "r.yml")
      #expect(!overlay.isRead(book.tolerances(on: date("2021-12-31"))), "\(overlay.key)")
      #expect(overlay.isRead(book.tolerances(on: date("2022-01-01"))), "\(overlay.key)")
    }
  }
}
