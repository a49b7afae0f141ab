import LandModel
import PlanChecks
import SampleData
import Testing

@Suite("findings in the sample")
struct SampleFindingsTests {
  /// What was planted: `geodata/kon-tum/README.md` has the arithmetic.
  private static let planted = [
    "geometry.invalid self_intersection error 23296/2/93",
    "parcel.number number warning 23296/6/8+23296/6/9",
    "area.declared measured warning ba-cum-cn",
    "area.declared parts warning ba-cum-cn",
    "area.declared measured warning 23296/2/54",
    "overlap.scheme contains/material error KKT-BO-Y+QHC-PLEI-KAN 4000000.0",
    "overlap.scheme_block crosses/material error QH-12/2+QH-12/3 600.0",
    "overlap.parcel crosses/material error 23296/1/46+23296/1/47 120.0",
    "overlap.parcel sheet_edge warning 23296/1+23296/2 18.0",
    "gap.scheme_block street info QH-10 89219.1",
    "gap.scheme_block hole/material warning QH-12 1200.0",
    "outside.scope block/material error QH-12/1+QH-12 800.0",
    "outside.scope wrong_unit/material error 23296/1/19+23293 3722.9",
    "hierarchy.function not_allowed/material warning PK-KP-1+QHC-KON-PLONG 480000.0",
    "hierarchy.function not_allowed/material warning QH-10+QH-01 4300.0",
    "hierarchy.function not_allowed/material warning QH-12+QH-01 40000.0",
    "conflict.landuse crosswalk/digitisation info DC-14+QHSDD-2030 600.0",
    "conflict.landuse crosswalk/digitisation info DC-28+QHSDD-2030 600.0",
    "conflict.landuse crosswalk/digitisation info DC-31+QHSDD-2030 600.0",
    "conflict.landuse crosswalk/digitisation info DC-32+QHSDD-2030 600.0",
    "conflict.landuse crosswalk/digitisation info QH-01+QHSDD-2030 15335.2",
    "conflict.landuse crosswalk/digitisation info QH-10+QHSDD-2030 688.9",
    "conflict.landuse crosswalk/material error QH-11+QHSDD-2030 4300.0",
    "conflict.landuse crosswalk/material warning QH-11+QHSDD-2030 4299.9",
    "conflict.landuse crosswalk/digitisation info QH-11+QHSDD-2030 13516.7",
    "conflict.sector functional/material warning KKT-BO-Y+QHC-PLEI-KAN 3000000.0",
    "conflict.constraint scheme/material error QH-01+HC-2 490000.0",
    "conflict.constraint landuse/digitisation info QHSDD-2030+HC-1 871.4",
    "conflict.village displaced/material warning lang-kon-klor+QH-26 3000.0",
    "conflict.project protected/material error DA-04+HC-2 20000.0",
    "conflict.project allotted/material error DA-05+23293/9/75+23293/9/76 140.0",
    "conflict.current misused warning 23296/2/27 3652.5",
    "conflict.current unauthorised warning 23296/2/28 4316.7",
    "plan.metadata missing warning DC-03",
    "plan.metadata scale warning PK-KP-5",
    "plan.review overdue info KKT-BO-Y",
    "plan.review overdue info QH-01",
    "plan.review overdue info QH-35",
    "plan.review overdue info QH-36",
    "plan.review overdue info QH-37",
    "plan.review overdue info QH-38",
    "plan.review overdue info QH-39",
    "plan.review overdue info QH-40",
    "plan.review overdue info QH-41",
    "plan.review overdue info QH-42",
    "plan.review overdue info QH-43",
    "plan.review overdue info QH-44",
    "plan.outdated contradicts/material warning PK-KP-1+QHC-KON-PLONG 480000.0",
    "plan.unpublished missing warning QH-40",
    "plan.unpublished late info QH-41",
    "plan.adjusted limits/material warning QH-18+DC-20 100.0",
    "plan.adjusted public_lost/material warning QH-27+DC-03 6200.0",
    "plan.adjusted repeated/material info QH-28+DC-04+DC-05 2400.0",
    "plan.adjusted green_lost/material warning QH-40+DC-38 600.0",
    "marker.missing points warning QH-15",
    "marker.spacing runs warning QH-15",
    "marker.drift design warning QH-13/TĐ-02",
    "marker.drift design error QH-14/TĐ-02",
    "marker.orphan off_line warning QH-13/CGĐ-99",
    "marker.orphan unknown_scheme warning QH-99/TĐ-01",
    "marker.overdue not_handed_over warning QH-15",
    "project.stalled idle warning DA-01 3276.0",
    "project.stalled late warning DA-02 30000.0",
    "project.stalled extension_expired error DA-03 60000.0",
    "project.stalled behind info DA-06 30000.0",
    "project.stalled not_handed_over info DA-07 30000.0",
  ]

  /// A finding as `rule kind/size severity subjects m²`.
  private static func line(_ finding: Finding) -> String {
    let subjects = finding.subjects.map(\.id).joined(separator: "+")
    let size = finding.size.map { "/\($0.rawValue)" } ?? ""
    let area = finding.areaSquareMetres.map { " \(($0 * 10).rounded() / 10)" } ?? ""
    return "\(finding.rule.rawValue) \(finding.kind)\(size) \(finding.severity.rawValue) \(subjects)\(area)"
  }

  @Test("are those that the sample's README lists, and no others")
  func areThosePlanted() throws {
    let land = try KonTumSample.land()
    let book = try RuleBook.shipped.overlaid(with: land.settings.rules ?? "", file: "rules.yml")
    let day = try #require(land.asOf)
    let findings = try Checker(CheckContext(land: land, asOf: day, book: book)).run().findings
    let lines = findings.map(Self.line)
    #expect(lines == Self.planted)
    #expect(findings.count { $0.severity == .error } <= 15)
  }
}
