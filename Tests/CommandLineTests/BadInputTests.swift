import Foundation
import Testing

/// An input that a command refuses.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  /// The file, whose ending matters.
  let file: String
  let content: Data
  /// What follows the path.
  var arguments: [String] = []
  var command = "area"
  /// The code at the end of the message.
  let code: String
  /// What the message must name beside the file.
  var mentions: [String] = []
  var testDescription: String { name }
}

private let metric = ["--work-crs", "EPSG:9216"]

private func text(
  _ name: String, _ file: String, _ content: String, _ arguments: [String] = metric, code: String,
  mentions: [String] = []
) -> BadInput {
  BadInput(name: name, file: file, content: Data(content.utf8), arguments: arguments, code: code, mentions: mentions)
}

/// A collection of one feature in GeoJSON with this geometry.
private func geometry(_ text: String, id: String = "7", crs: String = "") -> String {
  #"{"type":"FeatureCollection",\#(crs)"features":[{"type":"Feature","id":"\#(id)","properties":{},"geometry":\#(text)}]}"#
}

private func polygon(_ coordinates: String) -> String { #"{"type":"Polygon","coordinates":\#(coordinates)}"# }

private func crsMember(_ name: String) -> String { #""crs":{"type":"name","properties":{"name":"\#(name)"}},"# }

private let inKonTum = polygon("[[[108,14.3],[108.001,14.3],[108.001,14.301],[108,14.3]]]")
private let inMetres = polygon("[[[553000,1587000],[553100,1587000],[553100,1587100],[553000,1587000]]]")
private let swapped = polygon("[[[1587000,553000],[1587100,553000],[1587100,553100],[1587000,553000]]]")

private func feature(_ id: String, _ more: String = "") -> String {
  #"{"type":"Feature"\#(id),"properties":{}\#(more),"geometry":\#(inKonTum)}"#
}

private func collection(_ features: String...) -> String {
  #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
}

private let geoJSON: [BadInput] = [
  text("empty", "a.geojson", "", code: "empty_file"),
  text("blanks", "a.geojson", " \n\n", code: "truncated"),
  text("no JSON", "a.geojson", "hello", code: "malformed", mentions: ["byte 0"]),
  text("array", "a.geojson", "[1,2]", code: "malformed"),
  text("truncated between features", "a.geojson", #"{"type":"FeatureCollection","features":["#, code: "truncated"),
  text("truncated in a position", "a.geojson", String(geometry(inKonTum).prefix(150)), code: "truncated"),
  text("truncated in a text", "a.geojson", #"{"type":"Featu"#, code: "truncated"),
  text("text after the end", "a.geojson", geometry(inKonTum) + "x", code: "malformed"),
  BadInput(
    name: "UTF-16", file: "a.geojson",
    content: Data([0xFF, 0xFE]) + (geometry(inKonTum).data(using: .utf16LittleEndian) ?? Data()),
    arguments: metric, code: "encoding", mentions: ["UTF-8"]),
  BadInput(
    name: "bytes that are no UTF-8", file: "a.geojson",
    content: Data(#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":""#.utf8)
      + Data([0xE9, 0x22])
      + Data("},\"geometry\":null}]}".utf8), arguments: metric, code: "encoding"),
  text("NaN", "a.geojson", geometry(polygon("[[[NaN,14],[1,2],[2,2],[NaN,14]]]")), code: "non_finite"),
  text("infinity", "a.geojson", geometry(polygon("[[[1e999,14],[1,2],[2,2],[1e999,14]]]")), code: "non_finite"),
  text(
    "a key twice", "a.geojson", #"{"type":"FeatureCollection","type":"Feature","features":[]}"#, code: "duplicate_key",
    mentions: ["type"]),
  text("unknown type", "a.geojson", #"{"type":"Topology","objects":{}}"#, code: "malformed", mentions: ["Topology"]),
  text("no type", "a.geojson", #"{"features":[]}"#, code: "malformed"),
  text("features that are no array", "a.geojson", #"{"type":"FeatureCollection","features":{}}"#, code: "wrong_type"),
  text(
    "unknown kind of geometry", "a.geojson", geometry(#"{"type":"Curve","coordinates":[]}"#), code: "malformed",
    mentions: ["Curve"]),
  text("coordinates as text", "a.geojson", geometry(polygon(#""here""#)), code: "malformed"),
  text("position as text", "a.geojson", geometry(polygon(#"[[["108","14"],[1,2],[2,2],[1,2]]]"#)), code: "wrong_type"),
  text(
    "nested too little", "a.geojson", geometry(polygon("[[108,14],[109,14],[109,15],[108,14]]")), code: "wrong_nesting"),
  text(
    "nested too much", "a.geojson", geometry(polygon("[[[[108,14],[109,14],[109,15],[108,14]]]]")),
    code: "wrong_nesting"),
  text(
    "a position of one number", "a.geojson", geometry(polygon("[[[108],[109],[110],[108]]]")), code: "malformed"),
  text("depth of a million", "a.geojson", String(repeating: "[", count: 1_000_000), code: "malformed"),
  text(
    "depth in properties", "a.geojson",
    collection(#"{"type":"Feature","properties":{"a":"# + String(repeating: "[", count: 100_000) + "}}"),
    code: "too_deep"),
  text(
    "an id twice", "a.geojson", collection(feature(#","id":"P1""#), feature(#","id":"P1""#)),
    metric + ["--id", "id"], code: "duplicate_identifier", mentions: ["P1", "position"]),
  text(
    "one id missing", "a.geojson", collection(feature(#","id":"P1""#), feature("")), metric + ["--id", "id"],
    code: "missing_identifier", mentions: ["feature 1", "position"]),
  text(
    "a column that is not there", "a.geojson", collection(feature("")), metric + ["--id", "so_thua"],
    code: "unknown_field", mentions: ["so_thua"]),
  text(
    "a point", "a.geojson", geometry(#"{"type":"Point","coordinates":[108,14]}"#), code: "bad_geometry",
    mentions: ["POINT", "(id 7)"]),
  text(
    "a line", "a.geojson", geometry(#"{"type":"LineString","coordinates":[[108,14],[108,15]]}"#), code: "bad_geometry",
    mentions: ["LINESTRING"]),
  text(
    "no system to measure in", "a.geojson", geometry(inKonTum), [], code: "bad_reference_system",
    mentions: ["--work-crs"]),
  text(
    "a system in feet", "a.geojson", geometry(inKonTum), ["--work-crs", "EPSG:2232"], code: "bad_reference_system"),
  text("metres in longitude and latitude", "a.geojson", geometry(inMetres), code: "implausible_coordinates"),
  text(
    "latitude first", "a.geojson", geometry(polygon("[[[14.3,108],[14.301,108],[14.301,108.001],[14.3,108]]]")),
    code: "implausible_coordinates"),
  text(
    "degrees in metres", "a.geojson", geometry(inKonTum, crs: crsMember("EPSG:9216")), [],
    code: "implausible_coordinates", mentions: ["degrees"]),
  text(
    "easting and northing swapped", "a.geojson", geometry(swapped, crs: crsMember("EPSG:9216")), [],
    code: "implausible_coordinates"),
  text(
    "far outside the system", "a.geojson",
    geometry(
      polygon("[[[553000,9587000],[553100,9587000],[553100,9587100],[553000,9587000]]]"), crs: crsMember("EPSG:9216")),
    [], code: "implausible_coordinates"),
  text(
    "unknown system", "a.geojson", geometry(inMetres, crs: crsMember("EPSG:999999")), [], code: "bad_reference_system",
    mentions: ["999999"]),
  text(
    "withdrawn system", "a.geojson", geometry(inMetres, crs: crsMember("EPSG:6956")), [], code: "bad_reference_system",
    mentions: ["5896"]),
  text(
    "two statements on the system", "a.geojson", geometry(inKonTum), ["--crs", "EPSG:9216"],
    code: "contradicting_reference_system", mentions: ["--override-crs"]),
  text("a sequence with a broken line", "a.geojsonl", feature(#","id":1"#) + "\n{\"type\":\n", code: "truncated"),
]

private let tables: [BadInput] = [
  text(
    "table without a system", "a.csv",
    "id,wkt\n1,\"POLYGON ((553000 1587000, 553100 1587000, 553100 1587100, 553000 1587000))\"\n", [],
    code: "missing_reference_system", mentions: ["--crs"]),
  text(
    "WKT that breaks off", "a.csv", "id,wkt\n1,\"POLYGON ((553000 1587000, 553100\"\n", ["--crs", "EPSG:9216"],
    code: "bad_geometry", mentions: ["line 2"]),
  text(
    "WKT of no kind", "a.csv", "id,wkt\n1,CIRCLE (1 2)\n", ["--crs", "EPSG:9216"], code: "bad_geometry",
    mentions: ["line 2"]),
  text("WKT without a number", "a.csv", "id,wkt\n1,\"POINT (nan 2)\"\n", ["--crs", "EPSG:9216"], code: "bad_geometry"),
  text("a quote that does not end", "a.csv", "id,wkt\n1,\"POINT (1 2)\n", ["--crs", "EPSG:9216"], code: "truncated"),
  text("no column of geometry", "a.csv", "id,name\n1,a\n", ["--crs", "EPSG:9216"], code: "heading"),
  text(
    "corners without Y", "a.csv", "STT;X\n1;1587000\n2;1587100\n3;1587100\n", ["--crs", "EPSG:9216"], code: "heading"),
  text(
    "a corner without coordinates", "a.csv", "STT;X;Y\n1;1587000;553000\n2;;553100\n3;1587100;553100\n",
    ["--crs", "EPSG:9216"], code: "incomplete_ring", mentions: ["line 3"]),
  text(
    "two corners", "a.csv", "STT;X;Y\n1;1587000;553000\n2;1587100;553100\n", ["--crs", "EPSG:9216"],
    code: "incomplete_ring"),
  text(
    "a number that may be two", "a.csv", "STT;X;Y\n1;1.587;553.123\n2;1.588;553.125\n3;1.589;553.126\n",
    ["--crs", "EPSG:9216"], code: "ambiguous_number", mentions: ["line 2", "locale"]),
  text(
    "a word for a number", "a.csv", "STT;X;Y\n1;north;553000\n2;1587100;553100\n3;1587100;553000\n",
    ["--crs", "EPSG:9216"], code: "ambiguous_number", mentions: ["line 2"]),
  text("a heading twice", "a.csv", "STT;X;X;Y\n1;1587000;1587000;553000\n", ["--crs", "EPSG:9216"], code: "heading"),
  // A measure stops at no text in an unknown encoding, but bytes that are none of what they say are no text.
  BadInput(
    name: "a table cut within a character of UTF-16", file: "a.csv", content: Data([0xFF, 0xFE, 0x69, 0x00, 0x2C]),
    arguments: ["--crs", "EPSG:9216"], code: "encoding", mentions: ["UTF-16", "byte 4"]),
]

private let containers: [BadInput] = [
  text("a GeoPackage that is none", "a.gpkg", "hello", code: "malformed"),
  BadInput(name: "zeros", file: "a.gpkg", content: Data(count: 8192), arguments: metric, code: "malformed"),
  text("a header and no more", "a.gpkg", "SQLite format 3\0", code: "malformed"),
  text("no format at all", "a.bin", "\u{1}\u{2}\u{3}", code: "unknown_format"),
]

private func codeOfGDAL(_ code: String) -> String { GDALTrait.isOn ? code : "unsupported_operation" }

/// Files of the formats of GDAL, which a build without it refuses as such.
private let filesOfGDAL: [BadInput] = [
  text("a shapefile that is none", "a.shp", "hello", code: codeOfGDAL("truncated")),
  text("a drawing that is none", "a.dxf", "hello", code: codeOfGDAL("malformed")),
  text("a FlatGeobuf that is none", "a.fgb", "hello", code: codeOfGDAL("malformed")),
  text("a MapInfo table that is none", "a.tab", "hello", code: codeOfGDAL("malformed")),
  text("a KML that breaks off", "a.kml", "<kml><Document><Placemark>", code: codeOfGDAL("malformed")),
]

@Test(arguments: geoJSON + tables + containers + filesOfGDAL)
func badInputIsRefusedInOneLine(_ input: BadInput) throws {
  let folder = try TemporaryFolder()
  let path = try folder.write(input.file, input.content)
  let start = Date()
  let run = try CommandRun([input.command, path, "--quiet"] + input.arguments, limitKilobytes: 1_000_000)
  let seconds = Date().timeIntervalSince(start)
  #expect(run.status == 3, "\(run.messages)")
  #expect(run.output.isEmpty)
  let lines = run.messages.split(separator: "\n")
  #expect(lines.count == 1, "\(run.messages)")
  let line = lines.first.map(String.init) ?? ""
  #expect(line.hasPrefix("landfund: \(path)"), "\(line)")
  #expect(line.hasSuffix("[\(input.code)]"), "\(line)")
  #expect(line.contains("; "), "a remedy: \(line)")
  for word in input.mentions { #expect(line.contains(word), "\(word) in \(line)") }
  #expect(seconds < 10)
  guard input.content.count < 100_000 else { return }
  let other = try CommandRun([input.command, path, "--quiet", "--lang", "vi"] + input.arguments)
  expectVietnamese(other.messages, for: run.messages, quoted: [path])
}

/// Paths and outputs, rather than content.
@Test(arguments: [
  (["area", "absent.geojson"], "file_not_found"), (["area", "Sources"], "unknown_format"),
  (["area", FirstLook.parcels + ":lots"], "unknown_layer"),
  (["area", FirstLook.parcels, "--work-crs", "EPSG:9216", "-o", "absent/a.csv"], "cannot_write"),
  (["area", FirstLook.parcels, "--work-crs", "EPSG:9216", "-o", "Sources"], "cannot_write"),
  (["convert", FirstLook.parcels, "a.nothing"], "unknown_format"),
  (["convert", FirstLook.parcels, "absent/a.gpkg"], "cannot_write"),
  (["overlap", FirstLook.parcels, FirstLook.landuse], "bad_reference_system"),
  (["repair", FirstLook.parcels, "-o", "absent/a.geojson", "--method", "structure"], "bad_reference_system"),
])
func badPathIsRefusedInOneLine(arguments: [String], code: String) throws {
  let run = try CommandRun(arguments)
  #expect(run.status == 3 && run.output.isEmpty, "\(run.messages)")
  #expect(run.messages.split(separator: "\n").count == 1 && run.messages.hasSuffix("[\(code)]\n"), "\(run.messages)")
  let other = try CommandRun(arguments + ["--lang", "vi"])
  expectVietnamese(other.messages, for: run.messages, quoted: arguments)
}

/// A container cut off at every sector, and with bytes of its structure changed, is read or refused, never a crash.
@Test func damagedContainersAreReadOrRefused() throws {
  let folder = try TemporaryFolder()
  let whole = folder.path("whole.gpkg")
  try #require(CommandRun(["convert", FirstLook.parcels, whole]).status == 0)
  let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
  var damaged = stride(from: 512, to: bytes.count, by: max(512, bytes.count / 12)).map { bytes.prefix($0) }
  for place in [16, 18, 20, 28, 44, 56, 68, 100, 103, 4096, 4099, bytes.count - 100] where place < bytes.count {
    var changed = bytes
    changed[place] ^= 0xFF
    damaged.append(changed)
  }
  for (index, data) in damaged.enumerated() {
    let path = try folder.write("damaged-\(index).gpkg", data)
    let run = try CommandRun(["area", path, "--work-crs", "EPSG:9216", "--quiet"], limitKilobytes: 1_000_000)
    #expect([0, 3].contains(run.status), "\(index): \(run.status) \(run.messages)")
    if run.status == 3 {
      #expect(run.messages.split(separator: "\n").count == 1 && run.messages.contains(path), "\(run.messages)")
    }
  }
}

@Test("ten megabytes of opening brackets are refused within 1 GB") func memoryOfRefusals() throws {
  let folder = try TemporaryFolder()
  let path = try folder.write("deep.geojson", String(repeating: "[", count: 10_000_000))
  let run = try CommandRun(["area", path], limitKilobytes: 1_000_000)
  #expect(run.status == 3 && run.messages.contains(path), "\(run.status) \(run.messages)")
}

@Test(
  "what needs GDAL is said in one line", .enabled(if: !GDALTrait.isOn),
  arguments: [
    "shp", "tab", "mif", "dxf", "kml", "fgb",
  ]) func formatsOfGDALAreNamed(ending: String) throws
{
  let folder = try TemporaryFolder()
  let run = try CommandRun(["convert", FirstLook.parcels, folder.path("out.\(ending)")])
  #expect(run.status == 3 && run.messages.split(separator: "\n").count == 1, "\(run.messages)")
  #expect(run.messages.contains("use a build with GDAL"), "\(run.messages)")
}
