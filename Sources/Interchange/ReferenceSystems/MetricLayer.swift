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
    let resolved = try table.resolvingReferenceSystem(stated: request.stated, overrides: request.overrides)
    guard let declared = resolved.referenceSystem else { preconditionFailure("a resolved table has a system") }
    let working = request.working ?? declared
    guard working.isMetric else {
      let unit = working.isGeographic ? "degrees" : working.unit.name
      throw table.error(
        .badReferenceSystem, "areas cannot be measured in \(working.shortName), which is in \(unit)",
        remedy: "name a projected system in metres to work in, as in --work-crs EPSG:9216")
    }
    geometry = try resolved.transformed(to: working).geometry
    system = working
  }
}
