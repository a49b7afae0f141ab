public import Geodesy
public import LandModel
internal import PlaneGeometry

/// Whether the layer of a file tiles the ground: the rules of `landfund tile`.
///
/// Overlaps, gaps, what leaves the scope, and invalid features, which take no part in the others. It knows no scale, no
/// roads and no office: a gap is one finding as far as it is connected. Pure: no file, no clock.
public struct TileCheck: Sendable {
  private let layer: TileLayer
  private let scope: TileScope?
  private let system: CoordinateReferenceSystem
  private let sizer: PieceSizer
  /// The place of every feature in the order of ids.
  private let places: [Int]
  private let identityOrder: IdentityOrder
  private let jobs: Int?

  /// Takes a layer and what it should fill.
  ///
  /// - Parameters:
  ///   - layer: polygons in a projected system of metres.
  ///   - scope: what they should fill; `nil`: only ground that they enclose is a gap.
  ///   - system: the system of both.
  ///   - tolerances: below which size ground is no finding, or only a remark.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  /// - Throws: `Refusal` for a scope with an invalid feature or without any.
  public init(
    _ layer: TileLayer, scope: TileLayer? = nil, system: CoordinateReferenceSystem,
    tolerances: Tolerances = Tolerances(), jobs: Int? = nil
  ) throws {
    self.layer = layer
    self.scope = try scope.map { try TileScope($0, jobs: jobs) }
    self.system = system
    self.jobs = jobs
    sizer = PieceSizer(tolerances)
    places = IdentifierOrder.places(layer.ids)
    identityOrder = IdentityOrder(layer.ids)
  }

  /// Looks at the layer.
  ///
  /// - Parameter day: the day whose law findings cite; `nil`: none is cited.
  /// - Throws: `CancellationError` when the task around it is cancelled; `GeometryError` when an overlay fails.
  public func run(on day: CivilDate? = nil) throws -> CheckResult {
    let input = try OverlapInput(validating: layer.geometry, jobs: jobs)
    let defects = try Tiling.check(input, scope: scope?.ground, jobs: jobs)
    // Before the first day of any law, so that only what holds without a date is taken.
    let factory = FindingFactory(
      land: Land(name: layer.name, system: system), book: .shipped, on: day ?? CivilDate(dayNumber: .min), jobs: jobs)
    var findings = try factory.unsortedFindings(from: invalidDrafts(input))
    findings.reserveCapacity(findings.count + defects.overlaps.count + defects.gaps.count + defects.outside.count)
    try appendOverlaps(defects, factory, to: &findings)
    findings += try factory.unsortedFindings(from: gapDrafts(defects))
    findings += try factory.unsortedFindings(from: outsideDrafts(defects))
    FindingOrder.sort(&findings)
    return CheckResult(findings: findings, balances: [], matrix: [], skipped: skipped(input))
  }

  /// Of how many overlaps findings are made at a time.
  private static let blockSize = 1 << 14

  /// Where a layer is broken everywhere there are as many overlaps as features, and drafts are as large as findings.
  private func appendOverlaps(_ defects: TileDefects, _ factory: FindingFactory, to findings: inout [Finding]) throws {
    let unmatched = UnmatchedPairs(defects.unmatchedVertices)
    for start in stride(from: 0, to: defects.overlaps.count, by: TileCheck.blockSize) {
      let block = defects.overlaps[start..<min(start + TileCheck.blockSize, defects.overlaps.count)]
      findings += try factory.unsortedFindings(from: overlapDrafts(block, unmatched))
    }
  }

  private func invalidDrafts(_ input: OverlapInput) -> [FindingDraft] {
    input.excluded.filter { $0.reason != .nullGeometry }.flatMap { excluded in
      layer.geometry.validityProblems(of: excluded.feature).map { problem in
        var draft = FindingDraft(
          .geometryInvalid, subjects: [layer.subject(excluded.feature)], kind: problem.reason.rawValue)
        draft.parts = 1
        let place = problem.location.flatMap { $0.isFinite ? $0 : nil }
        draft.details = [Detail("x_n", .optional(place?.y)), Detail("y_e", .optional(place?.x))]
        draft.geometry = place.map(Geometry.point)
        return draft
      }
    }
  }

  private func overlapDrafts(
    _ overlaps: ArraySlice<TileOverlap>, _ unmatched: UnmatchedPairs
  ) throws -> [FindingDraft] {
    try Workers.map(overlaps.count, jobs: jobs) { index in
      let overlap = overlaps[overlaps.startIndex + index]
      let shape = try OverlapShape.pieces(
        of: layer.geometry.geometry(at: overlap.a) ?? .empty(.polygon),
        and: layer.geometry.geometry(at: overlap.b) ?? .empty(.polygon), kernelArea: overlap.area)
      let pieces = try sizer.sort(shape.pieces)
      return try pieces.sizes.map { size in try draft(of: overlap, pieces[size], size, shape, unmatched) }
    }.flatMap { $0 }
  }

  private func draft(
    of overlap: TileOverlap, _ group: PieceGroup, _ size: PieceSize, _ shape: OverlapShape,
    _ unmatched: UnmatchedPairs
  ) throws -> FindingDraft {
    let (first, second) = places[overlap.a] <= places[overlap.b] ? (overlap.a, overlap.b) : (overlap.b, overlap.a)
    let pair = OrderedPair(
      first: first, second: second,
      isTurnedForIdentity: identityOrder.precedes(layer.ids[second], layer.ids[first]))
    var draft = FindingDraft(.overlapTile, pair, subject: layer.subject) { first, _ in
      (first == overlap.a ? overlap.kind : overlap.kind.seenFromTheOther).rawValue
    }
    draft.size = size
    draft.areaSquareMetres = group.areaSquareMetres
    draft.thicknessMetres = try group.thicknessMetres()
    draft.parts = group.pieces.count
    draft.geometry = group.geometry
    draft.details = TileCheck.details(unmatched: unmatched.count(between: overlap.a, overlap.b))
    if !shape.isConfirmed { draft.details.append(Detail("unconfirmed", .flag(true))) }
    return draft
  }

  /// Small counts share one list: there may be a million findings.
  private static func details(unmatched count: Int) -> [Detail] {
    smallCounts.indices.contains(count) ? smallCounts[count] : [Detail("unmatched", .count(count))]
  }

  private static let smallCounts = (0...8).map { [Detail("unmatched", .count($0))] }

  private func gapDrafts(_ defects: TileDefects) throws -> [FindingDraft] {
    guard !defects.gaps.isEmpty else { return [] }
    let unmatched = UnmatchedPlaces(defects.unmatchedVertices)
    return try Workers.map(defects.gaps.count, jobs: jobs) { index -> FindingDraft? in
      let gap = defects.gaps[index]
      guard let size = try sizer.size(of: gap.geometry) else { return nil }
      var draft = FindingDraft(
        .gapTile, subjects: [try scope?.subject(of: gap.geometry)].compactMap { $0 }, kind: gap.kind.rawValue)
      draft.size = size
      draft.severity = gap.kind == .edge ? .info : nil
      draft.areaSquareMetres = gap.area
      draft.thicknessMetres = try gap.geometry.thicknessToMillimetres()
      draft.parts = 1
      draft.geometry = gap.geometry
      let neighbours = gap.neighbours.sorted { places[$0] < places[$1] }.map { layer.ids[$0] }
      draft.key = identityOrder.sorted(neighbours)
      if gap.kind == .hole { draft.wording = TileCheck.wording(ofHoleAmong: neighbours) }
      draft.details = [
        Detail("neighbours", .texts(neighbours)), Detail("unmatched", .count(unmatched.count(along: gap.geometry))),
      ]
      if !defects.isConfirmed { draft.details.append(Detail("unconfirmed", .flag(true))) }
      return draft
    }.compactMap { $0 }
  }

  /// Ground lies between two features that have names, inside one, or in the layer.
  private static func wording(ofHoleAmong neighbours: [String]) -> String? {
    switch neighbours.count(where: { !$0.allSatisfy(\.isWhitespace) }) {
    case 0: "hole_unnamed"
    case 1: "hole_inside"
    default: nil
    }
  }

  private func outsideDrafts(_ defects: TileDefects) throws -> [FindingDraft] {
    guard let scope else { return [] }
    return try defects.outside.flatMap { outside -> [FindingDraft] in
      guard let geometry = layer.geometry.geometry(at: outside.feature) else { return [] }
      let shape = try OverlapShape.pieces(of: geometry, outside: scope.ground, kernelArea: outside.area)
      let pieces = try sizer.sort(shape.pieces)
      let subjects = [layer.subject(outside.feature)] + [try scope.subject(of: geometry)].compactMap { $0 }
      return try pieces.sizes.map { size in
        var draft = FindingDraft(.outsideScope, subjects: subjects, kind: "block")
        draft.size = size
        draft.areaSquareMetres = pieces[size].areaSquareMetres
        draft.thicknessMetres = try pieces[size].thicknessMetres()
        draft.parts = pieces[size].pieces.count
        draft.geometry = pieces[size].geometry
        draft.details = [Detail("outside_ratio", .number(min(1, outside.area / geometry.area)))]
        if !shape.isConfirmed { draft.details.append(Detail("unconfirmed", .flag(true))) }
        return draft
      }
    }
  }

  private func skipped(_ input: OverlapInput) -> [SkippedFeature] {
    let rules = [RuleID.overlapTile, .gapTile] + (scope == nil ? [] : [.outsideScope])
    let features = input.excluded.sorted { places[$0.feature] < places[$1.feature] }
    return rules.flatMap { rule in
      features.map { excluded in
        SkippedFeature(
          rule: rule, layer: layer.name, id: layer.ids[excluded.feature],
          reason: excluded.reason == .nullGeometry ? .nullGeometry : .invalidGeometry)
      }
    }
  }
}

extension TileOverlap.Kind {
  fileprivate var seenFromTheOther: TileOverlap.Kind {
    switch self {
    case .contains: .within
    case .within: .contains
    case .equal, .crosses: self
    }
  }
}
