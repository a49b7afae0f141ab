/// The columns of coordinates among the headings of a table.
public enum CoordinateHeadings {
  /// Two columns that state a position.
  public struct Pair: Hashable, Sendable {
    /// The heading of the northing (X), or of the latitude.
    public let northing: String
    /// The heading of the easting (Y), or of the longitude.
    public let easting: String
  }

  /// Every pair, in the order of the columns; none where two columns could be the same one of a pair.
  public static func pairs(_ headings: [String]) -> [Pair] {
    let header = TableHeader(row: 0, names: headings, lower: headings, titles: [])
    return ((try? CoordinateColumns.pairs(header)) ?? []).map {
      Pair(northing: headings[$0.northing], easting: headings[$0.easting])
    }
  }
}
