internal import Geodesy
internal import Interchange
internal import PlaneGeometry

/// Writes features of a collection as GeoJSON in an offered system.
struct FeatureText: Sendable {
  let layer: PublishedLayer
  let system: OfferedSystem
  private let geometry: GeoJSONGeometryText
  /// The geometries in the system, where all of them stand there already.
  private let known: FlatLayer?
  /// The names of the fields as they stand before their values.
  private let keys: [[UInt8]]

  /// - Parameters:
  ///   - layer: the collection.
  ///   - system: the system of the answer.
  ///   - snapshot: whose collection it is.
  init(_ layer: PublishedLayer, in system: OfferedSystem, of snapshot: Snapshot) {
    self.layer = layer
    self.system = system
    let isStored = system.fromWorking.isIdentity && !system.isNorthingFirst
    known =
      isStored
      ? layer.geometry
      : system.code == OfferedSystems.crs84Code && snapshot.layer(layer.name) != nil
        ? snapshot.geographicShapes.made(of: layer.name) : nil
    geometry = GeoJSONGeometryText(decimals: system.decimals, turnsRings: system.code == OfferedSystems.crs84Code)
    keys = layer.fields.enumerated().map { place, field in
      Array("\(place == 0 ? "" : ",")\"\(field.name)\":".utf8)
    }
  }

  /// Adds features, with commas between them.
  ///
  /// - Parameters:
  ///   - features: their numbers.
  ///   - isFirst: whether none stands before them.
  ///   - extra: members behind the properties, each with its comma before it; empty for none.
  /// - Throws: `GeodesyError` for a position that has none in the system.
  func append(
    _ features: ArraySlice<Int>, isFirst: Bool, to bytes: inout [UInt8], extra: (Int) -> String = { _ in "" }
  ) throws {
    var isFirst = isFirst
    let shapes = try known ?? answered(features)
    for (place, feature) in features.enumerated() {
      bytes.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
      isFirst = false
      bytes.append(contentsOf: "{\"type\":\"Feature\",\"id\":".utf8)
      JSONText.append(layer.ids[feature], to: &bytes)
      bytes.append(contentsOf: ",\"geometry\":".utf8)
      shapes.withBorrowed(known == nil ? place : feature) { shape in
        if let shape { geometry.append(shape, to: &bytes) } else { bytes.append(contentsOf: "null".utf8) }
      }
      bytes.append(contentsOf: ",\"properties\":{".utf8)
      for (column, key) in keys.enumerated() {
        bytes.append(contentsOf: key)
        append(layer.columns[column], feature, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
      bytes.append(contentsOf: extra(feature).utf8)
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The geometries of some features in the system, one after the other.
  private func answered(_ features: ArraySlice<Int>) throws -> FlatLayer {
    try layer.geometry.picking(features).mapCoordinates { coordinates in
      coordinates = try system.answered(coordinates)
    }
  }

  private func append(_ column: PublishedColumn, _ feature: Int, to bytes: inout [UInt8]) {
    switch column {
    case .text(let values):
      guard let text = values[feature] else { return bytes.append(contentsOf: "null".utf8) }
      JSONText.append(text, to: &bytes)
    case .whole(let values): bytes.append(contentsOf: (values[feature].map(String.init) ?? "null").utf8)
    case .number(let values):
      guard let number = values[feature], number.isFinite else { return bytes.append(contentsOf: "null".utf8) }
      // With `.0` where it is whole: clients take the type of a field from its first values.
      bytes.append(contentsOf: number.description.utf8)
    }
  }
}
