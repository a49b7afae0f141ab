/// What kind of numbers a position of Vietnam consists of, by their size alone.
///
/// The ranges are those of the VN-2000 projections over Vietnam onshore: northings 921 057 to 2 588 577 m, eastings up to
/// 1.3 million, in which the northing is the larger number always.
public enum CoordinateForm: Hashable, Sendable {
  /// A longitude and a latitude in Vietnam, x = longitude.
  case degrees
  /// A latitude and a longitude in Vietnam, x = latitude.
  case swappedDegrees
  /// An easting and a northing of a VN-2000 zone.
  case vn2000
  /// A northing and an easting of a VN-2000 zone: X and Y as survey tables print them.
  case swappedVN2000
  /// An easting of Hanoi 1972 with its zone before it, 18 or 19 million, and a northing.
  case hanoi1972(zone: Int)
  /// The same the other way round, as its register defines the axes.
  case swappedHanoi1972(zone: Int)
  /// None of these.
  case other

  /// Classifies one position.
  public init(x: Double, y: Double) {
    let northings = 900_000.0...2_600_000.0
    let eastings = 50_000.0...1_300_000.0
    func zone(_ easting: Double) -> Int? {
      (18_000_000..<20_000_000).contains(easting) ? Int(easting / 1_000_000) : nil
    }
    if let zone = zone(x), northings.contains(y) {
      self = .hanoi1972(zone: zone)
    } else if let zone = zone(y), northings.contains(x) {
      self = .swappedHanoi1972(zone: zone)
    } else if y > x, northings.contains(y), eastings.contains(x) {
      self = .vn2000
    } else if x > y, northings.contains(x), eastings.contains(y) {
      self = .swappedVN2000
    } else if (101...118).contains(x), (6...24).contains(y) {
      self = .degrees
    } else if (101...118).contains(y), (6...24).contains(x) {
      self = .swappedDegrees
    } else {
      self = .other
    }
  }
}
