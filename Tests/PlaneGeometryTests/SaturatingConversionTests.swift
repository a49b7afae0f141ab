import Testing

@testable import PlaneGeometry

@Test(
  "numbers that no whole number holds become the nearest that one does",
  arguments: [
    (1.9, 1), (-1.9, -1), (0, 0), (.nan, 0), (.infinity, .max), (-.infinity, .min), (1e308, .max), (-1e21, .min),
    (9.3e18, .max), (4.5e15, 4_500_000_000_000_000), (1e-320, 0),
  ] as [(Double, Int)])
func saturatingConversion(value: Double, expected: Int) { #expect(Int(saturating: value) == expected) }
