/// The bytes of a delimited text as UTF-8.
struct DelimitedDecoding {
  /// The decoded bytes; `nil` when the file's own will do.
  let text: [UInt8]?
  let notices: [Notice]

  /// - Throws: ``InterchangeError`` for UTF-16, and for bytes that are not in the encoding.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ choice: TextEncodingChoice?) throws(InterchangeError) {
    if bytes.count >= 2, (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) {
      throw InterchangeError(
        .encoding, "the file is UTF-16", remedy: "save it as UTF-8", place: .byte(0))
    }
    let invalid = UTF8Check.firstInvalid(bytes)
    let encoding: TextEncoding
    switch choice {
    case nil: encoding = .utf8
    case .named(let named): encoding = named
    case .detect:
      let lines = bytes.split(separator: 0x0A).prefix(FeatureTable.detectionSample).map { Array($0) }
      guard let found = EncodingDetector.detect(lines, isUnicode: invalid == nil) else {
        throw InterchangeError(
          .encoding, "the text is neither UTF-8 nor Vietnamese in TCVN3 or VNI",
          remedy: "name the encoding, or save the file as UTF-8", place: invalid.map { .byte($0) })
      }
      encoding = found
    }
    guard encoding != .utf8 else {
      if let invalid {
        throw InterchangeError(
          .encoding, "the text is not UTF-8", remedy: "name the encoding: TCVN3, VNI, or detect", place: .byte(invalid))
      }
      text = nil
      notices = []
      return
    }
    text = encoding.read(Array(bytes)).map { Array($0.utf8) }
    let isDecoded = text != nil && bytes.contains { $0 >= 0x80 }
    notices = isDecoded ? [Notice(.decoded(from: encoding, detected: choice == .detect))] : []
  }
}
