internal import PlaneGeometry
package import Refusals

/// The tables and views with geometry of a database, each with its first rows.
package struct DatabaseListing {
  /// A table or a view.
  package struct Table {
    /// What was seen of it.
    package enum Content {
      /// The role may not read it.
      case denied
      /// It cannot be read.
      case refused(Refusal)
      /// The first rows: all columns that tables hold and the role may read.
      case sample(FeatureTable)
    }

    /// Its name with its schema, as a manifest writes it.
    package let name: String
    /// Its name alone.
    package let table: String
    /// The columns of geometries; the first was read.
    package let geometries: [String]
    /// How many rows the planner thinks there are; `nil` where it knows nothing.
    package let estimatedRows: Int?
    /// The SRID that the column declares; `nil` where it leaves that open.
    package let srid: Int?
    /// What was seen of it.
    package let content: Content
  }

  /// In the order of their names.
  package let tables: [Table]

  #if Postgres
    /// Looks at a database.
    ///
    /// - Parameter rows: so many of each table are read.
    /// - Throws: `Refusal` where it cannot be reached, or is lost; `CancellationError`.
    package init(_ address: DatabaseAddress, rows: Int) throws {
      tables = try Self.tables(of: address, rows)
    }

    private static func tables(of address: DatabaseAddress, _ rows: Int) throws -> [Table] {
      let session = try DatabaseSession(address)
      do {
        // A view may work for ever.
        try session.connection.rows("SELECT pg_catalog.set_config('statement_timeout', '20s', true)")
        let found = try session.connection.rows(statement)
        guard !found.isEmpty else { throw nothing.located(at: RefusalPlace(file: session.path)) }
        return try found.map { try table($0, address, session, rows) }
      } catch let fault as DatabaseFault {
        throw fault.refusalOfReading.located(at: RefusalPlace(file: session.path))
      }
    }

    private static var nothing: Refusal {
      Refusal(
        .noLayers,
        LocalisedText(
          en: "the database has no table with geometry", vi: "cơ sở dữ liệu không có bảng nào có hình học"),
        remedy: LocalisedText(
          en: "check that this is the right database, and that it has PostGIS",
          vi: "kiểm tra xem có đúng cơ sở dữ liệu không, và đã có PostGIS chưa"))
    }

    private static let statement = """
      SELECT n.nspname, c.relname, CASE WHEN c.reltuples >= 0 THEN c.reltuples::int8 END,
        array_to_json(array_agg(a.attname ORDER BY a.attnum)), (array_agg(a.atttypmod ORDER BY a.attnum))[1],
        bool_and(has_column_privilege(c.oid, a.attnum, 'SELECT')) AND has_schema_privilege(n.oid, 'USAGE')
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_depend d ON d.classid = 'pg_type'::regclass AND d.objid = a.atttypid AND d.deptype = 'e'
        AND d.refclassid = 'pg_extension'::regclass
      JOIN pg_extension x ON x.oid = d.refobjid AND x.extname = 'postgis'
      JOIN pg_type t ON t.oid = a.atttypid AND t.typname = 'geometry'
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND NOT EXISTS (
        SELECT FROM pg_depend o WHERE o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.deptype = 'e')
      GROUP BY n.oid, n.nspname, c.oid, c.relname, c.reltuples
      ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
      """

    private static func texts(_ json: String) -> [String] {
      guard let tree = try? JSONTree(json, maximumDepth: 2), case .array(let values) = tree.content else { return [] }
      return values.compactMap { if case .text(let text) = $0.content { text } else { nil } }
    }

    private static func table(
      _ row: [String?], _ address: DatabaseAddress, _ session: DatabaseSession, _ rows: Int
    ) throws -> Table {
      let (schema, name) = (row[0] ?? "", row[1] ?? "")
      let geometries = texts(row[3] ?? "[]")
      let content: Table.Content
      if row[5] == "t" {
        let source = DatabaseSource(
          address: address, relation: .table(schema: schema, name: name), geometry: geometries.first)
        do {
          content = .sample(try session.tried { try sample(source, session, rows) })
        } catch let refusal as Refusal where refusal.code != .databaseLost && refusal.code != .databaseSilent {
          content = .refused(refusal)
        }
      } else {
        content = .denied
      }
      return Table(
        name: "\(DatabaseSource.written(schema)).\(DatabaseSource.written(name))", table: name, geometries: geometries,
        estimatedRows: row[2].flatMap { Int($0) },
        srid: row[4].flatMap { Int32($0) }.flatMap { PostgresGeometry.declaredSRID(modifier: $0) }.map { Int($0) },
        content: content)
    }

    private static func sample(
      _ source: DatabaseSource, _ session: DatabaseSession, _ rows: Int
    ) throws -> FeatureTable {
      var request = DatabaseRequest()
      (request.takesAllColumns, request.limit) = (true, rows)
      var sample: FeatureTable?
      _ = try DatabaseTable(source, request, in: session).readBatches(rows: .max) { sample = $0 }
      return sample ?? FeatureTable(name: "", geometry: FlatLayer([]))
    }
  #else
    /// - Throws: `Refusal` `unsupported_operation`.
    package init(_ address: DatabaseAddress, rows: Int) throws { throw Refusal.withoutPostgres }
  #endif
}
