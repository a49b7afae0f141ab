internal import LandModel
internal import PlaneGeometry

/// The ground that coverage is measured on.
struct CoverageSurvey {
  private let context: CheckContext
  private let land: Land
  private let plans: SchemesInForce
  /// The zones valid on the day.
  private let zones: [Int]
  private let zoneInput: OverlapInput

  init(_ context: CheckContext) throws {
    self.context = context
    land = context.land
    plans = context.plansInForce.schemes
    zoneInput = try context.measured(.zone)
    let usable = zoneInput.areas
    zones = context.land.zones.indices.filter {
      context.land.zones[$0].isValid(on: context.asOf) && usable[$0] > OverlapArea.touching
    }
  }

  /// The levels that schemes of the workspace have.
  var levels: [CoverageLevel] {
    CoverageLevel.all.filter { level in land.schemes.features.contains { level.includes($0.level) } }
  }

  var skipped: [SkippedFeature] {
    let valid = Set(land.zones.indices.filter { land.zones[$0].isValid(on: context.asOf) })
    let principal = Set(plans.principal)
    let skipped =
      context.skipped(.geometryInvalid, .zone) { valid.contains($0) }
      + context.skipped(.geometryInvalid, .scheme) { principal.contains($0) }
      + context.skipped(.geometryInvalid, .schemeBlock) { block in
        land.schemes.index(of: land.schemeBlocks[block].scheme).map { plans.counts($0) && isBase($0) } ?? false
      }
    return context.asked(skipped)
  }

  /// Whether the blocks of a scheme say what ground is built.
  private func isBase(_ scheme: Int) -> Bool {
    plans.level(of: scheme) == .rural || plans.level(of: scheme) == .general
  }

  // MARK: - Ground

  /// The scopes of the schemes of a level that count, each cut back to the ground where none before it lies.
  func scopes(of level: CoverageLevel) throws -> OverlapInput {
    let places = land.schemes.placesByID
    var ranks = [Int?](repeating: nil, count: land.schemes.count)
    for scheme in plans.principal where level.includes(land.schemes[scheme].level) { ranks[scheme] = places[scheme] }
    let ground = try RankedGround(
      context.overlapInput(.scheme), pairs: context.overlapPairs(within: .scheme), ranks: ranks, jobs: context.jobs)
    return OverlapInput(FlatLayer(ground.ground))
  }

  /// The zones themselves.
  var natural: ZoneGround { ZoneGround(zones: zones, of: zoneInput) }

  /// Ground whose block at level rural or general has a built function; finer levels do not count.
  func built() throws -> ZoneGround {
    let pieces = try context.schemeBlocks().pieces(jobs: context.jobs, where: isBase)
    let functions = FunctionList.shipped
    let kept = pieces.indices.filter { piece in
      land.schemeBlocks[pieces.blocks[piece]].function.map(functions.isBuilt) ?? false
    }
    let input = OverlapInput(FlatLayer(kept.map { pieces.layer.geometry(at: $0) }))
    return try ground(input) { _ in true }
  }

  /// For each level that is the nearest coarser one in some zones, its scopes in these zones.
  func parents(of level: CoverageLevel) throws -> [ZoneGround] {
    var open = Set(zones)
    var found: [ZoneGround] = []
    for coarser in level.coarser where !open.isEmpty {
      let wanted = open
      let scopes = try scopes(of: .level(coarser))
      let ground = try ground(scopes) { wanted.contains($0) }
      if !ground.zones.isEmpty { found.append(ground) }
      open.subtract(try context.zone == nil ? ground.zones : wholeZones(with: scopes, among: wanted))
    }
    return found
  }

  /// The zones that share ground with scopes anywhere, also outside the zone that is asked about.
  private func wholeZones(with scopes: OverlapInput, among zones: Set<Int>) throws -> [Int] {
    let pairs = try OverlapArea.pairs(scopes, context.overlapInput(.zone), jobs: context.jobs)
    return pairs.b.map(Int.init).filter(zones.contains)
  }

  private func ground(_ input: OverlapInput, where isMeant: (Int) -> Bool) throws -> ZoneGround {
    let valid = Set(zones)
    return try ZoneGround(input, in: zoneInput, where: { valid.contains($0) && isMeant($0) }, jobs: context.jobs)
  }

  // MARK: - Measures

  private static let plannedZonesKey = SharedKey<Set<Int>>()

  /// The zones in which some scheme that counts lies.
  private func plannedZones() throws -> Set<Int> {
    try context.shared(CoverageSurvey.plannedZonesKey) {
      let schemes = context.overlapInput(.scheme)
      // Whether a plan is loaded is said of the whole zone.
      let touching = try ZoneGround(zones: zones, of: context.overlapInput(.zone)).touching(
        schemes, thickerThan: context.tolerances.identityMetres, jobs: context.jobs)
      let counting = Set(plans.counting)
      return Set(touching.filter { !$0.value.isDisjoint(with: counting) }.keys)
    }
  }

  /// The rows of one base.
  func rows(
    _ level: CoverageLevel, _ scopes: OverlapInput, _ base: PlanCoverage.Base, _ ground: ZoneGround
  ) throws -> [PlanCoverage.Row] {
    let principal = Set(plans.principal)
    let planned = try plannedZones()
    let covered = try ground.covered(by: scopes, jobs: context.jobs)
    let touching = try ground.touching(
      context.overlapInput(.scheme), thickerThan: context.tolerances.identityMetres, jobs: context.jobs)
    return ground.areas.sorted { $0.key < $1.key }.filter { $0.value > 0 }.map { zone, area in
      PlanCoverage.Row(
        zone: zone, level: level, base: base,
        schemes: (touching[zone] ?? []).count {
          principal.contains($0) && level.includes(land.schemes[$0].level)
        }, coveredSquareMetres: planned.contains(zone) ? covered[zone] ?? 0 : nil, baseSquareMetres: area)
    }
  }

  /// The base `built` less the scopes of a level, zone by zone.
  func uncovered(
    _ level: CoverageLevel, _ scopes: OverlapInput, _ built: ZoneGround
  ) throws -> (pieces: [PlanCoverage.Uncovered], droppedSquareMetres: Double) {
    var pieces: [PlanCoverage.Uncovered] = []
    var dropped = 0.0
    let cutters = try built.touching(scopes, jobs: context.jobs)
    let (areas, covered) = (built.areas, try built.covered(by: scopes, jobs: context.jobs))
    for (zone, members) in Dictionary(grouping: built.zones.indices, by: { built.zones[$0] }).sorted(by: {
      $0.key < $1.key
    }) {
      guard !Task.isCancelled else { throw CancellationError() }
      let base = members.compactMap { built.input.layer.geometry(at: $0) }
      let over = (cutters[zone] ?? []).sorted().compactMap { scopes.layer.geometry(at: $0) }
      let rest = try OverlapShape.pieces(
        of: try Geometry.robustUnion(base), outside: over, kernelArea: (areas[zone] ?? 0) - (covered[zone] ?? 0))
      for polygon in rest.pieces {
        if try context.sizer.size(of: polygon) == .material {
          pieces.append(PlanCoverage.Uncovered(zone: zone, level: level, geometry: polygon))
        } else {
          dropped += polygon.area
        }
      }
    }
    return (pieces, dropped)
  }
}
