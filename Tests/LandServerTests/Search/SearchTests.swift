import Geodesy
import Testing

@testable import LandServer

/// What the search finds, in which order, and what it says of it.
struct SearchTests {
  @Test(
    arguments: [
      ("12/330", ["parcel:23299/12/330", "parcel:23300/12/330"]),
      ("tờ 12 thửa 330", ["parcel:23299/12/330", "parcel:23300/12/330"]),
      ("TO 12, THUA 330", ["parcel:23299/12/330", "parcel:23300/12/330"]),
      ("thửa đất số 330 tờ bản đồ số 12", ["parcel:23299/12/330", "parcel:23300/12/330"]),
      ("to 12 thua 330 ngo may", ["parcel:23299/12/330"]), ("12/330 Phường Ngô Mây", ["parcel:23299/12/330"]),
      ("12/330 p. ngô mây", ["parcel:23299/12/330"]), ("12/330 23300", ["parcel:23300/12/330"]),
      ("12/330 hòa bình", ["parcel:23300/12/330"]), ("12/330 kon tum", ["parcel:23299/12/330", "parcel:23300/12/330"]),
      ("12/330 nowhere", []), ("7/05", ["parcel:23299/7/5"]), ("007/5", ["parcel:23299/7/5"]),
      ("330", ["parcel:23299/12/330", "parcel:23300/12/330", "zone:W2"]), ("thửa 33", ["parcel:23299/7/33"]),
      ("33", ["parcel:23299/7/33", "parcel:23299/12/330", "parcel:23300/12/330", "zone:W2"]),
      ("23299/7/5", ["parcel:23299/7/5"]), ("23299/7", ["parcel:23299/7/5", "parcel:23299/7/33"]),
      ("QHPK-2", ["scheme:QHPK-2"]), ("qhpk-2", ["scheme:QHPK-2"]), ("125/QĐ-UBND", ["scheme:QHPK-2"]),
      ("125/qd-ubnd", ["scheme:QHPK-2"]), ("125", ["scheme:QHPK-2"]), ("dak bla", ["scheme:QHPK-2"]),
      ("phan khu bla", ["scheme:QHPK-2"]), ("Đường Ngô Mây", ["road:R1"]), ("duong ngo", ["road:R1"]),
      ("608", ["zone:C"]), ("23000", ["zone:OLD"]), ("Hòa Bình", ["zone:OLD"]), ("hoa binh", ["zone:OLD"]),
      ("xã hoà bình", ["zone:OLD"]), ("Kon Tum", ["zone:C", "zone:W3"]), ("tp kon tum", ["zone:C", "zone:W3"]),
      ("nothing at all", []), ("", []), ("   ", []), ("CANARY", []), ("canary", []), ("%", []), ("\u{1F332}", []),
    ])
  func finds(_ text: String, _ expected: [String]) throws {
    #expect(try SearchTown().found(text) == expected)
  }

  /// The exact first, then what begins so, then what holds it; in each what has the marks that were typed.
  @Test(
    arguments: [
      ("ngo may", ["zone:W1", "zone:W2", "road:R1"]), ("Ngô Mây", ["zone:W1", "zone:W2", "road:R1"]),
      ("ngo may tay", ["zone:W2"]), ("may", ["zone:W2", "road:R1", "zone:W1"]),
      ("mây", ["road:R1", "zone:W1", "zone:W2"]),
    ])
  func ordersThem(_ text: String, _ expected: [String]) throws {
    #expect(try SearchTown().found(text) == expected)
  }

  @Test func saysWhatARowIs() throws {
    let town = try SearchTown()
    let row = try #require(try town.rows("12/330 ngo may").first)
    #expect(Array(row.keys).sorted() == ["id", "kind", "label", "unit", "url", "x_n", "y_e"])
    #expect(row["label"] as? String == "tờ 12, thửa 330")
    #expect(row["unit"] as? String == "Phường Ngô Mây")
    #expect(row["url"] as? String == "https://land.example/parcels/23299%2F12%2F330")
    let (northing, easting) = (try #require(row["x_n"] as? Double), try #require(row["y_e"] as? Double))
    #expect((1_587_010...1_587_020).contains(northing) && (553_010...553_020).contains(easting))
    #expect(try town.rows("hoa binh").first?["label"] as? String == "Xã Hoà Bình (đến 31/12/2004)")
    #expect(try town.rows("hoa binh").first?["url"] as? String == "https://land.example/zones/OLD")
    #expect(try town.rows("ngo may").first?["unit"] as? String == "Thành phố Kon Tum")
    #expect(try town.rows("QHPK-2").first?["url"] as? String == "https://land.example/collections/scheme/items/QHPK-2")
  }

  @Test func beginsWithTheHeadOfEveryDocument() throws {
    let town = try SearchTown()
    let request = try ServerRequest("GET", "/search?q=330")
    guard case .bytes(let bytes) = town.face.respond(to: request, town.snapshot, budget: WorkBudget(nil)).body else {
      Issue.record("no body")
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix(#"{"landfund":"#))
    let keys = text.matches(of: #/"([a-z_]+)":/#).map { String($0.output.1) }
    #expect(
      Array(keys.prefix(14)) == [
        "landfund", "command", "workspace", "crs", "as_of", "read", "rows", "kind", "id", "label", "unit", "x_n", "y_e",
        "url",
      ])
  }

  @Test func takesALimit() throws {
    let town = try SearchTown()
    #expect(try town.found("330", limit: 1) == ["parcel:23299/12/330"])
    #expect(try town.found("330", limit: 10_000).count == 3)
    #expect(try town.ask(["q": "330", "limit": "0"]).status == 400)
    #expect(try town.ask(["q": String(repeating: "ế", count: 200)]).status == 200)
    let refused = try town.ask(["q": String(repeating: "ế", count: 201)])
    #expect(refused.status == 400 && refused.json["parameter"] as? String == "q")
    #expect(try town.ask(["q": String(repeating: "1 ", count: 100)]).status == 200)
  }

  // MARK: - Coordinates

  @Test(
    arguments: [
      ("1587015 553015", "EPSG:9216"), ("553015 1587015", "EPSG:9216"), ("553015,1587015", "EPSG:9216"),
      ("553015; 1587015", "EPSG:9216"), ("X 1.587.015,0 Y 553.015,0", "EPSG:9216"), ("X=1587015 Y=553015", "EPSG:9216"),
      ("x: 1587015, y: 553015", "EPSG:9216"), ("1,587,015.0 553,015.0", "EPSG:9216"),
      ("VN-2000 1587015 553015", "EPSG:9216"),
      ("N 1587015 E 553015", "EPSG:9216"), ("1587015.0 m 553015.0 m", nil), ("1587015m 553015m", "EPSG:9216"),
    ] as [(String, String?)])
  func readsMetres(_ text: String, _ crs: String?) throws {
    let town = try SearchTown()
    let read = try town.ask(["q": text]).json["read"] as? [String: Any]
    #expect(read?["crs"] as? String == crs)
    guard crs != nil else { return }
    #expect(read?["x_n"] as? Double == 1_587_015)
    #expect(read?["y_e"] as? Double == 553_015)
    #expect(read?["other_meridian"] is String == false)
    #expect(try town.found(text) == ["parcel:23299/12/330", "zone:C", "zone:W1", "scheme:QHPK-2"])
  }

  @Test func readsDegreesHoweverTheyAreWritten() throws {
    let town = try SearchTown()
    let place = try town.snapshot.systems.crs84.fromWorking.transformed(x: 553_015, y: 1_587_015)
    func sexagesimal(_ degrees: Double, _ comma: Bool) -> String {
      let seconds = (degrees - degrees.rounded(.down)) * 3600
      let minutes = (seconds / 60).rounded(.down)
      let text = "\(((seconds - 60 * minutes) * 1000).rounded() / 1000)"
      return "\(Int(degrees))°\(Int(minutes))′\(comma ? text.replacing(".", with: ",") : text)″"
    }
    let (longitude, latitude) = (place.x, place.y)
    for text in [
      "\(latitude), \(longitude)", "\(longitude) \(latitude)", "\(latitude)°, \(longitude)°",
      "WGS84 \(latitude);\(longitude)",
      "\(latitude)N \(longitude)E", "B \(latitude) Đ \(longitude)",
      "\(sexagesimal(latitude, false))N \(sexagesimal(longitude, false))E",
      "\(sexagesimal(latitude, true))B \(sexagesimal(longitude, true))Đ",
      "\(sexagesimal(longitude, true))Đ, \(sexagesimal(latitude, true))B",
    ] {
      let read = try town.ask(["q": text]).json["read"] as? [String: Any]
      #expect(read?["crs"] as? String == "OGC:CRS84", "\(text)")
      #expect(abs((read?["x_n"] as? Double ?? 0) - 1_587_015) < 0.1, "\(text)")
      #expect(try town.found(text).first == "parcel:23299/12/330", "\(text)")
    }
  }

  /// Coordinates on 108°15′ that lie in the town, and nowhere near it on its own meridian.
  @Test func saysWhichOtherMeridianFits() throws {
    let town = try SearchTown()
    let other = try town.snapshot.systems.otherZone(9217, x: 553_015, y: 1_587_015)
    let text = "\(other.y) \(other.x)"
    let read = try town.ask(["q": text]).json["read"] as? [String: Any]
    #expect(read?["crs"] as? String == "EPSG:9217")
    #expect(read?["other_meridian"] as? String == "108°15′")
    #expect(abs((read?["x_n"] as? Double ?? 0) - 1_587_015) < 0.01)
    #expect(try town.found(text).first == "parcel:23299/12/330")
  }

  @Test(
    arguments: [
      "1 2", "12/330", "nan nan", "1587015", "1587015 553015 9", "91 181", "0 0", "1e400 1e400", "108 108",
      "-14.35 -108",
      "99999999999999999999 99999999999999999999",
    ])
  func isNoCoordinate(_ text: String) throws {
    #expect(try SearchTown().ask(["q": text]).json["read"] is [String: Any] == false)
  }

  /// Far off: it is said how it was read, and nothing lies there.
  @Test func readsWhatLiesElsewhere() throws {
    let town = try SearchTown()
    let answer = try town.ask(["q": "10.5, 106.7"])
    #expect((answer.json["read"] as? [String: Any])?["crs"] as? String == "OGC:CRS84")
    #expect((answer.json["rows"] as? [Any])?.isEmpty == true)
  }
}

extension OfferedSystems {
  /// A place of the working system in a zone of another meridian.
  fileprivate func otherZone(_ epsg: Int, x: Double, y: Double) throws -> (x: Double, y: Double) {
    try Transformation(from: working.system, to: try CoordinateReferenceSystem(epsg: epsg)).transformed(x: x, y: y)
  }
}
