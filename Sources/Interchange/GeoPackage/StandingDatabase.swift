internal import Foundation
internal import GRDB
internal import Refusals

/// The database that stands where a new one is to go, at rest and kept from being written until that one is there.
///
/// Opening it plays a journal or write-ahead log that another program has left; then it is one file, with nothing beside
/// it that SQLite would take for a part of the new one. Whoever else wants to write waits, and finds the new file.
final class StandingDatabase {
  private let queue: DatabaseQueue
  private let path: String

  /// The database at a place; `nil` where none is.
  ///
  /// - Throws: `Refusal` with the reason `inUse` when another program holds it for five seconds, `placeTaken`
  ///   for a log without its database, and as SQLite has it for one that is damaged.
  convenience init?(at place: OutputPlace) throws(Refusal) {
    if place.kind == .database {
      try self.init(place.target, for: place.path)
      return
    }
    try StandingDatabase.refuseLog(beside: place)
    return nil
  }

  private init(_ target: String, for path: String) throws(Refusal) {
    self.path = path
    do {
      var configuration = GeoPackageConnection.configuration()
      configuration.allowsUnsafeTransactions = true
      queue = try DatabaseQueue(path: target, configuration: configuration)
      try StandingDatabase.bringToRest(queue)
    } catch {
      throw StandingDatabase.fault(error, path)
    }
    // Zeroed journals, and indexes of a log that is gone: nobody can be using them now.
    for companion in ["-wal", "-shm", "-journal"] { unlink(target + companion) }
  }

  /// Leaves write-ahead mode, which plays the log and needs the file for oneself, and takes the right to write.
  private static func bringToRest(_ queue: DatabaseQueue) throws {
    try queue.inDatabase { db in
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      guard mode == "delete" else {
        throw DatabaseError(resultCode: .SQLITE_BUSY, message: "journal mode \(mode ?? "")")
      }
      try db.execute(sql: "BEGIN IMMEDIATE")
    }
  }

  private static func fault(_ error: any Error, _ path: String) -> Refusal {
    guard let fault = error as? DatabaseError else { return GeoPackageFault.error(error, file: path) }
    switch fault.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
      return Refusal(
        .inUse,
        LocalisedText(
          en: "another program has the file open and may be writing to it",
          vi: "chương trình khác đang mở tệp và có thể đang ghi"),
        remedy: LocalisedText(
          en: "close it in that program, QGIS for example, and try again",
          vi: "đóng tệp trong chương trình đó, ví dụ QGIS, rồi thử lại"), at: RefusalPlace(file: path))
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      return Refusal(
        .cannotWrite,
        LocalisedText(en: "the file that stands there cannot be written to", vi: "không ghi được vào tệp đang có ở đó"),
        remedy: LocalisedText(
          en: "name another file, or free this one", vi: "nêu tệp khác, hoặc cho phép ghi vào tệp này"),
        at: RefusalPlace(file: path))
    default: return GeoPackageFault.error(error, file: path)
    }
  }

  /// SQLite would play the log of a database that is gone into the new one.
  private static func refuseLog(beside place: OutputPlace) throws(Refusal) {
    for companion in ["-wal", "-journal"] {
      var status = stat()
      guard stat(place.target + companion, &status) == 0, status.st_size > 0 else { continue }
      throw Refusal(
        .placeTaken,
        LocalisedText(
          en: "\(place.target.fileName)\(companion) lies there, the log of a database that is gone",
          vi: "ở đó có \(place.target.fileName)\(companion), nhật ký của một cơ sở dữ liệu không còn nữa"),
        remedy: LocalisedText(en: "move it away, or name another file", vi: "chuyển nó đi nơi khác, hoặc nêu tệp khác"),
        at: RefusalPlace(file: place.path))
    }
    for companion in ["-wal", "-shm", "-journal"] { unlink(place.target + companion) }
  }

  deinit { try? queue.close() }

  /// Copies the database into another one.
  func copy(to new: DatabaseQueue) throws(Refusal) {
    do {
      // Over a connection of its own: the one that holds the right to write cannot be copied from.
      let reader = try GeoPackageConnection.another(like: queue, file: path)
      defer { try? reader.close() }
      try reader.backup(to: new)
    } catch {
      throw StandingDatabase.fault(error, path)
    }
  }

  /// Refuses a workspace, which only `load` may replace.
  func refuseWorkspace() throws(Refusal) {
    let isWorkspace = try read { db in
      try db.tableExists("workspace") && db.columns(in: "workspace").contains { $0.name == "schema_version" }
    }
    guard isWorkspace else { return }
    throw Refusal(
      .placeTaken,
      LocalisedText(
        en: "this is a workspace, which landfund load alone writes",
        vi: "đây là không gian làm việc, chỉ landfund load mới được ghi"),
      remedy: LocalisedText(en: "name another file", vi: "nêu tệp khác"),
      at: RefusalPlace(file: path))
  }

  /// Refuses a database that holds anything but some layers.
  ///
  /// - Parameters:
  ///   - layers: the layers that the new file holds too.
  ///   - earlier: further ones that an earlier run of the same command may have written.
  func refuseOthers(than layers: [String], earlier: [String]) throws(Refusal) {
    let own = Set((layers + earlier).map { $0.lowercased() })
    let others = try read { db in try StandingDatabase.others(than: own, in: db) }
    guard !others.isEmpty else { return }
    let names = others.prefix(10).joined(separator: ", ") + (others.count > 10 ? " and \(others.count - 10) more" : "")
    let layer = layers.count == 1 ? layers[0] : "LAYER"
    throw Refusal(
      .placeTaken,
      LocalisedText(
        en: "the file holds more than the result would: \(names)", vi: "tệp chứa nhiều hơn kết quả sẽ ghi: \(names)"),
      remedy: LocalisedText(
        en: "write \(path.fileName):\(layer) to keep that, or name another file",
        vi: "viết \(path.fileName):\(layer) để giữ lại phần đó, hoặc nêu tệp khác"), at: RefusalPlace(file: path))
  }

  /// Tables, views and triggers that belong neither to the layers nor to what a GeoPackage and its indexes are made of.
  private static func others(than layers: Set<String>, in db: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT CAST(type AS TEXT), CAST(name AS TEXT), CAST(tbl_name AS TEXT) FROM sqlite_master
        WHERE type IN ('table', 'view', 'trigger') ORDER BY type, name
        """)
    return rows.compactMap { row in
      let (type, name, table) = (row[0] as String? ?? "", row[1] as String? ?? "", row[2] as String? ?? "")
      if GeoPackageSchema.isOwn(name) { return nil }
      if type == "trigger" {
        return GeoPackageSchema.isOwn(table) || !layers.contains(table.lowercased()) ? nil : "trigger \(name)"
      }
      return layers.contains(name.lowercased()) ? nil : name
    }
  }

  private func read<Result>(_ body: (Database) throws -> Result) throws(Refusal) -> Result {
    do {
      return try queue.inDatabase(body)
    } catch {
      throw StandingDatabase.fault(error, path)
    }
  }
}

extension GeoPackageSchema {
  /// Whether a table or trigger is one that the standard, SQLite or GDAL keep for their own purposes.
  static func isOwn(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["gpkg_", "sqlite_", "rtree_", "trigger_insert_feature_count_", "trigger_delete_feature_count_"]
      .contains(where: name.hasPrefix)
  }
}
