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
