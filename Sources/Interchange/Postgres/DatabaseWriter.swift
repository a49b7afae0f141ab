package import Geodesy
internal import Refusals

#if Postgres
  internal import PlaneGeometry

  /// Writes tables into one schema of a database, in one transaction: all of them, or nothing changes.
  ///
  /// Each table is made beside the old one under a name of its own, filled, indexed and described; at the end the old ones go
  /// and the new ones take their names.
  package struct DatabaseWriter {
    private let address: DatabaseAddress
    private let schema: String
    private let standing: StandingTables
    private let version: String

    /// Says where to write.
    ///
    /// - Parameters:
    ///   - version: of this program, which its mark on the tables bears.
    package init(_ address: DatabaseAddress, schema: String, standing: StandingTables, version: String) {
      (self.address, self.schema, self.standing, self.version) = (address, schema, standing, version)
    }

    /// Writes the tables.
    ///
    /// - Parameters:
    ///   - system: of all geometries.
    ///   - progress: called with the name of each table as it is begun.
    /// - Returns: where the tables stand now.
    /// - Throws: `Refusal`, `CancellationError`; the old tables then stand as they were.
    package func write(
      _ tables: [PublishedTable], in system: CoordinateReferenceSystem, progress: (String) -> Void = { _ in }
    ) throws -> [String] {
      do {
        let connection = try DatabaseConnection(address.parameters.map { ($0.keyword.rawValue, $0.value) })
        let host = connection.host.replacing("/", with: "%2F")
        let path = "postgres://\(host):\(connection.port)/\(connection.database)"
        do {
          let transaction = DatabaseExport(connection, schema: schema, standing: standing, version: version)
          try transaction.run(tables, in: system, progress)
        } catch let refusal as Refusal {
          throw refusal.located(at: RefusalPlace(file: path))
        } catch let fault as DatabaseFault {
          throw fault.refusalOfWriting.located(at: RefusalPlace(file: path))
        } catch let error as GeodesyError {
          throw error.refusal.located(at: RefusalPlace(file: path))
        }
        return tables.map { "\(path)/\(DatabaseSource.written(schema)).\(DatabaseSource.written($0.name))" }
      } catch let fault as DatabaseFault {
        throw fault.refusalOfWriting
      }
    }
  }

  /// The transaction.
  private struct DatabaseExport {
    private let connection: DatabaseConnection
    private let schema: String
    private let standing: StandingTables
    private let mark: DatabaseMark

    init(_ connection: DatabaseConnection, schema: String, standing: StandingTables, version: String) {
      (self.connection, self.schema, self.standing) = (connection, schema, standing)
      mark = DatabaseMark(version: version)
    }

    func run(
      _ tables: [PublishedTable], in system: CoordinateReferenceSystem, _ progress: (String) -> Void
    ) throws {
      try connection.rows("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
      try connection.rows(
        """
        SELECT pg_catalog.set_config('search_path', 'pg_catalog', true),
        pg_catalog.set_config('lock_timeout', '5s', true), pg_catalog.set_config('statement_timeout', '0', true)
        """)
      let place = try DatabaseSchema(connection, name: schema)
      let olds = try tables.map { try place.standing($0.name) }
      for (table, old) in zip(tables, olds) { if let old { try refuse(old, table) } }
      let srid = try tables.contains { $0.shape != nil } ? place.srid(of: system) : 0
      for table in tables {
        progress(table.name)
        try create(table, srid, in: place)
      }
      for (table, old) in zip(tables, olds) {
        guard let old else {
          try rename(table)
          continue
        }
        if standing == .emptied { try refill(old, table, place) } else { try replace(old, table, place) }
      }
      try commit()
    }

    /// Where the last answer is lost, nobody knows whether the server has heard the question.
    private func commit() throws {
      do {
        try connection.rows("COMMIT")
      } catch let fault as DatabaseFault where [.lost, .silent].contains(fault.kind) {
        throw Refusal(
          fault.kind == .lost ? .databaseLost : .databaseSilent,
          LocalisedText(
            en: "the server's last answer is missing (\(fault.message))",
            vi: "không nhận được câu trả lời cuối của máy chủ (\(fault.message))"),
          remedy: LocalisedText(
            en: "look at the tables: all are the new ones, or all are the old ones",
            vi: "kiểm tra các bảng: hoặc tất cả là bảng mới, hoặc tất cả là bảng cũ"))
      }
    }

    private func quoted(_ name: String) -> String {
      "\(DatabaseSource.quoted(schema)).\(DatabaseSource.quoted(name))"
    }

    private func refuse(_ old: DatabaseStanding, _ table: PublishedTable) throws {
      guard old.isTable, old.remark.map(DatabaseMark.isOurs) == true else { throw old.notOurs }
      switch standing {
      case .refused: throw old.taken
      case .replaced: try old.refuseUse(connection)
      case .emptied: break
      }
    }

    // MARK: - Making

    private static let suffix = "__new"

    private func create(_ table: PublishedTable, _ srid: UInt32, in place: DatabaseSchema) throws {
      let new = table.name + Self.suffix
      if let other = try place.standing(new) { throw other.notOurs }
      var columns = table.columns.map { column in
        "\(DatabaseSource.quoted(column.name)) \(column.type)" + (column.name == table.key ? " NOT NULL" : "")
      }
      if let shape = table.shape {
        columns.append(
          "\(DatabaseSource.quoted(PublishedTable.geometry)) "
            + "\(DatabaseSource.quoted(place.extensionSchema)).geometry(\(shape.rawValue), \(srid))")
      }
      try connection.rows("CREATE TABLE \(quoted(new)) (\(columns.joined(separator: ", ")))")
      try connection.copyIn("COPY \(quoted(new)) FROM STDIN (FORMAT binary)")
      var encoding = PostgresEncoding(table, srid: srid)
      do {
        try encoding.write { try connection.send($0) }
      } catch let refusal as Refusal {
        // What was sent goes with the transaction.
        connection.cancel()
        throw refusal
      }
      try connection.endCopy()
      if let key = table.key {
        try connection.rows(
          """
          ALTER TABLE \(quoted(new)) ADD CONSTRAINT \(DatabaseSource.quoted(new + "_pkey"))
          PRIMARY KEY (\(DatabaseSource.quoted(key)))
          """)
      }
      if table.shape != nil {
        try connection.rows(
          """
          CREATE INDEX \(DatabaseSource.quoted(new + "_geom")) ON \(quoted(new))
          USING gist (\(DatabaseSource.quoted(PublishedTable.geometry)))
          """)
      }
      try describe(table, as: new)
      try connection.rows("ANALYZE \(quoted(new))")
    }

    private func describe(_ table: PublishedTable, as name: String) throws {
      try connection.rows("COMMENT ON TABLE \(quoted(name)) IS \(Self.literal(mark.remark(table.remark)))")
      for column in table.columns {
        guard let remark = table.columnRemarks[column.name] else { continue }
        try connection.rows(
          "COMMENT ON COLUMN \(quoted(name)).\(DatabaseSource.quoted(column.name)) IS \(Self.literal(remark))")
      }
    }

    private static func literal(_ text: String) -> String {
      let quoted = text.replacing("'", with: "''")
      return text.contains("\\") ? "E'\(quoted.replacing("\\", with: "\\\\"))'" : "'\(quoted)'"
    }

    // MARK: - Taking the place

    /// Gives the new table the name that it is for.
    private func rename(_ table: PublishedTable) throws {
      let new = table.name + Self.suffix
      try connection.rows("ALTER TABLE \(quoted(new)) RENAME TO \(DatabaseSource.quoted(table.name))")
      for (ending, isThere) in [("_pkey", table.key != nil), ("_geom", table.shape != nil)] where isThere {
        try connection.rows(
          "ALTER INDEX \(quoted(new + ending)) RENAME TO \(DatabaseSource.quoted(table.name + ending))")
      }
    }

    private func replace(_ old: DatabaseStanding, _ table: PublishedTable, _ place: DatabaseSchema) throws {
      try connection.rows("LOCK TABLE \(quoted(table.name)) IN ACCESS EXCLUSIVE MODE")
      guard let now = try place.standing(table.name), now.number == old.number else { throw old.notOurs }
      try now.refuseUse(connection)
      let new = table.name + Self.suffix
      let rights = try DatabaseRights(connection, of: old.number)
      try rights.give(to: quoted(new), in: connection)
      try connection.rows("DROP TABLE \(quoted(table.name))")
      try rename(table)
      try rights.giveOwner(to: quoted(table.name), in: connection)
    }

    /// Puts the rows of the new table into the old one.
    ///
    /// Where others refer to its rows, those that stay are changed in place.
    private func refill(_ old: DatabaseStanding, _ table: PublishedTable, _ place: DatabaseSchema) throws {
      let (name, new) = (quoted(table.name), quoted(table.name + Self.suffix))
      try connection.rows("LOCK TABLE \(name) IN ACCESS EXCLUSIVE MODE")
      guard let now = try place.standing(table.name), now.number == old.number,
        let made = try place.standing(table.name + Self.suffix)
      else { throw old.notOurs }
      try now.refuseOtherColumns(than: made, connection)
      let columns = table.columns.map(\.name) + (table.shape == nil ? [] : [PublishedTable.geometry])
      let list = columns.map(DatabaseSource.quoted).joined(separator: ", ")
      let fill = "INSERT INTO \(name) (\(list)) SELECT \(list) FROM \(new)"
      if try now.isReferredTo(connection), let key = table.key.map(DatabaseSource.quoted) {
        let changes = columns.map(DatabaseSource.quoted).filter { $0 != key }.map { "\($0) = EXCLUDED.\($0)" }
        try connection.rows("DELETE FROM \(name) o WHERE NOT EXISTS (SELECT FROM \(new) n WHERE n.\(key) = o.\(key))")
        try connection.rows(
          fill + " ON CONFLICT (\(key)) DO "
            + (changes.isEmpty ? "NOTHING" : "UPDATE SET \(changes.joined(separator: ", "))"))
      } else {
        try connection.rows("TRUNCATE TABLE \(name)")
        try connection.rows(fill)
      }
      try connection.rows("DROP TABLE \(new)")
      if try now.isOwned(connection) { try describe(table, as: table.name) }
      try connection.rows("ANALYZE \(name)")
    }
  }
#else
  /// Tables of databases, which this build does not write.
  package struct DatabaseWriter {
    /// Nothing is written there.
    package init(_ address: DatabaseAddress, schema: String, standing: StandingTables, version: String) {}

    /// - Throws: `Refusal` `unsupported_operation`.
    package func write(
      _ tables: [PublishedTable], in system: CoordinateReferenceSystem, progress: (String) -> Void = { _ in }
    ) throws -> [String] {
      throw Refusal.withoutPostgres
    }
  }
#endif

/// The mark by which a table of ours is known: it stands at the end of what is said of the table.
struct DatabaseMark {
  let version: String

  private static let beginning = "[landfund export "

  /// What is said of a table, with the mark.
  func remark(_ text: String) -> String { "\(text) \(Self.beginning)\(version)]" }

  /// Whether a table bears it.
  static func isOurs(_ remark: String) -> Bool { remark.contains(beginning) && remark.hasSuffix("]") }
}
