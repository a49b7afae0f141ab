internal import PlaneGeometry

/// A delimited table with a column of WKT, headings in its first line.
enum WellKnownTextTable {
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, _ column: Int, _ options: ReadOptions, name: String,
    source: String?
  ) throws(InterchangeError) -> FeatureTable {
    var parser = DelimitedText(text, delimiter: delimiter)
    let headings = try parser.next()?.fields ?? []
    try TableLimits.check(columns: headings.count, file: source, layer: name)
    var missing = 0
    var columns = headings.map { TextValuesColumn(name: $0 ?? "") }
    var builder = FlatLayer.Builder()
    while let record = try parser.next() {
      if record.isBlank && record.fields.count <= 1 { continue }
      guard record.fields.count <= headings.count else {
        throw InterchangeError(
          .malformed, "\(record.fields.count) fields under \(headings.count) headings",
          remedy: "put fields that contain the delimiter in quotes", feature: builder.count, place: .line(record.line))
      }
      missing += headings.count - record.fields.count
      guard TableLimits.allows(emptyCells: missing, bytes: text.count) else {
        throw InterchangeError(
          .tooLarge, "nearly all fields under its \(headings.count) headings are missing",
          remedy: TableLimits.tooManyColumnsRemedy, place: .line(record.line))
      }
      for index in columns.indices where index != column {
        columns[index].values.append(index < record.fields.count ? record.fields[index] : nil)
      }
      let geometry = column < record.fields.count ? record.fields[column] : nil
      guard let geometry, !geometry.isEmpty else {
        builder.append(nil)
        continue
      }
      do throws(CodecError) {
        builder.append(try Geometry(wkt: geometry, limits: options.limits))
      } catch {
        throw InterchangeError(
          .badGeometry, "\(error)", remedy: "correct the WKT, or leave the field empty", feature: builder.count,
          place: .line(record.line), field: headings[column])
      }
    }
    columns.remove(at: column)
    return FeatureTable(
      name: name, source: source, geometry: builder.build(),
      columns: columns.map { Column(name: $0.name, values: .text($0.values)) })
  }

  private struct TextValuesColumn {
    let name: String
    var values = TextValues()
  }
}
