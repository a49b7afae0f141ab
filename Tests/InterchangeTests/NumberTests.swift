import Foundation
import Testing

@testable import Interchange

@Suite struct NumberTests {
  private func scanned(_ text: String) throws -> Double {
    try Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes, maximumDepth: 8)
      return try scanner.readDouble()
    }
  }

  @Test(arguments: [
    "0", "-0", "1", "0.1", "123456789.123456789", "9007199254740993", "9007199254740992.5", "0.30000000000000004",
    "18446744073709551615", "18446744073709551616", "1.7976931348623157e308", "5e-324", "2.2250738585072011e-308",
    "107.98234567890123", "14.351234567890123456789", "1e22", "1e23", "123456789012345678e-25", "8.5e-17",
    "0.5000000000000000277555756156289135105907917022705078125", "1e-400", "4503599627370497.5",
  ])
  func readsTheNearestDouble(_ text: String) throws {
    #expect(try scanned(text).bitPattern == Double(text)!.bitPattern)
  }

  @Test func readsTheNearestDoubleAtRandom() throws {
    let seed: UInt64 = 20211224
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200_000 {
      let digits = String(generator.next() >> UInt64.random(in: 0...60, using: &generator))
      let point = Int.random(in: 0...digits.count, using: &generator)
      let whole = point == 0 ? "0" : String(digits.prefix(point))
      let fraction = digits.dropFirst(point)
      var text = fraction.isEmpty ? whole : "\(whole).\(fraction)"
      if Bool.random(using: &generator) { text = "-" + text }
      if generator.next() % 8 == 0 { text += "e\(Int.random(in: -40...40, using: &generator))" }
      try #require(try scanned(text).bitPattern == Double(text)!.bitPattern, "seed \(seed): \(text)")
    }
  }

  @Test func writesAsPrintfDoes() {
    let seed: UInt64 = 9216
    var generator = SeededGenerator(seed: seed)
    for round in 0..<100_000 {
      let decimals = Int.random(in: 0...12, using: &generator)
      // Halves of the last decimal are where a careless writer goes wrong.
      let value =
        round % 3 == 0
        ? Double(Int.random(in: -4000...4000, using: &generator)) / 16
        : Double.random(in: -180...180, using: &generator)
      var written: [UInt8] = []
      CoordinateText(decimals: decimals).append(value, to: &written)
      var expected = String(format: "%.\(decimals)f", value)
      if decimals > 0 {
        while expected.hasSuffix("0") { expected.removeLast() }
        if expected.hasSuffix(".") { expected.removeLast() }
      }
      if expected == "-0" { expected = "0" }
      guard String(decoding: written, as: UTF8.self) == expected else {
        Issue.record("seed \(seed): \(value) with \(decimals) decimals: \(String(decoding: written, as: UTF8.self))")
        return
      }
    }
  }

  @Test(arguments: [
    ("1587082.47", LocalisedNumber.Reading.value(1587082.47)), ("1587082,47", .value(1587082.47)),
    ("1.587.082,47", .value(1587082.47)), ("1,587,082.47", .value(1587082.47)),
    ("1 587 082,47", .value(1587082.47)), ("1\u{A0}587\u{A0}082", .value(1587082)),
    ("1587082.469", .value(1587082.469)), ("1.587.082", .value(1587082)), ("716", .value(716)),
    ("-12,5", .value(-12.5)), ("0.123", .value(0.123)), ("0,250", .value(0.25)), ("1 587,469", .value(1587.469)),
    ("1.587", .ambiguous(withComma: 1587, withPoint: 1.587)),
    ("70,103", .ambiguous(withComma: 70.103, withPoint: 70103)),
    ("716,2,7", .none), ("7,16,2", .none), ("1.587,082.47", .none), ("1 58 082", .none), ("", .none), ("12m", .none),
    ("1e5", .none), (".5", .none), ("5,", .none), ("nan", .none), ("1..5", .none), ("١٢", .none),
  ])
  func readsNumbersOfTables(_ text: String, _ reading: LocalisedNumber.Reading) {
    #expect(LocalisedNumber.read(text) == reading)
  }

  @Test(arguments: [
    ("1.587", DelimitedOptions.Locale.vi, 1587.0), ("1,587", .vi, 1.587), ("1.587", .en, 1.587), ("1,587", .en, 1587),
    ("70.103", .vi, 70103), ("1587082.47", .vi, 1587082.47),
  ])
  func readsByLocale(_ text: String, _ locale: DelimitedOptions.Locale, _ value: Double) {
    #expect(LocalisedNumber.read(text, locale: locale) == .value(value))
  }
}
