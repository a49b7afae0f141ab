internal import Foundation
internal import Refusals

extension TextEncoding {
  /// The text of bytes in this encoding, in form NFC; `nil` when they are not in it.
  ///
  /// For TCVN3 and VNI, and in bytes that are not raw for every encoding, the bytes may also be UTF-8 of the characters
  /// that the legacy bytes show as (`§¨k CÊm`); text with characters beyond those is Unicode already and gives `nil`.
  func read(_ bytes: [UInt8], isRaw: Bool) -> String? {
    let isUnicode = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid($0) == nil }
    func legacy() -> [UInt8]? {
      guard isUnicode, bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
      return Windows1252.bytes(of: String(decoding: bytes, as: UTF8.self))
    }
    switch self {
    case .utf8: return isUnicode ? String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping : nil
    case .tcvn3: return legacy().map { TCVN3.text($0).precomposedStringWithCanonicalMapping }
    case .vni: return legacy().map { VNI.text($0).precomposedStringWithCanonicalMapping }
    case .page(let page): return (isRaw ? bytes : legacy()).flatMap(page.text)
    }
  }
}

/// How the texts of a table are to be decoded.
struct DecodingRequest {
  /// What the caller says.
  var choice: TextEncodingChoice?
  /// What the file says.
  var declared: DeclaredEncoding?
  /// Whether letters decide where neither says anything; else such texts are UTF-8.
  var isDetecting = false
  /// Whether the bytes are as the file has them and may be in any encoding.
  ///
  /// A name that the reader could not decode then holds each byte as the character of that number. Otherwise they are
  /// valid UTF-8, which may show legacy bytes as Windows-1252 does.
  var isRaw: Bool
  /// The encoding of which the reader has already made Unicode, for the notice; `nil` where the file is in UTF-8.
  var shown: TextEncoding?
  /// How many bytes a text of a column may have, where the format cuts longer ones.
  var widths: [String: Int] = [:]
  /// Whether a text in no encoding is kept as Windows-1252 shows it, for callers that print no texts.
  var keepsUnreadable = false
}

extension FeatureTable {
  /// How many texts the encoding is detected from.
  static let detectionSample = 20_000

  /// Decodes every text column, and the names of the columns, by what the caller says, else as UTF-8.
  ///
  /// - Throws: `Refusal` with the feature and field of a text that is not in the encoding.
  mutating func decodeTexts(_ options: ReadOptions, isRaw: Bool) throws(Refusal) {
    try decodeTexts(
      DecodingRequest(choice: options.encoding, isRaw: isRaw, keepsUnreadable: options.keepsUnreadableTexts))
  }

  /// Decodes every text column, and the names of the columns, to Unicode in form NFC, and adds what it did to the
  /// notices.
  ///
  /// - Throws: `Refusal` with the feature and field of a text that is not in the encoding.
  mutating func decodeTexts(_ request: DecodingRequest) throws(Refusal) {
    try dropHalfCharacters(request)
    let (encoding, reason) = try encoding(request)
    var decoder = TextDecoder(table: self, request: request, encoding: encoding)
    for index in columns.indices {
      columns[index].name = decoder.name(columns[index].name)
      let field = columns[index].name
      columns[index].values = try columns[index].values.mapTexts { (texts) throws(Refusal) in
        try decoder.decode(texts, field)
      }
    }
    if encoding == .utf8, reason == .detected { decoder.decoded = textsBeyondASCII }
    if decoder.decoded > 0 {
      let named = encoding == .utf8 && reason == .detected ? request.shown ?? encoding : encoding
      notices.append(Notice(.decoded(from: named, named == encoding ? reason : .assumed), count: decoder.decoded))
    }
    if decoder.normalised > 0 { notices.append(Notice(.normalised, count: decoder.normalised)) }
    if decoder.unreadable > 0 { notices.append(Notice(.unreadableTexts, count: decoder.unreadable)) }
  }

  private func encoding(
    _ request: DecodingRequest
  ) throws(Refusal) -> (TextEncoding, Notice.DecodingReason) {
    switch request.choice {
    case .named(let encoding): return (encoding, .named)
    case .detect:
      if let found = likelyEncoding(isRaw: request.isRaw, isAsked: true) { return (found, .detected) }
    case nil:
      if let declared = request.declared, !declared.isWeak {
        return (declared.encoding, .declared(by: declared.source))
      }
      guard request.isDetecting else { return (.utf8, .named) }
      if let found = likelyEncoding(isRaw: request.isRaw, isAsked: false) { return (found, .detected) }
      if let declared = request.declared { return (declared.encoding, .declared(by: declared.source)) }
    }
    if request.keepsUnreadable { return (.utf8, .named) }
    throw Refusal(
      .encoding,
      LocalisedText(
        en: "the texts are neither UTF-8 nor Vietnamese in TCVN3, VNI or windows-1258",
        vi: "các dòng chữ không phải UTF-8, cũng không phải tiếng Việt ở bảng mã TCVN3, VNI hay windows-1258"),
      remedy: LocalisedText(
        en: "name the encoding (windows-1252, ISO-8859-1 …), or save the file as UTF-8",
        vi: "nêu bảng mã (windows-1252, ISO-8859-1 …), hoặc lưu tệp ở bảng mã UTF-8"),
      at: RefusalPlace(file: source, layer: name))
  }

  /// The encoding that the texts look like; see ``decodeTexts(_:)``.
  ///
  /// - Parameter isAsked: whether the caller asked; else another encoding than Unicode must be beyond doubt.
  func likelyEncoding(isRaw: Bool, isAsked: Bool) -> TextEncoding? {
    EncodingDetector.detect(textSample(), isUnicode: !isRaw, isAsked: isAsked)
  }

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

  /// Texts beyond ASCII, as bytes.
  func textSample() -> [[UInt8]] {
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
}

/// Decodes the columns of one table, and counts what it did.
private struct TextDecoder {
  let table: FeatureTable
  let request: DecodingRequest
  let encoding: TextEncoding
  var decoded = 0
  var normalised = 0
  var unreadable = 0

  /// The name of a column.
  func name(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    // What the reader could not decode shows its bytes.
    if encoding != .utf8, let legacy = encoding.read(Array(name.utf8), isRaw: false) { return legacy }
    return name.precomposedStringWithCanonicalMapping
  }

  mutating func decode(_ texts: TextValues, _ field: String) throws(Refusal) -> TextValues {
    guard texts.areBeyondASCII else { return texts }
    if encoding == .utf8, !texts.mayHaveCombiningMarks, !request.isRaw || texts.areUTF8 { return texts }
    return try texts.mapBytes { (row, bytes, target) throws(Refusal) in
      guard bytes.contains(where: { $0 >= 0x80 }) else { return target.append(contentsOf: bytes) }
      guard let text = encoding.read(Array(bytes), isRaw: request.isRaw) else {
        if encoding != .utf8, UTF8Check.firstInvalid(bytes) == nil { return target.append(contentsOf: bytes) }
        guard request.keepsUnreadable else { throw refusal(Array(bytes), row, field) }
        unreadable += 1
        return target.append(contentsOf: Windows1252.text(bytes).utf8)
      }
      if encoding != .utf8 {
        decoded += 1
      } else if !text.utf8.elementsEqual(bytes) {
        normalised += 1
      }
      target.append(contentsOf: text.utf8)
    }
  }

  private func refusal(_ bytes: [UInt8], _ row: Int, _ field: String) -> Refusal {
    let invalid = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid($0) } ?? 0
    let start = max(0, invalid - 4)
    let shown = bytes[start...].prefix(8).map { String(Int($0) + 0x100, radix: 16).dropFirst().uppercased() }
    let who = request.choice == nil ? request.declared : nil
    let bytesShown = shown.joined(separator: " ")
    let others = EncodingDetector.readable(table.textSample(), isRaw: request.isRaw).filter { $0 != encoding }
    return Refusal(
      .encoding,
      LocalisedText(
        en:
          "a text that is not \(encoding.name)\(who.map { ", which the \($0.source) names" } ?? "") (bytes \(bytesShown))",
        vi:
          "có dòng chữ không ở bảng mã \(encoding.name)\(who.map { " mà \($0.source) nêu" } ?? "") (các byte \(bytesShown))"
      ),
      remedy: LocalisedText(
        en: "name the encoding: \(others.map(\.name).joined(separator: ", ")), or detect",
        vi: "nêu bảng mã: \(others.map(\.name).joined(separator: ", ")), hoặc detect để tự dò"),
      at: RefusalPlace(file: table.source, layer: table.name, feature: row, field: field))
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
