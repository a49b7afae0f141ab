internal import Interchange

/// A column of the layer `finding`: its name in the file and in the documents, and the member of a finding that it holds.
struct FindingColumn: Sendable {
  let name: String
  let declaration: String
  /// Whether its texts are JSON.
  let isJSON: Bool
  /// The value of a finding.
  let value: @Sendable (FindingRecord) -> CellValue
  /// Sets the member of a finding from a row.
  let read: @Sendable (inout FindingRecord, StoredRow) throws -> Void

  /// Every column beside key and geometry, in the order of the documents.
  static let all: [FindingColumn] = [
    .init("id", "TEXT NOT NULL UNIQUE", \.id), .init("rule", "TEXT NOT NULL", \.rule),
    .init("severity", "TEXT NOT NULL", \.severity), .init("typology", "INTEGER", \.typology),
    .init("subjects", "TEXT", \.subjects, isJSON: true), .init("kind", "TEXT", \.kind), .init("size", "TEXT", \.size),
    .init("zone", "TEXT", \.zone), .init("scheme", "TEXT", \.scheme), .init("owner", "TEXT", \.owner),
    .init("area_m2", "REAL", \.areaSquareMetres), .init("area_ellipsoid_m2", "REAL", \.ellipsoidalSquareMetres),
    .init("thickness_m", "REAL", \.thicknessMetres), .init("length_m", "REAL", \.lengthMetres),
    .init("parts", "INTEGER", \.parts), .init("message", "TEXT", \.message, isJSON: true),
    .init("legal_basis", "TEXT", \.legalBasis), .init("advice", "TEXT", \.advice),
    .init("tainted", "BOOLEAN", \.isTainted), .init("waiver", "TEXT", \.waiver, isJSON: true),
    .init("details", "TEXT", \.details, isJSON: true), .init("triage", "TEXT", \.triage),
    .init("triage_note", "TEXT", \.triageNote), .init("triage_by", "TEXT", \.triageBy),
    .init("triage_on", "DATE", \.triageOn),
  ]

  /// A member that every finding has; what the file lacks stays as a new finding has it, but for the first columns.
  private init<Value: StoredCell>(
    _ name: String, _ declaration: String, _ member: any (WritableKeyPath<FindingRecord, Value> & Sendable),
    isJSON: Bool = false
  ) {
    self.init(name, declaration, isJSON, { $0[keyPath: member].cell }) { finding, row in
      if declaration.contains("NOT NULL") {
        finding[keyPath: member] = try row[name]
      } else if let value = try row[name] as Value? {
        finding[keyPath: member] = value
      }
    }
  }

  private init<Value: StoredCell>(
    _ name: String, _ declaration: String, _ member: any (WritableKeyPath<FindingRecord, Value?> & Sendable),
    isJSON: Bool = false
  ) {
    self.init(name, declaration, isJSON, { $0[keyPath: member]?.cell ?? .null }) { finding, row in
      finding[keyPath: member] = try row[name]
    }
  }

  private init(
    _ name: String, _ declaration: String, _ isJSON: Bool, _ value: @escaping @Sendable (FindingRecord) -> CellValue,
    _ read: @escaping @Sendable (inout FindingRecord, StoredRow) throws -> Void
  ) {
    self.name = name
    self.declaration = declaration
    self.isJSON = isJSON
    self.value = value
    self.read = read
  }
}

/// A stored value that is a cell of a table.
private protocol StoredCell: StoredValue {
  var cell: CellValue { get }
}

extension String: StoredCell {
  fileprivate var cell: CellValue { .text(self) }
}

extension Int: StoredCell {
  fileprivate var cell: CellValue { .integer(Int64(self)) }
}

extension Double: StoredCell {
  fileprivate var cell: CellValue { .real(self) }
}

extension Bool: StoredCell {
  fileprivate var cell: CellValue { .boolean(self) }
}
