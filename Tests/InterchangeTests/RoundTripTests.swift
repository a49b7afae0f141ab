#if GDAL
  import Foundation
  import Geodesy
  import PlaneGeometry
  import Testing

  @testable import Interchange

  /// A table with a value of every type, missing ones, names and texts in Vietnamese.
  func everything(_ wkt: [String?], epsg: Int? = 9216) throws -> FeatureTable {
    func column<Value>(_ name: String, _ values: [Value?], _ make: (Value) -> CellValue) -> Column {
      var builder = ColumnBuilder(name: name)
      for value in values { builder.append(value.map(make) ?? .null) }
      return builder.build()
    }
    func typed(_ name: String, _ type: ColumnType, _ texts: [String?]) -> Column {
      var builder = ColumnBuilder(name: name, type: type)
      for text in texts { if let text { builder.append(text: text) } else { builder.appendNull() } }
      return builder.build()
    }
    var table = try FeatureTable.sample(
      wkt, epsg: epsg,
      columns: [
        column("id", ["1/12", "1/13", "Đ-7"]) { .text($0) },
        column("tên chủ", ["Đắk Cấm", nil, "Ngọc \"Hồi\", Plei Kần\\"]) { .text($0) },
        column("so", [Int64(7), -123_456_789_012, nil]) { .integer($0) },
        column("nho", [Int64(7), -12, nil]) { .integer($0) },
        column("dt_m2", [5006.25, 0.1, nil]) { .real($0) },
        column("he_so", [1_587_082.469_123_45, -1e-7, 1e9]) { .real($0) },
        column("co", [true, false, nil]) { .boolean($0) },
        typed("ngay", .date, ["2021-12-24", nil, "1999-01-31"]),
        typed("luc", .dateTime, ["2021-12-24T08:00:00Z", nil, "2021-12-24T23:59:59Z"]),
      ])
    table.name = "thửa đất"
    return table
  }

  @Suite(.enabled(if: OutsideReader.isInstalled)) struct RoundTripTests {
    static let polygons: [String?] = [
      "POLYGON ((553000 1587000, 553000 1587100.125, 553100 1587100, 553000 1587000))",
      "MULTIPOLYGON (((553200 1587000, 553200 1587100, 553300 1587100, 553200 1587000), (553210 1587090.5, 553220 1587090.25, 553215 1587080, 553210 1587090.5)), ((553400 1587000, 553400 1587001, 553401 1587001, 553400 1587000)))",
      nil,
    ]

    /// What each format changes: names of columns, and values that become others.
    struct Format: CustomTestStringConvertible, Sendable {
      let ending: String
      var names: [String: String] = [:]
      var booleansAreNumbers = false
      /// No value is read as an empty text.
      var nullsAreEmpty = false
      var instantsAreTexts = false
      var hasNoNulls = false
      var isInDegrees = false
      /// How far an ordinate may be off, in its own unit.
      var tolerance = 0.0
      var testDescription: String { ending }
    }

    static let formats: [Format] = [
      Format(ending: "gpkg"), Format(ending: "fgb"),
      Format(ending: "shp", booleansAreNumbers: true, instantsAreTexts: true),
      Format(
        ending: "tab", names: ["tên chủ": "ten_chu"], booleansAreNumbers: true, instantsAreTexts: true,
        hasNoNulls: true, tolerance: 1e-6),
      Format(
        ending: "mif", names: ["tên chủ": "ten_chu"], booleansAreNumbers: true, instantsAreTexts: true, hasNoNulls: true
      ),
    ]

    @Test(arguments: formats) func readsBackWhatItWrote(_ format: Format) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/thửa.\(format.ending)"
      let table = try sample(format)
      let notices = try writeTable(table, to: path)
      let back = try readTable(at: InputAddress(path))
      #expect(back.referenceSystem?.code?.description == "EPSG:9216")
      #expect(back.columns.map(\.name) == table.columns.map { format.names[$0.name] ?? $0.name }, "\(notices)")
      expectEqual(back.geometry, table.geometry, within: format.tolerance)
      for (column, original) in zip(back.columns, table.columns) {
        for row in 0..<min(table.count, column.count) {
          #expect(expected(original, row, format) == plain(column[row]), "\(original.name) \(row) \(column.type)")
        }
      }
    }

    /// Formats that only GDAL is asked about: their own readers are tested elsewhere, or change the layer's shape.
    static let outsideFormats =
      formats + [
        Format(ending: "geojson", isInDegrees: true, tolerance: 0.5e-9),
        Format(ending: "geojsonl", isInDegrees: true, tolerance: 0.5e-9),
        Format(ending: "csv", nullsAreEmpty: true, instantsAreTexts: true),
        Format(ending: "kml", booleansAreNumbers: true, instantsAreTexts: true, isInDegrees: true, tolerance: 1e-12),
      ]

    /// GDAL's own program reads from our file what the table holds.
    @Test(arguments: outsideFormats) func outsideReaderAgrees(_ format: Format) throws {
      let folder = try ScratchFolder()
      let table = try sample(format)
      let path = "\(folder.path)/thua.\(format.ending)"
      try writeTable(table, to: path)
      let result = try OutsideReader.run(
        "ogr2ogr",
        ["-f", "GeoJSONSeq", "/vsistdout/", path, "-a_srs", "EPSG:4326", "-lco", "COORDINATE_PRECISION=15"])
      #expect(result.status == 0)
      let read = try readGeoJSON(result.output, asSequence: true)
      let expectedShapes = format.isInDegrees ? try table.transformed(to: .crs84()).geometry : table.geometry
      expectEqual(read.geometry, expectedShapes, within: max(format.tolerance, 1e-12))
      for original in table.columns {
        let column = try #require(read.column(format.names[original.name] ?? original.name), "\(original.name)")
        for row in 0..<min(table.count, column.count) {
          let isMoment = original.type == .date || original.type == .dateTime
          let text = column[row].text.map { isMoment ? iso($0) : $0 }
          #expect(text == expectedText(original, row, format), "\(original.name) \(row) \(column.type)")
        }
      }
    }

    /// Moments as GDAL writes them in GeoJSON: `2021/12/24 08:00:00+00`.
    private func iso(_ text: String) -> String {
      text.replacingOccurrences(of: "/", with: "-").replacingOccurrences(of: " ", with: "T")
        .replacingOccurrences(of: "+00", with: "Z")
    }

    private func expectedText(_ column: Column, _ row: Int, _ format: Format) -> String? {
      switch column[row] {
      case .boolean(let value) where format.booleansAreNumbers: value ? "1" : "0"
      case .null where format.nullsAreEmpty: ""
      case .null where format.hasNoNulls && [.integer, .real, .boolean].contains(column.type): "0"
      case .null where format.hasNoNulls && (column.type == .text || column.type == .dateTime): ""
      case let value: value.text
      }
    }

    /// Polygons that are not valid are written as they are drawn.
    @Test(arguments: ["geojson", "gpkg", "fgb", "shp", "tab", "mif", "kml", "csv"])
    func invalidPolygonsAreNotDropped(_ ending: String) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/no.\(ending)"
      let bow = "POLYGON ((107 14, 107.5 14.5, 107.5 14, 107 14.5, 107 14))"
      let columns = [Column(name: "so", values: .text(TextValues(["1", "2"])))]
      let table = try FeatureTable.sample(
        [bow, "POLYGON ((107 14, 107.5 14, 107.5 14.5, 107 14))"], epsg: 4326, columns: ending == "mif" ? [] : columns)
      try writeTable(table, to: path)
      let result = try OutsideReader.run("ogr2ogr", ["-f", "GeoJSONSeq", "/vsistdout/", path])
      let read = try readGeoJSON(result.output, asSequence: true)
      #expect(result.status == 0 && read.count == 2)
      expectEqual(read.geometry, table.geometry, within: 1e-6)
    }

    /// An empty geometry is none where a format has no such, and never a position that nobody drew.
    @Test(arguments: ["shp", "tab", "mif", "kml"], ["POINT", "POLYGON"])
    func emptyGeometriesAreNone(_ ending: String, _ kind: String) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/no.\(ending)"
      let whole = kind == "POINT" ? "POINT (107 14)" : "POLYGON ((107 14, 107.5 14, 107.5 14.5, 107 14))"
      let columns = [Column(name: "so", values: .text(TextValues(["1", "2"])))]
      let notices = try writeTable(
        try FeatureTable.sample(["\(kind) EMPTY", whole], epsg: 4326, columns: columns), to: path)
      #expect(notices.contains { $0.description == "1 empty geometry was written as none" }, "\(notices)")
      let result = try OutsideReader.run("ogr2ogr", ["-f", "GeoJSONSeq", "/vsistdout/", path])
      let read = try readGeoJSON(result.output, asSequence: true)
      #expect(read.count == 2 && read.wkt[0] == nil && read.wkt[1] != nil, "\(read.wkt)")
    }

    @Test func outsideReaderReadsADrawing() throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/plan.dxf"
      let shapes = [
        Self.polygons[1], "POINT (553000.125 1587000.0625)", nil, "MULTIPOINT (553001 1587000, 553002 1587000)",
        "GEOMETRYCOLLECTION (POINT (553003 1587000), LINESTRING (553000 1587000, 553001 1587001))",
      ]
      let columns = [
        Column(name: "Layer", values: .text(TextValues(["Đường ranh", "SO_THUA", "SO_THUA", "a/b", "0"]))),
        Column(name: "Text", values: .text(TextValues([nil, "Thửa \"45\" à", nil, nil, nil]))),
      ]
      let notices = try writeTable(try FeatureTable.sample(shapes, columns: columns), to: path)
      #expect(
        notices.map(\.description) == [
          "the drawing does not say its reference system, which is EPSG:9216",
          "1 feature without a geometry, or with an empty one, was left out",
          "1 names of layers have signs that a drawing does not know, now _",
        ])
      let result = try OutsideReader.run(
        "ogr2ogr", ["-f", "GeoJSONSeq", "/vsistdout/", path, "-lco", "COORDINATE_PRECISION=9"])
      #expect(result.status == 0)
      let read = try readGeoJSON(result.output, asSequence: true)
      let outlines = [
        "LINESTRING (553200 1587000, 553200 1587100, 553300 1587100, 553200 1587000)",
        "LINESTRING (553210 1587090.5, 553220 1587090.25, 553215 1587080, 553210 1587090.5)",
        "LINESTRING (553400 1587000, 553400 1587001, 553401 1587001, 553400 1587000)",
      ]
      let others = [
        "POINT (553000.125 1587000.0625)", "POINT (553001 1587000)", "POINT (553002 1587000)",
        "POINT (553003 1587000)", "LINESTRING (553000 1587000, 553001 1587001)",
      ]
      #expect(read.wkt == outlines + others)
      // GDAL leaves the escapes of names of layers as they are, which programs for drawings resolve.
      let layers = (0..<8).map { read.column("Layer")?[$0].text }
      let escaped = "\\U+0110\\U+01B0\\U+1EDDng ranh"
      #expect(layers == [escaped, escaped, escaped, "SO_THUA", "a_b", "a_b", "0", "0"])
      #expect(read.column("Text")?[3] == .text("Thửa \"45\" à"))
      let back = try readTable(at: InputAddress(path))
      #expect(back.column("Layer")?[0] == .text("Đường ranh"))
    }

    /// FlatGeobuf holds no feature without a geometry.
    private func sample(_ format: Format) throws -> FeatureTable {
      try everything(format.ending == "fgb" ? [Self.polygons[0], Self.polygons[1], Self.polygons[0]] : Self.polygons)
    }

    private func expected(_ column: Column, _ row: Int, _ format: Format) -> CellValue {
      switch (column[row], column.type) {
      case (.boolean(let value), _) where format.booleansAreNumbers: .real(value ? 1 : 0)
      case (.null, .integer), (.null, .real), (.null, .boolean):
        format.hasNoNulls && format.ending != "mif" ? .real(0) : .null
      case (.null, .text), (.null, .dateTime): format.hasNoNulls ? .text("") : .null
      case (let value, _): plain(value)
      }
    }

    /// Whole numbers and real ones alike, dates and texts alike.
    private func plain(_ value: CellValue) -> CellValue {
      switch value {
      case .integer(let value): .real(Double(value))
      case .date(let text), .dateTime(let text): .text(text)
      default: value
      }
    }
  }

  /// Features with the same polygons, whatever their rings start with and however they run.
  func expectEqual(
    _ a: FlatLayer, _ b: FlatLayer, within tolerance: Double, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(a.count == b.count, sourceLocation: location)
    guard a.count == b.count else { return }
    for feature in 0..<min(a.count, b.count) {
      guard let left = a.geometry(at: feature), let right = b.geometry(at: feature) else {
        #expect(a.kind(of: feature) == b.kind(of: feature), sourceLocation: location)
        continue
      }
      #expect(
        left.kind == right.kind && left.ringCount == right.ringCount, "\(left) \(right)", sourceLocation: location)
      for ring in 0..<min(left.ringCount, right.ringCount) {
        let positions = left.ring(ring)
        #expect(
          positions.allSatisfy { p in
            right.ring(ring).contains { abs($0.x - p.x) <= tolerance && abs($0.y - p.y) <= tolerance }
          }
            && positions.count == right.ring(ring).count, "\(left) \(right)", sourceLocation: location)
      }
    }
  }
#endif
