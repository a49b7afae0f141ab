internal import Foundation
internal import GRDB
internal import Interchange

/// A workspace in the making: a new file beside the old one that takes its place only when it is complete.
///
/// Until ``commit()`` the file at the path is the old one; without a commit the new one is removed with the value. A
/// kill leaves the old file whole, and at most a hidden file beside it.
final class WorkspaceFile {
  /// The connection to the new file.
  let queue: DatabaseQueue
  /// Whether there was a workspace, which the new file is a copy of.
  let isCopy: Bool
  private let target: String
  private let temporary: String

  /// Starts a new file, as a copy of the workspace at the path where there is one.
  ///
  /// - Throws: ``WorkspaceError`` when the old file is no workspace or in use in write-ahead mode, or the folder takes no
  ///   file.
  convenience init(copyOf path: String) throws(WorkspaceError) {
    let isCopy = FileManager.default.fileExists(atPath: path)
    try self.init(target: path, source: isCopy ? path : nil, isScratch: false)
  }

  /// Starts an empty new file, whatever is at the path.
  convenience init(newAt path: String) throws(WorkspaceError) {
    try self.init(target: FileIdentity.resolved(path), source: nil, isScratch: false)
  }

  /// Starts a file in the folder for temporary files, as a copy of the workspace at the path where there is one.
  convenience init(scratchCopyOf path: String?) throws(WorkspaceError) {
    let source = path.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    try self.init(target: NSTemporaryDirectory() + "/landfund-rehearsal.gpkg", source: source, isScratch: true)
  }

  private init(target: String, source: String?, isScratch: Bool) throws(WorkspaceError) {
    self.target = target
    isCopy = source != nil
    var name: String?
    do {
      let temporary = try TemporaryFiles.name(beside: target)
      name = temporary
      let queue = try WorkspaceFile.open(temporary)
      if let source {
        let old = isScratch ? try GeoPackageConnection.readOnly(source) : try WorkspaceFile.openAtRest(source)
        defer { try? old.close() }
        try WorkspaceFile.copy(old, source, to: queue)
      }
      self.temporary = temporary
      self.queue = queue
    } catch {
      if let name { TemporaryFiles.remove(name) }
      throw WorkspaceError(error, path: target)
    }
  }

  deinit {
    try? queue.close()
    TemporaryFiles.remove(temporary)
  }

  /// Removes what loads that were killed have left beside a workspace; for the holder of its lock.
  static func removeLeftovers(of target: String) {
    let url = URL(fileURLWithPath: target)
    let folder = url.deletingLastPathComponent().path
    let start = ".\(url.lastPathComponent.prefix(100))."
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where name.hasPrefix(start) && name.hasSuffix(".part") {
      unlink("\(folder)/\(name)")
    }
  }

  /// A journal is of no use in a file that nobody sees yet.
  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = GeoPackageConnection.configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Opens the old file, which recovers a journal, and leaves write-ahead mode, so that it is one file.
  private static func openAtRest(_ path: String) throws -> DatabaseQueue {
    let source = try DatabaseQueue(path: path, configuration: GeoPackageConnection.configuration())
    let mode: String?
    do {
      mode = try source.inDatabase { db in try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
      mode = nil
    }
    guard mode == "delete" else {
      try? source.close()
      throw WorkspaceError(
        "another program has the workspace open and may be writing to it (write-ahead mode)",
        remedy: "close it in that program, QGIS for example, and load again", place: path)
    }
    return source
  }

  private static func copy(_ old: DatabaseQueue, _ path: String, to new: DatabaseQueue) throws {
    try old.read { db in _ = try WorkspaceSchema.version(of: db, path: path) }
    try old.backup(to: new)
    try new.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = OFF") }
  }

  /// Makes the new file the one at the path, with its bytes on the disk first.
  func commit() throws(WorkspaceError) {
    do {
      try queue.close()
      let descriptor = Foundation.open(temporary, O_RDWR | O_CLOEXEC)
      defer { close(descriptor) }
      guard descriptor >= 0, fsync(descriptor) == 0 else {
        throw WorkspaceError(
          "the file cannot be written (\(String(cString: strerror(errno))))",
          remedy: "free some space or write elsewhere; the old file is untouched", place: target)
      }
      try TemporaryFiles.install(temporary, at: target)
    } catch {
      throw WorkspaceError(error, path: target)
    }
  }
}
