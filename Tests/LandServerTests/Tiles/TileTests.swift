import Dispatch
import Foundation
import Interchange
import LandModel
import PlaneGeometry
import Refusals
import Synchronization
import Testing

@testable import LandServer

/// Tiles as a client gets them.
struct TileTests {
  /// The address of the tile with the middle of the ward.
  private static func address(_ town: TileTown, _ set: String, _ zoom: Int) throws -> String {
    let offered = try #require(try town.snapshot.tileSets.first { $0.matrices.id == set })
    let bounds = try TileCollections(town.question("/tiles")).bounds(["zone"], offered)
    let side = offered.matrices.cell(at: zoom) * Double(TileMatrixSet.cells)
    let (row, column) = (
      (offered.matrices.north - bounds.center.y) / side, (bounds.center.x - offered.matrices.west) / side
    )
    return "/tiles/\(set)/\(zoom)/\(Int(row))/\(Int(column))"
  }

  @Test(
    "layers are the collections that show at the zoom, each feature with its id and fields",
    arguments: [
      ("WebMercatorQuad", 14, ["zone", "scheme", "scheme_block", "parcel", "road"]),
      ("WebMercatorQuad", 12, ["zone", "scheme", "scheme_block", "road"]),
      ("WebMercatorQuad", 5, []), ("EPSG9216Quad", 10, ["zone", "scheme", "scheme_block", "parcel", "road"]),
      ("EPSG9216Quad", 8, ["zone", "scheme", "scheme_block", "road"]),
      ("EPSG9216Quad", 7, ["zone", "scheme", "scheme_block"]),
    ] as [(String, Int, [String])])
  func layers(_ set: String, _ zoom: Int, _ expected: [String]) throws {
    let town = try TileTown()
    let response = try town.ask(try Self.address(town, set, zoom))
    #expect(response.status == (expected.isEmpty ? 204 : 200))
    let names = TileText.layers(response.bytes)
    #expect(Set(names).isSuperset(of: expected.filter { !$0.hasPrefix("prevailing") }))
    #expect(names.filter { !$0.hasPrefix("prevailing") }.sorted() == expected.sorted())
    if !expected.isEmpty {
      #expect(response.header("Content-Type") == "application/vnd.mapbox-vector-tile")
      #expect(response.header("OGCAPI-datetime") == "2021-12-24")
      #expect(TileText.holds(response.bytes, "Phường Thắng Lợi"))
      #expect(TileText.holds(response.bytes, "23293/1/7") == expected.contains("parcel"))
    }
  }

  @Test("both addresses of a tile, a collection's and the list of it, packed or not, give the same bytes")
  func addresses() throws {
    let town = try TileTown()
    let parts = try Self.address(town, "WebMercatorQuad", 15).split(separator: "/").map(String.init)
    let (zoom, row, column) = (parts[2], parts[3], parts[4])
    let one = try town.ask("/tiles/WebMercatorQuad/\(zoom)/\(row)/\(column)")
    let other = try town.ask("/tiles/\(zoom)/\(column)/\(row).pbf")
    #expect(one.status == 200 && one.bytes == other.bytes)
    #expect(one.header("ETag") != other.header("ETag"))
    let packed = try town.ask("/tiles/\(zoom)/\(column)/\(row).pbf", "GET", ["Accept-Encoding": "br, gzip"])
    #expect(packed.header("Content-Encoding") == "gzip" && packed.header("ETag")?.hasSuffix("-gzip\"") == true)
    #expect(GzipStream.unpacked(packed.bytes) == one.bytes)
    let parcels = try town.ask("/collections/parcel/tiles/WebMercatorQuad/\(zoom)/\(row)/\(column)")
    #expect(TileText.layers(parcels.bytes) == ["parcel"])
    #expect(try town.ask("/tiles/\(zoom)/\(column)/\(row).pbf?collections=parcel").bytes == parcels.bytes)
    let two = try town.ask("/tiles/\(zoom)/\(column)/\(row).pbf?collections=road,zone")
    #expect(TileText.layers(two.bytes) == ["zone", "road"])
    #expect(try town.ask("/tiles/\(zoom)/\(column)/\(row).pbf?collections=zone,road").bytes == two.bytes)
    let head = try town.ask("/tiles/\(zoom)/\(column)/\(row).pbf", "HEAD")
    #expect(head.bytes.isEmpty && head.header("Content-Length") == "\(one.bytes.count)")
    let known = try town.ask(
      "/tiles/\(zoom)/\(column)/\(row).pbf", "GET", ["If-None-Match": other.header("ETag") ?? ""])
    #expect(known.status == 304)
    // Another process with the same land.
    #expect(try TileTown().ask("/tiles/\(zoom)/\(column)/\(row).pbf").bytes == one.bytes)
  }

  @Test("ground on which blocks hold is a layer of the day that is shown")
  func prevailing() throws {
    let town = try TileTown()
    let address = try Self.address(town, "EPSG9216Quad", 11)
    let only = address + "?collections=prevailing_function"
    let now = try town.ask(only).bytes
    #expect(TileText.layers(now) == ["prevailing_function"])
    #expect(TileText.holds(now, "new-1") && TileText.holds(now, "new-2") && !TileText.holds(now, "old-1"))
    let then = try town.ask(only + "&datetime=2010-01-01").bytes
    #expect(TileText.holds(then, "old-1") && !TileText.holds(then, "new-1"))
    #expect(try town.ask(only + "&datetime=2010-01-01T08:00:00%2B07:00").bytes == then)
    #expect(try town.ask(only + "&datetime=2000-01-01").status == 204)
  }

  @Test(
    "a tile shows one day",
    arguments: [
      ("", ["new-1", "new-2"]), ("?datetime=2021-12-24", ["new-1", "new-2"]),
      ("?datetime=2015-01-01", ["new-1", "new-2"]),
      ("?datetime=2014-12-31", ["old-1"]), ("?datetime=2004-12-31", []),
    ] as [(String, [String])])
  func days(_ query: String, _ expected: [String]) throws {
    let town = try TileTown()
    let address = try Self.address(town, "EPSG9216Quad", 11)
    let bytes = try town.ask(address + query).bytes
    #expect(["new-1", "new-2", "old-1"].filter { TileText.holds(bytes, $0) } == expected)
  }

  @Test(
    "what is no tile is not found, what is no day or collection is said",
    arguments: [
      ("/tiles/WebMercatorQuad/4/7/12", 404), ("/tiles/WebMercatorQuad/19/240000/410000", 404),
      ("/tiles/WebMercatorQuad/64/0/0", 404), ("/tiles/WebMercatorQuad/-1/0/0", 404),
      ("/tiles/WebMercatorQuad/5/0/0", 404), ("/tiles/WebMercatorQuad/5/14/99999999999999999999", 404),
      ("/tiles/WebMercatorQuad/5/14/NaN", 404), ("/tiles/WebMercatorQuad/5/14/1e1", 404),
      ("/tiles/WebMercatorQuad/5/14/+25", 404), ("/tiles/WebMercatorQuad/05/14/25", 404),
      ("/tiles/WebMercatorQuad/5/14/", 404),
      ("/tiles/WebMercatorQuad/5/14/25", 204), ("/tiles/5/25/14.pbf", 204), ("/tiles/5/25/14.mvt", 404),
      ("/tiles/5/25/.pbf", 404),
      ("/tiles/Elsewhere/5/14/25", 404), ("/collections/finding/tiles/WebMercatorQuad/5/14/25", 404),
      ("/collections/parcel/tiles/WebMercatorQuad/5/14/25", 204),
      ("/tiles/5/25/14.pbf?collections=parcel,finding", 400), ("/tiles/5/25/14.pbf?collections=", 400),
      ("/tiles/5/25/14.pbf?datetime=yesterday", 400), ("/tiles/5/25/14.pbf?datetime=2020-01-01/2021-01-01", 400),
      ("/tiles/5/25/14.pbf?day=2020-01-01", 400), ("/tiles/5/25/14.pbf?f=html", 400), ("/tiles/5/25/14.pbf?f=mvt", 204),
    ])
  func refusals(_ address: String, _ status: Int) throws {
    #expect(try TileTown().ask(address).status == status)
  }

  @Test("an empty tile says whether all below is empty too")
  func empty() throws {
    let town = try TileTown()
    let early = try town.ask("/tiles/5/25/14.pbf")
    #expect(early.status == 204 && early.header("OATiles-hint") == nil && early.bytes.isEmpty)
    // Within the limits, which are a rectangle around both parcels, nothing stands between them.
    let far = try TileTown { land in
      let twin = land.parcels[0]
      var other = Parcel(id: "far")
      other.unitCode = twin.unitCode
      land.parcels = LandLayer(
        land.parcels.indices.map { (land.parcels[$0], land.parcels.geometry.geometry(at: $0)) }
          + [(other, TileTown.box(20_000, 20_020, 20_000, 20_020))])
    }
    let offered = try #require(try far.snapshot.tileSets.last)
    let limits = try #require(
      offered.matrices.limits(of: try TileCollections(far.question("/tiles")).bounds(["parcel"], offered), at: 13))
    let middle =
      "/tiles/EPSG9216Quad/13/\((limits.rows.lowerBound + limits.rows.upperBound) / 2)/\((limits.columns.lowerBound + limits.columns.upperBound) / 2)"
    let response = try far.ask(middle)
    #expect(response.status == 204 && response.header("OATiles-hint") == "empty")
    #expect(response.header("ETag") == nil && response.header("Content-Type") == nil)
  }

  @Test("what is left out is counted")
  func dropped() throws {
    // 5 m are under 16 units of the grid at zoom 14, 9.5 m.
    let town = try TileTown(side: 5)
    let address = try Self.address(town, "WebMercatorQuad", 14)
    let response = try town.ask(address)
    #expect(response.header("LandFund-Dropped") == "parcel=400")
    #expect(response.header("Access-Control-Expose-Headers")?.contains("LandFund-Dropped") == true)
    #expect(try town.ask(address + "?collections=road").header("LandFund-Dropped") == nil)
  }

  @Test("a tile is made once, however many ask for it at once, and kept within the limit")
  func cache() throws {
    let town = try TileTown()
    let address = try Self.address(town, "WebMercatorQuad", 15)
    let caches = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 16) { number in
      let response = try? town.ask(address, "GET", number.isMultiple(of: 2) ? ["Accept-Encoding": "gzip"] : [:])
      caches.withLock { $0.append(response?.header("LandFund-Cache") ?? "none") }
    }
    #expect(caches.withLock { $0.count { $0 == "miss" } } == 1 && caches.withLock { $0.count { $0 == "hit" } } == 15)
    #expect(town.snapshot.tiles.keptBytes > 0 && town.snapshot.tiles.keptBytes < 64_000_000)
    let small = try TileTown(tileCache: 0)
    #expect(try small.ask(address).bytes == town.ask(address).bytes)
    #expect(try small.ask(address).header("LandFund-Cache") == "miss" && small.snapshot.tiles.keptBytes == 0)
  }

  @Test("a client that has left ends the work")
  func left() throws {
    let town = try TileTown()
    let budget = WorkBudget(nil)
    budget.leave()
    let request = try ServerRequest("GET", try Self.address(town, "WebMercatorQuad", 15))
    #expect(town.face.respond(to: request, town.snapshot, budget: budget).status == 503)
  }

  @Test("parcels that share their corners cover their ground without a gap in every tile")
  func tilesExactly() throws {
    let town = try TileTown()
    for set in ["WebMercatorQuad", "EPSG9216Quad"] {
      let offered = try #require(try town.snapshot.tileSets.first { $0.matrices.id == set })
      let bounds = try TileCollections(town.question("/tiles")).bounds(["parcel"], offered)
      for zoom in [14, 16, 18] {
        let limits = try #require(offered.matrices.limits(of: bounds, at: zoom))
        for row in limits.rows.prefix(3) {
          for column in limits.columns.prefix(3) {
            let bytes = try town.ask("/tiles/\(set)/\(zoom)/\(row)/\(column)").bytes
            // The ward has the parcels' outer corners alone: an edge of it and those of the parcels along it differ by the
            // rounding of corners, so by less than a unit along the border.
            let areas = TileText.doubledAreas(bytes)
            guard let ward = areas["zone"]?.first, let parcels = areas["parcel"] else { continue }
            #expect(abs(parcels.reduce(0, +) - ward) <= 4 * 2 * 4224)
          }
        }
      }
    }
  }
}

extension TileTown {
  /// A question for an address, for what is asked directly.
  func question(_ target: String) throws -> Question {
    Question(
      request: try ServerRequest("GET", target), captured: [:], parameters: [:], format: .json, language: .english,
      snapshot: snapshot, base: TileTown.base, budget: WorkBudget(nil))
  }
}
