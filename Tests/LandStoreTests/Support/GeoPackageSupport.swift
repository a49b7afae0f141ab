import GRDB
import Interchange

/// Connections as other programs that know GeoPackages open them: triggers run, the schema is trusted.
enum GeoPackageSupport {
  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in SpatialFunctions.register(in: db) }
    return configuration
  }

  /// Does something to a file as another program does.
  static func edit(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }
}

extension GeoPackageSupport {
  /// The first value that a query of another program gives, as text.
  static func read(_ path: String, _ sql: String) throws -> String {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    defer { try? queue.close() }
    return try queue.read { db in try String.fetchOne(db, sql: "SELECT CAST((\(sql)) AS TEXT)") ?? "" }
  }
}
