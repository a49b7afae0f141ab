/// How a delimited text is read: a table with WKT, one with a point a row, or a list of corners.
public struct DelimitedOptions: Hashable, Sendable {
  /// Which kind of table it is.
  public enum Kind: Hashable, Sendable {
    /// As the headings say: a column of WKT, or columns of northing and easting for a list of corners.
    case automatic
    /// Geometry in a column of WKT.
    case wellKnownText
    /// A list of corners, a row each, whose rings are polygons.
    case corners
  }

  /// How numbers with one kind of separator are written.
  public enum Locale: String, Hashable, Sendable, CaseIterable {
    /// A comma before the decimals, a point between thousands.
    case vi
    /// A point before the decimals, a comma between thousands.
    case en
  }

  /// The columns of a corner table, by heading; `nil` finds them by the usual ones.
  public struct CornerColumns: Hashable, Sendable {
    /// The number of the corner.
    public var point: String?
    /// The northing, X in Vietnamese tables.
    public var northing: String?
    /// The easting, Y in Vietnamese tables.
    public var easting: String?
    /// The length of the edge to the next corner.
    public var edge: String?
    /// The id of the feature, when one table holds several.
    public var id: String?

    /// Finds every column by its usual heading.
    public init() {}
  }

  /// Which kind of table it is.
  public var kind = Kind.automatic
  /// The columns of a corner table.
  public var corners = CornerColumns()
  /// How numbers are written; without one a number such as `1.587` is refused.
  public var locale: Locale?
  /// The column of WKT; `nil` finds it by its usual heading.
  public var wellKnownTextColumn: String?
  /// How far a stated edge may be from the distance of its corners, in metres.
  public var edgeToleranceMetres = 0.05

  /// The options by default.
  public init() {}
}
