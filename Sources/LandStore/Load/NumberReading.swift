internal import Interchange
internal import LandModel
internal import Refusals

/// Numbers as tables and papers write them, with a unit behind them or not.
struct NumberReading {
  /// What the field holds.
  let kind: FieldKind
  /// The unit of the source; `nil`: the field's own.
  let unit: SourceUnit?
  /// How numbers are written; `nil` leaves `1.587` ambiguous.
  let locale: DelimitedOptions.Locale?

  /// The number in the field's own unit; a unit behind the digits counts.
  func number(_ cell: CellValue) throws(Refusal) -> Double {
    switch cell {
    case .integer(let value): return try converted(Double(value), unit)
    case .real(let value): return try converted(value, unit)
    default: return try number(text: cell.text ?? "")
    }
  }

  private func number(text: String) throws(Refusal) -> Double {
    if kind == .scale { return try scale(text) }
    let (digits, suffix) = split(text)
    if let suffix, let unit, suffix != unit {
      throw Refusal(
        .unknownValue,
        LocalisedText(
          en: "\(text.excerpt) is in \(suffix.rawValue), and the manifest says \(unit.rawValue)",
          vi: "\(text.excerpt) tính theo \(suffix.rawValue), manifest lại ghi \(unit.rawValue)"),
        remedy: LocalisedText(en: "make them agree", vi: "sửa cho thống nhất"))
    }
    return try converted(try read(digits, whole: text), suffix ?? unit)
  }

  /// `1/500`, `1:500` and `500`.
  private func scale(_ text: String) throws(Refusal) -> Double {
    let plain = text.filter { !$0.isWhitespace }
    let isRatio = plain.hasPrefix("1/") || plain.hasPrefix("1:")
    return try read(isRatio ? String(plain.dropFirst(2)) : plain, whole: text)
  }

  private func read(_ digits: String, whole text: String) throws(Refusal) -> Double {
    switch LocalisedNumber.read(digits, locale: locale) {
    case .value(let value): return value
    case .ambiguous(let comma, let point):
      let (first, second) = (CellValue.real(comma).text ?? "", CellValue.real(point).text ?? "")
      throw Refusal(
        .ambiguousNumber,
        LocalisedText(
          en: "\(text.excerpt) may be \(first) or \(second)",
          vi: "\(text.excerpt) có thể là \(first.replacing(".", with: ",")) hoặc \(second.replacing(".", with: ","))"),
        remedy: LocalisedText(
          en: "state the locale (vi: a comma before the decimals)",
          vi: "nêu locale (vi: dấu phẩy đứng trước phần thập phân)"))
    case .none:
      throw Refusal(
        .wrongType, LocalisedText(en: "\(text.excerpt) is no number", vi: "\(text.excerpt) không phải là số"),
        remedy: LocalisedText(
          en: "write it as 1282535.5 or 1.282.535,5", vi: "viết dạng 1282535.5 hoặc 1.282.535,5"))
    }
  }

  private func converted(_ number: Double, _ unit: SourceUnit?) throws(Refusal) -> Double {
    guard let unit else { return number }
    guard let converted = unit.converted(number, for: kind) else {
      throw Refusal(
        .unknownValue,
        LocalisedText(
          en: "\(unit.rawValue) is no unit of this field", vi: "\(unit.rawValue) không phải là đơn vị của trường này"),
        remedy: LocalisedText(en: "write the number in another unit", vi: "ghi số theo đơn vị khác"))
    }
    return converted
  }

  private func split(_ text: String) -> (digits: String, unit: SourceUnit?) {
    // Most cells are a number alone; no unit is made of digits and separators.
    if text.utf8.allSatisfy({ $0 < 0x3A && $0 != 0x25 }) { return (text, nil) }
    let plain = text.lowercased()
    for suffix in ["km2", "km²", "m2", "m²", "ha", "km", "m", "%"] where plain.hasSuffix(suffix) {
      return (String(plain.dropLast(suffix.count)), SourceUnit(suffix))
    }
    return (plain, nil)
  }
}
