/// Why coordinates cannot be in the reference system that they are said to be in.
public enum PlausibilityProblem: Hashable, Sendable {
  /// Northing or latitude stands first.
  case swappedAxes(index: Int, x: Double, y: Double)
  /// Numbers the size of degrees in a system of metres.
  case degreesInProjectedSystem(index: Int, x: Double, y: Double)
  /// Numbers too large for degrees in a geographic system.
  case lengthsInGeographicSystem(index: Int, x: Double, y: Double)
  /// An easting with the zone of Hanoi 1972 before it, in another system.
  case hanoi1972Prefix(index: Int, x: Double, y: Double, zone: Int)
  /// More than 1° outside the area of use, or where the projection cannot be inverted (`degrees` infinite).
  case outsideAreaOfUse(index: Int, x: Double, y: Double, degrees: Double, area: String)
  /// More than 1° outside the area of use of the system that the coordinates are brought to.
  case outsideTarget(index: Int, x: Double, y: Double, degrees: Double, system: String, area: String)
  /// Outside the area where the data should be, while another meridian would put them there.
  case wrongMeridian(index: Int, x: Double, y: Double, stated: VN2000Zone, fitting: [VN2000Zone], metres: Double)

  /// The position that shows the problem, the first of its kind.
  public var index: Int {
    switch self {
    case .swappedAxes(let index, _, _), .degreesInProjectedSystem(let index, _, _),
      .lengthsInGeographicSystem(let index, _, _), .hanoi1972Prefix(let index, _, _, _),
      .outsideAreaOfUse(let index, _, _, _, _), .outsideTarget(let index, _, _, _, _, _),
      .wrongMeridian(let index, _, _, _, _, _):
      index
    }
  }
}

extension PlausibilityProblem: CustomStringConvertible {
  /// One line: what, where, what to do.
  public var description: String {
    switch self {
    case .swappedAxes(let index, let x, let y):
      "position \(index) (\(x), \(y)) has its axes swapped: x must be easting or longitude; swap X and Y"
    case .degreesInProjectedSystem(let index, let x, let y):
      "position \(index) (\(x), \(y)) is in degrees, but the system is in metres; state the geographic system"
    case .lengthsInGeographicSystem(let index, let x, let y):
      "position \(index) (\(x), \(y)) is not in degrees, but the system is; state the projected system"
    case .hanoi1972Prefix(let index, let x, let y, let zone):
      "position \(index) (\(x), \(y)) bears the prefix of Hanoi 1972 zone \(zone); "
        + "state EPSG:\(zone == 18 ? 2044 : 2045)"
    case .outsideAreaOfUse(let index, let x, let y, let degrees, let area):
      degrees.isFinite
        ? "position \(index) (\(x), \(y)) is \(Self.tenths(degrees))° outside the system's area of use (\(Self.excerpt(area))); "
          + "check the system"
        : "position \(index) (\(x), \(y)) is where the projection cannot be inverted; check the system"
    case .outsideTarget(let index, let x, let y, let degrees, let system, let area):
      "position \(index) (\(x), \(y)) is \(Self.tenths(degrees))° outside the area of use of \(system) (\(Self.excerpt(area))), "
        + "the system that it is to be brought to; check both systems"
    case .wrongMeridian(let index, let x, let y, let stated, let fitting, let metres):
      "position \(index) (\(x), \(y)) is outside the expected area on the meridian \(stated.meridian); "
        + fitting.map { "\($0.meridian) (EPSG:\($0.epsg))" }.joined(separator: " or ")
        + " would put it there, \(Self.tenths(metres / 1000)) km away; check the meridian"
    }
  }

  /// The start of an area's name, without its full stop: some list twenty countries.
  package static func excerpt(_ area: String) -> String {
    area.count > 60 ? area.prefix(57) + "…" : area.hasSuffix(".") ? String(area.dropLast()) : area
  }

  /// A figure with one decimal.
  package static func tenths(_ value: Double) -> String {
    // Ten million is beyond any distance on the earth, in degrees or kilometres.
    let tenths = Int((min(abs(value), 1e7) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
