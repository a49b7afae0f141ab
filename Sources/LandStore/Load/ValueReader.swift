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
  /// The columns of the source, by number.
  let columns: [Int]
  /// A value for every feature, in place of columns.
  let constant: String?
  /// What values of the source stand for.
  let map: [String: String]?
  /// How numbers are written.
  let numbers: NumberReading
  /// The spellings of codes.
  let aliases: Aliases

  init(
    name: String, columns: [Int], constant: String?, map: [String: String]?, numbers: NumberReading, aliases: Aliases
  ) {
    self.name = name
    self.columns = columns
    self.constant = constant
    self.map = map
    self.numbers = numbers
    self.aliases = aliases
  }

  /// What a field's value gave rise to.
  enum Remark {
    case unknownCode(String)
    case alias(spelling: String, canonical: String)
  }

  /// The value of a row as the source has it, mapped and joined; `.null` for none.
  func source(_ table: [Column], _ row: Int) throws(Refusal) -> CellValue {
    if let constant { return .text(constant) }
    let cell: CellValue
    if columns.count == 1 {
      cell = value(table[columns[0]], row)
    } else {
      let parts = columns.map { table[$0].shownText(row) }
      if parts.allSatisfy({ $0 == nil }) { return .null }
      if name == "id", let missing = parts.firstIndex(where: { $0 == nil || $0 == "" }) {
        let column = table[columns[missing]].name
        throw Refusal(
          .missingIdentifier, LocalisedText(en: "the id has no \(column)", vi: "mã thiếu phần \(column)"),
          remedy: .fillOrLeaveOut)
      }
      cell = .text(parts.compactMap { $0 }.joined(separator: "/"))
    }
    if cell == .text("") { return .null }
    guard let map, let text = cell.text else { return cell }
    // Texts are equal whichever way their accents are encoded.
    if let meaning = map[text] ?? map["*"] { return .text(meaning) }
    let known = map.keys.sorted().joined(separator: ", ")
    throw Refusal(
      .unknownValue,
      LocalisedText(en: "the value map has no \(text.excerpt)", vi: "bảng values không có \(text.excerpt)"),
      remedy: LocalisedText(en: "add it; the map has \(known)", vi: "thêm vào; bảng hiện có \(known)"))
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
    guard aliases.fields.contains(name), let canonical = aliases.canonical(text, field: name), canonical != text
    else { return text }
    remarks.append(.alias(spelling: text, canonical: canonical))
    return canonical
  }

  /// A code of a closed list, from itself or a spelling of it; `nil` for what is neither.
  func code<Code: CodeValue>(_ cell: CellValue, _ remarks: inout [Remark]) -> Code? {
    // A column of true and false says yes and no.
    if case .boolean(let isTrue) = cell, let code = Code(rawValue: isTrue ? "yes" : "no") { return code }
    let text = cell.text ?? ""
    if let code = Code(rawValue: text) { return code }
    let plain = text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    guard let code = Code(rawValue: plain) ?? aliases.canonical(text, field: name).flatMap(Code.init(rawValue:))
    else { return nil }
    remarks.append(.alias(spelling: text, canonical: code.rawValue))
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

  /// The code of a function that is known.
  func function(_ cell: CellValue, _ remarks: inout [Remark]) throws(Refusal) -> FunctionCode {
    let text = cell.text ?? ""
    let functions = FunctionList.shipped
    if functions.contains(FunctionCode(text)) { return FunctionCode(text) }
    let found = aliases.canonical(text, field: name).map { FunctionCode($0) } ?? functions.code(label: text)
    guard let found, functions.contains(found) else {
      let codes = functions.all.map(\.code.rawValue).joined(separator: ", ")
      throw Refusal(
        .unknownValue,
        LocalisedText(en: "\(text.excerpt) is no function", vi: "\(text.excerpt) không phải là chức năng"),
        remedy: LocalisedText(en: "make it one of \(codes)", vi: "sửa thành một trong: \(codes)"))
    }
    remarks.append(.alias(spelling: text, canonical: found.rawValue))
    return found
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

  /// A code as the list writes it; an unknown one stays.
  func landUseCode(_ text: String, _ remarks: inout [Remark]) -> String {
    let codes = LandUseCodes.shipped
    if codes.contains(text) { return text }
    if let canonical = codes.canonical(text) ?? aliases.canonical(text, field: name) {
      remarks.append(.alias(spelling: text, canonical: canonical))
      if codes.contains(canonical) { return canonical }
      remarks.append(.unknownCode(canonical))
      return canonical
    }
    remarks.append(.unknownCode(text))
    return text
  }
}
