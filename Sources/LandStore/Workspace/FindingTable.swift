internal import GRDB
internal import Interchange
internal import PlaneGeometry

/// The layer `finding`.
enum FindingTable {
  static let name = "finding"

  /// The columns beside key and geometry, in the order of the documents.
  static let columns: [GeoPackageLayerWriter.Column] = [
    .init("id", "TEXT NOT NULL UNIQUE"), .init("rule", "TEXT NOT NULL"), .init("severity", "TEXT NOT NULL"),
    .init("typology", "INTEGER"), .init("subjects", "TEXT"), .init("kind", "TEXT"), .init("size", "TEXT"),
    .init("zone", "TEXT"), .init("scheme", "TEXT"), .init("owner", "TEXT"), .init("area_m2", "REAL"),
    .init("area_ellipsoid_m2", "REAL"), .init("thickness_m", "REAL"), .init("length_m", "REAL"),
    .init("parts", "INTEGER"), .init("message", "TEXT"), .init("legal_basis", "TEXT"), .init("advice", "TEXT"),
    .init("tainted", "BOOLEAN"), .init("waiver", "TEXT"), .init("details", "TEXT"),
  ]

  /// Makes the layer anew with these findings.
  static func replace(_ findings: [FindingRecord], srsID: Int64, in db: Database) throws {
    try GeoPackageSchema.dropFeatures(table: name, geometryColumn: WorkspaceNames.geometry, in: db)
    var writer = GeoPackageLayerWriter(
      table: name, geometryColumn: WorkspaceNames.geometry, geometryType: "GEOMETRY",
      key: .init(WorkspaceNames.key, "INTEGER PRIMARY KEY"), columns: columns, srsID: srsID)
    try writer.create(in: db)
    for (index, finding) in findings.enumerated() {
      try writer.append(key: Int64(index) + 1, geometry: finding.geometry, in: db) { bind(finding, $0) }
    }
    try writer.finish(in: db)
  }

  private static func bind(_ finding: FindingRecord, _ binder: RowBinder) {
    let texts = [
      0: finding.id, 1: finding.rule, 2: finding.severity, 4: finding.subjects, 5: finding.kind, 6: finding.size,
      7: finding.zone, 8: finding.scheme, 9: finding.owner, 15: finding.message, 16: finding.legalBasis,
      17: finding.advice, 19: finding.waiver, 20: finding.details,
    ]
    for (column, text) in texts { binder.bind(column, text: text) }
    binder.bind(3, integer: finding.typology.map { Int64($0) })
    binder.bind(10, real: finding.areaSquareMetres)
    binder.bind(11, real: finding.ellipsoidalSquareMetres)
    binder.bind(12, real: finding.thicknessMetres)
    binder.bind(13, real: finding.lengthMetres)
    binder.bind(14, integer: finding.parts.map { Int64($0) })
    binder.bind(18, integer: finding.isTainted ? 1 : 0)
  }

  /// Lets a stored finding show a waiver, or none.
  static func show(waiver: String?, of finding: String, in db: Database) throws {
    guard try db.tableExists(name) else { return }
    try db.execute(sql: "UPDATE \(name) SET waiver = ? WHERE id = ?", arguments: [waiver, finding])
  }

  /// The findings in the order in which they were written.
  static func read(_ db: Database, path: String) throws -> [FindingRecord] {
    guard try db.tableExists(name) else { return [] }
    let names = columns.map(\.name.sqlQuoted).joined(separator: ", ")
    let statement = try db.makeStatement(
      sql: "SELECT \(names), \(WorkspaceNames.geometry) FROM \(name) ORDER BY \(WorkspaceNames.key)")
    var findings: [FindingRecord] = []
    try withExtendedLifetime(statement) {
      let row = RowCursor(statement.sqliteStatement)
      while try row.advance(db) { findings.append(try finding(row, path)) }
    }
    return findings
  }

  private static func finding(_ row: RowCursor, _ path: String) throws -> FindingRecord {
    var finding = FindingRecord(id: row.text(0) ?? "", rule: row.text(1) ?? "", severity: row.text(2) ?? "")
    finding.typology = row.integer(3)
    finding.subjects = row.text(4) ?? "[]"
    finding.kind = row.text(5) ?? ""
    finding.size = row.text(6)
    finding.zone = row.text(7)
    finding.scheme = row.text(8)
    finding.owner = row.text(9)
    finding.areaSquareMetres = row.real(10)
    finding.ellipsoidalSquareMetres = row.real(11)
    finding.thicknessMetres = row.real(12)
    finding.lengthMetres = row.real(13)
    finding.parts = row.integer(14)
    finding.message = row.text(15) ?? "{}"
    finding.legalBasis = row.text(16)
    finding.advice = row.text(17)
    finding.isTainted = row.integer(18) == 1
    finding.waiver = row.text(19)
    finding.details = row.text(20) ?? "{}"
    guard let blob = row.blob(21) else { return finding }
    do throws(CodecError) {
      finding.geometry = try Geometry(geoPackageBlob: Array(blob))
    } catch {
      throw WorkspaceError(
        "\(error)", remedy: "check the workspace again", place: "\(path), layer \(name), feature \(finding.id.excerpt)")
    }
    return finding
  }
}
