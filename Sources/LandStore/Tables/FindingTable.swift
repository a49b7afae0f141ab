internal import GRDB
internal import Interchange
internal import PlaneGeometry

/// The layer `finding`.
enum FindingTable {
  static let name = "finding"

  /// Makes the layer anew with these findings; what others have added to it stays (``OtherColumns``), and so does where a
  /// finding stands (``TriageTable``).
  static func replace(_ findings: [FindingRecord], srsID: Int64, in db: Database, path: String) throws {
    try TriageTable.keep(in: db)
    let triage = try TriageTable.read(db, path: path)
    let others = try OtherColumns(of: name, own: FindingColumn.all.map(\.name), in: db, path: path)
    try GeoPackageSchema.dropFeatures(table: name, geometryColumn: WorkspaceNames.geometry, in: db)
    var writer = GeoPackageLayerWriter(
      table: name, geometry: .init(WorkspaceNames.geometry, "GEOMETRY"),
      key: .init(WorkspaceNames.key, "INTEGER PRIMARY KEY"),
      columns: FindingColumn.all.map { .init($0.name, $0.declaration) }, srsID: srsID)
    try writer.create(in: db)
    for (index, var finding) in findings.enumerated() {
      if let triage = triage[finding.id] { finding.take(triage) }
      try writer.append(key: Int64(index) + 1, geometry: finding.geometry, in: db) { binder in
        for (number, column) in FindingColumn.all.enumerated() { binder.bind(number, column.value(finding)) }
      }
    }
    try writer.finish(in: db)
    try others.restore(in: db, path: path)
    try CodeDomains.writeStates(to: db)
  }

  /// Lets a stored finding show a waiver, or none.
  static func show(waiver: String?, of finding: String, in db: Database) throws {
    guard try db.tableExists(name) else { return }
    try db.execute(sql: "UPDATE \(name) SET waiver = ? WHERE id = ?", arguments: [waiver, finding])
  }

  /// The findings in the order in which they were written.
  static func read(_ db: Database, path: String) throws -> [FindingRecord] {
    guard try db.tableExists(name) else { return [] }
    let columns = FindingColumn.all.map(\.name) + [WorkspaceNames.geometry]
    return try StoredTable(name: name, path: path, isLayer: true).rows(columns, in: db) { row in
      var finding = FindingRecord(id: "", rule: "", severity: "")
      for column in FindingColumn.all { try column.read(&finding, row) }
      finding.geometry = try row.geometry(WorkspaceNames.geometry)
      return finding
    }
  }
}

extension FindingRecord {
  fileprivate mutating func take(_ stored: FindingTriage) {
    (triage, triageNote, triageBy, triageOn) = (stored.state, stored.note, stored.by, stored.on)
  }
}

extension RowBinder {
  fileprivate func bind(_ column: Int, _ cell: CellValue) {
    switch cell {
    case .null: bindNull(column)
    case .text(let text), .json(let text), .date(let text), .dateTime(let text): bind(column, text: text)
    case .integer(let number): bind(column, integer: number)
    case .real(let number): bind(column, real: number)
    case .boolean(let isTrue): bind(column, integer: isTrue ? 1 : 0)
    }
  }
}
