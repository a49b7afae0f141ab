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
    private let encoding: OutputEncoding?

    /// - Parameters:
    ///   - table: of one kind of geometry for a Shapefile, without collections for MapInfo.
    ///   - isPart: whether it becomes one of several files, the name of which nobody gave.
    /// - Throws: `Refusal` for coordinates that cannot be transformed.
    init(
      _ table: FeatureTable, _ format: FileFormat, _ encoding: OutputEncoding? = nil, isPart: Bool = false
    ) throws(Refusal) {
      self.format = format
      self.isPart = isPart
      let encoding = Self.isEncoded(format) ? encoding : nil
      self.encoding = encoding
      var table = table
      if let encoding {
        let (held, losses) = table.held(by: encoding)
        table = held
        notices += losses
      }
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
            Notice(
              .told(
                LocalisedText(
                  en: "the drawing does not say its reference system, which is \(system.shortName)",
                  vi: "bản vẽ không ghi hệ tọa độ; hệ tọa độ là \(system.shortName)"), isAboutValue: true)))
        }
      }
      if [.mapInfoMIF, .mapInfoTAB].contains(format), columns.isEmpty {
        columns = [Self.positions(table.count)]
        notices.append(
          Notice(
            .told(
              LocalisedText(
                en: "MapInfo demands a column: id numbers the features from 0",
                vi: "MapInfo cần ít nhất một cột: id đánh số đối tượng từ 0"), isAboutValue: true)))
      }
      let without = table.geometry.bounds.count(where: \.isEmpty)
      let empty = without - (0..<table.count).count { table.geometry.kind(of: $0) == nil }
      if !Self.holdsNoGeometry(format), without > 0 {
        notices.append(
          Notice(
            .told(
              LocalisedText(
                en:
                  "\(without.counted("feature")) without a geometry, or with an empty one, \(without == 1 ? "was" : "were") left out",
                vi: "bỏ \(without) đối tượng không có hình vẽ hoặc hình vẽ rỗng"), isAboutValue: true), count: without))
      } else if empty > 0 {
        notices.append(
          Notice(
            .told(
              LocalisedText(
                en: empty.counted("empty geometry was written as none", "empty geometries were written as none"),
                vi: "\(empty) hình vẽ rỗng ghi là không có hình vẽ"), isAboutValue: true),
            count: empty))
      }
      let multipoints = (0..<table.count).count { table.geometry.kind(of: $0) == .multiPoint }
      if multipoints > 0, format != .dxf, !Self.knowsMultipoints(format) {
        notices.append(Notice(.multipointsTakenApart, count: multipoints))
      }
      // An old encoding lacks letters of names too.
      let names = OutputNames.names(
        of: columns.map { encoding == nil ? $0.name : OutputNames.plain($0.name) }, in: format)
      var fields: [OutputField] = []
      for (column, name) in zip(columns, names) {
        let field = OutputField(column, name: name, format, raw: encoding?.encoding == .tcvn3 ? encoding : nil)
        if name != column.name { notices.append(Notice(.renamed(column: column.name, to: name))) }
        notices += field.notices
        fields.append(field)
      }
      self.fields = fields
    }

    /// The encoding of the texts; `nil` for Unicode.
    var textEncoding: OutputEncoding? { encoding }

    /// The head of a drawing with its layers in their colours; `nil` for the standard one.
    var drawingHeader: [UInt8]? {
      guard format == .dxf, let drawing = table.drawing else { return nil }
      return DrawingHeader(drawing, encoding).content()
    }

    /// Whether texts of the format may be in another encoding than Unicode.
    private static func isEncoded(_ format: FileFormat) -> Bool {
      [.shapefile, .mapInfoTAB, .mapInfoMIF, .dxf].contains(format)
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
        [
          "ENCODING=\(encodingForGDAL)", "2GB_LIMIT=YES",
          "DBF_DATE_LAST_UPDATE=\(isPart ? PartMark.day : "2000-01-01")",
        ]
      // Without an index features keep their order; an empty file gets its header only with one.
      case .flatGeobuf: [writtenRows.isEmpty ? "SPATIAL_INDEX=YES" : "SPATIAL_INDEX=NO"]
      case .mapInfoTAB: (encodingForGDAL.isEmpty ? [] : ["ENCODING=\(encodingForGDAL)"]) + bounds
      case .mapInfoMIF: encodingForGDAL.isEmpty ? [] : ["ENCODING=\(encodingForGDAL)"]
      default: []
      }
    }

    /// What GDAL is to make of texts; nothing of TCVN3, which it does not know and passes on as it is.
    private var encodingForGDAL: String {
      switch encoding?.encoding {
      case nil, .utf8, .vni: "UTF-8"
      case .tcvn3: ""
      case .page(let page): page.name
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

    /// How a feature is drawn, in the language of GDAL's feature styles; `nil` for a bare shape.
    func style(_ row: Int) -> String? {
      let isPoint = table.geometry.kind(of: row) == .point
      guard let drawing = table.drawing else {
        guard format == .dxf, isPoint, let text = table.column("Text")?[row].text else { return nil }
        return Self.label(text, height: 1, colour: nil)
      }
      let entry = drawing.entries[row]
      if isPoint, let label = entry.label {
        return Self.label(label, height: drawing.labelHeight, colour: format == .dxf ? nil : "#000000")
      }
      // The layer of a drawing has the colour.
      guard format != .dxf else { return nil }
      let kind = table.geometry.kind(of: row)
      if kind?.isPolygonal == true {
        let brush = entry.isFilled ? "BRUSH(fc:\(entry.colour))" : "BRUSH(id:\"ogr-brush-1\")"
        return "\(brush);PEN(c:\(entry.isFilled ? "#404040" : entry.colour),w:1px)"
      }
      return kind?.partKind == .point
        ? "SYMBOL(id:\"ogr-sym-3\",c:\(entry.colour),s:8pt)" : "PEN(c:\(entry.colour),w:2px)"
    }

    private static func label(_ text: String, height: Double, colour: String?) -> String {
      let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
      let ink = colour.map { ",c:\($0)" } ?? ""
      return "LABEL(f:\"Arial\",t:\"\(String(escaped))\",s:\(height.shortestText)g,p:5\(ink))"
    }

    /// The style as GDAL takes it: texts of an encoding that it does not know as they are.
    func styleBytes(_ row: Int) -> [CChar]? {
      guard let style = style(row) else { return nil }
      let bytes = encoding.flatMap { $0.encoding == .tcvn3 && format != .dxf ? $0.bytes(of: style) : nil }
      return (bytes ?? Array(style.utf8)).map { CChar(bitPattern: $0) } + [0]
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
    static func plain(_ name: String) -> String {
      let letters = name.replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
      let scalars = letters.decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { $0.properties.generalCategory != .nonspacingMark }
      return String(
        scalars.map { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9") ~= $0) ? Character($0) : "_" })
    }
  }
#endif
