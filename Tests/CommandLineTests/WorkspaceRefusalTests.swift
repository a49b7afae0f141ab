import Foundation
import GRDB
import Refusals
import Testing

/// A refusal of a command on workspaces: what stands in the folder, what is run, which code comes.
struct WorkspaceRefusal: CustomTestStringConvertible, Sendable {
  let name: String
  let code: RefusalCode
  let arguments: [String]
  /// Lines of the manifest behind its head; the usual source without.
  var sources: String?
  /// Files beside the data.
  var files: [String: String] = [:]
  /// What another program has done to the workspace.
  var statement: String?
  /// Bytes in place of the workspace.
  var bytes: Data?

  var testDescription: String { name }

  init(
    _ name: String, _ code: RefusalCode, _ arguments: String, sources: String? = nil, files: [String: String] = [:],
    statement: String? = nil, bytes: Data? = nil
  ) {
    (self.name, self.code, self.arguments) = (name, code, arguments.split(separator: " ").map(String.init))
    (self.sources, self.files, self.statement, self.bytes) = (sources, files, statement, bytes)
  }

  static let head = "workspace: w\ncrs: EPSG:9216\nas_of: 2021-12-24\n"
  static func source(_ keys: String, layer: String = "parcel") -> String {
    "sources:\n  - layer: \(layer)\n    path: parcels.geojson\n\(keys)"
  }

  static let opening: [WorkspaceRefusal] =
    ["check W", "info W", "waive W --list", "export W parcel -o x.geojson", "report W -o r", "coverage W"].map {
      WorkspaceRefusal("missing: \($0)", .fileNotFound, $0.replacingOccurrences(of: "W", with: "none.gpkg"))
    } + [
      WorkspaceRefusal("missing manifest", .fileNotFound, "load none.yml -o x.gpkg"),
      WorkspaceRefusal("missing rules", .fileNotFound, "check w.gpkg --rules none.yml"),
      WorkspaceRefusal("missing criteria", .fileNotFound, "clean-land w.gpkg --criteria none.yml"),
      WorkspaceRefusal("no database", .notAWorkspace, "check w.gpkg", bytes: Data("a text, and no database\n".utf8)),
      WorkspaceRefusal("damaged", .damagedWorkspace, "check w.gpkg", bytes: Data("SQLite format 3\0garbage".utf8)),
      WorkspaceRefusal("load into no database", .notAWorkspace, "load m.yml -o w.gpkg", bytes: Data("a text".utf8)),
      WorkspaceRefusal("no workspace", .notAWorkspace, "check w.gpkg", statement: "DROP TABLE workspace"),
      WorkspaceRefusal(
        "newer schema", .newerSchema, "check w.gpkg", statement: "UPDATE workspace SET schema_version = 99"),
      WorkspaceRefusal(
        "newer schema, load", .newerSchema, "load m.yml -o w.gpkg",
        statement: "UPDATE workspace SET schema_version = 99"),
      WorkspaceRefusal("a table less", .damagedWorkspace, "check w.gpkg", statement: "DROP TABLE waiver"),
      WorkspaceRefusal(
        "a value of another kind", .damagedWorkspace, "info w.gpkg", statement: "UPDATE source SET read = 'many'"),
      WorkspaceRefusal(
        "a system that is none", .badReferenceSystem, "info w.gpkg", statement: "UPDATE workspace SET crs = 'EPSG:1'"),
      WorkspaceRefusal(
        "a value that no field takes", .unknownValue, "check w.gpkg", statement: "UPDATE parcel SET tenure = 'mine'"),
      WorkspaceRefusal(
        "a geometry that is none", .badGeometry, "check w.gpkg", statement: "UPDATE parcel SET geom = x'00'"),
    ]

  static let loading: [WorkspaceRefusal] = [
    WorkspaceRefusal("condition", .malformed, "load m.yml -o x.gpkg", sources: source("    where: code =\n")),
    WorkspaceRefusal(
      "condition on no column", .unknownField, "load m.yml -o x.gpkg", sources: source("    where: kind = 1\n")),
    WorkspaceRefusal(
      "no such column", .unknownField, "load m.yml -o x.gpkg", sources: source("    fields: {id: id, code: ma}\n")),
    WorkspaceRefusal(
      "a word of no list", .unknownValue, "load m.yml -o x.gpkg", sources: source("    values: {tenure: mine}\n")),
    WorkspaceRefusal(
      "a map without the value", .unknownValue, "load m.yml -o x.gpkg",
      sources: source("    fields: {id: id, code: {field: code, values: {LUA: LUA}}}\n")),
    WorkspaceRefusal(
      "no number", .wrongType, "load m.yml -o x.gpkg",
      sources: source("    fields: {id: id, registered_area_m2: code}\n")),
    WorkspaceRefusal(
      "a field that is needed", .missingValue, "load m.yml -o x.gpkg", sources: source("", layer: "scheme_block")),
    WorkspaceRefusal(
      "polygons for points", .badGeometry, "load m.yml -o x.gpkg", sources: source("", layer: "marker")),
    WorkspaceRefusal(
      "one id twice", .duplicateIdentifier, "load m.yml -o x.gpkg",
      sources: source("  - layer: parcel\n    path: parcels.geojson\n")),
    WorkspaceRefusal(
      "edits", .editsWouldBeLost, "load m.yml -o w.gpkg", statement: "UPDATE parcel SET allotted_to = 'x'"),
    WorkspaceRefusal(
      "another system", .contradictingReferenceSystem, "load m.yml -o w.gpkg",
      statement: "UPDATE workspace SET crs = 'EPSG:5898'"),
    WorkspaceRefusal(
      "aliases", .malformed, "load m.yml -o x.gpkg", sources: "aliases: a.csv\n" + source(""),
      files: ["a.csv": "a,b\n"]),
    WorkspaceRefusal(
      "crosswalk", .malformed, "load m.yml -o x.gpkg", sources: "rules: r.yml\n" + source(""),
      files: ["r.yml": "crosswalk: c.csv\n", "c.csv": "function,codes\n"]),
    WorkspaceRefusal(
      "hierarchy", .malformed, "check w.gpkg --rules r.yml",
      files: ["r.yml": "hierarchy: h.csv\n", "h.csv": "parent,child\nindustry,house\n"]),
    WorkspaceRefusal(
      "articles of recovery", .unknownValue, "check w.gpkg --rules r.yml",
      files: ["r.yml": "reclaim: a.yml\n", "a.yml": "articles: [{ground: lost, article: x}]\n"]),
    WorkspaceRefusal(
      "laws of occupancy", .malformed, "check w.gpkg --rules r.yml",
      files: ["r.yml": "occupancy: l.csv\n", "l.csv": "kind,law,valid_from,valid_to\nfarm,x,,\n"]),
    WorkspaceRefusal(
      "offices", .malformed, "check w.gpkg --rules r.yml",
      files: ["r.yml": "offices: o.csv\n", "o.csv": "office,label_vi,label_en,valid_from,valid_to\nking,x,x,,\n"]),
    WorkspaceRefusal(
      "kinds of units", .malformed, "check w.gpkg --rules r.yml",
      files: ["r.yml": "units: u.csv\n", "u.csv": "kind,label_vi\ncommune,x\n"]),
    WorkspaceRefusal("rules", .unknownField, "check w.gpkg --rules r.yml", files: ["r.yml": "severities: {}\n"]),
    WorkspaceRefusal(
      "criteria", .missingMetadata, "clean-land w.gpkg --criteria c.yml", files: ["c.yml": "min_area_m2: wide\n"]),
  ]

  static let asking: [WorkspaceRefusal] = [
    WorkspaceRefusal("plans", .unknownIdentifier, "compare w.gpkg A B"),
    WorkspaceRefusal("a parcel", .unknownIdentifier, "extract w.gpkg 99"),
    WorkspaceRefusal("a scheme", .unknownIdentifier, "markers w.gpkg --scheme 99"),
    WorkspaceRefusal("a zone", .unknownIdentifier, "check w.gpkg --zone 99"),
    WorkspaceRefusal("a finding", .unknownIdentifier, "waive w.gpkg f-0 --reason r --by b"),
    WorkspaceRefusal("a waiver", .unknownIdentifier, "waive w.gpkg f-0 --revoke"),
  ]
}

/// What commands on workspaces refuse has one code in both languages, and Vietnamese that is Vietnamese.
@Suite("Refusals of commands on workspaces")
struct WorkspaceRefusalTests {
  @Test(
    "exit 3, one line, the same code, both languages",
    arguments: WorkspaceRefusal.opening + WorkspaceRefusal.loading + WorkspaceRefusal.asking)
  func refused(_ refusal: WorkspaceRefusal) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "parcels.geojson",
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":[
      {"type":"Feature","properties":{"id":"1","code":"ODT"},"geometry":{"type":"Polygon","coordinates":
      [[[553000,1587000],[553020,1587000],[553020,1587020],[553000,1587020],[553000,1587000]]]}}]}
      """)
    try folder.write("m.yml", WorkspaceRefusal.head + WorkspaceRefusal.source(""))
    let made = try CommandRun(["load", "m.yml", "-o", "w.gpkg", "--quiet"], in: folder.url)
    try #require(made.status == 0, "\(made.messages)")
    if let sources = refusal.sources { try folder.write("m.yml", WorkspaceRefusal.head + sources) }
    for (name, text) in refusal.files { try folder.write(name, text) }
    if let bytes = refusal.bytes { try folder.write("w.gpkg", bytes) }
    if let statement = refusal.statement {
      let queue = try DatabaseQueue(path: folder.path("w.gpkg"))
      try queue.write { db in
        // Another program has functions of its own for the index.
        for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE name LIKE 'rtree%'")
        where try String.fetchOne(db, sql: "SELECT type FROM sqlite_master WHERE name = ?", arguments: [trigger])
          == "trigger"
        { try db.execute(sql: "DROP TRIGGER \"\(trigger)\"") }
        try db.execute(sql: statement)
      }
      try queue.close()
    }
    let english = try lastLine(refusal, "en", folder)
    let vietnamese = try lastLine(refusal, "vi", folder)
    #expect(english.hasSuffix(" [\(refusal.code.rawValue)]"), "\(english)")
    #expect(vietnamese.hasSuffix(" [\(refusal.code.rawValue)]"), "\(vietnamese)")
    #expect(english.replacing("→", with: "").isASCII || english.contains("…"), "\(english)")
    // A table that the rules name is called by its file.
    if refusal.files.keys.contains("r.yml"), let table = refusal.files.keys.first(where: { $0 != "r.yml" }) {
      #expect(english.contains(table), "\(english)")
    }
    // Message and remedy, behind the place.
    let parts = vietnamese.components(separatedBy: "; ")
    #expect(parts.count >= 2 && parts.allSatisfy(\.looksVietnamese), "\(vietnamese)")
    #expect(vietnamese == vietnamese.precomposedStringWithCanonicalMapping)
  }

  @Test(
    "a file that is not there has one code from every command",
    arguments: ["area none.geojson", "validate none.shp", "convert none.csv x.geojson", "manifest none.gpkg -o m.yml"])
  func missing(_ arguments: String) throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(arguments.split(separator: " ").map(String.init), in: folder.url)
    #expect(run.status == 3 && run.messages.hasSuffix(" [file_not_found]\n"), "\(run.messages)")
  }

  /// Runs the command, which has to refuse; what it says last.
  private func lastLine(_ refusal: WorkspaceRefusal, _ language: String, _ folder: TemporaryFolder) throws -> String {
    let run = try CommandRun(refusal.arguments + ["--lang", language], in: folder.url)
    // Of words that nothing knows a block to paste goes where results go.
    let hasBlock = refusal.code == .unknownValue && run.output.hasPrefix("# ")
    #expect(run.status == 3 && (run.output.isEmpty || hasBlock), "\(run.status) \(run.output)\(run.messages)")
    return String(run.messages.split(separator: "\n").last ?? "")
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// Whether a Vietnamese letter is in it, and none of the commonest English words.
  fileprivate var looksVietnamese: Bool {
    let words = Set(lowercased().split { !$0.isLetter && $0 != "_" }.map(String.init))
    return !isASCII && words.isDisjoint(with: ["the", "is", "of", "with", "no", "it", "and", "cannot", "this"])
  }
}
