internal import Geodesy
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// Asks every layer about one parcel.
struct ExtractSearch {
  let context: CheckContext
  let parcel: Int
  private let input: OverlapInput

  init(_ context: CheckContext, _ parcel: Int) {
    self.context = context
    self.parcel = parcel
    let all = context.overlapInput(.parcel)
    let isInvalid = all.excluded.contains { $0.feature == parcel }
    input = OverlapInput(FlatLayer([all.layer.geometry(at: parcel)]), excluding: isInvalid ? [0] : [])
  }

  private var land: Land { context.land }
  private var ground: Geometry? { input.layer.geometry(at: 0) }

  /// Whether it has a valid polygon with some ground.
  var isMeasured: Bool { input.excluded.isEmpty && input.areas[0] > 0 }

  /// What each feature of a layer shares with the parcel, noise left out, by number.
  private func shared(_ layer: OverlapInput) throws -> [Int: Double] {
    guard let ground else { return [:] }
    let pairs = try OverlapArea.pairs(input, layer, jobs: 1)
    var shared: [Int: Double] = [:]
    for pair in 0..<pairs.count {
      let feature = Int(pairs.b[pair])
      guard let other = layer.layer.geometry(at: feature),
        try SharedGround.isThick(
          ground, other, kernelArea: pairs.area[pair], identity: context.tolerances.identityMetres)
      else { continue }
      shared[feature] = pairs.area[pair]
    }
    return shared
  }

  /// Where the blocks of a layer hold on the parcel, square metres by block.
  private func prevailing(_ pieces: PrevailingPieces) throws -> [Int: Double] {
    var areas: [Int: Double] = [:]
    for (piece, area) in try shared(pieces.input) { areas[pieces.blocks[piece]] = area }
    return areas
  }

  // MARK: - Plans

  func schemeParts() throws -> [ParcelExtract.PlanPart] {
    let blocks = try shared(context.overlapInput(.schemeBlock))
    let prevailing = try prevailing(try context.prevailingSchemeBlocks())
    let contradictions = try context.parentContradictions()
    let contradicting = Set(try shared(contradictions.input).keys.map { contradictions.pairs[$0].child })
    return ordered(blocks, ids: land.schemeBlocks.features.map(\.id)).map { block, area in
      let facts = land.schemeBlocks[block]
      let scheme = land.schemes.index(of: facts.scheme)
      let plan = scheme.map { land.schemes[$0] }
      let period = scheme.flatMap { context.plansInForce.schemes.period(of: $0) }
      return ParcelExtract.PlanPart(
        layer: .schemeBlock, id: facts.id, classCode: facts.function?.rawValue, plan: facts.scheme,
        planName: plan?.name, level: plan?.level?.rawValue, decisionNumber: plan?.decisionNumber,
        decisionDate: plan?.decisionDate, squareMetres: area, prevailingSquareMetres: prevailing[block] ?? 0,
        contradictsParent: contradicting.contains(block),
        isInForce: scheme.map { context.plansInForce.schemes.counts($0) } ?? false, isInAnnualPlan: nil,
        isInFiveYearPlan: nil, countsFrom: period?.first, countsTo: period?.last)
    }
  }

  func landUseParts() throws -> [ParcelExtract.PlanPart] {
    let blocks = try shared(context.overlapInput(.landUseBlock))
    let prevailing = try prevailing(try context.prevailingLandUseBlocks())
    let annual = Set(context.annualLandUseBlocks).filter { blocks[$0] != nil }
    let fiveYear = Set(context.fiveYearLandUseBlocks).filter { blocks[$0] != nil }
    return try ordered(blocks, ids: land.landUseBlocks.features.map(\.id)).map { block, area in
      let facts = land.landUseBlocks[block]
      let number = land.landUsePlans.index(of: facts.plan)
      let plan = number.map { land.landUsePlans[$0] }
      let period = number.flatMap { context.plansInForce.landUsePlans.period(of: $0) }
      return ParcelExtract.PlanPart(
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

  /// Whether one of these blocks lies on the block's ground in the parcel.
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

  private func ordered(_ areas: [Int: Double], ids: [String]) -> [(Int, Double)] {
    let numbers = areas.keys.sorted()
    return IdentifierOrder.sorted(numbers.map { ids[$0] }).map { (numbers[$0], areas[numbers[$0]] ?? 0) }
  }

  // MARK: - Findings, verdicts, markers, projects

  /// Whether a finding names the parcel or shares area with it.
  func concerns(_ finding: Finding) -> Bool {
    let id = land.parcels[parcel].id
    if finding.subjects.contains(where: { $0.layer == LayerName.parcel.rawValue && $0.id == id }) { return true }
    guard isMeasured, let geometry = finding.geometry, geometry.kind.isPolygonal,
      geometry.bounds.intersects(input.layer.bounds[0])
    else { return false }
    return OverlapArea.between(0, of: input, and: 0, of: OverlapInput(FlatLayer([geometry]))) > OverlapArea.touching
  }

  /// The rows of the inventory, and those of each call over the parcel.
  func verdicts(_ request: CleanLand.Request) throws -> [ParcelExtract.VerdictPart] {
    let judge = try GroundJudge(context, request.criteria)
    var cells = CellMemory()
    let own = judge.judge(parcel: parcel, function: request.function, &cells)
    var parts = try verdicts(own, asked: request.function, call: nil)
    let calls = try shared(context.overlapInput(.project)).filter { land.projects[$0.key].isOpenCall }
    for (call, area) in ordered(calls, ids: land.projects.features.map(\.id)) {
      guard let ground, let geometry = land.projects.geometry.geometry(at: call) else { continue }
      let polygons = try OverlapShape.pieces(of: ground, and: geometry, kernelArea: area).pieces
      let pieces = try judge.survey.cutter.pieces(ofParcel: parcel, within: polygons)
      let asked = land.projects[call].targetFunction ?? request.function
      parts += try verdicts(
        judge.judge(pieces, ofParcel: parcel, function: asked, call: call, &cells), asked: asked, call: call)
    }
    return parts
  }

  /// The rows of judged pieces, function by function.
  private func verdicts(
    _ pieces: [JudgedPiece], asked: FunctionCode?, call: Int?
  ) throws -> [ParcelExtract.VerdictPart] {
    let ellipsoid = try EllipsoidalMeasure(land.system)
    let byFunction = Dictionary(grouping: pieces) { piece in
      asked ?? piece.piece.facts.schemeBlock.flatMap { land.schemeBlocks[$0].function }
    }
    return try byFunction.sorted { ($0.key?.rawValue ?? "") < ($1.key?.rawValue ?? "") }.flatMap { function, pieces in
      try CleanLandTally.rows(
        pieces, id: land.parcels[parcel].id, ground: land.parcels.geometry.geometry(at: parcel), ellipsoid
      ).map { ParcelExtract.VerdictPart(row: $0, function: function, call: call.map { land.projects[$0].id }) }
    }
  }

  /// The markers within reach, the nearest first.
  func markers() throws -> [ParcelExtract.NearMarker] {
    guard isMeasured, let ground else { return [] }
    let reach = ground.bounds.expanded(by: ParcelExtract.markerDistanceMetres)
    var found: [ParcelExtract.NearMarker] = []
    for marker in land.markers.indices where reach.intersects(land.markers.geometry.bounds[marker]) {
      guard let point = land.markers.geometry.geometry(at: marker), !point.isEmpty else { continue }
      let distance = try ground.distance(to: point)
      guard distance <= ParcelExtract.markerDistanceMetres else { continue }
      let facts = land.markers[marker]
      found.append(ParcelExtract.NearMarker(id: facts.id, scheme: facts.scheme, distanceMetres: distance))
    }
    return found.sorted {
      $0.distanceMetres != $1.distanceMetres
        ? $0.distanceMetres < $1.distanceMetres : IdentifierOrder.precedes($0.id, $1.id)
    }
  }

  func projects() throws -> [ParcelExtract.ProjectPart] {
    ordered(try shared(context.overlapInput(.project)), ids: land.projects.features.map(\.id)).map { project, area in
      let facts = land.projects[project]
      return ParcelExtract.ProjectPart(id: facts.id, name: facts.name, kind: facts.kind, squareMetres: area)
    }
  }
}
