internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import PlanChecks
internal import Refusals
internal import Reports

extension FileQuestion {
  /// How large each polygon of a file is.
  ///
  /// - Parameters:
  ///   - path: the path, or `path:layer`.
  ///   - ids: where the ids are.
  ///   - densify: the length in metres to which projected edges are cut before they become geodesics.
  /// - Throws: `Refusal`; `GeodesyError` for a length that is none.
  public func areas(of path: String, ids: String? = nil, densify: Double? = nil) throws -> FileRows {
    let input = try FilePolygons(path, ids: ids, self)
    let measure = try EllipsoidalMeasure(input.layer.system, maximumEdgeMetres: densify)
    var rows = RowTable(columns: [
      "id", "grid_m2", "ellipsoid_m2", "perimeter_m", "parts", "holes", "vertices", "valid",
    ])
    for feature in input.order {
      guard let geometry = input.shape(of: feature) else { continue }
      let drawn = geometry.asDrawn
      rows.append([
        .text(input.ids[feature]), .number(drawn.area),
        .number(try ellipsoidalArea(of: drawn, measure, path, id: input.ids[feature])), .number(geometry.perimeter),
        .count(geometry.partCount), .count(geometry.holeCount), .count(geometry.cornerCount), .flag(geometry.isValid),
      ])
    }
    return FileRows(FileDocument(command: "area", inputs: [input.record]), rows)
  }

  private func ellipsoidalArea(
    of geometry: Geometry, _ measure: EllipsoidalMeasure, _ path: String, id: String
  ) throws(Refusal) -> Double {
    guard !geometry.isEmpty else { return 0 }
    do throws(GeodesyError) {
      return try measure.squareMetres(of: geometry)
    } catch {
      throw Refusal(
        .transformation, error.refusal.message,
        remedy: LocalisedText(en: "check its coordinates", vi: "kiểm tra tọa độ"),
        at: RefusalPlace(file: path, featureID: id))
    }
  }

  /// Squares of larger ordinates are beyond every number.
  private static let ordinateLimit = 1e150

  /// Every geometry problem of a file with its place; no rows where there is none.
  ///
  /// `x` and `y` are the file's own easting and northing, or longitude and latitude.
  public func problems(of path: String, ids: String? = nil) throws -> FileRows {
    let input = try FileFeatures(path, ids: ids, usesTexts: false, self)
    var rows = RowTable(columns: ["id", "reason", "x", "y"], of: "problem")
    let layer = input.table.geometry.leavingOutOrdinates(beyond: Self.ordinateLimit)
    for feature in input.order {
      let shape = input.table.geometry[feature]
      var problems = shape.isBlank ? [.noGeometry] : shape.validityProblems()
      if layer.kind(of: feature) == nil, shape.kind != nil, !problems.contains(where: { $0.reason == .nonFinite }) {
        problems = layer[feature].validityProblems()
      }
      for problem in problems {
        rows.append([
          .text(input.ids[feature]), .text(problem.reason.rawValue),
          problem.location.map { .number($0.x) } ?? .null, problem.location.map { .number($0.y) } ?? .null,
        ])
      }
    }
    return FileRows(
      FileDocument(command: "validate", inputs: [input.record]), rows, placesAreDegrees: input.table.isInDegrees)
  }
}

extension FeatureTable {
  /// Whether the coordinates are degrees: by the system, without one by their size.
  fileprivate var isInDegrees: Bool {
    if let referenceSystem { return referenceSystem.isGeographic }
    let bounds = geometry.totalBounds
    return bounds.isEmpty || (abs(bounds.minX) <= 360 && abs(bounds.maxX) <= 360 && abs(bounds.maxY) <= 90)
  }
}

extension Geometry {
  /// Distinct corners: the closing position of a ring is not counted again.
  fileprivate var cornerCount: Int {
    (0..<ringCount).reduce(positionCount) { $0 - (isClosed(ring: $1) && !ring($1).isEmpty ? 1 : 0) }
  }
}
