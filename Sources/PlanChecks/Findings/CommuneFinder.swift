internal import LandModel
internal import PlaneGeometry

/// Which commune holds most of a place.
struct CommuneFinder {
  private let input: OverlapInput
  private let ids: [String]
  private let idByCode: [String: String]

  /// Takes the communes that are valid on the day; broken ones hold nothing.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  init(_ land: Land, on day: CivilDate, jobs: Int?) throws {
    let communes = land.zones.indices.filter { land.zones[$0].kind == .commune && land.zones[$0].isValid(on: day) }
      .sorted { land.zones[$0].id < land.zones[$1].id }
    ids = communes.map { land.zones[$0].id }
    input = try OverlapInput(
      validating: FlatLayer(communes.map { land.zones.geometry.geometry(at: $0) }), jobs: jobs)
    idByCode = Dictionary(
      communes.compactMap { commune in land.zones[commune].code.map { ($0, land.zones[commune].id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The id of the valid commune with that administrative code.
  func id(withCode code: String?) -> String? { code.flatMap { idByCode[$0] } }

  /// The commune that holds most area, length or points of each geometry; `nil` where none holds any.
  func zones(of geometries: [Geometry?], jobs: Int?) throws -> [String?] {
    guard !ids.isEmpty else { return geometries.map { _ in nil } }
    var best = [Int?](repeating: nil, count: geometries.count)
    let areas = OverlapInput(FlatLayer(geometries.map { $0?.kind.isPolygonal == true ? $0 : nil }))
    var most = [Double](repeating: 0, count: geometries.count)
    let pairs = try OverlapArea.pairs(areas, input, jobs: jobs)
    for pair in 0..<pairs.count where pairs.area[pair] > most[Int(pairs.a[pair])] {
      most[Int(pairs.a[pair])] = pairs.area[pair]
      best[Int(pairs.a[pair])] = Int(pairs.b[pair])
    }
    for (index, geometry) in geometries.enumerated() where best[index] == nil {
      if let geometry { best[index] = try commune(of: geometry) }
    }
    return best.map { $0.map { ids[$0] } }
  }

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
      if measure > best?.measure ?? 0 { best = (commune, measure) }
    }
    return best?.commune
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
