import Geodesy
import LandModel
import Testing

@Suite("Parcels by id, or by map sheet and number")
struct ParcelSearchTests {
  private let land: Land

  init() throws {
    var land = Land(name: "t", system: try CoordinateReferenceSystem("EPSG:9216"))
    func parcel(_ id: String, _ unit: String, _ sheet: String?, _ number: String?, old: String? = nil) -> Parcel {
      var parcel = Parcel(id: id)
      (parcel.unitCode, parcel.oldUnitCode, parcel.sheetNumber, parcel.parcelNumber) = (unit, old, sheet, number)
      return parcel
    }
    land.parcels = LandLayer(
      [
        parcel("A/12/330", "A", "12", "330"), parcel("B/12/330", "B", "12", "330", old: "B0"),
        parcel("A/12/331", "A", "12", "331"), parcel("A/7/5", "A", "007", "5"), parcel("A/8/5a", "A", "8", "5A"),
        // An id that reads as sheet and number of another parcel.
        parcel("12/331", "B", "1", "1"), parcel("A/0", "A", nil, nil),
      ].map { ($0, nil) })
    func zone(_ id: String, _ code: String?, parent: String?) -> Zone {
      var zone = Zone(id: id)
      (zone.code, zone.parent, zone.kind) = (code, parent, .commune)
      return zone
    }
    land.zones = LandLayer(
      [
        zone("P", nil, parent: nil), zone("D", "D", parent: "P"), zone("wa", "A", parent: "D"),
        zone("wb", "B", parent: "D"),
      ]
      .map { ($0, nil) })
    self.land = land
  }

  @Test(
    arguments: [
      ("A/12/330", nil, "A/12/330"), ("12/330", nil, "A/12/330 B/12/330"), ("12/330", "B", "B/12/330"),
      ("12/330", "B0", "B/12/330"), ("tờ 12 thửa 330", "A", "A/12/330"), ("to 12 thua 330", "A", "A/12/330"),
      ("TỜ  12,   Thửa 330", "A", "A/12/330"), ("Thửa đất số 330, tờ bản đồ số 12", "A", "A/12/330"),
      ("tờ bản đồ số: 12; thửa đất số: 330", "A", "A/12/330"), (" 12 / 330 ", "A", "A/12/330"),
      // An id comes first, but where another unit is named.
      ("12/331", nil, "12/331"), ("12/331", "A", "A/12/331"), ("7/5", nil, "A/7/5"), ("007/05", nil, "A/7/5"),
      ("8/5a", nil, "A/8/5a"), ("tờ 8 thửa 5A", nil, "A/8/5a"), ("12/33", nil, ""), ("tờ 12", nil, ""),
      ("12 330", nil, ""),
      ("tờ 12 tờ 330", nil, ""), ("", nil, ""), ("/", nil, ""), ("A/12/330", "B", ""),
    ] as [(String, String?, String)])
  func finds(text: String, unit: String?, ids: String) {
    let found = land.parcels(named: text, inUnits: unit.map { [$0] })
    #expect(found.map { land.parcels[$0].id }.joined(separator: " ") == ids)
  }

  @Test func aUnitHasTheCodesOfThoseBelowIt() throws {
    let day = try #require(CivilDate("2021-12-24"))
    #expect(land.unitCodes(of: 0, on: day) == ["D", "A", "B"] && land.unitCodes(of: 2, on: day) == ["A"])
  }

  @Test(
    arguments: [
      ("12/330 Ngô Mây", "12/330", "ngo may"), ("to 12 thua 330 ngo may", "12/330", "ngo may"),
      ("thửa 330 tờ 12, Phường Kon Tum", "12/330", "phuong kon tum"), ("12 thửa 330", "12/330", ""),
      ("tờ 12/330", "12/330", ""), ("12 / 330 x", "12/330", "x"), ("tờ 12", nil, ""), ("thửa 330", nil, ""),
      ("to dan pho 3", nil, ""), ("12/", nil, ""), ("/330", nil, ""), ("a b c", nil, ""),
    ] as [(String, String?, String)])
  func takesTheParcelAtTheBeginning(text: String, parcel: String?, rest: String) {
    let found = SheetAndNumber.beginning(text)
    #expect(found.map { "\($0.named.sheet)/\($0.named.number)" } == parcel && (found?.rest ?? "") == rest)
  }

  @Test(
    arguments: [
      ("330", "330"), ("Thửa đất số 330", "330"), ("thua 5A", "5a"), ("tờ 12 thửa 330", nil), ("330 ngo may", nil),
      ("", nil),
    ] as [(String, String?)])
  func takesANumberAlone(text: String, number: String?) { #expect(SheetAndNumber.numberAlone(text) == number) }
}
