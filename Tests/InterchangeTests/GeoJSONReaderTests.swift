import Geodesy
import PlaneGeometry
import Testing

@testable import Interchange

@Suite struct GeoJSONReaderTests {
  @Test func readsACollection() throws {
    let table = try readGeoJSON(
      """
      {"type":"FeatureCollection","name":"x","features":[
       {"type":"Feature","id":7,"properties":{"a":1,"b":"Đắk","c":[1,2],"d":1.5},
        "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1.25],[0,0]]]}},
       {"type":"Feature","id":8,"properties":{"b":null,"a":2.5,"d":"x"},"geometry":null}]}
      """)
    #expect(table.featureIDs == .integers([7, 8]))
    #expect(table.columns.map(\.name) == ["a", "b", "c", "d"])
    #expect(table.columns.map(\.type) == [.real, .text, .json, .text])
    #expect(table.cells(0) == [.real(1), .text("Đắk"), .json("[1,2]"), .text("1.5")])
    #expect(table.cells(1) == [.real(2.5), .null, .null, .text("x")])
    #expect(table.wkt == ["POLYGON ((0 0, 1 0, 1 1.25, 0 0))", nil])
    #expect(
      table.notices == [
        Notice(.nestedValuesKept(column: "c")), Notice(.mixedTypes(column: "d")),
      ])
    #expect(table.declaration == .format)
    #expect(table.referenceSystem?.code?.description == "OGC:CRS84")
  }

  @Test(arguments: [
    (#"{"type":"Point","coordinates":[1,2]}"#, "POINT (1 2)"),
    (#"{"coordinates":[1,2],"type":"Point"}"#, "POINT (1 2)"),
    (#"{"type":"Point","coordinates":[]}"#, "POINT EMPTY"),
    (#"{"type":"LineString","coordinates":[[1,2],[3,4.5e1]]}"#, "LINESTRING (1 2, 3 45)"),
    (#"{"type":"LineString","coordinates":[]}"#, "LINESTRING EMPTY"),
    (#"{"type":"Polygon","coordinates":[]}"#, "POLYGON EMPTY"),
    (#"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#, "MULTIPOINT ((1 2), (3 4))"),
    (
      #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[]]}"#,
      "MULTILINESTRING ((1 2, 3 4), EMPTY)"
    ),
    (
      #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}"#,
      "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"
    ),
    (
      #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"GeometryCollection","geometries":[]}]}"#,
      "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION EMPTY)"
    ),
    (
      #"{"geometries":[{"coordinates":[1,2],"type":"Point"}],"type":"GeometryCollection"}"#,
      "GEOMETRYCOLLECTION (POINT (1 2))"
    ),
    (#"{ "type" : "Point" , "bbox":[1,2,1,2], "coordinates" : [ 1 , -2.50 ] }"#, "POINT (1 -2.5)"),
  ])
  func readsBareGeometries(_ text: String, _ wkt: String) throws {
    #expect(try readGeoJSON(text).wkt == [wkt])
    #expect(try readGeoJSON(#"{"type":"Feature","geometry":\#(text),"properties":null}"#).wkt == [wkt])
    #expect(
      try readGeoJSON(#"{"features":[{"geometry":\#(text),"type":"Feature"}],"type":"FeatureCollection"}"#).wkt == [wkt]
    )
  }

  @Test func dropsHeightsAndSaysSo() throws {
    let table = try readGeoJSON(#"{"type":"LineString","coordinates":[[1,2,3],[4,5,6,7]]}"#)
    #expect(table.wkt == ["LINESTRING (1 2, 4 5)"])
    #expect(table.notices == [Notice(.zDropped), Notice(.mDropped)])
  }

  @Test(arguments: [
    (#""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9216"}},"#, "EPSG:9216", 1),
    (#""crs":{"type":"name","properties":{"name":"EPSG:9216"}},"#, "EPSG:9216", 1),
    (#""crs":{"type":"EPSG","properties":{"code":9216}},"#, "EPSG:9216", 1),
    (#""crs":null,"#, nil, 1),
    ("", "OGC:CRS84", 0),
  ])
  func honoursTheCRSMember(_ member: String, _ code: String?, _ notices: Int) throws {
    let table = try readGeoJSON("{\(member)\"type\":\"FeatureCollection\",\"features\":[]}")
    #expect(table.referenceSystem?.code?.description == code)
    #expect(table.notices.count == notices)
  }

  @Test(arguments: [
    "{\"type\":\"Feature\",\"geometry\":null}\n{\"type\":\"Feature\",\"geometry\":null}\n",
    "\u{1E}{\"type\":\"Feature\",\"geometry\":null}\n\u{1E}{\"type\":\"Feature\",\"geometry\":null}\n",
    "\n\n{\"type\":\"Feature\",\"geometry\":null}\r\n\r\n{\"type\":\"Point\",\"coordinates\":[1,2]}",
  ])
  func readsSequences(_ text: String) throws {
    #expect(try readGeoJSON(text, asSequence: true).count == 2)
  }

  @Test func acceptsAByteOrderMark() throws {
    #expect(try readGeoJSON("\u{FEFF}{\"type\":\"Point\",\"coordinates\":[1,2]}").wkt == ["POINT (1 2)"])
  }

  @Test(arguments: [
    (#""\u0110\u1eafk""#, "Đắk"), (#""\ud83d\ude00""#, "😀"), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"),
    (#""""#, ""), (#""Đắk""#, "Đắk"),
  ])
  func resolvesEscapes(_ json: String, _ text: String) throws {
    let table = try readGeoJSON("{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"a\":\(json)}}")
    #expect(Array(try #require(table.columns[0][0].text).utf8) == Array(text.utf8))
  }

  @Test func putsTextsIntoFormNFC() throws {
    let table = try readGeoJSON(
      "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"a\":\"e\u{302}\u{301}\",\"b\":\"ế\"}}")
    #expect(Array(try #require(table.columns[0][0].text).utf8) == Array("\u{1EBF}".utf8))
    #expect(table.notices == [Notice(.normalised)])
  }

  @Test(arguments: [
    (["1", "2"], ColumnType.integer, ["1", "2"]),
    (["1", "2.5"], .real, ["1", "2.5"]),
    (["2.5", "1"], .real, ["2.5", "1"]),
    (["1", "\"x\""], .text, ["1", "x"]),
    (["true", "1"], .text, ["true", "1"]),
    (["true", "false"], .boolean, ["true", "false"]),
    (["9007199254740993", "0.5"], .text, ["9007199254740993", "0.5"]),
    (["9223372036854775807", "-9223372036854775808"], .integer, ["9223372036854775807", "-9223372036854775808"]),
    (["9223372036854775808", "1"], .text, ["9223372036854775808", "1"]),
    (["{}", "\"x\""], .json, ["{}", "\"x\""]),
    (["null", "null"], .text, [nil, nil]),
    (["null", "3"], .integer, [nil, "3"]),
    (["0.1", "1e3"], .real, ["0.1", "1000"]),
  ])
  func keepsTypes(_ values: [String], _ type: ColumnType, _ texts: [String?]) throws {
    let features = values.map { "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"a\":\($0)}}" }
    let table = try readGeoJSON(features.joined(separator: "\n"), asSequence: true)
    #expect(table.columns[0].type == type)
    #expect(table.columns[0].count == 2)
    #expect((0..<2).map { table.columns[0][$0].text } == texts)
  }

  @Test(arguments: [
    ("1", "2", FeatureIdentifiers.integers([1, 2])),
    ("\"a\"", "2", .texts(["a", "2"])),
    ("1", "\"b\"", .texts(["1", "b"])),
    ("1.5", "2", .texts(["1.5", "2"])),
    ("null", "2", .texts([nil, "2"])),
    ("null", "null", .none),
  ])
  func keepsIdentifiers(_ first: String, _ second: String, _ ids: FeatureIdentifiers) throws {
    let features = [first, second].map { "{\"type\":\"Feature\",\"id\":\($0),\"geometry\":null}" }
    #expect(try readGeoJSON(features.joined(separator: "\n"), asSequence: true).featureIDs == ids)
  }

  @Test func reportsForeignMembers() throws {
    let table = try readGeoJSON(
      #"{"type":"FeatureCollection","title":"x","features":[{"type":"Feature","geometry":null,"style":{}}]}"#)
    #expect(
      table.notices == [Notice(.foreignMemberLeftOut("style")), Notice(.foreignMemberLeftOut("title"))].reversed())
  }
}
