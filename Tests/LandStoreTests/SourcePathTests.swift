import Foundation
import Interchange
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import LandStore

@Suite("Paths of a source")
struct SourcePathTests {
  private let folder: ScratchFolder

  /// Sheets of parcels, each with a parcel of its own, and a file that is none of them.
  init() throws {
    folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/sub", withIntermediateDirectories: true)
    let names = ["to-2.geojson", "TO-10.geojson", "to-1.geojson", "khac.geojson", "sub/to-3.geojson", ".to-9.geojson"]
    for (number, name) in names.enumerated() {
      try folder.geoJSON(name, [square(#""id":"\#(name)""#, x: 553_000 + 200 * number)])
    }
    try folder.file("to-1.dbf", "x")
    try folder.file("~$to-1.xlsx", "x")
  }

  private func paths(_ path: String, layer: String = "parcel") throws -> [String] {
    try folder.manifest("  - layer: \(layer)\n    path: \(path)\n")
    return try folder.load().map { "\($0.record.path) \($0.record.loaded)" }
  }

  @Test(
    "lists and patterns: each file is a source of its own, in natural order, each once",
    arguments: [
      ("to-2.geojson", ["to-2.geojson 1"]), ("[to-2.geojson, to-1.geojson]", ["to-1.geojson 1", "to-2.geojson 1"]),
      ("to-*.geojson", ["TO-10.geojson 1", "to-1.geojson 1", "to-2.geojson 1"]),
      ("to-*", ["TO-10.geojson 1", "to-1.geojson 1", "to-2.geojson 1"]),
      ("to-?.geojson", ["to-1.geojson 1", "to-2.geojson 1"]),
      ("\"*/to-*.geojson\"", ["sub/to-3.geojson 1"]), ("s?b/to-*.geojson", ["sub/to-3.geojson 1"]),
      ("[to-1*, khac.geojson, to-1.geojson]", ["TO-10.geojson 1", "khac.geojson 1", "to-1.geojson 1"]),
    ])
  func files(_ path: String, _ expected: [String]) throws {
    #expect(try paths(path) == expected)
  }

  @Test("a file that exists under the whole name wins over the pattern")
  func existingFile() throws {
    try folder.geoJSON("to-*.geojson", [square(#""id":"star""#)])
    #expect(try paths("to-*.geojson") == ["to-*.geojson 1"])
  }

  @Test(
    "a pattern that nothing meets is refused with what is there",
    arguments: [
      ("tờ-*.shp", "no file meets the pattern tờ-*.shp; the folder has TO-10.geojson, khac.geojson, to-1.geojson"),
      ("[to-1.geojson, x*.csv]", "no file meets the pattern x*.csv"), ("none/*.shp", "check the folder"),
    ])
  func nothing(_ path: String, _ says: String) throws {
    let refusal = try #require(throws: Refusal.self) { try paths(path) }
    #expect(refusal.code == .fileNotFound && refusal.description.contains(says), "\(refusal)")
    #expect(refusal.description.contains("m.yml") && refusal.description.contains("line 4"))
  }

  @Test("ids that come in two of the files are refused, and a file of the pattern cannot be the workspace")
  func doubles() throws {
    try folder.geoJSON("to-4.geojson", [square(#""id":"to-1.geojson""#)])
    let refusal = try #require(throws: Refusal.self) { try paths("to-*.geojson") }
    #expect(refusal.code == .duplicateIdentifier && refusal.description.contains("to-1.geojson and to-4.geojson"))
    try folder.file("w.gpkg", "x")
    let own = try #require(throws: Refusal.self) { try paths("\"*.gpkg\"") }
    #expect(own.code == .outputIsInput, "\(own)")
  }

  @Test("a pattern that a value of one of the files meets is met")
  func patterns() throws {
    try folder.manifest(
      "  - layer: parcel\n    path: to-*.geojson\n    fields: {id: id, tenure: {field: id, values: "
        + #"{"to-1*": state, "TO-2*": household, "x*": community, "*": unknown}}}"# + "\n")
    let notices = try folder.load().map { $0.messages.filter { $0.code == .notice }.compactMap(\.value) }
    #expect(notices == [[], [], ["x*"]])
  }

  @Test("all layers of a GeoPackage and of an archive that have the geometry, others are said")
  func layers() throws {
    let layers = try ["ranh 2", "ranh 10", "diem", "trong"].map { name in
      let text: String =
        switch name {
        case "diem": feature(#""id":"d""#, #"{"type":"Point","coordinates":[553000,1587000]}"#)
        case "trong": ""
        default: square(#""id":"\#(name)""#, x: name == "ranh 2" ? 553_000 : 553_300)
        }
      let path = try folder.geoJSON("l.geojson", text.isEmpty ? [] : [text])
      var table = try readTable(at: InputAddress(path: path))
      table.name = name
      return table
    }
    try writeTables(layers, to: "\(folder.path)/x.gpkg")
    #expect(try paths("x.gpkg:*", layer: "zone") == ["x.gpkg:ranh 2 1", "x.gpkg:ranh 10 1"])
    try folder.manifest("  - layer: zone\n    path: x.gpkg:*\n")
    let notices = try folder.load().flatMap(\.messages).filter { $0.code == .notice }
    #expect(notices.map(\.text.en) == ["1 layer of other geometry was left out: diem (points)"])
    #expect(try paths("\"x.gpkg:r*1?\"", layer: "zone") == ["x.gpkg:ranh 10 1"])
    #expect(try paths("\"x*.gpkg:*\"", layer: "zone") == ["x.gpkg:ranh 2 1", "x.gpkg:ranh 10 1"])
    let refusal = try #require(throws: Refusal.self) { try paths("x.gpkg:*", layer: "road") }
    #expect(
      refusal.code == .noLayers
        && refusal.description.contains("has lines; the layers are diem (points), ranh 2 (polygons)"), "\(refusal)")
  }
}
