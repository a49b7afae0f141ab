internal import Foundation
internal import Interchange
internal import LandModel

/// Makes the values of one field from those of a source.
struct ValueReader<Feature: LandFeature> {
  /// Our field; `nil` for `id` and `name`.
  let field: Field<Feature>?
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

  /// What a field's value gave rise to.
  enum Remark {
    case unknownCode(String)
    case alias(spelling: String, canonical: String)
  }

  /// Why a value is refused.
  struct Fault: Error {
    let message: String
    let remedy: String
  }

  private var kind: FieldKind { field?.kind ?? .text }

  /// The value of a row as the source has it, mapped and joined; `.null` for none.
  func source(_ table: FeatureTable, _ row: Int) throws(Fault) -> CellValue {
    if let constant { return .text(constant) }
    let cell: CellValue
    if columns.count == 1 {
      cell = value(table.columns[columns[0]], row)
    } else {
      let parts = columns.map { table.columns[$0].shownText(row) }
      if parts.allSatisfy({ $0 == nil }) { return .null }
      if name == "id", let missing = parts.firstIndex(where: { $0 == nil || $0 == "" }) {
        throw Fault(
          message: "the id has no \(table.columns[columns[missing]].name)",
          remedy: "fill it, or leave the feature out with where")
      }
      cell = .text(parts.compactMap { $0 }.joined(separator: "/"))
    }
    if cell == .text("") { return .null }
    guard let map, let text = cell.text else { return cell }
    // Texts are equal whichever way their accents are encoded.
    if let meaning = map[text] ?? map["*"] { return .text(meaning) }
    throw Fault(
      message: "the value map has no \(text.excerpt)",
      remedy: "add it; the map has \(map.keys.sorted().joined(separator: ", "))")
  }

  /// The value of a column for this field: a number cell is a number to a field of numbers and what it shows to others.
  private func value(_ column: Column, _ row: Int) -> CellValue {
    guard column.cells != nil else { return column[row] }
    if kind.isNumeric { return column.numberCell(row).map(CellValue.real) ?? column[row] }
    return column.shownText(row).map(CellValue.text) ?? .null
  }

  /// Sets the field of a feature.
  ///
  /// - Returns: what is to be said about the value.
  func set(_ feature: inout Feature, _ cell: CellValue) throws(Fault) -> [Remark] {
    guard let field, cell != .null else { return [] }
    var remarks: [Remark] = []
    let value = try value(cell, &remarks)
    do throws(FieldError) {
      try field.set(&feature, value)
    } catch {
      throw Fault(message: "\((cell.text ?? "").excerpt) is no value of it", remedy: "make it \(error.accepted)")
    }
    return remarks
  }

  private func value(_ cell: CellValue, _ remarks: inout [Remark]) throws(Fault) -> FieldValue {
    let text = cell.text ?? ""
    switch kind {
    case .text, .reference:
      guard aliases.fields.contains(name), let canonical = aliases.canonical(text, field: name), canonical != text
      else { return .text(text) }
      remarks.append(.alias(spelling: text, canonical: canonical))
      return .text(canonical)
    case .code(let accepted):
      // A column of true and false says yes and no.
      if case .boolean(let isTrue) = cell, accepted.contains("yes") { return .text(isTrue ? "yes" : "no") }
      return .text(code(text, accepted, &remarks))
    case .function: return .text(try function(text, &remarks))
    case .landUse: return .text(landUse(text, &remarks))
    case .landUseCode: return .text(landUseCode(text, &remarks))
    case .date:
      return .text(DayReading.day(text)?.description ?? text)
    case .period:
      if PeriodDate(text) != nil { return .text(text) }
      return .text(DayReading.day(text)?.description ?? text)
    case .count, .scale, .area, .length, .ratio, .number:
      do throws(NumberReading.Fault) {
        return .real(try numbers.number(cell))
      } catch {
        throw Fault(message: error.message, remedy: error.remedy)
      }
    }
  }

  /// A code of a closed list, from itself or a spelling of it; what is neither is left for the field to refuse.
  private func code(_ text: String, _ accepted: [String], _ remarks: inout [Remark]) -> String {
    if accepted.contains(text) { return text }
    let plain = text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    let canonical = accepted.contains(plain) ? plain : aliases.canonical(text, field: name)
    guard let canonical, accepted.contains(canonical) else { return text }
    remarks.append(.alias(spelling: text, canonical: canonical))
    return canonical
  }

  private func function(_ text: String, _ remarks: inout [Remark]) throws(Fault) -> String {
    let functions = FunctionList.shipped
    if functions.contains(FunctionCode(text)) { return text }
    let found = aliases.canonical(text, field: name).map { FunctionCode($0) } ?? functions.code(label: text)
    guard let found, functions.contains(found) else {
      throw Fault(
        message: "\(text.excerpt) is no function",
        remedy: "make it one of \(functions.all.map(\.code.rawValue).joined(separator: ", "))")
    }
    remarks.append(.alias(spelling: text, canonical: found.rawValue))
    return found.rawValue
  }

  /// A label with each code as the list writes it; unknown ones stay.
  private func landUse(_ text: String, _ remarks: inout [Remark]) -> String {
    guard let label = LandUseLabel(text) else { return text }
    var isChanged = false
    let parts = label.parts.map { part in
      let code = landUseCode(part.code, &remarks)
      isChanged = isChanged || code != part.code
      return code + (part.squareMetres.map { ":\(CellValue.real($0).text ?? "")" } ?? "")
    }
    return isChanged ? parts.joined(separator: "+") : text
  }

  private func landUseCode(_ text: String, _ remarks: inout [Remark]) -> String {
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
