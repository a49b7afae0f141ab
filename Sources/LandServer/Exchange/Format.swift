/// A form in which an address answers.
public struct Format: Hashable, Sendable {
  /// What `f` calls it.
  public let names: [String]
  /// The media type.
  public let mediaType: String

  /// JSON of our own and of OGC's documents.
  public static let json = Format(names: ["json"], mediaType: "application/json")
  /// Features.
  public static let geoJSON = Format(names: ["geojson", "json"], mediaType: "application/geo+json")
  /// A page.
  public static let html = Format(names: ["html"], mediaType: "text/html")
  /// A vector tile.
  public static let tile = Format(names: ["mvt", "pbf"], mediaType: "application/vnd.mapbox-vector-tile")
  /// An OpenAPI document.
  public static let openAPI = Format(names: ["json"], mediaType: "application/vnd.oai.openapi+json;version=3.0")
  /// A JSON Schema.
  public static let schema = Format(names: ["json"], mediaType: "application/schema+json")
}
