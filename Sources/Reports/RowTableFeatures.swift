public import Geodesy
public import Interchange
internal import LandModel
public import PlaneGeometry

extension FeatureTable {
  /// Rows as features of a map: the columns of the rows as fields.
  ///
  /// - Parameters:
  ///   - name: the layer's name.
  ///   - table: the rows.
  ///   - geometry: one geometry a row; `nil` for a row without a place.
  ///   - system: the system of the geometries.
  public init(name: String, _ table: RowTable, geometry: [Geometry?], in system: CoordinateReferenceSystem) {
    precondition(table.rows.count == geometry.count, "\(table.rows.count) rows and \(geometry.count) geometries")
    let columns = table.columns.indices.map { column -> Column in
      let cells = table.rows.map { $0[column] }
      var builder = ColumnBuilder(name: table.columns[column], type: RowTable.columnType(of: cells))
      for cell in cells { builder.append(cell) }
      return builder.build()
    }
    self.init(name: name, geometry: FlatLayer(geometry), columns: columns, referenceSystem: system)
  }
}

extension RowTable {
  /// Numbers are real where one of them is; a column without values is text.
  fileprivate static func columnType(of cells: [Cell]) -> ColumnType {
    var type: ColumnType?
    for cell in cells {
      switch cell {
      case .null: continue
      case .count: type = type == .real ? .real : .integer
      case .number: type = .real
      case .flag: type = .boolean
      case .text, .date, .list: return .text
      }
    }
    return type ?? .text
  }
}

extension ColumnBuilder {
  fileprivate mutating func append(_ cell: RowTable.Cell) {
    switch cell {
    case .null: appendNull()
    case .text(let text): append(text: text)
    case .count(let count): append(integer: Int64(count))
    case .number(let number): number.isFinite ? append(real: number) : appendNull()
    case .flag(let flag): append(boolean: flag)
    case .date, .list: append(text: cell.plainText)
    }
  }
}
