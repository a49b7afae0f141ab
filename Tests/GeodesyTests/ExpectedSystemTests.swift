import Foundation
import Geodesy
import Testing

/// Where coordinates without a system would lie in the one that is expected.
@Suite struct ExpectedSystemTests {
  private static func expected(_ code: Int, _ known: ClosedRange<Double>?, name: String = "Kon Tum city") throws
    -> ExpectedSystem
  {
    let system = try CoordinateReferenceSystem(epsg: code)
    guard let known else { return ExpectedSystem(system) }
    return ExpectedSystem(system) { x, y in known.contains(x) && (1_586_000...1_588_000).contains(y) ? name : nil }
  }

  @Test("it comes first, with the place; others only where it has none, and at most two")
  func order() throws {
    let (x, y) = (553_734.0, 1_587_082.0)
    let found = try CoordinateAppearance.describe(x: x, y: y, expecting: Self.expected(9216, 550_000...560_000))
    #expect(found.text == "N 1 587 082, E 553 734: in EPSG:9216 it would lie in Kon Tum city")
    #expect(found.code == .epsg(9216))

    // On the meridian 108°15′ the position is 81 km further east.
    let other = try CoordinateAppearance.describe(x: x, y: y, expecting: Self.expected(9216, 634_000...635_500))
    #expect(
      other.text == "N 1 587 082, E 553 734: in EPSG:9216 it would lie in no known place, "
        + "in EPSG:9217, meridian 108°15′, it would lie in Kon Tum city")
    #expect(other.code == .epsg(9217))

    let many = try CoordinateAppearance.describe(x: x, y: y, expecting: Self.expected(9216, 560_000...9_000_000))
    #expect(many.text.components(separatedBy: "it would lie in Kon Tum city").count == 3, "\(many.text)")
    let none = try CoordinateAppearance.describe(x: x, y: y, expecting: Self.expected(9216, 0...1))
    #expect(none.text.hasSuffix("in no known place") && none.code == nil)
  }

  @Test("without known places the provinces of the meridian answer")
  func provinces() throws {
    let found = try CoordinateAppearance.describe(x: 553_734, y: 1_587_082, expecting: Self.expected(9216, nil))
    #expect(found.text == "N 1 587 082, E 553 734: in EPSG:9216 it would lie in Kon Tum" && found.code == .epsg(9216))
    let other = try CoordinateAppearance.describe(x: 553_734, y: 1_587_082, expecting: Self.expected(5899, nil))
    #expect(other.text.components(separatedBy: "it would lie in ").count <= 4, "\(other.text)")
  }

  @Test("swapped positions are said to be so, others look like what they are", arguments: [true, false])
  func others(_ isEnglish: Bool) throws {
    let expected = try Self.expected(9216, 550_000...560_000)
    let swapped = try CoordinateAppearance.describe(
      x: 1_587_082, y: 553_734, expecting: expected, isEnglish: isEnglish)
    #expect(swapped.text.hasPrefix("N 1 587 082") && swapped.text.hasSuffix(isEnglish ? "swapped" : "đảo chỗ"))
    let degrees = try CoordinateAppearance.describe(x: 108, y: 14.3, expecting: expected, isEnglish: isEnglish)
    #expect(degrees.code == nil && degrees.text.contains(isEnglish ? "degrees" : "độ"))
    #expect(throws: GeodesyError.self) { try CoordinateAppearance.describe(x: .nan, y: 1, expecting: expected) }
  }
}
