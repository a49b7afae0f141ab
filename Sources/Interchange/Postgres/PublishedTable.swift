/// A table as it goes into a database: what it is called there, of which type its columns are, what people are told of them.
package struct PublishedTable: Sendable {
  /// What a column of geometries takes.
  package enum Shape: String, Sendable {
    case multiPolygon = "MultiPolygon"
    case multiLineString = "MultiLineString"
    case point = "Point"
    /// Any.
    case geometry = "Geometry"
  }

  /// The rows.
  package var table: FeatureTable
  /// The name of the table.
  package var name: String
  /// What its geometries are; `nil` for rows without.
  package var shape: Shape?
  /// The column that tells rows apart, the primary key; `nil` for none.
  package var key: String?
  /// Columns whose texts are JSON.
  package var documents: Set<String> = []
  /// What the table is, for a person.
  package var remark: String
  /// What the columns are, with their units.
  package var columnRemarks: [String: String] = [:]

  /// Rows under a name.
  package init(_ table: FeatureTable, name: String, shape: Shape?, key: String?, remark: String) {
    (self.table, self.name, self.shape, self.key, self.remark) = (table, name, shape, key, remark)
  }

  /// The name of the column of geometries.
  static let geometry = "geom"

  /// The columns but the geometry, each with its type in the database.
  var columns: [(name: String, type: String)] {
    table.columns.map { ($0.name, documents.contains($0.name) ? "jsonb" : $0.type.databaseType) }
  }
}

extension ColumnType {
  /// The type of PostgreSQL that holds every value as it is.
  fileprivate var databaseType: String {
    switch self {
    case .text, .dateTime: "text"
    case .integer: "bigint"
    case .real: "double precision"
    case .boolean: "boolean"
    case .date: "date"
    case .json: "jsonb"
    }
  }
}

/// What happens to a table that stands already.
package enum StandingTables: Sendable {
  /// It is refused.
  case refused
  /// A new one takes its place, with its owner and grants.
  case replaced
  /// It stays with all that hangs on it, and gets other rows.
  case emptied
}
