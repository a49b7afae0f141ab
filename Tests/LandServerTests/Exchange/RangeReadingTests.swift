import Testing

@testable import LandServer

/// Which part of a file of 100 bytes a range asks for.
struct RangeReadingTests {
  @Test(
    arguments: [
      (nil, .whole), ("bytes=0-9", .range(0..<10)), ("Bytes=0-0", .range(0..<1)), ("bytes=90-", .range(90..<100)),
      ("bytes=-5", .range(95..<100)), ("bytes=-500", .range(0..<100)), ("bytes=95-500", .range(95..<100)),
      ("bytes=99-99999999999999999999", .range(99..<100)), ("bytes=100-", .none), ("bytes=-0", .none),
      ("bytes=99999999999999999999-", .none), ("bytes=5-4", .whole), ("bytes=0-1,5-6", .whole), ("bytes=", .whole),
      ("bytes=-", .whole), ("bytes=a-b", .whole), ("bytes=1-2-3", .whole), ("bytes=--5", .whole), ("lines=0-9", .whole),
      ("bytes=1--2", .whole),
    ] as [(String?, RangeReading.Part)])
  func parts(_ range: String?, _ expected: RangeReading.Part) {
    #expect(RangeReading.part(range: range, condition: nil, tag: "\"t\"", count: 100) == expected)
  }

  @Test("a weak or other tag of If-Range means the whole file")
  func conditions() {
    func part(_ condition: String) -> RangeReading.Part {
      RangeReading.part(range: "bytes=0-9", condition: condition, tag: "\"t\"", count: 100)
    }
    #expect(part("\"t\"") == .range(0..<10))
    #expect(part("W/\"t\"") == .whole && part("\"u\"") == .whole && part("Sun, 29 Nov 2026 00:00:00 GMT") == .whole)
  }
}
