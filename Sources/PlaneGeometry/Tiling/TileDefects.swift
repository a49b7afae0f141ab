/// What keeps a layer from tiling the ground.
public struct TileDefects: Sendable {
  /// Two features that share more than ``OverlapArea/touching``, sorted by the lower number, then the higher.
  public internal(set) var overlaps: [TileOverlap] = []
  /// Ground that no feature covers, from west to east, then from south to north, by the middle of their boxes.
  public internal(set) var gaps: [TileGap] = []
  /// Features that leave the scope, in the order of the layer; empty without a scope.
  public internal(set) var outside: [TileOutside] = []
  /// Vertices that lie on an edge of another feature which has no vertex there; no defect by themselves.
  public internal(set) var unmatchedVertices: [UnmatchedVertex] = []
  /// Features that could not be looked at; the ground of closed ones is no gap.
  public internal(set) var excluded: [OverlapInput.ExcludedFeature] = []
  /// Whether the areas of gaps and features add up; false where even an overlay on a grid contradicts the areas.
  public internal(set) var isConfirmed = true

  /// Whether no ground is covered twice, left out or outside the scope.
  public var isClean: Bool { overlaps.isEmpty && gaps.isEmpty && outside.isEmpty }
}

/// Two features of a layer that cover the same ground.
public struct TileOverlap: Hashable, Sendable {
  /// The lower number of the two.
  public let a: Int
  /// The higher number of the two.
  public let b: Int
  /// How `a` lies to `b`.
  public let kind: Kind
  /// What they share, in square units of the coordinates.
  public let area: Double

  /// How the first of two features lies to the second.
  public enum Kind: String, Hashable, Sendable {
    /// They cover the same ground.
    case equal
    /// The first covers all of the second.
    case contains
    /// The second covers all of the first.
    case within
    /// Each has ground that the other has not.
    case crosses
  }
}

/// Connected ground that no feature covers.
public struct TileGap: Hashable, Sendable {
  /// The ground, a polygon.
  public let geometry: Geometry
  /// Its area in square units of the coordinates; more than ``OverlapArea/touching``.
  public let area: Double
  /// Where it lies.
  public let kind: Kind
  /// The features along its boundary, ascending.
  public let neighbours: [Int]

  /// Where a gap lies.
  public enum Kind: String, Hashable, Sendable {
    /// Features enclose it; it does not touch the boundary of the scope.
    case hole
    /// It touches the boundary of the scope, with less than a third of its own.
    case gore
    /// A third or more of its own boundary lies on that of the scope.
    case edge
  }
}

/// A feature that leaves the scope.
public struct TileOutside: Hashable, Sendable {
  /// The number of the feature.
  public let feature: Int
  /// How much of it lies outside, in square units of the coordinates.
  public let area: Double
}

/// A vertex on an edge that has no vertex there.
public struct UnmatchedVertex: Hashable, Sendable {
  /// Where it is.
  public let position: Position
  /// The feature that has the vertex.
  public let feature: Int
  /// The feature whose edge passes without one.
  public let edgeOf: Int
}
