#if GDAL
  internal import CGDAL
  internal import PlaneGeometry
  internal import Refusals

  /// The features of a layer while they are read one after the other.
  struct GDALRows {
    let layer: GDALLayer
    let messages: GDALMessages
    let options: ReadOptions
    let fields: [GDALField]
    private let leftOut: [GDALField]
    private let stroking: CurveStroking
    private let keepsKeys: Bool
    var builder = FlatLayer.Builder()
    var columns: [ColumnBuilder]
    var missingNumbers: [Int]
    /// The numbers that the format gives its features.
    private(set) var keys: [Int64] = []
    /// The names of the geometries that a feature may have beside its first, and how many have one.
    private var furtherGeometries: [(name: String, count: Int)]
    private var curved = 0
    private var buffer: [UInt8] = []
    /// The feature that is being read.
    var row = 0

    /// - Parameters:
    ///   - stroking: how curves become lines.
    ///   - keepsKeys: whether the format's feature numbers are ids.
    init(
      _ layer: GDALLayer, _ messages: GDALMessages, _ options: ReadOptions, stroking: CurveStroking, keepsKeys: Bool
    ) {
      self.layer = layer
      self.messages = messages
      self.options = options
      self.stroking = stroking
      self.keepsKeys = keepsKeys
      let definition = OGR_L_GetLayerDefn(layer.handle)
      let all = (0..<OGR_FD_GetFieldCount(definition)).compactMap { index in
        OGR_FD_GetFieldDefn(definition, index).map { GDALField($0, index: index) }
      }.called()
      furtherGeometries = (0..<OGR_FD_GetGeomFieldCount(definition)).dropFirst().map { index in
        (GDALText.name(OGR_GFld_GetNameRef(OGR_FD_GetGeomFieldDefn(definition, index))), 0)
      }
      fields = all.filter { $0.type != nil }
      leftOut = all.filter { $0.type == nil }
      columns = fields.map { ColumnBuilder(name: $0.name, type: $0.type) }
      missingNumbers = fields.map { _ in 0 }
    }

    // MARK: - Reading

    /// - Parameter parts: the numbers of features that are parts of others.
    mutating func read(leavingOut parts: Set<Int64> = []) throws(Refusal) {
      OGR_L_ResetReading(layer.handle)
      messages.feature = row
      while let feature = OGR_L_GetNextFeature(layer.handle) {
        defer { OGR_F_Destroy(feature) }
        messages.progress?.advance()
        try check()
        let key = Int64(OGR_F_GetFID(feature))
        if parts.contains(key) { continue }
        try readGeometry(feature)
        try readValues(feature)
        keys.append(key)
        row += 1
        messages.feature = row
      }
      try check()
    }

    func check() throws(Refusal) {
      try messages.check(layer.dataset.path, layer: layer.name, feature: row)
    }

    private mutating func readGeometry(_ feature: OGRFeatureH) throws(Refusal) {
      for index in furtherGeometries.indices where OGR_F_GetGeomFieldRef(feature, Int32(index) + 1) != nil {
        furtherGeometries[index].count += 1
      }
      guard let geometry = OGR_F_GetGeometryRef(feature) else { return builder.append(nil) }
      let size = OGR_G_WkbSizeEx(geometry)
      if buffer.count < size { buffer = [UInt8](repeating: 0, count: size * 2) }
      guard OGR_G_ExportToIsoWkb(geometry, wkbNDR, &buffer) == OGRERR_NONE else {
        try check()
        throw fault(
          LocalisedText(
            en: "a geometry that has no well-known binary", vi: "hình học không biểu diễn được dưới dạng WKB"))
      }
      let bytes = buffer
      try bytes.lend(size) { (wkb) throws(Refusal) in try append(wkb: wkb) }
    }

    /// Appends a geometry; one with curves as lines.
    mutating func append(wkb: UnsafeRawBufferPointer) throws(Refusal) {
      do throws(CodecError) {
        try builder.append(wkb: wkb, limits: options.limits)
      } catch {
        guard error.reason == .unsupportedType else { throw fault(error.text) }
        try appendCurve(wkb)
      }
    }

    private mutating func appendCurve(_ wkb: UnsafeRawBufferPointer) throws(Refusal) {
      let stroked: [UInt8]
      do throws(CurveStroking.Fault) { stroked = try stroking.lines(of: wkb) } catch { throw fault(error.message) }
      curved += 1
      let limits = options.limits
      do throws(CodecError) {
        try stroked.lend(stroked.count) { (bytes) throws(CodecError) in try builder.append(wkb: bytes, limits: limits) }
      } catch {
        throw fault(error.text)
      }
    }

    private func fault(_ message: LocalisedText) -> Refusal {
      Refusal(
        .badGeometry, message,
        remedy: LocalisedText(
          en: "repair the geometry, or export the layer as lines and polygons",
          vi: "sửa hình học, hoặc xuất lại lớp dưới dạng đường và đa giác"),
        at: RefusalPlace(file: layer.dataset.path, layer: layer.name, feature: row))
    }

    private mutating func readValues(_ feature: OGRFeatureH) throws(Refusal) {
      for (number, field) in fields.enumerated() {
        try readValue(number) { (column) throws(Refusal) in try field.append(feature, to: &column) }
      }
    }

    /// Lets `append` put the row's value into a column; it gives false for a number that is none.
    mutating func readValue(
      _ number: Int, _ append: (inout ColumnBuilder) throws(Refusal) -> Bool
    ) throws(Refusal) {
      do throws(Refusal) {
        if try !append(&columns[number]) { missingNumbers[number] += 1 }
      } catch {
        var error = error.located(file: layer.dataset.path, layer: layer.name)
        error.place.feature = row
        throw error
      }
    }

    // MARK: - The table

    consuming func table(_ reference: GDALReferenceSystem) -> FeatureTable {
      var notices = reference.notices
      notices += builder.notices.heights
      if curved > 0 { notices.append(Notice(.curvesStroked, count: curved)) }
      notices += columns.filter { $0.misfits > 0 }.map { Notice(.mixedTypes(column: $0.name), count: $0.misfits) }
      for (number, field) in fields.enumerated() where missingNumbers[number] > 0 {
        notices.append(
          Notice(
            .told(
              LocalisedText(
                en: "values of \(field.name) that are not a number have no value",
                vi: "giá trị của \(field.name) không phải là số thì để trống"), isAboutValue: true),
            count: missingNumbers[number]))
      }
      notices += (fields + leftOut).filter(\.isUnnamed).map { Notice(.columnWithoutName(called: $0.name)) }
      notices += leftOut.map { Notice(.columnLeftOut(column: $0.name, type: $0.typeName)) }
      notices += furtherGeometries.filter { $0.count > 0 }.map {
        Notice(.columnLeftOut(column: $0.name, type: "geometry"), count: $0.count)
      }
      // Numbers whose characters stand in the file are read from these.
      let readsCharacters = layer.dataset.format == .shapefile
      notices += messages.notices { readsCharacters && $0.contains("parsed incompletely") }
      var geometry = builder.build()
      if reference.axesAreSwapped { geometry = geometry.mapCoordinates(swapAxes) }
      return FeatureTable(
        name: layer.name, source: layer.dataset.path, geometry: geometry, columns: columns.map { $0.build() },
        featureIDs: keepsKeys ? .integers(keys) : .none, referenceSystem: reference.system,
        declaration: reference.system == nil ? .none : .stated, notices: notices)
    }
  }

  extension [GDALField] {
    /// The fields, those without a name called by their places, from 1.
    fileprivate func called() -> [GDALField] {
      var taken = Set(map(\.name))
      return map { field in
        guard field.isUnnamed else { return field }
        var name = "field_\(field.index + 1)"
        while !taken.insert(name).inserted { name += "_" }
        var field = field
        field.name = name
        return field
      }
    }
  }

  private func swapAxes(_ coordinates: inout [Double]) {
    for index in stride(from: 0, to: coordinates.count, by: 2) { coordinates.swapAt(index, index + 1) }
  }

  extension [UInt8] {
    /// Lends the first bytes; typed throws do not pass through the array's own closure.
    fileprivate func lend<Result, Failure: Error>(
      _ count: Int, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      try withUnsafeBufferPointer { (buffer) throws(Failure) in
        try body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<count])))
      }
    }
  }
#endif
