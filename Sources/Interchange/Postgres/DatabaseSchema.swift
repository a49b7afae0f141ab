#if Postgres
  internal import Geodesy
  internal import Refusals

  /// The schema that tables are written into, held against other exports until the transaction ends.
  struct DatabaseSchema {
    private let connection: DatabaseConnection
    private let name: String
    /// The schema of PostGIS.
    let extensionSchema: String

    /// Makes the schema where there is none, and waits for its lock.
    ///
    /// - Throws: `Refusal` in a database without PostGIS; ``DatabaseFault`` where the role may not.
    init(_ connection: DatabaseConnection, name: String) throws {
      (self.connection, self.name) = (connection, name)
      guard
        let found = try connection.rows(
          """
          SELECT n.nspname FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace WHERE x.extname = 'postgis'
          """
        ).first?[0]
      else {
        throw Refusal(
          .unsupportedOperation,
          LocalisedText(en: "the database has no PostGIS", vi: "cơ sở dữ liệu chưa có PostGIS"),
          remedy: LocalisedText(
            en: "have its administrator run CREATE EXTENSION postgis",
            vi: "nhờ người quản trị chạy CREATE EXTENSION postgis"))
      }
      extensionSchema = found
      try connection.rows("SELECT pg_advisory_xact_lock(19526, hashtext($1))", [name])
      if try connection.rows("SELECT 1 FROM pg_namespace WHERE nspname = $1", [name]).isEmpty {
        try connection.rows("CREATE SCHEMA \(DatabaseSource.quoted(name))")
      }
    }

    /// What stands under a name; `nil` for nothing.
    func standing(_ table: String) throws -> DatabaseStanding? {
      try connection.rows(
        """
        SELECT c.oid, c.relkind = 'r', obj_description(c.oid, 'pg_class')
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = $2
        """, [name, table]
      ).first.map { row in
        DatabaseStanding(
          number: row[0] ?? "", name: "\(DatabaseSource.written(name)).\(DatabaseSource.written(table))",
          isTable: row[1] == "t", remark: row[2])
      }
    }

    // MARK: - The reference system

    /// The SRID of a system: of the row whose authority and definition are the system's, else of one that is added.
    ///
    /// - Throws: `Refusal` with the INSERT for the administrator where the role may add none, or the number is taken.
    func srid(of system: CoordinateReferenceSystem) throws -> UInt32 {
      var system = system
      if system.code?.description == "OGC:CRS84" { system = try CoordinateReferenceSystem(epsg: 4326) }
      guard let code = system.code, let number = Int(code.code), (1...998_999).contains(number) else {
        throw Refusal(
          .badReferenceSystem,
          LocalisedText(
            en: "\(system.shortName) has no number of a register", vi: "\(system.shortName) không có mã số đăng ký"),
          remedy: LocalisedText(en: "name a system with a code", vi: "nêu hệ tọa độ có mã"))
      }
      let table = "\(DatabaseSource.quoted(extensionSchema)).spatial_ref_sys"
      let rows = try connection.rows(
        "SELECT srid, srtext FROM \(table) WHERE upper(auth_name) = $1 AND auth_srid = $2::int4 ORDER BY srid",
        [code.authority, "\(number)"])
      for row in rows where isSame(row[1] ?? "", system) {
        if let srid = row[0].flatMap({ UInt32($0) }) { return srid }
      }
      return try add(system, code, number, to: table)
    }

    private func isSame(_ definition: String, _ system: CoordinateReferenceSystem) -> Bool {
      guard let found = try? DeclaredSystem(definition).system else { return false }
      return (try? found.isEquivalent(to: system)) == true
    }

    private func add(
      _ system: CoordinateReferenceSystem, _ code: AuthorityCode, _ number: Int, to table: String
    ) throws -> UInt32 {
      let (definition, proj) = (try system.text(.wkt1), (try? system.text(.projString)) ?? "")
      let facts = try connection.rows(
        """
        SELECT has_table_privilege($1, 'INSERT'), EXISTS (SELECT FROM \(table) WHERE srid = $2::int4),
        (SELECT g FROM generate_series(910000, 998999) AS g
          WHERE NOT EXISTS (SELECT FROM \(table) WHERE srid = g) ORDER BY g LIMIT 1)
        """, [table, "\(number)"])[0]
      let isFree = facts[1] == "f"
      guard facts[0] == "t", isFree else {
        let free = isFree ? "\(number)" : facts[2] ?? "\(number)"
        func literal(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
        let insert =
          "INSERT INTO \(table) (srid, auth_name, auth_srid, srtext, proj4text) VALUES "
          + "(\(free), \(literal(code.authority)), \(number), \(literal(definition)), \(literal(proj)))"
        throw Refusal(
          .missingReferenceSystem,
          LocalisedText(
            en: "the database has no row for \(code) with its definition, and the role may add none",
            vi: "cơ sở dữ liệu không có dòng cho \(code) đúng định nghĩa, và vai trò không thêm được"),
          remedy: LocalisedText(en: "have its administrator run \(insert)", vi: "nhờ người quản trị chạy \(insert)"))
      }
      try connection.rows(
        """
        INSERT INTO \(table) (srid, auth_name, auth_srid, srtext, proj4text)
        VALUES ($1::int4, $2, $1::int4, $3, $4)
        """, ["\(number)", code.authority, definition, proj])
      return UInt32(number)
    }
  }
#endif
