internal import Foundation
public import GRDB
internal import GRDBSQLite

/// Opens GeoPackage files.
public enum GeoPackageConnection {
  /// The rest state of a file in write-ahead mode: no log, or an empty one.
  private static func isAtRest(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) != 0 || status.st_size == 0
  }

  /// Whether the file's header says write-ahead mode (bytes 18 and 19).
  private static func isWriteAhead(_ path: String) throws(InterchangeError) -> Bool {
    let head = try MappedFile.head(of: path, count: 20)
    return head.count == 20 && head[18] == 2
  }

  /// Opens a file for reading; nothing is created or changed beside it.
  ///
  /// A file in write-ahead mode that no program has open is read as immutable, because SQLite would create its log
  /// otherwise. The spatial functions are registered.
  /// - Throws: ``InterchangeError`` when the file cannot be opened.
  public static func readOnly(_ path: String) throws(InterchangeError) -> DatabaseQueue {
    guard !FileKind.isPipe(path) else { throw FileKind.pipe(path) }
    let absolute = URL(fileURLWithPath: path).path
    let immutable = try isWriteAhead(path) && isAtRest(absolute)
    let name = immutable ? "file:\(percentEncoded(absolute))?immutable=1" : absolute
    return try open(name, file: path)
  }

  /// A second connection to a file that is open already.
  ///
  /// The file itself is not touched: closing another descriptor of it would drop the locks of the first connection.
  static func another(like queue: DatabaseQueue, file: String) throws(InterchangeError) -> DatabaseQueue {
    try open(queue.path, file: file)
  }

  private static func open(_ name: String, file: String) throws(InterchangeError) -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      // What a file's views call must not be able to harm, and no value is longer than the file and a margin.
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, try longestValue(db))
    }
    do {
      return try DatabaseQueue(path: name, configuration: configuration)
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

  /// A connection's settings: spatial functions, five seconds of patience.
  public static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
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
  package static func error(_ error: any Error, file: String, layer: String? = nil) -> InterchangeError {
    if let error = error as? InterchangeError { return error.located(file: file, layer: layer) }
    guard let fault = error as? DatabaseError else {
      return InterchangeError(
        .fileUnreadable, "\(error)".firstLine.abridged(to: 400), remedy: "check the file", file: file, layer: layer)
    }
    if fault.resultCode == .SQLITE_INTERRUPT { return ReadBudget.exceeded(file: file, layer: layer) }
    let message = (fault.message ?? "SQLite error \(fault.resultCode.rawValue)").firstLine.abridged(to: 400)
    let (reason, remedy): (InterchangeError.Reason, String) =
      switch fault.resultCode {
      case .SQLITE_NOTADB: (.malformed, "this is no GeoPackage; check the file or its ending")
      case .SQLITE_CORRUPT: (.malformed, "the file is damaged or cut off; copy or export it again")
      case .SQLITE_BUSY, .SQLITE_LOCKED: (.fileUnreadable, "close the program that is writing to it")
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY: (.fileUnreadable, "check its permissions")
      case .SQLITE_FULL: (.cannotWrite, "free some space or write elsewhere; the old file is untouched")
      case .SQLITE_IOERR: (.fileUnreadable, "check the disk")
      default: (.malformed, "check the file with another program, or export it again")
      }
    return InterchangeError(reason, "SQLite says: \(message)", remedy: remedy, file: file, layer: layer)
  }
}

extension String {
  /// The text as a name in SQL, in double quotes.
  package var sqlName: String { "\"" + replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
}
