#if GDAL
  internal import CGDAL
  internal import PlaneGeometry
  internal import Refusals

  extension GDALRows {
    private static let batchSize = 4096

    /// Reads the layer by batches in the layout of Apache Arrow, which for some drivers is faster than by features.
    ///
    /// - Returns: false when that is not possible, and the rows are to be read anew by features: the layer has columns of
    ///   other types than numbers and texts, or features without a geometry, whose neighbours GDAL 3.6 gives wrong.
    mutating func readBatches() throws(Refusal) -> Bool {
      guard layer.hasGeometry, let stream = ArrowStream(layer.handle, batchSize: Self.batchSize),
        let geometry = stream.formats.indices.last, stream.formats[geometry] == "z",
        fields.allSatisfy({ ArrowColumn.formats.contains(stream.formats[Int($0.index)]) })
      else { return false }
      while true {
        let batch = stream.next()
        try check()
        // Some versions end with empty batches without end.
        guard let batch, batch.count > 0 else { return true }
        messages.progress?.advance()
        let shapes = batch.column(geometry, stream.formats[geometry])
        guard (0..<batch.count).allSatisfy({ !shapes.isNull($0) && !shapes.bytes($0).isEmpty }) else { return false }
        try read(batch, shapes, stream)
      }
    }

    private mutating func read(
      _ batch: ArrowBatch, _ shapes: ArrowColumn, _ stream: ArrowStream
    ) throws(Refusal) {
      let first = row
      for index in 0..<batch.count {
        row = first + index
        try append(wkb: UnsafeRawBufferPointer(shapes.bytes(index)))
      }
      for (number, field) in fields.enumerated() {
        let values = batch.column(Int(field.index), stream.formats[Int(field.index)])
        for index in 0..<batch.count {
          row = first + index
          try readValue(number) { (column) throws(Refusal) in try field.append(values, index, to: &column) }
        }
      }
      row = first + batch.count
    }
  }

  extension GDALField {
    /// Appends the value of a row of a batch to its column; see ``append(_:to:)``.
    fileprivate func append(
      _ values: ArrowColumn, _ row: Int, to column: inout ColumnBuilder
    ) throws(Refusal) -> Bool {
      guard !values.isNull(row) else {
        column.appendNull()
        return true
      }
      switch type {
      case .boolean: column.append(boolean: values.boolean(row))
      case .integer: column.append(integer: values.integer(row))
      case .real: return try appendReal(values.real(row), to: &column)
      case .json: column.append(json: values.bytes(row))
      default: column.append(text: values.bytes(row))
      }
      return true
    }
  }

  /// The batches of a layer one after the other.
  private final class ArrowStream {
    /// The format of each column, the geometries last.
    let formats: [String]
    private var stream = ArrowArrayStream()

    /// `nil` when the layer gives none.
    init?(_ layer: OGRLayerH, batchSize: Int) {
      var stream = ArrowArrayStream()
      let isOpen = GDALLibrary.withList(["INCLUDE_FID=NO", "MAX_FEATURES_IN_BATCH=\(batchSize)"]) {
        OGR_L_GetArrowStream(layer, &stream, $0)
      }
      guard isOpen else { return nil }
      var schema = ArrowSchema()
      guard stream.get_schema(&stream, &schema) == 0 else {
        stream.release(&stream)
        return nil
      }
      formats = (0..<Int(schema.n_children)).map { GDALText.name(schema.children[$0]?.pointee.format) }
      schema.release(&schema)
      self.stream = stream
    }

    deinit { stream.release(&stream) }

    /// `nil` at the end, and after a failure, which GDAL has reported.
    func next() -> ArrowBatch? {
      var array = ArrowArray()
      guard stream.get_next(&stream, &array) == 0, array.release != nil else { return nil }
      return ArrowBatch(array)
    }
  }

  /// Some rows of a layer, column by column.
  private final class ArrowBatch {
    private var array: ArrowArray

    init(_ array: ArrowArray) { self.array = array }

    deinit { array.release(&array) }

    var count: Int { Int(array.length) }

    /// A column; it must not outlive the batch.
    func column(_ index: Int, _ format: String) -> ArrowColumn { ArrowColumn(array.children[index]!.pointee, format) }
  }

  /// The values of a column of a batch.
  private struct ArrowColumn {
    /// The formats that are read: booleans, whole and real numbers, texts and bytes.
    static let formats: Set<String> = ["b", "c", "C", "s", "S", "i", "I", "l", "f", "g", "u", "z"]

    private let array: ArrowArray
    private let format: String

    init(_ array: ArrowArray, _ format: String) {
      self.array = array
      self.format = format
    }

    func isNull(_ row: Int) -> Bool { array.null_count != 0 && array.buffers[0].map { !bit(row, of: $0) } ?? false }

    func boolean(_ row: Int) -> Bool { array.buffers[1].map { bit(row, of: $0) } ?? false }

    func integer(_ row: Int) -> Int64 {
      switch format {
      case "c": Int64(value(row) as Int8)
      case "C": Int64(value(row) as UInt8)
      case "s": Int64(value(row) as Int16)
      case "S": Int64(value(row) as UInt16)
      case "i": Int64(value(row) as Int32)
      case "I": Int64(value(row) as UInt32)
      default: value(row)
      }
    }

    func real(_ row: Int) -> Double { format == "f" ? Double(value(row) as Float) : value(row) }

    func bytes(_ row: Int) -> UnsafeBufferPointer<UInt8> {
      let start = Int(value(row) as Int32)
      let end = Int(value(row + 1) as Int32)
      guard end > start, let bytes = array.buffers[2] else { return UnsafeBufferPointer(start: nil, count: 0) }
      return UnsafeBufferPointer(start: bytes.assumingMemoryBound(to: UInt8.self) + start, count: end - start)
    }

    /// The second buffer has the values of numbers, and where texts begin and end.
    private func value<Value>(_ row: Int) -> Value {
      array.buffers[1]!.load(
        fromByteOffset: MemoryLayout<Value>.stride * (row + Int(array.offset)), as: Value.self)
    }

    private func bit(_ row: Int, of bits: UnsafeRawPointer) -> Bool {
      let place = row + Int(array.offset)
      return bits.load(fromByteOffset: place >> 3, as: UInt8.self) >> (place & 7) & 1 == 1
    }
  }
#endif
