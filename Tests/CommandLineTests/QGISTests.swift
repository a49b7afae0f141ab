import Foundation
import GRDB
import LandModel
import LandStore
import Testing

@Suite("A workspace in QGIS", .enabled(if: QGIS.python != nil), .timeLimit(.minutes(15)))
struct QGISTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("w.gpkg")
    for arguments in [
      ["demo", "d"], ["load", "d/manifest.yml", "-o", "w.gpkg"], ["check", "w.gpkg", "--fail-on", "never"],
    ] {
      let run = try CommandRun(arguments, in: folder.url)
      try #require(run.status == 0, "\(run.messages)")
    }
  }

  @Test("every layer of the sample is valid, in its system, with its style, and seen; none hides those below")
  func look() throws {
    struct Seen: Decodable {
      let name: String
      let valid: Bool
      let crs: String
      let features: Int
      let renderer: String
      let sld: Bool
      let drawn: Int?
    }
    let found = try JSONSerialization.data(withJSONObject: try QGIS.run("open_workspace.py", "look", path))
    let layers = try JSONDecoder().decode([Seen].self, from: found)
    let placed = LayerName.allCases.filter { $0.geometryClass != .nothing }.map(\.rawValue)
    #expect(Set(layers.map(\.name)) == Set(placed + ["finding"]))
    #expect(layers.filter { $0.name == "finding" }.count == 3)
    let single = ["marker", "zone", "scheme", "landuse_plan", "project"]
    for layer in layers {
      #expect(layer.valid && layer.crs == "EPSG:9216" && layer.features > 0 && layer.sld, "\(layer)")
      #expect((layer.drawn ?? 0) > 10, "\(layer)")
      #expect(
        layer.renderer
          == (layer.name == "finding"
            ? "RuleRenderer" : single.contains(layer.name) ? "singleSymbol" : "categorizedSymbol"),
        "\(layer)")
    }
    // The topmost first; what has a whole commune as its ground comes as an edge alone.
    #expect(layers.first?.name == "finding" && layers.last?.name == "landuse_block")
    for name in ["zone", "scheme"] { #expect(layers.contains { $0.name == name && ($0.drawn ?? 0) < 30_000 }) }
  }

  @Test("a project opens with every layer in its group, with words of the language", arguments: ["vi", "en"])
  func project(language: String) throws {
    struct Seen: Decodable {
      let name: String
      let group: String
      let valid: Bool
      let crs: String
      let features: Int
      let renderer: String
      let legend: [String]
      let aliases: [String]
      let lists: [String]
      let labels: Bool
      let rowName: String
      let drawn: Int?
    }
    struct Project: Decodable {
      let crs: String
      let layers: [Seen]
    }
    // The project lies elsewhere, and both may move together.
    try FileManager.default.createDirectory(at: folder.url.appending(path: "maps"), withIntermediateDirectories: true)
    let run = try CommandRun(["export", "w.gpkg", "-o", "maps/kon-tum.qgz", "--lang", language], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let place = folder.url.appending(path: "maps/kon-tum.qgz").path
    let found = try JSONSerialization.data(withJSONObject: try QGIS.run("open_workspace.py", "project", place))
    let project = try JSONDecoder().decode(Project.self, from: found)
    let isVietnamese = language == "vi"
    #expect(project.crs == "EPSG:9216" && project.layers.count == LayerName.allCases.count + 3)
    for layer in project.layers {
      let isEmpty = layer.features == 0
      // Rows of a table lie nowhere.
      let isTable = layer.renderer.isEmpty
      #expect(isTable == (layer.group == (isVietnamese ? "Bảng số liệu" : "Tables")), "\(layer)")
      #expect(layer.valid && (layer.crs == "EPSG:9216" || isTable) && !layer.group.isEmpty, "\(layer)")
      #expect((layer.drawn ?? 0) > 10 || isEmpty || isTable, "\(layer)")
    }
    let findings = project.layers.filter { $0.group == (isVietnamese ? "Phát hiện" : "Findings") }
    #expect(findings.count == 3 && findings.allSatisfy { $0.renderer == "RuleRenderer" })
    #expect(
      findings.allSatisfy {
        $0.legend == (isVietnamese ? ["lỗi", "cảnh báo", "thông tin"] : ["error", "warning", "note"])
      })
    let parcels = try #require(project.layers.first { $0.name == (isVietnamese ? "Thửa đất" : "Parcels") })
    #expect(parcels.labels && parcels.lists == ["clearance", "dispute", "observed_use", "recovery", "tenure"])
    #expect(parcels.aliases.contains(isVietnamese ? "Giải phóng mặt bằng" : "Clearance"))
    #expect(parcels.aliases.contains(isVietnamese ? "Diện tích thay đổi khi sửa (m²)" : "Moved by repair (m²)"))
    let targets = try #require(
      project.layers.first { $0.name == (isVietnamese ? "Chỉ tiêu sử dụng đất" : "Land-use targets") })
    #expect(targets.lists == ["code"] && targets.aliases.contains(isVietnamese ? "Chỉ tiêu (m²)" : "Target (m²)"))
    let figures = try #require(
      project.layers.first { $0.name == (isVietnamese ? "Số liệu theo hồ sơ" : "Stated figures") })
    #expect(figures.lists == ["unit"] && figures.aliases.contains(isVietnamese ? "Độ chính xác" : "Last digit"))
    #expect(figures.rowName.contains("text"))
    #expect(project.layers.first?.group == findings.first?.group)
  }

  @Test("an edit keeps the index right, gives new features ids, and is written down")
  func edit() throws {
    let id = try #require(try Workspace(path).land().parcels.features.first?.id)
    let found = try #require(try QGIS.run("open_workspace.py", "edit", path, "parcel", id) as? [String: [String]])
    let (old, new) = (try #require(found["old"]), try #require(found["new"]))
    #expect(!old.contains(id) && new.contains(id))
    let drawn = new.filter { $0.wholeMatch(of: /new-[0-9a-f]{8}/) != nil }
    #expect(drawn.count == 2, "\(new)")
    let edits = try Workspace(path).edits()
    #expect(Set(edits.map { "\($0.kind) \($0.id ?? "")" }) == Set(["update \(id)"] + drawn.map { "insert \($0)" }))
    #expect(edits.first { $0.id == id }?.fields == ["geom"])
    let parcels = try Workspace(path).land().parcels
    let queue = try DatabaseQueue(path: path)
    let indexed = try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM rtree_parcel_geom") }
    #expect(indexed == parcels.count)
    let load = try CommandRun(["load", "d/manifest.yml", "-o", "w.gpkg"], in: folder.url)
    #expect(
      load.status == 3 && load.messages.contains("edits of another program would be lost: parcel 2 insert, 1 update"))
  }
}
