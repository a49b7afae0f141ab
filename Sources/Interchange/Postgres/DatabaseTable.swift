internal import Refusals

#if Postgres
  internal import Foundation
  internal import Geodesy

  /// A table or a query of a database, ready to be read.
  package struct DatabaseTable {
    /// Where it is, without a user: `postgres://HOST:PORT/DB/SCHEMA.TABLE`, of a query `…/DB?query=` and the beginning of its
    /// SHA-256.
    package let path: String
    /// The columns that are there, but the geometry.
    package let columnNames: [String]

    private let session: DatabaseSession
    private let request: DatabaseRequest
    private let columns: [PostgresColumn]
    private let geometry: Int?
    private let keys: [Int]
    private let identifiers: [Int]
    /// What is read: a SELECT; and of one in the order of a key the part without that.
    private let select: String
    private let from: String
    private let order: String?
    /// The SRID that the column declares.
    private let declaredSRID: UInt32?
    private let isQuery: Bool

    /// Finds what a source names, and looks whether it can be read.
    package init(_ source: DatabaseSource, _ request: DatabaseRequest, in session: DatabaseSession) throws {
      self.session = session
      self.request = request
      let relation = try DatabaseRelation.found(source, DatabaseCatalogue(session: session))
      let choice = try Self.choice(relation, source, request)
      path = relation.path
      isQuery = relation.isQuery
      columns = choice.columns
      geometry = choice.geometry
      keys = choice.keys
      identifiers = choice.identifiers
      declaredSRID = choice.declaredSRID
      columnNames = choice.names
      from = relation.from
      let list = choice.columns.map { DatabaseSource.quoted($0.name) }.joined(separator: ", ")
      select = "SELECT \(list) FROM \(relation.from)"
      order = choice.keys.isEmpty ? nil : relation.key.map(\.order).joined(separator: ", ")
    }

    private static func choice(
      _ relation: DatabaseRelation, _ source: DatabaseSource, _ request: DatabaseRequest
    ) throws(Refusal) -> DatabaseColumns {
      do throws(Refusal) {
        return try DatabaseColumns(relation, source.geometry, request)
      } catch {
        throw error.located(at: RefusalPlace(file: relation.path))
      }
    }

    /// Hands over the rows, a number at a time, in the order of the key, else of their ids and bytes.
    ///
    /// - Returns: the SHA-256 over the rows as binary COPY sends them, in that order.
    /// - Throws: `Refusal`, `CancellationError`, and what `body` throws.
    package func readBatches(rows batch: Int, _ body: (FeatureTable) throws -> Void) throws -> String {
      do {
        func take(_ rows: FeatureTable) throws {
          var table = rows
          try table.decodeTexts(request.options, isRaw: true)
          try body(table)
        }
        // Of an encoding that is to be detected all texts speak.
        let size = request.options.encoding == .detect ? Int.max : batch
        if let order { return try stream(order, size, take) }
        return try sorted(size, take)
      } catch let fault as DatabaseFault {
        throw (isQuery ? fault.refusalOfQuery : fault.refusalOfReading).located(at: RefusalPlace(file: path))
      } catch let fault as CopyStream.Fault {
        throw Refusal(
          .malformed, fault.message,
          remedy: LocalisedText(
            en: "check what stands between us and the server", vi: "kiểm tra đường truyền tới máy chủ"),
          at: RefusalPlace(file: path))
      } catch let refusal as Refusal {
        throw refusal.located(at: RefusalPlace(file: path))
      }
    }

    // MARK: - In the order of a key

    private func stream(
      _ order: String, _ batch: Int, _ body: (FeatureTable) throws -> Void
    ) throws -> String {
      let srid = try declaredSRID ?? firstSRID()
      let system = try self.system(srid)
      var rows = reader(srid, system)
      let digest = StreamDigest()
      var hasGiven = false
      try copy("\(select) ORDER BY \(order)\(limit)") { row in
        digest.add(row)
        try rows.read(row)
        guard rows.count == batch else { return }
        hasGiven = true
        try body(rows.take(system: system))
      }
      if rows.count > 0 || !hasGiven { try body(rows.take(system: system)) }
      return digest.finished()
    }

    /// The SRID of some row, while the column declares none.
    private func firstSRID() throws -> UInt32? {
      guard let geometry, columns[geometry].value == .geometry else { return nil }
      let name = DatabaseSource.quoted(columns[geometry].name)
      var srid: UInt32?
      try copy("SELECT \(name) FROM \(from) WHERE \(name) IS NOT NULL LIMIT 1", fields: 1) { row in
        row.forEachField { _, value in srid = value.flatMap { PostgresGeometry.srid($0) } }
      }
      return srid
    }

    // MARK: - In the order of ids

    private func sorted(_ batch: Int, _ body: (FeatureTable) throws -> Void) throws -> String {
      var copied = CopiedRows()
      let read = { try copy(select + limit) { copied.append($0) } }
      if isQuery { try session.underRolePath(read) } else { try read() }
      let srid = declaredSRID ?? firstSRID(copied)
      let system = try self.system(srid)
      let order = try self.order(copied)
      var rows = reader(srid, system)
      let digest = StreamDigest()
      for (place, number) in order.enumerated() {
        try copied.withRow(number) { row in
          digest.add(row)
          try rows.read(row)
        }
        if rows.count == batch || place == order.count - 1 { try body(rows.take(system: system)) }
      }
      if order.isEmpty { try body(rows.take(system: system)) }
      return digest.finished()
    }

    private func firstSRID(_ copied: CopiedRows) -> UInt32? {
      guard let geometry, columns[geometry].value == .geometry else { return nil }
      for number in 0..<copied.count {
        var srid: UInt32?
        copied.withRow(number) { row in
          row.forEachField { field, value in
            if field == geometry { srid = value.flatMap { PostgresGeometry.srid($0) } }
          }
        }
        if srid != nil { return srid }
      }
      return nil
    }

    private func order(_ copied: CopiedRows) throws -> [Int] {
      let byBytes = copied.inOrderOfBytes
      guard !identifiers.isEmpty else { return byBytes }
      // Of each row nothing but the id.
      var rows = PostgresRows(
        columns, geometryColumn: geometry, keys: [], srid: nil, system: nil, path: path,
        limits: request.options.limits, only: Set(identifiers))
      for number in byBytes { try copied.withRow(number) { try rows.read($0) } }
      let table = rows.take(system: DeclaredSystem())
      let parts = identifiers.compactMap { table.column(columns[$0].name) }
      let ids = (0..<table.count).map { row in parts.map { $0[row].text ?? "" }.joined(separator: "/") }
      return request.order(ids).map { byBytes[$0] }
    }

    // MARK: - Both

    private var limit: String { request.limit.map { " LIMIT \($0)" } ?? "" }

    private func copy(
      _ select: String, fields: Int? = nil, _ row: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
      var stream = CopyStream(fields: fields ?? columns.count)
      try session.connection.copyOut("COPY (\(select)) TO STDOUT (FORMAT binary)") { try stream.take($0, row) }
      try stream.finish()
    }

    private func system(_ srid: UInt32?) throws -> DeclaredSystem {
      try DatabaseReferenceSystems(session).system(srid: srid, isOverruled: request.isSystemOverruled)
    }

    private func reader(_ srid: UInt32?, _ declared: DeclaredSystem) -> PostgresRows {
      PostgresRows(
        columns, geometryColumn: geometry, keys: keys, srid: declaredSRID, system: declared.system, path: path,
        limits: request.options.limits)
    }
  }
#else
  /// A table of a database, which this build does not read.
  package struct DatabaseTable {
    /// Where it is.
    package let path = ""
    /// Its columns.
    package let columnNames: [String] = []

    /// - Throws: `Refusal` `unsupported_operation`.
    package init(_ source: DatabaseSource, _ request: DatabaseRequest, in session: DatabaseSession) throws {
      throw Refusal.withoutPostgres
    }

    /// Never called.
    package func readBatches(rows batch: Int, _ body: (FeatureTable) throws -> Void) throws -> String { "" }
  }
#endif
