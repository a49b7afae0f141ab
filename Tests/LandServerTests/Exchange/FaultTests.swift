import Refusals
import Testing

@testable import LandServer

/// What a fault of the program says, and to whom.
struct FaultTests {
  private struct Broken: Error { let secret = "/srv/land/w.gpkg" }

  @Test func isForTheLogAlone() throws {
    let town = try PublicTown()
    let route = Route("/broken", operation: "x", LocalisedText(en: "x", vi: "x"), formats: [.json]) { _ in
      throw Broken()
    }
    let face = Face([route], base: "http://h", language: .english)
    let answer = face.respond(
      to: try ServerRequest("GET", "/broken", number: "17"), town.snapshot, budget: WorkBudget(nil))
    #expect(answer.status == 500 && answer.fault?.contains("/srv/land/w.gpkg") == true)
    let text = String(decoding: answer.bytes, as: UTF8.self)
    #expect(!text.contains("srv") && text.contains("urn:landfund:request:17"))
  }

  /// Made-up addresses are one to whoever counts.
  @Test(arguments: [
    ("/parcels/23/1/2", "/parcels/{id*}"), ("/collections/zone/items", "/collections/{collectionId}/items"),
    ("/nowhere", nil), ("/collections/zone/nowhere", nil),
  ])
  func patterns(_ target: String, _ pattern: String?) throws {
    #expect(try PublicTown().face.pattern(of: ServerRequest("GET", target)) == pattern)
  }
}

#if Server
  /// What is counted.
  struct MetricsTests {
    @Test func countsByPattern() throws {
      let holder = SnapshotHolder(try PublicTown().snapshot, loadedAt: 0)
      let metrics = ServerMetrics(holder, ConnectionCounts(most: 1, trust: ProxyTrust([])))
      for number in 0..<3 {
        let entry = AccessEntry(
          number: number, method: "GET", path: "/\(number)\"", route: "other", status: 404, client: "127.0.0.0",
          begin: .now, cache: nil, dropped: number == 0 ? "parcel=12, road=3" : nil)
        metrics.count(entry, bytes: 10)
      }
      metrics.add { ["landfund_desk_sessions 2"] }
      let text = metrics.text(at: 1)
      #expect(text.hasSuffix("\nlandfund_desk_sessions 2\n"))
      #expect(text.contains("landfund_requests_total{route=\"other\",status=\"404\"} 3\n"))
      #expect(
        text.contains("landfund_dropped_features_total 15\n") && text.contains("landfund_response_bytes_total 30\n"))
    }
  }
#endif
