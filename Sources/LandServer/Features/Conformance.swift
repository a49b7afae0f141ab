/// The classes of standards that the server holds.
enum Conformance {
  /// Their addresses.
  static let classes: [String] =
    features(1, ["core", "geojson", "html", "oas30"]) + features(2, ["crs"])
    + features(3, ["queryables", "queryables-query-parameters", "filter", "features-filter"])
    + features(5, ["schemas", "returnables-and-receivables", "queryables"])
    + [
      "cql2-text", "cql2-json", "basic-cql2", "advanced-comparison-operators", "case-insensitive-comparison",
      "accent-insensitive-comparison", "basic-spatial-functions", "basic-spatial-functions-plus",
    ].map { "http://www.opengis.net/spec/cql2/1.0/conf/\($0)" }
    + ["core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "mvt", "oas30"].map {
      "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/\($0)"
    }

  private static func features(_ part: Int, _ classes: [String]) -> [String] {
    classes.map { "http://www.opengis.net/spec/ogcapi-features-\(part)/1.0/conf/\($0)" }
  }
}
