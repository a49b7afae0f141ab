public import Interchange
public import LandModel

/// How polygons are built from a drawing, and which of its texts give their fields.
public struct PolygonBuilding: Hashable, Sendable {
  /// What the polygons are made of.
  public enum Outlines: String, CaseIterable, Hashable, Sendable {
    /// Lines, cut where they meet: every face that they enclose.
    case lines
    /// Closed lines, each a polygon.
    case closed
    /// Hatches, each a polygon of one or several parts.
    case hatches
  }

  /// What the polygons are made of.
  public let outlines: Outlines
  /// The layers of the drawing (DGN: levels) that the outlines are on.
  public let layers: [WordPattern]
  /// Whether a closed line inside another one leaves this whole; else it is cut out of it.
  public let keepsNested: Bool
  /// What gives the fields; sorted by field.
  public let labels: [Label]
  /// The column that holds the level; `nil` finds it as `Level` or `Layer`.
  public let levelColumn: String?
  /// The column that holds the text of a label; `nil` finds it as `Text`.
  public let textColumn: String?

  /// A field and which texts give it.
  public struct Label: Hashable, Sendable {
    /// Our field.
    public let field: String
    /// The layers of the texts; empty for all of them.
    public let layers: [WordPattern]
    /// What the texts are like; empty for those that are like no pattern of the other fields on their layer.
    public let patterns: [WordPattern]
    /// The tag of attributes of inserted blocks; `nil` takes any text.
    public let tag: WordPattern?
    /// Whether the lines of a text are one label; else each is one.
    public let isWhole: Bool
    /// How its numbers are written, in place of what the source says.
    public let locale: DelimitedOptions.Locale?
  }

  /// How the numbers of a field are written, where its label says so.
  func locale(of field: String) -> DelimitedOptions.Locale? { labels.first { $0.field == field }?.locale }
}
