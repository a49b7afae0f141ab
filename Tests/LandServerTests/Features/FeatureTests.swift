import Foundation
import Testing

@testable import LandServer

/// Collections, features and the manners of every address, on a small town.
struct FeatureTests {
  let town: PublicTown

  init() throws { town = try PublicTown() }

  @Test(arguments: [
    ("/collections/nix", 404, "not_found"), ("/collections/parcel/items/nix", 404, "not_found"),
    ("/collections/statement/items", 404, "not_found"), ("/collections/parcel/items/CANARY-camp", 404, "not_found"),
    ("/collections/parcel/items?nix=1", 400, "unknown_parameter"), ("/?x", 400, "unknown_parameter"),
    ("/collections/parcel/items?limit=1&limit=2", 400, "repeated_parameter"),
    ("/collections/parcel/items?limit=0", 400, "bad_value"), ("/collections/parcel/items?limit=-1", 400, "bad_value"),
    ("/collections/parcel/items?limit=1e3", 400, "bad_value"), ("/collections/parcel/items?f=xml", 400, "bad_value"),
    ("/collections/parcel/items?lang=fr", 400, "bad_value"),
    ("/collections/parcel/items?crs=EPSG:1", 400, "unknown_crs"),
    ("/collections/parcel/items?bbox=1,2,3", 400, "bad_value"),
    ("/collections/parcel/items?bbox=1,2,NaN,4", 400, "bad_value"),
    ("/collections/parcel/items?bbox=108,15,108.1,14", 400, "bad_value"),
    ("/collections/parcel/items?datetime=x", 400, "bad_value"),
    ("/collections/parcel/items?filter=nix%3D1", 400, "bad_filter"),
    ("/collections/parcel/items?zone=nix", 400, "bad_value"),
    ("/collections/prevailing_function/items?datetime=../..", 400, "one_day_only"),
    ("/%00", 400, "bad_value"), ("/collections//items", 404, "not_found"),
    ("/collections/parcel/items/", 404, "not_found"),
  ])
  func refuses(_ target: String, _ status: Int, _ code: String) throws {
    let answer = try answer(to: target)
    #expect(answer.status == status)
    #expect(answer.header("content-type") == "application/problem+json")
    #expect(answer.header("cache-control") == "no-store")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
    #expect((json["type"] as? String)?.hasSuffix("/problems/\(code)") == true)
    #expect(json["status"] as? Int == status)
  }

  /// A request that cannot even be read is answered like any other.
  private func answer(to target: String) throws -> ServerResponse {
    do throws(Problem) {
      return town.face.respond(to: try ServerRequest("GET", target), town.snapshot, budget: WorkBudget(nil))
    } catch {
      return town.face.response(to: try ServerRequest("GET", "/"), error)
    }
  }

  @Test(arguments: [
    "zone", "scheme", "scheme_block", "landuse_plan", "landuse_block", "parcel", "prevailing_function",
    "prevailing_landuse",
  ])
  func paging(_ collection: String) throws {
    let whole = try features("/collections/\(collection)/items")
    var paged: [String] = []
    var target = "/collections/\(collection)/items?limit=1"
    while true {
      let page = try document(target)
      #expect(page["numberMatched"] as? Int == whole.count)
      let ids = (page["features"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
      #expect(page["numberReturned"] as? Int == ids.count)
      paged += ids
      let links = page["links"] as? [[String: Any]] ?? []
      guard let next = links.first(where: { $0["rel"] as? String == "next" })?["href"] as? String else { break }
      target = String(next.dropFirst(town.face.base.count))
    }
    #expect(paged == whole)
    #expect(!whole.isEmpty)
  }

  /// What a day shows: drafts, plans that are not published yet, defence and current use never.
  @Test(arguments: [
    ("scheme", "", ["D", "G"]), ("scheme", "?datetime=2015-01-01", ["G"]), ("scheme", "?datetime=2009-01-01", []),
    ("scheme", "?datetime=../..", ["D", "G"]), ("scheme", "?datetime=2009-01-01/2012-01-01", ["G"]),
    ("scheme_block", "", ["D-1", "G-1"]), ("landuse_block", "", ["L-1"]),
    ("parcel", "?datetime=1990-01-01", ["1/1", "1/2 Phường"]),
    ("prevailing_function", "?datetime=2015-01-01", ["G-1"]), ("prevailing_function", "", ["D-1", "G-1"]),
    ("prevailing_function", "?datetime=2021-01-01/2021-03-01", ["D-1", "G-1"]), ("prevailing_landuse", "", ["L-1"]),
    ("parcel", "?parcel_no=2", ["1/2 Phường"]), ("parcel", "?filter=sheet_no%3D'1'%20AND%20parcel_no%3D'1'", ["1/1"]),
    ("parcel", "?bbox=0,0,1,1", []), ("parcel", "?limit=99999999999999999999", ["1/1", "1/2 Phường"]),
    ("parcel", "?bbox=553030,1587000,553070,1587040&bbox-crs=%5BEPSG:9216%5D", ["1/1"]),
    // The two grounds do not meet, the parcel meets both.
    (
      "parcel",
      "?bbox=553031,1587001,553032,1587002&bbox-crs=%5BEPSG:9216%5D&filter-crs=%5BEPSG:9216%5D"
        + "&filter=S_INTERSECTS(geometry,BBOX(553060,1587030,553061,1587031))", ["1/1"]
    ),
  ])
  func days(_ collection: String, _ query: String, _ expected: [String]) throws {
    #expect(try features("/collections/\(collection)/items\(query)") == expected)
  }

  /// Where the ground of a block that stays back begins, that of the others ends.
  @Test func prevailingGroundIsThatOfExtracts() throws {
    let page = try document("/collections/prevailing_function/items?crs=%5BEPSG:9216%5D")
    let areas = (page["features"] as? [[String: Any]] ?? []).map { feature in
      let properties = feature["properties"] as? [String: Any]
      return
        "\(feature["id"] ?? "") \(properties?["area_m2"] ?? "") \(properties?["scheme"] ?? "") \(properties?["level"] ?? "")"
    }
    #expect(areas == ["D-1 5000.0 D detailed", "G-1 5000.0 G general"])
  }

  /// In the working system ordinates are the stored ones; latitude comes first where the definition has it so.
  @Test(arguments: [
    ("%5BEPSG:9216%5D", 553_030.0, 1_587_000.0), ("http://www.opengis.net/def/crs/EPSG/0/4326", 14.35, 107.99),
    ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 107.99, 14.35),
  ])
  func systems(_ system: String, _ first: Double, _ second: Double) throws {
    let answer = try town.ask("/collections/parcel/items/1/1?crs=\(system)")
    let feature = try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
    let geometry = try #require(feature["geometry"] as? [String: Any])
    let rings = try #require(geometry["coordinates"] as? [[[[Double]]]])[0]
    #expect(abs(rings[0][0][0] - first) < (first > 1000 ? 1e-12 : 0.02))
    #expect(abs(rings[0][0][1] - second) < (first > 1000 ? 1e-12 : 0.02))
    #expect(answer.header("content-crs")?.contains("opengis.net/def/crs/") == true)
  }

  /// Clients take the type of a field from its first values: a number that is whole is written as a number.
  @Test func wholeNumbersOfRealFieldsStayReal() throws {
    let text = String(decoding: try town.ask("/collections/parcel/items").bytes, as: UTF8.self)
    #expect(text.contains("\"registered_area_m2\":1600.0}"), "\(text)")
  }

  /// Every operation is unique, every list of words has one, and `/api` takes what the addresses take.
  @Test func descriptionOfTheInterface() throws {
    let document = try document("/api")
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    let operations = paths.values.compactMap { $0["get"] }
    let ids = operations.compactMap { $0["operationId"] as? String }
    #expect(Set(ids).count == ids.count && ids.count == paths.count && paths.count > 30)
    for operation in operations {
      for parameter in operation["parameters"] as? [[String: Any]] ?? [] {
        let words = (parameter["schema"] as? [String: Any])?["enum"] as? [Any]
        #expect(words.map { !$0.isEmpty } ?? true, "\(operation["operationId"] ?? "") \(parameter)")
      }
    }
    let download = try #require(paths["/collections/{collectionId}/download.csv"]?["get"])
    #expect((download["responses"] as? [String: Any])?["206"] != nil)
  }

  /// Who is known by https is never asked another way; images may come from the office's own tiles.
  @Test(arguments: [("http://h", nil), ("https://h", "max-age=31536000")])
  func strictTransport(_ base: String, _ expected: String?) throws {
    let town = try PublicTown(base: base)
    for target in ["/", "/collections", "/nowhere"] {
      #expect(try town.ask(target).header("strict-transport-security") == expected)
      #expect(try town.ask(target, accept: PublicTown.browser).header("strict-transport-security") == expected)
    }
  }

  @Test func imagesOfTheOffice() throws {
    let settings = try PublishSettings("basemap: https://tiles.example/{z}/{x}/{y}.png", file: "publish.yml")
    let policy = try TileTown(settings: settings).ask("/", "GET", ["Accept": "text/html"])
      .header("content-security-policy")
    #expect(policy?.contains("img-src 'self' https://tiles.example;") == true)
    #expect(
      try town.ask("/", accept: PublicTown.browser).header("content-security-policy")?.contains("img-src 'self';")
        == true)
  }

  @Test func fewFeaturesAreNotPacked() throws {
    let request = try ServerRequest(
      "GET", "/collections/parcel/items?limit=1", headers: [.init("Accept-Encoding", "gzip")])
    let answer = town.face.respond(to: request, town.snapshot, budget: WorkBudget(nil))
    #expect(answer.header("content-encoding") == nil && answer.header("content-length") == "\(answer.bytes.count)")
    #expect(answer.bytes.count < Packing.least)
  }

  @Test func onceIsEnough() throws {
    let target = "/collections/parcel/items"
    let plain = try town.ask(target)
    let tag = try #require(plain.header("etag"))
    let request = try ServerRequest("GET", target, headers: [.init("If-None-Match", tag)])
    let again = town.face.respond(to: request, town.snapshot, budget: WorkBudget(nil))
    #expect(again.status == 304)
    #expect(again.bytes.isEmpty)
    #expect(try PublicTown(name: "Xã").ask(target).header("etag") != tag)
    #expect(try PublicTown().ask(target).header("etag") == tag)
    #expect(try PublicTown().ask(target).bytes == plain.bytes)
  }

  @Test func packedIsTheSame() throws {
    let target = "/collections"
    let plain = try town.ask(target)
    let request = try ServerRequest("GET", target, headers: [.init("Accept-Encoding", "br, gzip;q=0.5")])
    let packed = town.face.respond(to: request, town.snapshot, budget: WorkBudget(nil))
    #expect(packed.header("content-encoding") == "gzip")
    #expect(packed.header("etag") != plain.header("etag"))
    #expect(try Gunzip.unpacked(packed.bytes) == plain.bytes)
  }

  @Test(arguments: [("HEAD", 200, 0), ("OPTIONS", 204, 0), ("POST", 405, 1), ("DELETE", 405, 1), ("BREW", 405, 1)])
  func methods(_ method: String, _ status: Int, _ leastBytes: Int) throws {
    let answer = town.face.respond(
      to: try ServerRequest(method, "/collections"), town.snapshot, budget: WorkBudget(nil))
    #expect(answer.status == status)
    #expect(answer.bytes.count >= leastBytes && (leastBytes > 0 || answer.bytes.isEmpty))
    #expect(status != 405 || answer.header("allow") == "GET, HEAD, OPTIONS")
  }

  @Test func aBodyIsRefused() throws {
    let request = try ServerRequest("GET", "/", headers: [.init("Content-Length", "3")])
    let answer = town.face.respond(to: request, town.snapshot, budget: WorkBudget(nil))
    #expect(answer.status == 400)
    #expect(answer.header("connection") == "close")
  }

  @Test func workEnds() throws {
    let budget = WorkBudget(.zero)
    let answer = town.face.respond(
      to: try ServerRequest("GET", "/collections/parcel/items?parcel_no=1"), town.snapshot, budget: budget)
    #expect(answer.status == 503)
  }

  private func document(_ target: String) throws -> [String: Any] {
    let answer = try town.ask(target)
    #expect(answer.status == 200, "\(target): \(String(decoding: answer.bytes, as: UTF8.self))")
    return try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any] ?? [:]
  }

  private func features(_ target: String) throws -> [String] {
    (try document(target)["features"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }
}
