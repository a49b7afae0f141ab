/// The pairs of a drawing in text form: a line with a code, a line with its value.
package struct DrawingPairs {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next pair begins, the end of the bytes at most.
  package var offset = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// `nil` at the end, and where a line that should be a code is none.
  package mutating func next() -> (code: Int, value: Slice<UnsafeBufferPointer<UInt8>>)? {
    guard let first = line(), let code = Int(String(decoding: first, as: UTF8.self)), let value = line() else {
      return nil
    }
    return (code, value)
  }

  /// The next line without the blanks around it.
  private mutating func line() -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard offset < bytes.count else { return nil }
    let rest = bytes[offset...]
    let end = rest.firstIndex(of: 0x0A) ?? bytes.count
    var line = rest[..<end]
    offset = min(end + 1, bytes.count)
    while let byte = line.first, byte <= 0x20 { line = line.dropFirst() }
    while let byte = line.last, byte <= 0x20 { line = line.dropLast() }
    return line
  }
}
