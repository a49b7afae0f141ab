/// The tags and texts of an XML file one after the other, without what it means: enough to look at values before a
/// library takes them for something else.
///
/// Names are local ones, without their prefix. What is no XML ends the scan, or passes for text; the library that reads
/// the file refuses it. The bytes are of an encoding that holds ASCII as it is.
struct MarkupScanner {
  enum Event {
    case start(Tag)
    case end(Tag)
    /// Where the text between two tags stands, or inside of a CDATA section.
    case text(Range<Int>)
  }

  /// What stands between `<` and `>`.
  struct Tag {
    /// From the `<` to behind the `>`.
    let range: Range<Int>
    /// The name with its prefix.
    let name: Range<Int>
    /// The name behind its prefix.
    let localName: Range<Int>
    let isEmpty: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Event? {
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
        return .text(start..<offset)
      }
      if starts(with: "<!--") {
        skip(behind: "-->")
      } else if starts(with: "<![CDATA[") {
        let start = offset + 9
        skip(behind: "]]>")
        return .text(start..<max(start, offset - 3))
      } else if starts(with: "<?") {
        skip(behind: "?>")
      } else if starts(with: "<!") {
        skipDeclaration()
      } else {
        return tag()
      }
    }
    return nil
  }

  private func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - offset >= count else { return false }
    return (0..<count).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
  }

  private mutating func skip(behind text: StaticString) {
    while offset < bytes.count, !starts(with: text) { offset += 1 }
    offset = min(bytes.count, offset + text.utf8CodeUnitCount)
  }

  /// A document type, whose own declarations stand in square brackets.
  private mutating func skipDeclaration() {
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        offset += 1
        return
      default: break
      }
      offset += 1
    }
  }

  private mutating func tag() -> Event {
    let start = offset
    var quote: UInt8?
    while offset < bytes.count {
      let byte = bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      offset += 1
    }
    offset = min(bytes.count, offset + 1)
    let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    let from = start + (isEnd ? 2 : 1)
    var (end, local) = (from, from)
    while end < offset, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/") {
      if bytes[end] == UInt8(ascii: ":") { local = end + 1 }
      end += 1
    }
    let isEmpty = !isEnd && offset - start >= 3 && bytes[offset - 2] == UInt8(ascii: "/")
    let tag = Tag(
      range: start..<offset, name: from..<max(from, end), localName: local..<max(local, end), isEmpty: isEmpty)
    return isEnd ? .end(tag) : .start(tag)
  }

  // MARK: - What tags say

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether the local name is one of these.
  func isNamed(_ tag: Tag, _ names: StaticString...) -> Bool {
    names.contains { name in
      name.utf8CodeUnitCount == tag.localName.count
        && tag.localName.enumerated().allSatisfy { bytes[$0.element] == name.utf8Start[$0.offset] }
    }
  }

  /// An attribute of a tag.
  struct Attribute {
    let name: Range<Int>
    /// The name behind its prefix.
    let localName: Range<Int>
    /// The value without its quotes.
    let value: Range<Int>
  }

  /// Where the value of an attribute stands, by its local name; `nil` where there is none.
  func attribute(_ tag: Tag, _ name: String) -> Range<Int>? {
    var place = tag.name.upperBound
    while let attribute = nextAttribute(of: tag, &place) {
      if bytes[attribute.localName].elementsEqual(name.utf8) { return attribute.value }
    }
    return nil
  }

  /// The attribute that follows a place in a tag, which moves behind it; the first place is the end of the tag's name.
  func nextAttribute(of tag: Tag, _ place: inout Int) -> Attribute? {
    let end = tag.range.upperBound
    while place < end {
      while place < end, bytes[place] <= 0x20 { place += 1 }
      var local = place
      let start = place
      while place < end, bytes[place] != UInt8(ascii: "="), bytes[place] > 0x20 {
        if bytes[place] == UInt8(ascii: ":") { local = place + 1 }
        place += 1
      }
      let (name, localName) = (start..<place, local..<place)
      while place < end, bytes[place] <= 0x20 { place += 1 }
      guard place < end, bytes[place] == UInt8(ascii: "=") else {
        if place == start { place += 1 }
        continue
      }
      place += 1
      while place < end, bytes[place] <= 0x20 { place += 1 }
      guard place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else { continue }
      let quote = bytes[place]
      let from = place + 1
      place = from
      while place < end, bytes[place] != quote { place += 1 }
      defer { place += 1 }
      return Attribute(name: name, localName: localName, value: from..<place)
    }
    return nil
  }

  /// The line of a byte, from 1.
  func line(of place: Int) -> Int { bytes[..<min(place, bytes.count)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } }
}
