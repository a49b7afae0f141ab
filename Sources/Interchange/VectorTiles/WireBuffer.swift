/// Bytes in the wire format of Protocol Buffers, written into memory that is reserved beforehand.
struct WireBuffer: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Makes room for more bytes; what is written afterwards does not look.
  @inline(__always) mutating func reserve(_ bytes: Int) {
    if count + bytes > capacity { grow(to: count + bytes) }
  }

  private mutating func grow(to least: Int) {
    capacity = max(least, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Forgets what was written from an offset on.
  mutating func removeAll(from offset: Int) { count = offset }

  /// Writes a byte into room that is reserved.
  @inline(__always) mutating func byte(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  /// Writes a number of at most five bytes into room that is reserved.
  @inline(__always) mutating func varint(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      base[count] = UInt8(truncatingIfNeeded: rest) | 0x80
      count += 1
      rest >>= 7
    }
    base[count] = UInt8(truncatingIfNeeded: rest)
    count += 1
  }

  /// Writes a difference, small whichever its sign, into room that is reserved.
  @inline(__always) mutating func zigzag(_ number: Int32) { varint(UInt32(bitPattern: (number << 1) ^ (number >> 31))) }

  /// Writes bytes into room that is reserved.
  mutating func bytes(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// How many bytes a number takes.
  @inline(__always) static func length(of number: Int) -> Int {
    (max(1, Int.bitWidth - number.leadingZeroBitCount) + 6) / 7
  }
}
