/// Changes of a text that are made together.
struct ByteEdits {
  private var edits: [(range: Range<Int>, text: [UInt8])] = []

  /// Replaces a range that ends behind those of the edits before; edits inside it go with the text that they change.
  mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
    while let last = edits.last, last.range.lowerBound >= range.lowerBound { edits.removeLast() }
    assert(edits.last.map { $0.range.upperBound <= range.lowerBound } ?? true, "edits overlap in part")
    edits.append((range, text))
  }

  /// The text with the edits; `nil` where there is none.
  func applied(to bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard !edits.isEmpty else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64 * edits.count)
    var copied = 0
    for (range, text) in edits {
      result += bytes[copied..<range.lowerBound]
      result += text
      copied = range.upperBound
    }
    return result + bytes[copied...]
  }
}
