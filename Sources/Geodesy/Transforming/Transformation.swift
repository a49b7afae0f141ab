internal import CPROJ

/// Coordinates from one reference system to another, in place on packed x,y pairs.
///
/// x is easting or longitude and y northing or latitude on both sides, whatever order the register defines; geographic
/// coordinates are in the unit of their system, degrees as a rule. The operation is chosen once, when the value is made,
/// and is the same for every position and every thread; ``operation`` says which it is.
///
/// A value holds the description of the operation only, so it is `Sendable`: PROJ's own object belongs to one thread, is
/// made there at the first call and kept for the next ones. Nothing in the result is ever infinite or not a number.
/// A transformation of x and y takes the height as 0 on the source datum and drops the height that it gives: a trip to
/// WGS 84 and back moves a position in Kon Tum by up to 0.3 mm.
public struct Transformation: Sendable {
  /// What the coordinates are in before.
  public let source: CoordinateReferenceSystem
  /// What they are in after.
  public let target: CoordinateReferenceSystem
  /// How they get there.
  public let operation: CoordinateOperation

  /// Chooses the operation between two systems.
  ///
  /// VN-2000 to or from another datum goes through EPSG:6960, whatever the definitions and the area say. Other pairs take
  /// the best operation in PROJ's order whose area contains the area of interest (without one, the smaller of the areas
  /// of use of both systems) and whose grids are installed. What remains where there is none is refused unless
  /// `allowCompromise`: one more than 5 m worse than one whose grids are missing, one for a part of the area, one that
  /// leaves the datum shift out; ``CoordinateOperation/compromise`` then says which. Cost: some milliseconds. Throws
  /// ``GeodesyError/noOperation(source:target:)``, ``GeodesyError/onlyBallpark(source:target:)``,
  /// ``GeodesyError/gridsMissing(source:target:grids:)``,
  /// ``GeodesyError/worseOperation(source:target:metres:grids:)`` and
  /// ``GeodesyError/operationsCoverPartOnly(source:target:candidates:)``.
  public init(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem,
    areaOfInterest: GeographicArea? = nil, allowCompromise: Bool = false
  ) throws(GeodesyError) {
    self.source = source
    self.target = target
    operation = try OperationChooser(
      context: try ThreadContext.current(), source: source, target: target, area: areaOfInterest,
      allowCompromise: allowCompromise
    ).choose()
  }

  /// Whether every coordinate stays as it is.
  public var isIdentity: Bool { operation.pipeline == "+proj=noop" }

  /// Transforms packed x,y pairs in place; an empty buffer stays empty.
  ///
  /// Throws ``GeodesyError/oddLength(count:)`` and ``GeodesyError/nonFinite(index:x:y:)`` before anything is touched, and
  /// ``GeodesyError/pointFailed(index:x:y:reason:)`` at the first position that PROJ refuses: those before it are then
  /// transformed, it and those after it are as they were. Cost: that of PROJ, about half a microsecond a position, and
  /// one pass to look for values that are not finite; from 65,536 positions on, all cores share the work and the input
  /// is copied once.
  public func transform(_ coordinates: UnsafeMutableBufferPointer<Double>) throws(GeodesyError) {
    try PointLoop.validate(UnsafeBufferPointer(coordinates))
    if coordinates.isEmpty || isIdentity { return }
    guard coordinates.count / 2 < ParallelPoints.threshold else {
      return try ParallelPoints.run(pipeline: operation.pipeline, coordinates)
    }
    try PointLoop.run(try ThreadContext.current().operation(operation.pipeline), PJ_FWD, coordinates)
  }

  /// Transforms packed x,y pairs in place; errors and cost as with a buffer.
  public func transform(_ coordinates: inout [Double]) throws(GeodesyError) {
    let failure = coordinates.withUnsafeMutableBufferPointer { buffer -> GeodesyError? in
      do throws(GeodesyError) {
        try transform(buffer)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// The transformed copy of packed x,y pairs; errors and cost as with a buffer.
  public func transformed(_ coordinates: [Double]) throws(GeodesyError) -> [Double] {
    var result = coordinates
    try transform(&result)
    return result
  }

  /// One transformed position; errors as with a buffer, their index 0.
  public func transformed(x: Double, y: Double) throws(GeodesyError) -> (x: Double, y: Double) {
    let result = try transformed([x, y])
    return (result[0], result[1])
  }
}
