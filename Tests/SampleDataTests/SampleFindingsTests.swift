import LandModel
import PlanChecks
import SampleData
import Testing

@Suite("findings in the sample")
struct SampleFindingsTests {
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
    print(lines.joined(separator: "\n"))
    #expect(lines.count < 60)
    #expect(findings.count { $0.severity == .error } <= 15)
  }
}
