internal import CGEOS

// Yes or no about two geometries, by the DE-9IM definitions of OGC Simple Features. Polygons should be valid: on
// invalid ones GEOS answers something or throws. Boundaries count as the words say; no tolerance anywhere. All of
// these but `equals(exactly:)` and the two distances can be cancelled where they compute a relate.

extension Geometry {
  /// Whether they share at least one position.
  ///
  /// C: `GEOSIntersects_r`.
  public func intersects(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("intersects", other) { GEOSIntersects_r($0, $1, $2) }
  }

  /// Whether they share no position.
  ///
  /// C: `GEOSDisjoint_r`.
  public func isDisjoint(from other: Geometry) throws(GeometryError) -> Bool {
    try test("disjoint", other) { GEOSDisjoint_r($0, $1, $2) }
  }

  /// Whether they meet in their boundaries only.
  ///
  /// C: `GEOSTouches_r`.
  public func touches(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("touches", other) { GEOSTouches_r($0, $1, $2) }
  }

  /// Whether their interiors meet in fewer dimensions than they have, as two crossing lines do.
  ///
  /// C: `GEOSCrosses_r`.
  public func crosses(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("crosses", other) { GEOSCrosses_r($0, $1, $2) }
  }

  /// Whether this one lies in the other and their interiors meet.
  ///
  /// C: `GEOSWithin_r`.
  public func isWithin(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("within", other) { GEOSWithin_r($0, $1, $2) }
  }

  /// Whether the other lies in this one and their interiors meet.
  ///
  /// C: `GEOSContains_r`.
  public func contains(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("contains", other) { GEOSContains_r($0, $1, $2) }
  }

  /// Whether they share ground of their own dimension and each has some that the other has not.
  ///
  /// C: `GEOSOverlaps_r`.
  public func overlaps(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("overlaps", other) { GEOSOverlaps_r($0, $1, $2) }
  }

  /// Whether both are the same point set, whatever their vertices.
  ///
  /// C: `GEOSEquals_r`.
  public func equals(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("equals", other) { GEOSEquals_r($0, $1, $2) }
  }

  /// Whether the vertices agree in their order within `tolerance`, in units of the coordinates.
  ///
  /// C: `GEOSEqualsExact_r`.
  public func equals(exactly other: Geometry, tolerance: Double = 0) throws(GeometryError) -> Bool {
    try test("equals exactly", other) { GEOSEqualsExact_r($0, $1, $2, tolerance) }
  }

  /// Whether no position of the other lies outside this one.
  ///
  /// C: `GEOSCovers_r`.
  public func covers(_ other: Geometry) throws(GeometryError) -> Bool {
    try test("covers", other) { GEOSCovers_r($0, $1, $2) }
  }

  /// Whether no position of this one lies outside the other.
  ///
  /// C: `GEOSCoveredBy_r`.
  public func isCovered(by other: Geometry) throws(GeometryError) -> Bool {
    try test("covered by", other) { GEOSCoveredBy_r($0, $1, $2) }
  }

  /// Whether some position of one is at most `distance` from one of the other.
  ///
  /// Does not poll for cancellation.
  ///
  /// C: `GEOSDistanceWithin_r`.
  public func isWithin(distance: Double, of other: Geometry) throws(GeometryError) -> Bool {
    try test("within distance", other) { GEOSDistanceWithin_r($0, $1, $2, distance) }
  }

  /// The DE-9IM matrix of the two, nine characters of `0`, `1`, `2`, `F`, by row.
  ///
  /// C: `GEOSRelate_r`.
  public func relate(_ other: Geometry) throws(GeometryError) -> String {
    try withHandles("relate", other) { (context, one, two) throws(GeometryError) in
      try context.text("relate") { GEOSRelate_r(context.handle, one, two) }
    }
  }

  /// Whether the DE-9IM matrix fits a pattern of `T`, `F`, `*`, `0`, `1`, `2`.
  ///
  /// C: `GEOSRelatePattern_r`.
  public func relate(_ other: Geometry, matches pattern: String) throws(GeometryError) -> Bool {
    guard pattern.utf8.count == 9, pattern.allSatisfy({ "TF*012tf".contains($0) }) else {
      throw .invalidArgument(
        "relate", "'\(pattern.prefix(40))' is no DE-9IM pattern: nine characters of T F * 0 1 2 are needed")
    }
    return try test("relate", other) { GEOSRelatePattern_r($0, $1, $2, pattern) }
  }

  /// Whether the geometry has no self-intersection where Simple Features forbids one: lines cross nothing, points do
  /// not repeat.
  ///
  /// Polygons are always simple; see ``validityProblems(limit:)`` for them. C: `GEOSisSimple_r`.
  public var isSimple: Bool {
    get throws(GeometryError) { try test("is simple") { GEOSisSimple_r($0, $1) } }
  }

  /// Whether GEOS takes the geometry for valid: no problem is named, and one is enough.
  ///
  /// False too for what cannot even be handed over: unclosed and short rings, ordinates that are not finite. Polls for
  /// cancellation. ``validityProblems(limit:)`` is the check of this library. C: `GEOSisValid_r`.
  public var isValidForGEOS: Bool {
    get throws(GeometryError) {
      do throws(GeometryError) {
        return try test("is valid") { GEOSisValid_r($0, $1) }
      } catch {
        guard error.kind == .invalidRing || error.kind == .nonFinite else { throw error }
        return false
      }
    }
  }
}
