/// How a table of a delimited text or a sheet is read: with WKT, a point a row, or as a list of corners.
public struct DelimitedOptions: Hashable, Sendable {
  /// Which kind of table it is.
  public enum Kind: Hashable, Sendable {
    /// As the headings say: a column of WKT, or columns of northing and easting for a list of corners.
    case automatic
    /// Geometry in a column of WKT.
    case wellKnownText
    /// A list of corners, a row each, whose rings are polygons.
    case corners
    /// A point for each row with both coordinates; other rows have no geometry.
    case points
    /// No geometry, whatever the headings say.
    case attributes
  }

  /// How numbers with one kind of separator are written.
  public enum Locale: String, Hashable, Sendable, CaseIterable {
    /// A comma before the decimals, a point between thousands.
    case vi
    /// A point before the decimals, a comma between thousands.
    case en
  }

  /// The columns of a table of coordinates, by heading; `nil` finds them by the usual ones.
  public struct CornerColumns: Hashable, Sendable {
    /// The number of the corner.
    public var point: String?
    /// The northing, X in Vietnamese tables; of several the first holds that is filled in a row together with its easting.
    public var northing: [String] = []
    /// The easting, Y in Vietnamese tables; the first belongs to the first northing, and so on.
    public var easting: [String] = []
    /// The length of the edge to the next corner.
    public var edge: String?
    /// The id of the feature, when one table holds several.
    public var id: String?
    /// The ring of the feature: another value begins a new one.
    public var ring: String?

    /// Finds every column by its usual heading.
    public init() {}

    /// Every column that is named.
    var all: [String] { northing + easting + [point, edge, id, ring].compactMap { $0 } }
  }

  /// Which kind of table it is.
  public var kind = Kind.automatic
  /// The columns of a table of coordinates.
  public var corners = CornerColumns()
  /// The row of the headings, from 1; `nil` finds it.
  public var headerRow: Int?
  /// Headings that the table must have; the first row with all of them is that of the headings.
  public var expectedColumns: [String] = []
  /// Of a table without geometry the headings of columns that make a row one of data even where only they are filled.
  public var tellingColumns: [String] = []
  /// Headings of the ids: a row that has neither one of them nor anything in a column that tells, is left out as no data.
  public var identifierColumns: [String] = []
  /// Whether a table without geometry is one of features without geometry, said in a notice, instead of refused.
  public var takesTablesWithoutGeometry = false
  /// How numbers written as text are; without one a number such as `1.587` is refused.
  public var locale: Locale?
  /// The column of WKT; `nil` finds it by its usual heading.
  public var wellKnownTextColumn: String?
  /// How far a stated edge may be from the distance of its corners, in metres.
  public var edgeToleranceMetres = 0.05

  /// The options by default.
  public init() {}
}
