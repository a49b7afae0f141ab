internal import PlaneGeometry

/// Texts one after another in one buffer, so that those which hold some bytes are found in one pass.
struct FoldedTexts: Sendable {
  private var bytes: [UInt8] = []
  private var starts = [0]

  /// Stands between the parts of one text.
  static let partEnd: UInt8 = 0x1F
  private static let textEnd: UInt8 = 0x0A

  /// How many texts there are.
  var count: Int { starts.count - 1 }

  /// Appends a text of several parts.
  mutating func append(_ parts: [String]) {
    for (place, part) in parts.enumerated() {
      if place > 0 { bytes.append(FoldedTexts.partEnd) }
      bytes.append(contentsOf: part.utf8)
    }
    bytes.append(FoldedTexts.textEnd)
    starts.append(bytes.count)
  }

  /// The bytes of a text.
  subscript(text: Int) -> ArraySlice<UInt8> { bytes[starts[text]..<starts[text + 1] - 1] }

  /// Calls `body` with every text that holds the bytes, in their order, until it returns `false`.
  ///
  /// Cost: one pass over all bytes.
  func forEach(holding needle: [UInt8], _ body: (Int) -> Bool) {
    guard !needle.isEmpty else { return }
    bytes.withUnsafeBufferPointer { haystack in
      needle.withUnsafeBufferPointer { needle in
        let (first, end) = (needle[0], haystack.count - needle.count)
        var place = 0
        while place <= end {
          guard haystack[place] == first, (1..<needle.count).allSatisfy({ haystack[place + $0] == needle[$0] }) else {
            place += 1
            continue
          }
          let text = text(at: place)
          guard body(text) else { return }
          place = starts[text + 1]
        }
      }
    }
  }

  /// The text to which a byte belongs.
  private func text(at offset: Int) -> Int { (1..<max(1, count)).firstNumber { starts[$0] > offset } - 1 }
}
