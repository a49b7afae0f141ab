/// One of the eight directions of the compass, clockwise from the north; its raw value is its English name.
public enum CompassDirection: String, CaseIterable, Hashable, Sendable {
  /// 0°.
  case north
  /// 45°.
  case northEast = "north-east"
  /// 90°.
  case east
  /// 135°.
  case southEast = "south-east"
  /// 180°.
  case south
  /// 225°.
  case southWest = "south-west"
  /// 270°.
  case west
  /// 315°.
  case northWest = "north-west"

  /// The name in Vietnamese.
  public var vietnamese: String {
    switch self {
    case .north: "bắc"
    case .northEast: "đông bắc"
    case .east: "đông"
    case .southEast: "đông nam"
    case .south: "nam"
    case .southWest: "tây nam"
    case .west: "tây"
    case .northWest: "tây bắc"
    }
  }
}
