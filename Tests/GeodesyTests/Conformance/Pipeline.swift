import CPROJ

@testable import Geodesy

/// Any operation of PROJ on positions of four dimensions, in PROJ's own units: radians where an axis is angular.
///
/// For conformance cases and for experiments with PROJ strings; what the project transforms goes through
/// ``Transformation``. Belongs to the thread that made it.
final class Pipeline {
  private let context: ThreadContext
  private let operation: ProjObject

  /// A position of four dimensions.
  typealias Position = SIMD4<Double>

  /// PROJ's number for an error, and its words.
  struct Failure: Error, Hashable {
    let number: Int32
    let reason: String
  }

  /// Makes the operation that a PROJ string describes.
  init(_ definition: String, proj4InitRules: Bool = false) throws {
    let context = try ThreadContext.current()
    proj_context_use_proj4_init_rules(context.pointer, proj4InitRules ? 1 : 0)
    defer { proj_context_use_proj4_init_rules(context.pointer, 0) }
    guard let made = context.create(definition) else {
      throw Failure(number: proj_context_errno(context.pointer), reason: context.reason())
    }
    self.context = context
    operation = made
  }

  /// Whether PROJ finds a grid file.
  static func hasGrid(_ name: String) -> Bool {
    var info = proj_grid_info(name)
    return withUnsafeBytes(of: &info.filename) { $0.first != 0 }
  }

  /// The result for one position, and the error number it left behind.
  func transform(_ position: Position, inverse: Bool) -> (result: Position, error: Int32) {
    proj_errno_reset(operation.pointer)
    let result = proj_trans(operation.pointer, direction(inverse), coordinate(position))
    let number = proj_errno(operation.pointer)
    proj_errno_reset(operation.pointer)
    return (Position(result.v.0, result.v.1, result.v.2, result.v.3), number)
  }

  /// The bulk path of ``Transformation`` on x,y pairs.
  func transform(_ coordinates: inout [Double], inverse: Bool) throws(GeodesyError) {
    let failure = coordinates.withUnsafeMutableBufferPointer { buffer -> GeodesyError? in
      do throws(GeodesyError) {
        try PointLoop.validate(UnsafeBufferPointer(buffer))
        try PointLoop.run(operation, direction(inverse), buffer)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// How far a position ends from where it started after so many trips there and back.
  func roundTrip(_ position: Position, inverse: Bool, trips: Int32) -> Double {
    var start = coordinate(position)
    let distance = proj_roundtrip(operation.pointer, direction(inverse), trips, &start)
    proj_errno_reset(operation.pointer)
    return distance
  }

  func isAngularInput(inverse: Bool) -> Bool { proj_angular_input(operation.pointer, direction(inverse)) != 0 }

  func isAngularOutput(inverse: Bool) -> Bool {
    proj_angular_output(operation.pointer, direction(inverse)) != 0
  }

  func isDegreeOutput(inverse: Bool) -> Bool { proj_degree_output(operation.pointer, direction(inverse)) != 0 }

  /// Metres along the ellipsoid and up between two positions in radians.
  func ellipsoidalDistance(_ a: Position, _ b: Position) -> Double {
    proj_lpz_dist(operation.pointer, coordinate(a), coordinate(b))
  }

  private func direction(_ inverse: Bool) -> PJ_DIRECTION { inverse ? PJ_INV : PJ_FWD }

  private func coordinate(_ position: Position) -> PJ_COORD {
    proj_coord(position.x, position.y, position.z, position.w)
  }
}
