/// A layer of a tile as bytes: its features, and each key and value that they have once.
struct LayerEncoding {
  private let drawn: DrawnLayer
  /// The rows that are written, as places in the drawn ones.
  private let rows: [Int]
  /// Of each row the places of its values among the layer's, column by column; ``VectorTileColumn/none`` for no value.
  private let tags: [UInt32]
  /// The columns that have a value, in their order, and of each column its place among these.
  private let keys: [Int]
  private let keyOfColumn: [UInt32]
  /// The values, as columns with the number of one of their values.
  private let values: [(column: Int32, code: UInt32)]
  /// How many rows have each value.
  private let uses: [UInt32]
  /// How many bytes the tags of each row take.
  private let tagLengths: [Int32]
  /// How many bytes stand within the layer's message.
  private var length: Int

  /// - Parameters:
  ///   - drawn: the layer.
  ///   - rows: the rows that are written, ascending.
  init(_ drawn: DrawnLayer, rows: [Int]) {
    self.drawn = drawn
    self.rows = rows
    let (columns, drawnRows) = (drawn.layer.columns, drawn.rows)
    let width = columns.count
    var tags = [UInt32](repeating: VectorTileColumn.none, count: rows.count * width)
    var (values, uses): ([(column: Int32, code: UInt32)], [UInt32]) = ([], [])
    // Values that many features have come first, so that their places are small numbers.
    let order = columns.indices.sorted { (columns[$0].distinct, $0) < (columns[$1].distinct, $1) }
    // The place of each value among the layer's, plus one; places of columns before are smaller than `base`.
    var places = [UInt32](repeating: 0, count: columns.lazy.filter { !$0.isUnique }.map(\.distinct).max() ?? 0)
    var isUsed = [Bool](repeating: false, count: width)
    tags.withUnsafeMutableBufferPointer { tags in
      places.withUnsafeMutableBufferPointer { places in
        for column in order {
          let base = UInt32(values.count)
          let isUnique = columns[column].isUnique
          columns[column].codes.withUnsafeBufferPointer { codes in
            for (place, row) in rows.enumerated() {
              let code = codes[Int(drawnRows[row].feature)]
              if code == VectorTileColumn.none { continue }
              var value = UInt32(values.count)
              if !isUnique {
                let known = places[Int(code)]
                if known > base {
                  value = known - 1
                } else {
                  places[Int(code)] = value + 1
                }
              }
              if value == UInt32(values.count) {
                values.append((Int32(column), code))
                uses.append(1)
              } else {
                uses[Int(value)] += 1
              }
              tags[place * width + column] = value
            }
          }
          isUsed[column] = values.count > Int(base)
        }
      }
    }
    keys = columns.indices.filter { isUsed[$0] }
    var keyOfColumn = [UInt32](repeating: 0, count: width)
    for (place, column) in keys.enumerated() { keyOfColumn[column] = UInt32(place) }
    (self.tags, self.values, self.uses, self.keyOfColumn) = (tags, values, uses, keyOfColumn)
    tagLengths = LayerEncoding.tagLengths(tags, keyOfColumn, rows: rows.count)
    var length = 2 + 3
    length += LayerEncoding.field(drawn.layer.name.utf8.count)
    for column in keys { length += LayerEncoding.field(columns[column].name.utf8.count) }
    length += LayerEncoding.length(of: values, columns)
    self.length = length
    self.length += LayerEncoding.length(ofFeatures: rows, drawn.rows, tagLengths)
  }

  /// How many bytes the layer takes in a tile; 0 for one without features.
  var byteCount: Int { rows.isEmpty ? 0 : LayerEncoding.field(length) }

  /// How many bytes at least fall away with a row: its own, and values that no other row has.
  func share(of place: Int) -> Int {
    let columns = drawn.layer.columns
    var share = LayerEncoding.field(featureLength(place))
    for column in columns.indices {
      let value = tags[place * columns.count + column]
      guard value != VectorTileColumn.none, uses[Int(value)] == 1 else { continue }
      share += LayerEncoding.field(LayerEncoding.size(columns[column], values[Int(value)].code))
    }
    return share
  }

  /// Writes the layer as a field of a tile.
  func write(to buffer: inout WireBuffer) {
    guard !rows.isEmpty else { return }
    let columns = drawn.layer.columns
    buffer.reserve(byteCount)
    buffer.byte(0x1A)
    buffer.varint(UInt32(length))
    buffer.byte(0x78)
    buffer.byte(2)
    LayerEncoding.write(drawn.layer.name, field: 0x0A, to: &buffer)
    writeFeatures(to: &buffer)
    for column in keys { LayerEncoding.write(columns[column].name, field: 0x1A, to: &buffer) }
    writeValues(to: &buffer)
    buffer.byte(0x28)
    buffer.varint(UInt32(TileMatrixSet.extent))
  }

  /// Writes the features; memory is lent once for all of them, since a look at an array of `self` counts its owners.
  private func writeFeatures(to buffer: inout WireBuffer) {
    let width = keyOfColumn.count
    let (rows, drawnRows) = (rows, drawn.rows)
    tags.withUnsafeBufferPointer { tags in
      keyOfColumn.withUnsafeBufferPointer { keyOfColumn in
        tagLengths.withUnsafeBufferPointer { tagLengths in
          drawn.commands.withUnsafeBufferPointer { commands in
            for place in 0..<tagLengths.count {
              let row = rows[place]
              let begin = row == 0 ? 0 : Int(drawnRows[row - 1].end)
              let count = Int(drawnRows[row].end) - begin
              let length = Int(tagLengths[place])
              buffer.byte(0x12)
              buffer.varint(UInt32(LayerEncoding.featureLength(tags: length, commands: count)))
              if length > 0 {
                buffer.byte(0x12)
                buffer.varint(UInt32(length))
                for column in 0..<width {
                  let value = tags[place * width + column]
                  if value == VectorTileColumn.none { continue }
                  buffer.varint(keyOfColumn[column])
                  buffer.varint(value)
                }
              }
              buffer.byte(0x18)
              buffer.byte(drawnRows[row].type)
              buffer.byte(0x22)
              buffer.varint(UInt32(count))
              buffer.bytes(UnsafeBufferPointer(rebasing: commands[begin..<begin + count]))
            }
          }
        }
      }
    }
  }

  /// Writes the values, those of a column one after the other.
  private func writeValues(to buffer: inout WireBuffer) {
    var next = 0
    while next < values.count {
      let number = values[next].column
      let column = drawn.layer.columns[Int(number)]
      column.values.withUnsafeBufferPointer { bytes in
        column.starts.withUnsafeBufferPointer { starts in
          while next < values.count, values[next].column == number {
            let code = Int(values[next].code)
            let (start, end) = (Int(starts[code]), Int(starts[code + 1]))
            buffer.byte(0x22)
            buffer.varint(UInt32(end - start))
            buffer.bytes(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            next += 1
          }
        }
      }
    }
  }

  // MARK: - Lengths

  private func commandRange(_ place: Int) -> Range<Int> {
    let row = rows[place]
    return (row == 0 ? 0 : Int(drawn.rows[row - 1].end))..<Int(drawn.rows[row].end)
  }

  private func featureLength(_ place: Int) -> Int {
    LayerEncoding.featureLength(tags: Int(tagLengths[place]), commands: commandRange(place).count)
  }

  @inline(__always) private static func featureLength(tags: Int, commands: Int) -> Int {
    (tags > 0 ? field(tags) : 0) + 2 + field(commands)
  }

  private static func tagLengths(_ tags: [UInt32], _ keyOfColumn: [UInt32], rows: Int) -> [Int32] {
    let width = keyOfColumn.count
    return tags.withUnsafeBufferPointer { tags in
      (0..<rows).map { row in
        var length = 0
        for column in 0..<width {
          let value = tags[row * width + column]
          if value == VectorTileColumn.none { continue }
          length += WireBuffer.length(of: Int(keyOfColumn[column])) + WireBuffer.length(of: Int(value))
        }
        return Int32(length)
      }
    }
  }

  /// How many bytes the fields of the features take.
  private static func length(ofFeatures rows: [Int], _ drawn: [DrawnLayer.Row], _ tagLengths: [Int32]) -> Int {
    var length = 0
    for (row, tags) in zip(rows, tagLengths) {
      let begin = row == 0 ? 0 : Int(drawn[row - 1].end)
      length += field(featureLength(tags: Int(tags), commands: Int(drawn[row].end) - begin))
    }
    return length
  }

  /// How many bytes the fields of the values take.
  private static func length(of values: [(column: Int32, code: UInt32)], _ columns: [VectorTileColumn]) -> Int {
    var (length, next) = (0, 0)
    while next < values.count {
      let number = values[next].column
      columns[Int(number)].starts.withUnsafeBufferPointer { starts in
        while next < values.count, values[next].column == number {
          let code = Int(values[next].code)
          length += field(Int(starts[code + 1] - starts[code]))
          next += 1
        }
      }
    }
    return length
  }

  private static func size(_ column: VectorTileColumn, _ code: UInt32) -> Int {
    Int(column.starts[Int(code) + 1] - column.starts[Int(code)])
  }

  /// How many bytes a field of so many bytes takes, its key and length with it.
  @inline(__always) private static func field(_ bytes: Int) -> Int { 1 + WireBuffer.length(of: bytes) + bytes }

  private static func write(_ text: String, field: UInt8, to buffer: inout WireBuffer) {
    var text = text
    text.withUTF8 { bytes in
      buffer.byte(field)
      buffer.varint(UInt32(bytes.count))
      buffer.bytes(bytes)
    }
  }
}
