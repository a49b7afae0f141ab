internal import Interchange
internal import LandModel

/// What the rows of a table without geometry may stand for.
enum TableGuess {
  /// A point a row, at one of these pairs of columns.
  case points([CoordinateHeadings.Pair])
  /// A corner a row; the column that tells the features apart, where there is one.
  case corners([CoordinateHeadings.Pair], id: String?)
  /// Features that name their parcels in these columns.
  case parcels([String])
  /// Nothing that is known.
  case nothing

  init(_ table: FeatureTable, _ hints: NameHints) {
    let headings = table.columns.map(\.name)
    let pairs = CoordinateHeadings.pairs(headings)
    if !pairs.isEmpty {
      let isMarker =
        hints.has("moc", "marker")
        || headings.contains {
          FieldSpellings.field($0, of: .marker) == "number" && FieldSpellings.fold($0).contains("moc")
        }
      let hasEdges = headings.contains {
        ["canh", "chieudaicanh", "kichthuoccanh", "chieudai"].contains(FieldSpellings.fold($0))
      }
      self = isMarker && !hasEdges ? .points(pairs) : .corners(pairs, id: Self.repeated(table, pairs))
      return
    }
    func column(_ field: String) -> String? { headings.first { FieldSpellings.field($0, of: .parcel) == field } }
    guard let parcel = column("parcel_no") else {
      self = .nothing
      return
    }
    let unit = headings.first {
      ["diadiem", "xa", "tenxa", "phuong", "diaban", "maxa"].contains(FieldSpellings.fold($0))
    }
    self = .parcels(([column("sheet_no") == nil ? nil : unit, column("sheet_no")] + [parcel]).compactMap { $0 })
  }

  /// The column of texts whose values stand three times and more in a row each.
  private static func repeated(_ table: FeatureTable, _ pairs: [CoordinateHeadings.Pair]) -> String? {
    let used = Set(pairs.flatMap { [$0.northing, $0.easting] })
    return table.columns.first { column in
      guard !used.contains(column.name), !FieldSpellings.isRunningNumber(column.name) else { return false }
      var (values, runs, filled): (Set<String>, Int, Int) = ([], 0, 0)
      var last: String?
      for row in 0..<column.count {
        guard let text = column.shownText(row), !text.isEmpty else { continue }
        filled += 1
        if text != last { runs += 1 }
        values.insert(text)
        last = text
      }
      return filled > 0 && runs == values.count && filled >= 3 * values.count
    }?.name
  }
}
