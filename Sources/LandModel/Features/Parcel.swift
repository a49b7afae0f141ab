/// A cadastral parcel (thửa đất).
public struct Parcel: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.parcel
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// The administrative code of its commune.
  public var unitCode: String?
  /// The code of the commune before a merger, in which its sheet is numbered.
  public var oldUnitCode: String?
  /// The number of the map sheet (tờ bản đồ).
  public var sheetNumber: String?
  /// The number of the parcel on its sheet (thửa đất số).
  public var parcelNumber: String?
  /// The denominator of the sheet's scale.
  public var mapScale: Int?
  /// What it is registered as.
  public var landUse: LandUseLabel?
  /// The area on the paper.
  public var registeredAreaSquareMetres: Double?
  /// Who holds it.
  public var tenure: Tenure?
  /// How far its recovery has come.
  public var recovery: Recovery?
  /// How far its clearance has come.
  public var clearance: Clearance?
  /// Whether it is in dispute.
  public var dispute: Dispute?
  /// The id of the project that it is allotted to, else a name.
  public var allottedTo: String?
  /// The land-use code of what is seen on the ground.
  public var observedUse: String?
  /// The day since which it lies idle.
  public var idleSince: CivilDate?
  /// The day on which its clearance was complete.
  public var clearedOn: CivilDate?
  /// How many households live on it or from it.
  public var households: Int?
  /// The day of the fine for idle or misused land.
  public var penalisedOn: CivilDate?
  /// The last day by which that fine asks for the land to be used as it should.
  public var penaltyDeadline: CivilDate?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text("unit_code", .text, &unitCode)
    try visitor.text("old_unit_code", .text, &oldUnitCode)
    try visitor.text("sheet_no", .text, &sheetNumber)
    try visitor.text("parcel_no", .text, &parcelNumber)
    try visitor.whole("map_scale", .scale, &mapScale)
    try visitor.landUse("code", &landUse)
    try visitor.number("registered_area_m2", .area, &registeredAreaSquareMetres)
    try visitor.code("tenure", &tenure)
    try visitor.code("recovery", &recovery)
    try visitor.code("clearance", &clearance)
    try visitor.code("dispute", &dispute)
    try visitor.text("allotted_to", .text, &allottedTo)
    try visitor.text("observed_use", .landUseCode, &observedUse)
    try visitor.date("idle_since", &idleSince)
    try visitor.date("cleared_on", &clearedOn)
    try visitor.whole("households", .count, &households)
    try visitor.date("penalised_on", &penalisedOn)
    try visitor.date("penalty_deadline", &penaltyDeadline)
  }

  /// The code that says what it is.
  public var classCode: String? { landUse?.text }
}
