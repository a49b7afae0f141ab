/// An uncompressed TIFF with GeoTIFF tags, written byte by byte.
struct TIFFPicture {
  var width = 8
  var height = 8
  var bands = 3
  var bits = 8
  var hasPalette = false
  /// Easting and northing of the north-west corner.
  var corner = (557_000.0, 1_587_000.0)
  var metresPerPixel = 1.0
  /// The code of a projected system; `nil`: the file names none.
  var epsg: Int? = 9216

  private struct Entry {
    let tag: Int
    let type: Int
    let count: Int
    let bytes: [UInt8]
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    let pixels = (0..<width * height * bands * bits / 8).map { UInt8(truncatingIfNeeded: $0 &* 97) }
    var entries = [
      shorts(256, [width]), shorts(257, [height]), shorts(258, Array(repeating: bits, count: bands)), shorts(259, [1]),
      shorts(262, [hasPalette ? 3 : bands >= 3 ? 2 : 1]), Entry(tag: 273, type: 4, count: 1, bytes: word(8)),
      shorts(277, [bands]), shorts(278, [height]), Entry(tag: 279, type: 4, count: 1, bytes: word(pixels.count)),
    ]
    if hasPalette { entries.append(shorts(320, (0..<768).map { $0 * 80 })) }
    if bands == 4 { entries.append(shorts(338, [2])) }
    entries.append(doubles(33550, [metresPerPixel, metresPerPixel, 0]))
    entries.append(doubles(33922, [0, 0, 0, corner.0, corner.1, 0]))
    if let epsg { entries.append(shorts(34735, [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, epsg])) }
    var body = pixels
    if body.count % 2 == 1 { body.append(0) }
    var directory = half(entries.count)
    for entry in entries {
      directory += half(entry.tag) + half(entry.type) + word(entry.count)
      if entry.bytes.count <= 4 {
        directory += entry.bytes + Array(repeating: 0, count: 4 - entry.bytes.count)
      } else {
        directory += word(8 + body.count)
        body += entry.bytes
        if body.count % 2 == 1 { body.append(0) }
      }
    }
    return Array("II".utf8) + half(42) + word(8 + body.count) + body + directory + word(0)
  }

  private func half(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
  private func word(_ value: Int) -> [UInt8] { half(value & 0xFFFF) + half(value >> 16) }

  private func shorts(_ tag: Int, _ values: [Int]) -> Entry {
    Entry(tag: tag, type: 3, count: values.count, bytes: values.flatMap(half))
  }

  private func doubles(_ tag: Int, _ values: [Double]) -> Entry {
    Entry(
      tag: tag, type: 12, count: values.count,
      bytes: values.flatMap { value in withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) } })
  }
}
