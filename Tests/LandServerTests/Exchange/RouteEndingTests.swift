import Refusals
import Testing

@testable import LandServer

/// A name of a pattern with an ending behind it.
struct RouteEndingTests {
  @Test(
    arguments: [
      ("/t/1/23.pbf", ["x": "1", "y": "23"]), ("/t/1/2.pbf.pbf", ["x": "1", "y": "2.pbf"]), ("/t/1/.pbf", nil),
      ("/t/1/23", nil), ("/t/1/23.pbf/4", nil),
    ] as [(String, [String: String]?)])
  func captures(_ address: String, _ expected: [String: String]?) throws {
    let route = Route("/t/{x}/{y}.pbf", operation: "x", .same("x"), formats: [.json]) { _ in Content("text/plain", []) }
    #expect(route.captured(from: try ServerRequest("GET", address).path) == expected)
  }
}
