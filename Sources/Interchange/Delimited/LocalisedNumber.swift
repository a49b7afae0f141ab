/// Numbers as people write them in tables: with a comma or a point before the decimals, grouped or not.
///
/// Where both separators occur, the last one stands before the decimals. One that is repeated groups thousands. A
/// single one before exactly three digits, as in `1.587`, may be either and needs a locale. Blanks may group thousands.
/// Everything else is refused.
public enum LocalisedNumber {
  /// What a text says.
  public enum Reading: Hashable, Sendable {
    /// This number.
    case value(Double)
    /// Either of two, by locale.
    case ambiguous(withComma: Double, withPoint: Double)
    /// No number.
    case none
  }

  /// Reads a text; blanks around it do not count.
  ///
  /// The locale says how an ambiguous number is to be read; `nil` leaves it ambiguous.
  public static func read(_ text: String, locale: DelimitedOptions.Locale? = nil) -> Reading {
    guard var plain = Plain(text) else { return .none }
    let commas = plain.digits.count { $0 == .comma }
    let points = plain.digits.count { $0 == .point }
    switch (commas, points) {
    case (0, 0): return plain.value(decimal: nil)
    case (1, 0): return single(&plain, .comma, locale)
    case (0, 1): return single(&plain, .point, locale)
    case (_, 0): return plain.value(decimal: nil, group: .comma)
    case (0, _): return plain.value(decimal: nil, group: .point)
    default:
      let last = plain.digits.last { $0 == .comma || $0 == .point } ?? .point
      return plain.value(decimal: last, group: last == .comma ? .point : .comma)
    }
  }

  private static func single(
    _ plain: inout Plain, _ separator: UInt8, _ locale: DelimitedOptions.Locale?
  ) -> Reading {
    let decimal = plain.value(decimal: separator)
    let grouped = plain.value(decimal: nil, group: separator)
    guard case .value(let fraction) = decimal, case .value(let whole) = grouped, !plain.hasBlanks,
      !plain.digits.starts(with: [0x30])
    else { return decimal }
    let readsComma = separator == .comma ? fraction : whole
    let readsPoint = separator == .point ? fraction : whole
    switch locale {
    case .vi: return .value(readsComma)
    case .en: return .value(readsPoint)
    case nil: return .ambiguous(withComma: readsComma, withPoint: readsPoint)
    }
  }

  /// A text of digits, separators and grouping blanks.
  private struct Plain {
    var digits: [UInt8] = []
    var isNegative = false
    var hasBlanks = false

    init?(_ text: String) {
      var scalars = text.unicodeScalars[...]
      while let first = scalars.first, Plain.isBlank(first) { scalars.removeFirst() }
      while let last = scalars.last, Plain.isBlank(last) { scalars.removeLast() }
      if let sign = scalars.first, sign == "-" || sign == "\u{2212}" || sign == "+" {
        isNegative = sign != "+"
        scalars.removeFirst()
      }
      for scalar in scalars {
        if Plain.isBlank(scalar) {
          hasBlanks = true
          digits.append(0x20)
        } else if scalar == "," || scalar == "." || ("0"..."9").contains(scalar) {
          digits.append(UInt8(scalar.value))
        } else {
          return nil
        }
      }
      guard digits.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    }

    private static func isBlank(_ scalar: UnicodeScalar) -> Bool {
      switch scalar {
      case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}": true
      default: false
      }
    }

    /// The number, when the decimals and the groups are as they must be.
    func value(decimal: UInt8?, group: UInt8? = nil) -> Reading {
      var whole = digits[...]
      var fraction: ArraySlice<UInt8> = []
      if let decimal, let place = digits.lastIndex(of: decimal) {
        whole = digits[..<place]
        fraction = digits[(place + 1)...]
        guard !fraction.isEmpty, fraction.allSatisfy({ (0x30...0x39).contains($0) }) else { return .none }
      }
      let separator: UInt8? = hasBlanks ? 0x20 : group
      if hasBlanks, let group, whole.contains(group) { return .none }
      guard let joined = ungrouped(whole, by: separator) else { return .none }
      let text =
        (isNegative ? "-" : "") + joined + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
      return Double(text).map { .value($0) } ?? .none
    }

    private func ungrouped(_ whole: ArraySlice<UInt8>, by separator: UInt8?) -> String? {
      guard let separator, whole.contains(separator) else {
        return whole.isEmpty || !whole.allSatisfy { (0x30...0x39).contains($0) }
          ? nil : String(decoding: whole, as: UTF8.self)
      }
      let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
      for (index, group) in groups.enumerated() {
        guard group.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        guard index == 0 ? (1...3).contains(group.count) : group.count == 3 else { return nil }
      }
      return String(decoding: groups.joined(), as: UTF8.self)
    }
  }
}

extension UInt8 {
  static let point = UInt8(ascii: ".")
}
