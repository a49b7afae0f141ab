import LandModel
import PlanChecks
import PlaneGeometry
import Refusals
import Testing

@Suite("Declared areas and broken geometry")
struct AreaRuleTests {
  @Test(
    "a parcel's permitted discrepancy by formula and scale, strict on both sides",
    arguments: [
      // formula, scale, declared, expected formula or silence; the parcel measures 1,000 m²
      ("ms_table", 1000, 1012.64, nil), ("ms_table", 1000, 1012.66, "ms_table"), ("ms_table", 1000, 987.34, "ms_table"),
      ("ms_table", 700, 1012.64, nil), ("ms_table", 20_000, 1189.7, nil), ("ms_table", 20_000, 1189.8, "ms_table"),
      ("m_scale", 2000, 1025.2, nil), ("m_scale", 2000, 1025.4, "m_scale"), ("none", 1000, 1010.1, nil),
      ("none", 1000, 1010.2, "percent"), ("ms_table", nil, 1010.2, "percent"), ("ms_table", nil, 1010.1, nil),
    ] as [(String, Int?, Double, String?)])
  func parcels(formula: String, scale: Int?, declared: Double, expected: String?) throws {
    var town = TestTown()
    town.parcel("1", rectangle(0, 0, 20, 50)) {
      $0.mapScale = scale
      $0.registeredAreaSquareMetres = declared
    }
    let findings = try town.check(.areaDeclared, overlay: "tolerances: {area_formula: \(formula)}").findings
    #expect(findings.first?.detail("formula") == expected.map(DetailValue.text))
    #expect(findings.count == (expected == nil ? 0 : 1))
  }

  @Test("everything else: 1 % or half the last digit")
  func others() throws {
    var town = TestTown()
    town.scheme("S-1", square(0, 0, 100)) { $0.declaredAreaSquareMetres = 10_102 }
    town.scheme("S-2", square(0, 0, 100)) { $0.declaredAreaSquareMetres = 10_101 }
    town.scheme("S-3", square(0, 0, 100)) {
      $0.declaredAreaSquareMetres = 15_000
      $0.declaredPrecisionSquareMetres = 10_000
    }
    town.scheme("S-4", square(0, 0, 100)) {
      $0.declaredAreaSquareMetres = 15_001
      $0.declaredPrecisionSquareMetres = 10_000
    }
    town.scheme("S-5", square(0, 0, 100)) {
      $0.declaredAreaSquareMetres = 99
      $0.status = .revoked
    }
    town.project("P", square(0, 0, 100)) { $0.declaredAreaSquareMetres = 0 }
    let findings = try town.check(.areaDeclared).findings
    #expect(findings.map { $0.subjects[0].id } == ["S-1", "S-4", "P"])
    #expect(findings[0].detail("difference_m2") == .number(102))
    #expect(findings[1].detail("formula") == .text("precision"))
    #expect(findings[2].detail("difference_pct") == .null)
    #expect(
      findings[0].message.vi
        == "đồ án quy hoạch S-1: theo hồ sơ 10.102,0 m², đo trên bản đồ 10.000,0 m²; chênh 102,0 m² (1,01%), cho phép 101,0 m²."
    )
  }

  @Test("parts against wholes: clusters of a group, districts of a province, blocks of a scheme")
  func parts() throws {
    var town = TestTown()
    // The source scheme: 124.9 ha stated, 18.3 + 70.285 + 70 ha add up to 158.585.
    town.zone("CCN", nil) {
      $0.kind = .group
      $0.declaredAreaSquareMetres = 1_249_000
      $0.declaredPrecisionSquareMetres = 1000
    }
    for (id, area) in [("C1", 183_000.0), ("C2", 702_850), ("C3", 700_000)] {
      town.zone(id, nil) {
        $0.kind = .industrialCluster
        $0.parent = "CCN"
        $0.declaredAreaSquareMetres = area
      }
    }
    town.scheme("S", nil) { $0.declaredAreaSquareMetres = 1000 }
    town.block("a", "S", nil) { $0.declaredAreaSquareMetres = 500 }
    town.block("b", "S", nil) { $0.declaredAreaSquareMetres = 491 }
    town.scheme("T", nil) { $0.declaredAreaSquareMetres = 1000 }
    town.block("c", "T", nil) { $0.declaredAreaSquareMetres = 500 }
    town.block("d", "T", nil)
    let findings = try town.check(.areaDeclared).findings
    #expect(findings.map(\.line) == ["CCN parts - warning -"])
    #expect(findings[0].detail("compared_m2") == .number(1_585_850))
    #expect(findings[0].detail("difference_m2") == .number(-336_850))
    #expect(findings[0].detail("tolerance_m2") == .number(500))
  }

  @Test("every problem of a polygon is a finding with its place; a null geometry is one without")
  func invalid() throws {
    var town = TestTown()
    town.parcel("bow", .polygon([place(0, 0), place(10, 10), place(10, 0), place(0, 10), place(0, 0)]))
    town.parcel("null", nil)
    town.parcel("open", .polygon([place(0, 0), place(10, 0), place(10, 10), place(0, 10)]))
    town.parcel("good", square(100, 0, 10))
    town.scheme("OLD", nil) { $0.status = .superseded }
    let result = try town.check(.geometryInvalid)
    #expect(
      result.findings.map(\.line) == [
        "bow self_intersection - error -", "null null_geometry - error -", "open not_closed - error -",
      ])
    #expect(result.findings[0].details == [Detail("x_n", .number(1_587_005)), Detail("y_e", .number(500_005))])
    #expect(result.findings[1].geometry == nil && result.findings[1].detail("x_n") == .null)
  }
}
