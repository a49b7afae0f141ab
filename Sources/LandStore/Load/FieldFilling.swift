internal import Interchange
internal import LandModel

/// Fills the fields of a feature from a row of a source, each as what it is.
struct FieldFilling: FieldVisitor {
  typealias Failure = WorkspaceError

  /// Of every field in the order of the model what gives it; `nil` where nothing does.
  let readers: [ValueReader?]
  /// The columns of the source; not the whole table, whose copy for every row would cost more than the row.
  let columns: [Column]
  let row: Int
  let layer: LayerName
  /// The fields that a feature of the layer must have.
  let required: [String]
  let id: String
  /// Where the row lies, for messages.
  let place: RowPlace
  /// What is to be said about the values.
  private(set) var messages: [LoadMessage] = []
  private var next = 0

  init(_ readers: [ValueReader?], _ columns: [Column], _ row: Int, _ layer: LayerName, id: String, place: RowPlace) {
    self.readers = readers
    self.columns = columns
    self.row = row
    self.layer = layer
    required = layer.requiredFields
    self.id = id
    self.place = place
  }

  mutating func text(_ name: String, _ kind: FieldKind, _ value: inout String?) throws(WorkspaceError) {
    try fill(&value, kind) { (reader, cell, remarks) in
      kind == .landUseCode ? reader.landUseCode(cell.text ?? "", &remarks) : reader.text(cell, &remarks)
    }
  }

  mutating func code<Code: CodeValue>(_ name: String, _ value: inout Code?) throws(WorkspaceError) {
    try fill(&value, .code(CodeList(Code.self))) { (reader, cell, remarks) in reader.code(cell, &remarks) }
  }

  mutating func function(_ name: String, _ value: inout FunctionCode?) throws(WorkspaceError) {
    try fill(&value, .function) { (reader, cell, remarks) throws(ValueReader.Fault) in
      try reader.function(cell, &remarks)
    }
  }

  mutating func landUse(_ name: String, _ value: inout LandUseLabel?) throws(WorkspaceError) {
    try fill(&value, .landUse) { (reader, cell, remarks) in reader.landUse(cell, &remarks) }
  }

  mutating func date(_ name: String, _ value: inout CivilDate?) throws(WorkspaceError) {
    try fill(&value, .date) { (reader, cell, _) in reader.date(cell) }
  }

  mutating func period(_ name: String, _ value: inout PeriodDate?) throws(WorkspaceError) {
    try fill(&value, .period) { (reader, cell, _) in reader.period(cell) }
  }

  mutating func whole(_ name: String, _ kind: FieldKind, _ value: inout Int?) throws(WorkspaceError) {
    try fill(&value, kind) { (reader, cell, _) throws(ValueReader.Fault) in
      let number = try reader.number(cell)
      return kind.takes(number) ? Int(exactly: number) : nil
    }
  }

  mutating func number(_ name: String, _ kind: FieldKind, _ value: inout Double?) throws(WorkspaceError) {
    try fill(&value, kind) { (reader, cell, _) throws(ValueReader.Fault) in
      let number = try reader.number(cell)
      return kind.takes(number) ? number : nil
    }
  }

  private mutating func fill<Content>(
    _ value: inout Content?, _ kind: FieldKind,
    _ read: (ValueReader, CellValue, inout [ValueReader.Remark]) throws(ValueReader.Fault) -> Content?
  ) throws(WorkspaceError) {
    defer { next += 1 }
    guard let reader = readers[next] else { return }
    var remarks: [ValueReader.Remark] = []
    do throws(ValueReader.Fault) {
      let cell = try reader.source(columns, row)
      if cell != .null {
        guard let content = try read(reader, cell, &remarks) else {
          throw ValueReader.Fault(
            message: "\((cell.text ?? "").excerpt) is no value of it", remedy: "make it \(kind.accepted)")
        }
        value = content
      }
    } catch {
      throw WorkspaceError(
        error.message, remedy: error.remedy, place: "\(place.text(row, id)), field \(reader.name)")
    }
    for remark in remarks { messages.append(remark.message(reader.name, id)) }
    guard value == nil, required.contains(reader.name) else { return }
    throw WorkspaceError(
      "\(layer.rawValue) needs \(reader.name), and the feature has none",
      remedy: "fill it, or leave the feature out with where", place: place.text(row, id))
  }
}

extension ValueReader.Remark {
  fileprivate func message(_ field: String, _ id: String) -> LoadMessage {
    switch self {
    case .unknownCode(let code): .unknownCode(code, field: field, feature: id)
    case .alias(let spelling, let canonical): .alias(spelling, for: canonical, field: field, feature: id)
    }
  }
}
