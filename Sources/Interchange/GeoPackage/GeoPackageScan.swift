internal import GRDB
internal import GRDBSQLite

/// Runs over the rows of a layer inside SQLite: an aggregate function of ours gets the values of each row where they lie
/// in the file's pages, which spares a step of the statement and a copy of every blob and text.
enum GeoPackageScan {
  /// SQLite takes 127 arguments of a function, on some systems 100; the first says which value comes next.
  private static let valuesPerCall = 99

  /// Hands every row to `rows`.
  ///
  /// - Parameter source: what stands behind FROM; a scan by row id keeps their order.
  /// - Throws: SQLite's errors; what `rows` did not take it keeps in ``GeoPackageRows/fault``.
  static func run(_ rows: inout GeoPackageRows, from source: String, in db: Database) throws {
    let columns = rows.scanned.map(\.sqlName)
    let calls = stride(from: 0, to: columns.count, by: valuesPerCall).map { first in
      "\(name)(\(first), \(columns[first..<min(first + valuesPerCall, columns.count)].joined(separator: ", ")))"
    }
    let connection = db.sqliteConnection
    try withUnsafeMutablePointer(to: &rows) { rows in
      let code = sqlite3_create_function_v2(
        connection, name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, rows, nil, step, finish, nil)
      guard code == SQLITE_OK else { throw error(connection, code) }
      defer { sqlite3_create_function_v2(connection, name, -1, SQLITE_UTF8, nil, nil, nil, nil, nil) }
      let statement = try db.makeStatement(sql: "SELECT \(calls.joined(separator: ", ")) FROM \(source)")
      try withExtendedLifetime(statement) {
        let code = sqlite3_step(statement.sqliteStatement)
        let failure = error(connection, code)
        sqlite3_reset(statement.sqliteStatement)
        guard code == SQLITE_ROW || rows.pointee.fault != nil else { throw failure }
      }
    }
  }

  private static let name = "landfund_rows"

  private static func error(_ connection: SQLiteConnection?, _ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }

  private static let step: @convention(c) (OpaquePointer?, CInt, UnsafeMutablePointer<OpaquePointer?>?) -> Void = {
    context, count, values in
    guard let values, let data = sqlite3_user_data(context) else { return }
    let rows = data.assumingMemoryBound(to: GeoPackageRows.self)
    let first = Int(sqlite3_value_int64(values[0]))
    if !rows.pointee.take(UnsafeBufferPointer(start: values + 1, count: Int(count) - 1), first: first) {
      sqlite3_result_error(context, "stopped", -1)
    }
  }

  private static let finish: @convention(c) (OpaquePointer?) -> Void = { sqlite3_result_null($0) }
}
