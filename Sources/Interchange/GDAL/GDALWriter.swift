#if GDAL
  internal import CGDAL
  internal import Geodesy
  internal import PlaneGeometry
  public import Refusals

  /// Writes FlatGeobuf, Shapefile, MapInfo TAB and MIF, DXF and KML.
  ///
  /// - Shapefile: field names of at most ten bytes, texts of at most 254; UTF-8, said in a `.cpg`; the reference system
  ///   in a `.prj`. One kind of geometry.
  /// - MapInfo: UTF-8; VN-2000 with its shift to WGS 84, because MapInfo has no datum of that name.
  /// - DXF: outlines on the layers that a column `Layer` names; points with a text in a column `Text` are labels. No
  ///   other attributes, no reference system.
  /// - KML: longitude and latitude; a column `name` is the placemark's name.
  /// - FlatGeobuf: features in their order, and so without a spatial index.
  ///
  /// Ids of the file go to a column `id` where there is none. What a format cannot hold is reported.
  public struct GDALWriter: TableWriter {
    /// Makes a writer.
    public init() {}

    /// The formats that are written through GDAL.
    public var formats: [FileFormat] { FileFormat.writtenByGDAL }

    /// Writes the tables; see ``TableWriter/write(layers:as:to:options:)``.
    ///
    /// KML holds several, each a folder, other formats one. A table with several kinds of geometry becomes several
    /// Shapefiles, `NAME_polygon.shp` and so on; collections are taken apart where a format does not know them. What was
    /// written is opened and its features are counted before it takes its place.
    public func write(
      layers tables: [FeatureTable], as format: FileFormat, to path: String, options: WriteOptions
    ) throws(Refusal) -> [WrittenLayer] {
      if format != .kml { _ = try only(tables, format, path) }
      let output = try OutputFolder(path, for: format.rawValue)
      if format == .kml {
        try OutputPlace.refuseOthers(than: tables.map(\.name) + options.earlierLayers, at: path)
        if let placemarks = try DrawnPlacemarks(tables) {
          try write(placemarks, to: output.path)
          try output.commit(of: [path.fileName], format)
          return zip(tables, placemarks.notices).map { WrittenLayer(path: path, layer: $0.name, notices: $1) }
        }
      }
      var (written, members) = ([WrittenLayer](), [String]())
      for set in try dataSets(tables, format, path, OutputEncoding(options.encoding)) {
        written += try write(set, as: format, to: output, path)
        members.append(set.path.fileName)
      }
      try output.commit(of: members, format)
      return written
    }

    private func write(_ placemarks: DrawnPlacemarks, to path: String) throws(Refusal) {
      let file = try OutputFile(path)
      try placemarks.write { (bytes) throws(Refusal) in try file.append { $0.append(contentsOf: bytes) } }
      try file.commit()
    }

    /// A file with its members, before it is written.
    private struct DataSet {
      let path: String
      var plans: [OutputPlan] = []
      var notices: [Notice] = []
    }

    private func dataSets(
      _ tables: [FeatureTable], _ format: FileFormat, _ path: String, _ encoding: OutputEncoding?
    ) throws(Refusal) -> [DataSet] {
      var tables = tables
      if OutputField.holdsShortTexts(format) {
        tables = tables.map { $0.continuingMessages(beyond: OutputField.longestText) }
      }
      let collections = tables.reduce(0) { $0 + $1.collectionCount }
      let apart = collections > 0 ? [Notice(.collectionsTakenApart, count: collections)] : []
      switch format {
      case .shapefile:
        let kinds = tables[0].ofOneKind()
        var sets: [DataSet] = []
        for kind in kinds {
          let suffix = kind.suffix.map { "_\($0)" } ?? ""
          let place =
            "\(path.folderPrefix)\(path.fileStem)\(suffix).\(path.fileName.dropFirst(path.fileStem.count + 1))"
          sets.append(
            DataSet(path: place, plans: [try OutputPlan(kind.table, format, encoding, isPart: kinds.count > 1)]))
        }
        sets[0].notices = apart
        if sets.count > 1 { sets[0].notices.append(Notice(.filesOfKinds(sets.map(\.path.fileName)))) }
        return sets
      case .mapInfoTAB, .mapInfoMIF:
        return [
          DataSet(
            path: path, plans: [try OutputPlan(tables[0].takingCollectionsApart(), format, encoding)], notices: apart)
        ]
      default:
        var set = DataSet(path: path)
        for table in tables { set.plans.append(try OutputPlan(table, format, encoding)) }
        return [set]
      }
    }

    private func write(
      _ set: DataSet, as format: FileFormat, to output: OutputFolder, _ path: String
    ) throws(Refusal) -> [WrittenLayer] {
      let memory = MemoryFolder(file: set.path.fileName)
      let notices = try GDALMessages.capturing { (messages) throws(Refusal) in
        try GDALLibrary.withOptions(GDALOutput.options) { () throws(Refusal) in
          let dataset = try GDALOutput(memory, as: format, head: set.plans.first?.drawingHeader, target: path, messages)
          var notices: [[Notice]] = []
          for plan in set.plans { notices.append(try dataset.write(plan)) }
          try dataset.close()
          return notices
        }
      }
      let escapesNames = format == .dxf && set.plans.contains(where: \.hasLayerNamesBeyondASCII)
      let encoding = format == .dxf ? set.plans.first?.textEncoding : nil
      try memory.take { (name, content) throws(Refusal) in
        // An encoding that GDAL does not know has no name beside the file.
        if name.hasSuffix(".cpg"), content.isEmpty { return }
        guard escapesNames || encoding != nil else { return try output.write(content, as: name) }
        var escaped = DrawingLayerNames.escaped(in: content)
        if let encoding { escaped = DrawingEscapes.replaced(in: escaped, by: encoding) }
        try escaped.withUnsafeBufferPointer { (content) throws(Refusal) in
          try output.write(content, as: name)
        }
      }
      let areas = try GDALWrittenFile(output.place(of: set.path.fileName), as: format, target: path).check(set.plans)
      return set.plans.indices.map { place in
        WrittenLayer(
          path: set.path, layer: set.plans[place].table.name,
          notices: (place == 0 ? set.notices : []) + set.plans[place].notices + notices[place] + areas[place])
      }
    }
  }

  /// A data set that GDAL writes.
  private final class GDALOutput {
    private var handle: GDALDatasetH?
    /// What GDAL reads once more when it closes the file.
    private var head: MemoryFolder?
    private let format: FileFormat
    private let target: String
    private let messages: GDALMessages

    /// - Parameter target: the path that errors name.
    init(
      _ memory: MemoryFolder, as format: FileFormat, head: [UInt8]?, target: String, _ messages: GDALMessages
    ) throws(Refusal) {
      self.format = format
      self.target = target
      self.messages = messages
      let driver = format.writingDrivers.lazy.compactMap { GDALGetDriverByName($0) }.first
      func create(_ options: [String]) -> GDALDatasetH? {
        driver.flatMap { driver in
          GDALLibrary.withList(options) { GDALCreate(driver, memory.path, 0, 0, 0, GDT_Unknown, $0) }
        }
      }
      if let head {
        let folder = MemoryFolder(file: "head.dxf")
        folder.fill(head)
        self.head = folder
        handle = create(["HEADER=\(folder.path)"])
      } else {
        handle = create(format == .mapInfoMIF ? ["FORMAT=MIF"] : [])
      }
      guard handle != nil else { throw failure() }
    }

    deinit { if let handle { GDALClose(handle) } }

    /// Outlines in place of hatches; in KML, polygons that are not valid as they are, and collections of one member.
    static let options = [("DXF_WRITE_HATCH", "NO"), ("LIBKML_STRICT_COMPLIANCE", "NO")]

    /// Finishes the files.
    func close() throws(Refusal) {
      if let handle { GDALClose(handle) }
      handle = nil
      if messages.failure != nil { throw failure() }
    }

    func failure(feature: Int? = nil) -> Refusal {
      let what = LocalisedText(
        en: "\(format.rawValue) cannot be written", vi: "không ghi được \(format.rawValue)")
      return Refusal(
        .cannotWrite, messages.failure.map { LibraryWords($0.text.visible, of: "GDAL").behind(what) } ?? what,
        remedy: LocalisedText(
          en: "check the disk and the data, or choose another format; the old file is untouched",
          vi: "kiểm tra ổ đĩa và dữ liệu, hoặc chọn định dạng khác; tệp cũ còn nguyên"),
        at: RefusalPlace(file: target, feature: feature))
    }

    func write(_ plan: OutputPlan) throws(Refusal) -> [Notice] {
      let reference = try plan.referenceSystem()
      defer { OSRDestroySpatialReference(reference) }
      let layer = GDALLibrary.withList(plan.layerOptions) { options in
        GDALDatasetCreateLayer(
          handle, plan.table.name, reference, plan.geometryType, options)
      }
      guard let layer else { throw failure() }
      let indexes = try createFields(of: plan, in: layer)
      try writeFeatures(of: plan, to: layer, indexes)
      return renamings(plan, layer, indexes)
    }

    /// The field of the layer for each of the plan; those that the driver has already are taken.
    private func createFields(of plan: OutputPlan, in layer: OGRLayerH) throws(Refusal) -> [Int32] {
      var indexes: [Int32] = []
      for field in plan.fields {
        if format == .dxf {
          indexes.append(OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(layer), field.name))
          continue
        }
        guard let definition = OGR_Fld_Create(field.name, field.kind) else { throw failure() }
        defer { OGR_Fld_Destroy(definition) }
        OGR_Fld_SetSubType(definition, field.subtype)
        OGR_Fld_SetWidth(definition, Int32(field.width))
        OGR_Fld_SetPrecision(definition, Int32(field.decimals))
        guard OGR_L_CreateField(layer, definition, 1) == OGRERR_NONE else { throw failure() }
        indexes.append(OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(layer)) - 1)
      }
      return indexes
    }

    private func writeFeatures(of plan: OutputPlan, to layer: OGRLayerH, _ indexes: [Int32]) throws(Refusal) {
      let definition = OGR_L_GetLayerDefn(layer)
      for row in 0..<plan.table.count {
        for geometry in plan.geometries(row) {
          guard let feature = OGR_F_Create(definition) else { throw failure(feature: row) }
          defer { OGR_F_Destroy(feature) }
          if let geometry { try set(geometry, of: feature, row) }
          for (number, field) in plan.fields.enumerated() where indexes[number] >= 0 {
            field.set(row, of: feature, indexes[number])
          }
          if let style = plan.styleBytes(row) { OGR_F_SetStyleString(feature, style) }
          guard OGR_L_CreateFeature(layer, feature) == OGRERR_NONE, messages.failure == nil else {
            throw failure(feature: row)
          }
        }
      }
    }

    private func set(_ geometry: Geometry, of feature: OGRFeatureH, _ row: Int) throws(Refusal) {
      let wkb = geometry.wkb
      var made: OGRGeometryH?
      guard OGR_G_CreateFromWkbEx(wkb, nil, &made, wkb.count) == OGRERR_NONE,
        OGR_F_SetGeometryDirectly(feature, made) == OGRERR_NONE
      else { throw failure(feature: row) }
    }

    /// What the driver made of the names.
    private func renamings(_ plan: OutputPlan, _ layer: OGRLayerH, _ indexes: [Int32]) -> [Notice] {
      let definition = OGR_L_GetLayerDefn(layer)
      return zip(plan.fields, indexes).compactMap { field, index in
        guard format != .dxf, let made = OGR_FD_GetFieldDefn(definition, index) else { return nil }
        let name = GDALText.name(OGR_Fld_GetNameRef(made))
        return name == field.name ? nil : Notice(.renamed(column: field.column.name, to: name))
      }
    }
  }
#endif
