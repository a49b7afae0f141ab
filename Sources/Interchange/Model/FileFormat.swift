internal import Refusals

/// The formats of files, whether this build reads and writes them or not.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  /// GeoJSON, RFC 7946.
  case geoJSON = "GeoJSON"
  /// GeoJSON text sequences: a feature a line, or RFC 8142.
  case geoJSONSequence = "GeoJSON text sequence"
  /// OGC GeoPackage.
  case geoPackage = "GeoPackage"
  /// Delimited text, with WKT, coordinates or corner tables.
  case csv = "CSV"
  /// Esri Shapefile.
  case shapefile = "Shapefile"
  /// Esri File Geodatabase.
  case fileGeodatabase = "File Geodatabase"
  /// MapInfo TAB.
  case mapInfoTAB = "MapInfo TAB"
  /// MapInfo interchange, MIF and MID.
  case mapInfoMIF = "MapInfo MIF"
  /// AutoCAD drawing interchange.
  case dxf = "DXF"
  /// MicroStation design, version 7.
  case dgn = "DGN"
  /// Geography Markup Language.
  case gml = "GML"
  /// Keyhole Markup Language.
  case kml = "KML"
  /// Keyhole Markup Language in an archive.
  case kmz = "KMZ"
  /// FlatGeobuf.
  case flatGeobuf = "FlatGeobuf"
  /// Office Open XML spreadsheet.
  case xlsx = "XLSX"

  /// The formats that are written through GDAL.
  static let writtenByGDAL: [FileFormat] = [.flatGeobuf, .shapefile, .mapInfoTAB, .mapInfoMIF, .dxf, .kml]

  /// Whether it is one of MapInfo's.
  var isMapInfo: Bool { self == .mapInfoTAB || self == .mapInfoMIF }

  /// The endings of file names, in small letters, the usual one first.
  public var extensions: [String] {
    switch self {
    case .geoJSON: ["geojson", "json"]
    case .geoJSONSequence: ["geojsonl", "geojsons", "ndjson", "geojsonseq", "ndgeojson"]
    case .geoPackage: ["gpkg"]
    case .csv: ["csv", "tsv", "txt"]
    case .shapefile: ["shp"]
    case .fileGeodatabase: ["gdb"]
    case .mapInfoTAB: ["tab"]
    case .mapInfoMIF: ["mif"]
    case .dxf: ["dxf"]
    case .dgn: ["dgn"]
    case .gml: ["gml", "xml"]
    case .kml: ["kml"]
    case .kmz: ["kmz"]
    case .flatGeobuf: ["fgb"]
    case .xlsx: ["xlsx"]
    }
  }

  /// The format that a file's name suggests; `nil` for an ending that is none of ``extensions``.
  public init?(path: String) {
    let ending = path.fileExtension
    guard let format = Self.allCases.first(where: { $0.extensions.contains(ending) }) else { return nil }
    self = format
  }
}

extension String {
  /// What follows the last dot of the last path component, in small letters; empty without a dot.
  var fileExtension: String {
    let name = fileName
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The last path component.
  var fileName: String {
    let path = count > 1 && hasSuffix("/") ? String(dropLast()) : self
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The last path component without its ending.
  var fileStem: String {
    let name = fileName
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
