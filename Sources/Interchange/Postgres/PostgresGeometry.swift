/// Extended well-known binary, as PostGIS sends geometries and takes them.
enum PostgresGeometry {
  static let hasSRID: UInt32 = 0x2000_0000

  /// The SRID of a geometry, 0 for none; `nil` for bytes that are too short.
  static func srid(_ bytes: UnsafeRawBufferPointer) -> UInt32? {
    guard bytes.count >= 5, bytes[0] <= 1 else { return nil }
    func number(_ offset: Int) -> UInt32 {
      bytes[0] == 0 ? bytes.number32(at: offset) : bytes.number32(at: offset).byteSwapped
    }
    guard number(1) & hasSRID != 0 else { return 0 }
    return bytes.count >= 9 ? number(5) : nil
  }

  /// The SRID and the kind that a column of geometries declares in its modifier.
  static func declaredSRID(modifier: Int32) -> UInt32? {
    guard modifier >= 0 else { return nil }
    let srid = ((modifier & 0x0FFF_FF00) - (modifier & 0x1000_0000)) >> 8
    return srid > 0 ? UInt32(srid) : nil
  }
}
