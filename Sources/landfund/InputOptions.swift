internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import PlaneGeometry

/// The reference systems of the inputs.
struct ReferenceSystemOptions: ParsableArguments {
  @Option(
    name: .customLong("crs"), help: "The reference system of an input that names none, as in EPSG:9216.",
    transform: system)
  var stated: CoordinateReferenceSystem?

  @Flag(name: .customLong("override-crs"), help: "Let --crs hold against what the file says.")
  var overrides = false

  @Option(
    name: .customLong("work-crs"), help: "Transform to this projected system in metres first.", transform: system)
  var working: CoordinateReferenceSystem?

  var request: MetricLayer.Request {
    var request = MetricLayer.Request()
    request.stated = stated
    request.overrides = overrides
    request.working = working
    return request
  }
}

/// A reference system as the command line names it.
@Sendable private func system(_ text: String) throws -> CoordinateReferenceSystem {
  do throws(GeodesyError) {
    return try CoordinateReferenceSystem(text)
  } catch {
    throw ValidationError(error.description)
  }
}

/// A layer of polygons with the ids of its features.
struct PolygonInput {
  let path: String
  let ids: [String]
  let layer: MetricLayer

  /// Reads a file; points and lines are refused, features without geometry are named on standard error.
  init(_ path: String, idColumn: String?, _ systems: ReferenceSystemOptions) throws {
    let table = try readTable(at: InputAddress(path))
    for notice in table.notices { report("landfund: \(path): \(notice)") }
    ids = try table.identifiers(column: idColumn)
    for (feature, id) in ids.enumerated() {
      guard let kind = table.geometry.kind(of: feature) else {
        report("landfund: \(path), feature \(id): it has no geometry and is left out")
        continue
      }
      guard kind.isPolygonal else {
        throw InterchangeError(
          .badGeometry, "a \(kind.wellKnownName) where polygons are needed",
          remedy: "give a layer of polygons", file: path, layer: table.name, feature: feature, featureID: id)
      }
    }
    self.path = path
    layer = try MetricLayer(table, systems.request)
  }

  /// The numbers of the features in the order of the output.
  var order: [Int] { IdentifierOrder.sorted(ids) }
}

/// The order of rows by id.
enum IdentifierOrder {
  /// The positions of the ids in order: as numbers where every id is an integer, else by code points.
  static func sorted(_ ids: [String]) -> [Int] {
    let numbers = ids.compactMap { Int($0) }
    if numbers.count == ids.count { return ids.indices.sorted { numbers[$0] < numbers[$1] } }
    return ids.indices.sorted { ids[$0].unicodeScalars.lexicographicallyPrecedes(ids[$1].unicodeScalars) }
  }
}
