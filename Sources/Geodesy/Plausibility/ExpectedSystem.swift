/// The system that the coordinates of a file without one are expected in, as that of the workspace.
public struct ExpectedSystem: Sendable {
  /// The system.
  public let system: CoordinateReferenceSystem
  /// Where a position of the system lies among the places that are known; `nil` for a position in none of them.
  ///
  /// Itself `nil` where no places are known: then the provinces that use a meridian take their place.
  public let place: (@Sendable (_ x: Double, _ y: Double) -> String?)?

  /// A system, and how places are called in it.
  public init(
    _ system: CoordinateReferenceSystem, place: (@Sendable (_ x: Double, _ y: Double) -> String?)? = nil
  ) {
    self.system = system
    self.place = place
  }

  private static let others = 2

  /// Where the position lies in the system, and where in at most two others if it lies nowhere; the code that the first
  /// hit speaks for.
  func phrases(
    _ easting: Double, _ northing: Double, _ words: AppearanceWords
  ) throws(GeodesyError) -> ([String], AuthorityCode?) {
    let readings = try MeridianReading.readings(easting: easting, northing: northing)
    let zone = system.vn2000Zone
    let own = place.map { $0(easting, northing) } ?? readings.first { $0.zone == zone }.flatMap(Self.province)
    if let own { return ([words.lies(in: own, under: system.shortName)], system.code) }
    var phrases = [words.liesNowhere(under: system.shortName)]
    var code: AuthorityCode?
    for reading in readings where reading.zone != zone && phrases.count <= Self.others {
      guard let name = try name(reading, easting, northing) else { continue }
      phrases.append(words.lies(in: name, under: "EPSG:\(reading.zone.epsg)", meridian: "\(reading.zone.meridian)"))
      if code == nil { code = .epsg(reading.zone.epsg) }
    }
    return (phrases, code)
  }

  private func name(_ reading: MeridianReading, _ x: Double, _ y: Double) throws(GeodesyError) -> String? {
    guard let place else { return Self.province(reading) }
    let way = try Transformation(from: try reading.zone.system(), to: system)
    return (try? way.transformed(x: x, y: y)).flatMap { place($0.x, $0.y) }
  }

  private static func province(_ reading: MeridianReading) -> String? {
    reading.isIn(reading.zone.area) ? CoordinateAppearance.abridged(reading.zone.area.name) : nil
  }
}
