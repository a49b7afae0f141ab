/// Reads well-known binary into the builder of a flat layer.
///
/// Both byte orders, mixed ones too; ISO types (1001 Z, 2001 M, 3001 ZM) and extended ones (flags, SRID). Counts are
/// held against the bytes that are left before anything is reserved, so a lying count costs nothing.
struct WKBReader: ~Copyable {
  private let bytes: UnsafeRawBufferPointer
  private let limits: WKBLimits
  private let format: CodecError.Format
  private(set) var offset: Int
  private(set) var srid: UInt32?
  private var hasZ = false
  private var hasM = false
  private var positions = 0

  init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0, limits: WKBLimits, format: CodecError.Format = .wkb) {
    self.bytes = bytes
    self.offset = offset
    self.limits = limits
    self.format = format
  }

  /// Appends one geometry as the next feature; on an error the builder is as before.
  mutating func read(into builder: inout FlatLayer.Builder) throws(CodecError) {
    do throws(CodecError) {
      let header = try readHeader()
      builder.beginFeature(header.kind)
      try readBody(header, depth: 1, into: &builder)
      guard offset == bytes.count else {
        throw error(.trailingInput, "more stands behind the geometry (bytes: \(bytes.count - offset))")
      }
    } catch {
      builder.abandonFeature()
      throw error
    }
    builder.endFeature()
    if hasZ { builder.notices.featuresWithZ += 1 }
    if hasM { builder.notices.featuresWithM += 1 }
  }

  private struct Header {
    let kind: GeometryKind
    let littleEndian: Bool
    let dimensions: Int
    let offset: Int
  }

  private mutating func readHeader() throws(CodecError) -> Header {
    let start = offset
    guard offset < bytes.count else { throw error(.truncated, "a geometry was expected, the input ends") }
    let order = bytes[offset]
    guard order <= 1 else {
      throw error(.malformed, "byte order \(order); 0 (big endian) or 1 (little endian) expected")
    }
    offset += 1
    let littleEndian = order == 1
    let word = try readCount(littleEndian)
    let code = word & 0x0FFF_FFFF
    let isoDimension = code / 1000
    guard let kind = UInt8(exactly: code % 1000).flatMap(GeometryKind.init(rawValue:)), isoDimension <= 3 else {
      throw error(.unsupportedType, "geometry type \(code); only types 1 to 7 are read", at: start)
    }
    let withZ = word & 0x8000_0000 != 0 || isoDimension == 1 || isoDimension == 3
    let withM = word & 0x4000_0000 != 0 || isoDimension >= 2
    hasZ = hasZ || withZ
    hasM = hasM || withM
    if word & 0x2000_0000 != 0 {
      let value = try readCount(littleEndian)
      srid = srid ?? value
    }
    return Header(
      kind: kind, littleEndian: littleEndian, dimensions: 2 + (withZ ? 1 : 0) + (withM ? 1 : 0), offset: start)
  }

  private mutating func readBody(
    _ header: Header, depth: Int, into builder: inout FlatLayer.Builder
  ) throws(CodecError) {
    guard let partKind = header.kind.partKind else {
      return try readMembers(header, depth: depth, into: &builder)
    }
    guard header.kind.isMulti else { return try readPart(header, into: &builder) }
    let count = try readCount(header.littleEndian, elementSize: 9)
    for _ in 0..<count {
      let member = try readHeader()
      guard member.kind == partKind else {
        throw error(
          .wrongMemberKind, "a \(member.kind.wellKnownName) inside a \(header.kind.wellKnownName)", at: member.offset)
      }
      try readPart(member, into: &builder)
    }
  }

  private mutating func readMembers(
    _ header: Header, depth: Int, into builder: inout FlatLayer.Builder
  ) throws(CodecError) {
    guard depth <= limits.depth else {
      throw error(.tooDeep, "collections nest deeper than \(limits.depth) levels", at: header.offset)
    }
    let count = try readCount(header.littleEndian, elementSize: 9)
    var members: [Geometry] = []
    for _ in 0..<count {
      let memberHeader = try readHeader()
      var member = FlatLayer.Builder()
      member.beginFeature(memberHeader.kind)
      try readBody(memberHeader, depth: depth + 1, into: &member)
      member.endFeature()
      members.append(member.onlyGeometry())
    }
    builder.setMembers(members)
  }

  private mutating func readPart(_ header: Header, into builder: inout FlatLayer.Builder) throws(CodecError) {
    builder.beginPart()
    switch header.kind {
    case .point:
      try readPoint(header, into: &builder)
    case .lineString:
      let count = try readCount(header.littleEndian, elementSize: 8 * header.dimensions)
      guard count > 0 else { return }
      builder.beginRing()
      try readPositions(count, header, into: &builder)
    default:
      let rings = try readCount(header.littleEndian, elementSize: 4)
      for _ in 0..<rings {
        builder.beginRing()
        let count = try readCount(header.littleEndian, elementSize: 8 * header.dimensions)
        try readPositions(count, header, into: &builder)
      }
    }
  }

  /// A point of which every ordinate is not a number is the empty point.
  private mutating func readPoint(_ header: Header, into builder: inout FlatLayer.Builder) throws(CodecError) {
    guard bytes.count - offset >= 8 * header.dimensions else {
      throw error(.truncated, "the input ends inside a point")
    }
    let x = ordinate(at: offset, header.littleEndian)
    let y = ordinate(at: offset + 8, header.littleEndian)
    if x.isNaN && y.isNaN {
      offset += 8 * header.dimensions
    } else {
      builder.beginRing()
      try readPositions(1, header, into: &builder)
    }
  }

  private mutating func readPositions(
    _ count: Int, _ header: Header, into builder: inout FlatLayer.Builder
  ) throws(CodecError) {
    positions += count
    guard positions <= limits.positions else {
      throw error(.tooLarge, "more than \(limits.positions) positions")
    }
    let stride = 8 * header.dimensions
    let isNative = header.littleEndian == (1.littleEndian == 1)
    if isNative && header.dimensions == 2 {
      if count > 0 { builder.appendPositions(bytes.baseAddress! + offset, count: count) }
    } else {
      let start = offset
      builder.appendPositions(count: count) { target in
        for index in 0..<count {
          target[2 * index] = ordinate(at: start + index * stride, header.littleEndian)
          target[2 * index + 1] = ordinate(at: start + index * stride + 8, header.littleEndian)
        }
      }
    }
    offset += count * stride
  }

  private func ordinate(at offset: Int, _ littleEndian: Bool) -> Double {
    let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return Double(bitPattern: littleEndian ? UInt64(littleEndian: bits) : UInt64(bigEndian: bits))
  }

  private mutating func readCount(_ littleEndian: Bool) throws(CodecError) -> UInt32 {
    guard bytes.count - offset >= 4 else { throw error(.truncated, "the input ends inside a number") }
    let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    offset += 4
    return littleEndian ? UInt32(littleEndian: bits) : UInt32(bigEndian: bits)
  }

  /// A count of elements that take at least `elementSize` bytes each.
  private mutating func readCount(_ littleEndian: Bool, elementSize: Int) throws(CodecError) -> Int {
    let start = offset
    let count = Int(try readCount(littleEndian))
    guard count <= (bytes.count - offset) / elementSize else {
      throw error(
        .countTooLarge, "a count of \(count), but fewer bytes are left (\(bytes.count - offset))", at: start)
    }
    return count
  }

  private func error(_ reason: CodecError.Reason, _ message: String, at place: Int? = nil) -> CodecError {
    CodecError(format: format, reason: reason, offset: place ?? offset, message: message)
  }
}

extension FlatLayer.Builder {
  /// Appends the geometry that the bytes hold as the next feature.
  ///
  /// - Parameters:
  ///   - wkb: one geometry in ISO or extended WKB of either byte order, and nothing after it.
  ///   - limits: what is refused as too deep or too large.
  /// - Throws: ``CodecError``; the builder is then as before.
  public mutating func append(
    wkb: UnsafeRawBufferPointer, limits: WKBLimits = .standard
  ) throws(CodecError) {
    if appendPolygon(wkb, at: 0, limits: limits) { return }
    var reader = WKBReader(wkb, limits: limits)
    try reader.read(into: &self)
  }
}

extension Geometry {
  /// Reads a geometry from well-known binary.
  ///
  /// ISO and extended WKB of either byte order; Z and M are dropped, the SRID is ignored. Rings are kept as they are.
  /// - Throws: ``CodecError`` for anything that is not exactly one geometry.
  public init(wkb: some Sequence<UInt8>, limits: WKBLimits = .standard) throws(CodecError) {
    self = try Geometry(bytes: wkb) { (builder, bytes) throws(CodecError) in
      try builder.append(wkb: bytes, limits: limits)
    }
  }

  /// The one geometry that `read` makes of the bytes of a format.
  init(
    bytes: some Sequence<UInt8>,
    _ read: (inout FlatLayer.Builder, UnsafeRawBufferPointer) throws(CodecError) -> Void
  ) throws(CodecError) {
    var builder = FlatLayer.Builder()
    let failure = Array(bytes).withUnsafeBytes { bytes -> CodecError? in
      do throws(CodecError) {
        try read(&builder, bytes)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    self = builder.onlyGeometry()
  }
}
