/// A land-use plan, a five-year or an annual plan (quy hoạch, kế hoạch sử dụng đất); its geometry is the extent.
public struct LandUsePlan: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.landUsePlan
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// The level; `annual` for an annual plan.
  public var level: LandUsePlanLevel?
  /// The denominator of its scale.
  public var scale: Int?
  /// The first day or year that it plans for.
  public var periodFrom: PeriodDate?
  /// The last day or year that it plans for.
  public var periodTo: PeriodDate?
  /// Where it stands.
  public var status: PlanStatus?
  /// The number of the approving decision.
  public var decisionNumber: String?
  /// The date of that decision.
  public var decisionDate: CivilDate?
  /// The first day on which it holds; empty: the later of decision date and start of the period.
  public var validFrom: CivilDate?
  /// The last day on which it holds; empty: open, for a five-year or annual plan the end of its period.
  public var validTo: CivilDate?
  /// Whether it says what land is for, or when; empty: what ``effectiveKind`` makes of level and period.
  public var kind: LandUsePlanKind?
  /// The day on which it was made public.
  public var publishedOn: CivilDate?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.code("level", &level)
    try visitor.whole("scale", .scale, &scale)
    try visitor.period("period_from", &periodFrom)
    try visitor.period("period_to", &periodTo)
    try visitor.code("status", &status)
    try visitor.text("decision_no", .text, &decisionNumber)
    try visitor.date("decision_date", &decisionDate)
    try visitor.date("valid_from", &validFrom)
    try visitor.date("valid_to", &validTo)
    try visitor.code("kind", &kind)
    try visitor.date("published_on", &publishedOn)
  }

  /// The code that says what it is.
  public var classCode: String? { level?.rawValue }

  /// The kind as stated, else by level and length of the period: `annual` at that level or for one year, `five_year` for
  /// two to five years, both ends counted, else `plan`.
  public var effectiveKind: LandUsePlanKind {
    if let kind { return kind }
    if level == .annual { return .annual }
    guard let first = periodFrom?.firstDay, let last = periodTo?.lastDay, first <= last else { return .plan }
    // The day after the last one ends the last year.
    let end = last.adding(days: 1)
    if end <= first.adding(years: 1) { return .annual }
    return end <= first.adding(years: 5) ? .fiveYear : .plan
  }

  /// Whether it says what land is for, so that its planned blocks can hold.
  public var isPeriodPlan: Bool { effectiveKind == .plan && level != .annual }
}

/// A block of a land-use plan.
public struct LandUseBlock: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.landUseBlock
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// The id of its plan.
  public var plan: String?
  /// The land-use code, as written; it may be unknown.
  public var code: String?
  /// Whether it states what is there or what is meant to be.
  public var status: LandUseBlockStatus?
  /// The day on which the current use was surveyed.
  public var surveyedOn: CivilDate?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text("plan", .reference(.landUsePlan), &plan)
    try visitor.text("code", .landUseCode, &code)
    try visitor.code("status", &status)
    try visitor.date("surveyed_on", &surveyedOn)
  }

  /// The code that says what it is.
  public var classCode: String? { code }
}
