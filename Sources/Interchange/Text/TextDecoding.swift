internal import Foundation

extension TextEncoding {
  /// The text of bytes in this encoding, in form NFC; `nil` when they are not in it.
  ///
  /// For TCVN3 and VNI the bytes may also be UTF-8 of the characters that the legacy bytes show as (`§¨k CÊm`); text
  /// with characters beyond those is Unicode already and gives `nil`.
  func read(_ bytes: [UInt8]) -> String? {
    let isUnicode = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid($0) == nil }
    if self == .utf8 {
      return isUnicode ? String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping : nil
    }
    var legacy = bytes
    if isUnicode, bytes.contains(where: { $0 >= 0x80 }) {
      guard let shown = Windows1252.bytes(of: String(decoding: bytes, as: UTF8.self)) else { return nil }
      legacy = shown
    }
    let text = self == .tcvn3 ? TCVN3.text(legacy) : VNI.text(legacy)
    return text.precomposedStringWithCanonicalMapping
  }
}

extension FeatureTable {
  /// How many texts the encoding is detected from.
  static let detectionSample = 20_000

  /// Decodes every text column, and the names of the columns, to Unicode in form NFC, and adds what it did to the
  /// notices.
  ///
  /// - Parameters:
  ///   - choice: the caller's encoding; `nil` is UTF-8.
  ///   - isRaw: whether the bytes are as the file has them and may be in any encoding; a name that the reader could not
  ///     decode holds each byte as the character of that number. Otherwise they are valid UTF-8, which may show legacy
  ///     bytes as Windows-1252 does.
  /// - Throws: ``InterchangeError`` with the feature and field of a text that is not in the encoding.
  public mutating func decodeTexts(_ choice: TextEncodingChoice?, isRaw: Bool) throws(InterchangeError) {
    let encoding = try encoding(choice, isRaw: isRaw)
    var decoded = 0
    var normalised = 0
    for index in columns.indices {
      let name = columns[index].name
      columns[index].name = nameDecoded(name, encoding)
      columns[index].values = try columns[index].values.mapTexts { (texts) throws(InterchangeError) in
        let result = try decode(texts, from: encoding, isRaw: isRaw, field: columns[index].name)
        decoded += result.decoded
        normalised += result.normalised
        return result.texts
      }
    }
    if choice == .detect, encoding == .utf8 { decoded = textsBeyondASCII }
    if decoded > 0 { notices.append(Notice(.decoded(from: encoding, detected: choice == .detect), count: decoded)) }
    if normalised > 0 { notices.append(Notice(.normalised, count: normalised)) }
  }

  private func encoding(_ choice: TextEncodingChoice?, isRaw: Bool) throws(InterchangeError) -> TextEncoding {
    switch choice {
    case nil: return .utf8
    case .named(let encoding): return encoding
    case .detect:
      if let found = likelyEncoding(isRaw: isRaw) { return found }
      throw InterchangeError(
        .encoding, "the texts are neither UTF-8 nor Vietnamese in TCVN3 or VNI",
        remedy: "name the encoding, or save the file as UTF-8", file: source, layer: name)
    }
  }

  /// The encoding that the texts look like; see ``decodeTexts(_:isRaw:)``.
  func likelyEncoding(isRaw: Bool) -> TextEncoding? { EncodingDetector.detect(sample(), isUnicode: !isRaw) }

  /// Changes every text.
  mutating func mapTexts(_ change: (String) -> String) {
    for index in columns.indices {
      columns[index].values = columns[index].values.mapTexts { texts in
        TextValues((0..<texts.count).map { texts[$0].map(change) })
      }
    }
  }

  private var textsBeyondASCII: Int {
    columns.compactMap(\.values.texts).reduce(0) { sum, texts in
      guard texts.areBeyondASCII else { return sum }
      return sum + (0..<texts.count).count { texts.bytes[texts.range(of: $0)].contains { $0 >= 0x80 } }
    }
  }

  private func sample() -> [[UInt8]] {
    var sample: [[UInt8]] = []
    for column in columns {
      guard let texts = column.values.texts else { continue }
      for row in 0..<texts.count where !texts.nulls[row] {
        let bytes = texts.bytes[texts.range(of: row)]
        guard bytes.contains(where: { $0 >= 0x80 }) else { continue }
        sample.append(Array(bytes))
        if sample.count >= Self.detectionSample { return sample }
      }
    }
    return sample
  }

  private func nameDecoded(_ name: String, _ encoding: TextEncoding) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    if encoding != .utf8, let legacy = encoding.read(Array(name.utf8)) { return legacy }
    return name.precomposedStringWithCanonicalMapping
  }

  private func decode(
    _ texts: TextValues, from encoding: TextEncoding, isRaw: Bool, field: String
  ) throws(InterchangeError) -> (texts: TextValues, decoded: Int, normalised: Int) {
    guard texts.areBeyondASCII else { return (texts, 0, 0) }
    if encoding == .utf8, !texts.mayHaveCombiningMarks, !isRaw || texts.areUTF8 { return (texts, 0, 0) }
    var decoded = 0
    var normalised = 0
    let changed = try texts.mapBytes { (row, bytes, target) throws(InterchangeError) in
      guard bytes.contains(where: { $0 >= 0x80 }) else { return target.append(contentsOf: bytes) }
      guard let text = encoding.read(Array(bytes)) else {
        if encoding != .utf8, UTF8Check.firstInvalid(bytes) == nil { return target.append(contentsOf: bytes) }
        throw InterchangeError(
          .encoding, "a text that is not \(encoding.rawValue)",
          remedy: "name the encoding: TCVN3, VNI, or detect", file: source, layer: name, feature: row, field: field)
      }
      if encoding != .utf8 {
        decoded += 1
      } else if !text.utf8.elementsEqual(bytes) {
        normalised += 1
      }
      target.append(contentsOf: text.utf8)
    }
    return (changed, decoded, normalised)
  }
}

extension ColumnValues {
  /// The texts of a text column; dates are ASCII and do not count.
  var texts: TextValues? {
    switch self {
    case .text(let texts), .json(let texts): texts
    default: nil
    }
  }

  func mapTexts<Failure: Error>(
    _ change: (TextValues) throws(Failure) -> TextValues
  ) throws(Failure) -> ColumnValues {
    switch self {
    case .text(let texts): .text(try change(texts))
    case .json(let texts): .json(try change(texts))
    default: self
    }
  }
}

extension TextValues {
  /// Whether every text is UTF-8 on its own.
  var areUTF8: Bool {
    guard bytes.withUnsafeBufferPointer({ UTF8Check.firstInvalid($0) }) == nil else { return false }
    return ends.allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
  }

  /// Whether a character beyond ASCII occurs.
  var areBeyondASCII: Bool { bytes.withUnsafeBufferPointer { UTF8Check.firstBeyondASCII($0) < $0.count } }

  /// Whether a byte occurs that begins a combining mark of U+0300 to U+036F in UTF-8.
  var mayHaveCombiningMarks: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = UTF8Check.firstBeyondASCII(bytes)
      while index < bytes.count {
        if bytes[index] == 0xCC || bytes[index] == 0xCD { return true }
        index = UTF8Check.firstBeyondASCII(bytes, from: index + 1)
      }
      return false
    }
  }
}
