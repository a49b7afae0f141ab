#if Postgres
  internal import Refusals

  /// A table, a view or a query, as the server describes it.
  struct DatabaseRelation {
    /// Where it is, without a user.
    let path: String
    /// What stands behind FROM.
    let from: String
    let isQuery: Bool
    let columns: [DatabaseCatalogue.Column]
    /// The primary key, each column with what orders by it; none of a view or a query.
    let key: [(name: String, order: String)]
    /// Columns that the role may not read.
    let unreadable: Set<String>

    /// Finds what a source names.
    static func found(_ source: DatabaseSource, _ catalogue: DatabaseCatalogue) throws -> DatabaseRelation {
      do {
        switch source.relation {
        case .table(let schema, let name):
          return try DatabaseRelation(try catalogue.table(schema: schema, name: name), catalogue)
        case .query(let text): return try DatabaseRelation(query: text, catalogue)
        }
      } catch let fault as DatabaseFault {
        throw fault.refusalOfReading.located(at: RefusalPlace(file: catalogue.session.path))
      } catch let refusal as Refusal {
        throw refusal.located(at: RefusalPlace(file: catalogue.session.path))
      }
    }

    private init(_ table: DatabaseCatalogue.Table, _ catalogue: DatabaseCatalogue) throws {
      path = "\(catalogue.session.path)/\(table.written)"
      from = table.quoted
      isQuery = false
      let described = try catalogue.session.connection.columns(of: "SELECT * FROM \(table.quoted)")
      columns = try catalogue.columns(described)
      key = try catalogue.key(of: table)
      unreadable = try catalogue.unreadable(of: table)
    }

    /// The query is prepared on its own, so that what closes our bracket is no statement.
    private init(query text: String, _ catalogue: DatabaseCatalogue) throws {
      var query = text.trimmingBlanks
      if query.hasSuffix(";") { query = String(query.dropLast()).trimmingBlanks }
      let digest = StreamDigest()
      Array(query.utf8).withUnsafeBytes { digest.add($0) }
      path = "\(catalogue.session.path)?query=\(digest.finished().prefix(12))"
      // A comment at its end would take our bracket in.
      from = "(\n\(query)\n) AS landfund_query"
      (isQuery, key, unreadable) = (true, [], [])
      let described = try Self.described(query, path, catalogue.session)
      guard !described.isEmpty else {
        throw Self.refused(LocalisedText(en: "the query gives no rows", vi: "truy vấn không cho dòng nào"), path)
      }
      let names = described.map(\.name)
      guard Set(names).count == names.count else {
        let doubles = names.filter { name in names.count { $0 == name } > 1 }
        throw Self.refused(
          LocalisedText(
            en: "the query gives two columns of the name \(doubles.first?.excerpt() ?? "")",
            vi: "truy vấn cho hai cột cùng tên \(doubles.first?.excerpt() ?? "")"), path)
      }
      columns = try catalogue.columns(described)
    }

    private static func described(
      _ query: String, _ path: String, _ session: DatabaseSession
    ) throws -> [DatabaseConnection.ResultColumn] {
      do {
        return try session.underRolePath { try session.connection.columns(of: query) }
      } catch let fault as DatabaseFault {
        throw fault.refusalOfQuery.located(at: RefusalPlace(file: path))
      }
    }

    private static func refused(_ message: LocalisedText, _ path: String) -> Refusal {
      Refusal(
        .queryRefused, message,
        remedy: LocalisedText(
          en: "write one SELECT, its columns named apart with AS",
          vi: "viết một câu SELECT, đặt tên riêng cho từng cột bằng AS"),
        at: RefusalPlace(file: path))
    }
  }

  /// Which columns of a relation are read.
  struct DatabaseColumns {
    /// In the order of the relation.
    private(set) var columns: [PostgresColumn] = []
    private(set) var geometry: Int?
    private(set) var keys: [Int] = []
    private(set) var identifiers: [Int] = []
    private(set) var declaredSRID: UInt32?
    /// All columns but the geometry.
    let names: [String]

    private let relation: DatabaseRelation

    init(_ relation: DatabaseRelation, _ geometry: String?, _ request: DatabaseRequest) throws(Refusal) {
      self.relation = relation
      let shape = request.isTable ? nil : try Self.geometry(geometry, relation)
      names = relation.columns.map(\.name).filter { $0 != shape }
      for name in request.named where !names.contains(name) { throw Self.unknown(name, names) }
      let present = Set(names)
      let readable = relation.columns.filter { $0.value?.columnType != nil && !relation.unreadable.contains($0.name) }
      let wanted = Set(request.named).union(request.known.filter(present.contains))
        .union(request.takesAllColumns ? readable.map(\.name).filter(present.contains) : [])
      let key = relation.key.map(\.name)
      let isSorted = key.allSatisfy { name in
        name != shape && !relation.unreadable.contains(name)
          && relation.columns.contains { $0.name == name && $0.value?.columnType != nil }
      }
      let read = wanted.union(isSorted ? key : []).union([shape].compactMap { $0 })
      for column in relation.columns where read.contains(column.name) {
        columns.append(PostgresColumn(name: column.name, value: try value(of: column, shape)))
        if column.name == shape { declaredSRID = PostgresGeometry.declaredSRID(modifier: column.modifier) }
      }
      func places(_ names: [String]) -> [Int] {
        names.compactMap { name in columns.firstIndex { $0.name == name } }
      }
      self.geometry = shape.flatMap { places([$0]).first }
      if isSorted { keys = places(key) }
      let ids = request.identifiers.isEmpty && present.contains("id") ? ["id"] : request.identifiers
      identifiers = places(ids)
    }

    private func value(of column: DatabaseCatalogue.Column, _ shape: String?) throws(Refusal) -> PostgresValue {
      guard !relation.unreadable.contains(column.name) else {
        throw Refusal(
          .fileUnreadable,
          LocalisedText(
            en: "the role may not read the column \(column.name.excerpt())",
            vi: "vai trò không được đọc cột \(column.name.excerpt())"),
          remedy: LocalisedText(
            en: "ask for that right, or leave the column out", vi: "xin quyền đó, hoặc bỏ cột này"))
      }
      if let value = column.value, column.name == shape || value.columnType != nil { return value }
      throw Self.unsupported(column, isShape: column.name == shape)
    }

    private static func unsupported(_ column: DatabaseCatalogue.Column, isShape: Bool) -> Refusal {
      let name = DatabaseSource.quoted(column.name)
      let type = column.type?.written ?? "?"
      let cast = isShape || column.type?.name == "geography" ? "\(name)::geometry" : "\(name)::text"
      return Refusal(
        .unsupportedType,
        LocalisedText(
          en: "the column \(column.name.excerpt()) has the type \(type), which no layer holds",
          vi: "cột \(column.name.excerpt()) có kiểu \(type), không lớp nào chứa được"),
        remedy: LocalisedText(
          en: "write query: with \(cast) AS \(name), or leave the column out",
          vi: "viết query: với \(cast) AS \(name), hoặc bỏ cột này"))
    }

    // MARK: - Geometry

    private static func geometry(_ name: String?, _ relation: DatabaseRelation) throws(Refusal) -> String {
      let shapes = relation.columns.filter { $0.value == .geometry }.map(\.name)
      if let name {
        guard let column = relation.columns.first(where: { $0.name == name }) else {
          throw unknown(name, relation.columns.map(\.name))
        }
        guard column.value == .geometry || column.value == .bytes else { throw unsupported(column, isShape: true) }
        return name
      }
      guard let first = shapes.first else {
        let others = relation.columns.filter { $0.value == .bytes || $0.value == nil }.map(\.name)
        throw Refusal(
          .missingMetadata,
          LocalisedText(en: "there is no column of geometries", vi: "không có cột hình học nào"),
          remedy: others.isEmpty
            ? LocalisedText(en: "name a table that has one", vi: "nêu bảng có cột hình học")
            : LocalisedText(
              en: "write geometry: for a column of bytes, or query: with a cast (\(others.joined(separator: ", ")))",
              vi:
                "viết geometry: cho cột nhị phân, hoặc query: với phép chuyển kiểu (\(others.joined(separator: ", ")))")
        )
      }
      guard shapes.count == 1 else {
        throw Refusal(
          .missingMetadata,
          LocalisedText(
            en: "there are \(shapes.count.counted("column")) of geometries: \(shapes.joined(separator: ", "))",
            vi: "có \(shapes.count) cột hình học: \(shapes.joined(separator: ", "))"),
          remedy: LocalisedText(en: "write geometry: \(first)", vi: "viết geometry: \(first)"))
      }
      return first
    }

    private static func unknown(_ name: String, _ names: [String]) -> Refusal {
      let list = names.joined(separator: ", ").excerpt(800)
      return Refusal(
        .unknownField,
        LocalisedText(
          en: "the manifest names the column \(name.excerpt()), which is not there",
          vi: "tệp manifest nêu cột \(name.excerpt()), nhưng không có cột này"),
        remedy: LocalisedText(en: "the columns are \(list)", vi: "các cột hiện có: \(list)"))
    }
  }
#endif
