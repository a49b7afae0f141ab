internal import Refusals

/// Texts that a writer cut at the width of their field, in the middle of a character of UTF-8.
extension FeatureTable {
  /// Drops the half character at the end of every text that fills its field, and counts them by column.
  ///
  /// Only where the texts are UTF-8: by what is said, or because every one is but for such halves, and one has a whole
  /// character beyond ASCII. In another encoding the same bytes are letters.
  mutating func dropHalfCharacters(_ request: DecodingRequest) throws(Refusal) {
    guard request.isRaw, !request.widths.isEmpty else { return }
    let isSaid: Bool
    switch request.choice {
    case .named(let encoding): isSaid = encoding == .utf8
    case .detect: isSaid = false
    case nil: isSaid = request.declared.map { !$0.isWeak && $0.encoding == .utf8 } ?? false
    }
    if case .named = request.choice, !isSaid { return }
    if request.choice == nil, !isSaid, request.declared.map({ !$0.isWeak }) ?? false { return }
    guard isSaid || areUTF8ButForHalves(request.widths) else { return }
    for index in columns.indices {
      guard let width = request.widths[columns[index].name], case .text(let texts) = columns[index].values,
        texts.areBeyondASCII
      else { continue }
      var cut: [Int] = []
      let whole = texts.mapBytes { (row, bytes, target) throws(Never) in
        guard let length = bytes.lengthWithoutHalf(width: width) else { return target.append(contentsOf: bytes) }
        cut.append(row)
        target.append(contentsOf: bytes[..<length])
      }
      guard let first = cut.first else { continue }
      columns[index].values = .text(whole)
      notices.append(Notice(.textCut(column: columns[index].name, feature: first), count: cut.count))
    }
  }

  private func areUTF8ButForHalves(_ widths: [String: Int]) -> Bool {
    var hasWholeCharacter = false
    for column in columns {
      guard let texts = column.values.texts, texts.areBeyondASCII else { continue }
      let width = widths[column.name] ?? -1
      for row in 0..<texts.count {
        let bytes = Array(texts.bytes[texts.range(of: row)])
        let isWhole: Bool? = bytes.withUnsafeBufferPointer { bytes in
          let length = bytes.lengthWithoutHalf(width: width) ?? bytes.count
          let text = UnsafeBufferPointer(rebasing: bytes[..<length])
          guard UTF8Check.firstInvalid(text) == nil else { return nil }
          return UTF8Check.firstBeyondASCII(text) < length
        }
        guard let isWhole else { return false }
        hasWholeCharacter = hasWholeCharacter || isWhole
      }
    }
    return hasWholeCharacter
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes stand before the half character at the end; `nil` where there is none, or the text does not fill its
  /// field.
  fileprivate func lengthWithoutHalf(width: Int) -> Int? {
    guard count == width, count > 0, let invalid = UTF8Check.firstInvalid(self) else { return nil }
    let length: Int
    switch self[invalid] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    // The rest may only be the beginning of that character.
    guard count - invalid < length, self[(invalid + 1)...].allSatisfy({ $0 & 0xC0 == 0x80 }) else { return nil }
    return invalid
  }
}
