internal import Foundation
public import GRDB
internal import GRDBSQLite
public import Refusals

/// Opens GeoPackage files.
public enum GeoPackageConnection {
  /// The rest state of a file in write-ahead mode: no log, or an empty one.
  private static func isAtRest(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) != 0 || status.st_size == 0
  }

  /// Whether the file's header says write-ahead mode (bytes 18 and 19).
  private static func isWriteAhead(_ path: String) throws(Refusal) -> Bool {
    let head = try MappedFile.head(of: path, count: 20)
    return head.count == 20 && head[18] == 2
  }

  /// Opens a file for reading; nothing is created or changed beside it.
  ///
  /// A file in write-ahead mode that no program has open is read as immutable, because SQLite would create its log
  /// otherwise. Where a program that ended early has left a log or a journal, and SQLite would have to write to play it, a
  /// copy is read in which it is played (`recovered`). The spatial functions are registered.
  /// - Throws: `Refusal` when the file cannot be opened.
  public static func readOnly(_ path: String) throws(Refusal) -> DatabaseQueue {
    try Confinement.require(path)
    guard !FileKind.isPipe(path) else { throw FileKind.pipe(path) }
    let absolute = URL(fileURLWithPath: path).path
    do {
      if try isWriteAhead(path) {
        if isAtRest(absolute) { return try open("file:\(percentEncoded(absolute))?immutable=1") }
        if access(absolute + "-shm", F_OK) != 0 { return try recovered(absolute) }
      }
      do {
        let queue = try open(absolute)
        try queue.read { db in _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") }
        return queue
      } catch let error as DatabaseError where hasLeftover(absolute) {
        guard [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) else { throw error }
        return try recovered(absolute)
      }
    } catch {
      throw GeoPackageFault.error(error, file: path)
    }
  }

  /// Whether a log or a journal lies beside a file.
  private static func hasLeftover(_ path: String) -> Bool {
    ["-wal", "-journal"].contains { access(path + $0, F_OK) == 0 }
  }

  /// A copy of a file in which its log or journal is played, without a name: SQLite removes it with the connection.
  ///
  /// Cost: reading the file once and writing it twice, to the folder for temporary files.
  private static func recovered(_ path: String) throws -> DatabaseQueue {
    let folder = try TemporaryFiles.name(beside: NSTemporaryDirectory() + "/landfund-recovery")
    defer { TemporaryFiles.remove(folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    for ending in ["", "-wal", "-journal"] where access(path + ending, F_OK) == 0 {
      try FileManager.default.copyItem(atPath: path + ending, toPath: "\(folder)/copy\(ending)")
      chmod("\(folder)/copy\(ending)", 0o600)
    }
    let file = try DatabaseQueue(path: "\(folder)/copy", configuration: configuration())
    defer { try? file.close() }
    try file.inDatabase { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") }
    let copy = try DatabaseQueue(path: "", configuration: configuration())
    try file.backup(to: copy)
    return copy
  }

  /// A second connection to a file that is open already.
  ///
  /// The file itself is not touched: closing another descriptor of it would drop the locks of the first connection.
  static func another(like queue: DatabaseQueue, file: String) throws(Refusal) -> DatabaseQueue {
    do {
      return try open(queue.path)
    } catch {
      throw GeoPackageFault.error(error, file: file)
    }
  }

  /// How many bytes a value may have: what the file holds and a margin, or what SQLite allows.
  private static func longestValue(_ db: Database) throws -> Int32 {
    let pages = try Int32.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    let size = try Int32.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    let bytes = pages.multipliedReportingOverflow(by: size)
    return bytes.overflow ? 1_000_000_000 : min(1_000_000_000, max(1_000_000, bytes.partialValue))
  }

  private static func open(_ name: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      // No value is longer than the file and a margin.
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, try longestValue(db))
    }
    return try DatabaseQueue(path: name, configuration: configuration)
  }

  /// Creates or opens a file that nobody else sees before it is complete: without a journal, which would be of no use.
  package static func draft(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.prepareDatabase { db in
      try db.withoutDefence {
        try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
      }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// A connection's settings: nothing in the file's schema acts on its own (no triggers, no trust in the schema, SQLite's
  /// defensive mode), the spatial functions are there, five seconds of patience.
  public static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.defend()
      SpatialFunctions.register(in: db)
    }
    return configuration
  }

  private static func percentEncoded(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case 0x25, 0x23, 0x3F, 0x00...0x20, 0x7F...0xFF: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      default: String(UnicodeScalar(byte))
      }
    }.joined()
  }
}

/// SQLite's errors as ours.
package enum GeoPackageFault {
  /// The error with the file, and the layer where it is known; one of ours is only located.
  package static func error(_ error: any Error, file: String, layer: String? = nil) -> Refusal {
    if let error = error as? Refusal { return error.located(file: file, layer: layer) }
    guard let fault = error as? DatabaseError else {
      return Refusal(
        .fileUnreadable, .same("\(error)".firstLine.abridged(to: 400)),
        remedy: LocalisedText(en: "check the file", vi: "kiểm tra tệp"),
        at: RefusalPlace(file: file, layer: layer))
    }
    if fault.resultCode == .SQLITE_INTERRUPT { return ReadBudget.exceeded(file: file, layer: layer) }
    let message = (fault.message ?? "SQLite error \(fault.resultCode.rawValue)").firstLine.abridged(to: 400)
    let (reason, remedy): (RefusalCode, LocalisedText) =
      switch fault.resultCode {
      case .SQLITE_NOTADB:
        (
          .malformed,
          LocalisedText(
            en: "this is no GeoPackage; check the file or its ending",
            vi: "đây không phải GeoPackage; kiểm tra tệp hoặc phần mở rộng")
        )
      case .SQLITE_CORRUPT:
        (
          .malformed,
          LocalisedText(
            en: "the file is damaged or cut off; copy or export it again",
            vi: "tệp bị hỏng hoặc bị cắt cụt; sao chép hoặc xuất lại tệp")
        )
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        (
          .fileUnreadable,
          LocalisedText(en: "close the program that is writing to it", vi: "đóng chương trình đang ghi vào tệp")
        )
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY:
        (.fileUnreadable, LocalisedText(en: "check its permissions", vi: "kiểm tra quyền truy cập"))
      case .SQLITE_FULL:
        (
          .cannotWrite,
          LocalisedText(
            en: "free some space or write elsewhere; the old file is untouched",
            vi: "giải phóng dung lượng hoặc ghi vào nơi khác; tệp cũ còn nguyên")
        )
      case .SQLITE_IOERR: (.fileUnreadable, LocalisedText(en: "check the disk", vi: "kiểm tra ổ đĩa"))
      default:
        (
          .malformed,
          LocalisedText(
            en: "check the file with another program, or export it again",
            vi: "kiểm tra tệp bằng phần mềm khác, hoặc xuất lại")
        )
      }
    return Refusal(
      reason, LocalisedText(en: "SQLite says: \(message)", vi: "SQLite báo: \(message)"), remedy: remedy,
      at: RefusalPlace(file: file, layer: layer))
  }
}

extension String {
  /// The text as a name in SQL, in double quotes.
  package var sqlName: String { "\"" + replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
}
