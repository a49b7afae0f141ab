internal import PlaneGeometry

/// The three files of a Shapefile as bytes, the same in every run: the date in the table's head is fixed.
///
/// Source: *ESRI Shapefile Technical Description*, July 1998; dBASE III table format.
struct ShapefileBytes {
  /// A column of the attribute table: its name, at most ten ASCII letters, and its width in bytes.
  struct Column {
    let name: String
    let width: Int
  }

  private(set) var main: [UInt8] = []
  private(set) var index: [UInt8] = []
  private(set) var table: [UInt8] = []

  /// Shapes and the bytes of their attributes, in the encoding of the caller.
  init(_ geometries: [Geometry], columns: [Column], rows: [[[UInt8]]]) {
    let isPolygonal = geometries.first?.kind.isPolygonal ?? true
    let code = isPolygonal ? 5 : 3
    var records: [UInt8] = []
    var offsets: [UInt8] = []
    for (number, geometry) in geometries.enumerated() {
      let content = ShapefileBytes.content(geometry, code: code)
      ShapefileBytes.append(big: 50 + records.count / 2, to: &offsets)
      ShapefileBytes.append(big: content.count / 2, to: &offsets)
      ShapefileBytes.append(big: number + 1, to: &records)
      ShapefileBytes.append(big: content.count / 2, to: &records)
      records += content
    }
    let box = geometries.reduce(into: Box.empty) { $0.formUnion($1.bounds) }
    main = ShapefileBytes.head(code: code, box, bytes: 100 + records.count) + records
    index = ShapefileBytes.head(code: code, box, bytes: 100 + offsets.count) + offsets
    table = ShapefileBytes.table(columns, rows)
  }

  private static func content(_ geometry: Geometry, code: Int) -> [UInt8] {
    let rings = (0..<geometry.ringCount).map { index -> [Position] in
      let ring = geometry.ring(index)
      // Shells run clockwise in a Shapefile; the drawing has them counter-clockwise.
      return code == 5 ? ring.reversed() : ring
    }
    var bytes: [UInt8] = []
    append(little: code, to: &bytes)
    append(geometry.bounds, to: &bytes)
    append(little: rings.count, to: &bytes)
    append(little: rings.reduce(0) { $0 + $1.count }, to: &bytes)
    var start = 0
    for ring in rings {
      append(little: start, to: &bytes)
      start += ring.count
    }
    for place in rings.joined() {
      append(place.x, to: &bytes)
      append(place.y, to: &bytes)
    }
    return bytes
  }

  private static func head(code: Int, _ box: Box, bytes count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    append(big: 9994, to: &bytes)
    bytes += [UInt8](repeating: 0, count: 20)
    append(big: count / 2, to: &bytes)
    append(little: 1000, to: &bytes)
    append(little: code, to: &bytes)
    append(box, to: &bytes)
    return bytes + [UInt8](repeating: 0, count: 32)
  }

  private static func table(_ columns: [Column], _ rows: [[[UInt8]]]) -> [UInt8] {
    let width = columns.reduce(1) { $0 + $1.width }
    var bytes: [UInt8] = [0x03, 121, 12, 24]
    append(little: rows.count, to: &bytes)
    append(little: 33 + 32 * columns.count, bytes: 2, to: &bytes)
    append(little: width, bytes: 2, to: &bytes)
    bytes += [UInt8](repeating: 0, count: 20)
    for column in columns {
      let name = Array(column.name.utf8.prefix(10))
      bytes += name + [UInt8](repeating: 0, count: 11 - name.count) + [UInt8(ascii: "C"), 0, 0, 0, 0]
      bytes += [UInt8(column.width), 0] + [UInt8](repeating: 0, count: 14)
    }
    bytes.append(0x0D)
    for row in rows {
      bytes.append(0x20)
      for (column, value) in zip(columns, row) {
        let kept = value.prefix(column.width)
        bytes += kept + [UInt8](repeating: 0x20, count: column.width - kept.count)
      }
    }
    return bytes + [0x1A]
  }

  private static func append(_ box: Box, to bytes: inout [UInt8]) {
    for ordinate in [box.minX, box.minY, box.maxX, box.maxY] { append(ordinate, to: &bytes) }
  }

  private static func append(_ value: Double, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> shift))
    }
  }

  private static func append(little value: Int, bytes count: Int = 4, to bytes: inout [UInt8]) {
    for shift in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
  }

  private static func append(big value: Int, to bytes: inout [UInt8]) {
    for shift in (0..<4).reversed() { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
  }
}
