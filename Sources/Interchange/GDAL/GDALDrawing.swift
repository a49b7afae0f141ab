#if GDAL
  internal import CGDAL

  /// A DXF file as GDAL is to read it, so that its curves keep within a millimetre and its texts are not spoiled.
  struct Drawing {
    let curves: DrawingCurves
    let texts: DrawingTexts
    private let path: String
    /// The drawing with polylines in place of its splines; `nil` for one without splines.
    private let content: [UInt8]?

    init(_ path: String) throws(InterchangeError) {
      self.path = path
      (curves, texts, content) = try MappedFile.withBytes(of: path) { (bytes) throws(InterchangeError) in
        let curves = DrawingCurves(bytes)
        let splines = DrawingSplines(tolerance: curves.tolerance)
        return (curves, DrawingTexts(bytes), curves.splineCount > 0 ? try splines.replaced(in: bytes) : nil)
      }
    }

    /// Runs a closure with the place where GDAL finds the content, under the options with which it is to be read.
    func withContent<Result>(_ body: (String) throws(InterchangeError) -> Result) throws(InterchangeError) -> Result {
      try GDALLibrary.withOptions(curves.options + [("DXF_ENCODING", texts.nameForGDAL)]) {
        () throws(InterchangeError) in
        guard let content else { return try body(path) }
        return try withFile(of: content, body)
      }
    }

    /// Lends the bytes to GDAL as a file.
    private func withFile<Result>(
      of content: [UInt8], _ body: (String) throws(InterchangeError) -> Result
    ) throws(InterchangeError) -> Result {
      var content = content
      return try content.withUnsafeMutableBufferPointer { (bytes) throws(InterchangeError) in
        // An address is nobody else's as long as it is lent.
        let place = "/vsimem/landfund-\(UInt(bitPattern: bytes.baseAddress)).dxf"
        VSIFCloseL(VSIFileFromMemBuffer(place, bytes.baseAddress, UInt64(bytes.count), 0))
        defer { VSIUnlink(place) }
        return try body(place)
      }
    }
  }
#endif
