/// Where a pair of VN-2000 coordinates would be if its meridian were a certain one.
public struct MeridianReading: Hashable, Sendable {
  /// The zone whose meridian is tried.
  public let zone: VN2000Zone
  /// The longitude on VN-2000, in degrees.
  public let longitude: Double
  /// The latitude on VN-2000, in degrees.
  public let latitude: Double

  /// Reads an easting and a northing in each of the zones, west to east.
  ///
  /// Zones in which the projection cannot be inverted there are left out. Throws ``GeodesyError/nonFinite(index:x:y:)``.
  /// Cost: some microseconds a zone, after the first call.
  public static func readings(
    easting: Double, northing: Double, in zones: [VN2000Zone] = VN2000.tm3Zones
  ) throws(GeodesyError) -> [MeridianReading] {
    guard easting.isFinite, northing.isFinite else { throw .nonFinite(index: 0, x: easting, y: northing) }
    let transformations = try toGeographic.get()
    var readings: [MeridianReading] = []
    for zone in zones {
      guard let transformation = transformations[zone.epsg] else { continue }
      do throws(GeodesyError) {
        let place = try transformation.transformed(x: easting, y: northing)
        readings.append(MeridianReading(zone: zone, longitude: place.x, latitude: place.y))
      } catch .pointFailed {
        continue
      }
    }
    return readings
  }

  /// How far this reading is from another one, along the ellipsoid, and in which of eight directions.
  public func offset(from other: MeridianReading) -> (metres: Double, direction: CompassDirection) {
    let line = Self.geodesic.inverse(
      longitude: other.longitude, latitude: other.latitude, toLongitude: longitude, latitude: latitude)
    return (line.metres, CompassDirection.allCases[((Int(exactly: (line.azimuthDegrees / 45).rounded()) ?? 0) + 8) % 8])
  }

  /// Of every zone in the registry, by its code.
  private static let toGeographic: Result<[Int: Transformation], GeodesyError> = {
    do throws(GeodesyError) {
      let geographic = try CoordinateReferenceSystem(epsg: VN2000.geographicEPSG)
      var transformations: [Int: Transformation] = [:]
      for zone in VN2000.zones {
        transformations[zone.epsg] = try Transformation(from: try zone.system(), to: geographic)
      }
      return .success(transformations)
    } catch {
      return .failure(error)
    }
  }()
  private static let geodesic = Geodesic(
    Ellipsoid(name: "WGS 84", semiMajorAxisMetres: 6_378_137, inverseFlattening: 298.257223563))

  /// Whether it falls into an area.
  public func isIn(_ area: GeographicArea) -> Bool { area.contains(longitude: longitude, latitude: latitude) }
}
