import Foundation
import Interchange
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import LandStore

@Suite("Corrections")
struct CorrectionTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = "\(folder.path)/w.gpkg"
    try folder.geoJSON(
      "p.geojson",
      [square(#""id":"1","code":"ODT""#), square(#""id":"2""#, x: 553_300), square(#""id":"3""#, x: 553_600)])
    try folder.geoJSON("q.geojson", [square(#""id":"9""#, x: 554_000)])
    try manifest()
    try folder.load()
  }

  private func manifest(_ more: String = "") throws {
    try folder.manifest(more + "  - layer: parcel\n    path: [p.geojson, q.geojson]\n")
  }

  private func features() throws -> [String] {
    try folder.land().parcels.features.map { "\($0.id) \($0.name ?? "-") \($0.landUse?.text ?? "-")" }.sorted()
  }

  private static let edits: [([String], [String])] = [
    (["UPDATE parcel SET name = 'a' WHERE id = '1'"], ["1 a ODT", "2 - -", "3 - -", "9 - -"]),
    (["DELETE FROM parcel WHERE id = '2'"], ["1 - ODT", "3 - -", "9 - -"]),
    (
      [
        "INSERT INTO parcel (id, geom) SELECT '4', geom FROM parcel WHERE id = '9'",
        "DELETE FROM parcel WHERE id = '9'",
      ],
      ["1 - ODT", "2 - -", "3 - -", "4 - -"]
    ),
    (["UPDATE parcel SET id = '7' WHERE id = '1'"], ["2 - -", "3 - -", "7 - ODT", "9 - -"]),
    (
      [
        "UPDATE parcel SET id = 'x' WHERE id = '1'", "UPDATE parcel SET id = '1', name = 'two' WHERE id = '2'",
        "UPDATE parcel SET id = '2' WHERE id = 'x'",
      ], ["1 two -", "2 - ODT", "3 - -", "9 - -"]
    ),
    (
      ["UPDATE parcel SET geom = (SELECT geom FROM parcel WHERE id = '3') WHERE id = '2'"],
      ["1 - ODT", "2 - -", "3 - -", "9 - -"]
    ),
  ]

  @Test("edits that go out as corrections come back as they were", arguments: edits)
  func roundTrip(_ statements: [String], _ expected: [String]) throws {
    for statement in statements { try GeoPackageSupport.edit(path, statement) }
    let edited = try folder.land()
    let shapes = Dictionary(
      uniqueKeysWithValues: edited.parcels.indices.map {
        (edited.parcels[$0].id, edited.parcels.geometry.geometry(at: $0))
      })
    try writeTables(try Workspace(path).corrections(), to: "\(folder.path)/x.gpkg")
    try manifest("  - {layer: parcel, path: x.gpkg:parcel, corrections: true}\n")
    let loader = Loader(manifest: try Manifest(contentsOf: "\(folder.path)/m.yml"), landfund: "1.0.0")
    #expect(throws: Refusal.self) { try loader.load(into: path) }
    var discarding = loader
    discarding.discardsEdits = true
    let reports = try discarding.load(into: path)
    #expect(reports.map(\.record.path) == ["x.gpkg:parcel", "p.geojson", "q.geojson"])
    #expect(reports.allSatisfy { $0.ignoredFields.isEmpty })
    #expect(try features() == expected)
    let land = try folder.land()
    for index in land.parcels.indices {
      #expect(land.parcels.geometry.geometry(at: index) == shapes[land.parcels[index].id], "\(land.parcels[index].id)")
    }
    #expect(try Workspace(path).edits().isEmpty)
    // The index knows what is there and nothing else.
    #expect(try GeoPackageSupport.read(path, "SELECT count(*) FROM rtree_parcel_geom") == "\(expected.count)")
  }

  @Test("a layer that was written anew goes out whole and takes the place of all")
  func replacedLayer() throws {
    try GeoPackageSupport.edit(path, "CREATE TABLE copy AS SELECT * FROM parcel WHERE id = '3'")
    try GeoPackageSupport.edit(path, "DROP TABLE parcel")
    try GeoPackageSupport.edit(path, "ALTER TABLE copy RENAME TO parcel")
    #expect(try Workspace(path).edits().map(\.kind) == [.replace])
    try writeTables(try Workspace(path).corrections(), to: "\(folder.path)/x.gpkg")
    try manifest("  - {layer: parcel, path: x.gpkg:parcel, corrections: true}\n")
    try folder.load(into: "new.gpkg")
    #expect(try folder.land("new.gpkg").parcels.features.map(\.id) == ["3"])
  }

  @Test(
    "rows that do not fit are refused by id",
    arguments: [
      (#""id":"1","edit":"insert""#, "adds 1, which is there already"),
      (#""id":"5","edit":"update""#, "changes 5, which no source of the layer has"),
      (#""id":"5""#, "changes 5, which no source of the layer has"),
      (#""id":"5","edit":"delete""#, "removes 5, which no source of the layer has"),
      (#""id":"1","edit":"weg""#, "weg is no edit; write one of update, insert, delete, replace"),
    ])
  func faults(_ properties: String, _ says: String) throws {
    try folder.geoJSON("c.geojson", [square(properties)])
    try manifest("  - layer: parcel\n    path: c.geojson\n    corrections: true\n")
    let refusal = try #require(throws: Refusal.self) { try folder.load() }
    #expect(refusal.description.contains(says) && refusal.description.contains("c.geojson"), "\(refusal)")
  }

  @Test("a feature is corrected once; corrections are counted apart and say what they do")
  func counts() throws {
    try folder.geoJSON(
      "c.geojson",
      [
        square(#""id":"2","edit":"delete""#), square(#""id":"3","name":"c""#), square(#""id":"8","edit":"Insert""#),
        feature(#""id":"1","name":"x""#, "null"),
      ])
    try manifest("  - layer: parcel\n    path: c.geojson\n    corrections: true\n")
    let report = try #require(try folder.load().first)
    let counts = try #require(report.corrections)
    #expect((counts.updated, counts.inserted, counts.deleted) == (1, 1, 1))
    #expect(report.record.read == 4 && report.record.loaded == 3 && report.record.rejected == 1)
    #expect(try features() == ["1 - ODT", "3 c -", "8 - -", "9 - -"])
    try folder.geoJSON("c.geojson", [square(#""id":"2""#), square(#""id":"2""#)])
    let refusal = try #require(throws: Refusal.self) { try folder.load() }
    #expect(refusal.description.contains("two rows of the corrections change 2"))
  }

  @Test("edits are listed with their source and a point on them")
  func list() throws {
    for statement in [
      "UPDATE parcel SET name = 'a' WHERE id = '9'", "DELETE FROM parcel WHERE id = '2'",
      "INSERT INTO parcel (id, geom) SELECT '10', geom FROM parcel WHERE id = '1'",
    ] { try GeoPackageSupport.edit(path, statement) }
    let list = try Workspace(path).editedFeatures().map {
      "\($0.edit.id ?? "") \($0.edit.kind) \($0.source ?? "-") \($0.position.map { "\($0.x)" } ?? "-")"
    }
    #expect(list == ["2 delete p.geojson -", "9 update q.geojson 554050.0", "10 insert - 553050.0"])
    #expect(try Workspace(path).editedFeatures(of: .zone).isEmpty)
  }
}
