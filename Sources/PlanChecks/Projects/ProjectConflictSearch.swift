internal import LandModel
internal import PlaneGeometry

/// Ground of a project that is not for it.
struct ProjectConflict: Sendable {
  /// The number of the project.
  let project: Int
  let kind: Kind
  /// Before calls are put one step lower.
  let severity: Severity
  /// The planned code, of `non_conforming` alone.
  let code: String?
  let cell: CrosswalkCell?
  /// What it conflicts with.
  let other: Other
  /// The layer of the other's ground, and the feature in it.
  let ground: FlatLayer
  let feature: Int
  /// What the two share, square metres.
  let squareMetres: Double

  /// What a project conflicts with.
  struct Other: Hashable, Sendable {
    let layer: LayerName
    let feature: Int
  }

  enum Kind: String, CaseIterable, Sendable {
    case protected, allotted
    case nonConforming = "non_conforming"
    case project
  }
}

/// Finds every pair of a project that is not revoked and something that its ground is not for.
struct ProjectConflictSearch {
  private let context: CheckContext
  private let land: Land
  private let projects: OverlapInput
  private(set) var conflicts: [ProjectConflict] = []

  init(_ context: CheckContext) throws {
    self.context = context
    land = context.land
    projects = context.overlapInput(.project)
    guard land.projects.features.contains(where: { $0.status != .revoked }) else { return }
    for severity in [ConstraintSeverity.notClean, .conditional] { try addProtected(severity) }
    try addAllotted()
    try addNonConforming()
    try addProjects()
  }

  /// Ground under several constraint areas of one severity counts once, for the one whose id sorts first.
  private mutating func addProtected(_ severity: ConstraintSeverity) throws {
    let areas = land.constraintAreas
    let places = areas.placesByID
    let ranks = areas.indices.map { areas[$0].severity == severity ? places[$0] : nil }
    guard ranks.contains(where: { $0 != nil }) else { return }
    let ground = try RankedGround(
      context.overlapInput(.constraintArea), pairs: context.overlapPairs(within: .constraintArea), ranks: ranks,
      jobs: context.jobs)
    try add(ground, .constraintArea) { _, _ in (.protected, severity == .notClean ? .error : .warning, nil, nil) }
  }

  private mutating func addAllotted() throws {
    let land = land
    let allotted = land.parcels.indices.filter { land.parcels[$0].holder != nil }
    guard !allotted.isEmpty else { return }
    let broken = context.unusableParcels
    let layer = FlatLayer(allotted.map { broken.contains($0) ? nil : land.parcels.geometry.geometry(at: $0) })
    try add(OverlapInput(layer), .parcel, features: allotted) { project, parcel in
      guard let holder = land.parcels[parcel].holder, !land.projects[project].isNamed(by: holder) else { return nil }
      return (.allotted, .error, nil, nil)
    }
  }

  private mutating func addNonConforming() throws {
    let prevailing = try context.prevailingLandUseBlocks()
    let crosswalk = try context.crosswalk()
    let (land, day) = (land, context.asOf)
    try add(prevailing.input, .landUseBlock, features: prevailing.blocks) { project, block in
      guard let function = land.projects[project].targetFunction, let code = land.landUseBlocks[block].code,
        let cell = crosswalk.cell(function: function, code: code, on: day), cell.cell >= 2
      else { return nil }
      return (.nonConforming, cell.cell == 2 ? .warning : .error, LandUseCodes.shipped.canonical(code) ?? code, cell)
    }
  }

  /// A call over licensed projects; ground under several of them counts once.
  private mutating func addProjects() throws {
    let land = land
    let places = land.projects.placesByID
    let ranks = land.projects.indices.map { land.projects[$0].isLicensedInForce ? places[$0] : nil }
    guard ranks.contains(where: { $0 != nil }), land.projects.features.contains(where: { $0.kind == .call }) else {
      return
    }
    let ground = try RankedGround(
      projects, pairs: context.overlapPairs(within: .project), ranks: ranks, jobs: context.jobs)
    try add(ground, .project) { project, _ in
      land.projects[project].kind == .call ? (.project, .warning, nil, nil) : nil
    }
  }

  private typealias Judgement = (kind: ProjectConflict.Kind, severity: Severity, code: String?, cell: CrosswalkCell?)

  private mutating func add(_ ground: RankedGround, _ layer: LayerName, _ judge: (Int, Int) -> Judgement?) throws {
    try add(OverlapInput(FlatLayer(ground.ground)), layer, features: ground.blocks, judge)
  }

  private mutating func add(
    _ input: OverlapInput, _ layer: LayerName, features: [Int], _ judge: (_ project: Int, _ feature: Int) -> Judgement?
  ) throws {
    let pairs = try OverlapArea.pairs(projects, input, jobs: context.jobs)
    for pair in 0..<pairs.count {
      let (project, place) = (Int(pairs.a[pair]), Int(pairs.b[pair]))
      guard land.projects[project].status != .revoked, let judgement = judge(project, features[place]) else { continue }
      conflicts.append(
        ProjectConflict(
          project: project, kind: judgement.kind, severity: judgement.severity, code: judgement.code,
          cell: judgement.cell, other: .init(layer: layer, feature: features[place]), ground: input.layer,
          feature: place, squareMetres: pairs.area[pair]))
    }
  }
}
