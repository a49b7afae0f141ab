internal import GRDB
internal import GRDBSQLite
internal import LandModel

/// Steps through the rows of a statement without a copy of what is not asked for.
struct RowCursor {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { self.statement = statement }

  /// Goes to the next row; false behind the last.
  func advance(_ db: Database) throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) })
    }
  }

  /// Whether the value is `NULL`.
  func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL }

  /// A value as its column holds it; bytes count as none.
  func value(_ column: Int) -> FieldValue {
    let index = CInt(column)
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, index)))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
    case SQLITE_TEXT: return .text(text(column) ?? "")
    default: return .null
    }
  }

  /// The value as text; `nil` for `NULL`.
  func text(_ column: Int) -> String? {
    guard !isNull(column) else { return nil }
    let index = CInt(column)
    guard let bytes = sqlite3_column_text(statement, index) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, index))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// The value as a number; `nil` for `NULL`.
  func real(_ column: Int) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(statement, CInt(column))
  }

  /// The value as a whole number; `nil` for `NULL`.
  func integer(_ column: Int) -> Int? {
    isNull(column) ? nil : Int(sqlite3_column_int64(statement, CInt(column)))
  }

  /// The bytes of the value until the next row; `nil` for `NULL`.
  func blob(_ column: Int) -> UnsafeRawBufferPointer? {
    guard !isNull(column) else { return nil }
    let index = CInt(column)
    let count = Int(sqlite3_column_bytes(statement, index))
    return UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, index), count: count)
  }
}
