import GRDB
import Interchange

/// Connections as other programs that know GeoPackages open them.
enum GeoPackageSupport {
  static func configuration() -> Configuration { GeoPackageConnection.configuration() }
}
