/// A planning scheme (đồ án quy hoạch); its geometry is the scope.
public struct Scheme: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.scheme
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// The level of planning.
  public var level: SchemeLevel?
  /// The denominator of its scale.
  public var scale: Int?
  /// Where it stands.
  public var status: PlanStatus?
  /// Who approved it.
  public var authority: Authority?
  /// The office that keeps it.
  public var office: Office?
  /// The number of the approving decision.
  public var decisionNumber: String?
  /// The date of that decision.
  public var decisionDate: CivilDate?
  /// The day on which it was made public.
  public var publishedOn: CivilDate?
  /// The day of its last review.
  public var reviewedOn: CivilDate?
  /// The first day on which it holds; empty: the decision date.
  public var validFrom: CivilDate?
  /// The last day on which it holds; empty: open.
  public var validTo: CivilDate?
  /// The id of the scheme of the next coarser level that it belongs to.
  public var parent: String?
  /// The id of the scheme that it amends.
  public var adjusts: String?
  /// The number of the adjustment.
  public var adjustmentNumber: Int?
  /// Whether it amends the whole or a place.
  public var adjustmentKind: AdjustmentKind?
  /// The area that the decision states.
  public var declaredAreaSquareMetres: Double?
  /// The unit of the last digit of the stated area.
  public var declaredPrecisionSquareMetres: Double?
  /// How far it is marked on the ground, as declared.
  public var markerStatus: MarkerStatus?
  /// What kind of place it plans: a functional scheme is compared on its own side.
  public var planningKind: PlanningKind?
  /// The inhabitants that it plans for.
  public var population: Int?
  /// At how many places local adjustments are said to amend it.
  public var declaredPositions: Int?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.code("level", &level)
    try visitor.whole("scale", .scale, &scale)
    try visitor.code("status", &status)
    try visitor.code("authority", &authority)
    try visitor.code("office", &office)
    try visitor.text("decision_no", .text, &decisionNumber)
    try visitor.date("decision_date", &decisionDate)
    try visitor.date("published_on", &publishedOn)
    try visitor.date("reviewed_on", &reviewedOn)
    try visitor.date("valid_from", &validFrom)
    try visitor.date("valid_to", &validTo)
    try visitor.text("parent", .reference(.scheme), &parent)
    try visitor.text("adjusts", .reference(.scheme), &adjusts)
    try visitor.whole("adjustment_no", .count, &adjustmentNumber)
    try visitor.code("adjustment_kind", &adjustmentKind)
    try visitor.number("declared_area_m2", .area, &declaredAreaSquareMetres)
    try visitor.number("declared_precision_m2", .area, &declaredPrecisionSquareMetres)
    try visitor.code("marker_status", &markerStatus)
    try visitor.code("planning_kind", &planningKind)
    try visitor.whole("population", .count, &population)
    try visitor.whole("declared_positions", .count, &declaredPositions)
  }

  /// The code that says what it is.
  public var classCode: String? { level?.rawValue }
}

/// A functional block of a scheme.
public struct SchemeBlock: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.schemeBlock
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// The id of its scheme.
  public var scheme: String?
  /// The function code, as in ``FunctionCode``.
  public var function: FunctionCode?
  /// The label as drawn.
  public var functionSource: String?
  /// The area that the scheme's table states.
  public var declaredAreaSquareMetres: Double?
  /// Conditions of the crosswalk that hold on it, joined by `;`, as `forest_lease`.
  public var flags: String?
  /// What for within its function.
  public var use: BlockUse?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text("scheme", .reference(.scheme), &scheme)
    try visitor.function("function", &function)
    try visitor.text("function_source", .text, &functionSource)
    try visitor.number("declared_area_m2", .area, &declaredAreaSquareMetres)
    try visitor.text("flags", .text, &flags)
    try visitor.code("use", &use)
  }

  /// The code that says what it is.
  public var classCode: String? { function?.rawValue }

  /// Whether a condition of the crosswalk holds on it.
  public func hasFlag(_ flag: String) -> Bool {
    flags?.split(separator: ";").contains { $0.trimmed == flag } ?? false
  }
}
