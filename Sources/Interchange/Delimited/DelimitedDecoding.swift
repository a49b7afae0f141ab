internal import Foundation
internal import Refusals

/// The bytes of a delimited text as UTF-8.
struct DelimitedDecoding {
  /// The decoded bytes; `nil` when the file's own will do.
  let text: [UInt8]?
  let notices: [Notice]

  /// - Throws: `Refusal` for bytes that are not in the encoding.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ options: ReadOptions) throws(Refusal) {
    if let isLittleEndian = Self.byteOrderOfUTF16(bytes) {
      text = try Self.utf8(ofUTF16: bytes, isLittleEndian)
      notices = []
      return
    }
    let invalid = UTF8Check.firstInvalid(bytes)
    let encoding = try Self.encoding(bytes, options, invalid)
    guard encoding != .utf8 else {
      guard let invalid else {
        text = nil
        notices = []
        return
      }
      guard options.keepsUnreadableTexts else { throw Self.refusal(bytes, .utf8, invalid) }
      text = Array(Windows1252.text(bytes).utf8)
      notices = [Notice(.unreadableTexts)]
      return
    }
    guard let decoded = encoding.read(Array(bytes), isRaw: true).map({ Array($0.utf8) }) else {
      // Unicode already, which the legacy encodings do not touch.
      if invalid == nil {
        text = nil
        notices = []
        return
      }
      throw Self.refusal(bytes, encoding, invalid ?? 0)
    }
    text = decoded
    let isDecoded = bytes.contains { $0 >= 0x80 }
    let reason = options.encoding == .detect ? Notice.DecodingReason.detected : .named
    notices = isDecoded ? [Notice(.decoded(from: encoding, reason))] : []
  }

  private static func encoding(
    _ bytes: UnsafeBufferPointer<UInt8>, _ options: ReadOptions, _ invalid: Int?
  ) throws(Refusal) -> TextEncoding {
    switch options.encoding {
    case nil: return .utf8
    case .named(let named): return named
    case .detect:
      let found = EncodingDetector.detect(sample(bytes), isUnicode: invalid == nil, isAsked: true)
      if let found { return found }
      if options.keepsUnreadableTexts { return .utf8 }
      throw Refusal(
        .encoding,
        LocalisedText(
          en: "the text is neither UTF-8 nor Vietnamese in TCVN3, VNI or windows-1258",
          vi: "văn bản không phải UTF-8, cũng không phải tiếng Việt ở bảng mã TCVN3, VNI hay windows-1258"),
        remedy: LocalisedText(
          en: "name the encoding (windows-1252, ISO-8859-1 …), or save the file as UTF-8",
          vi: "nêu bảng mã (windows-1252, ISO-8859-1 …), hoặc lưu tệp ở bảng mã UTF-8"),
        at: RefusalPlace(at: invalid.map { .byte($0) }))
    }
  }

  private static func sample(_ bytes: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    bytes.split(separator: 0x0A).prefix(FeatureTable.detectionSample).map { Array($0) }
  }

  private static func refusal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, _ invalid: Int
  ) -> Refusal {
    let marked = sample(bytes).filter { $0.contains { $0 >= 0x80 } }
    let others = EncodingDetector.readable(marked, isRaw: true).filter { $0 != encoding }
    return Refusal(
      .encoding, LocalisedText(en: "the text is not \(encoding.name)", vi: "văn bản không ở bảng mã \(encoding.name)"),
      remedy: LocalisedText(
        en: "name the encoding: \(others.map(\.name).joined(separator: ", ")), or detect",
        vi: "nêu bảng mã: \(others.map(\.name).joined(separator: ", ")), hoặc detect để tự dò"),
      at: RefusalPlace(at: .byte(invalid)))
  }

  // MARK: - UTF-16

  /// Whether the mark at the beginning says that the low byte comes first; `nil` when there is no such mark.
  private static func byteOrderOfUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return true }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return false }
    return nil
  }

  private static func utf8(
    ofUTF16 bytes: UnsafeBufferPointer<UInt8>, _ isLittleEndian: Bool
  ) throws(Refusal) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
    }
    var text: [UInt8] = []
    text.reserveCapacity(units.count * 2)
    var byte = 2
    var decoder = UTF16()
    var iterator = units.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        byte += scalar.value > 0xFFFF ? 4 : 2
      case .emptyInput where bytes.count.isMultiple(of: 2): return text
      case .emptyInput, .error:
        throw Refusal(
          .encoding,
          LocalisedText(
            en: "the text is not UTF-16, as its first bytes say",
            vi: "văn bản không phải UTF-16 như các byte đầu tiên cho biết"),
          remedy: LocalisedText(en: "save it as UTF-8", vi: "lưu lại ở bảng mã UTF-8"),
          at: RefusalPlace(at: .byte(byte)))
      }
    }
  }
}
