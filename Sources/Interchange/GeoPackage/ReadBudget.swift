package import GRDB
internal import GRDBSQLite
internal import Refusals

/// How much work and memory the content of an SQLite file may ask for, measured by the size of the file.
///
/// What a table holds lies in the file; a view computes its rows, and may do so without an end. The limits are far above
/// what tables and views that join them need.
package struct ReadBudget {
  /// How many instructions of SQLite's machine may run.
  let steps: Int
  /// How many values may be read.
  private(set) var cells: Int
  /// How many bytes of texts and blobs may be read.
  private(set) var bytes: Int

  private static let stepsPerCheck: Int32 = 100_000

  /// The budget for a file of this size in bytes.
  init(fileSize: Int) {
    let size = min(max(0, fileSize), 1 << 40)
    steps = 100_000_000 + 400 * size
    cells = 16_000_000 + 4 * size
    bytes = 64_000_000 + 8 * size
  }

  /// The budget for a file that is open.
  init(_ db: Database) throws {
    let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    self.init(fileSize: pages.multipliedReportingOverflow(by: size).partialValue)
  }

  /// Takes a value of so many bytes from what is left; false when nothing is.
  mutating func take(bytes size: Int) -> Bool {
    cells -= 1
    bytes -= size
    return cells >= 0 && bytes >= 0
  }

  /// What is said where the budget does not suffice.
  static func exceeded(file: String?, layer: String?) -> Refusal {
    Refusal(
      .tooLarge,
      LocalisedText(
        en: "the content gives far more than the file can hold, as a view without an end does",
        vi: "nội dung đọc ra nhiều hơn hẳn mức tệp có thể chứa, như một view không có điểm dừng"),
      remedy: LocalisedText(
        en: "store the rows in a table, or correct the view", vi: "lưu các dòng vào bảng, hoặc sửa view"),
      at: RefusalPlace(file: file, layer: layer))
  }

  /// Runs queries on a connection; one that goes on beyond the budget ends with `SQLITE_INTERRUPT`.
  package static func bounding<Result>(_ db: Database, _ body: () throws -> Result) throws -> Result {
    var checks = try ReadBudget(db).steps / Int(stepsPerCheck)
    let connection = db.sqliteConnection
    return try withUnsafeMutablePointer(to: &checks) { checks in
      sqlite3_progress_handler(
        connection, stepsPerCheck,
        { context in
          guard let left = context?.assumingMemoryBound(to: Int.self) else { return 0 }
          left.pointee -= 1
          return left.pointee < 0 ? 1 : 0
        }, checks)
      defer { sqlite3_progress_handler(connection, 0, nil, nil) }
      return try body()
    }
  }
}
