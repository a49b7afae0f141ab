internal import Interchange

/// A format in which a collection is sent as a file.
enum DownloadFormat: String, CaseIterable, Sendable {
  case geoPackage = "gpkg"
  case geoJSON = "geojson"
  #if GDAL
    case flatGeobuf = "fgb"
  #endif
  case csv

  /// The format of the writer.
  var file: FileFormat {
    switch self {
    case .geoPackage: .geoPackage
    case .geoJSON: .geoJSON
    #if GDAL
      case .flatGeobuf: .flatGeobuf
    #endif
    case .csv: .csv
    }
  }

  /// The form of the answer.
  var format: Format {
    switch self {
    case .geoPackage: Format(names: [rawValue], mediaType: "application/geopackage+sqlite3")
    case .geoJSON: Format(names: [rawValue], mediaType: "application/geo+json")
    #if GDAL
      case .flatGeobuf: Format(names: [rawValue], mediaType: "application/vnd.flatgeobuf")
    #endif
    case .csv: Format(names: [rawValue], mediaType: "text/csv")
    }
  }
}
