internal import PlaneGeometry

/// A JSON document whose long lists are made while it is written, so that memory holds a small part of them.
///
/// Printed as ``JSONValue/documentText`` prints: every member, and every element of a member that is a list, on a line
/// of its own.
public struct JSONDocument: Sendable {
  private var members: [(key: String, content: Content)]

  private enum Content: Sendable {
    case value(JSONValue)
    case rows(count: Int, row: @Sendable (Int) -> JSONValue)
  }

  /// Starts with the members of an object.
  ///
  /// - Precondition: this is an object.
  public init(_ head: JSONValue) {
    guard case .object(let members) = head else { preconditionFailure("only an object starts a document") }
    self.members = members.map { ($0.key, .value($0.value)) }
  }

  /// The document with one more member at its end.
  public func adding(_ key: String, _ value: JSONValue) -> JSONDocument { adding(key, .value(value)) }

  /// The document with a list at its end.
  ///
  /// - Parameters:
  ///   - key: the key of the list.
  ///   - count: how many elements it has.
  ///   - row: makes an element of its number; called on several threads.
  public func adding(
    _ key: String, count: Int, row: @escaping @Sendable (Int) -> JSONValue
  ) -> JSONDocument {
    adding(key, .rows(count: count, row: row))
  }

  private func adding(_ key: String, _ content: Content) -> JSONDocument {
    var document = self
    document.members.append((key, content))
    return document
  }

  /// The document as one value, for what looks into it.
  public var value: JSONValue {
    .object(
      members.map { member in
        switch member.content {
        case .value(let value): JSONValue.Member(member.key, value)
        case .rows(let count, let row): JSONValue.Member(member.key, .array((0..<count).map(row)))
        }
      })
  }

  /// Hands over the text piece by piece.
  ///
  /// - Parameter write: takes the bytes in their order, of a few megabytes at most where no single element is larger.
  /// - Throws: what `write` throws.
  public func write<Failure: Error>(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try write(Array("{\n".utf8))
    for (index, member) in members.enumerated() {
      var bytes: [UInt8] = []
      bytes.append(contentsOf: JSONValue.text(member.key).compactText.utf8)
      bytes.append(contentsOf: ": ".utf8)
      switch member.content {
      case .value(let value): value.appendMember(to: &bytes)
      case .rows(let count, let row): try JSONDocument.write(count, row, after: &bytes, write)
      }
      bytes.append(contentsOf: (index == members.count - 1 ? "\n" : ",\n").utf8)
      try write(bytes)
    }
    try write(Array("}\n".utf8))
  }

  /// How many elements one thread makes at a time.
  private static let chunkSize = 512

  /// Writes all elements but the closing bracket, which is left in `bytes`.
  private static func write<Failure: Error>(
    _ count: Int, _ row: @Sendable (Int) -> JSONValue, after bytes: inout [UInt8],
    _ write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    bytes.append(UInt8(ascii: "["))
    let jobs = Workers.count(nil)
    let batch = chunkSize * jobs * 2
    for start in stride(from: 0, to: count, by: batch) {
      let chunks = stride(from: start, to: min(start + batch, count), by: chunkSize).map {
        $0..<min($0 + chunkSize, count)
      }
      for text in Workers.map(chunks, jobs: jobs, { lines(of: $0, row) }) { bytes += text }
      try write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    bytes.append(contentsOf: (count > 0 ? "\n]" : "]").utf8)
  }

  private static func lines(of rows: Range<Int>, _ row: (Int) -> JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in rows {
      bytes.append(contentsOf: (number == 0 ? "\n" : ",\n").utf8)
      row(number).append(to: &bytes)
    }
    return bytes
  }
}
