public import PlaneGeometry

/// A boundary marker (mốc giới); its geometry is the surveyed point.
public struct Marker: LandFeature {
  /// The layer of such features.
  public static let layer = LayerName.marker
  /// Unique in the layer.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Square metres that a repair on loading moved; `nil` when the geometry is as drawn.
  public var repairMovedSquareMetres: Double?
  /// The id of the scheme whose lines it marks.
  public var scheme: String?
  /// The number on it.
  public var number: String?
  /// What it marks; empty: any line of its scheme.
  public var kind: MarkerKind?
  /// What has become of it.
  public var state: MarkerState?
  /// The day of its survey.
  public var surveyedOn: CivilDate?
  /// Where it should stand, northing in the working system, metres.
  public var designNorthing: Double?
  /// Where it should stand, easting in the working system, metres.
  public var designEasting: Double?
  /// The height, metres.
  public var height: Double?

  /// A feature of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text("scheme", .reference(.scheme), &scheme)
    try visitor.text("number", .text, &number)
    try visitor.code("kind", &kind)
    try visitor.code("state", &state)
    try visitor.date("surveyed_on", &surveyedOn)
    try visitor.number("design_n", .number, &designNorthing)
    try visitor.number("design_e", .number, &designEasting)
    try visitor.number("h", .number, &height)
  }

  /// The code that says what it is.
  public var classCode: String? { kind?.rawValue }

  /// Where it should stand; `nil` when that is not stated.
  public var design: Position? {
    guard let designNorthing, let designEasting else { return nil }
    return Position(designEasting, designNorthing)
  }
}
