/// A place in the plane: `x` is the easting, `y` the northing, in the unit of the reference system (metres here).
public struct Position: Hashable, Sendable {
  /// The easting.
  public var x: Double
  /// The northing.
  public var y: Double

  /// Makes a position from easting and northing.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// Whether neither ordinate is infinite or not a number.
  public var isFinite: Bool { x.isFinite && y.isFinite }

  /// The straight distance to another position, in the unit of the ordinates.
  public func distance(to other: Position) -> Double {
    let dx = other.x - x
    let dy = other.y - y
    return (dx * dx + dy * dy).squareRoot()
  }
}

extension Position: CustomStringConvertible {
  /// The two ordinates, separated by a blank, in the shortest form that reads back as the same numbers.
  public var description: String { "\(x.shortestText) \(y.shortestText)" }
}
