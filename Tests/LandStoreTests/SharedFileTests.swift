import Refusals
import Foundation
import GRDB
import Interchange
import LandModel
import Testing

@testable import LandStore

/// A workspace that other programs have open, or have left in disorder.
@Suite("A workspace is not alone", .timeLimit(.minutes(15)))
struct SharedFileTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = "\(folder.path)/w.gpkg"
    try folder.geoJSON("p.geojson", [square(#""id":"1""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n")
    try folder.load()
  }

  private func name() throws -> String { try Workspace(path).name }

  @Test("while a file is held others read it and nobody writes to it")
  func hold() throws {
    let hold = try WorkspaceHold(path)
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    let other = try DatabaseQueue(path: path, configuration: configuration)
    #expect(try other.read { db in try String.fetchOne(db, sql: "SELECT id FROM parcel") } == "1")
    let error = #expect(throws: DatabaseError.self) {
      try other.write { db in try db.execute(sql: "UPDATE workspace SET name = 'x'") }
    }
    #expect(error?.resultCode == .SQLITE_BUSY)
    // Copying goes over another connection and does not let go.
    try hold.copy(to: DatabaseQueue())
    #expect(throws: DatabaseError.self) { try other.write { db in try db.execute(sql: "DELETE FROM parcel") } }
    try hold.demandUnchanged()
  }

  @Test("a change that came in all the same is not lost")
  func changed() throws {
    let file = try WorkspaceFile(copyOf: path)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(count: 4096))
    try handle.close()
    let error = try #require(throws: Refusal.self) { try file.commit() }
    #expect(error.message.en.contains("its changes would be lost"), "\(error)")
    #expect(try folder.names == ["m.yml", "p.geojson", "w.gpkg", "w.gpkg.lock"] || !folder.names.isEmpty)
  }

  @Test(
    "a program that is writing, or has the file open in write-ahead mode, keeps a load out",
    arguments: [
      "delete", "wal",
    ])
  func writing(_ mode: String) throws {
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = \(mode)") }
    let message = try other.inDatabase { db -> String in
      var message = ""
      try db.inTransaction(.immediate) {
        try db.execute(sql: "UPDATE workspace SET name = 'theirs'")
        message = try #require(throws: Refusal.self) { try folder.load() }.description
        return .commit
      }
      return message
    }
    #expect(message.contains("another program has the workspace open and"), "\(message)")
    try other.close()
    #expect(try name() == "theirs")
  }

  @Test("what killed loads left is removed, what running ones and other commands make is not")
  func leftovers() throws {
    let killed = try folder.file(".w.gpkg.load-abc123.part", "")
    let kept = [".w.gpkg.abc123.part", ".w.gpkg.load-.part", ".w.gpkg.x.load-abc.part", ".v.gpkg.load-abc.part"]
    for name in kept { try folder.file(name, "") }
    let running = try WorkspaceFile(newAt: "\(folder.path)/w.gpkg")
    let names = Set(try folder.names)
    WorkspaceFile.removeLeftovers(of: path)
    #expect(Set(try folder.names) == names.subtracting([URL(fileURLWithPath: killed).lastPathComponent]))
    withExtendedLifetime(running) {}
  }

  @Test("a journal without its file is not played into a new one", arguments: ["-journal", "-wal"])
  func orphan(_ ending: String) throws {
    try FileManager.default.removeItem(atPath: path)
    try folder.file("w.gpkg\(ending)", "x")
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(
      error.place.file == path + ending && error.message.en.contains("belongs to a file that is not there any more"))
  }

  @Test(
    "a log or journal that a program has left is played for reading, and nothing is made beside it",
    arguments: [
      "wal", "delete",
    ])
  func leftLog(_ mode: String) throws {
    let source = "\(folder.path)/source.gpkg"
    try FileManager.default.moveItem(atPath: path, toPath: source)
    let other = try DatabaseQueue(path: source)
    try other.inDatabase { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = \(mode)")
      try db.execute(sql: "PRAGMA cache_size = 1; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_spill = 1")
      if mode == "wal" { try db.execute(sql: "UPDATE workspace SET name = 'theirs'") }
      // Of a transaction that never ends, pages are in the file and what they were in the journal.
      try db.inTransaction(.immediate) {
        try db.execute(sql: "CREATE TABLE big AS SELECT randomblob(4000) AS b FROM gpkg_data_column_constraints")
        try db.execute(sql: "UPDATE workspace SET name = 'unfinished'; UPDATE big SET b = randomblob(4000)")
        for ending in ["", "-wal", "-journal"] where FileManager.default.fileExists(atPath: source + ending) {
          try FileManager.default.copyItem(atPath: source + ending, toPath: path + ending)
        }
        return .rollback
      }
    }
    let names = try folder.names
    #expect(names.contains(mode == "wal" ? "w.gpkg-wal" : "w.gpkg-journal"))
    let workspace = try Workspace(path)
    #expect(try workspace.name == (mode == "wal" ? "theirs" : "w") && workspace.land().parcels.count == 1)
    let table = try GeoPackageReader().read(path, layer: "parcel", options: ReadOptions())
    #expect(try table.count == 1 && folder.names == names)
  }
}
