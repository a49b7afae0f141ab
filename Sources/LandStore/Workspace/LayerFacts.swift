public import LandModel
public import PlaneGeometry
public import Refusals

/// How much a layer of a workspace holds.
public struct LayerFacts: Hashable, Sendable {
  /// The layer's name; `finding` among them.
  public let layer: String
  /// The type of its geometries as the GeoPackage registers it.
  public let geometryType: String
  /// How many features there are.
  public let features: Int
  /// The sum of the areas as drawn, of layers of polygons.
  public let areaSquareMetres: Double?
  /// The sum of the lengths, of layers of lines.
  public let lengthMetres: Double?
  /// The bounds of everything; empty where no feature has a place.
  public let bounds: Box
}

extension Workspace {
  /// What the layers hold, in the order of documents, findings last; layers without features are left out.
  ///
  /// - Parameter land: what ``land()`` gave.
  public func layers(of land: Land) throws(Refusal) -> [LayerFacts] {
    var facts = LayerName.allCases.compactMap { LayerFacts($0, land[$0].geometry) }
    let findings = try findings()
    if !findings.isEmpty {
      let geometry = FlatLayer(findings.map(\.geometry))
      facts.append(
        LayerFacts(
          layer: "finding", geometryType: "GEOMETRY", features: findings.count, areaSquareMetres: nil,
          lengthMetres: nil, bounds: geometry.totalBounds))
    }
    return facts
  }
}

extension LayerFacts {
  /// What a layer holds; `nil` for one without features.
  fileprivate init?(_ layer: LayerName, _ geometry: FlatLayer) {
    guard geometry.count > 0 else { return nil }
    let geometryClass = layer.geometryClass
    self.init(
      layer: layer.rawValue, geometryType: geometryClass.displayName, features: geometry.count,
      areaSquareMetres: geometryClass == .polygons ? geometry.reduce(0) { $0 + $1.areaAsDrawn } : nil,
      lengthMetres: geometryClass == .lines ? geometry.reduce(0) { $0 + ($1.geometry?.length ?? 0) } : nil,
      bounds: geometry.totalBounds)
  }
}

extension LayerName.GeometryClass {
  /// The type as documents name it.
  fileprivate var displayName: String {
    switch self {
    case .polygons: "MultiPolygon"
    case .lines: "MultiLineString"
    case .points: "Point"
    case .nothing: "None"
    }
  }
}
