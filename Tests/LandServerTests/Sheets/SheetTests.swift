import Foundation
import LandServer
import PlaneGeometry
import Refusals
import Testing

/// What sheets tell, and what they keep to themselves.
@Suite("sheets")
struct SheetTests {
  private func shares(_ json: [String: Any], _ basis: String) -> [String: Double] {
    let rows = ((json["shares"] as? [String: Any])?[basis] as? [[String: Any]]) ?? []
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0["class"] as? String ?? "", $0["area_m2"] as? Double ?? .nan) })
  }

  private func percent(_ json: [String: Any], _ basis: String) -> Double {
    (((json["shares"] as? [String: Any])?[basis] as? [[String: Any]]) ?? [])
      .reduce(0) { $0 + ($1["pct"] as? Double ?? .nan) }
  }

  @Test("ground of blocks that stay back is not_published, and shares add up to 100.0")
  func notPublished() throws {
    let town = try PublicTown()
    let sheet = try town.json("/parcels/1/1")
    #expect(shares(sheet, "scheme") == ["service": 800, "not_published": 800])
    #expect(shares(sheet, "landuse") == ["ODT": 1600])
    #expect(percent(sheet, "scheme") == 100 && percent(sheet, "landuse") == 100)
    let ids = (sheet["plans"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
    #expect(ids == ["D-1", "G-1", "L-1"])
    #expect(
      (sheet["parcel"] as? [String: Any])?.keys.sorted() == [
        "code", "id", "map_scale", "old_unit_code", "parcel_no", "registered_area_m2", "sheet_no", "unit_code",
      ])
    #expect(sheet["snapshot"] as? String == town.snapshot.id && sheet["findings"] == nil && sheet["clean_land"] == nil)
  }

  @Test("a plan that is published after the server's day is not told of, on whatever day is asked")
  func later() throws {
    let town = try PublicTown()
    for day in ["2021-12-24", "2030-01-01"] {
      let zone = try town.json("/zones/W1?datetime=\(day)")
      #expect(shares(zone, "scheme") == ["residential": 5000, "service": 5000, "not_published": 10000], "\(day)")
    }
    // Before it counted there is nothing to keep back.
    #expect(shares(try town.json("/zones/W1?datetime=2012-01-01"), "scheme") == ["residential": 20000])
  }

  @Test(
    "a withheld parcel is answered like one that does not exist",
    arguments: ["/parcels/CANARY-camp", "/parcels/none", "/zones/none"])
  func missing(_ address: String) throws {
    let town = try PublicTown()
    let answer = try town.ask(address)
    #expect(answer.status == 404 && answer.header("content-type") == "application/problem+json")
  }

  @Test("a polygon has its parcels, and ground without one counts withheld parcels too")
  func polygon() throws {
    let town = try PublicTown()
    let sheet = try town.json("/sheet?polygon=\(PublicTown.corners(20, 110, 0, 40))&crs=EPSG:9216")
    let parcels = try #require(sheet["parcels"] as? [[String: Any]])
    #expect(parcels.map { $0["id"] as? String } == ["1/1"] && parcels[0]["area_m2"] as? Double == 1600)
    #expect(sheet["no_parcel_m2"] as? Double == 2000 && sheet["more_parcels"] as? Int == 0)
    #expect((sheet["constraints"] as? [Any])?.isEmpty == true && sheet["next_steps"] == nil)
    #expect((sheet["areas"] as? [String: Any])?["grid_m2"] as? Double == 3600)
  }

  @Test("a point asks for the parcel there, beside all parcels for the square metre around it")
  func point() throws {
    let town = try PublicTown()
    let (x, y) = (PublicTown.origin.x, PublicTown.origin.y)
    let there = try town.json("/sheet?point=\(x + 40),\(y + 20)&crs=EPSG:9216")
    #expect((there["parcel"] as? [String: Any])?["id"] as? String == "1/1")
    let beside = try town.json("/sheet?point=\(x + 10),\(y + 90)&crs=EPSG:9216")
    #expect(shares(beside, "scheme") == ["service": 1])
    // In the camp stands no parcel for anybody.
    let camp = try town.json("/sheet?point=\(x + 90),\(y + 20)&crs=EPSG:9216")
    #expect(camp["parcel"] == nil && shares(camp, "scheme") == ["not_published": 1])
    // The default is longitude and latitude.
    #expect(try town.ask("/sheet?point=107.4938,14.3493").status == 200)
  }

  @Test(
    "what is no polygon is a problem that says what to do",
    arguments: [
      ("1,1;2,2", "bad_polygon"), ("1,1;2,2;x,3", "bad_polygon"), ("1,1;2,2;3", "bad_polygon"), ("", "bad_polygon"),
      ("1,1;nan,2;3,3", "bad_polygon"), ("1,1;1e999,2;3,3", "bad_polygon"), ("1,1;2,2;3,3", "bad_polygon"),
      ("553000,1587000;553100,1587100;553100,1587000;553000,1587100", "bad_polygon"),
      ("540000,1580000;560000,1580000;560000,1600000;540000,1600000", "bad_polygon"),
      (Array(repeating: "553000,1587000", count: 202).joined(separator: ";"), "bad_polygon"),
    ])
  func badPolygons(_ polygon: String, _ code: String) throws {
    let town = try PublicTown()
    let answer = try town.json("/sheet?polygon=\(polygon)&crs=EPSG:9216")
    #expect((answer["type"] as? String)?.hasSuffix("/problems/\(code)") == true, "\(answer)")
    #expect(answer["status"] as? Int == 400 && (answer["detail"] as? String)?.isEmpty == false)
    if polygon.hasPrefix("553000,1587000;553100,1587100") {
      #expect((answer["detail"] as? String)?.contains("X 1.587.050,00, Y 553.050,00") == true, "\(answer)")
    }
  }

  @Test("a sheet takes one day, one of point and polygon, and no other parameter")
  func parameters() throws {
    let town = try PublicTown()
    for (address, status) in [
      ("/parcels/1/1?datetime=2021-01-01/2021-12-31", 400), ("/parcels/1/1?datetime=soon", 400), ("/sheet", 400),
      ("/sheet?point=1,2&polygon=1,2;3,4;5,6", 400), ("/parcels/1/1?day=2021-01-01", 400), ("/parcels/1%2F1", 200),
      ("/sheet?point=107.5,14.3&crs=EPSG:99999", 400), ("/sheet?point=107.5", 400),
    ] {
      #expect(try town.ask(address).status == status, "\(address)")
    }
    #expect(
      town.face.routes.filter { ["/parcels/{id*}", "/sheet", "/zones/{id*}"].contains($0.pattern) }
        .allSatisfy { $0.weight == 5 })
  }

  @Test("a zone has its plans, coverage, old units and downloads")
  func zone() throws {
    let town = try PublicTown(day: "2025-08-01")
    let sheet = try town.json("/zones/W1")
    let plans = try #require(sheet["plans"] as? [[String: Any]])
    #expect(plans.map { $0["id"] as? String } == ["CANARY-late", "D", "G", "L"])
    #expect(plans.map { $0["prevails_m2"] as? Double } == [5000, 5000, 5000, 12000])
    #expect((sheet["coverage"] as? [[String: Any]])?.contains { $0["base"] as? String == "natural" } == true)
    #expect((sheet["old_units"] as? [String])?.isEmpty == false)
    let downloads = try #require(sheet["downloads"] as? [[String: Any]])
    #expect(
      downloads.contains {
        $0["url"] as? String == "http://127.0.0.1:8080/collections/parcel/download.gpkg?zone=W1"
      })
  }
}
