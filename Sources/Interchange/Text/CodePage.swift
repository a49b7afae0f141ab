internal import Foundation

/// An encoding that a file declares by a name which the system's converter knows.
struct CodePage: Hashable, Sendable {
  /// The name as the converter wants it: `CP1258`, `ISO-8859-1`.
  let name: String

  /// The code page that a `.cpg` or a header means: `1258`, `ANSI 1258`, `windows-1258`, `88591`, `ISO-8859-1`.
  init?(_ text: String) {
    let plain = text.uppercased().filter { $0.isLetter || $0.isNumber }
    let digits = String(plain.drop { !$0.isNumber })
    if plain.hasPrefix("ISO8859") || digits.hasPrefix("8859") {
      name = "ISO-8859-" + (plain.hasPrefix("ISO") ? plain.dropFirst(7) : plain.dropFirst(4))
    } else if ["", "CP", "ANSI", "WINDOWS", "OEM", "IBM", "ANSICP"].contains(plain.dropLast(digits.count)),
      !digits.isEmpty
    {
      name = "CP" + digits
    } else {
      name = text
    }
    guard let converter = Self.open(name) else { return nil }
    iconv_close(converter)
  }

  private static func open(_ name: String) -> iconv_t? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    return converter
  }

  /// The text of the bytes in form NFC; `nil` when they are not in the code page.
  func text(_ bytes: [UInt8]) -> String? {
    guard let converter = Self.open(name) else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * 6 + 16)
    let written: Int? = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (fromLeft, toLeft) = (source.count, target.count)
        guard iconv(converter, &from, &fromLeft, &to, &toLeft) != -1 else { return nil }
        // What a code page with combining marks keeps back comes with the last call.
        guard iconv(converter, nil, nil, &to, &toLeft) != -1 else { return nil }
        return target.count - toLeft
      }
    }
    guard let written else { return nil }
    let text = String(decoding: target[..<written].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.precomposedStringWithCanonicalMapping
  }
}

/// What a file itself says about the encoding of its texts.
enum DeclaredEncoding: Hashable, Sendable {
  /// One of those that callers can name; what declares it.
  case named(TextEncoding, by: String)
  /// Another one that the system knows; what declares it.
  case codePage(CodePage, by: String)

  /// Reads a name; `nil` for one that is not known.
  init?(_ name: String, by source: String) {
    if ["65001", "CP65001"].contains(name.uppercased()) {
      self = .named(.utf8, by: source)
    } else if let encoding = TextEncoding(name: name) {
      self = .named(encoding, by: source)
    } else if let page = CodePage(name) {
      self = .codePage(page, by: source)
    } else {
      return nil
    }
  }
}

extension FeatureTable {
  /// Decodes the texts by what the caller says, else by what the file declares, else by what they look like; what was
  /// done without being told is reported.
  ///
  /// - Parameter isRaw: see ``decodeTexts(_:isRaw:)``.
  mutating func decodeTexts(
    _ choice: TextEncodingChoice?, declared: DeclaredEncoding?, isRaw: Bool
  ) throws(InterchangeError) {
    if let choice { return try decodeTexts(choice, isRaw: isRaw) }
    switch declared {
    case nil: try decodeTexts(.detect, isRaw: isRaw)
    case .named(let encoding, _): try decodeTexts(.named(encoding), isRaw: isRaw)
    case .codePage(let page, let source): try decodeTexts(page, by: source)
    }
  }

  private mutating func decodeTexts(_ page: CodePage, by source: String) throws(InterchangeError) {
    var decoded = 0
    for index in columns.indices {
      let field = columns[index].name
      if let bytes = Windows1252.bytes(of: field), bytes.contains(where: { $0 >= 0x80 }), let text = page.text(bytes) {
        columns[index].name = text
      }
      columns[index].values = try columns[index].values.mapTexts { (texts) throws(InterchangeError) in
        try texts.mapBytes { (row, bytes, target) throws(InterchangeError) in
          guard bytes.contains(where: { $0 >= 0x80 }) else { return target.append(contentsOf: bytes) }
          guard let text = page.text(Array(bytes)) else {
            throw InterchangeError(
              .encoding, "a text that is not \(page.name), which the \(source) names",
              remedy: "name the encoding: UTF-8, TCVN3, VNI or detect", file: self.source, layer: name, feature: row,
              field: field)
          }
          decoded += 1
          target.append(contentsOf: text.utf8)
        }
      }
    }
    if decoded > 0 {
      notices.append(Notice(.remark("texts were decoded from \(page.name), as the \(source) says"), count: decoded))
    }
  }
}
