/// A cadastral parcel (thửa đất).
public struct Parcel: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.parcel
  /// The fields in the order of tables.
  public static let fields: [Field<Parcel>] = [
    .text("unit_code", \.unitCode), .text("old_unit_code", \.oldUnitCode), .text("sheet_no", \.sheetNumber),
    .text("parcel_no", \.parcelNumber), .scale("map_scale", \.mapScale), .landUse("code", \.landUse),
    .area("registered_area_m2", \.registeredAreaSquareMetres), .code("tenure", \.tenure),
    .code("recovery", \.recovery), .code("clearance", \.clearance), .code("dispute", \.dispute),
    .text("allotted_to", \.allottedTo), .landUseCode("observed_use", \.observedUse), .date("idle_since", \.idleSince),
  ]

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

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }
}
