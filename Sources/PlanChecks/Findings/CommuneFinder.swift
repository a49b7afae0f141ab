internal import LandModel
package import PlaneGeometry

/// Which commune holds a place: at least half of it.
struct CommuneFinder: Sendable {
  private let input: OverlapInput
  private let ids: [String]
  private let idByCode: [String: String]

  /// Takes the communes that are valid on the day; broken ones hold nothing.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  init(_ land: Land, on day: CivilDate, jobs: Int?) throws {
    let communes = land.zones.indices.filter { land.zones[$0].kind == .commune && land.zones[$0].isValid(on: day) }
      .sorted { IdentifierOrder.precedes(land.zones[$0].id, land.zones[$1].id) }
    ids = communes.map { land.zones[$0].id }
    input = try OverlapInput(
      validating: land.zones.geometry.picking(communes), jobs: jobs)
    idByCode = Dictionary(
      communes.compactMap { commune in land.zones[commune].code.map { ($0, land.zones[commune].id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The id of the valid commune with that administrative code.
  func id(withCode code: String?) -> String? { code.flatMap { idByCode[$0] } }

  /// The commune that holds at least half of the area, length or points of each geometry, of two halves the one whose id
  /// sorts first; `nil` where none does.
  func zones(of geometries: [Geometry?], jobs: Int?) throws -> [String?] {
    guard !ids.isEmpty else { return geometries.map { _ in nil } }
    var best = [Int?](repeating: nil, count: geometries.count)
    let areas = OverlapInput(FlatLayer(geometries.map { $0?.kind.isPolygonal == true ? $0 : nil }))
    var most = [Double](repeating: 0, count: geometries.count)
    let pairs = try OverlapArea.pairs(areas, input, jobs: jobs)
    // Communes stand in the order of their ids, and equal halves differ by rounding alone.
    for pair in 0..<pairs.count {
      let (place, area) = (Int(pairs.a[pair]), pairs.area[pair])
      guard area > most[place] + CommuneFinder.rounding * areas.areas[place] else { continue }
      most[place] = area
      best[place] = Int(pairs.b[pair])
    }
    for (index, geometry) in geometries.enumerated() {
      if best[index] != nil {
        if most[index] < (0.5 - CommuneFinder.rounding) * areas.areas[index] { best[index] = nil }
      } else if let geometry, !(areas.areas[index] > CommuneFinder.measurable) {
        best[index] = try commune(of: geometry)
      }
    }
    return best.map { $0.map { ids[$0] } }
  }

  /// The share of a measure by which two halves of it may differ.
  private static let rounding = 1e-9

  /// Ground of more square metres that shares none with a commune lies outside it, though their boundaries may touch.
  private static let measurable = 1e-3

  /// For lines, points, and what is too small for the areas.
  private func commune(of geometry: Geometry) throws -> Int? {
    let bounds = geometry.bounds
    guard !bounds.isEmpty else { return nil }
    let isLine = geometry.kind == .lineString || geometry.kind == .multiLineString
    var best: (commune: Int, measure: Double)?
    for commune in ids.indices where input.layer.bounds[commune].intersects(bounds) && !isExcluded.contains(commune) {
      guard let zone = input.layer.geometry(at: commune) else { continue }
      let measure =
        isLine ? (try? zone.intersection(geometry).length) ?? 0 : Double(geometry.positionsInside(of: zone))
      if measure > (best?.measure ?? 0) * (1 + CommuneFinder.rounding) { best = (commune, measure) }
    }
    let whole = isLine ? geometry.length : Double(geometry.coordinates.count / 2)
    guard let best, best.measure >= (0.5 - CommuneFinder.rounding) * whole else { return nil }
    return best.commune
  }

  private var isExcluded: Set<Int> { Set(input.excluded.map(\.feature)) }
}

extension Geometry {
  /// How many of its positions lie in a polygon or on its boundary.
  fileprivate func positionsInside(of zone: Geometry) -> Int {
    stride(from: 0, to: coordinates.count, by: 2).count {
      zone.locate(Position(coordinates[$0], coordinates[$0 + 1])) != .outside
    }
  }
}

extension CheckContext {
  private static let communeFinderKey = SharedKey<CommuneFinder>()

  private func communeFinder() throws -> CommuneFinder {
    try shared(CheckContext.communeFinderKey) { try CommuneFinder(land, on: asOf, jobs: jobs) }
  }

  /// The id of the valid commune with an administrative code; `nil` where there is none.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  package func commune(withCode code: String?) throws -> String? { try communeFinder().id(withCode: code) }

  /// The id of the commune that holds at least half of each geometry; `nil` where none does.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  package func communes(of geometries: [Geometry?]) throws -> [String?] {
    try communeFinder().zones(of: geometries, jobs: jobs)
  }
}
