internal import Foundation

/// The sentence that says what coordinates without a reference system look like.
public enum CoordinateAppearance {
  /// Meridians further from the likely one than this are not worth a word, in degrees.
  private static let neighbourhood = 0.5
  /// The widest province reaches 2.05° from its TM-3 meridian; further off it is no TM-3 coordinate.
  private static let reach = 2.25

  /// Describes a position whose reference system is not known; it suggests, and never proves, a system.
  ///
  /// Of the TM-3 meridians it names those that would put the position in the place (without one, in the provinces that
  /// use the meridian), and how far the others within half a degree would move it. `meridians` restricts the choice.
  /// The sentence is in English or in Vietnamese.
  /// For x = 553 734, y = 1 587 082, Kon Tum city and the meridians 107°30′ and 108°00′:
  ///
  /// > N 1 587 082, E 553 734: looks like VN-2000 TM-3; meridian 107°30′ would put it in Kon Tum city, 108°00′ 53.9 km
  /// > east of it
  ///
  /// Throws ``GeodesyError/nonFinite(index:x:y:)``, and ``GeodesyError/noSuchMeridian(meridian:existing:)`` for one of
  /// `meridians` that no zone has. Cost: some tens of milliseconds at the first call.
  public static func describe(
    x: Double, y: Double, place: Place? = nil, meridians: [CentralMeridian]? = nil, isEnglish: Bool = true
  ) throws(GeodesyError) -> String {
    guard x.isFinite, y.isFinite else { throw .nonFinite(index: 0, x: x, y: y) }
    let words = AppearanceWords(isEnglish: isEnglish)
    switch CoordinateForm(x: x, y: y) {
    case .vn2000:
      return try vn2000(easting: x, northing: y, place, meridians, words)
    case .swappedVN2000:
      return try vn2000(easting: y, northing: x, place, meridians, words) + words.swapped
    case .hanoi1972(let zone):
      return hanoi1972(easting: x, northing: y, zone, words)
    case .swappedHanoi1972(let zone):
      return hanoi1972(easting: y, northing: x, zone, words) + words.swapped
    case .degrees: return "\(x), \(y): \(words.degrees)"
    case .swappedDegrees: return "\(x), \(y): \(words.swappedDegrees)"
    case .other: return "\(x), \(y): \(words.nothing)"
    }
  }

  /// Describes a position whose reference system is not known by where it would lie in the system that is expected.
  ///
  /// Names the place there, and where there is none at most two others: TM-3 meridians that would put the position in a
  /// known place.
  ///
  /// - Returns: the sentence, and the code of the system that it speaks for: that of the expected one or of the first
  ///   other, `nil` where nothing speaks for any.
  /// - Throws: `GeodesyError` as ``describe(x:y:place:meridians:isEnglish:)`` does.
  public static func describe(
    x: Double, y: Double, expecting expected: ExpectedSystem, isEnglish: Bool = true
  ) throws(GeodesyError) -> (text: String, code: AuthorityCode?) {
    guard x.isFinite, y.isFinite else { throw .nonFinite(index: 0, x: x, y: y) }
    let (easting, northing): (Double, Double)
    let isSwapped: Bool
    switch CoordinateForm(x: x, y: y) {
    case .vn2000: (easting, northing, isSwapped) = (x, y, false)
    case .swappedVN2000: (easting, northing, isSwapped) = (y, x, true)
    default: return (try describe(x: x, y: y, isEnglish: isEnglish), nil)
    }
    let words = AppearanceWords(isEnglish: isEnglish)
    var (phrases, code) = try expected.phrases(easting, northing, words)
    if isSwapped { phrases[phrases.count - 1] += words.swapped }
    return ("\(pair(easting, northing)): " + phrases.joined(separator: ", "), code)
  }

  private static func hanoi1972(easting: Double, northing: Double, _ zone: Int, _ words: AppearanceWords) -> String {
    "\(pair(easting, northing)): \(words.looksLike) Hanoi 1972 / Gauss-Kruger zone \(zone) "
      + "(EPSG:\(zone == 18 ? 2044 : 2045))"
  }

  private static func vn2000(
    easting: Double, northing: Double, _ place: Place?, _ meridians: [CentralMeridian]?, _ words: AppearanceWords
  ) throws(GeodesyError) -> String {
    var zones = VN2000.tm3Zones
    if let meridians {
      zones = []
      for meridian in Set(meridians).sorted() { zones.append(try VN2000.zone(meridian: meridian)) }
    }
    let readings = try MeridianReading.readings(easting: easting, northing: northing, in: zones)
    let hits = readings.filter { reading in
      abs(reading.longitude - reading.zone.meridian.degrees) <= reach
        && reading.isIn(place?.area ?? reading.zone.area)
    }
    let start = "\(pair(easting, northing)): \(words.looksLike) VN-2000 "
    if hits.isEmpty {
      return start + (try utm(easting, northing, place, words) ?? words.noMeridian(place?.name))
    }
    return start + words.meridians + phrases(hits, readings, place, words).joined(separator: ", ")
  }

  /// What each meridian does: those that hit the place first, then their neighbours.
  private static func phrases(
    _ hits: [MeridianReading], _ readings: [MeridianReading], _ place: Place?, _ words: AppearanceWords
  ) -> [String] {
    var phrases = hits.map { words.hit("\($0.zone.meridian)", place?.name ?? Self.abridged($0.zone.area.name)) }
    guard hits.count == 1, let hit = hits.first else { return phrases }
    for reading in readings where reading != hit {
      guard abs(reading.zone.meridian.degrees - hit.zone.meridian.degrees) <= neighbourhood else { continue }
      let offset = reading.offset(from: hit)
      phrases.append(words.miss("\(reading.zone.meridian)", kilometres(offset.metres), offset.direction))
    }
    if phrases.count > 1 { phrases[phrases.count - 1] += words.ofIt }
    return phrases
  }

  /// The UTM zone that would put it in the place, when no TM-3 zone does.
  private static func utm(
    _ easting: Double, _ northing: Double, _ place: Place?, _ words: AppearanceWords
  ) throws(GeodesyError) -> String? {
    let zones = VN2000.zones.filter { $0.projection == .utm }
    let readings = try MeridianReading.readings(easting: easting, northing: northing, in: zones)
    guard let hit = readings.first(where: { $0.isIn(place?.area ?? $0.zone.area) }) else { return nil }
    return words.utm(hit.zone.number ?? "") + words.hit("EPSG:\(hit.zone.epsg)", place?.name ?? hit.zone.area.name)
  }

  private static func pair(_ easting: Double, _ northing: Double) -> String {
    "N \(grouped(northing)), E \(grouped(easting))"
  }

  /// Whole metres, in groups of three digits.
  private static func grouped(_ metres: Double) -> String {
    guard let whole = Int(exactly: metres.rounded()) else { return "\(metres)" }
    var digits = String(whole)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: " ")
  }

  /// At most three of the provinces of an area.
  static func abridged(_ area: String) -> String {
    let names = area.components(separatedBy: ", ")
    return names.count > 3 ? names.prefix(3).joined(separator: ", ") + " …" : area
  }

  private static func kilometres(_ metres: Double) -> String {
    guard let tenths = Int(exactly: (metres / 100).rounded()) else { return "\(metres / 1000)" }
    return "\(tenths / 10).\(tenths % 10)"
  }
}
