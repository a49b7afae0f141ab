#if GDAL
  internal import CurvedDrawings
  internal import Refusals

  /// A DXF file as GDAL is to read it, so that its curves keep within a millimetre, its texts are not spoiled, and no number
  /// of it is cut.
  struct Drawing {
    let curves: DrawingCurves
    let texts: DrawingTexts
    let scan: DrawingScan
    private let path: String
    /// The drawing with polylines in place of its splines and with line ends that GDAL finds; `nil` for one that is as it
    /// should be.
    private let content: [UInt8]?

    /// How many entities inserted blocks may draw.
    private static let mostEntities = 5_000_000

    /// - Parameter unitMetres: how many metres a unit of the drawing is.
    init(_ path: String, unitMetres: Double = 1) throws(Refusal) {
      self.path = path
      (curves, texts, scan, content) = try MappedFile.withBytes(of: path) { (bytes) throws(Refusal) in
        guard let mended = try Self.withLineEnds(bytes, path) else {
          return try Self.read(bytes, path, unitMetres)
        }
        return try mended.withUnsafeBufferPointer { (bytes) throws(Refusal) in
          let (curves, texts, scan, content) = try Self.read(bytes, path, unitMetres)
          return (curves, texts, scan, content ?? mended)
        }
      }
    }

    /// What the drawing says, and its content as GDAL is to read it where that is another.
    private static func read(
      _ bytes: UnsafeBufferPointer<UInt8>, _ path: String, _ unitMetres: Double
    ) throws(Refusal) -> (DrawingCurves, DrawingTexts, DrawingScan, [UInt8]?) {
      let texts = DrawingTexts(bytes)
      var numbers = DrawingNumbers()
      var scan = DrawingScan(isUnicode: texts.areUnicode)
      let curves = DrawingCurves(bytes, unitMetres: unitMetres) {
        numbers.take($0, $1, offset: $2)
        scan.take($0, $1, offset: $2)
      }
      scan.finish()
      if let fault = numbers.fault {
        throw Refusal(
          .malformed,
          LocalisedText(
            en: "'\(fault.text.excerpt())' stands where a number must stand (code \(fault.code))",
            vi: "'\(fault.text.excerpt())' đứng ở chỗ phải là số (mã nhóm \(fault.code))"),
          remedy: LocalisedText(
            en: "save the drawing with points before the decimals",
            vi: "lưu lại bản vẽ với dấu chấm trước phần thập phân"),
          at: RefusalPlace(file: path, at: .line(bytes[..<min(fault.offset, bytes.count)].count { $0 == 0x0A })))
      }
      try refuseTooMany(curves.drawnCount, path)
      if !numbers.heights.isEmpty {
        // Heights are not kept, whatever they are.
        var edits = ByteEdits()
        for range in numbers.heights { edits.replace(range, with: [UInt8(ascii: "0")]) }
        let mended = edits.applied(to: bytes) ?? Array(bytes)
        return try mended.withUnsafeBufferPointer { (bytes) throws(Refusal) in
          let (curves, texts, scan, content) = try read(bytes, path, unitMetres)
          return (curves, texts, scan, content ?? mended)
        }
      }
      let edited = scan.edits.applied(to: bytes)
      guard curves.splineCount > 0 else { return (curves, texts, scan, edited) }
      guard let edited else { return (curves, texts, scan, try withoutSplines(bytes, curves)) }
      return try edited.withUnsafeBufferPointer { (bytes) throws(Refusal) in
        (curves, texts, scan, try withoutSplines(bytes, curves) ?? edited)
      }
    }

    private static func refuseTooMany(_ count: Int, _ path: String) throws(Refusal) {
      guard count > mostEntities else { return }
      throw Refusal(
        .tooLarge,
        LocalisedText(
          en: "its inserted blocks draw more than \(mostEntities) entities",
          vi: "các khối được chèn vẽ ra hơn \(mostEntities) thực thể"),
        remedy: LocalisedText(
          en: "check the rows and columns of its insertions, or take the blocks apart",
          vi: "kiểm tra số hàng và số cột của các lần chèn, hoặc phá khối"), at: RefusalPlace(file: path)
      )
    }

    /// The drawing with polylines in place of its splines.
    private static func withoutSplines(
      _ bytes: UnsafeBufferPointer<UInt8>, _ curves: DrawingCurves
    ) throws(Refusal) -> [UInt8]? {
      do throws(DrawingSplines.TooManyPositions) {
        return try DrawingSplines(tolerance: curves.tolerance).replaced(in: bytes)
      } catch {
        throw Refusal(
          .tooLarge,
          LocalisedText(
            en: "its splines take more than \(error.maximum) positions to keep within 1 mm",
            vi: "các đường spline cần hơn \(error.maximum) điểm để sai lệch không quá 1 mm"),
          remedy: LocalisedText(
            en: "check the scale of the drawing, or save its splines as polylines",
            vi: "kiểm tra tỷ lệ bản vẽ, hoặc lưu các đường spline thành đa tuyến"))
      }
    }

    /// The drawing with line ends that end; `nil` where nothing is to be mended.
    ///
    /// GDAL waits forever for what follows a carriage return at the end of a file, and what is added behind the last line
    /// needs a line of its own.
    private static func withLineEnds(
      _ bytes: UnsafeBufferPointer<UInt8>, _ path: String
    ) throws(Refusal) -> [UInt8]? {
      var end = bytes.count
      if let zero = bytes.firstIndex(of: 0), !bytes.starts(with: "AutoCAD Binary DXF".utf8) {
        // A file may be filled up with zero bytes.
        guard bytes[zero...].allSatisfy({ $0 == 0 }) else {
          throw Refusal(
            .malformed,
            LocalisedText(
              en: "zero bytes stand in it, which a drawing in text form does not have",
              vi: "tệp có byte 0, điều không có trong bản vẽ dạng văn bản"),
            remedy: LocalisedText(
              en: "the file is damaged; save the drawing again as DXF of 2010",
              vi: "tệp bị hỏng; lưu lại bản vẽ thành DXF 2010"),
            at: RefusalPlace(file: path, at: .byte(zero)))
        }
        end = zero
      }
      let lines = bytes[..<end]
      guard lines.contains(0x0A) else { return lines.map { $0 == 0x0D ? 0x0A : $0 } + [0x0A] }
      guard end < bytes.count || lines.last != 0x0A, !bytes.starts(with: "AutoCAD Binary DXF".utf8) else { return nil }
      return lines + [0x0A]
    }

    /// Runs a closure with the place where GDAL finds the content, under the options with which it is to be read.
    func withContent<Result>(_ body: (String) throws(Refusal) -> Result) throws(Refusal) -> Result {
      try GDALLibrary.withOptions(
        // Merged, the entities of a block would be one of the insertion's layer.
        curves.options + [("DXF_ENCODING", texts.nameForGDAL), ("DXF_MERGE_BLOCK_GEOMETRIES", "NO")]
      ) {
        () throws(Refusal) in
        guard let content else { return try body(path) }
        return try LentFiles.withFile("\(path.fileStem).dxf", content, body)
      }
    }
  }
#endif
