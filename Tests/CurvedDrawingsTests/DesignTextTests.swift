import PlaneGeometry
import Testing

@testable import CurvedDrawings

/// Texts of design files, whose elements have their lower left corner whatever they are aligned to.
@Suite("Texts of design files")
struct DesignTextTests {
  /// A text element of two dimensions, of four letters that are 6 units wide and high.
  private static func element(justification: UInt8, degrees: Int) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] {
      let bits = UInt32(truncatingIfNeeded: value)
      return [bits >> 16, bits >> 24, bits, bits >> 8].map { UInt8(truncatingIfNeeded: $0) }
    }
    let body =
      [3, justification] + number(1000) + number(1000) + number(degrees * 360_000) + number(100) + number(200)
      + [4, 0] + Array("OM-1".utf8)
    let words = (36 - 4 + body.count) / 2
    return [13, 17, UInt8(words), 0] + Array(repeating: 0, count: 32) + body + [0xFF, 0xFF]
  }

  @Test(
    "a text is at what it is aligned to: left, middle or right of its letters, top, middle or bottom",
    arguments: [
      (2, 0, nil), (0, 0, Position(100, 206)), (1, 0, Position(100, 203)), (7, 0, Position(112, 203)),
      (8, 0, Position(112, 200)), (14, 0, Position(124, 200)), (12, 0, Position(124, 206)), (7, 90, Position(97, 212)),
    ] as [(UInt8, Int, Position?)])
  func alignment(_ justification: UInt8, _ degrees: Int, _ expected: Position?) {
    let file = Self.element(justification: justification, degrees: degrees).withUnsafeBufferPointer { DesignFile($0) }
    let found = file.alignments[0]
    #expect((found == nil) == (expected == nil))
    if let found, let expected {
      #expect(abs(found.x - expected.x) < 1e-9 && abs(found.y - expected.y) < 1e-9, "\(found)")
    }
  }
}
