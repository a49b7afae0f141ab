internal import Foundation
internal import Interchange
internal import LandModel
internal import Refusals

/// Makes the values of one field from those of a source.
///
/// A class, because a copy of all that it knows for every value would cost more than the value.
final class ValueReader: Sendable {
  /// The name of our field.
  let name: String
  /// The layer of the field.
  let layer: LayerName
  /// The columns of the source, by number.
  let columns: [Int]
  /// A value for every feature, in place of columns.
  let constant: String?
  /// What words of the source stand for.
  let words: WordReading?
  /// How numbers are written.
  let numbers: NumberReading
  /// The spellings of codes.
  let aliases: Aliases

  private let codes = CodeReading()

  init(
    name: String, layer: LayerName, columns: [Int], constant: String?, map: ValueMap?, numbers: NumberReading,
    aliases: Aliases
  ) {
    self.name = name
    self.layer = layer
    self.columns = columns
    self.constant = constant
    words = map.map { WordReading($0) }
    self.numbers = numbers
    self.aliases = aliases
  }

  /// What a field's value gave rise to.
  enum Remark {
    case unknownCode(String)
    case alias(spelling: String, canonical: String)
  }

  /// A value of a source on its way to a field.
  enum Source {
    /// As the source has it, or as the manifest says for every feature.
    case value(CellValue)
    /// What the map of the manifest says in place of a word.
    case meaning(String, of: String)
    /// A word that the map does not have.
    case unknown(String)
  }

  /// The value of a row as the source has it, mapped and joined; `.null` for none.
  func source(_ table: [Column], _ row: Int) throws(Refusal) -> Source {
    if let constant { return .value(.text(constant)) }
    let cell: CellValue
    if columns.count == 1 {
      cell = value(table[columns[0]], row)
    } else {
      let parts = columns.map { table[$0].shownText(row) }
      if parts.allSatisfy({ $0 == nil }) { return .value(.null) }
      if name == "id", let missing = parts.firstIndex(where: { $0 == nil || $0 == "" }) {
        let column = table[columns[missing]].name
        throw Refusal(
          .missingIdentifier, LocalisedText(en: "the id has no \(column)", vi: "mã thiếu phần \(column)"),
          remedy: .fillOrLeaveOut)
      }
      cell = .text(parts.compactMap { $0 }.joined(separator: "/"))
    }
    if cell == .text("") { return .value(.null) }
    guard let words, let text = cell.text else { return .value(cell) }
    if let meaning = words.meaning(text) { return .meaning(meaning, of: text) }
    return .unknown(text)
  }

  /// What a word means that the map does not have, as far as the field's own list tells.
  func suggestion(_ word: String) -> String? {
    switch numbers.kind {
    case .code(let list): aliases.code(word, field: name, of: layer, among: list.accepted)
    case .function: aliases.function(word)?.rawValue
    case .landUse, .landUseCode: aliases.landUseCode(word)
    default: nil
    }
  }

  /// The words of a closed list that the column has had so far, and what they mean, in natural order.
  var knownWords: [(word: String, meaning: String)] {
    numbers.kind.closedList == nil || words != nil ? [] : codes.known
  }

  /// The value of a column for this field: a number cell is a number to a field of numbers and what it shows to others.
  private func value(_ column: Column, _ row: Int) -> CellValue {
    guard column.cells != nil else { return column[row] }
    if numbers.kind.isNumeric { return column.numberCell(row).map(CellValue.real) ?? column[row] }
    return column.shownText(row).map(CellValue.text) ?? .null
  }

  // MARK: - What a value is as the field has it

  /// A text, or the id of a feature.
  func text(_ cell: CellValue, _ remarks: inout [Remark]) -> String {
    let text = cell.text ?? ""
    guard aliases.knows(name, of: layer), let canonical = aliases.canonical(text, field: name, of: layer),
      canonical != text
    else { return text }
    remarks.append(.alias(spelling: text, canonical: canonical))
    return canonical
  }

  /// A code of a closed list, from itself or a word of it; `nil` for what is neither.
  func code<Code: CodeValue>(_ cell: CellValue, _ remarks: inout [Remark]) -> Code? {
    // A column of true and false says yes and no.
    if case .boolean(let isTrue) = cell, let code = Code(rawValue: isTrue ? "yes" : "no") { return code }
    let text = cell.text ?? ""
    let found = codes.code(text) { text in
      aliases.code(text, field: name, of: layer, among: Code.allCases.map(\.rawValue))
    }
    guard let code = found.flatMap(Code.init(rawValue:)) else { return nil }
    if code.rawValue != text { remarks.append(.alias(spelling: text, canonical: code.rawValue)) }
    return code
  }

  /// A day; `nil` for what is none.
  func date(_ cell: CellValue) -> CivilDate? { DayReading.day(cell.text ?? "") }

  /// A day or a year; `nil` for what is neither.
  func period(_ cell: CellValue) -> PeriodDate? { PeriodDate(cell.text ?? "") ?? date(cell).map { .day($0) } }

  /// A number in the field's own unit.
  func number(_ cell: CellValue) throws(Refusal) -> Double {
    try numbers.number(cell)
  }

  /// The code of a function, from itself or a word of it; `nil` for what is neither.
  func function(_ cell: CellValue, _ remarks: inout [Remark]) -> FunctionCode? {
    let text = cell.text ?? ""
    guard let found = codes.code(text, { text in aliases.function(text)?.rawValue }) else { return nil }
    if found != text { remarks.append(.alias(spelling: text, canonical: found)) }
    return FunctionCode(found)
  }

  /// A label with each code as the list writes it; unknown ones stay.
  ///
  /// - Returns: the label; `nil` for what is none.
  func landUse(_ cell: CellValue, _ remarks: inout [Remark]) -> LandUseLabel? {
    guard let label = LandUseLabel(cell.text ?? "") else { return nil }
    var isChanged = false
    let parts = label.parts.map { part in
      let code = landUseCode(part.code, &remarks)
      isChanged = isChanged || code != part.code
      return code + (part.squareMetres.map { ":\(CellValue.real($0).text ?? "")" } ?? "")
    }
    return isChanged ? LandUseLabel(parts.joined(separator: "+")) : label
  }

  /// A code as the list writes it, also by its official name; an unknown one stays.
  func landUseCode(_ text: String, _ remarks: inout [Remark]) -> String {
    let list = LandUseCodes.shipped
    if list.contains(text) { return text }
    guard let code = codes.code(text, { text in aliases.landUseCode(text) }) else {
      remarks.append(.unknownCode(text))
      return text
    }
    remarks.append(.alias(spelling: text, canonical: code))
    if !list.contains(code) { remarks.append(.unknownCode(code)) }
    return code
  }
}
