import Geodesy
import LandModel
import Testing

@Suite("Zones by id, code or name")
struct ZoneSearchTests {
  private let land: Land

  init() throws {
    var land = Land(name: "t", system: try CoordinateReferenceSystem("EPSG:9216"))
    func zone(_ id: String, _ code: String?, _ name: String?, until: String? = nil) -> Zone {
      var zone = Zone(id: id)
      zone.code = code
      zone.name = name
      zone.validTo = until.flatMap { CivilDate($0) }
      return zone
    }
    land.zones = LandLayer(
      [
        zone("W1", "23296", "Phường Ngô Mây"), zone("W2", "23297", "Xã Đăk Cấm"), zone("W3", "W2", "Phường Thắng Lợi"),
        zone("W4", nil, "Xã Hòa Bình"), zone("W5", nil, "Phường Hoà Bình"), zone("W6", nil, "Tổ 3"),
        zone("W7", nil, "Thành phố Kon Tum"), zone("W8", nil, "TT. Plei Kần"),
        zone("old", "23298", "Xã Cũ", until: "2020-12-31"),
      ].map { ($0, nil) })
    self.land = land
  }

  @Test(
    arguments: [
      ("W1", ["W1"]), ("23296", ["W1"]), ("Phường Ngô Mây", ["W1"]), ("ngo may", ["W1"]), ("phuong NGÔ MÂY", ["W1"]),
      // An id comes before a code.
      ("W2", ["W2"]), ("dak cam", ["W2"]), ("Đắk Cấm", ["W2"]), ("xa dak cam", ["W2"]),
      // Another word for the kind is another unit.
      ("Phường Đăk Cấm", []), ("Xã Hoà Bình", ["W4"]), ("phường hòa bình", ["W5"]), ("Hòa Bình", ["W4", "W5"]),
      // A word and its abbreviation are one.
      ("TP Kon Tum", ["W7"]), ("tp. kon tum", ["W7"]), ("Thị trấn Plei Kần", ["W8"]), ("tx Kon Tum", []),
      ("P. Ngô Mây", ["W1"]),
      ("Tổ 3", ["W6"]), ("3", []), ("old", []), ("xã cũ", []), ("", []), (" ", []), ("Phường", []), ("w1", []),
    ])
  func finds(text: String, ids: [String]) throws {
    let day = try #require(CivilDate("2021-12-24"))
    #expect(land.zones(named: text, on: day).map { land.zones[$0].id } == ids)
  }

  @Test func onAnEarlierDayOtherZonesAreValid() throws {
    let day = try #require(CivilDate("2020-12-31"))
    #expect(land.zones(named: "cu", on: day).map { land.zones[$0].id } == ["old"])
  }
}
