/// The values of an attribute as tiles write them: each different value once, and which of them a feature has.
public struct VectorTileColumn: Sendable {
  /// The attribute's name.
  public let name: String
  /// The number of each feature's value; ``none`` for a feature without one.
  let codes: [UInt32]
  /// The different values as messages of the format, one after the other.
  let values: [UInt8]
  /// Where each of them starts; one more than values.
  let starts: [UInt32]
  /// Whether no two features share a value.
  let isUnique: Bool

  static let none = UInt32.max

  /// Texts; `nil` is no value.
  public init(_ name: String, texts: [String?]) {
    var table = ValueTable(capacity: texts.count)
    for text in texts {
      guard var text else {
        table.appendNone()
        continue
      }
      text.withUTF8 { bytes in
        table.begin()
        table.message.reserve(bytes.count + 16)
        table.message.byte(0x0A)
        table.message.varint(UInt32(bytes.count))
        table.message.bytes(bytes)
      }
      table.append()
    }
    self.init(name, table)
  }

  /// Whole numbers; `nil` is no value.
  public init(_ name: String, wholes: [Int?]) {
    var table = ValueTable(capacity: wholes.count)
    for whole in wholes {
      guard let whole else {
        table.appendNone()
        continue
      }
      table.begin()
      table.message.reserve(16)
      // Zigzag, as the format's signed numbers are.
      table.message.byte(0x30)
      var rest = UInt64(bitPattern: Int64(whole) << 1 ^ Int64(whole) >> 63)
      while rest >= 0x80 {
        table.message.byte(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      table.message.byte(UInt8(truncatingIfNeeded: rest))
      table.append()
    }
    self.init(name, table)
  }

  /// Numbers; `nil` is no value.
  public init(_ name: String, numbers: [Double?]) {
    var table = ValueTable(capacity: numbers.count)
    for number in numbers {
      guard let number else {
        table.appendNone()
        continue
      }
      table.begin()
      table.message.reserve(16)
      table.message.byte(0x19)
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes in
        for byte in bytes { table.message.byte(byte) }
      }
      table.append()
    }
    self.init(name, table)
  }

  private init(_ name: String, _ table: consuming ValueTable) {
    self.name = name
    codes = table.codes
    starts = table.starts
    values = Array(UnsafeBufferPointer(start: table.message.base, count: table.message.count))
    isUnique = starts.count - 1 == codes.count { $0 != VectorTileColumn.none }
  }

  /// The number of different values.
  var distinct: Int { starts.count - 1 }
}

/// Messages, each different one once, found by their bytes.
private struct ValueTable: ~Copyable {
  /// The messages that are kept; the one being written stands behind them.
  var message: WireBuffer
  private(set) var codes: [UInt32] = []
  private(set) var starts: [UInt32] = [0]
  /// Numbers of messages by hash, plus one; 0 is free.
  private var slots: [UInt32]

  init(capacity: Int) {
    message = WireBuffer(capacity: 16 * capacity)
    codes.reserveCapacity(capacity)
    slots = [UInt32](repeating: 0, count: 64)
  }

  mutating func appendNone() { codes.append(VectorTileColumn.none) }

  /// Begins to write the next message.
  mutating func begin() { message.removeAll(from: Int(starts[starts.count - 1])) }

  /// Gives the next feature the message that was written.
  mutating func append() {
    let start = Int(starts[starts.count - 1])
    let bytes = UnsafeBufferPointer(start: message.base + start, count: message.count - start)
    var slot = ValueTable.hash(bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      let code = Int(slots[slot]) - 1
      let known = UnsafeBufferPointer(
        start: message.base + Int(starts[code]), count: Int(starts[code + 1] - starts[code]))
      if known.elementsEqual(bytes) {
        message.removeAll(from: start)
        return codes.append(UInt32(code))
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(starts.count)
    codes.append(UInt32(starts.count - 1))
    starts.append(UInt32(message.count))
    if 2 * starts.count > slots.count { grow() }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 4 * slots.count)
    for code in 0..<starts.count - 1 {
      let bytes = UnsafeBufferPointer(
        start: message.base + Int(starts[code]), count: Int(starts[code + 1] - starts[code]))
      var slot = ValueTable.hash(bytes) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(code + 1)
    }
  }

  /// FNV-1a, its high bits folded into the low ones.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF)
  }
}
