internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// What holds for a parcel as a whole: C1, C2, the paper side of C3, C7, the allotment of C8, and C10.
struct ParcelJudge: Sendable {
  let limits: CriterionLimits
  let roadDistanceMetres: Double
  let tolerances: Tolerances
  let roads: RoadReach
  let plannedRoads: RoadReach
  /// Whether the workspace has any road.
  let hasRoads: Bool
  /// Calls by what a parcel may name them: id, name or investor.
  let callsByName: [String: [Int]]

  init(_ land: Land, _ criteria: CleanLandCriteria, _ tolerances: Tolerances) throws(GeometryError) {
    limits = CriterionLimits(criteria)
    roadDistanceMetres = criteria.roadDistanceMetres
    self.tolerances = tolerances
    hasRoads = !land.roads.isEmpty
    roads = try RoadReach(land) { $0.scheme == nil }
    plannedRoads = try RoadReach(land) { road in road.scheme.map { land.schemes.index(of: $0) != nil } ?? false }
    var names: [String: [Int]] = [:]
    for project in land.projects.indices where land.projects[project].isOpenCall {
      for name in land.projects[project].ownNames { names[name, default: []].append(project) }
    }
    callsByName = names
  }

  /// Adds what holds for the whole parcel.
  ///
  /// - Parameters:
  ///   - ground: the parcel's polygon.
  ///   - area: its area on the grid, square metres.
  ///   - call: the call whose land is judged, `nil` for none.
  func judge(
    _ parcel: Parcel, _ ground: BorrowedGeometry?, area: Double, call: Int?, _ builder: inout JudgementBuilder
  ) {
    builder.add(.tenure, tenure(parcel), step: .recover)
    builder.add(.clearance, clearance(parcel), step: .compensate)
    builder.add(.dispute, dispute(parcel))
    if limits.tests(.road), let ground { road(ground, &builder) }
    builder.add(.free, isFree(parcel, call: call) ? .clean : .notClean)
    if let registered = parcel.registeredAreaSquareMetres {
      let limit = AreaLimit(ofParcelAt: parcel.mapScale, declared: registered, measured: area, tolerances)
      if abs(registered - area) > limit.squareMetres {
        builder.note(.provenArea, .areaDiffers)
      }
    } else {
      builder.note(.provenArea, .areaMissing)
    }
  }

  private func tenure(_ parcel: Parcel) -> Verdict {
    if parcel.recovery == .done { return .clean }
    switch parcel.tenure {
    case .state, .recovered: return .clean
    case .unknown, nil: return .unknown
    case .household, .organisation, .community:
      switch parcel.recovery {
      case .listed, .notified, .decided: return .conditional
      case .none?: return .notClean
      case .done: return .clean
      case .unknown, nil: return .unknown
      }
    }
  }

  private func clearance(_ parcel: Parcel) -> Verdict {
    switch parcel.clearance {
    case .complete, .notNeeded: .clean
    case .partial, .none?: .conditional
    case .unknown, nil: .unknown
    }
  }

  private func dispute(_ parcel: Parcel) -> Verdict {
    switch parcel.dispute {
    case .no: .clean
    case .yes: .notClean
    case .unknown, nil: .unknown
    }
  }

  private func road(_ ground: BorrowedGeometry, _ builder: inout JudgementBuilder) {
    guard hasRoads else { return builder.add(.road, .unknown) }
    guard !roads.reaches(ground, within: roadDistanceMetres) else { return }
    builder.add(.road, .conditional, step: .road)
    if plannedRoads.reaches(ground, within: roadDistanceMetres) { builder.note(.road, .plannedRoad) }
  }

  /// Whether nobody holds it by allotment; a call does not exclude its own land, another call's allotment does.
  private func isFree(_ parcel: Parcel, call: Int?) -> Bool {
    guard let holder = parcel.holder else { return true }
    guard let calls = callsByName[holder] else { return false }
    return call.map { calls.contains($0) } ?? true
  }
}

extension Project {
  /// Whether it is a call that is not revoked.
  var isOpenCall: Bool { kind == .call && status != .revoked }

  /// What a parcel that is allotted to it may name: its id, its name, its investor.
  var ownNames: [String] {
    [id, name, investor].compactMap { $0 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
