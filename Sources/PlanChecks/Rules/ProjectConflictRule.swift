internal import LandModel
internal import PlaneGeometry

/// The rule `conflict.project`: projects and calls over protected, allotted or non-conforming land, or over projects.
public struct ProjectConflictRule: Rule {
  /// Takes nothing.
  public init() {}

  /// The rule that it answers for.
  public var rules: [RuleID] { [.conflictProject] }

  /// Looks at every project that is not revoked.
  ///
  /// Cost: the pairs of projects with constraint areas, allotted parcels, prevailing blocks and projects, an overlay for
  /// each that is a conflict.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled; `Refusal` for the workspace's crosswalk.
  public func run(_ context: CheckContext) throws -> RuleOutcome {
    let conflicts = try ProjectConflictSearch(context).conflicts
    let (projects, sizer) = (context.land.projects.geometry, context.sizer)
    let shapes = try SizedShape.all(conflicts.count, jobs: context.jobs) { index in
      let conflict = conflicts[index]
      return try SizedShape(
        .shape(
          projects, conflict.project, conflict.ground, conflict.feature, kernelArea: conflict.squareMetres),
        kernelArea: conflict.squareMetres, sizer,
        scaleTolerance: scaleTolerance(of: conflict, context))
    }
    var outcome = RuleOutcome()
    var totals = SizeTotals()
    var groups = ProjectConflictGroups(context)
    for (conflict, shape) in zip(conflicts, shapes) {
      totals.add(shape.pieces, totalSquareMetres: shape.squareMetres)
      groups.add(conflict, shape.pieces)
      if !shape.isConfirmed {
        outcome.skipped.append(context.skipped(.conflictProject, .project, conflict.project, .overlayUnconfirmed))
      }
    }
    outcome.drafts = try groups.drafts()
    outcome.balances = [totals.balance(RuleID.conflictProject.rawValue)]
    outcome.skipped += context.skipped(.conflictProject, .project) { context.land.projects[$0].status != .revoked }
    outcome.skipped += context.land.projects.indices.filter {
      context.land.projects[$0].status != .revoked && context.land.projects[$0].targetFunction == nil
    }.map { context.skipped(.conflictProject, .project, $0, .noFunction) }
    if context.land.projects.features.contains(where: { $0.status != .revoked }) {
      outcome.skipped += context.skippedConstraintAreas(.conflictProject, .noSeverity) { $0.severity == nil }
    }
    return outcome
  }

  /// A project has no map scale of its own, so that of the land-use plan decides.
  private func scaleTolerance(of conflict: ProjectConflict, _ context: CheckContext) -> Double? {
    guard conflict.kind == .nonConforming else { return nil }
    let land = context.land
    return context.tolerances.scaleTolerance(
      land.landUsePlans.feature(land.landUseBlocks[conflict.other.feature].plan)?.scale)
  }
}

/// The conflicts of projects gathered into findings.
private struct ProjectConflictGroups {
  /// What tells one finding from another.
  private struct Key: Hashable {
    let project: Int
    let kind: ProjectConflict.Kind
    let severity: Severity
    let code: String?
    let size: PieceSize
    /// The land-use plan, for digitisation alone.
    let plan: Int?
  }

  private struct Group {
    let key: Key
    let first: ProjectConflict
    var pieces = PieceGroup()
    var others: [ProjectConflict.Other] = []
  }

  private let context: CheckContext
  private var groups: [Group] = []
  private var places: [Key: Int] = [:]

  init(_ context: CheckContext) { self.context = context }

  mutating func add(_ conflict: ProjectConflict, _ pieces: SizedPieces) {
    let other = subject(of: conflict)
    for size in pieces.sizes {
      let isDigitisation = size == .digitisation
      let key = Key(
        project: conflict.project, kind: conflict.kind, severity: isDigitisation ? .info : conflict.severity,
        code: isDigitisation ? nil : conflict.code, size: size, plan: isDigitisation ? other.feature : nil)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(Group(key: key, first: conflict))
      }
      groups[place].pieces.append(pieces[size])
      if !groups[place].others.contains(other) { groups[place].others.append(other) }
    }
  }

  /// The land-use plan stands for its blocks.
  private func subject(of conflict: ProjectConflict) -> ProjectConflict.Other {
    guard conflict.kind == .nonConforming else { return conflict.other }
    let plan = context.land.landUsePlans.index(of: context.land.landUseBlocks[conflict.other.feature].plan)
    return plan.map { .init(layer: .landUsePlan, feature: $0) } ?? conflict.other
  }

  func drafts() throws -> [FindingDraft] { try groups.map(draft) }

  private func draft(_ group: Group) throws -> FindingDraft {
    let (land, key) = (context.land, group.key)
    let project = land.subject(.project, key.project)
    let others = group.others.map { land.subject($0.layer, $0.feature) }
    let order = IdentifierOrder.sorted(others.map(\.id))
    var draft = FindingDraft(
      .conflictProject, subjects: [project] + order.map { others[$0] }, kind: key.kind.rawValue)
    try draft.measure(group.pieces)
    draft.size = key.size
    guard key.size != .digitisation else {
      draft.severity = .info
      draft.details = ProjectConflictGroups.details(nil, nil, nil)
      return draft
    }
    draft.identitySubjects = [project]
    draft.key = [key.code ?? "", key.severity.rawValue]
    draft.severity = key.severity
    draft.loweredBy = land.projects[key.project].kind == .call && key.kind != .project ? 1 : 0
    draft.typology = typology(group, draft)
    draft.legalBasis = group.first.cell?.legalBasis
    let function = key.kind == .nonConforming ? land.projects[key.project].targetFunction : nil
    draft.details = ProjectConflictGroups.details(function?.rawValue, key.code, group.first.cell?.cell)
    return draft
  }

  private static func details(_ function: String?, _ code: String?, _ cell: Int?) -> [Detail] {
    [Detail("function", .optional(function)), Detail("code", .optional(code)), Detail("cell", .optional(cell))]
  }

  /// From the cell, else from what the finding weighs.
  private func typology(_ group: Group, _ draft: FindingDraft) -> Int? {
    if let cell = group.first.cell { return cell.cell == 2 ? 2 : 3 }
    guard group.key.size == .material else { return nil }
    switch draft.loweredBy > 0 ? group.key.severity.lowered : group.key.severity {
    case .error: return 3
    case .warning: return 2
    case .info: return nil
    }
  }
}
