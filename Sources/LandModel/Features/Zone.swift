/// An administrative unit, an economic or growth zone, an industrial park or cluster, or a part of one.
public struct Zone: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.zone
  /// The fields in the order of tables.
  public static let fields: [Field<Zone>] = [
    .code("kind", \.kind), .reference("parent", \.parent, to: .zone),
    .area("declared_area_m2", \.declaredAreaSquareMetres),
    .area("declared_precision_m2", \.declaredPrecisionSquareMetres), .scale("map_scale", \.mapScale),
    .count("population", \.population), .text("urban_class", \.urbanClass), .text("code", \.code),
    .date("valid_from", \.validFrom), .date("valid_to", \.validTo), .text("decision_no", \.decisionNumber),
    .date("decision_date", \.decisionDate), .area("leasable_area_m2", \.leasableAreaSquareMetres),
    .area("declared_leased_m2", \.declaredLeasedSquareMetres),
    .area("declared_operating_m2", \.declaredOperatingSquareMetres),
    .ratio("declared_occupancy", \.declaredOccupancy),
  ]

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

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Whether it exists on a day.
  public func isValid(on day: CivilDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}
