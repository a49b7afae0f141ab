#if Postgres
  internal import Refusals

  /// What the catalogue of a database says of the relations that a source names.
  struct DatabaseCatalogue {
    let session: DatabaseSession

    private var connection: DatabaseConnection { session.connection }

    /// A table or a view.
    struct Table: Hashable {
      let number: String
      let schema: String
      let name: String
      /// Whether rows of others may stand among its own, so that no key tells them apart.
      let isInherited: Bool

      /// As SQL takes it.
      var quoted: String { "\(DatabaseSource.quoted(schema)).\(DatabaseSource.quoted(name))" }
      /// As a manifest writes it.
      var written: String { "\(DatabaseSource.written(schema)).\(DatabaseSource.written(name))" }
    }

    /// A column as the server describes it.
    struct Column: Hashable {
      let name: String
      let type: PostgresType?
      let modifier: Int32

      /// How its values are read; `nil` where no table holds them.
      var value: PostgresValue? { type?.value(modifier: modifier) }
    }

    // MARK: - Tables

    /// The table of that name; without a schema the first along the role's search path.
    ///
    /// - Throws: `Refusal` `unknown_layer` where there is none.
    func table(schema: String?, name: String) throws -> Table {
      let found = try connection.rows(
        """
        SELECT c.oid, n.nspname, c.relname, c.relkind <> 'p' AND c.relhassubclass
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname = $1
        AND CASE WHEN $2::text IS NULL THEN n.nspname = ANY ($3::name[]) ELSE n.nspname = $2 END
        ORDER BY array_position($3::name[], n.nspname)
        """, [name, schema, session.rolePath])
      guard let row = found.first else { throw try unknown(schema, name) }
      return Table(number: row[0] ?? "", schema: row[1] ?? "", name: row[2] ?? "", isInherited: row[3] == "t")
    }

    private func unknown(_ schema: String?, _ name: String) throws -> Refusal {
      let others = try connection.rows(
        """
        SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND has_any_column_privilege(c.oid, 'SELECT')
        ORDER BY n.nspname <> coalesce($1, ''), lower(c.relname) <> lower($2), n.nspname COLLATE "C", c.relname COLLATE "C"
        LIMIT 11
        """, [schema, name])
      let names = others.map { "\(DatabaseSource.written($0[0] ?? "")).\(DatabaseSource.written($0[1] ?? ""))" }
      let list = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
      let wanted = (schema.map { "\(DatabaseSource.written($0))." } ?? "") + DatabaseSource.written(name)
      return Refusal(
        .unknownLayer,
        LocalisedText(en: "there is no table \(wanted.excerpt())", vi: "không có bảng \(wanted.excerpt())"),
        remedy: names.isEmpty
          ? LocalisedText(en: "the role may read no table", vi: "vai trò không được đọc bảng nào")
          : LocalisedText(en: "the tables are \(list)", vi: "các bảng gồm \(list)"))
    }

    /// The columns of the primary key in its order, with what orders texts by code points; none where there is no key.
    func key(of table: Table) throws -> [(name: String, order: String)] {
      guard !table.isInherited else { return [] }
      return try connection.rows(
        """
        SELECT a.attname, a.attcollation <> 0
        FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (number, place), pg_attribute a
        WHERE i.indrelid = $1::oid AND i.indisprimary AND a.attrelid = i.indrelid AND a.attnum = k.number
        ORDER BY k.place
        """, [table.number]
      ).map { row in
        let name = row[0] ?? ""
        return (name, DatabaseSource.quoted(name) + (row[1] == "t" ? " COLLATE pg_catalog.\"C\"" : ""))
      }
    }

    /// The columns that the role may not read.
    func unreadable(of table: Table) throws -> Set<String> {
      Set(
        try connection.rows(
          """
          SELECT attname FROM pg_attribute WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped
          AND NOT has_column_privilege(attrelid, attnum, 'SELECT')
          """, [table.number]
        ).compactMap { $0[0] })
    }

    // MARK: - Columns

    /// Columns as the server has described them, with their types.
    func columns(_ described: [DatabaseConnection.ResultColumn]) throws -> [Column] {
      let types = try self.types(Set(described.map(\.type)))
      return described.map { Column(name: $0.name, type: types[$0.type], modifier: $0.modifier) }
    }

    private func types(_ numbers: Set<UInt32>) throws -> [UInt32: PostgresType] {
      let list = "{" + numbers.sorted().map { "\($0)" }.joined(separator: ",") + "}"
      let rows = try connection.rows(
        """
        SELECT t.oid, t.typname, format_type(t.oid, NULL), t.typtype = 'e', n.nspname = 'pg_catalog', x.extname,
          CASE WHEN t.typcategory = 'A' THEN e.typname END, e.typtype = 'e', m.nspname = 'pg_catalog', y.extname
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        LEFT JOIN pg_depend d ON d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e'
          AND d.refclassid = 'pg_extension'::regclass
        LEFT JOIN pg_extension x ON x.oid = d.refobjid
        LEFT JOIN pg_type e ON e.oid = t.typelem
        LEFT JOIN pg_namespace m ON m.oid = e.typnamespace
        LEFT JOIN pg_depend f ON f.classid = 'pg_type'::regclass AND f.objid = e.oid AND f.deptype = 'e'
          AND f.refclassid = 'pg_extension'::regclass
        LEFT JOIN pg_extension y ON y.oid = f.refobjid
        WHERE t.oid = ANY ($1::oid[])
        """, [list])
      var types: [UInt32: PostgresType] = [:]
      for row in rows {
        guard let number = UInt32(row[0] ?? "") else { continue }
        let element = row[6].map { name in
          PostgresType.Element(
            name: name, isEnumeration: row[7] == "t", isBuiltIn: row[8] == "t", origin: row[9] ?? "")
        }
        types[number] = PostgresType(
          name: row[1] ?? "", written: row[2] ?? "", isEnumeration: row[3] == "t", isBuiltIn: row[4] == "t",
          origin: row[5] ?? "", element: element)
      }
      return types
    }
  }
#endif
