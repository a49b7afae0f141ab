import Foundation
import Testing

/// An office's folder with the sample in it, and beside it what no job of the folder may see or change.
private final class ConfinedOffice: Sendable {
  static let secret = "BIMAT"
  let folder: TemporaryFolder
  let office: URL

  init() throws {
    folder = try TemporaryFolder()
    office = folder.url.appending(path: "office")
    let run = try CommandRun(["demo", office.path])
    try #require(run.status == 0, "\(run.messages)")
    let manifest = office.appending(path: "manifest.yml").path
    let load = try CommandRun(["load", manifest, "-o", office.appending(path: "kon-tum.gpkg").path, "--quiet"])
    try #require(load.status == 0, "\(load.messages)")
    try write("../secret.geojson", Self.features(Self.secret))
    try write("../secret.yml", "tolerances: {\(Self.secret): 1}\n")
    try write("../secret.csv", "word,code\n\(Self.secret),\(Self.secret)\n")
    try write("../secret.json", "{\"findings\": [{\"id\": \"\(Self.secret)\"}]}")
    try FileManager.default.copyItem(
      at: office.appending(path: "thua-dat.dbf"), to: folder.url.appending(path: "secret.dbf"))
  }

  static func features(_ name: String) -> String {
    """
    {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":[{"type":"Feature",\
    "properties":{"id":"\(name)","name":"\(name)","kind":"commune"},"geometry":{"type":"Polygon","coordinates":\
    [[[553000,1587000],[553100,1587000],[553100,1587100],[553000,1587000]]]}}]}
    """
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: office.appending(path: name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: office.appending(path: name).path, withDestinationPath: target)
  }

  /// A manifest of one source.
  func manifest(_ source: String, more: String = "") throws {
    try write("attack.yml", "workspace: x\ncrs: EPSG:9216\nas_of: 2021-12-24\n\(more)sources:\n  - {\(source)}\n")
  }

  /// Runs a command in the office's folder, confined to it.
  func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(arguments + ["--confined", "."], in: office)
  }

  /// What stands beside the office's folder, with sizes.
  var outside: [String] {
    get throws {
      try folder.names.map { name in
        let size = try FileManager.default.attributesOfItem(atPath: folder.path(name))[.size] as? Int ?? 0
        return name == "office" ? name : "\(name) \(size)"
      }
    }
  }
}

/// What an attack sets up in the office's folder, and the command that it waits for.
private struct Attack: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let code: String
  let setUp: @Sendable (ConfinedOffice) throws -> [String]

  init(
    _ name: String, _ code: String = "outside_folder", _ setUp: @escaping @Sendable (ConfinedOffice) throws -> [String]
  ) {
    (testDescription, self.code, self.setUp) = (name, code, setUp)
  }

  static let load = ["load", "attack.yml", "-o", "attack.gpkg"]

  static func source(_ path: String, _ code: String = "outside_folder") -> Attack {
    Attack("path: \(path)", code) { office in
      try office.manifest("layer: zone, path: \"\(path)\"")
      return load
    }
  }
}

/// `--confined FOLDER`: what lies elsewhere is neither read nor written, however it is named.
@Suite("confined jobs", .enabled(if: GDALTrait.isOn, "the sample has a Shapefile"))
struct ConfinedJobTests {
  private static let attacks: [Attack] = [
    .source("../secret.geojson"), .source("./../office/../secret.geojson"), .source("/etc/passwd"),
    .source("../none.geojson"), .source("/etc/none.geojson"), .source("../*.geojson", "file_not_found"),
    .source("/etc/*.conf", "file_not_found"), .source("/vsizip//etc/x.zip/a.shp"),
    .source("/vsicurl/http://127.0.0.1:9/a.geojson"), .source("/vsisubfile/0_10,/etc/passwd"),
    .source("postgres:host=127.0.0.1", "file_not_found"), .source("PG:host=127.0.0.1", "file_not_found"),
    .source("CSV:/etc/passwd", "file_not_found"),
    Attack("a link to a file") { office in
      try office.link("link.geojson", to: "../secret.geojson")
      try office.manifest("layer: zone, path: link.geojson")
      return Attack.load
    },
    Attack("a link to a link") { office in
      try office.link("second.geojson", to: "first.geojson")
      try office.link("first.geojson", to: office.folder.path("secret.geojson"))
      try office.manifest("layer: zone, path: second.geojson")
      return Attack.load
    },
    Attack("a link to a folder") { office in
      try office.link("up", to: "..")
      try office.manifest("layer: zone, path: up/secret.geojson")
      return Attack.load
    },
    Attack("the attributes of a Shapefile are a link") { office in
      for ending in ["shp", "shx", "prj"] {
        try FileManager.default.copyItem(
          at: office.office.appending(path: "thua-dat.\(ending)"),
          to: office.office.appending(path: "linked.\(ending)"))
      }
      try office.link("linked.dbf", to: "../secret.dbf")
      try office.manifest("layer: parcel, path: linked.shp, encoding: TCVN3")
      return Attack.load
    },
    Attack("rules of the manifest") { office in
      try office.manifest("layer: zone, path: cac-khu.geojson", more: "rules: ../secret.yml\n")
      return Attack.load
    },
    Attack("aliases of the manifest") { office in
      try office.manifest("layer: zone, path: cac-khu.geojson", more: "aliases: ../secret.csv\n")
      return Attack.load
    },
    Attack("a table that rules name") { office in
      try office.write("outer.yml", "norms: ../secret.csv\n")
      try office.manifest("layer: zone, path: cac-khu.geojson", more: "rules: outer.yml\n")
      return Attack.load
    },
    Attack("the manifest itself") { _ in ["load", "../secret.yml", "-o", "attack.gpkg"] },
    Attack("a workspace elsewhere") { _ in ["load", "manifest.yml", "-o", "../out.gpkg"] },
    Attack("a workspace behind a link") { office in
      try office.link("out.gpkg", to: "../out.gpkg")
      return ["load", "manifest.yml", "-o", "out.gpkg"]
    },
    Attack("what is asked about") { _ in ["check", "../secret.geojson"] },
    Attack("rules of check") { _ in ["check", "kon-tum.gpkg", "--rules", "../secret.yml"] },
    Attack("a baseline") { _ in ["check", "kon-tum.gpkg", "--baseline", "../secret.json"] },
    Attack("a result") { _ in ["check", "kon-tum.gpkg", "-o", "../out.json"] },
    Attack("tables") { _ in ["tables", "kon-tum.gpkg", "-o", "../out.xlsx"] },
    Attack("a report") { _ in ["report", "kon-tum.gpkg", "-o", "../out"] },
    Attack("an earlier report") { _ in ["report", "kon-tum.gpkg", "-o", "report", "--since", "../secret.json"] },
    Attack("a picture", "unsupported_operation") { office in
      try office.write("picture.png", "x")
      return ["report", "kon-tum.gpkg", "-o", "pictured", "--backdrop", "picture.png"]
    },
    Attack("a layer") { _ in ["export", "kon-tum.gpkg", "parcel", "-o", "../out.shp"] },
    Attack("a layer in a container") { _ in ["export", "kon-tum.gpkg", "parcel", "-o", "../out.gpkg:parcel"] },
    Attack("layers") { _ in ["export", "kon-tum.gpkg", "-o", "../out"] },
    Attack("a legend") { _ in
      ["export", "kon-tum.gpkg", "parcel", "-o", "parcel.geojson", "--style", "--legend", "../out.json"]
    },
    Attack("criteria") { _ in
      ["export", "kon-tum.gpkg", "site", "-o", "site.geojson", "--criteria", "../secret.yml"]
    },
    Attack("a project") { _ in ["export", "kon-tum.gpkg", "-o", "../out.qgz"] },
    Attack("a file for a first manifest") { _ in ["manifest", "../secret.geojson", "-o", "first.yml"] },
    Attack("a first manifest") { _ in ["manifest", "cac-khu.geojson", "-o", "../out.yml"] },
  ]

  @Test(.timeLimit(.minutes(3)), arguments: attacks)
  fileprivate func refused(attack: Attack) throws {
    // Each in an office of its own, so that one leaves nothing for the next.
    let office = try ConfinedOffice()
    let arguments = try attack.setUp(office)
    let before = try office.outside
    let run = try office.run(arguments)
    let said = run.output + run.messages
    #expect(run.status == 3, "\(run.status) \(said.prefix(2000))")
    #expect(said.contains("[\(attack.code)]"), "\(said.prefix(2000))")
    #expect(!said.contains(ConfinedOffice.secret), "\(said.prefix(2000))")
    #expect(try office.outside == before)
  }

  /// A table that points to others: neither is read, and nothing of them is said.
  @Test(arguments: [
    "!table\n!version 300\n!charset Neutral\n\nDefinition Table\n  Type SEAMLESS\n  Fields 1\n    Table Char (64) ;\n",
    """
    !table
    !version 100
    Open Table "../secret" Hide
    Open Table "../secret2" Hide

    Create View attack As
    Select * From secret, secret2

    """,
    "<OGRVRTDataSource><OGRVRTLayer name=\"secret\"><SrcDataSource>../secret.geojson</SrcDataSource></OGRVRTLayer>"
      + "</OGRVRTDataSource>",
  ])
  func tablesOfOthers(text: String) throws {
    let office = try ConfinedOffice()
    let name = text.hasPrefix("<") ? "attack.vrt" : "attack.tab"
    try office.write(name, text)
    try office.manifest("layer: zone, path: \(name)")
    let run = try office.run(Attack.load)
    #expect(run.status == 3, "\(run.messages)")
    #expect(!(run.output + run.messages).contains(ConfinedOffice.secret))
  }

  /// Inside of the folder everything works, and gives the same bytes.
  @Test(
    .timeLimit(.minutes(3)),
    arguments: [
      ["load", "manifest.yml", "-o", "again.gpkg"], ["load", "manifest.yml", "--dry-run"], ["check", "kon-tum.gpkg"],
      ["tables", "kon-tum.gpkg", "-o", "OUT.xlsx"], ["tables", "kon-tum.gpkg", "-o", "OUT.html"],
      ["report", "kon-tum.gpkg", "-o", "OUT"], ["export", "kon-tum.gpkg", "-o", "OUT", "-f", "shp"],
      ["export", "kon-tum.gpkg", "parcel", "-o", "OUT.dxf"], ["export", "kon-tum.gpkg", "zone", "-o", "OUT.kml"],
      ["export", "kon-tum.gpkg", "zone", "-o", "OUT.fgb"], ["export", "kon-tum.gpkg", "zone", "-o", "OUT.tab"],
      ["export", "kon-tum.gpkg", "zone", "-o", "OUT.gpkg", "--to", "EPSG:32648"],
      ["export", "kon-tum.gpkg", "-o", "OUT.qgz"], ["manifest", ".", "-o", "OUT.yml"],
    ])
  func inside(arguments: [String]) throws {
    let office = try ConfinedOffice()
    func named(_ name: String) -> [String] { arguments.map { $0.replacing("OUT", with: name) } }
    let free = try CommandRun(named("free"), in: office.office)
    let confined = try office.run(named("held"))
    #expect(confined.status == free.status, "\(confined.messages)")
    let seconds = /[0-9.]+ s\)/
    #expect(
      confined.output.replacing(seconds, with: "").replacing("held", with: "free")
        == free.output.replacing(seconds, with: ""))
    let out = arguments.last { $0.contains("OUT") }
    // A first manifest reads the folder, in which the other one stands by then.
    guard let out, arguments[0] != "manifest" else { return }
    for file in try Self.files(of: out.replacing("OUT", with: "free"), in: office.office) {
      let (one, other) = (file, file.replacing("free", with: "held"))
      #expect(
        FileManager.default.contentsEqual(
          atPath: office.office.appending(path: one).path, andPath: office.office.appending(path: other).path),
        "\(one)")
    }
  }

  private static func files(of name: String, in folder: URL) throws -> [String] {
    let url = folder.appending(path: name)
    guard (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true else { return [name] }
    return try FileManager.default.subpathsOfDirectory(atPath: url.path).map { "\(name)/\($0)" }.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue && !path.hasSuffix("summary.json")
    }
  }

  /// The folder for temporary files goes with the job, also with one that is stopped.
  @Test func nothingStays() throws {
    let office = try ConfinedOffice()
    let temporary = try TemporaryFolder()
    let line = "TMPDIR='\(temporary.url.path)' landfund load manifest.yml --dry-run --confined . > /dev/null"
    let run = try CommandRun(shell: line, in: office.office)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try temporary.names == [])
  }

  @Test func noSuchFolder() throws {
    let run = try CommandRun(["check", "x.gpkg", "--confined", "/none"])
    #expect(run.status == 3 && run.messages.contains("[file_not_found]"), "\(run.messages)")
  }
}
