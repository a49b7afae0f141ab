/// One projection of the VN-2000 system: a 3° zone of the cadastre (TM-3) or a 6° zone (UTM).
///
/// All are Transverse Mercator from the equator on the WGS 84 ellipsoid with 500 000 m false easting and no false
/// northing; the scale on the meridian is 0.9999 in TM-3 and 0.9996 in UTM.
public struct VN2000Zone: Hashable, Sendable {
  /// The width of the zone, which fixes the scale on the meridian.
  public enum Projection: String, Hashable, Sendable {
    /// 3° zones, for cadastral and large-scale maps.
    case tm3 = "TM-3"
    /// 6° zones, for topographic maps.
    case utm = "UTM"

    /// The scale on the central meridian.
    public var centralScale: Double { self == .tm3 ? 0.9999 : 0.9996 }
  }

  /// The code in the EPSG register.
  public let epsg: Int
  /// TM-3 or UTM.
  public let projection: Projection
  /// The central meridian.
  public let meridian: CentralMeridian
  /// The number that the standard zones bear (481, 482, 491; 48N, 49N); `nil` for provincial meridians.
  public let number: String?
  /// Where the register says that it is used: the provinces' bounds where it has some, else the whole strip.
  public let area: GeographicArea
  /// The provinces, of before 1 July 2025, whose cadastre uses it; none for standard zones without one.
  public let provinces: [String]

  /// The false easting of every zone, in metres.
  public static let falseEastingMetres = 500_000.0
}

extension VN2000Zone: CustomStringConvertible {
  /// The projection, the meridian and the code: `VN-2000 TM-3 107°30′ (EPSG:9216)`.
  public var description: String { "VN-2000 \(projection.rawValue) \(meridian) (EPSG:\(epsg))" }
}
