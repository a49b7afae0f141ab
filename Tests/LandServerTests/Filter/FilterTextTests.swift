import Testing

@testable import LandServer

/// What filters in the notation of text select.
struct FilterTextTests {
  @Test(
    arguments: [
      ("sheet_no = '12'", [0, 1]), ("sheet_no <> '12'", [2]), ("'12' = sheet_no", [0, 1]),
      ("\"sheet_no\" = '12'", [0, 1]),
      ("id = 'P3'", [3]), ("area_m2 > 100", [1, 3]), ("area_m2 >= 1E2", [0, 1, 3]), ("area_m2 < +.5", [2]),
      ("area_m2 = -0.", [2]), ("map_scale <= 1000", [0, 1]), ("100 < area_m2", [1, 3]),
      ("valid_from >= DATE('2020-01-01')", [0, 1]), ("valid_from < DATE('2020-01-01')", [3]),
      ("sheet_no = '12' AND area_m2 > 100", [1]), ("sheet_no = '7' or area_m2 > 100 and area_m2 < 300", [1, 2]),
      ("(sheet_no = '7' OR area_m2 > 100) AND area_m2 < 300", [1, 2]), ("NOT sheet_no = '12'", [2]),
      ("not (sheet_no = '12' OR area_m2 > 100)", [2]), ("NOT (sheet_no = '12' AND area_m2 > 100)", [0, 2]),
      ("sheet_no IS NULL", [3, 4]), ("sheet_no IS NOT NULL", [0, 1, 2]), ("geometry IS NULL", [4]),
      ("CASEI(name) IS NULL", [4]), ("map_scale is null", [2, 4]),
      ("name LIKE 'ngo%'", [1]), ("name LIKE '%a%'", [1]), ("name LIKE '_g_ M_y'", [0]),
      ("name NOT LIKE 'N%'", [1, 2, 3]),
      ("name LIKE '100\\% %'", [3]), ("name LIKE '%\\_1'", [3]), ("name LIKE '%O''B%'", [3]),
      ("name LIKE '%O\\'B%'", [3]),
      ("name LIKE ''", []), ("name LIKE '%'", [0, 1, 2, 3]),
      ("CASEI(name) LIKE CASEI('NGÔ%')", [0]), ("ACCENTI(name) LIKE ACCENTI('Ngo%')", [0]),
      ("ACCENTI(name) = ACCENTI('Dak Ha')", [2]), ("CASEI(ACCENTI(name)) = CASEI(ACCENTI('NGÔ MÂY'))", [0, 1]),
      ("ACCENTI(CASEI(name)) IN (accenti(casei('ĐẮK HÀ')), ACCENTI(CASEI('Ngo May')))", [0, 1, 2]),
      ("CASEI(name) = 'Ngô Mây'", []),
      ("area_m2 BETWEEN 100 AND 300", [0, 1]), ("area_m2 NOT BETWEEN 100 AND 300", [2, 3]),
      ("area_m2 BETWEEN 100 AND 300 AND sheet_no = '12'", [0, 1]),
      ("valid_from BETWEEN DATE('2020-01-01') AND DATE('2021-12-24')", [0, 1]),
      ("sheet_no IN ('12', '7')", [0, 1, 2]), ("sheet_no NOT IN ('12')", [2]), ("area_m2 in (0, 1000000)", [2, 3]),
      ("valid_from IN (DATE('1999-05-31'))", [3]), ("map_scale IN (area_m2, 500)", [0]),
      ("TRUE", [0, 1, 2, 3, 4]), ("FALSE OR sheet_no = '7'", [2]), ("TRUE = FALSE", []),
      ("TRUE <> FALSE", [0, 1, 2, 3, 4]),
      ("S_INTERSECTS(geometry, POINT(553010 1587010))", [0]), ("S_INTERSECTS(POINT(553010 1587010), geometry)", [0]),
      ("S_INTERSECTS(geometry, POINT (553050 1587050))", [0]),
      ("S_INTERSECTS(geometry, POINT Z (553010 1587010 5))", [0]),
      ("S_INTERSECTS(geometry, POINT(553060 1587010))", []),
      ("NOT S_INTERSECTS(geometry, POINT(553010 1587010))", [1, 2, 3]),
      ("s_intersects(geometry,linestring(553010 1587010,553110 1587010))", [0, 1]),
      ("S_INTERSECTS(geometry, POLYGON((553000 1587000,553160 1587000,553160 1587160,553000 1587000)))", [0, 1]),
      ("S_INTERSECTS(geometry, MULTIPOINT((553010 1587010),(553010 1587110)))", [0, 2]),
      (
        "S_INTERSECTS(geometry, MULTILINESTRING((553010 1587010,553011 1587011),(553500 1587500,553501 1587500)))",
        [0, 3]
      ),
      (
        "S_INTERSECTS(geometry, MULTIPOLYGON(((553010 1587010,553011 1587010,553011 1587011,553010 1587010)),((553110 1587010,553111 1587010,553111 1587011,553110 1587010))))",
        [0, 1]
      ),
      (
        "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(553010 1587010),LINESTRING(553010 1587110,553020 1587110)))",
        [0, 2]
      ),
      ("S_INTERSECTS(geometry, BBOX(553000,1587000,553160,1587050))", [0, 1]),
      ("S_INTERSECTS(geometry, BBOX(553000,1587000,0,553160,1587050,9))", [0, 1]),
      ("S_INTERSECTS(geometry, ENVELOPE(553050,1587050,553050,1587050))", [0]),
      ("S_INTERSECTS(geometry, POINT(553010 1587010)) OR S_INTERSECTS(geometry, POINT(553110 1587010))", [0, 1]),
      ("S_INTERSECTS(geometry, POINT(553010 1587010)) AND sheet_no = '7'", []),
      ("S_INTERSECTS(geometry, BBOX(553000,1587000,553160,1587160)) AND area_m2 > 0", [0, 1]),
    ] as [(String, [Int])])
  func selects(_ text: String, _ expected: [Int]) throws {
    #expect(try FilterField.small().selected(text) == expected)
  }

  @Test(
    arguments: [
      ("S_INTERSECTS(geometry, BBOX(-180,-90,180,90))", "OGC:CRS84", [0, 1, 2, 3]),
      ("S_INTERSECTS(geometry, BBOX(100,0,-170,20))", "OGC:CRS84", [0, 1, 2, 3]),
      ("S_INTERSECTS(geometry, BBOX(-170,0,100,20))", "OGC:CRS84", []),
      ("S_INTERSECTS(geometry, BBOX(-90,-180,90,180))", "EPSG:4326", [0, 1, 2, 3]),
      ("S_INTERSECTS(geometry, POLYGON((90 0,120 0,120 20,90 20,90 0)))", "OGC:CRS84", [0, 1, 2, 3]),
      ("S_INTERSECTS(geometry, POLYGON((0 90,20 90,20 120,0 120,0 90)))", "EPSG:4326", [0, 1, 2, 3]),
      ("S_INTERSECTS(geometry, POINT(107.9 14.3))", "OGC:CRS84", []),
      ("S_INTERSECTS(geometry, POINT(1 1))", "OGC:CRS84", []),
      ("S_INTERSECTS(geometry, BBOX(-2e7,-2e7,2e7,2e7))", "EPSG:3857", [0, 1, 2, 3]),
    ] as [(String, String, [Int])])
  func takesItsSystem(_ text: String, _ system: String, _ expected: [Int]) throws {
    #expect(try FilterField.small().selected(text, in: system) == expected)
  }

  /// The hint that lets an index be asked first.
  @Test(
    arguments: [
      ("S_INTERSECTS(geometry, POINT(553010 1587010)) AND sheet_no = '12'", true),
      ("S_INTERSECTS(geometry, POINT(553010 1587010)) OR sheet_no = '12'", false),
      ("S_INTERSECTS(geometry, POINT(553010 1587010)) OR S_INTERSECTS(geometry, POINT(553110 1587010))", true),
      ("NOT S_INTERSECTS(geometry, POINT(553010 1587010))", false), ("FALSE", true), ("sheet_no = '12'", false),
    ])
  func saysItsBox(_ text: String, _ hasBox: Bool) throws {
    let field = try FilterField.small()
    #expect((try Filter(text, .text, field.layer, in: field.systems.working).bounds != nil) == hasBox)
  }
}
