internal import Interchange
internal import LandModel
internal import LandStore
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// Stored findings as documents show them.
enum StoredFindings {
  /// A finding as its row; the keys are those of the layer `finding`.
  ///
  /// - Parameters:
  ///   - withGeometry: whether its shape goes out too, in the working system.
  ///   - day: on which its waiver is looked at.
  static func json(_ finding: FindingRecord, withGeometry: Bool, on day: CivilDate?) -> JSONValue {
    let place = finding.geometry?.representativePosition
    let waiver = FindingWaiver(finding, on: day)
    let members: [JSONValue.Member] = [
      .init("id", .text(finding.id)), .init("rule", .text(finding.rule)), .init("severity", .text(finding.severity)),
      .init("typology", JSONValue(finding.typology)), .init("subjects", tree(finding.subjects)),
      .init("kind", .text(finding.kind)), .init("size", JSONValue(finding.size)),
      .init("zone", JSONValue(finding.zone)), .init("scheme", JSONValue(finding.scheme)),
      .init("owner", JSONValue(finding.owner)), .init("area_m2", JSONValue(finding.areaSquareMetres)),
      .init("area_ellipsoid_m2", JSONValue(finding.ellipsoidalSquareMetres)),
      .init("thickness_m", JSONValue(finding.thicknessMetres)), .init("length_m", JSONValue(finding.lengthMetres)),
      .init("parts", JSONValue(finding.parts)), .init("message", tree(finding.message)),
      .init("legal_basis", JSONValue(finding.legalBasis)), .init("advice", JSONValue(finding.advice)),
      .init("tainted", .flag(finding.isTainted)), .init("waiver", finding.waiver.map(tree) ?? .null),
      .init("details", tree(finding.details)), .init("triage", .text(finding.triage)),
      .init("triage_note", JSONValue(finding.triageNote)), .init("triage_by", JSONValue(finding.triageBy)),
      .init("triage_on", JSONValue(finding.triageOn)), .init("waived", .flag(waiver.isActive)),
      .init("stale", .flag(waiver.isThere && !waiver.isActive)), .init("x_n", JSONValue(place?.y)),
      .init("y_e", JSONValue(place?.x)),
    ]
    return .object(members + (withGeometry ? [.init("geometry", JSONValue(finding.geometry))] : []))
  }

  /// A stored JSON text; another program may have written what is none.
  private static func tree(_ text: String) -> JSONValue {
    (try? JSONTree(text, maximumDepth: 32)).map { JSONValue($0) } ?? .text(text)
  }
}
