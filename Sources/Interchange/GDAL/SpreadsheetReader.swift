#if GDAL
  internal import CGDAL
  internal import PlaneGeometry

  /// Reads a sheet of an XLSX file: a list of corners or a table with WKT as in delimited text, else a table without
  /// geometries.
  struct SpreadsheetReader {
    let path: String

    func read(_ sheet: String?, _ options: ReadOptions) throws(InterchangeError) -> FeatureTable {
      try GDALMessages.capturing { (messages) throws(InterchangeError) in
        let name = try chooseSheet(sheet, messages)
        let text = try sheetText(name, options.delimited.locale, messages)
        do throws(InterchangeError) {
          return try text.withUnsafeBufferPointer { (bytes) throws(InterchangeError) in
            try DelimitedTableReader().read(
              bytes, name: name, source: path, options: textOptions(options), delimiters: [0x09])
          }
        } catch  where error.reason == .heading && options.delimited.kind == .automatic {
          return try attributes(name, options, messages)
        }
      }
    }

    private func chooseSheet(_ sheet: String?, _ messages: GDALMessages) throws(InterchangeError) -> String {
      let dataset = try GDALDataset(path, as: .xlsx, messages: messages)
      let layers = dataset.layers.map { LayerDescription(name: $0.name, featureCount: $0.featureCount) }
      // Empty sheets, which a new workbook has, are no choice.
      let filled = layers.filter { $0.featureCount != 0 }
      return try GDALReader().choose(sheet, of: sheet == nil && filled.count == 1 ? filled : layers, in: path).name
    }

    /// Numbers of a spreadsheet have a point before their decimals unless they are texts.
    private func textOptions(_ options: ReadOptions) -> ReadOptions {
      var options = options
      options.encoding = nil
      options.delimited.locale = options.delimited.locale ?? .en
      return options
    }

    /// The sheet as tab-separated text, every cell as it is stored.
    private func sheetText(
      _ name: String, _ locale: DelimitedOptions.Locale?, _ messages: GDALMessages
    ) throws(InterchangeError) -> [UInt8] {
      try GDALLibrary.withOptions([("OGR_XLSX_HEADERS", "DISABLE"), ("OGR_XLSX_FIELD_TYPES", "STRING")]) {
        () throws(InterchangeError) in
        let layer = try layer(name, messages)
        let count = OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(layer.handle))
        var text: [UInt8] = []
        while let feature = OGR_L_GetNextFeature(layer.handle) {
          defer { OGR_F_Destroy(feature) }
          for index in 0..<count {
            if index > 0 { text.append(0x09) }
            guard OGR_F_IsFieldSetAndNotNull(feature, index) != 0 else { continue }
            append(GDALText.name(OGR_F_GetFieldAsString(feature, index)), locale, to: &text)
          }
          text.append(0x0A)
        }
        try messages.check(path, layer: name)
        return text
      }
    }

    /// A cell in quotes; a number in the notation of the locale, in which it will be read.
    private func append(_ cell: String, _ locale: DelimitedOptions.Locale?, to text: inout [UInt8]) {
      let isNumber = locale == .vi && Double(cell) != nil
      text.append(.quote)
      for byte in cell.utf8 {
        if byte == .quote { text.append(.quote) }
        text.append(isNumber && byte == UInt8(ascii: ".") ? .comma : byte)
      }
      text.append(.quote)
    }

    private func attributes(
      _ name: String, _ options: ReadOptions, _ messages: GDALMessages
    ) throws(InterchangeError) -> FeatureTable {
      let layer = try layer(name, messages)
      var rows = GDALRows(layer, messages, options, stroking: CurveStroking(nil), keepsKeys: false)
      try rows.read()
      var table = rows.table(GDALReferenceSystem())
      try table.decodeTexts(options, isRaw: false)
      return table
    }

    private func layer(_ name: String, _ messages: GDALMessages) throws(InterchangeError) -> GDALLayer {
      let dataset = try GDALDataset(path, as: .xlsx, messages: messages)
      guard let layer = dataset.layers.first(where: { $0.name == name }) else {
        throw InterchangeError(.unknownLayer, "there is no sheet \(name)", remedy: "name another sheet", file: path)
      }
      return layer
    }
  }
#endif
