package import PlaneGeometry
internal import Refusals

/// A short JSON text taken apart (RFC 8259, strict), each value with the place where it begins.
///
/// For what requests bring, not for files: everything stands in memory.
package struct JSONTree: Sendable {
  /// What the value is.
  package let content: Content
  /// The byte at which it begins.
  package let offset: Int

  /// What a value is.
  package enum Content: Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case array([JSONTree])
    case object([(key: String, value: JSONTree)])
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: the JSON.
  ///   - maximumDepth: how deep values may stand inside one another.
  /// - Throws: `JSONFault` with the byte at which reading stopped.
  package init(_ text: String, maximumDepth: Int) throws(JSONFault) {
    self = try Array(text.utf8).scanned(maximumDepth) { (scanner) throws(JSONFault) in
      let tree = try JSONTree(&scanner, depth: 1)
      scanner.skipBlanks()
      guard scanner.isAtEnd else {
        throw scanner.unexpected(LocalisedText(en: "the end of the text", vi: "hết văn bản"))
      }
      return tree
    }
  }

  /// The member of an object; `nil` where there is none, and for what is no object.
  package subscript(key: String) -> JSONTree? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  private init(_ scanner: inout JSONScanner, depth: Int) throws(JSONFault) {
    let first = try scanner.peek()
    offset = scanner.offset
    guard depth <= scanner.maximumDepth else { throw scanner.tooDeep() }
    switch first {
    case .openBrace:
      var members: [(key: String, value: JSONTree)] = []
      try scanner.readObject { (scanner, key) throws(JSONFault) in
        members.append((scanner.text(key), try JSONTree(&scanner, depth: depth + 1)))
      }
      content = .object(members)
    case .openBracket:
      var elements: [JSONTree] = []
      try scanner.readArray(LocalisedText(en: "an array", vi: "một mảng")) { (scanner) throws(JSONFault) in
        elements.append(try JSONTree(&scanner, depth: depth + 1))
      }
      content = .array(elements)
    case .quote: content = .text(scanner.text(try scanner.readString()))
    case UInt8(ascii: "t"), UInt8(ascii: "f"): content = .flag(try scanner.readBoolean())
    case UInt8(ascii: "n"):
      _ = try scanner.takeNull()
      content = .null
    default: content = .number(try scanner.readDouble())
    }
  }
}

extension Geometry {
  /// Reads a GeoJSON geometry that begins at a byte of a text; heights are left out.
  ///
  /// - Throws: `JSONFault` for what is none, and beyond the limits.
  package init(geoJSON text: String, at offset: Int, limits: WKBLimits) throws(JSONFault) {
    self = try Array(text.utf8).scanned(limits.depth) { (scanner) throws(JSONFault) in
      scanner.offset = offset
      var parser = GeometryParser(limits: limits)
      var builder = FlatLayer.Builder()
      var crs: CRSMember?
      try parser.readFeatureGeometry(&scanner, into: &builder, crs: &crs)
      return builder.build().geometry(at: 0) ?? .collection([])
    }
  }
}

extension [UInt8] {
  /// What a scanner of the bytes reads.
  fileprivate func scanned<Result>(
    _ maximumDepth: Int, _ body: (inout JSONScanner) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    try withUnsafeBufferPointer { (bytes) throws(JSONFault) in
      var scanner = JSONScanner(bytes, maximumDepth: maximumDepth)
      return try body(&scanner)
    }
  }
}
