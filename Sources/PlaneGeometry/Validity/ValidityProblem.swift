/// One thing that makes a geometry invalid, and where it is.
public struct ValidityProblem: Hashable, Sendable {
  /// The kinds of problem; raw values are the words that reports use.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Edges cross in a point, or run along each other on a stretch.
    case selfIntersection = "self_intersection"
    /// A ring comes back to a position where it was before, and does not cross itself there.
    case ringTouch = "ring_touch"
    /// Two rings are the same closed line.
    case duplicateRing = "duplicate_ring"
    /// A hole lies outside its shell, or has none.
    case holeOutside = "hole_outside"
    /// A hole lies in another hole of its polygon.
    case nestedHoles = "nested_holes"
    /// A polygon lies in another polygon of the multipolygon.
    case nestedShells = "nested_shells"
    /// Rings touch one another in a cycle and so cut the interior in two.
    case disconnectedInterior = "disconnected_interior"
    /// A ring encloses nothing because it has fewer than three distinct corners; a line has fewer than two.
    case tooFewPoints = "too_few_points"
    /// A ring does not end where it starts.
    case notClosed = "not_closed"
    /// An ordinate is infinite or not a number.
    case nonFinite = "non_finite"
    /// The feature has no geometry.
    case nullGeometry = "null_geometry"
  }

  /// What is wrong.
  public let reason: Reason
  /// A place to go and look, in the unit of the coordinates; `nil` for a null geometry and where a ring has no finite
  /// position.
  ///
  /// The crossing or touching point, rounded once; the middle of a stretch that two edges share; a corner of a hole or
  /// shell that lies where it should not; the first position of a ring or line that is bad in itself.
  public let location: Position?
  /// The number of the polygon, line or point, from 0; in a collection those of all members are counted through.
  public let part: Int?
  /// The number of the ring in its part, 0 the shell; `nil` for lines and points.
  public let ring: Int?
  /// The part of the other ring, where two rings are concerned.
  public let otherPart: Int?
  /// The number of the other ring in its part; equal to ``ring`` where a ring meets itself.
  public let otherRing: Int?

  /// The one problem of a feature for which nothing is drawn.
  public static let noGeometry = ValidityProblem(.nullGeometry, at: nil)

  package init(
    _ reason: Reason, at location: Position?, part: Int? = nil, ring: Int? = nil, otherPart: Int? = nil,
    otherRing: Int? = nil
  ) {
    self.reason = reason
    self.location = location
    self.part = part
    self.ring = ring
    self.otherPart = otherPart
    self.otherRing = otherRing
  }
}

extension ValidityProblem: CustomStringConvertible {
  /// The reason and the place, as in `self_intersection at 553734.27 1587082.469`.
  public var description: String { location.map { "\(reason.rawValue) at \($0)" } ?? reason.rawValue }
}

extension ValidityProblem: Comparable {
  /// By part, ring, place, reason and other ring: the order of a report.
  public static func < (left: ValidityProblem, right: ValidityProblem) -> Bool {
    if left.part != right.part { return order(left.part) < order(right.part) }
    if left.ring != right.ring { return order(left.ring) < order(right.ring) }
    if left.location != right.location, let first = left.location, let second = right.location {
      return (first.x, first.y) < (second.x, second.y)
    }
    if left.reason != right.reason { return left.reason.rawValue < right.reason.rawValue }
    return (order(left.otherPart), order(left.otherRing)) < (order(right.otherPart), order(right.otherRing))
  }

  private static func order(_ number: Int?) -> Int { number ?? -1 }
}
