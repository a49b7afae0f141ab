/// What tests look for in tiles, read by the format's own rules.
enum TileText {
  /// The names of the layers.
  static func layers(_ bytes: [UInt8]) -> [String] {
    fields(bytes[...]).filter { $0.number == 3 }.map { layer in
      fields(layer.bytes).first { $0.number == 1 }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
  }

  /// Whether a text is a value of a layer.
  static func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    fields(bytes[...]).contains { layer in
      fields(layer.bytes).contains { value in
        value.number == 4 && fields(value.bytes).contains { $0.number == 1 && $0.bytes.elementsEqual(text.utf8) }
      }
    }
  }

  /// The values of all layers as texts.
  static func values(_ bytes: [UInt8]) -> [String] {
    fields(bytes[...]).filter { $0.number == 3 }.flatMap { layer in
      fields(layer.bytes).filter { $0.number == 4 }.flatMap { value in
        fields(value.bytes).map { text($0.number, $0.bytes) }
      }
    }
  }

  /// A value of one of the seven kinds.
  private static func text(_ kind: Int, _ bytes: ArraySlice<UInt8>) -> String {
    let bits = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var rest = bytes
    switch kind {
    case 1: return String(decoding: bytes, as: UTF8.self)
    case 2: return "\(Float(bitPattern: UInt32(bits)))"
    case 3: return "\(Double(bitPattern: bits))"
    case 6:
      let number = varint(&rest)
      return "\(number >> 1 ^ -(number & 1))"
    default: return "\(varint(&rest))"
    }
  }

  /// Twice the areas of the features of each layer.
  static func doubledAreas(_ bytes: [UInt8]) -> [String: [Int]] {
    var areas: [String: [Int]] = [:]
    for (name, layer) in zip(layers(bytes), fields(bytes[...]).filter { $0.number == 3 }) {
      areas[name] = fields(layer.bytes).filter { $0.number == 2 }.map { feature in
        doubledArea(fields(feature.bytes).first { $0.number == 4 }.map { numbers($0.bytes) } ?? [])
      }
    }
    return areas
  }

  private static func doubledArea(_ commands: [Int]) -> Int {
    var (place, x, y, area) = (0, 0, 0, 0)
    var ring: [(Int, Int)] = []
    while place < commands.count {
      let (kind, count) = (commands[place] & 7, commands[place] >> 3)
      place += 1
      if kind == 7 {
        for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) { area += a.0 * b.1 - b.0 * a.1 }
        ring = []
        continue
      }
      for _ in 0..<count {
        x += commands[place] >> 1 ^ -(commands[place] & 1)
        y += commands[place + 1] >> 1 ^ -(commands[place + 1] & 1)
        place += 2
        ring.append((x, y))
      }
    }
    return area
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    var (rest, numbers) = (bytes, [Int]())
    while !rest.isEmpty { numbers.append(varint(&rest)) }
    return numbers
  }

  private static func fields(_ bytes: ArraySlice<UInt8>) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    var (rest, fields) = (bytes, [(number: Int, bytes: ArraySlice<UInt8>)]())
    while !rest.isEmpty {
      let key = varint(&rest)
      let count =
        switch key & 7 {
        case 0: rest.prefix { $0 >= 0x80 }.count + 1
        case 1: 8
        default: varint(&rest)
        }
      fields.append((key >> 3, rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return fields
  }

  private static func varint(_ rest: inout ArraySlice<UInt8>) -> Int {
    var (number, shift) = (0, 0)
    while let byte = rest.popFirst() {
      number |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    return number
  }
}
