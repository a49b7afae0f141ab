import Refusals
import Testing

@testable import LandServer

/// What is refused, and where.
struct FilterFaultTests {
  @Test(
    arguments: [
      ("", 0), (" ", 1), ("sheet_no", 8), ("sheet_no =", 10), ("sheet_no = ", 11), ("= '12'", 0),
      ("sheet_no == '12'", 9),
      ("sheet_no != '12'", 9), ("sheet_no = '12", 11), ("sheet_no = 12", 11), ("12 = sheet_no", 0),
      ("area_m2 = '12'", 10), ("area_m2 > DATE('2020-01-01')", 10), ("valid_from > '2020-01-01'", 13),
      ("valid_from > 2020", 13), ("valid_from > TIMESTAMP('2020-01-01T00:00:00Z')", 13),
      ("valid_from > DATE('2020-02-30')", 13), ("valid_from > DATE(2020)", 18),
      ("valid_from > TIMESTAMP('2020-01-01')", 13),
      ("secret = '12'", 0), ("sheet_no = '1' AND secret IS NULL", 19), ("geometry = '12'", 11),
      ("sheet_no = '1' AND", 18), ("(sheet_no = '1'", 15), ("sheet_no = '1')", 14), ("sheet_no = '1' sheet_no", 15),
      ("NOT", 3), ("sheet_no NOT = '1'", 13), ("sheet_no IS '1'", 12), ("sheet_no IS NOT", 15), ("sheet_no IN", 11),
      ("sheet_no IN ()", 13), ("sheet_no IN ('1',)", 17), ("sheet_no IN ('1', 2)", 18), ("sheet_no IN '1'", 12),
      ("area_m2 BETWEEN 1", 17), ("area_m2 BETWEEN 1 OR 2", 18), ("area_m2 BETWEEN 'a' AND 2", 16),
      ("sheet_no BETWEEN 'a' AND 'b'", 0), ("area_m2 LIKE '1%'", 0), ("sheet_no LIKE 1", 14),
      ("sheet_no LIKE name", 14),
      ("area_m2 = 1 + 1", 12), ("area_m2 + 1 = 2", 8), ("area_m2 = 1e999", 10), ("area_m2 = 1e", 10),
      ("area_m2 = 1x", 10),
      ("area_m2 = .", 10), ("area_m2 = NaN", 10), ("area_m2 = -x", 10),
      ("S_WITHIN(geometry, POINT(1 1))", 0), ("T_AFTER(valid_from, DATE('2020-01-01'))", 0), ("pi() > 3", 0),
      ("S_INTERSECTS(geometry)", 21), ("S_INTERSECTS(geometry, sheet_no)", 23),
      ("S_INTERSECTS(geometry, geometry)", 23),
      ("S_INTERSECTS(POINT(1 1), POINT(1 1))", 25), ("S_INTERSECTS(geometry, POINT(1))", 30),
      ("S_INTERSECTS(geometry, POINT(NaN 1))", 23), ("S_INTERSECTS(geometry, POINT(1 inf))", 23),
      ("S_INTERSECTS(geometry, POLYGON((0 0,1 1,1 0)))", 23),
      ("S_INTERSECTS(geometry, POLYGON((0 0,2 2,2 0,0 2,0 0)))", 23), ("S_INTERSECTS(geometry, LINESTRING(1 1))", 23),
      ("S_INTERSECTS(geometry, CIRCLE(1 1))", 23), ("S_INTERSECTS(geometry, POINT(1 1)", 33),
      ("S_INTERSECTS(geometry, BBOX(1,2,3))", 23), ("S_INTERSECTS(geometry, BBOX(2,1,1,2))", 23),
      ("S_INTERSECTS(geometry, BBOX(1,2,2,1))", 23), ("S_INTERSECTS(geometry, BBOX(1,2,3,4,5,6,7))", 23),
      ("CASEI(area_m2) = 'a'", 6), ("CASEI('a' = 'a'", 10), ("CASEI(name, name) = 'a'", 10), ("\"sheet_no = '1'", 0),
      ("tờ = '1'", 0), ("name = 'Ngô Mây' AND x", 22), ("name = '\u{1F332}' AND 1", 16), ("\u{0}", 0),
      ("sheet_no = '1' ; DROP", 15),
    ])
  func saysWhere(_ text: String, _ position: Int) throws {
    let problem = try #require(try FilterField.small().problem(text))
    #expect(problem.code == .badFilter)
    #expect(problem.parameter == "filter")
    #expect(problem.position == position)
    for detail in [problem.detail.en, problem.detail.vi] { #expect(!detail.isEmpty && detail.hasSuffix(".")) }
  }

  @Test(
    arguments: [
      ("sheet_no = 12", ["'330'"]), ("area_m2 = '1'", ["12.5"]), ("valid_from = '2020-01-01'", ["DATE('2021-12-24')"]),
      ("x = 1", ["id", "sheet_no", "name", "area_m2", "map_scale", "valid_from", "geometry"]),
      ("S_TOUCHES(geometry, geometry)", ["S_INTERSECTS", "CASEI", "ACCENTI"]),
    ])
  func saysWhatIsAccepted(_ text: String, _ accepted: [String]) throws {
    #expect(try FilterField.small().problem(text)?.accepted == accepted)
  }

  @Test(
    arguments: [
      ("", 0, nil), ("{", 1, nil), ("[]", 0, ""), ("null", 0, ""), ("{\"op\":\"=\"}", 0, ""), ("{\"args\":[]}", 0, ""),
      (#"{"op":"=","args":[{"property":"sheet_no"},12]}"#, 42, "/args/1"),
      (#"{"op":"and","args":[true,{"op":"=","args":[{"property":"x"},"1"]}]}"#, 43, "/args/1/args/0"),
      (#"{"op":"and","args":[true]}"#, 19, "/args"), (#"{"op":"s_within","args":[]}"#, 6, "/op"),
      (#"{"op":"in","args":[{"property":"sheet_no"},"1"]}"#, 43, "/args/1"),
      (#"{"op":"in","args":[{"property":"sheet_no"},[]]}"#, 43, "/args/1"),
      (#"{"op":"=","args":[{"property":"area_m2"},1e999]}"#, 41, nil),
      (#"{"op":"=","args":[{"property":"area_m2"},NaN]}"#, 41, nil),
      (#"{"op":"=","args":[{"property":"tờ"},1]}"#, 18, "/args/0"),
      (#"{"op":"=","args":[{"property":"name"},null]}"#, 38, "/args/1"),
      (#"{"op":"=","op":"<","args":[]}"#, 10, nil),
      (#"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[1]}]}"#, 85, "/args/1"),
      (#"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Circle","coordinates":[1,2]}]}"#, 61, "/args/1"),
      (#"{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[1,2,3]}]}"#, 61, "/args/1/bbox"),
      (#"{"op":"=","args":[{"interval":["..",".."]},{"property":"valid_from"}]}"#, 18, "/args/0"),
      (#"{"op":"=","args":[{"property":"sheet_no"},"12"]} x"#, 49, nil),
    ] as [(String, Int, String?)])
  func saysWhereInJSON(_ text: String, _ position: Int, _ pointer: String?) throws {
    let problem = try #require(try FilterField.small().problem(text, .json))
    #expect(problem.code == .badFilter)
    #expect(problem.position == position)
    if let pointer, !pointer.isEmpty { #expect(problem.detail.en.contains(" at \(pointer):")) }
  }
}
