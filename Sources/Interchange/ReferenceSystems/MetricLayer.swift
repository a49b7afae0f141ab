public import Geodesy
public import PlaneGeometry

/// A layer in a projected system of metres, ready to be measured.
public struct MetricLayer: Sendable {
  /// The geometries, in the working system.
  public let geometry: FlatLayer
  /// The working system: projected, in metres.
  public let system: CoordinateReferenceSystem

  /// What the caller says about reference systems.
  public struct Request: Sendable {
    /// The system of a file that names none.
    public var stated: CoordinateReferenceSystem?
    /// Whether `stated` holds where the file says otherwise.
    public var overrides = false
    /// The system to transform to first.
    public var working: CoordinateReferenceSystem?

    /// Nothing stated, nothing overridden, no transformation.
    public init() {}
  }

  /// Decides on the system of a table and transforms it where that is asked for; nothing is guessed.
  ///
  /// - Throws: ``InterchangeError`` when no system is known, the file and the caller contradict each other, the
  ///   coordinates cannot be of the system, or the working system is not in metres.
  public init(_ table: FeatureTable, _ request: Request) throws(InterchangeError) {
    let declared = try MetricLayer.declaredSystem(of: table, request)
    try MetricLayer.refuseImplausible(table, declared)
    let working = request.working ?? declared
    guard working.isMetric else {
      let unit = working.isGeographic ? "degrees" : working.unit.name
      throw table.error(
        .badReferenceSystem, "areas cannot be measured in \(working.shortName), which is in \(unit)",
        remedy: "name a projected system in metres to work in, as in --work-crs EPSG:9216")
    }
    geometry = try MetricLayer.transformed(table, from: declared, to: working)
    system = working
  }

  private static func declaredSystem(
    of table: FeatureTable, _ request: Request
  ) throws(InterchangeError) -> CoordinateReferenceSystem {
    guard let declared = table.referenceSystem else {
      if let stated = request.stated { return stated }
      throw table.error(
        .missingReferenceSystem, "no reference system is named\(appearance(of: table.geometry))",
        remedy: "name it, as in --crs EPSG:9216")
    }
    guard let stated = request.stated else { return declared }
    if request.overrides { return stated }
    guard (try? declared.isEquivalent(to: stated)) == true else {
      throw table.error(
        .contradictingReferenceSystem, "the file says \(declared.shortName), --crs says \(stated.shortName)",
        remedy: "leave --crs out, or add --override-crs to hold against the file")
    }
    return declared
  }

  /// What the first position looks like, for somebody who must name a system.
  private static func appearance(of layer: FlatLayer) -> String {
    guard layer.coordinates.count >= 2,
      let text = try? CoordinateAppearance.describe(x: layer.coordinates[0], y: layer.coordinates[1])
    else { return "" }
    return ": \(text)"
  }

  private static func refuseImplausible(
    _ table: FeatureTable, _ system: CoordinateReferenceSystem
  ) throws(InterchangeError) {
    let bounds = table.geometry.totalBounds
    guard !bounds.isEmpty else { return }
    let problems: [PlausibilityProblem]
    do throws(GeodesyError) {
      problems = try CoordinatePlausibility.problems(
        in: [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY], of: system)
    } catch {
      throw table.error(
        .implausibleCoordinates, error.description, remedy: "check the coordinates and the system that is named")
    }
    guard let problem = problems.first else { return }
    throw table.error(
      .implausibleCoordinates, "the coordinates do not fit \(system.shortName): \(problem)",
      remedy: "name the right system with --crs and --override-crs, or mend the file")
  }

  private static func transformed(
    _ table: FeatureTable, from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem
  ) throws(InterchangeError) -> FlatLayer {
    do {
      let transformation = try Transformation(from: source, to: target)
      if transformation.isIdentity { return table.geometry }
      return try table.geometry.mapCoordinates { try transformation.transform(&$0) }
    } catch {
      throw table.error(.transformation, "\(error)", remedy: "check the coordinates and both systems")
    }
  }
}

extension CoordinateReferenceSystem {
  /// The code where there is one, else the name.
  fileprivate var shortName: String { code?.description ?? name }
}

extension FeatureTable {
  fileprivate func error(_ reason: InterchangeError.Reason, _ message: String, remedy: String) -> InterchangeError {
    InterchangeError(reason, message, remedy: remedy, file: source, layer: name)
  }
}
