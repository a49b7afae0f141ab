/// A figure of a land-use plan (chỉ tiêu sử dụng đất): how much of a code it allows a unit, or itself as a whole.
public struct LandUseTarget: LandFeature {
  /// The table of such figures.
  public static let layer = LayerName.landUseTarget
  /// Unique in the table.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Always `nil`: it has no geometry.
  public var repairMovedSquareMetres: Double?
  /// The id of the plan.
  public var plan: String?
  /// The code of the commune; empty: the plan as a whole.
  public var unitCode: String?
  /// The land-use code, of a group the sum of its codes; it may be unknown.
  public var code: String?
  /// Square metres.
  public var areaSquareMetres: Double?
  /// Where it comes from.
  public var source: String?

  /// A figure of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text("plan", .reference(.landUsePlan), &plan)
    try visitor.text("unit_code", .text, &unitCode)
    try visitor.text("code", .landUseCode, &code)
    try visitor.number("area_m2", .area, &areaSquareMetres)
    try visitor.text("source", .text, &source)
  }

  /// The code that says what it is.
  public var classCode: String? { code }
}

/// A figure that a document states, and the measure of this program that it speaks of.
public struct StatedFigure: LandFeature {
  /// The table of such figures.
  public static let layer = LayerName.statement
  /// Unique in the table.
  public var id: String
  /// What people call it.
  public var name: String?
  /// Always `nil`: it has no geometry.
  public var repairMovedSquareMetres: Double?
  /// The document.
  public var document: String?
  /// Where in it: a page, a paragraph, a byte.
  public var place: String?
  /// Its words.
  public var text: String?
  /// `command.array.column`, with `count` as column the number of rows; or `sum`.
  public var measure: String?
  /// The argument of a command that takes one, else the zone.
  public var subject: String?
  /// `column=value` joined by `;`; of `sum` the ids of the statements that it adds.
  public var filter: String?
  /// The figure.
  public var value: Double?
  /// What it counts or measures in.
  public var unit: StatementUnit?
  /// The unit of its last digit.
  public var precision: Double?

  /// A figure of which only the id is known.
  public init(id: String) { self.id = id }

  /// Shows the fields in the order of tables.
  @inlinable public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text("document", .text, &document)
    try visitor.text("place", .text, &place)
    try visitor.text("text", .text, &text)
    try visitor.text("measure", .text, &measure)
    try visitor.text("subject", .text, &subject)
    try visitor.text("filter", .text, &filter)
    try visitor.number("value", .number, &value)
    try visitor.code("unit", &unit)
    try visitor.number("precision", .number, &precision)
  }

  /// The code that says what it is.
  public var classCode: String? { measure }
}
