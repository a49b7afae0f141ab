internal import Refusals

/// Reads a table, a view or a query of a database whole: all columns that tables hold and the role may read.
///
/// ```swift
/// let address = try DatabaseAddress("service=kontum")
/// let table = try readTable(of: DatabaseSource(address: address, relation: .table(schema: "dc", name: "thua_dat")))
/// print(table.count, table.referenceSystem?.name ?? "none declared")
/// ```
///
/// Rows come in the order of the primary key, those of a view or a query by the column `id`. The reference system is that of
/// the authority and definition that the database has for its SRID. It belongs to one task, which may be cancelled.
/// - Throws: `Refusal`; `CancellationError`.
public func readTable(of source: DatabaseSource, options: ReadOptions = ReadOptions()) throws -> FeatureTable {
  var request = DatabaseRequest()
  (request.takesAllColumns, request.options) = (true, options)
  var table: FeatureTable?
  _ = try DatabaseTable(source, request, in: DatabaseSession(source.address)).readBatches(rows: .max) { table = $0 }
  guard let table else { preconditionFailure("a reading gives one table") }
  return table
}
