/// Writes well-known binary: two dimensions, little endian, ISO types.
struct WKBWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ geometry: BorrowedGeometry) {
    guard let partKind = geometry.kind.partKind else { return writeCollection(geometry.members) }
    if geometry.kind.isMulti {
      writeHeader(geometry.kind)
      writeCount(geometry.parts.count)
    }
    for part in geometry.parts {
      writeHeader(partKind)
      writePart(part, of: geometry, as: partKind)
    }
  }

  private mutating func writeCollection(_ members: [Geometry]) {
    writeHeader(.geometryCollection)
    writeCount(members.count)
    for member in members { member.withBorrowed { write($0) } }
  }

  private mutating func writePart(_ part: Int, of geometry: BorrowedGeometry, as kind: GeometryKind) {
    let rings = geometry.rings(ofPart: part)
    switch kind {
    case .point:
      guard let ring = rings.first else {
        writeOrdinate(.nan)
        writeOrdinate(.nan)
        return
      }
      writePositions(geometry.positions(ofRing: ring), of: geometry)
    case .lineString:
      guard let ring = rings.first else { return writeCount(0) }
      writeCount(geometry.positions(ofRing: ring).count)
      writePositions(geometry.positions(ofRing: ring), of: geometry)
    default:
      writeCount(rings.count)
      for ring in rings {
        writeCount(geometry.positions(ofRing: ring).count)
        writePositions(geometry.positions(ofRing: ring), of: geometry)
      }
    }
  }

  private mutating func writeHeader(_ kind: GeometryKind) {
    bytes.append(1)
    writeCount(Int(kind.rawValue))
  }

  private mutating func writeCount(_ count: Int) {
    withUnsafeBytes(of: UInt32(count).littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func writeOrdinate(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func writePositions(_ positions: Range<Int>, of geometry: BorrowedGeometry) {
    for index in 2 * positions.lowerBound..<2 * positions.upperBound { writeOrdinate(geometry.coordinates[index]) }
  }

  mutating func append(_ prefix: [UInt8]) { bytes.append(contentsOf: prefix) }

  mutating func reserveCapacity(positions: Int) { bytes.reserveCapacity(bytes.count + 16 * positions + 64) }
}

extension Geometry {
  /// The geometry in well-known binary: ISO types, little endian, two dimensions.
  ///
  /// An empty point is written as two ordinates that are not a number, as GEOS and PostGIS do.
  public var wkb: [UInt8] {
    var writer = WKBWriter()
    writer.reserveCapacity(positions: coordinates.count / 2)
    withBorrowed { writer.write($0) }
    return writer.bytes
  }
}
