internal import Geodesy
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// Asks every layer about one polygon.
struct ExtractSearch {
  /// A parcel's part of the ground.
  struct Part {
    /// The number of the parcel.
    let parcel: Int
    /// Where it is; `nil` for all of the parcel.
    let polygons: [Geometry]?
  }

  let context: CheckContext
  private let input: OverlapInput
  /// The number of the parcel that the ground is; `nil` where it is none.
  private let parcel: Int?
  /// What is told; `nil`: everything.
  let disclosure: GroundDisclosure?

  /// - Parameters:
  ///   - ground: a layer of one polygon.
  ///   - parcel: the number of the parcel that it is; `nil` where it is none.
  ///   - disclosure: what is told; `nil`: everything.
  init(_ context: CheckContext, _ ground: OverlapInput, parcel: Int?, _ disclosure: GroundDisclosure? = nil) {
    self.context = context
    self.parcel = parcel
    self.disclosure = disclosure
    input = ground
  }

  private var land: Land { context.land }
  private var ground: Geometry? { input.layer.geometry(at: 0) }

  /// Whether it has a valid polygon with some ground.
  var isMeasured: Bool { input.excluded.isEmpty && input.areas[0] > 0 }

  /// Its area on the grid, square metres.
  var squareMetres: Double { input.areas[0] }

  /// What each feature of a layer shares with the ground, noise left out, by number.
  func shared(_ layer: OverlapInput, where isMeant: (Int) -> Bool = { _ in true }) throws -> [Int: Double] {
    guard input.excluded.isEmpty, let ground else { return [:] }
    var shared: [Int: Double] = [:]
    for (feature, area) in OverlapArea.shares(of: ground, in: layer) where isMeant(feature) {
      guard let other = layer.layer.geometry(at: feature),
        try SharedGround.isThick(ground, other, kernelArea: area, identity: context.tolerances.identityMetres)
      else { continue }
      shared[feature] = area
    }
    return shared
  }

  /// Where the blocks of a layer hold on the ground, square metres by block.
  private func prevailing(_ pieces: PrevailingPieces) throws -> [Int: Double] {
    var areas: [Int: Double] = [:]
    for (piece, area) in try shared(pieces.input) { areas[pieces.blocks[piece]] = area }
    return areas
  }

  // MARK: - Plans

  func schemeParts() throws -> [GroundExtract.PlanPart] {
    let blocks = try shared(context.overlapInput(.schemeBlock)) { disclosure?.schemeBlocks[$0] ?? true }
    let prevailing = try prevailing(try context.prevailingSchemeBlocks())
    let contradictions = try context.parentContradictions()
    let contradicting = Set(
      try shared(contradictions.input) { disclosure?.schemeBlocks[contradictions.pairs[$0].parent] ?? true }
        .keys.map { contradictions.pairs[$0].child })
    return ordered(blocks) { land.schemeBlocks[$0].id }.map { block, area in
      let facts = land.schemeBlocks[block]
      let scheme = land.schemes.index(of: facts.scheme)
      let plan = scheme.map { land.schemes[$0] }
      let period = scheme.flatMap { context.plansInForce.schemes.period(of: $0) }
      return GroundExtract.PlanPart(
        layer: .schemeBlock, id: facts.id, classCode: facts.function?.rawValue, plan: facts.scheme,
        planName: plan?.name, level: plan?.level?.rawValue, decisionNumber: plan?.decisionNumber,
        decisionDate: plan?.decisionDate, squareMetres: area, prevailingSquareMetres: prevailing[block] ?? 0,
        contradictsParent: contradicting.contains(block),
        isInForce: scheme.map { context.plansInForce.schemes.counts($0) } ?? false, isInAnnualPlan: nil,
        isInFiveYearPlan: nil, countsFrom: period?.first, countsTo: period?.last)
    }
  }

  func landUseParts() throws -> [GroundExtract.PlanPart] {
    let blocks = try shared(context.overlapInput(.landUseBlock)) { disclosure?.landUseBlocks[$0] ?? true }
    let prevailing = try prevailing(try context.prevailingLandUseBlocks())
    let annual = Set(context.annualLandUseBlocks).filter { blocks[$0] != nil }
    let fiveYear = Set(context.fiveYearLandUseBlocks).filter { blocks[$0] != nil }
    return try ordered(blocks) { land.landUseBlocks[$0].id }.map { block, area in
      let facts = land.landUseBlocks[block]
      let number = land.landUsePlans.index(of: facts.plan)
      let plan = number.map { land.landUsePlans[$0] }
      let period = number.flatMap { context.plansInForce.landUsePlans.period(of: $0) }
      return GroundExtract.PlanPart(
        layer: .landUseBlock, id: facts.id, classCode: facts.code, plan: facts.plan, planName: plan?.name,
        level: plan?.level?.rawValue, decisionNumber: plan?.decisionNumber, decisionDate: plan?.decisionDate,
        squareMetres: area, prevailingSquareMetres: prevailing[block] ?? 0, contradictsParent: false,
        isInForce: number.map { context.plansInForce.landUsePlans.counts($0) } ?? false,
        isInAnnualPlan: try isCovered(block, by: annual),
        isInFiveYearPlan: try isCovered(
          block, by: fiveYear.filter { land.landUseBlocks[$0].code == facts.code }),
        countsFrom: period?.first, countsTo: period?.last)
    }
  }

  /// Whether one of these blocks lies on the block's part of the ground.
  private func isCovered(_ block: Int, by others: Set<Int>) throws -> Bool {
    if others.contains(block) { return true }
    let blocks = context.overlapInput(.landUseBlock)
    guard let ground, let geometry = blocks.layer.geometry(at: block) else { return false }
    guard let own = try GroundCut(ground, by: geometry).inside else { return false }
    let part = OverlapInput(FlatLayer([own]))
    for other in others {
      let area = OverlapArea.between(0, of: part, and: other, of: blocks)
      guard area > OverlapArea.touching, let cover = blocks.layer.geometry(at: other) else { continue }
      if try SharedGround.isThick(own, cover, kernelArea: area, identity: context.tolerances.identityMetres) {
        return true
      }
    }
    return false
  }

  /// Its ground by class of the plan that holds; none where it cannot be measured.
  func shares(by basis: ParcelShares.Basis) throws -> [ParcelShares.Share] {
    guard isMeasured, let ground else { return [] }
    return try disclosure?.shares(of: ground, by: basis) ?? GroundShares(context, by: basis).shares(of: ground)
  }

  /// Features with what they share, by id.
  func ordered(_ areas: [Int: Double], id: (Int) -> String) -> [(Int, Double)] {
    let numbers = areas.keys.sorted()
    return IdentifierOrder.sorted(numbers.map(id)).map { (numbers[$0], areas[numbers[$0]] ?? 0) }
  }

  // MARK: - Findings, verdicts, markers, projects

  /// Whether a finding names the parcel or shares area with the ground.
  func concerns(_ finding: Finding) -> Bool {
    let id = parcel.map { land.parcels[$0].id }
    if finding.subjects.contains(where: { $0.layer == LayerName.parcel.rawValue && $0.id == id }) { return true }
    guard isMeasured, let geometry = finding.geometry, geometry.kind.isPolygonal,
      geometry.bounds.intersects(input.layer.bounds[0])
    else { return false }
    return OverlapArea.between(0, of: input, and: 0, of: OverlapInput(FlatLayer([geometry]))) > OverlapArea.touching
  }

  /// The parcels' parts of the ground, by id; where two parcels lie over each other it is that of the first.
  func parcelParts() throws -> [Part] {
    guard let ground else { return [] }
    let parcels = try ParcelParts(context)
    return try parcels.shares(of: ground).compactMap { parcel, area in
      let polygons = try parcels.polygons(of: parcel, in: ground, shared: area)
      return polygons.isEmpty ? nil : Part(parcel: parcel, polygons: polygons)
    }
  }

  /// The rows of the inventory, and those of each call over the ground.
  func verdicts(of parts: [Part], _ request: CleanLand.Request) throws -> [GroundExtract.VerdictPart] {
    let judge = try GroundJudge(context, request.criteria)
    var cells = CellMemory()
    let own = try parts.flatMap { part in
      guard let polygons = part.polygons else {
        return judge.judge(parcel: part.parcel, function: request.function, &cells)
      }
      let pieces = try judge.survey.cutter.pieces(ofParcel: part.parcel, within: polygons)
      return judge.judge(pieces, ofParcel: part.parcel, function: request.function, call: nil, &cells)
    }
    var found = try verdicts(own, asked: request.function, call: nil)
    let calls = try shared(context.overlapInput(.project)).filter { land.projects[$0.key].isOpenCall }
    for (call, area) in ordered(calls, id: { land.projects[$0].id }) {
      guard let ground, let geometry = land.projects.geometry.geometry(at: call) else { continue }
      let overlap = try OverlapShape.pieces(of: ground, and: geometry, kernelArea: area).pieces
      let asked = land.projects[call].targetFunction ?? request.function
      let judged = try parts.flatMap { part in
        let polygons = try part.polygons.map { try ExtractSearch.common($0, overlap) } ?? overlap
        guard !polygons.isEmpty else { return [JudgedPiece]() }
        let pieces = try judge.survey.cutter.pieces(ofParcel: part.parcel, within: polygons)
        return judge.judge(pieces, ofParcel: part.parcel, function: asked, call: call, &cells)
      }
      found += try verdicts(judged, asked: asked, call: call)
    }
    return found
  }

  /// The ground of two sets of polygons.
  private static func common(_ some: [Geometry], _ others: [Geometry]) throws(GeometryError) -> [Geometry] {
    var common: [Geometry] = []
    for one in some {
      for other in others where one.bounds.intersects(other.bounds) {
        common += try GroundCut(one, by: other).inside?.polygons ?? []
      }
    }
    return common
  }

  /// The rows of judged pieces, function by function.
  private func verdicts(
    _ pieces: [JudgedPiece], asked: FunctionCode?, call: Int?
  ) throws -> [GroundExtract.VerdictPart] {
    let ellipsoid = try EllipsoidalMeasure(land.system)
    let byFunction = Dictionary(grouping: pieces) { piece in
      asked ?? piece.piece.facts.schemeBlock.flatMap { land.schemeBlocks[$0].function }
    }
    let id = parcel.map { land.parcels[$0].id } ?? ""
    return try byFunction.sorted { ($0.key?.rawValue ?? "") < ($1.key?.rawValue ?? "") }.flatMap { function, pieces in
      try CleanLandTally.rows(pieces, id: id, ground: ground, ellipsoid)
        .map { GroundExtract.VerdictPart(row: $0, function: function, call: call.map { land.projects[$0].id }) }
    }
  }

  /// The markers within reach, the nearest first.
  func markers() throws -> [GroundExtract.NearMarker] {
    guard isMeasured, let ground else { return [] }
    let reach = ground.bounds.expanded(by: GroundExtract.markerDistanceMetres)
    var found: [GroundExtract.NearMarker] = []
    for marker in land.markers.indices where reach.intersects(land.markers.geometry.bounds[marker]) {
      guard let point = land.markers.geometry.geometry(at: marker), !point.isEmpty else { continue }
      let distance = try ground.distance(to: point)
      guard distance <= GroundExtract.markerDistanceMetres else { continue }
      let facts = land.markers[marker]
      found.append(GroundExtract.NearMarker(id: facts.id, scheme: facts.scheme, distanceMetres: distance))
    }
    return found.sorted {
      $0.distanceMetres != $1.distanceMetres
        ? $0.distanceMetres < $1.distanceMetres : IdentifierOrder.precedes($0.id, $1.id)
    }
  }

  func projects() throws -> [GroundExtract.ProjectPart] {
    ordered(try shared(context.overlapInput(.project))) { land.projects[$0].id }.map { project, area in
      let facts = land.projects[project]
      return GroundExtract.ProjectPart(id: facts.id, name: facts.name, kind: facts.kind, squareMetres: area)
    }
  }
}
