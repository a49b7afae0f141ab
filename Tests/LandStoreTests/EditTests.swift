import Refusals
import Foundation
import GRDB
import Interchange
import LandModel
import Testing

@testable import LandStore

@Suite("Edits of other programs")
struct EditTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = "\(folder.path)/w.gpkg"
    try folder.geoJSON(
      "p.geojson", [square(#""id":"1""#), square(#""id":"2""#, x: 553_300), square(#""id":"3""#, x: 553_600)])
    try folder.geoJSON("z.geojson", [square(#""id":"Z""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n  - layer: zone\n    path: z.geojson\n")
    try folder.load()
  }

  private func edits() throws -> [String] {
    try Workspace(path).edits().map {
      "\($0.layer) \($0.kind) \($0.id ?? "-") \($0.fields.joined(separator: ","))".trimmingCharacters(in: .whitespaces)
    }
  }

  @Test(
    "what happens to a feature is one edit",
    arguments: [
      ([], []),
      (["UPDATE parcel SET name = name"], []),
      (["UPDATE parcel SET name = 'a' WHERE id = '1'"], ["parcel update 1 name"]),
      (
        [
          "UPDATE parcel SET code = 'ODT', name = 'a' WHERE id = '1'",
          "UPDATE parcel SET tenure = 'state' WHERE id = '1'",
        ],
        ["parcel update 1 name,code,tenure"]
      ),
      (
        ["UPDATE parcel SET id = '9' WHERE id = '1'", "UPDATE parcel SET name = 'a' WHERE id = '9'"],
        ["parcel update 1 id,name"]
      ),
      (["UPDATE parcel SET geom = (SELECT geom FROM parcel WHERE id = '2') WHERE id = '1'"], ["parcel update 1 geom"]),
      (["UPDATE parcel SET fid = 90 WHERE id = '1'"], []),
      (
        [
          "UPDATE parcel SET name = 'a' WHERE id = '1'", "UPDATE parcel SET fid = 90 WHERE id = '1'",
          "DELETE FROM parcel WHERE fid = 90",
        ],
        ["parcel delete 1"]
      ),
      (["INSERT INTO parcel (id) VALUES ('4')"], ["parcel insert 4"]),
      (
        ["INSERT INTO parcel (id) VALUES ('4')", "UPDATE parcel SET name = 'a', id = '5' WHERE id = '4'"],
        ["parcel insert 5"]
      ),
      (["INSERT INTO parcel (id) VALUES ('4')", "DELETE FROM parcel WHERE id = '4'"], []),
      (["DELETE FROM parcel WHERE id = '2'"], ["parcel delete 2"]),
      (["UPDATE parcel SET id = '7' WHERE id = '2'", "DELETE FROM parcel WHERE id = '7'"], ["parcel delete 2"]),
      (
        ["DELETE FROM parcel WHERE id = '3'", "INSERT INTO parcel (id) VALUES ('4')"],
        ["parcel delete 3", "parcel insert 4"]
      ),
      (
        ["DELETE FROM parcel", "DELETE FROM zone"],
        ["zone delete Z", "parcel delete 1", "parcel delete 2", "parcel delete 3"]
      ),
      (["DROP TABLE parcel", "CREATE TABLE parcel AS SELECT 1 AS fid"], ["parcel replace -"]),
      (["DELETE FROM parcel WHERE id = '1'", "DROP TABLE parcel"], ["parcel replace -"]),
    ])
  func merging(_ statements: [String], _ expected: [String]) throws {
    for statement in statements { try GeoPackageSupport.edit(path, statement) }
    #expect(try edits() == expected)
  }

  @Test("a feature that is deleted and inserted under its id again is an update of everything")
  func reinserted() throws {
    try GeoPackageSupport.edit(path, "DELETE FROM parcel WHERE id = '3'")
    try GeoPackageSupport.edit(path, "INSERT INTO parcel (id) VALUES ('3')")
    let edits = try Workspace(path).edits()
    #expect(edits.map(\.kind) == [.update] && edits[0].fields.contains("geom") && edits[0].fields.contains("code"))
  }

  @Test("a feature that is drawn without an id gets one")
  func newID() throws {
    try GeoPackageSupport.edit(path, "INSERT INTO parcel (name) VALUES ('x'); INSERT INTO parcel (name) VALUES ('y')")
    let ids = try Workspace(path).edits().compactMap(\.id)
    #expect(Set(ids).count == 2 && ids.allSatisfy { $0.wholeMatch(of: /new-[0-9a-f]{8}/) != nil }, "\(ids)")
  }

  @Test("programs that know nothing of it write down edits too, and ours are none")
  func outside() throws {
    try Workspace(path).storeFindings(
      [FindingRecord(id: "f-1", rule: "x", severity: "error")],
      run: RunRecord(command: "check", landfund: "1", asOf: nil, rulesSHA256: nil, findings: 1))
    #expect(try edits().isEmpty)
    guard OutsideProgram.isInstalled else { return }
    let edit = try OutsideProgram.run("ogrinfo", ["-q", path, "-sql", "UPDATE parcel SET name = 'a' WHERE id = '2'"])
    #expect(edit.status == 0 && !edit.output.contains("ERROR"), "\(edit.output)")
    #expect(try edits() == ["parcel update 2 name"])
    // Written anew by ogr2ogr, with columns of its own choice.
    try folder.geoJSON("n.geojson", [square(#""id":"8""#)])
    let replaced = try OutsideProgram.run(
      "ogr2ogr", ["-update", "-overwrite", "-nln", "parcel", path, "\(folder.path)/n.geojson"])
    #expect(replaced.status == 0, "\(replaced.output)")
    #expect(try edits() == ["parcel replace -"])
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.message.en == "edits of another program would be lost: parcel written anew", "\(error)")
    try discarding()
    #expect(try edits().isEmpty && folder.land().parcels.count == 3)
  }

  private func discarding() throws {
    var loader = Loader(manifest: try Manifest(contentsOf: "\(folder.path)/m.yml"), landfund: "1")
    loader.discardsEdits = true
    _ = try loader.load(into: path)
  }

  @Test("a load throws no edits away unless it is told to, and keeps those of layers that it does not name")
  func loading() throws {
    try GeoPackageSupport.edit(
      path,
      """
      DELETE FROM zone; UPDATE parcel SET name = 'a'; DELETE FROM parcel WHERE id = '3';
      INSERT INTO parcel (id) VALUES ('a'); INSERT INTO parcel (id) VALUES ('b'); INSERT INTO parcel (id) VALUES ('c')
      """)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(
      error.message.en
        == "edits of another program would be lost: zone 1 delete (Z); "
        + "parcel 3 insert, 2 update, 1 delete (1, 2, 3, a, b, …)", "\(error)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n")
    try discarding()
    #expect(try edits() == ["zone delete Z"] && folder.land().parcels.features.map(\.name) == [nil, nil, nil])
    try folder.load()
    #expect(try edits() == ["zone delete Z"])
  }

  @Test("a workspace of an earlier version writes edits down as soon as it is brought up to date")
  func earlier() throws {
    try FileManager.default.removeItem(atPath: path)
    try EarlierWorkspace.write(to: path)
    #expect(try edits().isEmpty)
    _ = try Workspace(path).revokeWaivers(of: ["f-ee41d674ceb3"])
    try GeoPackageSupport.edit(path, "UPDATE parcel SET name = 'a' WHERE fid = 1")
    #expect(try edits() == ["parcel update 1/12 name"])
  }
}
