/// Which rows of a column have no value: one bit a row, nothing at all while every row has one.
public struct NullMask: Hashable, Sendable {
  /// How many rows there are.
  public private(set) var count = 0
  /// How many of them have no value.
  public private(set) var nullCount = 0
  private var words: [UInt64] = []

  /// A mask of no rows.
  public init() {}

  /// Whether the row has no value; `row` is from 0 to below ``count``.
  @inline(__always) public subscript(row: Int) -> Bool {
    let word = row >> 6
    return word < words.count && words[word] & (1 << UInt64(row & 63)) != 0
  }

  /// Appends a row that has a value.
  @inline(__always) public mutating func appendValue() { count += 1 }

  /// Appends a row without a value.
  public mutating func appendNull() {
    let word = count >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(count & 63)
    count += 1
    nullCount += 1
  }

  /// Appends the rows of another mask.
  public mutating func append(contentsOf other: NullMask) {
    guard other.nullCount > 0 else {
      count += other.count
      return
    }
    for row in 0..<other.count { if other[row] { appendNull() } else { appendValue() } }
  }
}
