public import LandModel
public import PlanChecks
package import PlaneGeometry
public import Refusals

/// Findings as the rows of `check -f csv`, made one by one: there may be a million.
public struct FindingRows: Sendable {
  /// The names of the columns, units included.
  public static let columns = [
    "id", "rule", "severity", "typology", "size", "kind", "subjects", "zone", "scheme", "owner", "area_m2",
    "area_ellipsoid_m2", "thickness_m", "length_m", "parts", "message", "legal_basis", "advice", "tainted", "waived",
    "x_n", "y_e",
  ]

  /// What the rows are about; see ``RowTable``.
  public static let subject = "finding"

  /// What offices are called in words.
  public let names: PublicNames.OfDay

  private let findings: [Finding]
  private let language: Language

  /// Takes findings, and the language of their messages.
  public init(_ findings: [Finding], _ language: Language, names: PublicNames.OfDay = .shipped) {
    (self.findings, self.language, self.names) = (findings, language, names)
  }

  /// Visits the rows in the order of the findings.
  public func forEachRow(_ visit: ([RowTable.Cell]) throws -> Void) rethrows {
    for finding in findings { try visit(row(of: finding)) }
  }

  /// All rows at once.
  public var table: RowTable {
    var table = RowTable(columns: FindingRows.columns, of: FindingRows.subject)
    table.names = names
    forEachRow { table.append($0) }
    return table
  }

  private func row(of finding: Finding) -> [RowTable.Cell] {
    let place = finding.geometry?.representativePosition
    return [
      .text(finding.id), .text(finding.rule.rawValue), .text(finding.severity.rawValue), .optional(finding.typology),
      .optional(finding.size?.rawValue), .text(finding.kind), .list(finding.subjects.map { "\($0.layer):\($0.id)" }),
      .optional(finding.zone), .optional(finding.scheme), .optional(finding.owner?.rawValue),
      .optional(finding.areaSquareMetres), .optional(finding.ellipsoidalSquareMetres),
      .optional(finding.thicknessMetres), .optional(finding.lengthMetres), .optional(finding.parts),
      .text(finding.message[language]), .optional(finding.legalBasis), .optional(finding.advice?[language]),
      .flag(finding.isTainted), .flag(!finding.counts), .optional(place?.y), .optional(place?.x),
    ]
  }
}

extension RowTable.Cell {
  /// A text, or no value.
  static func optional(_ text: String?) -> RowTable.Cell { text.map(RowTable.Cell.text) ?? .null }
  /// A number, or no value.
  static func optional(_ number: Double?) -> RowTable.Cell { number.map(RowTable.Cell.number) ?? .null }
  /// A whole number, or no value.
  static func optional(_ count: Int?) -> RowTable.Cell { count.map(RowTable.Cell.count) ?? .null }
}

extension Geometry {
  /// A position on the surface of an area, the first of a point or line; `nil` for an empty geometry.
  package var representativePosition: Position? {
    guard let x = coordinates.first, coordinates.count > 1 else { return nil }
    let first = Position(x, coordinates[1])
    guard kind.isPolygonal else { return first }
    let largest = parts.max { $0.area < $1.area } ?? self
    return (try? largest.positionOnSurface()) ?? first
  }
}
