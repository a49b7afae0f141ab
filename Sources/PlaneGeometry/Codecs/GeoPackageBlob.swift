/// The header of a geometry in a GeoPackage column (OGC 12-128r18, clause 2.1.3), before its WKB.
public struct GeoPackageHeader: Hashable, Sendable {
  /// The `srs_id` of the geometry.
  public var srsID: Int32
  /// The SRID within an extended WKB, which no standard knows; `nil` where there is none, and for a header alone.
  public var extendedSRID: UInt32?
  /// Whether the blob says that the geometry is empty.
  public var isEmpty: Bool
  /// The bounds that the header carries; `nil` where it carries none.
  public var bounds: Box?
  /// How many bytes stand before the WKB.
  public var byteCount: Int

  /// Reads the header at the start of a blob.
  ///
  /// - Throws: ``CodecError`` when the magic number, the version or the envelope code is wrong, for extended blobs
  ///   (their geometries are of types that are not standard), and when the header is cut off.
  public init(_ blob: UnsafeRawBufferPointer) throws(CodecError) {
    func fail(_ reason: CodecError.Reason, _ offset: Int, _ message: String) -> CodecError {
      CodecError(format: .geoPackage, reason: reason, offset: offset, message: message)
    }
    guard blob.count >= 8 else { throw fail(.truncated, blob.count, "the header is cut off") }
    guard blob[0] == 0x47, blob[1] == 0x50 else {
      throw fail(.malformed, 0, "the bytes do not begin with GP: this is no GeoPackage geometry")
    }
    guard blob[2] == 0 else { throw fail(.malformed, 2, "version \(blob[2]) of the header is not known") }
    let flags = blob[3]
    guard flags & 0x20 == 0 else { throw fail(.unsupportedType, 3, "an extended geometry, not one of the seven types") }
    let littleEndian = flags & 1 == 1
    let envelope = Int(flags >> 1 & 0b111)
    guard envelope <= 4 else { throw fail(.malformed, 3, "envelope code \(envelope); 0 to 4 are defined") }
    let envelopeSize = envelope == 0 ? 0 : envelope == 1 ? 32 : envelope == 4 ? 64 : 48
    guard blob.count >= 8 + envelopeSize else { throw fail(.truncated, blob.count, "the envelope is cut off") }
    let id = blob.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
    srsID = Int32(bitPattern: littleEndian ? UInt32(littleEndian: id) : UInt32(bigEndian: id))
    isEmpty = flags & 0x10 != 0
    byteCount = 8 + envelopeSize
    guard envelope > 0 else {
      bounds = nil
      return
    }
    func limit(_ index: Int) -> Double {
      let bits = blob.loadUnaligned(fromByteOffset: 8 + 8 * index, as: UInt64.self)
      return Double(bitPattern: littleEndian ? UInt64(littleEndian: bits) : UInt64(bigEndian: bits))
    }
    bounds = Box(minX: limit(0), minY: limit(2), maxX: limit(1), maxY: limit(3))
  }
}

extension FlatLayer.Builder {
  /// Appends the geometry of a GeoPackage blob as the next feature.
  ///
  /// - Returns: the header of the blob.
  /// - Throws: ``CodecError`` for a wrong header or WKB; the builder is then as before.
  @discardableResult
  public mutating func append(
    geoPackageBlob blob: UnsafeRawBufferPointer, limits: WKBLimits = .standard
  ) throws(CodecError) -> GeoPackageHeader {
    var header = try GeoPackageHeader(blob)
    if appendPolygon(blob, at: header.byteCount, limits: limits) { return header }
    var reader = WKBReader(blob, at: header.byteCount, limits: limits, format: .geoPackage)
    try reader.read(into: &self)
    header.extendedSRID = reader.srid
    return header
  }
}

extension Geometry {
  /// Reads a geometry from a GeoPackage blob; the envelope is ignored.
  ///
  /// - Throws: ``CodecError`` for a wrong header or WKB.
  public init(geoPackageBlob blob: some Sequence<UInt8>, limits: WKBLimits = .standard) throws(CodecError) {
    self = try Geometry(bytes: blob) { (builder, bytes) throws(CodecError) in
      _ = try builder.append(geoPackageBlob: bytes, limits: limits)
    }
  }

  /// The geometry as a GeoPackage blob: header with an XY envelope (none for points and empty geometries), then WKB.
  public func geoPackageBlob(srsID: Int32) -> [UInt8] {
    var writer = WKBWriter()
    writer.reserveCapacity(positions: coordinates.count / 2)
    let empty = isEmpty
    let box = bounds
    let withEnvelope = !empty && kind != .point && !box.isEmpty
    var header: [UInt8] = [0x47, 0x50, 0, (empty ? 0x10 : 0) | (withEnvelope ? 0b10 : 0) | 1]
    withUnsafeBytes(of: srsID.littleEndian) { header.append(contentsOf: $0) }
    if withEnvelope {
      for limit in [box.minX, box.maxX, box.minY, box.maxY] {
        withUnsafeBytes(of: limit.bitPattern.littleEndian) { header.append(contentsOf: $0) }
      }
    }
    writer.append(header)
    withBorrowed { writer.write($0) }
    return writer.bytes
  }
}
