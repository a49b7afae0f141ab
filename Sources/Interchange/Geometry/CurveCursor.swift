internal import Refusals

/// Reads the parts of ISO or extended well-known binary, curves included, without running past its end.
struct CurveCursor {
  struct Header {
    /// The type without its dimensions: 1 to 17.
    let type: Int
    let isLittleEndian: Bool
    let dimensions: Int
  }

  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func header() throws(CurveStroking.Fault) -> Header {
    guard offset < bytes.count, bytes[offset] <= 1 else { throw cut }
    let isLittleEndian = bytes[offset] == 1
    offset += 1
    let word = try number(isLittleEndian)
    let code = word & 0x0FFF_FFFF
    if word & 0x2000_0000 != 0 { _ = try number(isLittleEndian) }
    let iso = code / 1000
    guard iso <= 3 else {
      throw CurveStroking.Fault(message: LocalisedText(en: "geometry type \(code)", vi: "hình học kiểu \(code)"))
    }
    let hasZ = word & 0x8000_0000 != 0 || iso == 1 || iso == 3
    let hasM = word & 0x4000_0000 != 0 || iso >= 2
    return Header(
      type: Int(code % 1000), isLittleEndian: isLittleEndian, dimensions: 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0))
  }

  /// A count of elements of at least that many bytes each.
  mutating func count(_ header: Header, elementSize: Int) throws(CurveStroking.Fault) -> Int {
    let count = Int(try number(header.isLittleEndian))
    guard count <= (bytes.count - offset) / elementSize else {
      throw CurveStroking.Fault(
        message: LocalisedText(
          en: "a count of \(count), but only \((bytes.count - offset).counted("byte is", "bytes are")) left",
          vi: "số lượng ghi là \(count) nhưng chỉ còn \(bytes.count - offset) byte"))
    }
    return count
  }

  /// x and y of so many positions.
  mutating func positions(_ count: Int, _ header: Header) throws(CurveStroking.Fault) -> [Double] {
    guard count <= (bytes.count - offset) / (8 * header.dimensions) else { throw cut }
    var result: [Double] = []
    result.reserveCapacity(2 * count)
    for _ in 0..<count {
      for dimension in 0..<2 { result.append(ordinate(at: offset + 8 * dimension, header.isLittleEndian)) }
      offset += 8 * header.dimensions
    }
    return result
  }

  private func ordinate(at offset: Int, _ isLittleEndian: Bool) -> Double {
    let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return Double(bitPattern: isLittleEndian ? UInt64(littleEndian: bits) : UInt64(bigEndian: bits))
  }

  private mutating func number(_ isLittleEndian: Bool) throws(CurveStroking.Fault) -> UInt32 {
    guard bytes.count - offset >= 4 else { throw cut }
    let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    offset += 4
    return isLittleEndian ? UInt32(littleEndian: bits) : UInt32(bigEndian: bits)
  }

  private var cut: CurveStroking.Fault {
    CurveStroking.Fault(message: LocalisedText(en: "the geometry ends too early", vi: "hình học kết thúc quá sớm"))
  }
}

/// Writing of well-known binary, two dimensions, little endian.
extension [UInt8] {
  mutating func appendHeader(_ type: Int) {
    append(1)
    appendCount(type)
  }

  mutating func appendCount(_ count: Int) {
    Swift.withUnsafeBytes(of: UInt32(count).littleEndian) { append(contentsOf: $0) }
  }

  mutating func appendPositions(_ positions: [Double]) {
    for value in positions {
      Swift.withUnsafeBytes(of: value.bitPattern.littleEndian) { append(contentsOf: $0) }
    }
  }

  mutating func appendRing(_ positions: [Double]) {
    appendCount(positions.count / 2)
    appendPositions(positions)
  }
}
