import Foundation
import Testing

/// `manifest`, `load`, `info` and `export` as a person types them, on the sample data.
@Suite("manifest, load, info, export", .serialized, .enabled(if: GDALTrait.isOn))
struct WorkspaceFileCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("landfund-files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func run(_ arguments: String...) throws -> CommandRun { try CommandRun(arguments, in: folder) }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  @Test("the sample loads, is described, and goes out in every format")
  func sample() throws {
    defer { remove() }
    try #require(try run("demo", "d").status == 0)
    let load = try run("load", "d/manifest.yml", "-o", "w.gpkg", "-f", "json")
    #expect(load.status == 0, "\(load.messages)")
    let document = try load.json()
    #expect(document["command"] as? String == "load" && document["crs"] as? String == "EPSG:9216")
    let sources = try #require(document["sources"] as? [[String: Any]])
    #expect(
      sources.allSatisfy { ($0["read"] as? Int ?? 0) == ($0["loaded"] as? Int ?? 0) + ($0["rejected"] as? Int ?? 0) })
    #expect(
      load.output.contains(
        "\"path\":\"cac-khu.geojson\",\"layer\":\"zone\",\"crs_declared\":\"EPSG:9216\",\"crs_used\":\"EPSG:9216\","))
    let text = try run("load", "d/manifest.yml", "-o", "w.gpkg", "--lang", "vi")
    #expect(text.output.contains("cac-khu.geojson → zone: đọc "))

    let info = try run("info", "w.gpkg", "-f", "json").json()
    let keys = [
      "landfund", "command", "workspace", "crs", "as_of", "layers", "sources", "waivers", "last_run", "edits",
    ]
    #expect((info["edits"] as? [Any])?.isEmpty == true)
    #expect(Set(info.keys) == Set(keys))
    let layers = try #require(info["layers"] as? [[String: Any]])
    #expect(layers.count == 13 && layers[0]["layer"] as? String == "zone")
    #expect(info["last_run"] is NSNull)
    #expect(try run("info", "w.gpkg").output.contains("constraint_area"))

    let parcels = try #require(layers.first { $0["layer"] as? String == "parcel" }?["features"] as? Int)
    for ending in ["geojson", "geojsonl", "gpkg", "fgb", "csv", "shp", "tab", "dxf"] {
      let export = try run("export", "w.gpkg", "parcel", "-o", "parcels.\(ending)", "--quiet")
      #expect(export.status == 0, "\(ending): \(export.messages)")
      // A drawing has no polygons, a CSV no reference system, GeoJSON is in degrees.
      if ending == "dxf" { continue }
      let system =
        ending == "csv" ? ["--crs", "EPSG:9216"] : ending.hasPrefix("geojson") ? ["--work-crs", "EPSG:9216"] : []
      let read = try CommandRun(["area", "parcels.\(ending)", "-f", "csv", "--quiet"] + system, in: folder)
      #expect(read.csv.count == parcels + 1, "\(ending): \(read.messages)")
    }
    #expect(try run("export", "w.gpkg", "zone", "-o", "zones.kml").status == 0)
    let area = try run("area", "parcels.fgb", "-f", "csv")
    #expect(area.csv.count == parcels + 1, "\(area.messages)")
    let styled = try run("export", "w.gpkg", "landuse_block", "-o", "l.geojson", "--style", "--legend", "legend.json")
    #expect(styled.status == 0)
    let styles = try String(contentsOf: folder.appendingPathComponent("l.geojson"), encoding: .utf8)
    #expect(styles.contains("\"fill\":\"#") && styles.contains("\"fill-opacity\":0.8"))
    let legend = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.appendingPathComponent("legend.json")))
    let entries = try #require(legend as? [[String: Any]])
    #expect(entries.allSatisfy { Set($0.keys) == ["value", "label", "fill"] } && !entries.isEmpty)
    let drawn = try JSONSerialization.jsonObject(with: Data(styles.utf8)) as? [String: Any]
    let fills = try #require(drawn?["features"] as? [[String: Any]])
      .compactMap { ($0["properties"] as? [String: Any])?["fill"] as? String }
    #expect(Set(fills).isSubset(of: entries.compactMap { $0["fill"] as? String }))

    for target in ["w.gpkg", "./w.gpkg:parcel"] {
      let itself = try run("export", "w.gpkg", "parcel", "-o", target)
      #expect(itself.status == 3 && itself.messages.contains("this is the workspace itself"), "\(itself.messages)")
    }
    let unchecked = try run("export", "w.gpkg", "finding", "-o", "findings.geojson")
    #expect(unchecked.status == 0 && unchecked.messages.contains("has not been checked since it was loaded"))
    #expect(try run("export", "w.gpkg", "-o", "all").status == 0)
    for target in ["legend.json/x", "d/manifest.yml"] {
      let refused = try run("export", "w.gpkg", "-o", target)
      #expect(refused.status == 3 && refused.messages.contains("the folder cannot be written"), "\(refused.messages)")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("all").path)
      .filter { $0 != ".landfund" }
    #expect(files.count == 13 && files.contains("zone.geojson"))
    #expect(try run("export", "w.gpkg", "-o", "all.gpkg", "--to", "EPSG:5898").status == 0)
    let back = try run("area", "all.gpkg:parcel", "-f", "csv")
    #expect(back.csv.count == parcels + 1)
  }

  @Test("a first manifest of the sample's files can be loaded once its questions are answered")
  func starter() throws {
    defer { remove() }
    try #require(try run("demo", "d").status == 0)
    let names = ["cac-khu.geojson", "moc-gioi.geojson", "thua-dat.shp", "bang-ke-QH-14.csv", "duong.shp"]
    let manifest = try CommandRun(["manifest"] + names.map { "d/\($0)" } + ["-o", "m.yml"], in: folder)
    #expect(manifest.status == 0, "\(manifest.messages)")
    let text = try String(contentsOf: folder.appendingPathComponent("m.yml"), encoding: .utf8)
    for line in [
      "crs: EPSG:9216", "  - layer: zone", "    path: d/cac-khu.geojson", "  - layer: marker", "  - layer: parcel",
      "      id: [MA_XA_CU, SH_TO, SH_THUA]", "    coordinates: d/bang-ke-QH-14.csv", "  - layer: road",
      "    # crs: EPSG:9216   # the file names none; in it the file lies on the ground of the other files",
    ] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
    #expect(try run("load", "m.yml", "-o", "w.gpkg", "--dry-run").status == 3)
    // The road's file names no system and the table of corners has no id.
    let answered =
      text.replacingOccurrences(of: "    # crs: EPSG:9216", with: "    crs: EPSG:9216")
      .replacingOccurrences(of: "# values: {id: ?, name: ?, ", with: "values: {id: S, ")
      .replacingOccurrences(of: "status: approved}", with: "status: approved}")
    try Data(answered.utf8).write(to: folder.appendingPathComponent("m.yml"))
    let load = try run("load", "m.yml", "-o", "w.gpkg")
    #expect(load.status == 0, "\(load.messages)\n\(answered)")
  }

  @Test("a GeoPackage of somebody else is not loaded into, and the remedy is another one than that")
  func foreignGeoPackage() throws {
    defer { remove() }
    try #require(try run("demo", "d").status == 0)
    let theirs = folder.appendingPathComponent("theirs.gpkg")
    try FileManager.default.copyItem(at: folder.appendingPathComponent("d/o-chuc-nang.gpkg"), to: theirs)
    let refused = try run("load", "d/manifest.yml", "-o", "theirs.gpkg")
    #expect(refused.status == 3 && refused.messages.contains("a new file for landfund load to make"))
  }

  @Test(
    "what is wrong is said in one line, with the exit status of the documentation",
    arguments: [
      (["load", "none.yml", "-o", "w.gpkg"], 3, "none.yml: there is no such file"),
      (["load", "m.yml"], 2, "name the workspace with -o"),
      (["load", "m.yml", "-o", "no/such/w.gpkg"], 3, "choose a folder that exists"),
      (["info", "none.gpkg"], 3, "there is no such workspace"),
      (["export", "none.gpkg", "parcels", "-o", "x.geojson"], 2, "there is no layer parcels"),
      (["export", "none.gpkg", "-o", "x.geojson", "--to", "EPSG:9216"], 2, "is always in longitude and latitude"),
      (["manifest", "none.shp", "-o", "m2.yml"], 3, "there is no such file"),
      (["load", "ruled.yml", "-o", "w.gpkg"], 3, "rules.yml, line 1: overlap.parcel cannot be fatal"),
      (["demo", "m.yml"], 3, "m.yml: the folder cannot be written (File exists); name a folder"),
      (["demo", "/dev/null/d"], 3, "/dev/null/d: the folder cannot be written (Not a directory); name a folder"),
    ])
  func refusals(_ arguments: [String], _ status: Int32, _ says: String) throws {
    defer { remove() }
    try Data("workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: zone\n    path: z.geojson\n".utf8)
      .write(to: folder.appendingPathComponent("m.yml"))
    try Data("workspace: w\ncrs: EPSG:9216\nrules: rules.yml\nsources:\n  - layer: zone\n    path: z.geojson\n".utf8)
      .write(to: folder.appendingPathComponent("ruled.yml"))
    try Data("rules: {overlap.parcel: fatal}".utf8).write(to: folder.appendingPathComponent("rules.yml"))
    let refused = try CommandRun(arguments, in: folder)
    #expect(refused.status == status && refused.messages.contains(says), "\(refused.messages)")
    if status == 3 { #expect(refused.messages.split(separator: "\n").count == 1) }
    #expect(refused.output.isEmpty)
  }
}
