internal import Synchronization

/// Where positions of a system are on the earth: longitudes from Greenwich and latitudes in degrees, on its own datum.
struct GeographicPlaces: Sendable {
  /// The size of the unit of the geographic system in degrees.
  let degreesPerUnit: Double
  private let transformation: Transformation
  private let primeMeridianDegrees: Double

  /// Those of a system, made once: the choice of the operation costs more than a batch of positions.
  static func of(_ system: CoordinateReferenceSystem) throws(GeodesyError) -> GeographicPlaces {
    if let known = known.withLock({ $0[system.plainText] }) { return known }
    let made = try GeographicPlaces(system)
    known.withLock {
      if $0.count >= limit { $0.removeAll() }
      $0[system.plainText] = made
    }
    return made
  }

  /// More than a program has systems; beyond it the cache starts anew, so memory stays bounded.
  private static let limit = 64
  private static let known = Mutex<[String: GeographicPlaces]>([:])

  private init(_ system: CoordinateReferenceSystem) throws(GeodesyError) {
    let base = try system.baseGeographicSystem()
    transformation = try Transformation(from: system.withoutShift(), to: base)
    degreesPerUnit = base.unit.degreesPerUnit ?? 1
    primeMeridianDegrees = base.primeMeridianDegrees
  }

  /// Where one position is; `nil` where the projection cannot be inverted.
  func place(x: Double, y: Double) -> SIMD2<Double>? {
    (try? transformation.transformed(x: x, y: y)).map { degrees($0.x, $0.y) }
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
          try transformation.transform(&rest)
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
      places.append(degrees(values[index], values[index + 1]))
    }
  }

  private func degrees(_ longitude: Double, _ latitude: Double) -> SIMD2<Double> {
    SIMD2(longitude * degreesPerUnit + primeMeridianDegrees, latitude * degreesPerUnit)
  }
}

extension CoordinateReferenceSystem {
  /// The bounds, in longitudes and latitudes, of a box in coordinates of the system.
  ///
  /// West is greater than east where the box crosses the 180° meridian. `nil` for a box that is not finite, or in which
  /// the projection cannot be inverted anywhere. Cost: some milliseconds.
  public func geographicArea(
    minX: Double, minY: Double, maxX: Double, maxY: Double
  ) throws(GeodesyError) -> GeographicArea? {
    guard let sample = BoxSample(minX: minX, minY: minY, maxX: maxX, maxY: maxY, steps: 6) else { return nil }
    let places = try GeographicPlaces.of(self).places(sample.coordinates).compactMap { $0 }
    guard !places.isEmpty else { return nil }
    let longitudes = places.map { $0.x.remainder(dividingBy: 360) }.sorted()
    // An empty half of the world between two of them: the box is on the other side of it.
    let gap = longitudes.indices.dropFirst().first { longitudes[$0] - longitudes[$0 - 1] > 180 }
    return GeographicArea(
      checkedWest: gap.map { longitudes[$0] } ?? longitudes[0],
      south: max(places.map(\.y).min() ?? -90, -90),
      east: gap.map { longitudes[$0 - 1] } ?? longitudes[longitudes.count - 1],
      north: min(places.map(\.y).max() ?? 90, 90), name: "")
  }

  /// The code where there is one, else the name.
  public var shortName: String { code?.description ?? name }
}
