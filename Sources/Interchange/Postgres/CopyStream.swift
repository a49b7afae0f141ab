internal import PlaneGeometry
internal import Refusals

/// Takes apart what `COPY … (FORMAT binary)` sends: a head, rows, an end.
///
/// Bytes may come in any pieces. Rows are handed over whole, as they were sent: the count of fields, then each field's length
/// and bytes. Lengths are held against the bytes that are there, so a lying one costs nothing.
struct CopyStream {
  /// Why bytes are no copy.
  struct Fault: Error, Hashable {
    let message: LocalisedText

    static func malformed(_ what: String) -> Fault {
      Fault(message: LocalisedText(en: "binary COPY: \(what)", vi: "COPY nhị phân: \(what)"))
    }
  }

  private enum Part { case head, rows, end }

  private static let signature: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF] + Array("\r\n".utf8) + [0]

  private let fields: Int
  private var part = Part.head
  /// The beginning of what has not come whole yet.
  private var rest: [UInt8] = []

  /// - Parameter fields: how many each row has.
  init(fields: Int) { self.fields = fields }

  /// Takes a piece, and hands over the rows that are whole with it.
  mutating func take(_ piece: UnsafeRawBufferPointer, _ row: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard !rest.isEmpty else {
      let taken = try parse(piece, row)
      rest.append(contentsOf: piece[taken...])
      return
    }
    var whole = rest
    rest = []
    whole.append(contentsOf: piece)
    try whole.withUnsafeBytes { bytes in
      let taken = try parse(bytes, row)
      rest = Array(bytes[taken...])
    }
  }

  /// To be called when nothing more comes.
  func finish() throws(Fault) {
    guard part == .end, rest.isEmpty else { throw .malformed("the rows end before their end mark") }
  }

  /// How many bytes were whole.
  private mutating func parse(
    _ bytes: UnsafeRawBufferPointer, _ row: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Int {
    var offset = 0
    if part == .head {
      guard let head = try head(bytes) else { return 0 }
      offset = head
      part = .rows
    }
    while part == .rows, let end = try rowEnd(bytes, offset) {
      if part == .rows { try row(UnsafeRawBufferPointer(rebasing: bytes[offset..<end])) }
      offset = end
    }
    if part == .end, offset < bytes.count { throw Fault.malformed("bytes follow the end mark") }
    return offset
  }

  /// Where the head ends; `nil` where it has not come whole.
  private func head(_ bytes: UnsafeRawBufferPointer) throws(Fault) -> Int? {
    let known = min(bytes.count, Self.signature.count)
    guard bytes[..<known].elementsEqual(Self.signature[..<known]) else { throw .malformed("the signature is another") }
    guard bytes.count >= 19 else { return nil }
    let flags = bytes.number32(at: 11)
    guard flags & 0xFFFF_0000 == 0 else { throw .malformed("critical flags that nobody knows (\(flags))") }
    let more = Int(bytes.number32(at: 15))
    guard more < 1 << 20 else { throw .malformed("a head of \(more) bytes") }
    return bytes.count >= 19 + more ? 19 + more : nil
  }

  /// Where the row ends that begins at an offset, or the end mark; `nil` where it has not come whole.
  private mutating func rowEnd(_ bytes: UnsafeRawBufferPointer, _ start: Int) throws(Fault) -> Int? {
    guard bytes.count - start >= 2 else { return nil }
    let count = Int(Int16(bitPattern: bytes.number16(at: start)))
    var offset = start + 2
    if count == -1 {
      part = .end
      return offset
    }
    guard count == fields else { throw .malformed("a row of \(count.counted("field")) instead of \(fields)") }
    for _ in 0..<count {
      guard bytes.count - offset >= 4 else { return nil }
      let length = Int(Int32(bitPattern: bytes.number32(at: offset)))
      guard length >= -1 else { throw .malformed("a field of \(length) bytes") }
      offset += 4 + max(0, length)
      guard offset <= bytes.count else { return nil }
    }
    return offset
  }
}

/// Numbers as a server of PostgreSQL sends them, the highest byte first.
extension UnsafeRawBufferPointer {
  func number16(at offset: Int) -> UInt16 {
    UInt16(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  func number32(at offset: Int) -> UInt32 {
    UInt32(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  func number64(at offset: Int) -> UInt64 {
    UInt64(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The fields of a row that ``CopyStream`` has handed over; `nil` for no value.
  func forEachField<Failure: Error>(
    _ body: (_ field: Int, UnsafeRawBufferPointer?) throws(Failure) -> Void
  ) throws(Failure) {
    var offset = 2
    for field in 0..<Int(number16(at: 0)) {
      let length = Int(Int32(bitPattern: number32(at: offset)))
      offset += 4
      guard length >= 0 else {
        try body(field, nil)
        continue
      }
      try body(field, UnsafeRawBufferPointer(rebasing: self[offset..<offset + length]))
      offset += length
    }
  }
}

/// Rows of a copy that are kept as they were sent.
struct CopiedRows {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  mutating func append(_ row: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: row)
    ends.append(bytes.count)
  }

  func withRow<Result>(_ row: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range(row)])) }
  }

  /// The rows in the order of their bytes.
  var inOrderOfBytes: [Int] {
    bytes.withUnsafeBytes { all in
      ends.indices.sorted { one, other in
        let (mine, theirs) = (all[range(one)], all[range(other)])
        return mine.elementsEqual(theirs) ? one < other : mine.lexicographicallyPrecedes(theirs)
      }
    }
  }

  private func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }
}
