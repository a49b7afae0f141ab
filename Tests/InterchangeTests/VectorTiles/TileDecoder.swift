import Geodesy
import PlaneGeometry

@testable import Interchange

/// A layer of a tile as somebody reads it who knows the specification alone: no code is shared with the encoder.
struct DecodedLayer {
  var name = ""
  var version: UInt64 = 1
  var extent: UInt64 = 4096
  var keys: [String] = []
  var values: [Value] = []
  var features: [Feature] = []

  enum Value: Hashable {
    case text(String)
    case double(Double)
    case whole(Int64)
  }

  struct Feature {
    var tags: [UInt64] = []
    var type: UInt64 = 0
    var commands: [UInt64] = []

    /// The paths of the commands: of a polygon its rings, of points one of them all.
    var paths: [[Point]] {
      var (paths, x, y) = ([[Point]](), Int64(0), Int64(0))
      var place = 0
      while place < commands.count {
        let (kind, count) = (commands[place] & 7, Int(commands[place] >> 3))
        place += 1
        if kind == 7 { continue }
        if kind == 1, type != 1 || paths.isEmpty { paths.append([]) }
        for _ in 0..<count {
          x += Self.signed(commands[place])
          y += Self.signed(commands[place + 1])
          place += 2
          paths[paths.count - 1].append(Point(x: Int(x), y: Int(y)))
        }
      }
      return paths
    }

    static func signed(_ number: UInt64) -> Int64 { Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1) }
  }

  struct Point: Hashable, CustomStringConvertible {
    let x: Int
    let y: Int
    var description: String { "\(x) \(y)" }
  }

  /// The attributes of a feature.
  func attributes(_ feature: Int) -> [String: Value] {
    let tags = features[feature].tags
    return Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: tags.count, by: 2).map {
        (keys[Int(tags[$0])], values[Int(tags[$0 + 1])])
      })
  }
}

extension DecodedLayer {
  /// The layers of a tile.
  static func all(_ bytes: [UInt8]) -> [DecodedLayer] {
    var layers: [DecodedLayer] = []
    for field in Message(bytes[...]).fields where field.number == 3 { layers.append(DecodedLayer(field.bytes)) }
    return layers
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    for field in Message(bytes).fields {
      switch field.number {
      case 15: version = field.number64
      case 5: extent = field.number64
      case 1: name = String(decoding: field.bytes, as: UTF8.self)
      case 3: keys.append(String(decoding: field.bytes, as: UTF8.self))
      case 4: values.append(Value(field.bytes))
      case 2: features.append(Feature(field.bytes))
      default: break
      }
    }
  }
}

extension DecodedLayer.Value {
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    let field = Message(bytes).fields[0]
    switch field.number {
    case 1: self = .text(String(decoding: field.bytes, as: UTF8.self))
    case 3:
      self = .double(Double(bitPattern: field.bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }))
    default: self = .whole(DecodedLayer.Feature.signed(field.number64))
    }
  }
}

extension DecodedLayer.Feature {
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    for field in Message(bytes).fields {
      switch field.number {
      case 2: tags = Message.packed(field.bytes)
      case 3: type = field.number64
      case 4: commands = Message.packed(field.bytes)
      default: break
      }
    }
  }
}

/// A message of Protocol Buffers.
private struct Message {
  struct Field {
    let number: UInt64
    var number64: UInt64 = 0
    var bytes: ArraySlice<UInt8> = []
  }

  private(set) var fields: [Field] = []

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let key = Message.varint(&rest)
      var field = Field(number: key >> 3)
      switch key & 7 {
      case 0: field.number64 = Message.varint(&rest)
      case 1:
        field.bytes = rest.prefix(8)
        rest = rest.dropFirst(8)
      default:
        let count = Int(Message.varint(&rest))
        field.bytes = rest.prefix(count)
        rest = rest.dropFirst(count)
      }
      fields.append(field)
    }
  }

  static func packed(_ bytes: ArraySlice<UInt8>) -> [UInt64] {
    var (rest, numbers) = (bytes, [UInt64]())
    while !rest.isEmpty { numbers.append(varint(&rest)) }
    return numbers
  }

  private static func varint(_ rest: inout ArraySlice<UInt8>) -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while let byte = rest.popFirst() {
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    return number
  }
}

// MARK: - Measures of what was read

extension [DecodedLayer.Point] {
  /// Twice the area, positive where a shell of the format has it.
  var doubledArea: Int {
    indices.reduce(0) { sum, index in
      let (a, b) = (self[index], self[(index + 1) % count])
      return sum + a.x * b.y - b.x * a.y
    }
  }

  /// How often the ring runs around a place that lies on none of its edges.
  func windings(around x: Double, _ y: Double) -> Int {
    indices.reduce(0) { sum, index in
      let (a, b) = (self[index], self[(index + 1) % count])
      guard (Double(a.y) <= y) != (Double(b.y) <= y) else { return sum }
      let cut = Double(a.x) + (y - Double(a.y)) / Double(b.y - a.y) * Double(b.x - a.x)
      return cut > x ? sum + (b.y > a.y ? 1 : -1) : sum
    }
  }
}

extension DecodedLayer.Feature {
  var doubledArea: Int { paths.reduce(0) { $0 + $1.doubledArea } }

  func windings(around x: Double, _ y: Double) -> Int { paths.reduce(0) { $0 + $1.windings(around: x, y) } }
}

extension TileMatrixSet {
  /// A pyramid whose level 0 has a unit of the grid to a unit of the plane: x is u, 4096 − y is v.
  static let plain = TileMatrixSet(
    id: "plain", system: .epsg(3857), west: 0, north: 4096, largestCell: 16, zooms: 0...6)
}

/// The layers of one tile of a layer of geometries.
func decodedTile(
  _ wkt: [String], columns: [VectorTileColumn] = [], _ tile: TileAddress = TileAddress(zoom: 0, row: 0, column: 0),
  limit: Int = 1_000_000
) throws -> [DecodedLayer] {
  let layer = VectorTileLayer(
    "t", columns: columns, shapes: VectorTileShapes(FlatLayer(try wkt.map { try Geometry(wkt: $0) })))
  var maker = VectorTileMaker(tile, in: .plain)
  maker.add(layer)
  return DecodedLayer.all(maker.encoded(limit: limit).bytes)
}
