/// What is asked of a table or a query of a database.
package struct DatabaseRequest: Sendable {
  /// The columns that the manifest names; each has to be there.
  package var named: [String] = []
  /// Columns that are taken where they are there.
  package var known: [String] = []
  /// The columns that make the ids, by which rows without a key are sorted.
  package var identifiers: [String] = []
  /// Whether rows have no geometry.
  package var isTable = false
  /// Whether the manifest says which reference system holds, whatever the database says.
  package var isSystemOverruled = false
  /// Whether every column is taken that tables hold and the role may read.
  package var takesAllColumns = false
  /// So many rows are read; `nil` for all.
  package var limit: Int?
  /// What the reader is told.
  package var options = ReadOptions()
  /// The order of ids: the positions of the texts, equal ones in their order.
  package var order: @Sendable ([String]) -> [Int] = { ids in
    ids.indices.sorted { ids[$0] == ids[$1] ? $0 < $1 : ids[$0] < ids[$1] }
  }

  /// Asks for nothing yet.
  package init() {}
}
