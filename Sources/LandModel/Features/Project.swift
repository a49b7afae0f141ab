/// An investment project or a call for one.
public struct Project: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.project
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// Whether it is licensed or called for.
  public var kind: ProjectKind?
  /// Where it stands.
  public var status: ProjectStatus?
  /// Who invests.
  public var investor: String?
  /// The area that its papers state.
  public var declaredAreaSquareMetres: Double?
  /// The day of its licence.
  public var licensedOn: CivilDate?
  /// The day on which it was given the land.
  public var handedOverOn: CivilDate?
  /// The day by which the land must be in use.
  public var deadline: CivilDate?
  /// The day to which the deadline was extended.
  public var extendedTo: CivilDate?
  /// The first day of a suspension by force majeure.
  public var suspendedFrom: CivilDate?
  /// The last day of that suspension.
  public var suspendedTo: CivilDate?
  /// The function that it is meant for.
  public var targetFunction: FunctionCode?
  /// The id of the zone that it was licensed for.
  public var zone: String?
  /// The capital that it is registered with; carried, never judged.
  public var capitalRegistered: Double?
  /// The capital that was spent.
  public var capitalDisbursed: Double?
  /// How many people work in it.
  public var workers: Int?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.code("kind", &kind)
    try visitor.code("status", &status)
    try visitor.text("investor", .text, &investor)
    try visitor.number("declared_area_m2", .area, &declaredAreaSquareMetres)
    try visitor.date("licensed_on", &licensedOn)
    try visitor.date("handed_over_on", &handedOverOn)
    try visitor.date("deadline", &deadline)
    try visitor.date("extended_to", &extendedTo)
    try visitor.date("suspended_from", &suspendedFrom)
    try visitor.date("suspended_to", &suspendedTo)
    try visitor.function("target_function", &targetFunction)
    try visitor.text("zone", .reference(.zone), &zone)
    try visitor.number("capital_registered", .number, &capitalRegistered)
    try visitor.number("capital_disbursed", .number, &capitalDisbursed)
    try visitor.whole("workers", .count, &workers)
  }

  /// The code that says what it is.
  public var classCode: String? { kind?.rawValue }
}

/// A road's centre line or red line.
public struct Road: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.road
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// Which line it is.
  public var kind: RoadKind?
  /// The width between the red lines.
  public var widthMetres: Double?
  /// The id of the scheme that plans it; empty: an existing road.
  public var scheme: String?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.code("kind", &kind)
    try visitor.number("width_m", .length, &widthMetres)
    try visitor.text("scheme", .reference(.scheme), &scheme)
  }

  /// The code that says what it is.
  public var classCode: String? { kind?.rawValue }
}

/// An area that excludes: protected forest, a flood corridor, heritage, defence, a no-build strip.
public struct ConstraintArea: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.constraintArea
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// Why it excludes.
  public var kind: ConstraintKind?
  /// How strongly it excludes.
  public var severity: ConstraintSeverity?
  /// Where it comes from.
  public var source: String?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.code("kind", &kind)
    try visitor.code("severity", &severity)
    try visitor.text("source", .text, &source)
  }

  /// The code that says what it is.
  public var classCode: String? { kind?.rawValue }
}

/// Forest as surveyed: what grows there, whatever the plans say.
public struct ForestCover: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.forestCover
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// What grows there.
  public var kind: ForestKind?
  /// The day of the survey.
  public var surveyedOn: CivilDate?
  /// Where it comes from.
  public var source: String?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.code("kind", &kind)
    try visitor.date("surveyed_on", &surveyedOn)
    try visitor.text("source", .text, &source)
  }

  /// The code that says what it is.
  public var classCode: String? { kind?.rawValue }
}
