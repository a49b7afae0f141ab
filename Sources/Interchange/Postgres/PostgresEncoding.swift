internal import PlaneGeometry
internal import Refusals

/// Rows of a table as binary COPY takes them.
struct PostgresEncoding {
  /// Pieces of this size go out.
  private static let piece = 1 << 16

  private let published: PublishedTable
  private let isDocument: [Bool]
  private let srid: UInt32
  private(set) var bytes: [UInt8] = []

  /// - Parameter srid: of the geometries.
  init(_ published: PublishedTable, srid: UInt32) {
    (self.published, self.srid) = (published, srid)
    isDocument = published.table.columns.map { published.documents.contains($0.name) || $0.type == .json }
  }

  /// Hands over the rows in pieces, head and end with them.
  mutating func write(_ body: ([UInt8]) throws -> Void) throws {
    bytes = Array("PGCOPY\n".utf8) + [0xFF] + Array("\r\n".utf8) + [0] + [UInt8](repeating: 0, count: 8)
    let columns = published.table.columns
    let fields = columns.count + (published.shape == nil ? 0 : 1)
    for row in 0..<published.table.count {
      append(UInt16(fields))
      for (number, column) in columns.enumerated() { try append(column, row, isDocument: isDocument[number]) }
      if published.shape != nil { append(geometry: row) }
      guard bytes.count >= Self.piece else { continue }
      try body(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    append(UInt16.max)
    try body(bytes)
  }

  private mutating func append(_ column: Column, _ row: Int, isDocument: Bool) throws(Refusal) {
    switch column.values {
    case .text(let texts), .dateTime(let texts), .json(let texts):
      guard !texts.nulls[row] else { return append(UInt32.max) }
      let range = texts.range(of: row)
      guard !texts.bytes[range].contains(0) else { throw unfit(column, row, "U+0000") }
      append(UInt32(range.count + (isDocument ? 1 : 0)))
      if isDocument { bytes.append(1) }
      bytes.append(contentsOf: texts.bytes[range])
    case .date(let texts):
      guard let text = texts[row] else { return append(UInt32.max) }
      guard let day = PostgresTime.number(ofDay: text) else { throw unfit(column, row, text) }
      append(UInt32(4))
      append(UInt32(bitPattern: day))
    case .integer(let numbers):
      guard let number = numbers[row] else { return append(UInt32.max) }
      append(UInt32(8))
      append(UInt64(bitPattern: number))
    case .real(let numbers):
      guard let number = numbers[row] else { return append(UInt32.max) }
      append(UInt32(8))
      append(number.bitPattern)
    case .boolean(let flags):
      guard let flag = flags[row] else { return append(UInt32.max) }
      append(UInt32(1))
      bytes.append(flag ? 1 : 0)
    }
  }

  private mutating func append(geometry row: Int) {
    guard let geometry = published.table.geometry.geometry(at: row) else { return append(UInt32.max) }
    let binary = PostgresGeometry.extended(geometry, srid: srid, as: published.shape)
    append(UInt32(binary.count))
    bytes += binary
  }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  private func unfit(_ column: Column, _ row: Int, _ value: String) -> Refusal {
    let id = published.key.flatMap { published.table.column($0)?[row].text }
    return Refusal(
      .notRepresentable,
      LocalisedText(
        en: "\(value.excerpt()) in \(column.name) is nothing that a database holds",
        vi: "\(value.excerpt()) ở \(column.name) không ghi được vào cơ sở dữ liệu"),
      remedy: LocalisedText(en: "mend the value", vi: "sửa giá trị đó"),
      at: RefusalPlace(layer: published.name, feature: row, featureID: id?.excerpt(), field: column.name))
  }
}

extension PostgresGeometry {
  /// A geometry with its SRID, single parts as the only ones of several where the column holds several.
  static func extended(_ geometry: Geometry, srid: UInt32, as shape: PublishedTable.Shape?) -> [UInt8] {
    let plain = geometry.wkb
    let several: UInt8? =
      switch (shape, geometry.kind) {
      case (.multiPolygon, .polygon): 6
      case (.multiLineString, .lineString): 5
      default: nil
      }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plain.count + 13)
    func append(_ number: UInt32) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    bytes.append(1)
    if let several {
      append(UInt32(several) | hasSRID)
      append(srid)
      append(geometry.isEmpty ? 0 : 1)
      if !geometry.isEmpty { bytes += plain }
    } else {
      append(UInt32(plain[1]) | hasSRID)
      append(srid)
      bytes += plain[5...]
    }
    return bytes
  }
}
