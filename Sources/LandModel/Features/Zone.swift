/// An administrative unit, an economic or growth zone, an industrial park or cluster, or a part of one.
public struct Zone: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.zone
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// What it is.
  public var kind: ZoneKind?
  /// The id of the zone that it is a part of.
  public var parent: String?
  /// The area that a document states.
  public var declaredAreaSquareMetres: Double?
  /// The unit of the last digit of the stated area.
  public var declaredPrecisionSquareMetres: Double?
  /// The denominator of the map's scale.
  public var mapScale: Int?
  /// Inhabitants.
  public var population: Int?
  /// The urban class, `I` to `V` or `special`.
  public var urbanClass: String?
  /// The administrative code; it has a meaning only with a date, because codes are reused.
  public var code: String?
  /// The first day on which it exists; empty: always.
  public var validFrom: CivilDate?
  /// The last day on which it exists; empty: still.
  public var validTo: CivilDate?
  /// The number of the decision that made it.
  public var decisionNumber: String?
  /// The date of that decision.
  public var decisionDate: CivilDate?
  /// The industrial and service land that can be leased, as declared.
  public var leasableAreaSquareMetres: Double?
  /// The leased area as declared.
  public var declaredLeasedSquareMetres: Double?
  /// The area under operating projects as declared.
  public var declaredOperatingSquareMetres: Double?
  /// The occupancy as declared, 0 to 1.
  public var declaredOccupancy: Double?
  /// Whether it is a village of an ethnic minority.
  public var minority: YesNo?
  /// Whether it lies in the mountains.
  public var mountain: YesNo?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.code("kind", &kind)
    try visitor.text("parent", .reference(.zone), &parent)
    try visitor.number("declared_area_m2", .area, &declaredAreaSquareMetres)
    try visitor.number("declared_precision_m2", .area, &declaredPrecisionSquareMetres)
    try visitor.whole("map_scale", .scale, &mapScale)
    try visitor.whole("population", .count, &population)
    try visitor.text("urban_class", .text, &urbanClass)
    try visitor.text("code", .text, &code)
    try visitor.date("valid_from", &validFrom)
    try visitor.date("valid_to", &validTo)
    try visitor.text("decision_no", .text, &decisionNumber)
    try visitor.date("decision_date", &decisionDate)
    try visitor.number("leasable_area_m2", .area, &leasableAreaSquareMetres)
    try visitor.number("declared_leased_m2", .area, &declaredLeasedSquareMetres)
    try visitor.number("declared_operating_m2", .area, &declaredOperatingSquareMetres)
    try visitor.number("declared_occupancy", .ratio, &declaredOccupancy)
    try visitor.code("minority", &minority)
    try visitor.code("mountain", &mountain)
  }

  /// The code that says what it is.
  public var classCode: String? { kind?.rawValue }

  /// Whether it exists on a day.
  public func isValid(on day: CivilDate) -> Bool {
    day.isWithin(validFrom, validTo)
  }
}
