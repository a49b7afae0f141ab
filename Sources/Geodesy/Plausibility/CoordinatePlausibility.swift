/// Whether coordinates can be in the reference system that they are said to be in.
public enum CoordinatePlausibility {
  /// Positions further outside the area of use than this are refused, in degrees.
  public static let toleranceDegrees = 1.0

  /// Stray positions in front of the sample may fit no meridian; after so many the question is given up.
  private static let meridianAttempts = 64

  /// The problems of a sample of x,y pairs, each kind once with the first position that shows it, in order of position.
  ///
  /// An empty result does not prove the system: VN-2000 meridians a quarter of a degree apart overlap in their areas.
  /// `target` is the system that the positions are to be brought to, whose area of use is held against them as well.
  /// `knownArea` is where the data must be, for example the zones already loaded: positions outside it that another
  /// meridian would put there are reported, which catches what the area of use cannot. Throws
  /// ``GeodesyError/noPositions``, ``GeodesyError/oddLength(count:)`` and ``GeodesyError/nonFinite(index:x:y:)``. Cost: a
  /// transformation of each position, and some milliseconds.
  public static func problems(
    in coordinates: [Double], of system: CoordinateReferenceSystem, target: CoordinateReferenceSystem? = nil,
    knownArea: GeographicArea? = nil
  ) throws(GeodesyError) -> [PlausibilityProblem] {
    guard !coordinates.isEmpty else { throw .noPositions }
    let check = try PositionCheck(system, target: target, knownArea: knownArea)
    let places = try check.places(coordinates)
    var found: [PlausibilityProblem] = []
    var kinds: Set<PositionCheck.Kind> = []
    var meridiansLeft = meridianAttempts
    for index in places.indices {
      let position = (x: coordinates[2 * index], y: coordinates[2 * index + 1])
      guard let kind = check.kind(position, places[index]), !kinds.contains(kind) else { continue }
      if kind == .meridian { meridiansLeft -= 1 }
      if kind == .meridian && meridiansLeft < 0 { continue }
      guard let problem = try check.problem(kind, index, position, places[index]) else { continue }
      kinds.insert(kind)
      found.append(problem)
    }
    return found
  }
}

/// The checks of one system, prepared once for all positions.
private struct PositionCheck {
  enum Kind { case swapped, degrees, lengths, prefix, outside, outsideTarget, meridian }

  let system: CoordinateReferenceSystem
  let target: CoordinateReferenceSystem?
  /// The register's whole area of the system, not that of the provinces alone.
  let area: GeographicArea?
  let knownArea: GeographicArea?
  let toGeographic: GeographicPlaces

  init(
    _ system: CoordinateReferenceSystem, target: CoordinateReferenceSystem?, knownArea: GeographicArea?
  ) throws(GeodesyError) {
    self.system = system
    self.target = target
    self.knownArea = knownArea
    area = system.areaOfUse
    toGeographic = try GeographicPlaces.of(system)
  }

  func places(_ coordinates: [Double]) throws(GeodesyError) -> [SIMD2<Double>?] { try toGeographic.places(coordinates) }

  /// The first thing that is wrong with a position; `nil` when nothing is.
  func kind(_ position: (x: Double, y: Double), _ place: SIMD2<Double>?) -> Kind? {
    if system.isProjected {
      if let kind = projectedKind(position) { return kind }
    } else if let kind = geographicKind(position) {
      return kind
    }
    if let place, outside(place) <= CoordinatePlausibility.toleranceDegrees {
      if outsideTarget(place) > CoordinatePlausibility.toleranceDegrees { return .outsideTarget }
      guard let knownArea, system.vn2000Zone != nil else { return nil }
      return knownArea.contains(longitude: place.x, latitude: place.y) ? nil : .meridian
    }
    return isInside(swapped: position) ? .swapped : .outside
  }

  private func projectedKind(_ position: (x: Double, y: Double)) -> Kind? {
    let metres = system.unit.metresPerUnit ?? 1
    if system.isMetric, abs(position.x) <= 180, abs(position.y) <= 180, !isNear(position) { return .degrees }
    switch CoordinateForm(x: position.x * metres, y: position.y * metres) {
    case .swappedVN2000 where system.isVN2000: return .swapped
    case .hanoi1972, .swappedHanoi1972: return isHanoi1972GaussKruger ? nil : .prefix
    default: return nil
    }
  }

  private func geographicKind(_ position: (x: Double, y: Double)) -> Kind? {
    let (x, y) = (position.x * toGeographic.degreesPerUnit, position.y * toGeographic.degreesPerUnit)
    if abs(y) <= 90, overshoot(x) <= CoordinatePlausibility.toleranceDegrees { return nil }
    if abs(x) <= 90, abs(y) <= 180 { return .swapped }
    return abs(y) <= 90 && abs(x) <= 360 ? .outside : .lengths
  }

  /// How far a longitude is beyond half the way round, which counts on only where the system's area of use does.
  private func overshoot(_ longitude: Double) -> Double {
    if abs(longitude) <= 360, let area, area.west > area.east { return 0 }
    return max(abs(longitude) - 180, 0)
  }

  /// A position near the origin of a system whose origin is in its area of use may have small numbers.
  private func isNear(_ position: (x: Double, y: Double)) -> Bool {
    guard let place = toGeographic.place(x: position.x, y: position.y) else { return false }
    return area.map { $0.contains(longitude: place.x, latitude: place.y) } ?? false
  }

  private var isHanoi1972GaussKruger: Bool { [2044, 2045].contains(system.code?.epsgNumber) }

  private func outside(_ place: SIMD2<Double>) -> Double {
    area?.degreesOutside(longitude: place.x, latitude: place.y) ?? 0
  }

  private func outsideTarget(_ place: SIMD2<Double>) -> Double {
    target?.areaOfUse?.degreesOutside(longitude: place.x, latitude: place.y) ?? 0
  }

  private func isInside(swapped position: (x: Double, y: Double)) -> Bool {
    guard area != nil, let place = toGeographic.place(x: position.y, y: position.x) else { return false }
    return outside(place) <= CoordinatePlausibility.toleranceDegrees
  }

  func problem(
    _ kind: Kind, _ index: Int, _ position: (x: Double, y: Double), _ place: SIMD2<Double>?
  ) throws(GeodesyError) -> PlausibilityProblem? {
    let (x, y) = position
    switch kind {
    case .swapped: return .swappedAxes(index: index, x: x, y: y)
    case .degrees: return .degreesInProjectedSystem(index: index, x: x, y: y)
    case .lengths: return .lengthsInGeographicSystem(index: index, x: x, y: y)
    case .prefix:
      return .hanoi1972Prefix(index: index, x: x, y: y, zone: Int(max(x, y) / 1_000_000))
    case .outside:
      let beyond = system.isGeographic ? overshoot(x * toGeographic.degreesPerUnit) : 0
      return .outsideAreaOfUse(
        index: index, x: x, y: y, degrees: place.map { max(outside($0), beyond) } ?? .infinity, area: area?.name ?? "")
    case .outsideTarget:
      return .outsideTarget(
        index: index, x: x, y: y, degrees: place.map(outsideTarget) ?? .infinity, system: target?.shortName ?? "",
        area: target?.areaOfUse?.name ?? "")
    case .meridian: return try wrongMeridian(index, position)
    }
  }

  /// Only when another meridian would put the position where it should be.
  private func wrongMeridian(
    _ index: Int, _ position: (x: Double, y: Double)
  ) throws(GeodesyError) -> PlausibilityProblem? {
    guard let stated = system.vn2000Zone, stated.projection == .tm3, let knownArea else { return nil }
    let readings = try MeridianReading.readings(easting: position.x, northing: position.y)
    let fitting = readings.filter { $0.zone != stated && $0.isIn(knownArea) }
    guard let first = fitting.first, let own = readings.first(where: { $0.zone == stated }) else { return nil }
    return .wrongMeridian(
      index: index, x: position.x, y: position.y, stated: stated, fitting: fitting.map(\.zone),
      metres: first.offset(from: own).metres)
  }
}
