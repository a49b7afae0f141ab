internal import Interchange
internal import LandModel
internal import Refusals

/// Fills the fields of a feature from a row of a source, each as what it is.
struct FieldFilling: FieldVisitor {
  typealias Failure = Refusal

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
  /// Values that no word of their fields stands for.
  private(set) var unknownWords: [UnknownWord] = []
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

  mutating func text(_ name: String, _ kind: FieldKind, _ value: inout String?) throws(Refusal) {
    try fill(&value, kind) { (reader, cell, remarks) in
      kind == .landUseCode ? reader.landUseCode(cell.text ?? "", &remarks) : reader.text(cell, &remarks)
    }
  }

  mutating func code<Code: CodeValue>(_ name: String, _ value: inout Code?) throws(Refusal) {
    try fill(&value, .code(CodeList(Code.self))) { (reader, cell, remarks) in reader.code(cell, &remarks) }
  }

  mutating func function(_ name: String, _ value: inout FunctionCode?) throws(Refusal) {
    try fill(&value, .function) { (reader, cell, remarks) in reader.function(cell, &remarks) }
  }

  mutating func landUse(_ name: String, _ value: inout LandUseLabel?) throws(Refusal) {
    try fill(&value, .landUse) { (reader, cell, remarks) in reader.landUse(cell, &remarks) }
  }

  mutating func date(_ name: String, _ value: inout CivilDate?) throws(Refusal) {
    try fill(&value, .date) { (reader, cell, _) in reader.date(cell) }
  }

  mutating func period(_ name: String, _ value: inout PeriodDate?) throws(Refusal) {
    try fill(&value, .period) { (reader, cell, _) in reader.period(cell) }
  }

  mutating func whole(_ name: String, _ kind: FieldKind, _ value: inout Int?) throws(Refusal) {
    try fill(&value, kind) { (reader, cell, _) throws(Refusal) in
      let number = try reader.number(cell)
      return kind.takes(number) ? Int(exactly: number) : nil
    }
  }

  mutating func number(_ name: String, _ kind: FieldKind, _ value: inout Double?) throws(Refusal) {
    try fill(&value, kind) { (reader, cell, _) throws(Refusal) in
      let number = try reader.number(cell)
      return kind.takes(number) ? number : nil
    }
  }

  private mutating func fill<Content>(
    _ value: inout Content?, _ kind: FieldKind,
    _ read: (ValueReader, CellValue, inout [ValueReader.Remark]) throws(Refusal) -> Content?
  ) throws(Refusal) {
    defer { next += 1 }
    guard let reader = readers[next] else { return }
    var remarks: [ValueReader.Remark] = []
    do throws(Refusal) {
      let source = try reader.source(columns, row)
      switch source {
      case .value(.null): break
      case .unknown(let word): return note(word, reader)
      case .value(let cell):
        value = try read(reader, cell, &remarks)
        // Words of a column are refused all at once, one of the manifest here and now.
        if value == nil, kind.closedList != nil, reader.constant == nil { return note(cell.text ?? "", reader) }
        guard value != nil else { throw refusal(cell.text ?? "", kind) }
      case .meaning(let text, let word):
        value = try read(reader, .text(text), &remarks)
        guard value != nil else { throw refusal(text, kind, of: word) }
      }
    } catch {
      throw error.located(at: place.of(row, id, field: reader.name))
    }
    for remark in remarks { messages.append(remark.message(reader.name, id)) }
    guard value == nil, required.contains(reader.name) else { return }
    throw Refusal(
      .missingValue,
      LocalisedText(
        en: "\(layer.rawValue) needs \(reader.name), and the feature has none",
        vi: "\(layer.rawValue) cần có \(reader.name), đối tượng không có giá trị này"),
      remedy: .fillOrLeaveOut, at: place.of(row, id))
  }
}

extension FieldFilling {
  private mutating func note(_ word: String, _ reader: ValueReader) {
    unknownWords.append(UnknownWord(field: reader.name, text: word, place: place.of(row, id, field: reader.name)))
  }

  /// A text that is no value of the field; one that the map of the manifest gives for a word, which is named.
  private func refusal(_ text: String, _ kind: FieldKind, of word: String? = nil) -> Refusal {
    let shown = text.excerpt
    let origin = word.map { word in
      LocalisedText(
        en: "\(shown), which values gives for \(word.excerpt),", vi: "\(shown) (nghĩa của \(word.excerpt) trong values)"
      )
    }
    return Refusal(
      .unknownValue,
      LocalisedText(
        en: "\(origin?.en ?? shown) is no value of it", vi: "\(origin?.vi ?? shown) không hợp lệ với trường này"),
      remedy: kind.remedy)
  }
}

extension ValueReader.Remark {
  fileprivate func message(_ field: String, _ id: String) -> LoadMessage {
    switch self {
    case .unknownCode(let code): .unknownCode(code, field: field, feature: id)
    case .alias(let spelling, let canonical):
      LoadMessage(alias: spelling, for: canonical, field: field, feature: id)
    }
  }
}
