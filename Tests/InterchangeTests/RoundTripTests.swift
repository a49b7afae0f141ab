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
      var instantsAreTexts = false
      var hasNoNulls = false
      /// How far an ordinate may be off, in metres.
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

    /// GDAL reads the same from our file as from the GeoPackage of the same table.
    @Test(arguments: formats) func outsideReaderAgrees(_ format: Format) throws {
      let folder = try ScratchFolder()
      let table = try sample(format)
      let path = "\(folder.path)/thua.\(format.ending)"
      try writeTable(table, to: path)
      let result = try OutsideReader.run(
        "ogr2ogr", ["-f", "GeoJSONSeq", "/vsistdout/", path, "-a_srs", "EPSG:4326", "-lco", "COORDINATE_PRECISION=9"])
      #expect(result.status == 0)
      let read = try readGeoJSON(result.output, asSequence: true)
      expectEqual(read.geometry, table.geometry, within: max(format.tolerance, 1e-9))
      for (column, original) in zip(read.columns, table.columns) {
        for row in 0..<min(table.count, column.count) where original.type != .dateTime && original.type != .date {
          #expect(expected(original, row, format) == plain(column[row]), "\(original.name) \(row) \(column.type)")
        }
      }
    }

    /// FlatGeobuf holds no feature without a geometry.
    private func sample(_ format: Format) throws -> FeatureTable {
      try everything(format.ending == "fgb" ? [Self.polygons[0], Self.polygons[1], Self.polygons[0]] : Self.polygons)
    }

    private func expected(_ column: Column, _ row: Int, _ format: Format) -> CellValue {
      switch (column[row], column.type) {
      case (.boolean(let value), _) where format.booleansAreNumbers: .real(value ? 1 : 0)
      case (.null, .integer), (.null, .real), (.null, .boolean): format.hasNoNulls ? .real(0) : .null
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
