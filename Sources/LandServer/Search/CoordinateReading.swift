internal import Geodesy
internal import PlaneGeometry

/// A place that a text names by coordinates, and how they were read.
struct CoordinateReading: Sendable {
  /// The system in which they were read, as `EPSG:9216` or `OGC:CRS84`.
  let crs: String
  /// The place in the working system.
  let position: Position
  /// The meridian, where they fit the published ground by that alone and not by the one of the working system.
  var otherMeridian: String?
}

/// Reads coordinates of texts against the ground that is published.
struct CoordinateReader: Sendable {
  private let systems: OfferedSystems
  /// The way from longitude and latitude on VN-2000 to the working system; `nil` where there is none.
  private let fromVN2000: Transformation?

  /// Cost: the choice of a transformation, some milliseconds.
  init(_ systems: OfferedSystems) {
    self.systems = systems
    let geographic = try? CoordinateReferenceSystem(epsg: VN2000.geographicEPSG)
    fromVN2000 = geographic.flatMap {
      try? Transformation(from: $0, to: systems.working.system, allowCompromise: true)
    }
  }

  /// The place that a text names; `nil` where it names none.
  ///
  /// The larger number is the northing. In degrees the larger is the longitude: in Vietnam there is no other way round.
  func read(_ text: String) -> CoordinateReading? {
    let pairs = CoordinateText.pairs(text).map { Position(min($0.0, $0.1), max($0.0, $0.1)) }
    let readings = pairs.compactMap(own)
    let ground = systems.working.extent
    return readings.first { ground.contains($0.position) } ?? pairs.lazy.compactMap(other).first ?? readings.first
  }

  /// In the working system, or in degrees.
  private func own(_ pair: Position) -> CoordinateReading? {
    let working = systems.working
    if working.extent.contains(pair) { return CoordinateReading(crs: working.code.description, position: pair) }
    switch CoordinateForm(x: pair.x, y: pair.y) {
    case .vn2000: return CoordinateReading(crs: working.code.description, position: pair)
    case .swappedDegrees:
      guard let place = try? systems.crs84.toWorking.transformed(x: pair.y, y: pair.x) else { return nil }
      return CoordinateReading(crs: systems.crs84.code.description, position: Position(place.x, place.y))
    default: return nil
    }
  }

  /// In the zone of another meridian, under which they lie in the published ground; of several the one nearest its middle.
  private func other(_ pair: Position) -> CoordinateReading? {
    let ground = systems.working.extent
    guard let fromVN2000, !ground.isEmpty, CoordinateForm(x: pair.x, y: pair.y) == .vn2000,
      let readings = try? MeridianReading.readings(easting: pair.x, northing: pair.y)
    else { return nil }
    var best: (reading: CoordinateReading, distance: Double)?
    for reading in readings where .epsg(reading.zone.epsg) != systems.working.code {
      guard let place = try? fromVN2000.transformed(x: reading.longitude, y: reading.latitude) else { continue }
      let position = Position(place.x, place.y)
      let distance = position.distance(to: ground.center)
      guard ground.contains(position), distance < best?.distance ?? .infinity else { continue }
      let code = AuthorityCode.epsg(reading.zone.epsg).description
      best = (
        CoordinateReading(crs: code, position: position, otherMeridian: "\(reading.zone.meridian)"), distance
      )
    }
    return best?.reading
  }
}
