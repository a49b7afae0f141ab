/// Whether coordinates can be in the reference system that they are said to be in.
public enum CoordinatePlausibility {
  /// Positions further outside the area of use than this are refused, in degrees.
  public static let toleranceDegrees = 1.0

  /// Stray positions in front of the sample may fit no meridian; after so many the question is given up.
  private static let meridianAttempts = 64

  /// The problems of a sample of x,y pairs, each kind once with the first position that shows it, in order of position.
  ///
  /// An empty result does not prove the system: VN-2000 meridians a quarter of a degree apart overlap in their areas.
  /// `knownArea` is where the data must be, for example the zones already loaded: positions outside it that another
  /// meridian would put there are reported, which catches what the area of use cannot. Throws
  /// ``GeodesyError/noPositions``, ``GeodesyError/oddLength(count:)`` and ``GeodesyError/nonFinite(index:x:y:)``. Cost: a
  /// transformation of each position, and some milliseconds.
  public static func problems(
    in coordinates: [Double], of system: CoordinateReferenceSystem, knownArea: GeographicArea? = nil
  ) throws(GeodesyError) -> [PlausibilityProblem] {
    guard !coordinates.isEmpty else { throw .noPositions }
    let check = try PositionCheck(system, knownArea: knownArea)
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
  enum Kind { case swapped, degrees, lengths, prefix, outside, meridian }

  let system: CoordinateReferenceSystem
  let area: GeographicArea?
  let knownArea: GeographicArea?
  let toGeographic: Transformation
  let degreesPerUnit: Double

  init(_ system: CoordinateReferenceSystem, knownArea: GeographicArea?) throws(GeodesyError) {
    self.system = system
    self.knownArea = knownArea
    // The register's whole area of the system, not that of the provinces alone.
    area = system.areaOfUse
    let base = try system.baseGeographicSystem()
    toGeographic = try Transformation(from: system.withoutShift(), to: base)
    degreesPerUnit = base.unit.degreesPerUnit ?? 1
  }

  /// Positions transformed at a time, so that one that fails does not cost a pass over all the others.
  private static let chunk = 256

  /// Longitude and latitude of each position in degrees; `nil` where the projection cannot be inverted.
  func places(_ coordinates: [Double]) throws(GeodesyError) -> [SIMD2<Double>?] {
    guard coordinates.count.isMultiple(of: 2) else { throw .oddLength(count: coordinates.count) }
    var places: [SIMD2<Double>?] = []
    places.reserveCapacity(coordinates.count / 2)
    for start in stride(from: 0, to: coordinates.count, by: 2 * Self.chunk) {
      var rest = Array(coordinates[start..<min(start + 2 * Self.chunk, coordinates.count)])
      while !rest.isEmpty {
        do throws(GeodesyError) {
          try toGeographic.transform(&rest)
          append(rest[...], to: &places)
          break
        } catch .pointFailed(let index, _, _, _) {
          append(rest[..<(2 * index)], to: &places)
          places.append(nil)
          rest.removeFirst(2 * index + 2)
        } catch {
          throw error.movingIndex { $0 + places.count }
        }
      }
    }
    return places
  }

  private func append(_ values: ArraySlice<Double>, to places: inout [SIMD2<Double>?]) {
    for index in stride(from: values.startIndex, to: values.endIndex, by: 2) {
      places.append(SIMD2(values[index], values[index + 1]) * degreesPerUnit)
    }
  }

  /// The first thing that is wrong with a position; `nil` when nothing is.
  func kind(_ position: (x: Double, y: Double), _ place: SIMD2<Double>?) -> Kind? {
    if system.isProjected {
      if let kind = projectedKind(position) { return kind }
    } else if let kind = geographicKind(position) {
      return kind
    }
    if let place, outside(place) <= CoordinatePlausibility.toleranceDegrees {
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
    let (x, y) = (position.x * degreesPerUnit, position.y * degreesPerUnit)
    if abs(y) <= 90, abs(x) <= 360 { return nil }
    return abs(x) <= 90 && abs(y) <= 360 ? .swapped : .lengths
  }

  /// A position near the origin of a system whose origin is in its area of use may have small numbers.
  private func isNear(_ position: (x: Double, y: Double)) -> Bool {
    guard let place = try? toGeographic.transformed(x: position.x, y: position.y) else { return false }
    return area.map { $0.contains(longitude: place.x * degreesPerUnit, latitude: place.y * degreesPerUnit) } ?? false
  }

  private var isHanoi1972GaussKruger: Bool { [2044, 2045].contains(system.code?.epsgNumber) }

  private func outside(_ place: SIMD2<Double>) -> Double {
    area?.degreesOutside(longitude: place.x, latitude: place.y) ?? 0
  }

  private func isInside(swapped position: (x: Double, y: Double)) -> Bool {
    guard area != nil, let place = try? toGeographic.transformed(x: position.y, y: position.x) else { return false }
    return outside(SIMD2(place.x, place.y) * degreesPerUnit) <= CoordinatePlausibility.toleranceDegrees
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
      return .outsideAreaOfUse(
        index: index, x: x, y: y, degrees: place.map(outside) ?? .infinity, area: area?.name ?? "")
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
