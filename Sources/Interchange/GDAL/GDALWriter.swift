#if GDAL
  internal import CGDAL
  internal import Geodesy
  internal import PlaneGeometry

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

    /// Writes the table; see ``TableWriter/write(_:as:to:options:)``.
    public func write(
      _ table: FeatureTable, as format: FileFormat, to path: String, options: WriteOptions
    ) throws(InterchangeError) -> [Notice] {
      var table = table
      if let name = options.layer { table.name = name }
      return try writeAll([table], as: format, to: path)
    }

    /// Writes the tables as the folders of a KML file; other formats hold one layer only.
    public func write(
      layers tables: [FeatureTable], as format: FileFormat, to path: String, options: WriteOptions
    ) throws(InterchangeError) -> [Notice] {
      guard tables.count == 1 || format == .kml else {
        throw InterchangeError(
          .notRepresentable, "\(format.rawValue) holds one layer, not \(tables.count)",
          remedy: "write a file for each layer, or a GeoPackage", file: path)
      }
      return try writeAll(tables, as: format, to: path)
    }

    private func writeAll(
      _ tables: [FeatureTable], as format: FileFormat, to path: String
    ) throws(InterchangeError) -> [Notice] {
      var plans: [OutputPlan] = []
      for table in tables { plans.append(try OutputPlan(table, format)) }
      let output = try OutputFolder(path)
      let memory = MemoryFolder(file: output.path.fileName)
      let notices = try GDALMessages.capturing { (messages) throws(InterchangeError) in
        try GDALLibrary.withOptions(GDALOutput.options) { () throws(InterchangeError) in
          let dataset = try GDALOutput(memory.path, as: format, target: path, messages)
          var notices: [Notice] = []
          for plan in plans { notices += try dataset.write(plan) }
          try dataset.close()
          return notices
        }
      }
      let escapesNames = format == .dxf && plans.contains(where: \.hasLayerNamesBeyondASCII)
      try memory.take { (name, content) throws(InterchangeError) in
        guard escapesNames else { return try output.write(content, as: name) }
        let escaped = DrawingLayerNames.escaped(in: content)
        try escaped.withUnsafeBufferPointer { (content) throws(InterchangeError) in
          try output.write(content, as: name)
        }
      }
      if format == .shapefile { try ShapefileMembers(path: output.path).check() }
      try output.commit(members: format.members)
      return plans.flatMap(\.notices) + notices
    }
  }

  extension FileFormat {
    /// The endings of the files that make up one data set, indexes that others may have added among them.
    fileprivate var members: [String] {
      switch self {
      case .shapefile:
        ["shp", "shx", "dbf", "prj", "cpg", "qix", "sbn", "sbx", "qpj", "atx", "ain", "aih", "idm", "ind"]
      case .mapInfoTAB: ["tab", "dat", "map", "id", "ind"]
      case .mapInfoMIF: ["mif", "mid"]
      default: []
      }
    }
  }

  /// A data set that GDAL writes.
  private final class GDALOutput {
    private var handle: GDALDatasetH?
    private let format: FileFormat
    private let target: String
    private let messages: GDALMessages

    /// - Parameter target: the path that errors name.
    init(
      _ path: String, as format: FileFormat, target: String, _ messages: GDALMessages
    ) throws(InterchangeError) {
      self.format = format
      self.target = target
      self.messages = messages
      let driver = format.writingDrivers.lazy.compactMap { GDALGetDriverByName($0) }.first
      let options = format == .mapInfoMIF ? ["FORMAT=MIF"] : []
      handle = driver.flatMap { driver in
        GDALLibrary.withList(options) { GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, $0) }
      }
      guard handle != nil else { throw failure() }
    }

    deinit { if let handle { GDALClose(handle) } }

    /// Outlines in place of hatches; in KML, polygons that are not valid as they are, and collections of one member.
    static let options = [("DXF_WRITE_HATCH", "NO"), ("LIBKML_STRICT_COMPLIANCE", "NO")]

    /// Finishes the files.
    func close() throws(InterchangeError) {
      if let handle { GDALClose(handle) }
      handle = nil
      if messages.failure != nil { throw failure() }
    }

    func failure(feature: Int? = nil) -> InterchangeError {
      let text = messages.failure?.text.visible ?? "no reason given"
      return InterchangeError(
        .cannotWrite, "\(format.rawValue) cannot be written (GDAL: \(text))",
        remedy: "check the disk and the data, or choose another format; the old file is untouched", file: target,
        feature: feature)
    }

    func write(_ plan: OutputPlan) throws(InterchangeError) -> [Notice] {
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
    private func createFields(of plan: OutputPlan, in layer: OGRLayerH) throws(InterchangeError) -> [Int32] {
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

    private func writeFeatures(of plan: OutputPlan, to layer: OGRLayerH, _ indexes: [Int32]) throws(InterchangeError) {
      let definition = OGR_L_GetLayerDefn(layer)
      for row in 0..<plan.table.count {
        for geometry in plan.geometries(row) {
          guard let feature = OGR_F_Create(definition) else { throw failure(feature: row) }
          defer { OGR_F_Destroy(feature) }
          if let geometry { try set(geometry, of: feature, row) }
          for (number, field) in plan.fields.enumerated() where indexes[number] >= 0 {
            field.set(row, of: feature, indexes[number])
          }
          if format == .dxf, let label = plan.label(row) { OGR_F_SetStyleString(feature, label) }
          guard OGR_L_CreateFeature(layer, feature) == OGRERR_NONE, messages.failure == nil else {
            throw failure(feature: row)
          }
        }
      }
    }

    private func set(_ geometry: Geometry, of feature: OGRFeatureH, _ row: Int) throws(InterchangeError) {
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
