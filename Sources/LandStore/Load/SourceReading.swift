internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Reads the file of a source, a batch of features at a time.
struct SourceReading {
  /// Rows of a batch: enough to make the work around it small, few enough to keep memory flat.
  static let batchSize = 10_000

  let source: ManifestSource
  let manifest: Manifest
  /// The layer of a container that is open; `nil` for a file that is to be opened.
  var opened: SourceExpansion.OpenedLayer?
  /// The table of a database.
  var database: OpenedTable?
  /// The zones that are read already.
  var zones = NamedPlaces()
  /// The parcels and zones that features without geometry name.
  var ground: ParcelIndex?

  /// The file, and the layer of a container; of a database the table.
  var address: InputAddress {
    database.map { InputAddress(path: $0.table.path) } ?? InputAddress(manifest.resolved(source.path))
  }
  /// The same, for refusals.
  var place: RefusalPlace { RefusalPlace(file: address.path, layer: address.layer) }

  /// Hands over the batches in the order of the file, in the source's own reference system.
  func forEachBatch(_ body: (SourceBatch) throws -> Void) throws {
    do {
      if let building = source.building {
        let drawing = try resolved(try content())
        try refuseUnit(drawing)
        let entities = try DrawnEntities(drawing, of: address, where: source.condition)
        return try body(
          adding(to: try FaceBuilder(building, of: source.layer, entities).faces(), rowsBefore: 0))
      }
      if let naming = source.naming, let ground {
        let rows = try content()
        let builder = GroundBuilder(naming, rows, identifiers: source.identifierColumns, ground)
        return try body(adding(to: try builder.batch(), rowsBefore: 0))
      }
      if let content = source.content { return try body(adding(to: batch(content), rowsBefore: 0)) }
      var rowsBefore = 0
      func take(_ rows: FeatureTable) throws {
        try body(adding(to: batch(rows), rowsBefore: rowsBefore))
        rowsBefore += rows.count
      }
      if let database {
        database.digest = try database.table.readBatches(rows: Self.batchSize, take)
      } else if let opened {
        try opened.container.readBatches(opened.layer, rows: Self.batchSize, take)
      } else {
        try readTableBatches(at: address, options: options, rows: Self.batchSize, take)
      }
    } catch let error as Refusal {
      throw error.located(at: RefusalPlace(file: address.path))
    }
  }

  /// The whole of what is read.
  private func content() throws(Refusal) -> FeatureTable {
    if let content = source.content { return content }
    if let opened { return try opened.container.read(opened.layer) }
    return try readTable(at: address, options: options)
  }

  private func batch(_ rows: FeatureTable) throws -> SourceBatch {
    var table = try resolved(rows)
    try refuseUnit(table)
    if table.isDrawing {
      let entities = try DrawnEntities(table, of: address, where: source.condition)
      table = entities.features(asPolygons: source.layer.geometryClass == .polygons)
    }
    return SourceBatch(rows: table)
  }

  /// The batch with the columns that every source has, as far as the manifest names them.
  private func adding(to batch: SourceBatch, rowsBefore: Int) -> SourceBatch {
    var batch = batch
    let named = Set(source.namedColumns.filter(SourceColumns.isOwn))
    batch.table = SourceColumns.adding(named, to: batch.table, of: address, rowsBefore: rowsBefore)
    return batch
  }

  /// What the reader is told.
  var options: ReadOptions {
    var options = ReadOptions()
    options.encoding = source.encoding
    options.drawingUnitMetres = source.drawingUnitMetres ?? 1
    options.delimited.locale = source.locale
    options.delimited.expectedColumns = source.namedColumns.filter { !SourceColumns.isOwn($0) }
    options.delimited.identifierColumns = source.identifierColumns
    options.delimited.tellingColumns = source.naming?.columns ?? []
    options.delimited.kind = source.tableKind
    options.delimited.headerRow = source.headerRow
    options.delimited.corners = source.columns
    return options
  }

  /// Refuses a unit of a file that is no drawing.
  private func refuseUnit(_ table: FeatureTable) throws(Refusal) {
    guard source.drawingUnitMetres != nil, !table.isDrawing else { return }
    throw Refusal(
      .unsupportedOperation,
      LocalisedText(
        en: "unit belongs to drawings, and the file is none", vi: "unit chỉ dùng cho bản vẽ, tệp này không phải bản vẽ"),
      remedy: LocalisedText(
        en: "leave unit out, or write it at a field", vi: "bỏ unit, hoặc ghi unit ở từng trường"), at: place)
  }

  private func resolved(_ table: FeatureTable) throws -> FeatureTable {
    if table.count == 0, table.referenceSystem == nil, source.system == nil { return table }
    guard source.layer.geometryClass != .nothing else { return table }
    var request = source.systemRequest
    request.expected = zones.expected(manifest.system)
    let resolved = try table.resolvingReferenceSystem(request)
    if let system = resolved.referenceSystem { try resolved.refuseWithoutFit(system, request) }
    return resolved
  }
}

extension ManifestSource {
  /// The columns of the file that the manifest names.
  var namedColumns: [String] {
    (fields?.flatMap(\.columns) ?? []) + (condition?.columns ?? []) + (naming?.columns ?? [])
  }

  /// The columns of the file that make the id.
  var identifierColumns: [String] {
    (fields?.first { $0.field == "id" }?.columns ?? []).filter { !SourceColumns.isOwn($0) }
  }
}

extension ManifestSource {
  /// What the manifest says about the source's reference system.
  var systemRequest: SystemRequest {
    var request = SystemRequest(.manifest)
    request.stated = system
    request.overrides = overrides
    request.allowsCompromise = allowsCompromise
    return request
  }
}
