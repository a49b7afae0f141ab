/// A vector tile made by hand: one square polygon in a layer, its attributes texts.
enum TileBytes {
  /// - Parameters:
  ///   - layer: the layer's name.
  ///   - square: the west and north edge and the side of the square, in cells of 4,096.
  ///   - values: the attributes.
  static func polygon(_ layer: String, square: (x: Int, y: Int, side: Int), _ values: [(String, String)]) -> [UInt8] {
    let (x, y, side) = square
    let geometry =
      [9] + [x, y].map(zigzag) + [26] + [side, 0, 0, side, -side, 0].map(zigzag) + [15]
    let tags = values.indices.flatMap { [$0, $0] }
    let feature =
      message(2, tags.flatMap(varint)) + field(3, 3) + message(4, geometry.flatMap(varint))
    var body = field(15, 2) + message(1, Array(layer.utf8)) + message(2, feature)
    for (key, _) in values { body += message(3, Array(key.utf8)) }
    for (_, value) in values { body += message(4, message(1, Array(value.utf8))) }
    return message(3, body + field(5, 4096))
  }

  private static func varint(_ value: Int) -> [UInt8] {
    var (rest, bytes) = (value, [UInt8]())
    while rest > 127 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  private static func zigzag(_ value: Int) -> Int { value < 0 ? -2 * value - 1 : 2 * value }
  private static func field(_ number: Int, _ value: Int) -> [UInt8] { varint(number << 3) + varint(value) }
  private static func message(_ number: Int, _ bytes: [UInt8]) -> [UInt8] {
    varint(number << 3 | 2) + varint(bytes.count) + bytes
  }
}
