internal import Foundation
internal import GRDB
internal import Interchange
internal import Refusals

/// The file that a new one is about to replace, held so that nobody writes to it meanwhile; others may read it.
///
/// It is one file, a journal played. The hold goes with the value.
final class WorkspaceHold {
  private let path: String
  private let keeper: DatabaseQueue
  private let state: State

  /// The file and its last change: what a lock that was lost would let through shows here.
  private struct State: Equatable {
    let identity: FileIdentity?
    let size: Int64
    let seconds: Int
    let nanoseconds: Int

    init(_ path: String) {
      var status = stat()
      let isThere = stat(path, &status) == 0
      identity = FileIdentity(path)
      size = isThere ? Int64(status.st_size) : 0
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      seconds = isThere ? time.tv_sec : 0
      nanoseconds = isThere ? time.tv_nsec : 0
    }
  }

  /// Holds the file at a path.
  ///
  /// - Throws: `Refusal` when another program has it open in write-ahead mode, or writes to it for five seconds;
  ///   SQLite's errors.
  init(_ path: String) throws {
    self.path = path
    var configuration = GeoPackageConnection.configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(Patience.seconds)
    let keeper = try DatabaseQueue(path: path, configuration: configuration)
    do {
      guard try Self.leaveWriteAheadMode(keeper) else {
        throw Self.inUse(
          path,
          LocalisedText(en: "and may be writing to it (write-ahead mode)", vi: "và có thể đang ghi (chế độ WAL)"))
      }
      try keeper.inDatabase { db in try db.execute(sql: "BEGIN IMMEDIATE") }
      guard try Self.journalMode(keeper) != "wal" else {
        throw Self.inUse(
          path, LocalisedText(en: "in write-ahead mode", vi: "ở chế độ WAL"))
      }
    } catch let error as DatabaseError where error.isBusy {
      try? keeper.close()
      throw Self.inUse(path, LocalisedText(en: "and is writing to it", vi: "và đang ghi vào đó"))
    }
    self.keeper = keeper
    state = State(path)
  }

  deinit {
    keeper.inDatabase { db in try? db.execute(sql: "ROLLBACK") }
    try? keeper.close()
  }

  /// Copies the file into a new one.
  ///
  /// Over a connection of its own, because SQLite copies from none that writes. The file is not touched otherwise: closing
  /// another descriptor of it would drop the lock.
  func copy(to new: DatabaseQueue) throws {
    var configuration = GeoPackageConnection.configuration()
    configuration.readonly = true
    let old = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? old.close() }
    try old.backup(to: new)
  }

  /// Throws where another program has written to the file all the same, or put another one in its place.
  func demandUnchanged() throws {
    guard State(path) != state else { return }
    throw Refusal(
      .changedMeanwhile,
      LocalisedText(
        en: "another program has changed the workspace meanwhile, and its changes would be lost",
        vi: "chương trình khác vừa thay đổi không gian làm việc, thay đổi đó sẽ bị mất"),
      remedy: LocalisedText(en: "load again", vi: "nạp lại"), at: RefusalPlace(file: path))
  }

  /// Throws where there is no file at a path, but what a program has left beside one: SQLite would play it into the new.
  static func demandNoLeftovers(of path: String) throws {
    for ending in ["-journal", "-wal"] {
      var status = stat()
      guard stat(path + ending, &status) == 0, status.st_size > 0 else { continue }
      throw Refusal(
        .placeTaken,
        LocalisedText(
          en: "it belongs to a file that is not there any more and would spoil the new one",
          vi: "tệp này thuộc về một tệp không còn nữa và sẽ làm hỏng tệp mới"),
        remedy: LocalisedText(
          en: "move it away, or put the file back that it belongs to",
          vi: "chuyển nó đi nơi khác, hoặc đặt lại tệp mà nó thuộc về"),
        at: RefusalPlace(file: path + ending))
    }
  }

  /// Whether the file is out of write-ahead mode; an earlier log is played.
  private static func leaveWriteAheadMode(_ queue: DatabaseQueue) throws -> Bool {
    do {
      return try queue.inDatabase { db in try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") } == "delete"
    } catch let error as DatabaseError where error.isBusy {
      return false
    }
  }

  private static func journalMode(_ queue: DatabaseQueue) throws -> String? {
    try queue.inDatabase { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") }
  }

  private static func inUse(_ path: String, _ how: LocalisedText) -> Refusal {
    Refusal(
      .inUse,
      LocalisedText(
        en: "another program has the workspace open \(how[.english])",
        vi: "chương trình khác đang mở không gian làm việc \(how[.vietnamese])"),
      remedy: LocalisedText(
        en: "close it in that program, QGIS for example, and load again",
        vi: "đóng không gian làm việc trong chương trình đó, ví dụ QGIS, rồi nạp lại"),
      at: RefusalPlace(file: path))
  }
}

extension DatabaseError {
  /// Whether another connection has locked the file.
  var isBusy: Bool { resultCode == .SQLITE_BUSY || resultCode == .SQLITE_LOCKED }
}
