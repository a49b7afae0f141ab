/// Arrays as binary COPY sends them: dimensions, whether there are gaps, the type of the elements, the elements.
enum PostgresArray {
  private static let maximumDimensions = 6

  /// The array as JSON, nested as it is; `nil` for bytes that are none.
  static func json(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    guard bytes.count >= 12 else { return nil }
    let dimensions = Int(bytes.number32(at: 0))
    guard dimensions <= maximumDimensions, bytes.count >= 12 + 8 * dimensions else { return nil }
    guard dimensions > 0 else { return bytes.count == 12 ? Array("[]".utf8) : nil }
    let sizes = (0..<dimensions).map { Int(Int32(bitPattern: bytes.number32(at: 12 + 8 * $0))) }
    var offset = 12 + 8 * dimensions
    var json: [UInt8] = []
    // An element takes four bytes at least.
    var most = bytes.count / 4
    for size in sizes {
      guard (1...max(1, most)).contains(size) else { return nil }
      most /= size
    }
    guard append(sizes[...], bytes, &offset, &json), offset == bytes.count else {
      return nil
    }
    return json
  }

  private static func append(
    _ sizes: ArraySlice<Int>, _ bytes: UnsafeRawBufferPointer, _ offset: inout Int, _ json: inout [UInt8]
  ) -> Bool {
    guard let size = sizes.first else { return appendElement(bytes, &offset, &json) }
    json.append(UInt8(ascii: "["))
    for index in 0..<size {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      guard append(sizes.dropFirst(), bytes, &offset, &json) else { return false }
    }
    json.append(UInt8(ascii: "]"))
    return true
  }

  private static func appendElement(
    _ bytes: UnsafeRawBufferPointer, _ offset: inout Int, _ json: inout [UInt8]
  ) -> Bool {
    guard bytes.count - offset >= 4 else { return false }
    let length = Int(Int32(bitPattern: bytes.number32(at: offset)))
    offset += 4
    guard length >= 0 else {
      json += Array("null".utf8)
      return length == -1
    }
    guard bytes.count - offset >= length else { return false }
    json.append(UInt8(ascii: "\""))
    JSONText.appendEscaped(
      UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]).bindMemory(to: UInt8.self), to: &json)
    json.append(UInt8(ascii: "\""))
    offset += length
    return true
  }
}
