internal import CSQLite
package import GRDB
internal import GRDBSQLite

extension Database {
  /// Lets nothing that stands in the schema of a file from elsewhere act on its own.
  ///
  /// Triggers do not run, so that whoever writes fills the spatial index too (``GeoPackageLayerWriter``); views, defaults
  /// and constraints call no function that could do harm; the tables behind a virtual table cannot be written to; a
  /// damaged page is found when it is read.
  func defend() throws {
    try set(landfund_enable_trigger, false)
    try set(landfund_trusted_schema, false)
    try execute(sql: "PRAGMA cell_size_check = ON")
    try set(landfund_defensive, true)
  }

  /// Runs what SQLite refuses on a defended connection: writing to the tables of a spatial index, leaving out the journal.
  ///
  /// Triggers do not run here either.
  package func withoutDefence<Result>(_ body: () throws -> Result) throws -> Result {
    try set(landfund_defensive, false)
    defer { try? set(landfund_defensive, true) }
    return try body()
  }

  private func set(_ setting: some BinaryInteger, _ isOn: Bool) throws {
    let code = landfund_configure(sqliteConnection, CInt(setting), isOn ? 1 : 0)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
