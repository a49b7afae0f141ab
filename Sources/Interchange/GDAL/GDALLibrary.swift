#if GDAL
  internal import CGDAL
  internal import Foundation
  internal import Refusals

  /// GDAL as this process uses it: registered once, silent, and confined to the files that it is given.
  enum GDALLibrary {
    /// The version that is linked, as in `3.6.2`.
    static var version: String { String(cString: GDALVersionInfo("RELEASE_NAME")) }

    /// Registers the drivers, once.
    static func prepare() { _ = pictureDrivers }

    /// The driver of that name that makes pictures: `MEM`, `PNG` or `JPEG`; a confined process has them too, for what it
    /// draws itself, and opens nothing with them.
    static func pictureDriver(_ name: String) -> GDALDriverH? {
      prepare()
      return pictureDrivers[name]
    }

    /// A driver is a value of the library that stays where it is, registered or not.
    nonisolated(unsafe) private static let pictureDrivers: [String: GDALDriverH] = {
      // Threads without a handler of their own are silent too; GDAL's own quiet handler would print debug messages.
      CPLSetErrorHandler { _, _, _ in }
      ignoreSettings()
      for (option, value) in options { CPLSetConfigOption(option, value) }
      if Confinement.isOn { confine() }
      GDALAllRegister()
      var drivers: [String: GDALDriverH] = [:]
      for name in ["MEM", "PNG", "JPEG"] { drivers[name] = GDALGetDriverByName(name) }
      if Confinement.isOn { removeOtherDrivers() }
      return drivers
    }()

    /// GDAL takes options from the environment and from a file of the user's, and some of them change coordinates and leave
    /// out features: it is given a file of settings that says to take none, and of the environment what says where things
    /// are.
    private static func ignoreSettings() {
      for place in ["GDAL_DATA", "CPL_TMPDIR", "TMPDIR"] {
        if let value = getenv(place) { CPLSetConfigOption(place, value) }
      }
      let file = "/vsimem/landfund-settings"
      let text = "[directives]\nignore-env-vars=yes\n"
      VSIFCloseL(VSIFileFromMemBuffer(file, CPLStrdup(text), UInt64(text.utf8.count), 1))
      CPLSetConfigOption("GDAL_CONFIG_FILE", file)
      CPLLoadConfigOptionsFromFile(file, 1)
    }

    /// The drivers of a confined process: those of the formats that people hand over, none that follows references to other
    /// files or to a network.
    private static let confinedDrivers: Set<String> = [
      "ESRI Shapefile", "MapInfo File", "DXF", "DGN", "GPKG", "GeoJSON", "FlatGeobuf", "KML", "LIBKML", "GML", "CSV",
      "XLSX",
      "OpenFileGDB",
    ]

    /// Before drivers are registered: no plugins from elsewhere, and no addresses that are files to GDAL.
    private static func confine() {
      CPLSetConfigOption("GDAL_DRIVER_PATH", "disable")
      CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none")
      CPLSetConfigOption("GDAL_HTTP_MAX_RETRY", "0")
    }

    private static func removeOtherDrivers() {
      for place in (0..<GDALGetDriverCount()).reversed() {
        guard let driver = GDALGetDriver(place), let name = GDALGetDriverShortName(driver),
          !confinedDrivers.contains(String(cString: name))
        else { continue }
        GDALDeregisterDriver(driver)
      }
    }

    /// Nothing is written beside what is read, and nothing fetched from the network.
    private static let options = [
      ("CPL_DEBUG", "OFF"), ("GDAL_PAM_ENABLED", "NO"), ("GML_DOWNLOAD_SCHEMA", "NO"),
      ("DXF_MERGE_BLOCK_GEOMETRIES", "NO"),
    ]

    /// Sets options of this thread for the length of a closure.
    static func withOptions<Result>(
      _ options: [(String, String)], _ body: () throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
      for (option, value) in options { CPLSetThreadLocalConfigOption(option, value) }
      defer { for (option, _) in options { CPLSetThreadLocalConfigOption(option, nil) } }
      return try body()
    }

    /// Calls with a list of texts as GDAL takes options; none for an empty one.
    static func withList<Result>(
      _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
    ) -> Result {
      var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      for text in texts { list = CSLAddString(list, text) }
      defer { CSLDestroy(list) }
      return body(list)
    }

    /// The same list for functions that take it as a constant one.
    static func constant(
      _ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> UnsafePointer<UnsafePointer<CChar>?>? {
      list.map { UnsafeRawPointer($0).assumingMemoryBound(to: UnsafePointer<CChar>?.self) }
    }
  }

  extension FileFormat {
    /// The drivers of GDAL that read and write the format, the preferred one first; none for formats of our own.
    var drivers: [String] {
      switch self {
      case .shapefile: ["ESRI Shapefile"]
      case .fileGeodatabase: ["OpenFileGDB"]
      case .mapInfoTAB, .mapInfoMIF: ["MapInfo File"]
      case .dxf: ["DXF"]
      case .dgn: ["DGN"]
      case .gml: ["GML"]
      case .kml: ["LIBKML", "KML"]
      case .flatGeobuf: ["FlatGeobuf"]
      case .geoJSON, .geoJSONSequence, .geoPackage, .csv, .xlsx, .kmz: []
      }
    }

    /// The drivers that write it: LIBKML takes a time that grows with the square of the features.
    var writingDrivers: [String] { self == .kml ? ["KML", "LIBKML"] : drivers }
  }
#endif
