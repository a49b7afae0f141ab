import Refusals
import Testing

@testable import LandServer

/// What patterns of addresses take.
struct RouteTests {
  @Test(
    arguments: [
      ("/collections", "/collections", [:]),
      ("/collections/{c}", "/collections/parcel", ["c": "parcel"]),
      ("/collections/{c}/items/{id*}", "/collections/parcel/items/23296/2/27", ["c": "parcel", "id": "23296/2/27"]),
      (
        "/collections/{c}/items/{id*}", "/collections/parcel/items/23296%2F2%2F27", ["c": "parcel", "id": "23296/2/27"]
      ),
      ("/collections/{c}/items/{id*}", "/collections/parcel/items", nil),
      ("/collections/{c}", "/collections/parcel/items", nil),
      ("/", "/", [:]),
    ] as [(String, String, [String: String]?)])
  func captures(_ pattern: String, _ address: String, _ expected: [String: String]?) throws {
    let route = Route(pattern, operation: "x", .same("x"), formats: [.json]) { _ in Content("text/plain", []) }
    #expect(route.captured(from: try ServerRequest("GET", address).path) == expected)
  }
}
