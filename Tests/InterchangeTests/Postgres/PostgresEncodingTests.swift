#if Postgres
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  @Suite("Rows as binary COPY takes them")
  struct PostgresEncodingTests {
    private func table() throws -> FeatureTable {
      var columns: [ColumnBuilder] = [
        ColumnBuilder(name: "id", type: .text), ColumnBuilder(name: "n", type: .integer),
        ColumnBuilder(name: "x", type: .real), ColumnBuilder(name: "b", type: .boolean),
        ColumnBuilder(name: "d", type: .date), ColumnBuilder(name: "j", type: .json),
      ]
      let rows: [[CellValue]] = [
        [
          .text("đất"), .integer(-9_007_199_254_740_993), .real(-0.0), .boolean(true), .date("2021-12-24"), .json("{}"),
        ],
        [.text(""), .integer(.max), .real(5e-324), .boolean(false), .date("0001-01-01"), .json("[1.10]")],
        [.text("x"), .null, .null, .null, .null, .null],
      ]
      for row in rows { for index in columns.indices { columns[index].append(row[index]) } }
      let shapes: [Geometry?] = [
        try Geometry(wkt: "MULTIPOLYGON (((0.1 0.2, 1 0, 1 1, 0.1 0.2)), ((5 5, 6 5, 6 6, 5 5)))"),
        try Geometry(wkt: "POLYGON ((553000.123456789 0, 1 0, 1 1, 553000.123456789 0), (1 1, 2 1, 2 2, 1 1))"), nil,
      ]
      return FeatureTable(name: "t", geometry: FlatLayer(shapes), columns: columns.map { $0.build() })
    }

    private func published(_ table: FeatureTable) -> PublishedTable {
      PublishedTable(table, name: "t", shape: .multiPolygon, key: "id", remark: "")
    }

    @Test("what is written reads back bit for bit")
    func roundTrip() throws {
      let table = try table()
      var encoding = PostgresEncoding(published(table), srid: 9216)
      var bytes: [UInt8] = []
      try encoding.write { bytes += $0 }
      let kinds: [(String, PostgresValue)] = [
        ("id", .text), ("n", .int8), ("x", .float8), ("b", .boolean), ("d", .date), ("j", .binaryJSON),
        ("geom", .geometry),
      ]
      let columns = kinds.map { PostgresColumn(name: $0.0, value: $0.1) }
      var rows = PostgresRows(
        columns, geometryColumn: 6, keys: [0], srid: 9216, system: nil, path: "x", limits: .standard)
      var stream = CopyStream(fields: 7)
      try bytes.withUnsafeBytes { bytes in try stream.take(bytes) { try rows.read($0) } }
      try stream.finish()
      let read = rows.take(system: DeclaredSystem())
      #expect(read.columns == table.columns)
      #expect(read.column("x")?[0] == .real(-0.0) && read.featureIDs == .texts(["đất", "", "x"]))
      #expect(read.geometry.geometry(at: 0) == table.geometry.geometry(at: 0))
      #expect(read.geometry.kind(of: 1) == .multiPolygon && read.geometry.kind(of: 2) == nil)
      #expect(read.geometry.geometry(at: 1)?.coordinates == table.geometry.geometry(at: 1)?.coordinates)
    }

    @Test(
      "a character that no database holds, a day that is none", arguments: [("id", "a\u{0}b"), ("d", "2021-02-30")])
    func unfit(column: String, value: String) throws {
      var table = try table()
      let place = try #require(table.columns.firstIndex { $0.name == column })
      var builder = ColumnBuilder(name: column, type: table.columns[place].type)
      for _ in 0..<table.count { builder.append(text: value) }
      table.columns[place] = builder.build()
      var encoding = PostgresEncoding(published(table), srid: 0)
      let refusal = #expect(throws: Refusal.self) { try encoding.write { _ in } }
      #expect(refusal?.code == .notRepresentable && refusal?.place.field == column)
    }
  }
#endif
