#if GDAL
  extension FileProbe {
    /// The format among those that GDAL reads: by the content, where that does not tell by the ending of the name.
    var gdalFormat: FileFormat? {
      if isDirectory { return fileExtension == "gdb" ? .fileGeodatabase : nil }
      if let format = formatOfContent { return format }
      guard let format = FileFormat(path: path), !format.drivers.isEmpty else { return nil }
      return format
    }

    private var formatOfContent: FileFormat? {
      if head.starts(with: [0, 0, 0x27, 0x0A]) { return fileExtension == "shx" ? nil : .shapefile }
      if head.starts(with: "fgb".utf8) { return .flatGeobuf }
      if starts(with: "!table") { return .mapInfoTAB }
      if head.starts(with: "AutoCAD Binary DXF".utf8) { return .dxf }
      // The first element of a design file: type 9, level 8, in two or three dimensions.
      if head.count >= 4, head[0] & 0x3F == 8, head[1] & 0x7F == 9, head[2] == 0xFE || head[3] == 0xFE { return .dgn }
      return nil
    }

    private func starts(with text: String) -> Bool {
      String(decoding: head.prefix(text.utf8.count), as: UTF8.self).lowercased() == text
    }
  }
#endif
