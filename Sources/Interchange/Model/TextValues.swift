/// The texts of a column in one run of bytes, and where each ends.
///
/// The bytes are UTF-8, except in a column that a reader has not decoded yet. Memory: the bytes, and 8 a row.
public struct TextValues: Hashable, Sendable {
  /// The bytes of all texts, one after the other.
  public private(set) var bytes: [UInt8] = []
  /// Where each row's text ends, in ``bytes``; a row without a value ends where it starts.
  public private(set) var ends: [Int] = []
  /// Which rows have no value.
  public private(set) var nulls = NullMask()

  /// A column without rows.
  public init() {}

  /// A column of these texts.
  public init(_ texts: some Sequence<String?>) {
    for text in texts { append(text) }
  }

  /// How many rows there are.
  @inline(__always) public var count: Int { ends.count }

  /// Where the row's text stands in ``bytes``.
  @inline(__always) public func range(of row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }

  /// The text of a row; `nil` when it has none.
  ///
  /// Bytes that are no UTF-8 appear as U+FFFD.
  public subscript(row: Int) -> String? {
    nulls[row] ? nil : String(decoding: bytes[range(of: row)], as: UTF8.self)
  }

  /// Makes room, to spare the growing.
  public mutating func reserveCapacity(rows: Int, bytes: Int) {
    ends.reserveCapacity(rows)
    self.bytes.reserveCapacity(bytes)
  }

  /// Appends a row.
  public mutating func append(_ text: String?) {
    guard let text else { return appendNull() }
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
    nulls.appendValue()
  }

  /// Appends a row of these bytes.
  public mutating func append(bytes text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    nulls.appendValue()
  }

  /// Appends a row without a value.
  public mutating func appendNull() {
    ends.append(bytes.count)
    nulls.appendNull()
  }

  /// Appends the rows of another column.
  mutating func append(contentsOf other: TextValues) {
    let start = bytes.count
    bytes += other.bytes
    ends += other.ends.lazy.map { $0 + start }
    nulls.append(contentsOf: other.nulls)
  }

  /// Every text replaced by what `change` makes of its bytes.
  func mapBytes<Failure: Error>(
    _ change: (_ row: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ target: inout [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> TextValues {
    var changed = TextValues()
    changed.bytes.reserveCapacity(bytes.count)
    changed.ends.reserveCapacity(count)
    changed.nulls = nulls
    for row in 0..<count {
      let range = range(of: row)
      let one = Array(bytes[range])
      try one.withUnsafeBufferPointer { (buffer) throws(Failure) in try change(row, buffer, &changed.bytes) }
      changed.ends.append(changed.bytes.count)
    }
    return changed
  }
}
