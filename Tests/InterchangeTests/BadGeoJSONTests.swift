import Foundation
import Refusals
import Testing

@testable import Interchange

/// GeoJSON that must be refused: the text, the kind of fault, the feature and a word of the message.
struct BadGeoJSON: CustomTestStringConvertible, Sendable {
  let text: String
  let reason: RefusalCode
  let feature: Int?
  let word: String
  var isSequence = false

  init(_ text: String, _ reason: RefusalCode, _ feature: Int?, _ word: String, isSequence: Bool = false) {
    self.text = text
    self.reason = reason
    self.feature = feature
    self.word = word
    self.isSequence = isSequence
  }

  var testDescription: String { text.excerpt(80) }

  /// A collection whose second feature, with id `b`, has the geometry.
  static func geometry(_ json: String, _ reason: RefusalCode, _ word: String) -> BadGeoJSON {
    BadGeoJSON(
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","geometry":null},\
      {"type":"Feature","id":"b","geometry":\(json)}]}
      """, reason, 1, word)
  }

  /// A collection whose first feature has the property `a`.
  static func property(_ json: String, _ reason: RefusalCode, _ word: String) -> BadGeoJSON {
    BadGeoJSON(
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":\#(json)}}]}"#,
      reason, 0, word)
  }

  static let geometries: [BadGeoJSON] = [
    geometry(#"{"type":"Point","coordinates":[1]}"#, .malformed, "fewer than two"),
    geometry(#"{"type":"Point","coordinates":[1,]}"#, .malformed, "fewer than two"),
    geometry(#"{"type":"Point","coordinates":[[1,2]]}"#, .wrongNesting, "Point"),
    geometry(#"{"type":"Point","coordinates":5}"#, .wrongNesting, "Point"),
    geometry(#"{"type":"Point","coordinates":null}"#, .malformed, "list of numbers"),
    geometry(#"{"type":"Point","coordinates":[1,"2"]}"#, .wrongType, "no number"),
    geometry(#"{"type":"Point","coordinates":[1,null]}"#, .wrongType, "no number"),
    geometry(#"{"type":"Point","coordinates":[true,1]}"#, .wrongType, "no number"),
    geometry(#"{"type":"Point","coordinates":[NaN,1]}"#, .nonFinite, "NaN"),
    geometry(#"{"type":"Point","coordinates":[1,nan]}"#, .wrongType, "no number"),
    geometry(#"{"type":"Point","coordinates":[Infinity,1]}"#, .nonFinite, "Infinity"),
    geometry(#"{"type":"Point","coordinates":[-Infinity,1]}"#, .nonFinite, "Infinity"),
    geometry(#"{"type":"Point","coordinates":[1e999,1]}"#, .nonFinite, "too large"),
    geometry(#"{"type":"Point","coordinates":[01,1]}"#, .malformed, "leading zero"),
    geometry(#"{"type":"Point","coordinates":[+1,1]}"#, .malformed, "expected"),
    geometry(#"{"type":"Point","coordinates":[.5,1]}"#, .malformed, "expected"),
    geometry(#"{"type":"Point","coordinates":[1.,1]}"#, .malformed, "ends with a point"),
    geometry(#"{"type":"Point","coordinates":[1e,1]}"#, .malformed, "exponent"),
    geometry(#"{"type":"Point","coordinates":[0x10,1]}"#, .malformed, "comma"),
    geometry(#"{"type":"Point","coordinates":[1 2]}"#, .malformed, "comma"),
    geometry(#"{"type":"Point","coordinates":[1,2}"#, .malformed, "comma or ]"),
    geometry(#"{"type":"Point","coordinates":{}}"#, .malformed, "list of numbers"),
    geometry(#"{"type":"Point"}"#, .malformed, "coordinates"),
    geometry(#"{"coordinates":[1,2]}"#, .malformed, "type"),
    geometry(#"{"type":"Circle","coordinates":[1,2]}"#, .malformed, "Circle"),
    geometry(#"{"type":"point","coordinates":[1,2]}"#, .malformed, "point"),
    geometry(#"{"type":7,"coordinates":[1,2]}"#, .malformed, "name of a type"),
    geometry(#"{"type":"LineString","coordinates":[1,2]}"#, .wrongNesting, "LineString"),
    geometry(#"{"type":"LineString","coordinates":[[[1,2],[3,4]]]}"#, .wrongNesting, "LineString"),
    geometry(#"{"type":"Polygon","coordinates":[[0,0],[1,0],[1,1],[0,0]]}"#, .wrongNesting, "Polygon"),
    geometry(#"{"type":"Polygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}"#, .wrongNesting, "Polygon"),
    geometry(#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]"#, .malformed, "comma or ]"),
    geometry(#"{"type":"Polygon","coordinates":[[[0,0][1,0]]]}"#, .malformed, "comma"),
    geometry(#"{"type":"Polygon","coordinates":[[[0,0],,[1,0]]]}"#, .malformed, "expected"),
    geometry(#"{"type":"Polygon","coordinates":[[[0,0],[1,0],]]}"#, .malformed, "after the comma"),
    geometry(#"{"type":"Polygon","coordinates":[[[]]]}"#, .malformed, "fewer than two"),
    geometry(#"{"type":"MultiPoint","coordinates":[1,2]}"#, .wrongNesting, "MultiPoint"),
    geometry(#"{"type":"MultiLineString","coordinates":[[1,2],[3,4]]}"#, .wrongNesting, "MultiLineString"),
    geometry(#"{"type":"MultiPolygon","coordinates":[[[0,0],[1,0],[1,1]]]}"#, .wrongNesting, "MultiPolygon"),
    geometry(#"{"type":"GeometryCollection","coordinates":[]}"#, .malformed, "geometries"),
    geometry(#"{"type":"GeometryCollection","geometries":[null]}"#, .malformed, "a geometry"),
    geometry(#"{"type":"GeometryCollection","geometries":{}}"#, .malformed, "list of geometries"),
    geometry(#"{"type":"Polygon","geometries":[]}"#, .malformed, "coordinates"),
    geometry(#"{"type":"Feature","geometry":null}"#, .malformed, "Feature"),
    geometry(#"{"type":"Point","type":"Point","coordinates":[1,2]}"#, .duplicateKey, "type"),
    geometry(#"{"type":"Point","coordinates":[1,2],"coordinates":[3,4]}"#, .duplicateKey, "coordinates"),
    geometry(#""POINT (1 2)""#, .wrongType, "neither an object nor null"),
    geometry("5", .wrongType, "neither an object nor null"),
    geometry("[1,2]", .wrongType, "neither an object nor null"),
  ]

  static let properties: [BadGeoJSON] = [
    property("NaN", .nonFinite, "NaN"),
    property("-Infinity", .nonFinite, "Infinity"),
    property("1e400", .nonFinite, "too large"),
    property("1,\"a\":2", .duplicateKey, "a"),
    property("1,\"\\u0061\":2", .duplicateKey, "a"),
    property("{\"b\":1,\"b\":2}", .duplicateKey, "b"),
    property("tru", .malformed, "true"),
    property("nulL", .malformed, "null"),
    property("'x'", .malformed, "value"),
    property("\"x\ny\"", .malformed, "control"),
    property("\"\\x\"", .malformed, "escape"),
    property("\"\\u12\"", .malformed, "hexadecimal"),
    property("\"\\ud800\"", .malformed, "surrogate"),
    property("\"\\udc00\"", .malformed, "surrogate"),
    property("\"\\ud800\\u0041\"", .malformed, "surrogate"),
    property("[1,2", .malformed, "comma"),
    property("[1,]", .malformed, "after the comma"),
    property("{\"b\"}", .malformed, "colon"),
    property("{b:1}", .malformed, "key"),
    property(String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000), .tooDeep, "deeper"),
    property("/* 1 */ 1", .malformed, "value"),
  ]

  static let documents: [BadGeoJSON] = [
    BadGeoJSON("", .truncated, nil, "ends"),
    BadGeoJSON("   ", .truncated, nil, "ends"),
    BadGeoJSON("[]", .malformed, nil, "GeoJSON object"),
    BadGeoJSON("null", .malformed, nil, "GeoJSON object"),
    BadGeoJSON("{}", .malformed, nil, "without a type"),
    BadGeoJSON(#"{"type":"Topology","objects":{}}"#, .malformed, nil, "Topology"),
    BadGeoJSON(#"{"type":"FeatureCollection"}"#, .malformed, nil, "features"),
    BadGeoJSON(#"{"type":"FeatureCollection","features":{}}"#, .wrongType, nil, "no list"),
    BadGeoJSON(#"{"type":"FeatureCollection","features":null}"#, .wrongType, nil, "no list"),
    BadGeoJSON(#"{"type":"FeatureCollection","features":[1]}"#, .wrongType, 0, "no object"),
    BadGeoJSON(#"{"type":"FeatureCollection","features":[{"geometry":null}]}"#, .malformed, 0, "type"),
    BadGeoJSON(#"{"type":"FeatureCollection","features":[{"type":"Feature"}]}"#, .malformed, 0, "geometry"),
    BadGeoJSON(
      #"{"type":"FeatureCollection","features":[{"type":"Point","coordinates":[1,2]}]}"#, .malformed, 0, "Point"),
    BadGeoJSON(
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":[]}]}"#, .wrongType, 0,
      "properties"),
    BadGeoJSON(
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"id":{}}]}"#, .wrongType, 0, "id"),
    BadGeoJSON(
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null} {}]}"#, .malformed, nil, "comma"),
    BadGeoJSON(#"{"type":"FeatureCollection","features":[],}"#, .malformed, nil, "after the comma"),
    BadGeoJSON(#"{"type":"FeatureCollection","features":[]} x"#, .malformed, nil, "follows"),
    BadGeoJSON(#"{"type":"FeatureCollection","features":[],"features":[]}"#, .duplicateKey, nil, "features"),
    BadGeoJSON(
      #"{"type":"Feature","geometry":null}"# + "\n" + #"{"type":"Feature","geometry":null}"#, .malformed, nil, "follows"
    ),
    BadGeoJSON(
      #"{"crs":{"type":"name","properties":{"name":"EPSG:1"}},"type":"FeatureCollection","features":[]}"#,
      .badReferenceSystem, nil, "crs"),
    BadGeoJSON(
      #"{"crs":{"type":"link","properties":{"href":"x"}},"type":"FeatureCollection","features":[]}"#,
      .badReferenceSystem, nil, "crs"),
    BadGeoJSON(#"{"crs":"EPSG:9216","type":"FeatureCollection","features":[]}"#, .malformed, nil, "object"),
    BadGeoJSON(
      #"{"crs":{"type":"name","properties":{"name":"EPSG:6959"}},"type":"FeatureCollection","features":[]}"#,
      .badReferenceSystem, nil, "6959"),
    BadGeoJSON(
      #"{"crs":null,"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"crs":{"type":"EPSG","properties":{"code":9216}}}]}"#,
      .contradictingReferenceSystem, 0, "9216"),
    BadGeoJSON(
      #"{"type":"Feature","geometry":null}{"type":"Feature","geometry":null}"#, .malformed, nil, "line break",
      isSequence: true),
    BadGeoJSON(#"{"type":"FeatureCollection","features":[]}"#, .malformed, nil, "sequence", isSequence: true),
    BadGeoJSON(#"{"type":"Feature","geometry":null},"#, .malformed, nil, "line break", isSequence: true),
    BadGeoJSON(#"{"type":"Feature","geom"#, .truncated, 0, "ends", isSequence: true),
  ]
}

@Suite struct BadGeoJSONTests {
  @Test(arguments: BadGeoJSON.geometries + BadGeoJSON.properties + BadGeoJSON.documents)
  func isRefused(_ input: BadGeoJSON) throws {
    let error = try #require(throws: Refusal.self) {
      try readGeoJSON(input.text, asSequence: input.isSequence)
    }
    #expect(error.code == input.reason, "\(error)")
    #expect(error.place.feature == input.feature, "\(error)")
    #expect(error.message.en.contains(input.word), "\(error)")
    expectWellFormed(error)
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B], [0x7B, 0x00, 0x22, 0x00], [0x00, 0x7B, 0x00, 0x22],
    [0xFF, 0xFE, 0x00, 0x00, 0x7B, 0x00, 0x00, 0x00],
  ])
  func wideTextIsRefused(_ bytes: [UInt8]) throws {
    let error = try #require(throws: Refusal.self) { try readGeoJSON(bytes: bytes) }
    #expect(error.code == .encoding)
    #expect(error.remedy.en.contains("UTF-8"))
  }

  @Test(arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF8]])
  func textThatIsNoUTF8IsRefused(_ bytes: [UInt8]) throws {
    let start = #"{"type":"Feature","geometry":null,"properties":{"a":""#
    let error = try #require(throws: Refusal.self) {
      try readGeoJSON(bytes: Array(start.utf8) + bytes + Array("\"}}".utf8))
    }
    #expect(error.code == .encoding)
    #expect(error.place.position == .byte(start.utf8.count))
    #expect(error.place.field == "a")
  }

  @Test func everyTruncationIsRefused() throws {
    let text = """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":[\
      {"type":"Feature","id":"a","properties":{"n":-1.5e3,"t":"Đ\\u0110\\ud83d\\ude00","b":true,"z":null,"o":{"k":[1]}},\
      "geometry":{"type":"MultiPolygon","coordinates":[[[[1,2],[3,4],[5,6.5],[1,2]]]]}},\
      {"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection","geometries":[\
      {"type":"Point","coordinates":[1,2,3]}]}}]}
      """
    let bytes = Array(text.utf8)
    #expect(try readGeoJSON(bytes: bytes).count == 2)
    for length in 0..<bytes.count {
      let error = try #require(throws: Refusal.self, "\(length) bytes") {
        try readGeoJSON(bytes: Array(bytes[..<length]))
      }
      #expect(error.code == .truncated || error.code == .encoding, "\(length) bytes: \(error)")
    }
  }

  @Test func anyChangedByteEndsInAnAnswer() throws {
    let seed: UInt64 = 7946
    var generator = SeededGenerator(seed: seed)
    let text =
      #"{"type":"Feature","id":1,"properties":{"a":[1,{"b":"\u00e9"}]},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}"#
    let alphabet = Array("{}[],:\"\\0123456789.-+eEuntrfalsN \u{1}\u{1E}".utf8) + [0x80, 0xC3, 0xFF]
    for _ in 0..<20_000 {
      var bytes = Array(text.utf8)
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = alphabet.randomElement(using: &generator)!
      }
      do {
        _ = try readGeoJSON(bytes: bytes, asSequence: Bool.random(using: &generator))
      } catch {
        #expect(!error.message.en.isEmpty && !error.remedy.en.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func manyKeysOfOneObjectAreComparedQuickly() throws {
    let keys = (0..<100_000).map { "\"k\($0)\":0" }
    let text = #"{"type":"Feature","geometry":null,"other":{\#(keys.joined(separator: ","))}}"#
    #expect(try readGeoJSON(text).count == 1)
    let twice = text.replacingOccurrences(of: "\"k99999\"", with: "\"k7\"")
    let error = try #require(throws: Refusal.self) { try readGeoJSON(twice) }
    #expect(error.code == .duplicateKey)
  }

  @Test func deepCollectionsAreRefused() throws {
    let open = String(repeating: #"{"type":"GeometryCollection","geometries":["#, count: 100_000)
    let error = try #require(throws: Refusal.self) { try readGeoJSON(open) }
    #expect(error.code == .tooDeep || error.code == .truncated)
  }
}

/// One line that names the file and says what to do.
func expectWellFormed(_ error: Refusal, _ location: SourceLocation = #_sourceLocation) {
  let text = error.description
  #expect(error.place.file != nil && text.hasPrefix(error.place.file ?? "?"), "\(error)", sourceLocation: location)
  #expect(!error.message.en.isEmpty && !error.remedy.en.isEmpty, "\(error)", sourceLocation: location)
  #expect(!text.unicodeScalars.contains { $0.value < 0x20 }, "\(error)", sourceLocation: location)
  if let feature = error.place.feature { #expect(text.contains("feature \(feature)"), sourceLocation: location) }
}
