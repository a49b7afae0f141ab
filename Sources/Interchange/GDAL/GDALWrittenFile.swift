#if GDAL
  internal import CGDAL
  internal import Geodesy
  internal import PlaneGeometry
  internal import Refusals

  /// A file that GDAL has written, as a reader of it finds it, before it takes its place.
  struct GDALWrittenFile {
    private let path: String
    private let format: FileFormat
    private let target: String

    /// - Parameter target: the path that errors name.
    init(_ path: String, as format: FileFormat, target: String) {
      self.path = path
      self.format = format
      self.target = target
    }

    /// Opens the file, counts the features of every layer, and holds areas against those that were drawn.
    ///
    /// - Returns: per plan what a reader finds otherwise.
    /// - Throws: `Refusal` when the file cannot be read, or features are missing.
    func check(_ plans: [OutputPlan]) throws(Refusal) -> [[Notice]] {
      if format == .shapefile { try ShapefileMembers(path: path).check() }
      return try GDALMessages.capturing { (messages) throws(Refusal) in
        let dataset: GDALDataset
        do throws(Refusal) {
          dataset = try GDALDataset(path, as: format, messages: messages)
        } catch {
          throw failure(
            LocalisedText(
              en: "it cannot be opened again (\(error.message.en))", vi: "không mở lại được (\(error.message.vi))"))
        }
        let layers = dataset.layers
        // A drawing has one layer of entities, of which an outline may need several.
        if format == .dxf {
          var count = 0
          for layer in layers { count += try read(layer, messages) { _ in } }
          let expected = plans.reduce(0) { $0 + $1.writtenRows.count }
          guard count >= expected else {
            throw failure(
              LocalisedText(
                en: "it has \(count.counted("entity", "entities")), not \(expected)",
                vi: "tệp có \(count) thực thể chứ không phải \(expected)"))
          }
          return plans.map { _ in [] }
        }
        guard layers.count == plans.count else {
          throw failure(
            LocalisedText(
              en: "it has \(layers.count.counted("layer")), not \(plans.count)",
              vi: "tệp có \(layers.count) lớp chứ không phải \(plans.count)"))
        }
        var notices: [[Notice]] = []
        for (plan, layer) in zip(plans, layers) { notices.append(try check(plan, layer, messages)) }
        return notices
      }
    }

    private func check(
      _ plan: OutputPlan, _ layer: GDALLayer, _ messages: GDALMessages
    ) throws(Refusal) -> [Notice] {
      let rows = plan.writtenRows
      var areas = AreasAsRead(plan.table, rows)
      // These keep rings, and a reader tells by their places which are holes.
      let isRings = [.shapefile, .mapInfoTAB, .mapInfoMIF].contains(format)
      let count = try read(layer, messages) { feature in
        guard isRings, let geometry = OGR_F_GetGeometryRef(feature) else { return areas.skip() }
        areas.compare(OGR_G_Area(geometry))
      }
      guard count == rows.count else {
        throw failure(
          LocalisedText(
            en: "it has \(count.counted("feature")) of \(plan.table.name), not \(rows.count)",
            vi: "tệp có \(count) đối tượng của \(plan.table.name) chứ không phải \(rows.count)"))
      }
      try checkSystem(plan, layer)
      return areas.notices
    }

    /// Refuses a file whose reader takes the data to be elsewhere: MapInfo has a list of datums, of which GDAL takes WGS 84
    /// for one that is not there.
    private func checkSystem(_ plan: OutputPlan, _ layer: GDALLayer) throws(Refusal) {
      guard format.namesSystem, let system = plan.table.referenceSystem else { return }
      let found =
        format == .shapefile
        ? try ShapefileMembers(path: path).referenceSystem().system
        : try GDALReferenceSystem(of: layer, withoutGeometry: path).system
      guard let fault = SystemAsRead(system, bounds: plan.table.geometry.totalBounds).fault(found) else { return }
      throw Refusal(
        .notRepresentable,
        LocalisedText(
          en: "\(format.rawValue) does not hold \(system.shortName): \(fault.en)",
          vi: "\(format.rawValue) không ghi được \(system.shortName): \(fault.vi)"),
        remedy: LocalisedText(
          en: "write another format, as GeoPackage, or bring the data to a system on WGS 84 or VN-2000 first",
          vi: "ghi định dạng khác, như GeoPackage, hoặc chuyển dữ liệu sang hệ WGS 84 hoặc VN-2000 trước"),
        at: RefusalPlace(file: target, layer: plan.table.name))
    }

    private func read(
      _ layer: GDALLayer, _ messages: GDALMessages, _ body: (OGRFeatureH) -> Void
    ) throws(Refusal) -> Int {
      var count = 0
      OGR_L_ResetReading(layer.handle)
      while let feature = OGR_L_GetNextFeature(layer.handle) {
        defer { OGR_F_Destroy(feature) }
        body(feature)
        count += 1
      }
      if let failure = messages.failure {
        throw self.failure(
          LibraryWords(failure.text.visible, of: "GDAL").behind(
            LocalisedText(en: "it cannot be read again", vi: "không đọc lại được")))
      }
      return count
    }

    private func failure(_ text: LocalisedText) -> Refusal {
      Refusal(
        .cannotWrite,
        LocalisedText(
          en: "\(format.rawValue) was not written whole: \(text.en)",
          vi: "\(format.rawValue) ghi chưa đầy đủ: \(text.vi)"),
        remedy: LocalisedText(
          en: "choose another format, or report it; the old file is untouched",
          vi: "chọn định dạng khác, hoặc báo lỗi này; tệp cũ còn nguyên"), at: RefusalPlace(file: target))
    }
  }

  extension FileFormat {
    /// Whether a file of it, one that GDAL writes, names its reference system.
    fileprivate var namesSystem: Bool { self == .shapefile || isMapInfo || self == .flatGeobuf }
  }

  /// Areas that a reader finds, beside those of the polygons as drawn.
  private struct AreasAsRead {
    private let table: FeatureTable
    private let isMetric: Bool
    /// What rounding of positions to the format's grid moves: a millimetre, in the unit of the coordinates.
    private let step: Double
    private let ids: Column?
    private let rows: [Int]
    private var place = 0
    private(set) var found: [Notice] = []
    private var more = 0
    /// Polygons that are valid, whose positions the format moved further than it should; the first with both areas.
    private var rounded = (count: 0, first: (row: 0, drawn: 0.0, found: 0.0))

    private static let named = 10

    /// - Parameter rows: the row of every feature of the file.
    init(_ table: FeatureTable, _ rows: [Int]) {
      self.table = table
      self.rows = rows
      isMetric = table.referenceSystem?.isMetric ?? false
      step = table.referenceSystem?.unit.metresPerUnit.map { 1e-3 / $0 } ?? 1e-8
      ids = table.columnsWithIdentifiers.first { $0.name == "id" }
    }

    mutating func skip() { place += 1 }

    mutating func compare(_ area: Double) {
      defer { place += 1 }
      guard place < rows.count else { return }
      let row = rows[place]
      guard table.geometry.kind(of: row)?.isPolygonal == true else { return }
      let shape = table.geometry[row]
      let drawn = shape.areaAsDrawn
      let noise = shape.perimeter * step
      // A hole that is larger than its shell leaves no area.
      let area = max(area, 0)
      // Who takes the rings for what they are called finds another area in the table, though not in the file.
      guard abs(area - drawn) > noise || abs(area - shape.area) > noise else { return }
      guard !shape.validityProblems().isEmpty else {
        rounded.count += 1
        if rounded.count == 1 { rounded.first = (row, drawn, area) }
        return
      }
      guard found.count < Self.named else {
        more += 1
        return
      }
      found.append(
        Notice(.areaAsRead(feature: row, id: ids?[row].text, drawn: drawn, found: area, isMetric: isMetric)))
    }

    var notices: [Notice] {
      var notices = more > 0 ? found + [Notice(.moreAreasAsRead, count: more)] : found
      guard rounded.count > 0 else { return notices }
      let (row, drawn, area) = rounded.first
      let texts = [drawn, area].map { Notice.area($0, isMetric) }
      notices.append(
        Notice(
          .told(
            LocalisedText(
              en:
                "\(rounded.count.counted("polygon has", "polygons have")) another area for a reader of the file, because the format rounds "
                + "positions (first: feature \(row), drawn \(texts[0]), read \(texts[1]))",
              vi: "\(rounded.count) đa giác có diện tích khác khi đọc tệp vì định dạng làm tròn tọa độ "
                + "(đầu tiên: đối tượng \(row), vẽ \(texts[0].replacing(".", with: ",")), "
                + "đọc \(texts[1].replacing(".", with: ",")))"),
            isAboutValue: true), count: rounded.count))
      return notices
    }
  }
#endif
