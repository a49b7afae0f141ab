internal import Interchange
internal import LandModel
internal import LandStore
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// Stored findings as documents and tables show them.
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

  /// Findings as a table with the columns of `check -f csv` and where they stand.
  static func table(_ findings: [FindingRecord], _ language: Language, on day: CivilDate?) -> RowTable {
    var table = RowTable(
      columns: FindingRows.columns + ["triage", "triage_note", "triage_by", "triage_on"],
      of: FindingRows.subject)
    for finding in findings { table.append(cells(finding, language, on: day)) }
    return table
  }

  private static func cells(_ finding: FindingRecord, _ language: Language, on day: CivilDate?) -> [RowTable.Cell] {
    func text(_ text: String?) -> RowTable.Cell { text.map { .text($0) } ?? .null }
    func number(_ number: Double?) -> RowTable.Cell { number.map { .number($0) } ?? .null }
    func count(_ count: Int?) -> RowTable.Cell { count.map { .count($0) } ?? .null }
    let place = finding.geometry?.representativePosition
    let message = (try? JSONTree(finding.message, maximumDepth: 8))?[language.rawValue]?.text ?? finding.message
    let subjects = (try? JSONTree(finding.subjects, maximumDepth: 8)).map(names) ?? []
    return [
      .text(finding.id), .text(finding.rule), .text(finding.severity), count(finding.typology), text(finding.size),
      .text(finding.kind), .list(subjects), text(finding.zone), text(finding.scheme), text(finding.owner),
      number(finding.areaSquareMetres), number(finding.ellipsoidalSquareMetres), number(finding.thicknessMetres),
      number(finding.lengthMetres), count(finding.parts), .text(message), text(finding.legalBasis),
      text(finding.advice), .flag(finding.isTainted), .flag(FindingWaiver(finding, on: day).isActive),
      number(place?.y), number(place?.x), .text(finding.triage), text(finding.triageNote), text(finding.triageBy),
      finding.triageOn.flatMap { CivilDate($0) }.map { .day($0) } ?? .null,
    ]
  }

  private static func names(_ subjects: JSONTree) -> [String] {
    guard case .array(let elements) = subjects.content else { return [] }
    return elements.compactMap { subject in
      guard let layer = subject["layer"]?.text, let id = subject["id"]?.text else { return nil }
      return "\(layer):\(id)"
    }
  }
}
