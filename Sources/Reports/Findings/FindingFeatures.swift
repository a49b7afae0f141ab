public import Geodesy
public import Interchange
internal import LandModel
public import PlanChecks
internal import PlaneGeometry
public import Refusals

extension FeatureTable {
  /// Findings as features of a map: the keys of a finding as fields, objects as JSON text.
  ///
  /// - Parameters:
  ///   - findings: the findings, those without a place included.
  ///   - system: the system of their geometries.
  ///   - language: that of the advice.
  public init(findings: [Finding], in system: CoordinateReferenceSystem, _ language: Language) {
    var builders = Self.findingColumns
    for finding in findings { builders.append(finding.attributes(language)) }
    self.init(
      name: "finding", geometry: FlatLayer(findings.map(\.geometry)), columns: builders.map { $0.build() },
      referenceSystem: system)
  }

  /// The fields of findings, column by column.
  private static var findingColumns: [ColumnBuilder] {
    [
      .init(name: "id", type: .text), .init(name: "rule", type: .text), .init(name: "severity", type: .text),
      .init(name: "typology", type: .integer), .init(name: "subjects", type: .text), .init(name: "kind", type: .text),
      .init(name: "size", type: .text), .init(name: "zone", type: .text), .init(name: "scheme", type: .text),
      .init(name: "owner", type: .text), .init(name: "area_m2", type: .real),
      .init(name: "area_ellipsoid_m2", type: .real), .init(name: "thickness_m", type: .real),
      .init(name: "length_m", type: .real), .init(name: "parts", type: .integer), .init(name: "message", type: .text),
      .init(name: "legal_basis", type: .text), .init(name: "advice", type: .text),
      .init(name: "tainted", type: .boolean), .init(name: "waiver", type: .text), .init(name: "details", type: .text),
    ]
  }
}
