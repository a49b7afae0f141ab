public import PlaneGeometry

extension FeatureTable {
  /// Some rows of the table in the order given, with their own geometries or with others.
  ///
  /// - Parameters:
  ///   - rows: the numbers of the rows, from 0.
  ///   - shapes: a geometry for each of the rows; `nil` keeps their own.
  /// - Precondition: there are as many geometries as rows.
  public func selecting(_ rows: [Int], geometry shapes: FlatLayer? = nil) -> FeatureTable {
    var table = self
    table.geometry = shapes ?? geometry.picking(rows)
    precondition(table.geometry.count == rows.count, "as many geometries as rows")
    table.columns = columns.map { $0.selecting(rows) }
    table.drawing = drawing?.selecting(rows)
    switch featureIDs {
    case .none: break
    case .integers(let ids): table.featureIDs = .integers(rows.map { ids[$0] })
    case .texts(let ids): table.featureIDs = .texts(rows.map { ids[$0] })
    }
    if places.count == count { table.places = rows.map { places[$0] } }
    return table
  }
}

extension Column {
  /// The values of some rows, in their order.
  package func selecting(_ rows: [Int]) -> Column {
    var builder = ColumnBuilder(name: name, type: type)
    for row in rows { builder.append(self[row]) }
    var column = builder.build()
    guard let cells else { return column }
    var numbers = FixedValues<Double>()
    for row in rows {
      if let number = cells.numbers?[row] { numbers.append(number) } else { numbers.appendNull(filler: 0) }
    }
    column.cells = CellValues(
      shown: cells.shown.map { shown in TextValues(rows.map { shown[$0] }) },
      numbers: cells.numbers == nil ? nil : numbers)
    return column
  }
}
