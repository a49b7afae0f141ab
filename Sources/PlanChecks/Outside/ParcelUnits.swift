internal import LandModel
internal import PlaneGeometry

/// Parcels that leave the commune in which they are registered.
///
/// What leaves within the accuracy of the maps, or by less than 5 % of the parcel, is counted in one remark a unit;
/// beyond both, each parcel is an error.
struct ParcelUnits {
  private let context: CheckContext
  private(set) var outcome = RuleOutcome()
  private var edges: [Int: Edge] = [:]

  private struct Edge {
    var pieces = PieceGroup()
    var parcels = 0
  }

  /// From which share of the parcel on it lies in the wrong unit.
  private static let wrongRatio = 0.05

  init(_ context: CheckContext) { self.context = context }

  /// Looks at every parcel.
  mutating func look(_ totals: inout SizeTotals) throws {
    let (land, areas) = (context.land, context.overlapInput(.parcel).areas)
    guard !land.parcels.isEmpty else { return }
    let units = unitOfParcel()
    outcome.skipped += context.skipped(.outsideScope, .parcel)
    var inside = [Double](repeating: 0, count: land.parcels.count)
    let pairs = try OverlapArea.pairs(context.overlapInput(.parcel), context.overlapInput(.zone), jobs: context.jobs)
    for pair in 0..<pairs.count where units[Int(pairs.a[pair])] == Int(pairs.b[pair]) {
      inside[Int(pairs.a[pair])] = pairs.area[pair]
    }
    let unusable = context.unusable(.parcel)
    let leaving = land.parcels.indices.filter { parcel in
      guard units[parcel] != nil, !unusable.contains(parcel) else { return false }
      return areas[parcel] - inside[parcel] > max(OverlapArea.touching, 1e-9 * areas[parcel])
    }
    let pieces = try ground(of: leaving, units) { areas[$0] - inside[$0] }
    for (parcel, ground) in zip(leaving, pieces) {
      guard let unit = units[parcel] else { continue }
      try judge(parcel, unit, ground, outside: areas[parcel] - inside[parcel], area: areas[parcel], &totals)
    }
    for unit in edges.keys.sorted() { outcome.drafts.append(try edgeDraft(unit)) }
  }

  /// The valid commune with the code of each parcel; those without one are skipped.
  private mutating func unitOfParcel() -> [Int?] {
    let (zones, unusable) = (context.land.zones, context.unusable(.zone))
    var byCode: [String: Int] = [:]
    for zone in zones.indices where zones[zone].kind == .commune && zones[zone].isValid(on: context.asOf) {
      guard let code = zones[zone].code, !unusable.contains(zone) else { continue }
      if let first = byCode[code], context.places(of: .zone)[first] < context.places(of: .zone)[zone] { continue }
      byCode[code] = zone
    }
    return context.land.parcels.features.map { parcel in
      let unit = parcel.unitCode.flatMap { byCode[$0] }
      if unit == nil {
        outcome.skipped.append(
          SkippedFeature(rule: .outsideScope, layer: LayerName.parcel.rawValue, id: parcel.id, reason: .noUnit))
      }
      return unit
    }
  }

  /// What of each parcel lies outside its unit, one polygon a piece.
  private func ground(
    of parcels: [Int], _ units: [Int?], outside: (Int) -> Double
  ) throws -> [[Geometry]] {
    let (land, areas) = (context.land, parcels.map(outside))
    return try Workers.map(parcels.count, jobs: context.jobs) { index in
      guard let unit = units[parcels[index]], let parcel = land.parcels.geometry.geometry(at: parcels[index]),
        let zone = land.zones.geometry.geometry(at: unit)
      else { return [] }
      return try OutsideShape.pieces(of: parcel, outside: zone, area: areas[index])
    }
  }

  private mutating func judge(
    _ parcel: Int, _ unit: Int, _ ground: [Geometry], outside: Double, area: Double, _ totals: inout SizeTotals
  ) throws {
    let pieces = try context.sizer.sort(ground)
    totals.add(pieces, totalSquareMetres: outside)
    guard !pieces.sizes.isEmpty else { return }
    var group = PieceGroup()
    for size in pieces.sizes { group.append(pieces[size]) }
    let limit =
      context.tolerances.scaleTolerance(context.land.parcels[parcel].mapScale, context.land.zones[unit].mapScale)
      ?? context.tolerances.sliverWidthMetres
    let isNear = try group.pieces.allSatisfy { try ThicknessGauge($0).isThinner(than: limit) }
    guard group.areaSquareMetres >= ParcelUnits.wrongRatio * area, !isNear else {
      edges[unit, default: Edge()].pieces.append(group)
      edges[unit]?.parcels += 1
      return
    }
    var draft = FindingDraft(
      .outsideScope, subjects: [context.land.subject(.parcel, parcel), context.land.subject(.zone, unit)],
      kind: "wrong_unit")
    try draft.take(group, pieces.sizes.first)
    draft.details = [Detail("outside_ratio", .number(min(1, group.areaSquareMetres / area)))]
    outcome.drafts.append(draft)
  }

  private func edgeDraft(_ unit: Int) throws -> FindingDraft {
    var draft = FindingDraft(.outsideScope, subjects: [context.land.subject(.zone, unit)], kind: "unit_edge")
    draft.severity = .info
    let edge = edges[unit] ?? Edge()
    try draft.take(edge.pieces, nil)
    draft.details = [Detail("parcels", .count(edge.parcels))]
    return draft
  }
}
