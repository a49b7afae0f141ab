internal import CGEOS

/// A geometry with indexes that make repeated questions against it fast.
///
/// Worth it from a handful of questions on: each then costs the neighbourhood of the other geometry instead of all
/// edges. Not `Sendable`: prepared geometries of GEOS crash when two threads ask one at once, even after a warm-up
/// (libgeos #825). Make one per thread; it owns its context, so it may be handed on as a whole. The predicates mean
/// what those of ``Geometry`` mean and do not poll for cancellation.
public final class PreparedGeometry {
  /// The geometry as it was given.
  public let geometry: Geometry
  private let context: GEOSContext
  private let source: OpaquePointer  // <GEOSGeometry>
  private let prepared: OpaquePointer  // <GEOSPreparedGeometry>

  /// Hands the geometry over and prepares it.
  ///
  /// C: `GEOSPrepare_r`.
  ///
  /// - Throws: ``GeometryError`` for what cannot be handed over.
  public init(_ geometry: Geometry) throws(GeometryError) {
    let context = GEOSContext()
    let source = try context.handOver(geometry, for: "prepare").release()
    do throws(GeometryError) {
      prepared = try context.made("prepare") { GEOSPrepare_r(context.handle, source) }
    } catch {
      GEOSGeom_destroy_r(context.handle, source)
      throw error
    }
    self.geometry = geometry
    self.context = context
    self.source = source
  }

  deinit {
    GEOSPreparedGeom_destroy_r(context.handle, prepared)
    GEOSGeom_destroy_r(context.handle, source)
  }

  /// Whether they share at least one position.
  public func intersects(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("intersects", other) { GEOSPreparedIntersects_r($0, $1, $2) }
  }

  /// Whether they share no position.
  public func isDisjoint(from other: Geometry) throws(GeometryError) -> Bool {
    try test("disjoint", other) { GEOSPreparedDisjoint_r($0, $1, $2) }
  }

  /// Whether the other lies in this one and their interiors meet.
  public func contains(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("contains", other) { GEOSPreparedContains_r($0, $1, $2) }
  }

  /// Whether no position of the other lies outside.
  public func covers(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("covers", other) { GEOSPreparedCovers_r($0, $1, $2) }
  }

  /// Whether no position of this one lies outside the other.
  public func isCovered(by other: Geometry) throws(GeometryError) -> Bool {
    try test("covered by", other) { GEOSPreparedCoveredBy_r($0, $1, $2) }
  }

  /// Whether their interiors meet in fewer dimensions than they have.
  public func crosses(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("crosses", other) { GEOSPreparedCrosses_r($0, $1, $2) }
  }

  /// Whether they share ground of their own dimension and each has some that the other has not.
  public func overlaps(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("overlaps", other) { GEOSPreparedOverlaps_r($0, $1, $2) }
  }

  /// Whether they meet in their boundaries only.
  public func touches(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("touches", other) { GEOSPreparedTouches_r($0, $1, $2) }
  }

  /// Whether this one lies in the other and their interiors meet.
  public func isWithin(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("within", other) { GEOSPreparedWithin_r($0, $1, $2) }
  }

  /// Whether some position of one is at most `distance` from one of the other.
  public func isWithin(distance: Double, of other: Geometry) throws(GeometryError) -> Bool {
    try test("within distance", other) { GEOSPreparedDistanceWithin_r($0, $1, $2, distance) }
  }

  /// The shortest distance to the other; refused for empty geometries.
  public func distance(to other: Geometry) throws(GeometryError) -> Double {
    try geometry.requireNonEmpty("distance", other)
    let input = try context.handOver(other, for: "distance")
    return try input.withPointer { (input) throws(GeometryError) in
      try context.number("distance") { GEOSPreparedDistance_r(context.handle, prepared, input, $0) }
    }
  }

  private func test(
    _ operation: StaticString, _ other: Geometry,
    _ call: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> CChar
  ) throws(GeometryError) -> Bool {
    let input = try context.handOver(other, for: operation)
    return try input.withPointer { (input) throws(GeometryError) in
      try context.predicate(operation) { call(context.handle, prepared, input) }
    }
  }
}
