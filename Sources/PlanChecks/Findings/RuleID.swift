/// The code of a rule, as `overlap.parcel`; codes are part of the documents that programs read.
public struct RuleID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The code.
  public let rawValue: String

  /// Takes any code; ``allCases`` lists those there are.
  public init(rawValue: String) { self.rawValue = rawValue }

  private init(_ code: String) { rawValue = code }

  /// The code.
  public var description: String { rawValue }
}

extension RuleID {
  /// A broken polygon.
  public static let geometryInvalid = RuleID("geometry.invalid")
  /// One feature drawn twice.
  public static let geometryDuplicate = RuleID("geometry.duplicate")
  /// Parcel numbers, or ids of a source, that are given twice.
  public static let parcelNumber = RuleID("parcel.number")
  /// Declared areas that are not the measured ones.
  public static let areaDeclared = RuleID("area.declared")
  /// Zones of one kind that share ground.
  public static let overlapZone = RuleID("overlap.zone")
  /// Schemes that should exclude each other and share ground.
  public static let overlapScheme = RuleID("overlap.scheme")
  /// Blocks of one scheme that share ground.
  public static let overlapSchemeBlock = RuleID("overlap.scheme_block")
  /// Planned blocks of one land-use plan that share ground.
  public static let overlapLandUseBlock = RuleID("overlap.landuse_block")
  /// Parcels that share ground.
  public static let overlapParcel = RuleID("overlap.parcel")
  /// Licensed projects, or calls, that share ground.
  public static let overlapProject = RuleID("overlap.project")
  /// Features of a file's layer that share ground.
  public static let overlapTile = RuleID("overlap.tile")
  /// Ground of a scheme that none of its blocks covers.
  public static let gapSchemeBlock = RuleID("gap.scheme_block")
  /// Ground of a land-use plan that none of its blocks covers.
  public static let gapLandUseBlock = RuleID("gap.landuse_block")
  /// Ground that none of the features of a file's layer covers.
  public static let gapTile = RuleID("gap.tile")
  /// Features that leave what should hold them.
  public static let outsideScope = RuleID("outside.scope")
  /// Functions that the parent scheme does not allow.
  public static let hierarchyFunction = RuleID("hierarchy.function")
  /// The urban plan and the land-use plan contradict each other.
  public static let conflictLandUse = RuleID("conflict.landuse")
  /// A functional or sector scheme contradicts the urban or rural one.
  public static let conflictSector = RuleID("conflict.sector")
  /// A plan puts on a constraint area what its kind does not allow.
  public static let conflictConstraint = RuleID("conflict.constraint")
  /// A village planned for something else.
  public static let conflictVillage = RuleID("conflict.village")
  /// Projects and calls on ground that is not for them.
  public static let conflictProject = RuleID("conflict.project")
  /// Parcels used otherwise than registered.
  public static let conflictCurrent = RuleID("conflict.current")
  /// Schemes without the facts that they need.
  public static let planMetadata = RuleID("plan.metadata")
  /// Schemes whose review is overdue.
  public static let planReview = RuleID("plan.review")
  /// Schemes that a later and higher one has overtaken.
  public static let planOutdated = RuleID("plan.outdated")
  /// Plans that were not made public in time.
  public static let planUnpublished = RuleID("plan.unpublished")
  /// Ground adjusted more than once, public ground that adjustments take, adjustments beyond the limits.
  public static let planAdjusted = RuleID("plan.adjusted")
  /// Schemes without any marker.
  public static let markerNone = RuleID("marker.none")
  /// Required points without a marker.
  public static let markerMissing = RuleID("marker.missing")
  /// Runs of line longer than the spacing.
  public static let markerSpacing = RuleID("marker.spacing")
  /// Markers off their design.
  public static let markerDrift = RuleID("marker.drift")
  /// Markers that belong to nothing, or twice.
  public static let markerOrphan = RuleID("marker.orphan")
  /// Schemes whose markers are not handed over in time.
  public static let markerOverdue = RuleID("marker.overdue")
  /// Projects that are idle, late or past their extension.
  public static let projectStalled = RuleID("project.stalled")

  /// Every rule of a workspace, in the order in which documents list findings: that of the table in the
  /// documentation, layers in the order of the model.
  public static let allCases: [RuleID] = [
    geometryInvalid, geometryDuplicate, parcelNumber, areaDeclared, overlapZone, overlapScheme, overlapSchemeBlock,
    overlapLandUseBlock, overlapParcel, overlapProject, gapSchemeBlock, gapLandUseBlock, outsideScope,
    hierarchyFunction, conflictLandUse, conflictSector, conflictConstraint, conflictVillage, conflictProject,
    conflictCurrent, planMetadata, planReview, planOutdated, planUnpublished, planAdjusted,
    markerNone, markerMissing, markerSpacing, markerDrift, markerOrphan, markerOverdue, projectStalled,
  ]

  /// Every rule there is: with ``allCases`` those of the check of a file, `overlap.tile` before and `gap.tile` after the
  /// rules of gaps.
  public static let known: [RuleID] = {
    var rules = allCases
    rules.insert(overlapTile, at: rules.firstIndex(of: gapSchemeBlock) ?? rules.endIndex)
    rules.insert(gapTile, at: rules.firstIndex(of: outsideScope) ?? rules.endIndex)
    return rules
  }()

  /// The place in ``known``; behind all of them for a code that is not among them.
  public var order: Int { RuleID.places[rawValue] ?? RuleID.known.count }

  private static let places = Dictionary(
    uniqueKeysWithValues: known.enumerated().map { ($0.element.rawValue, $0.offset) })
}
