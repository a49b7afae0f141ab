#if GDAL
  internal import CGDAL
  internal import Foundation
  internal import Geodesy
  internal import PlaneGeometry
  internal import Refusals

  /// How a table is laid out in a format of GDAL, and what of it the format cannot hold.
  struct OutputPlan {
    let table: FeatureTable
    let fields: [OutputField]
    let geometryType: OGRwkbGeometryType
    private(set) var notices: [Notice] = []
    /// Whether it becomes one of several files, the name of which nobody gave.
    private let isPart: Bool

    private let format: FileFormat

    /// - Parameters:
    ///   - table: of one kind of geometry for a Shapefile, without collections for MapInfo.
    ///   - isPart: whether it becomes one of several files, the name of which nobody gave.
    /// - Throws: `Refusal` for coordinates that cannot be transformed.
    init(_ table: FeatureTable, _ format: FileFormat, isPart: Bool = false) throws(Refusal) {
      self.format = format
      self.isPart = isPart
      var table = table
      if format == .kml {
        let (clean, leftOut) = try table.inLongitudeLatitude().forMarkup()
        table = clean
        notices += leftOut
      }
      self.table = table
      geometryType = Self.geometryType(of: table, format)
      var columns = table.columnsWithIdentifiers
      if format == .dxf {
        notices += columns.filter { !Self.drawingColumns.contains($0.name) }
          .map { Notice(.columnLeftOut(column: $0.name, type: $0.type.rawValue)) }
        columns.removeAll { !Self.drawingColumns.contains($0.name) }
        if let system = table.referenceSystem {
          notices.append(
            Notice(.remark("the drawing does not say its reference system, which is \(system.shortName)")))
        }
      }
      if [.mapInfoMIF, .mapInfoTAB].contains(format), columns.isEmpty {
        columns = [Self.positions(table.count)]
        notices.append(Notice(.remark("MapInfo demands a column: id numbers the features from 0")))
      }
      let without = table.geometry.bounds.count(where: \.isEmpty)
      let empty = without - (0..<table.count).count { table.geometry.kind(of: $0) == nil }
      if !Self.holdsNoGeometry(format), without > 0 {
        notices.append(
          Notice(.remark("\(without) features without a geometry, or with an empty one, were left out"), count: without)
        )
      } else if empty > 0 {
        notices.append(Notice(.remark("\(empty) empty geometries were written as none"), count: empty))
      }
      let multipoints = (0..<table.count).count { table.geometry.kind(of: $0) == .multiPoint }
      if multipoints > 0, format != .dxf, !Self.knowsMultipoints(format) {
        notices.append(Notice(.multipointsTakenApart, count: multipoints))
      }
      let names = OutputNames.names(of: columns.map(\.name), in: format)
      var fields: [OutputField] = []
      for (column, name) in zip(columns, names) {
        let field = OutputField(column, name: name, format)
        if name != column.name { notices.append(Notice(.renamed(column: column.name, to: name))) }
        notices += field.notices
        fields.append(field)
      }
      self.fields = fields
    }

    /// Whether a layer of the drawing is called otherwise than its code page allows.
    var hasLayerNamesBeyondASCII: Bool {
      guard case .text(let names)? = table.column("Layer")?.values else { return false }
      return names.areBeyondASCII
    }

    private static func positions(_ count: Int) -> Column {
      var values = FixedValues<Int64>()
      for position in 0..<count { values.append(Int64(position)) }
      return Column(name: "id", values: .integer(values))
    }

    /// The columns that are properties of a drawing's entities.
    private static let drawingColumns: Set<String> = ["Layer", "Text"]

    // MARK: - Geometry

    private static func geometryType(of table: FeatureTable, _ format: FileFormat) -> OGRwkbGeometryType {
      guard format == .shapefile else { return wkbUnknown }
      // Of one kind by now, or without any.
      let kinds = Set((0..<table.count).compactMap { table.geometry.kind(of: $0) })
      let parts = Set(kinds.compactMap(\.partKind))
      switch parts.first {
      case .point: return kinds.contains(.multiPoint) ? wkbMultiPoint : wkbPoint
      case .lineString: return wkbLineString
      default: return wkbPolygon
      }
    }

    /// Whether the format has features without a geometry.
    private static func holdsNoGeometry(_ format: FileFormat) -> Bool { format != .flatGeobuf && format != .dxf }

    /// The features that a row becomes, `nil` for one without a geometry.
    ///
    /// None where the format has no such; one for every position of a multipoint where the format does not know those.
    func geometries(_ row: Int) -> [Geometry?] {
      guard !table.geometry.bounds[row].isEmpty, let geometry = table.geometry.geometry(at: row) else {
        return Self.holdsNoGeometry(format) ? [nil] : []
      }
      if geometry.kind == .multiPoint, !Self.knowsMultipoints(format) { return geometry.parts }
      if geometry.kind == .point, geometryType == wkbMultiPoint { return [geometry.asMultiPoint] }
      return [geometry]
    }

    /// The row of every feature that is written.
    var writtenRows: [Int] {
      (0..<table.count).flatMap { row -> [Int] in
        if table.geometry.bounds[row].isEmpty { return Self.holdsNoGeometry(format) ? [row] : [] }
        guard !Self.knowsMultipoints(format), table.geometry.kind(of: row) == .multiPoint else { return [row] }
        return Array(repeating: row, count: geometries(row).count)
      }
    }

    private static func knowsMultipoints(_ format: FileFormat) -> Bool {
      ![.dxf, .mapInfoTAB, .mapInfoMIF].contains(format)
    }

    // MARK: - Options

    var layerOptions: [String] {
      switch format {
      // The clock has no place in a result.
      case .shapefile:
        ["ENCODING=UTF-8", "2GB_LIMIT=YES", "DBF_DATE_LAST_UPDATE=\(isPart ? PartMark.day : "2000-01-01")"]
      // Without an index features keep their order; an empty file gets its header only with one.
      case .flatGeobuf: [writtenRows.isEmpty ? "SPATIAL_INDEX=YES" : "SPATIAL_INDEX=NO"]
      case .mapInfoTAB: ["ENCODING=UTF-8"] + bounds
      case .mapInfoMIF: ["ENCODING=UTF-8"]
      default: []
      }
    }

    /// MapInfo stores whole numbers: two thousand million of them over the bounds, so these are kept narrow.
    private var bounds: [String] {
      let box = table.geometry.totalBounds
      guard !box.isEmpty else { return [] }
      // A side of at least a unit, so that a single point has bounds too.
      let margin = max(box.width, box.height) * 0.01 + 1
      let limits = [box.minX - margin, box.minY - margin, box.maxX + margin, box.maxY + margin]
      return ["BOUNDS=" + limits.map(\.shortestText).joined(separator: ",")]
    }

    /// The label that a drawing shows for a point with a text.
    func label(_ row: Int) -> String? {
      guard table.geometry.kind(of: row) == .point, let text = table.column("Text")?[row].text else { return nil }
      let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
      return "LABEL(f:\"Arial\",t:\"\(String(escaped))\",s:1g)"
    }

    // MARK: - Reference system

    /// The system as GDAL has it, to be destroyed by the caller; `nil` for a table or a format without one.
    func referenceSystem() throws(Refusal) -> OGRSpatialReferenceH? {
      guard let system = table.referenceSystem, format != .dxf else { return nil }
      guard let reference = OSRNewSpatialReference(nil) else { return nil }
      let status: OGRErr
      do throws(GeodesyError) {
        if system.isVN2000, format == .mapInfoTAB || format == .mapInfoMIF {
          status = OSRImportFromProj4(reference, try system.text(.projString) + Self.shift)
        } else {
          status = OSRSetFromUserInput(reference, try system.text(.wkt2))
        }
      } catch {
        OSRDestroySpatialReference(reference)
        throw table.error(
          .notRepresentable,
          LocalisedText(
            en: "\(format.rawValue) cannot hold the reference system: \(error)",
            vi: "\(format.rawValue) không ghi được hệ tọa độ: \(error.text.vi)"),
          remedy: LocalisedText(
            en: "transform to a system with an EPSG code first", vi: "chuyển sang một hệ tọa độ có mã EPSG trước"))
      }
      guard status == OGRERR_NONE else {
        OSRDestroySpatialReference(reference)
        throw table.error(
          .notRepresentable,
          LocalisedText(
            en: "\(format.rawValue) cannot hold \(system.shortName)",
            vi: "\(format.rawValue) không ghi được \(system.shortName)"),
          remedy: LocalisedText(
            en: "transform to a system with an EPSG code first", vi: "chuyển sang một hệ tọa độ có mã EPSG trước"))
      }
      OSRSetAxisMappingStrategy(reference, OAMS_TRADITIONAL_GIS_ORDER)
      return reference
    }

    /// EPSG:6960 with its rotations in the position-vector convention, the reverse of the register's.
    private static let shift =
      " +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278"
  }

  extension Geometry {
    /// A point as the only one of a multipoint.
    fileprivate var asMultiPoint: Geometry { .multiPoint(ringCount > 0 ? ring(0) : []) }
  }

  /// The names of fields that a format allows.
  enum OutputNames {
    /// The names in their order, cut and numbered where the format demands it; GDAL may still change letters.
    static func names(of columns: [String], in format: FileFormat) -> [String] {
      guard let limit = limit(format) else { return columns }
      var taken: Set<String> = []
      let wanted = format == .shapefile ? columns : columns.map(plain)
      return wanted.map { column in
        var name = OutputText.prefix(column, limit)
        var number = 1
        while !taken.insert(name.lowercased()).inserted {
          name = OutputText.prefix(column, limit - 1 - String(number).utf8.count) + "_\(number)"
          number += 1
        }
        return name
      }
    }

    private static func limit(_ format: FileFormat) -> Int? {
      switch format {
      case .shapefile: 10
      case .mapInfoTAB, .mapInfoMIF: 31
      default: nil
      }
    }

    /// The name in letters, digits and underscores of ASCII, as MapInfo demands it: `tên chủ` is `ten_chu`.
    private static func plain(_ name: String) -> String {
      let letters = name.replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
      let scalars = letters.decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { $0.properties.generalCategory != .nonspacingMark }
      return String(
        scalars.map { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9") ~= $0) ? Character($0) : "_" })
    }
  }
#endif
