#if GDAL
  internal import CGDAL
  internal import CurvedDrawings
  internal import Geodesy
  internal import PlaneGeometry
  public import Refusals

  /// Reads the formats of GDAL: Shapefile, File Geodatabase, MapInfo TAB and MIF, DXF, DGN version 7, GML, KML
  /// and FlatGeobuf.
  ///
  /// Features come one after the other through ISO well-known binary, those of FlatGeobuf in batches of Arrow. Columns have
  /// the types that the file declares. Texts of a Shapefile, MapInfo, DXF or DGN file that declares no encoding are
  /// detected, and the notices say so. Curves become lines within 1 mm; those that a file does not state, or that are
  /// damaged, are reported. Nothing is written beside the file and nothing printed.
  public struct GDALReader: TableReader {
    /// Makes a reader.
    public init() {}

    /// Whether the content or the ending is of one of the formats.
    public func recognises(_ file: FileProbe) -> Bool { file.gdalFormat != nil }

    /// The layers that may have geometries; all of them where none may.
    public func layers(of path: String, options: ReadOptions) throws(Refusal) -> [LayerDescription] {
      try watched(path) { (format, progress) throws(Refusal) in
        try GDALMessages.capturing { (messages) throws(Refusal) in
          try withDataset(path, format, messages, progress) { (dataset, _) throws(Refusal) in
            described(listed(dataset.layers))
          }
        }
      }
    }

    /// Reads a layer in the order of the file.
    public func read(_ path: String, layer: String?, options: ReadOptions) throws(Refusal) -> FeatureTable {
      try watched(path) { (format, progress) throws(Refusal) in
        return try GDALMessages.capturing { (messages) throws(Refusal) in
          messages.progress = progress
          guard format == .dxf else {
            return try withDataset(path, format, messages, progress) { (dataset, content) throws(Refusal) in
              try read(dataset, content, layer, options, messages)
            }
          }
          return try readDrawing(path, layer, options, messages, progress)
        }
      }
    }

    /// Opens a file for its layers.
    ///
    /// KML and GML, of which opening reads everything, are read whole at once.
    public func open(_ path: String, options: ReadOptions) throws(Refusal) -> any LayerReading {
      guard [.kml, .gml].contains(try format(of: path)) else { return try SeparateLayers(self, path, options) }
      let tables = try watched(path) { (format, progress) throws(Refusal) in
        try GDALMessages.capturing { (messages) throws(Refusal) in
          messages.progress = progress
          return try withDataset(path, format, messages, progress) { (dataset, content) throws(Refusal) in
            var tables: [(LayerDescription, FeatureTable)] = []
            for layer in listed(dataset.layers) {
              var table = try read(layer, content, dataset.format, options, messages)
              try decode(&table, dataset.format, options)
              tables.append((described([layer])[0], table))
            }
            return tables
          }
        }
      }
      return LayersInMemory(tables)
    }

    private func readDrawing(
      _ path: String, _ layer: String?, _ options: ReadOptions, _ messages: GDALMessages,
      _ progress: WatchedCall.Progress
    ) throws(Refusal) -> FeatureTable {
      let drawing = try Drawing(path, unitMetres: options.drawingUnitMetres)
      progress.advance()
      return try drawing.withContent { (content) throws(Refusal) in
        let dataset = try GDALDataset(path, content: content, as: .dxf, messages: messages)
        var table = try read(dataset, GDALInput.Content(), layer, options, messages)
        table.geometry = HatchNesting.nested(table.geometry)
        table.isDrawing = true
        let handles = table.column("EntityHandle")
        table.add(drawing.curves.report(on: table.geometry) { handles?[$0].text })
        table.describeEntities(drawing.scan)
        try drawing.texts.decode(&table, options)
        table.scale(by: options.drawingUnitMetres)
        return table
      }
    }

    /// Runs a call that reads a file, and gives it up where GDAL finds no end.
    private func watched<Result: Sendable>(
      _ path: String,
      _ body: @escaping @Sendable (FileFormat, WatchedCall.Progress) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
      let format = try format(of: path)
      let bounds = WatchedCall.Bounds(inputSize: ShapefileMembers(path: path).totalSize)
      return try WatchedCall.run(path, bounds) { (progress) throws(Refusal) in try body(format, progress) }
    }

    /// Opens a file as it is to be read.
    private func withDataset<Result>(
      _ path: String, _ format: FileFormat, _ messages: GDALMessages, _ progress: WatchedCall.Progress,
      _ body: (GDALDataset, GDALInput.Content) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
      if format == .dxf {
        return try Drawing(path).withContent { (content) throws(Refusal) in
          progress.advance()
          return try body(
            GDALDataset(path, content: content, as: format, messages: messages), GDALInput.Content())
        }
      }
      let options = try openOptions(path, format)
      return try GDALInput(path: path, format: format).withContent { (content) throws(Refusal) in
        progress.advance()
        return try body(
          GDALDataset(path, content: content.place, as: format, options: options, messages: messages), content)
      }
    }

    private func read(
      _ dataset: GDALDataset, _ content: GDALInput.Content, _ layer: String?, _ options: ReadOptions,
      _ messages: GDALMessages
    ) throws(Refusal) -> FeatureTable {
      let layers = dataset.layers
      // A table without geometry is read when it is named.
      let candidates = layer == nil ? listed(layers) : layers
      let chosen = try choose(layer, of: described(candidates), in: dataset.path).name
      guard let found = candidates.first(where: { $0.name == chosen }) else {
        throw Refusal(
          .noLayers, LocalisedText(en: "there is no layer", vi: "không có lớp nào"),
          remedy: LocalisedText(en: "check the file", vi: "kiểm tra tệp"), at: RefusalPlace(file: dataset.path))
      }
      var table = try read(found, content, dataset.format, options, messages)
      try decode(&table, dataset.format, options)
      return table
    }

    private func read(
      _ layer: GDALLayer, _ content: GDALInput.Content, _ format: FileFormat, _ options: ReadOptions,
      _ messages: GDALMessages
    ) throws(Refusal) -> FeatureTable {
      var reference = GDALReferenceSystem()
      if format == .shapefile {
        let declared = try ShapefileMembers(path: layer.dataset.path).referenceSystem()
        (reference.system, reference.notices) = (declared.system, declared.notices)
      } else {
        reference = try GDALReferenceSystem(of: layer, withoutGeometry: layer.dataset.path)
        try reference.complete(content.systems, layer)
      }
      let stroking = CurveStroking(reference.system)
      let unread = GDALRows(
        layer, messages, options, stroking: stroking, keepsKeys: format == .fileGeodatabase)
      try TableLimits.check(columns: unread.fields.count, file: layer.dataset.path, layer: layer.name)
      var rows = unread
      let design = format == .dgn ? try MappedFile.withBytes(of: layer.dataset.path) { DesignFile($0) } : nil
      // FlatGeobuf is the one of these formats whose batches GDAL makes without making features first.
      let isRead = format == .flatGeobuf ? try rows.readBatches() : false
      if !isRead {
        rows = unread
        try rows.read(leavingOut: design?.members ?? [])
      }
      if format == .flatGeobuf { try refuseMissing(rows.row, of: layer) }
      let numbers = rows.keys
      var table = rows.table(reference)
      if let design {
        table.isDrawing = true
        table.add(
          DesignCurves(file: design, tolerance: stroking.tolerance / options.drawingUnitMetres).refine(
            &table.geometry, numbers: numbers))
        table.describeElements(design, numbers: numbers)
        table.scale(by: options.drawingUnitMetres)
      }
      switch format {
      case .shapefile: try ShapefileMembers(path: layer.dataset.path).readValues(&table, of: "dbf", numbers, options)
      case .kml:
        table.removeUnusedDrawingColumns()
        table.readNumbers(content, options)
        table.readBooleans(content.booleans)
        table.rename(content.columnNames)
        table.notices += content.notices
      case .gml:
        table.readNumbers(content, options)
        table.rename(content.columnNames)
        table.notices += content.notices
      case .mapInfoTAB, .mapInfoMIF:
        table.readNumbers(content, options)
        table.readDays(content.daysByPlace)
        if format == .mapInfoTAB {
          try ShapefileMembers(path: layer.dataset.path)
            .readValues(&table, of: "dat", numbers.map { $0 - 1 }, options)
        }
        let curves = try MapInfoMembers(path: layer.dataset.path).curves()
        if let curves {
          table.add(curves.refine(&table.geometry, numbers: numbers, tolerance: stroking.tolerance))
        }
      default: break
      }
      return table
    }

    /// GDAL takes the end of a file for that of its features.
    private func refuseMissing(_ read: Int, of layer: GDALLayer) throws(Refusal) {
      guard let stated = layer.featureCount, stated > read else { return }
      throw Refusal(
        .truncated,
        LocalisedText(
          en: "the file states \(stated.counted("feature")), and \(read) \(read == 1 ? "is" : "are") there",
          vi: "tệp ghi \(stated) đối tượng nhưng chỉ có \(read)"),
        remedy: LocalisedText(
          en: "the file is damaged or cut off; copy or export it again",
          vi: "tệp bị hỏng hoặc bị cắt cụt; sao chép hoặc xuất lại tệp"),
        at: RefusalPlace(file: layer.dataset.path, layer: layer.name))
    }

    // MARK: - Opening

    private func format(of path: String) throws(Refusal) -> FileFormat {
      let probe = try FileProbe(path)
      if let refusal = probe.refusal { throw refusal }
      guard let format = probe.gdalFormat else {
        throw Refusal(
          .unknownFormat,
          LocalisedText(
            en: "the content is of no format that is read", vi: "nội dung không thuộc định dạng nào đọc được"),
          remedy: LocalisedText(en: "check the file", vi: "kiểm tra tệp"),
          at: RefusalPlace(file: path))
      }
      return format
    }

    /// The options with which GDAL opens a file whose members are there.
    private func openOptions(_ path: String, _ format: FileFormat) throws(Refusal) -> [String] {
      switch format {
      case .shapefile:
        try ShapefileMembers(path: path).check()
        return ["ENCODING="]
      case .mapInfoTAB, .mapInfoMIF:
        try MapInfoMembers(path: path).check()
        return []
      case .gml: return ["WRITE_GFS=NO"]
      case .flatGeobuf: return ["VERIFY_BUFFERS=YES"]
      default: return []
      }
    }

    private func listed(_ layers: [GDALLayer]) -> [GDALLayer] {
      let spatial = layers.filter(\.hasGeometry)
      return spatial.isEmpty ? layers : spatial
    }

    private func described(_ layers: [GDALLayer]) -> [LayerDescription] {
      layers.map { LayerDescription(name: $0.name, featureCount: $0.featureCount) }
    }

    private func decode(
      _ table: inout FeatureTable, _ format: FileFormat, _ options: ReadOptions
    ) throws(Refusal) {
      let path = table.source ?? ""
      var request = DecodingRequest(
        choice: options.encoding, isRaw: true, keepsUnreadable: options.keepsUnreadableTexts)
      switch format {
      case .shapefile:
        let members = ShapefileMembers(path: path)
        request.declared = try members.encoding()
        request.isDetecting = true
        request.widths = try members.table()?.widths ?? [:]
        try table.decodeTexts(request)
      case .mapInfoTAB, .mapInfoMIF:
        try MapInfoCharset(of: path).decode(&table, options)
      case .dxf: break
      case .dgn:
        request.isRaw = !table.hasUnicodeTexts
        request.isDetecting = true
        try table.decodeTexts(request)
      default:
        try table.decodeTexts(options, isRaw: false)
      }
    }
  }

  /// The layers of a file that was read at once; each is given away once.
  private final class LayersInMemory: LayerReading {
    let layers: [LayerDescription]
    private var tables: [FeatureTable?]

    init(_ tables: [(LayerDescription, FeatureTable)]) {
      layers = tables.map(\.0)
      self.tables = tables.map(\.1)
    }

    func read(_ layer: LayerDescription) throws(Refusal) -> FeatureTable {
      guard let place = layers.indices.first(where: { layers[$0] == layer && tables[$0] != nil }),
        let table = tables[place]
      else {
        throw Refusal(
          .unknownLayer, LocalisedText(en: "there is no layer \(layer.name)", vi: "không có lớp \(layer.name)"),
          remedy: LocalisedText(en: "check the file", vi: "kiểm tra tệp"))
      }
      tables[place] = nil
      return table
    }
  }

  extension FeatureTable {
    /// Brings a drawing into metres.
    fileprivate mutating func scale(by metres: Double) {
      guard metres != 1 else { return }
      geometry = geometry.mapCoordinates { coordinates in
        for index in coordinates.indices { coordinates[index] *= metres }
      }
    }
  }

  extension GDALReferenceSystem {
    /// No system: what a file says that is read otherwise.
    init() {}
  }

  extension FeatureTable {
    /// Removes the columns that GDAL adds to every KML layer and that hold nothing but defaults.
    mutating func removeUnusedDrawingColumns() {
      let added = [
        "description", "timestamp", "begin", "end", "altitudeMode", "tessellate", "extrude", "visibility", "drawOrder",
        "icon",
      ]
      columns.removeAll { column in
        added.contains(column.name)
          && (0..<column.count).allSatisfy { [.null, .integer(-1), .integer(0)].contains(column[$0]) }
      }
    }

    /// Makes numbers of the columns that GDAL was told to give as texts.
    mutating func readNumbers(_ content: GDALInput.Content, _ options: ReadOptions) {
      for (index, column) in columns.enumerated() {
        let isPlaced = content.numbersByPlace.count == columns.count
        let declared = isPlaced ? content.numbersByPlace[index] : content.numbers[column.name]
        guard case .text(let texts) = column.values, let notation = declared ?? content.undeclared else { continue }
        let result = WrittenNumbers(notation: notation, locale: options.delimited.locale)
          .column(named: column.name, texts)
        columns[index] = result.column
        notices += result.notices
      }
    }

    /// Makes days of the columns that GDAL was told to give as texts.
    mutating func readDays(_ days: [Bool]) {
      guard days.count == columns.count else { return }
      for (index, column) in columns.enumerated() where days[index] {
        guard case .text(let texts) = column.values else { continue }
        let result = WrittenDates.column(named: column.name, texts)
        columns[index] = result.column
        notices += result.notices
      }
    }

    /// Makes truth values of columns of texts where all of them are some.
    mutating func readBooleans(_ names: Set<String>) {
      let words = ["0": false, "1": true, "false": false, "true": true]
      for (index, column) in columns.enumerated() where names.contains(column.name) {
        guard case .text(let texts) = column.values,
          (0..<texts.count).allSatisfy({ row in texts[row].map { words[$0] != nil } ?? true })
        else { continue }
        var builder = ColumnBuilder(name: column.name, type: .boolean)
        for row in 0..<texts.count {
          if let value = texts[row].flatMap({ words[$0] }) {
            builder.append(boolean: value)
          } else {
            builder.appendNull()
          }
        }
        columns[index] = builder.build()
      }
    }

    /// Gives columns the names that they have in the file.
    mutating func rename(_ names: [String: String]) {
      for (index, column) in columns.enumerated() {
        guard let name = names[column.name], self.column(name) == nil else { continue }
        columns[index] = Column(name: name, values: column.values)
      }
    }

    /// Says what became of the curves.
    mutating func add(_ report: CurveReport) {
      if report.refined > 0 { notices.append(Notice(.curvesStroked, count: report.refined)) }
      notices += report.remarks.map { Notice(.told($0.text, isAboutValue: true), count: $0.count) }
    }

    /// Whether every text is UTF-8.
    var hasUnicodeTexts: Bool { columns.allSatisfy { $0.values.texts?.areUTF8 ?? true } }
  }
#endif
