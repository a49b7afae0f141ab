internal import Foundation
public import Refusals

/// Numbers as people write them in a language: 1,234.5 in English, 1.234,5 in Vietnamese.
extension Language {
  /// The mark between whole and broken part.
  var decimalMark: String { self == .vietnamese ? "," : "." }
  /// The mark between groups of three digits.
  var groupMark: String { self == .vietnamese ? "." : "," }

  /// A number with so many decimals, its digits grouped by three.
  public func number(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    let text = Language.decimal(abs(value), decimals: max(0, decimals))
    let parts = text.split(separator: ".")
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    var number = grouped(String(parts.first ?? "0"))
    if parts.count > 1 { number += decimalMark + parts[1] }
    return value < 0 && !isZero ? "-" + number : number
  }

  /// A whole number, its digits grouped by three.
  public func count(_ value: Int) -> String { number(Double(value), decimals: 0) }

  /// A count with what an English text says of so many, as `1 finding`, `1,234 findings`; many have an s by default.
  public func counted(_ value: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count(value)) \(value == 1 ? one : many ?? one + "s")"
  }

  /// An area: below one hectare in square metres with one decimal, above in hectares with two.
  ///
  /// What one decimal would hide is printed with two significant digits, so that no area above zero reads as zero.
  ///
  /// - Parameter finer: how many decimals more than usual are printed.
  public func area(squareMetres: Double, finer: Int = 0) -> String {
    let size = abs(squareMetres)
    guard size >= 10_000 else {
      let decimals = size >= 0.05 || size == 0 ? 1 : Language.decimals(of: size, significant: 2)
      return "\(number(squareMetres, decimals: decimals + finer)) m²"
    }
    return area(hectares: squareMetres / 10_000, finer)
  }

  private func area(hectares: Double, _ finer: Int) -> String {
    // Beside larger ones: less than what two decimals show, though not nothing.
    abs(hectares) < 0.005 && hectares != 0 && finer == 0
      ? "<\(number(0.01, decimals: 2)) ha" : "\(number(hectares, decimals: 2 + finer)) ha"
  }

  /// An area in a sentence that states others too, in the unit that all of them share: square metres where one is below
  /// a hectare, hectares where one is above a hundred.
  public func area(squareMetres: Double, beside others: [Double], finer: Int = 0) -> String {
    let sizes = ([squareMetres] + others).map(abs).filter { $0 > 0 && $0.isFinite }
    guard let least = sizes.min(), let most = sizes.max(), most >= 10_000 else {
      return area(squareMetres: squareMetres, finer: finer)
    }
    return least < 10_000 && most < 1_000_000
      ? "\(number(squareMetres, decimals: 1 + finer)) m²" : area(hectares: squareMetres / 10_000, finer)
  }

  /// A length in metres: with two decimals, below 10 cm with three.
  public func length(metres: Double, finer: Int = 0) -> String {
    "\(number(metres, decimals: (abs(metres) < 0.1 ? 3 : 2) + finer)) m"
  }

  /// A ratio of 0 to 1 in per cent with one decimal.
  public func percent(ratio: Double, finer: Int = 0) -> String { percent(100 * ratio, finer: finer) }

  /// Per cent with one decimal: `90.0%`, in Vietnamese `90,0%`.
  public func percent(_ percent: Double, finer: Int = 0) -> String { number(percent, decimals: 1 + finer) + "%" }

  /// How many decimals more than usual tell values apart that are compared with each other, signs aside: what is over a
  /// limit must not read as the limit.
  ///
  /// - Parameters:
  ///   - values: the values that are compared.
  ///   - text: writes a value with so many decimals more.
  /// - Returns: 0 to 6; values that agree to a part in 10⁹ are one.
  public static func finer(_ values: [Double], _ text: (_ value: Double, _ finer: Int) -> String) -> Int {
    var sizes: [Double] = []
    for size in values.map(abs) where size.isFinite {
      if !sizes.contains(where: { abs($0 - size) <= 1e-9 * max($0, size) }) { sizes.append(size) }
    }
    return (0...6).first { finer in Set(sizes.map { text($0, finer) }).count == sizes.count } ?? 0
  }

  /// A day: `24 Dec 2021`, in Vietnamese `24/12/2021`.
  public func day(_ day: CivilDate) -> String {
    let parts = day.description.split(separator: "-")
    guard self == .english else { return parts.reversed().joined(separator: "/") }
    return "\(day.day) \(Language.months[day.month - 1]) \(parts[0])"
  }

  /// A moment as workspaces note it, `2026-11-30T07:08:28.182Z`: `30 Nov 2026 07:08:28 UTC`, in Vietnamese
  /// `30/11/2026 07:08:28 UTC`; another text as it is.
  public func moment(_ text: String) -> String {
    guard text.utf8.count >= 20, text.hasSuffix("Z"), let date = CivilDate(String(text.prefix(10))) else { return text }
    return "\(day(date)) \(text.dropFirst(11).prefix(8)) UTC"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A map scale by its denominator: `1:2,000`, in Vietnamese `1/2.000`.
  public func scale(_ denominator: Int) -> String { "1\(self == .vietnamese ? "/" : ":")\(count(denominator))" }

  /// A finite number with so many decimals, rounded as the C library does.
  private static func decimal(_ value: Double, decimals: Int) -> String {
    // No number has more than 309 digits before its point.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: decimals + 320) { text in
      let count = withVaList([CInt(decimals), value]) { vsnprintf(text.baseAddress!, text.count, "%.*f", $0) }
      return String(decoding: UnsafeRawBufferPointer(text)[..<Int(count)], as: UTF8.self)
    }
  }

  private func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += groupMark }
      text.append(digit)
    }
    return text
  }

  private static func decimals(of size: Double, significant digits: Int) -> Int {
    guard size > 0, size.isFinite else { return 0 }
    return min(12, max(0, digits - 1 - Int(log10(size).rounded(.down))))
  }
}
