import Foundation
import GRDB
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

private let square = "POLYGON ((553000 1587000, 553010 1587000, 553010 1587010, 553000 1587000))"

/// A table of a layer's name.
private func layer(_ name: String, _ wkt: [String?] = [square], columns: [Column] = []) throws -> FeatureTable {
  var table = try FeatureTable.sample(wkt, columns: columns)
  table.name = name
  return table
}

private func texts(_ name: String, _ values: [String?]) -> Column {
  Column(name: name, values: .text(TextValues(values)))
}

private func reason(_ body: () throws -> Void) throws -> RefusalCode {
  try #require(throws: Refusal.self) { try body() }.code
}

@Suite("what stands where a GeoPackage is to go")
struct StandingDatabaseTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = "\(folder.path)/town.gpkg"
    try writeTables([try layer("one"), try layer("two")], to: path)
  }

  private var adding: WriteOptions {
    var options = WriteOptions()
    options.keepsOtherLayers = true
    return options
  }

  private func execute(_ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  @Test("a layer is added, or replaces that of its name; tables, styles, views and triggers of others stay")
  func addedAndReplaced() throws {
    try execute(
      """
      CREATE TABLE layer_styles (f_table_name TEXT, styleQML TEXT);
      INSERT INTO layer_styles VALUES ('one', 'red');
      CREATE TABLE log (what TEXT);
      CREATE VIEW seen AS SELECT * FROM log;
      CREATE TRIGGER mine AFTER INSERT ON one BEGIN INSERT INTO log VALUES ('one'); END;
      """)
    try writeTable(try layer("new"), to: path, options: adding)
    try writeTable(try layer("ONE", [square, square]), to: path, options: adding)
    #expect(try listLayers(of: path).map(\.name).sorted() == ["ONE", "new", "two"])
    #expect(try readTable(at: InputAddress("\(path):ONE")).count == 2)
    let kept = try DatabaseQueue(path: path).read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master WHERE name IN ('layer_styles', 'log', 'seen', 'mine')
          UNION ALL SELECT styleQML FROM layer_styles UNION ALL SELECT count(*) FROM log ORDER BY 1
          """)
    }
    #expect(kept == ["0", "layer_styles", "log", "mine", "red", "seen"])
  }

  @Test(
    "a file that holds something else is not replaced",
    arguments: [
      ("SELECT 1", "two"), ("DROP TABLE two; CREATE TABLE notes (a TEXT)", "notes"),
      ("CREATE VIEW v AS SELECT 1", "v"),
      ("CREATE TRIGGER mine AFTER DELETE ON one BEGIN SELECT 1; END", "trigger mine"),
      ("CREATE TABLE layer_styles (a TEXT)", "layer_styles"),
    ])
  func others(sql: String, named: String) throws {
    try execute(sql)
    let error = try #require(throws: Refusal.self) { try writeTable(try layer("one"), to: path) }
    #expect(error.code == .placeTaken && error.message.en.contains(named) && error.remedy.en.contains("town.gpkg:one"))
    #expect(try readTable(at: InputAddress("\(path):one")).count == 1)
  }

  @Test("one that holds the same layers and nothing else is; a layer of another name is something else")
  func sameLayers() throws {
    try writeTables([try layer("Two", [square, square]), try layer("one")], to: path)
    #expect(try readTable(at: InputAddress("\(path):Two")).count == 2)
    let alone = "\(folder.path)/alone.gpkg"
    try writeTable(try layer("a"), to: alone)
    try writeTable(try layer("a"), to: alone)
    #expect(try reason { try writeTable(try layer("b"), to: alone) } == .placeTaken)
    var options = WriteOptions()
    options.earlierLayers = ["a"]
    try writeTable(try layer("b"), to: alone, options: options)
    #expect(try listLayers(of: alone).map(\.name) == ["b"])
  }

  @Test("a log that was left is played, and nothing stays beside the new file", arguments: ["one", "two", "new"])
  func log(name: String) throws {
    // A copy of the files of a program that is still writing is what a killed one leaves.
    let source = try DatabaseQueue(path: path)
    try source.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "CREATE TABLE late (a TEXT); INSERT INTO late VALUES ('committed')")
    }
    let left = "\(folder.path)/left.gpkg"
    for ending in ["", "-wal", "-shm"] {
      try FileManager.default.copyItem(atPath: path + ending, toPath: left + ending)
    }
    try source.close()
    try writeTable(try layer(name), to: left, options: adding)
    #expect(try folder.names.filter { $0.hasPrefix("left") } == ["left.gpkg"])
    let found = try DatabaseQueue(path: left).read { db in
      try String.fetchAll(db, sql: "SELECT a FROM late UNION ALL SELECT * FROM pragma_integrity_check")
    }
    #expect(found == ["committed", "ok"])
  }

  @Test("one that another program is writing to, or has open with a log, is refused", arguments: ["DELETE", "WAL"])
  func inUse(mode: String) throws {
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = \(mode)")
      try db.execute(sql: "CREATE TABLE late (a TEXT)")
    }
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let writer = try DatabaseQueue(path: path, configuration: configuration)
    try writer.inDatabase { db in try db.execute(sql: "BEGIN IMMEDIATE; INSERT INTO late VALUES ('x')") }
    #expect(try reason { try writeTable(try layer("new"), to: path, options: adding) } == .inUse)
    try writer.inDatabase { db in try db.execute(sql: "COMMIT") }
    #expect(try String.fetchAll(writer, sql: "SELECT a FROM late") == ["x"])
  }

  @Test("a log whose database is gone is not played into the new one", arguments: ["-wal", "-journal"])
  func orphan(ending: String) throws {
    let gone = try folder.file("gone.gpkg\(ending)", "old pages")
    #expect(try reason { try writeTable(try layer("a"), to: "\(folder.path)/gone.gpkg") } == .placeTaken)
    #expect(try String(contentsOfFile: gone, encoding: .utf8) == "old pages")
  }

  @Test(
    "no other format takes the place of a database",
    arguments: ["geojson", "csv", "geojsonl", "shp", "fgb", "kml", "dxf"])
  func otherFormats(ending: String) throws {
    let place = "\(folder.path)/x.\(ending)"
    try FileManager.default.moveItem(atPath: path, toPath: place)
    #if !GDAL
      guard ["geojson", "csv", "geojsonl"].contains(ending) else { return }
    #endif
    #expect(try reason { try writeTable(try layer("one"), to: place) } == .placeTaken)
  }

  @Test("the same table gives the same bytes, whenever")
  func sameBytes() throws {
    let copies = try ["a", "b"].map { name in
      try writeTables([try layer("one"), try layer("two")], to: "\(folder.path)/\(name).gpkg")
      Thread.sleep(forTimeInterval: 0.01)
      return try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name).gpkg"))
    }
    #expect(copies[0] == copies[1])
  }
}

extension DatabaseReader {
  fileprivate func fetch(_ sql: String) throws -> [String] { try read { try String.fetchAll($0, sql: sql) } }
}

extension String {
  fileprivate static func fetchAll(_ reader: some DatabaseReader, sql: String) throws -> [String] {
    try reader.fetch(sql)
  }
}

@Suite("links, pipes and streams as outputs")
struct OutputPlaceTests {
  @Test("a link is written through, also to where nothing is yet", arguments: ["csv", "geojson", "gpkg"])
  func links(ending: String) throws {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/far", withIntermediateDirectories: false)
    let link = "\(folder.path)/link.\(ending)"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "far/x.\(ending)")
    for _ in 0..<2 { try writeTable(try layer("a"), to: link) }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "far/x.\(ending)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/far") == ["x.\(ending)"])
  }

  @Test("a device is never replaced", arguments: ["gpkg", "shp", "fgb", "tab", "kml"])
  func devices(ending: String) throws {
    #if !GDAL
      guard ending == "gpkg" else { return }
    #endif
    let folder = try ScratchFolder()
    let link = "\(folder.path)/nul.\(ending)"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/null")
    #expect(try reason { try writeTable(try layer("a"), to: link) } == .cannotWrite)
    try writeTable(try layer("a"), to: "/dev/null", format: .csv)
  }

  @Test(
    "a file gives way to a result that begins as it does",
    arguments: [
      // Tables by their headings: the same, more, those of a language.
      ("a.csv", "id,area_m2\n1,2\n", "id,area_m2\n", true), ("a.csv", "id,area_m2\n", "id,area_m2,new\n1,2,3\n", true),
      ("a.csv", "id,name,WKT\n", "id,area_m2\n", false),
      ("a.csv", "id,area_m2\n", "\u{FEFF}Mã;Diện tích (m²)\r\n", true),
      ("a.csv", "id,name,WKT\n", "\u{FEFF}Mã;Diện tích (m²)\r\n", false), ("a.csv", "", "id,area_m2\n", true),
      // Documents by their command.
      ("a.json", #"{"landfund":"1","command":"area"}"#, #"{"landfund":"2","command":"area"}"#, true),
      ("a.json", #"{"landfund":"1","command":"area"}"#, #"{"landfund":"1","command":"tile"}"#, false),
      ("a.json", #"{"name":"settings"}"#, #"{"landfund":"1","command":"tile"}"#, false),
      ("a.geojson", #"{"type":"FeatureCollection"}"#, "{ \"type\": \"FeatureCollection\", \"features\": []}", true),
      // Texts, unless the name says that they are data or settings.
      ("a.txt", "3 findings, 2 errors\n", "2 findings\n", true), ("a", "x", "y", true), ("a.log", "x", "y", true),
      ("a.yml", "workspace: t\n", "2 findings\n", false), ("a.prj", "PROJCS[]", "2 findings\n", false),
      ("a.yml", "workspace: t\n", "id,area_m2\n", false), ("a.shp", "\u{0}\u{0}'\n\u{0}", "id,area_m2\n", false),
      ("a.txt", "\u{0}\u{0}'\n\u{0}", "2 findings\n", false), ("a.html", "<p>", "<!DOCTYPE html>", true),
      ("a.html", "text", "<!DOCTYPE html>", false), ("a.txt", "<p>", "text", false),
    ])
  func earlierResults(name: String, old: String, new: String, gives: Bool) throws {
    let folder = try ScratchFolder()
    let path = try folder.file(name, old)
    func write() throws {
      let file = try OutputFile(path)
      try file.append(new)
      try file.commit()
    }
    if gives { try write() } else { #expect(try reason(write) == .placeTaken) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data((gives ? new : old).utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
  }

  @Test("an input is spared by any name, link and member")
  func inputs() throws {
    let folder = try ScratchFolder()
    for name in ["a.shp", "a.dbf", "a.PRJ", "b.tab", "b.dat", "c.gpkg", "d.geojson", "d.txt"] {
      _ = try folder.file(name, "x")
    }
    func path(_ name: String) -> String { "\(folder.path)/\(name)" }
    try FileManager.default.createSymbolicLink(atPath: path("soft.geojson"), withDestinationPath: "d.geojson")
    try FileManager.default.linkItem(atPath: path("d.geojson"), toPath: path("hard.geojson"))
    let inputs = InputFiles([path("a.shp"), path("b.tab"), path("c.gpkg:parcel"), path("d.geojson"), path("e.gdb")])
    for output in [
      "a.shp", "a.dbf", "a.PRJ", "./a.shp", "b.dat", "b.tab", "c.gpkg", "c.gpkg:other", "c.gpkg-wal", "c.gpkg-journal",
      "d.geojson", "soft.geojson", "hard.geojson", "e.gdb", "e.gdb/a0.gdbtable",
    ] {
      #expect(try reason { try inputs.refuse(path(output)) } == .outputIsInput, "\(output)")
    }
    for output in ["a.geojson", "a.csv", "d.txt", "c.geojson", "e.gdb.csv", "new.shp"] {
      try inputs.refuse(path(output))
    }
    try inputs.refuse(nil)
  }
}

@Suite("folders of results")
struct ResultFolderTests {
  private let folder: ScratchFolder
  private let place: String

  init() throws {
    folder = try ScratchFolder()
    place = "\(folder.path)/layers"
  }

  private func write(_ names: [String], of command: String = "export") throws {
    let result = try ResultFolder(place, of: command)
    for name in names { try result.write(Array(name.utf8), as: name) }
    try result.commit()
  }

  private var content: [String] { get throws { try FileManager.default.subpathsOfDirectory(atPath: place).sorted() } }

  @Test("the next run takes the place of the last one as a whole")
  func again() throws {
    try write(["a.csv", "data/b.csv"])
    try write(["c.csv"])
    #expect(try content == [".landfund", "c.csv"])
    #expect(try folder.names == ["layers"])
  }

  @Test("what no run of the command wrote is not touched", arguments: ["", "data/", "deep/er/"])
  func foreign(prefix: String) throws {
    try write(["a.csv", "data/b.csv"])
    try FileManager.default.createDirectory(atPath: "\(place)/\(prefix)", withIntermediateDirectories: true)
    _ = try folder.file("layers/\(prefix)mine.txt", "mine")
    let before = try content
    #expect(try reason { try write(["c.csv"]) } == .placeTaken)
    #expect(try content == before)
  }

  @Test("nor is what somebody has changed since; what was removed is no matter", arguments: ["a.csv", "data/b.csv"])
  func changed(name: String) throws {
    try write(["a.csv", "data/b.csv", "gone.csv"])
    _ = try folder.file("layers/\(name)", "by hand")
    try FileManager.default.removeItem(atPath: "\(place)/gone.csv")
    let before = try content
    #expect(try reason { try write(["c.csv"]) } == .placeTaken)
    #expect(try content == before)
    // A list of an earlier version names the files alone.
    _ = try folder.file("layers/.landfund", "landfund export\na.csv\ndata/b.csv\n")
    try write(["c.csv"])
    #expect(try content == [".landfund", "c.csv"])
  }

  @Test("nor is a folder of another command, a folder without a list, or a file")
  func others() throws {
    try write(["a.csv"], of: "report")
    #expect(try reason { try write(["a.csv"]) } == .placeTaken)
    try FileManager.default.removeItem(atPath: "\(place)/.landfund")
    #expect(try reason { try write(["a.csv"], of: "report") } == .placeTaken)
    try FileManager.default.removeItem(atPath: place)
    _ = try folder.file("layers", "a file")
    #expect(try reason { try write(["a.csv"]) } == .cannotWrite)
  }

  @Test("an empty folder is taken; without a commit all is as before")
  func uncommitted() throws {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    try write(["a.csv"])
    do {
      let result = try ResultFolder(place, of: "export")
      try result.write([1], as: "b.csv")
    }
    #expect(try content == [".landfund", "a.csv"])
    #expect(try folder.names == ["layers"])
  }

  @Test("files are added to a folder, and none that differs is replaced")
  func added() throws {
    func write(_ second: String) throws {
      try FilesInto.write(into: place, last: "z") { (folder) throws(Refusal) in
        for (name, text) in [("a", "1"), ("z", second)] {
          _ = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: Data(text.utf8))
        }
      }
    }
    try write("2")
    try FileManager.default.removeItem(atPath: "\(place)/a")
    _ = try folder.file("layers/other", "mine")
    try write("2")
    #expect(try content == ["a", "other", "z"])
    try FileManager.default.removeItem(atPath: "\(place)/a")
    #expect(try reason { try write("3") } == .placeTaken)
    #expect(try content == ["other", "z"] && folder.names == ["layers"])
  }
}
