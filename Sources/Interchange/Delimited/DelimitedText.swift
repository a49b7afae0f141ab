package import Refusals

/// Delimited text as RFC 4180 has it, in records and fields.
///
/// Fields in quotes may hold delimiters, line breaks and doubled quotes. Lines end in LF, CRLF or CR. A byte order mark
/// is skipped.
package struct DelimitedText {
  /// One line of the table.
  package struct Record: Sendable {
    /// The line of the file that it starts in, from 1.
    package var line: Int
    /// The fields as text; a field that is empty and not in quotes is `nil`.
    package var fields: [String?]

    /// Whether no field has anything but blanks.
    package var isBlank: Bool { fields.allSatisfy { $0?.allSatisfy(\.isWhitespace) ?? true } }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var offset = 0
  private var line = 1

  /// Reads UTF-8 that was checked before.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
  }

  /// The next record; `nil` at the end.
  ///
  /// - Throws: `Refusal` for a quoted field that does not end, or is followed by more text.
  package mutating func next() throws(Refusal) -> Record? {
    guard offset < bytes.count else { return nil }
    var record = Record(line: line, fields: [])
    while true {
      record.fields.append(try readField())
      guard offset < bytes.count else { return record }
      let byte = bytes[offset]
      offset += 1
      if byte == delimiter {
        if offset == bytes.count { record.fields.append(nil) }
        if offset == bytes.count { return record }
        continue
      }
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      line += 1
      return record
    }
  }

  private mutating func readField() throws(Refusal) -> String? {
    if bytes[offset] == .quote { return try readQuoted() }
    let start = offset
    while offset < bytes.count, bytes[offset] != delimiter, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    return start == offset ? nil : String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func readQuoted() throws(Refusal) -> String {
    let firstLine = line
    var text: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == .quote {
        guard offset < bytes.count, bytes[offset] == .quote else {
          try demandEndOfField()
          return String(decoding: text, as: UTF8.self)
        }
        offset += 1
      }
      if byte == 0x0A { line += 1 }
      text.append(byte)
    }
    throw Refusal(
      .truncated, LocalisedText(en: "a field in quotes does not end", vi: "một ô trong ngoặc kép không được đóng"),
      remedy: LocalisedText(
        en: "close the quotes; the file may be cut off", vi: "đóng ngoặc kép; tệp có thể bị cắt cụt"),
      at: RefusalPlace(at: .line(firstLine)))
  }

  private func demandEndOfField() throws(Refusal) {
    guard offset < bytes.count else { return }
    let byte = bytes[offset]
    guard byte == delimiter || byte == 0x0A || byte == 0x0D else {
      throw Refusal(
        .malformed,
        LocalisedText(
          en: "text follows the closing quote of a field", vi: "có chữ đứng sau dấu ngoặc kép đóng của một ô"),
        remedy: LocalisedText(en: "double the quotes inside the field", vi: "viết đôi các dấu ngoặc kép bên trong ô"),
        at: RefusalPlace(at: .line(line)))
    }
  }
}
