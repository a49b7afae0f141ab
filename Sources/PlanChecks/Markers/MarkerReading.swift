public import LandModel
public import PlaneGeometry

/// What a marker is to its scheme.
public struct MarkerReading: Hashable, Sendable {
  /// The number of the marker in its layer.
  public let marker: Int
  /// Whether it belongs to a line.
  public internal(set) var belonging: Belonging
  /// How far it stands from where it should.
  public internal(set) var drift: Drift?

  /// Whether a marker belongs to a line.
  public enum Belonging: Hashable, Sendable {
    /// It serves a line or a required point of its scheme and kind.
    case serves
    /// A reference marker, which serves nothing and need not.
    case reference
    /// It names a scheme that there is not, or none.
    case unknownScheme
    /// Its place serves nothing; the distance to the nearest line of its kind, `nil` when there is none.
    case offLine(distanceMetres: Double?)
    /// It has neither design nor surveyed position, or its scheme has no valid scope.
    case unplaced
  }

  /// How far a marker was surveyed from where it should stand.
  public struct Drift: Hashable, Sendable {
    /// The distance, metres.
    public let metres: Double
    /// What it is measured from.
    public let reference: Reference

    /// What a drift is measured from.
    public enum Reference: String, Hashable, Sendable {
      /// The design position.
      case design
      /// The point or line that it serves.
      case line
    }
  }
}

/// A marker of a scheme as matching sees it.
struct StandingMarker {
  let number: Int
  let kind: MarkerKind?
  let state: MarkerState?
  let design: Position?
  let surveyed: Position?

  init(_ markers: LandLayer<Marker>, _ number: Int) {
    self.number = number
    kind = markers[number].kind
    state = markers[number].state
    design = markers[number].design.flatMap { $0.isFinite ? $0 : nil }
    surveyed = markers.surveyedPosition(of: number)
  }

  /// Where it should stand: its design position, without one the surveyed position.
  var place: Position? { design ?? surveyed }
  var isPresent: Bool { state?.isPresent ?? false }
  /// Whether it stands on the ground, where it should or not.
  var isOnTheGround: Bool { isPresent || state == .displaced }

  /// Whether it may serve lines of a kind.
  func serves(_ lineKind: MarkerKind) -> Bool { kind != .reference && (kind == nil || kind == lineKind) }

  /// How far from a required point its place may lie, metres.
  func reach(_ tolerances: Tolerances) -> Double {
    design == nil ? max(tolerances.markerSearchMetres, tolerances.markerMatchMetres) : tolerances.markerMatchMetres
  }
}

extension LandLayer where Feature == Marker {
  /// The surveyed position of a marker by number; `nil` when there is none that is finite.
  public func surveyedPosition(of marker: Int) -> Position? {
    guard geometry.kind(of: marker) == .point || geometry.kind(of: marker) == .multiPoint else { return nil }
    let positions = geometry.positions(of: marker)
    guard !positions.isEmpty else { return nil }
    let position = Position(
      geometry.coordinates[2 * positions.lowerBound], geometry.coordinates[2 * positions.lowerBound + 1])
    return position.isFinite ? position : nil
  }
}
