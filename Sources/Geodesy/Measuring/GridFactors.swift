internal import CPROJ

/// How a projection distorts lengths, areas and directions at one place.
public struct GridFactors: Hashable, Sendable {
  /// Grid length over ellipsoidal length along the meridian; in a conformal projection, in every direction.
  public let meridionalScale: Double
  /// Grid length over ellipsoidal length along the parallel.
  public let parallelScale: Double
  /// Grid area over ellipsoidal area.
  public let arealScale: Double
  /// The bearing of true north's meridian against the grid, in degrees: positive where grid north lies east of true
  /// north, that is east of the central meridian in the northern hemisphere.
  public let meridianConvergenceDegrees: Double
  /// The greatest change of an angle, in degrees; 0 in a conformal projection.
  public let angularDistortionDegrees: Double

  /// The scale in every direction of a conformal projection such as Transverse Mercator: the mean of both scales.
  public var pointScale: Double { (meridionalScale + parallelScale) / 2 }
}

extension CoordinateReferenceSystem {
  /// The distortion of a projected system at an easting and a northing, in its own unit.
  ///
  /// Throws ``GeodesyError/notProjected(name:)`` for a geographic system, and the errors of a transformation. Cost: some
  /// milliseconds, since an operation is chosen for it. Source: `proj_factors`.
  public func gridFactors(x: Double, y: Double) throws(GeodesyError) -> GridFactors {
    guard isProjected else { throw .notProjected(name: name) }
    let base = try baseGeographicSystem()
    let place = try Transformation(from: withoutShift(), to: base).transformed(x: x, y: y)
    let radians = (base.unit.degreesPerUnit ?? 1) * .pi / 180
    let context = try ThreadContext.current()
    // PROJ takes the longitude first only from a system that has it first.
    let made = context.create(plainText)
    guard
      let object = made.flatMap({
        ProjObject(proj_normalize_for_visualization(context.pointer, $0.pointer), in: context)
      })
    else {
      throw .projFailure(operation: "make \(name)", reason: context.reason())
    }
    proj_errno_reset(object.pointer)
    let factors = proj_factors(object.pointer, proj_coord(place.x * radians, place.y * radians, 0, 0))
    let number = proj_errno(object.pointer)
    let values = [
      factors.meridional_scale, factors.parallel_scale, factors.areal_scale, factors.meridian_convergence,
      factors.angular_distortion,
    ]
    guard number == 0, values.allSatisfy(\.isFinite), factors.areal_scale > 0 else {
      throw .pointFailed(index: 0, x: x, y: y, reason: context.message(number))
    }
    return GridFactors(
      meridionalScale: factors.meridional_scale, parallelScale: factors.parallel_scale,
      arealScale: factors.areal_scale, meridianConvergenceDegrees: factors.meridian_convergence * 180 / .pi,
      angularDistortionDegrees: factors.angular_distortion * 180 / .pi)
  }
}
