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
  /// A plan of land use a row, whose extent is that of the units in this column.
  case zones(String)
  /// Nothing that is known.
  case nothing

  init(_ table: FeatureTable, _ hints: NameHints) {
    let headings = table.columns.map(\.name)
    let told = Dictionary(zip(headings, FieldSpellings.told(headings))) { first, _ in first }
    func field(_ heading: String, of layer: LayerName) -> String? {
      FieldSpellings.field(told[heading] ?? heading, of: layer)
    }
    func folded(_ heading: String) -> String { FieldSpellings.fold(told[heading] ?? heading) }
    func isFilled(_ name: String) -> Bool {
      guard let column = table.column(name) else { return false }
      return (0..<column.count).contains { column.shownText($0)?.isEmpty == false }
    }
    let pairs = CoordinateHeadings.pairs(headings).filter { isFilled($0.northing) && isFilled($0.easting) }
    if !pairs.isEmpty {
      let isMarkerTable =
        hints.isCalled("moc", "marker")
        || headings.contains {
          field($0, of: .marker) == "number" && FieldSpellings.fold($0).contains("moc")
        }
      let isCornerTable = hints.isCalled("ranh", "goc", "bangke") && !isMarkerTable
      let isMarker = isMarkerTable || (hints.has("moc", "marker") && !isCornerTable)
      let hasEdges = headings.contains {
        ["canh", "chieudaicanh", "kichthuoccanh", "chieudai"].contains(folded($0))
      }
      self = isMarker && !hasEdges ? .points(pairs) : .corners(pairs, id: Self.repeated(table, pairs))
      return
    }
    func column(_ field: String) -> String? {
      headings.first { FieldSpellings.field(told[$0] ?? $0, of: .parcel) == field }
    }
    let unit = headings.first {
      ["diadiem", "donvi", "donvihanhchinh", "xa", "tenxa", "xaphuong", "phuong", "diaban", "phamvi", "maxa"].contains(
        folded($0))
    }
    guard let parcel = column("parcel_no") else {
      let isPlan = hints.isLandUse || headings.contains { FieldSpellings.fold($0).contains("quyhoach") }
      let hasPeriod = headings.contains { field($0, of: .landUsePlan) == "period_to" }
      self = isPlan && hasPeriod ? unit.map { .zones($0) } ?? .nothing : .nothing
      return
    }
    self = .parcels(([column("sheet_no") == nil ? nil : unit, column("sheet_no")] + [parcel]).compactMap { $0 })
  }

  /// The column of texts whose values stand three times and more in a row each; the first of the table may have each
  /// value in its first row alone.
  private static func repeated(_ table: FeatureTable, _ pairs: [CoordinateHeadings.Pair]) -> String? {
    let used = Set(pairs.flatMap { [$0.northing, $0.easting] })
    let first = table.columns.first { !FieldSpellings.isRunningNumber($0.name) }?.name
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
      guard filled > 0, runs == values.count else { return false }
      let isHead = column.name == first && column.shownText(0)?.isEmpty == false
      return (isHead ? table.count : filled) >= 3 * values.count
    }?.name
  }
}
