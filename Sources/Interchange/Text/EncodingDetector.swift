/// Chooses the encoding that makes Vietnamese words of a sample of texts.
enum EncodingDetector {
  /// How well a reading of the sample does: words with letters beyond ASCII, and how many of them are syllables.
  struct Score {
    var words = 0
    var syllables = 0

    var share: Double { words == 0 ? 0 : Double(syllables) / Double(words) }
  }

  /// Of the words with marks at least this share must be Vietnamese for a legacy encoding to be chosen.
  static let minimumShare = 0.6

  /// The encoding of the sample.
  ///
  /// - Parameters:
  ///   - sample: texts as bytes in the unknown encoding.
  ///   - isUnicode: whether the bytes are certainly valid UTF-8, so that Unicode is the answer where nothing is better.
  /// - Returns: `nil` when no reading makes words, and the bytes are not UTF-8 either.
  static func detect(_ sample: [[UInt8]], isUnicode: Bool) -> TextEncoding? {
    let marked = sample.filter { $0.contains { $0 >= 0x80 } }
    if marked.isEmpty { return .utf8 }
    var best: (encoding: TextEncoding, score: Score)?
    for encoding in TextEncoding.allCases {
      guard let score = score(marked, as: encoding) else { continue }
      if score.share > (best?.score.share ?? 0) { best = (encoding, score) }
    }
    if let best, best.score.share >= minimumShare { return best.encoding }
    // Bytes of another encoding are next to never UTF-8.
    return isUnicode || score(marked, as: .utf8) != nil ? .utf8 : nil
  }

  /// `nil` when the sample cannot be read so.
  static func score(_ sample: [[UInt8]], as encoding: TextEncoding) -> Score? {
    var score = Score()
    for bytes in sample {
      guard let text = encoding.read(bytes) else {
        if encoding == .utf8 { return nil }
        continue
      }
      // A sign such as § or ¨ inside a word belongs to it: it is what a letter of another encoding shows as.
      for word in text.split(whereSeparator: { $0.isASCII && !$0.isLetter })
      where !word.utf8.allSatisfy({ $0 < 0x80 }) {
        score.words += 1
        if VietnameseSyllable.isSyllable(String(word)) { score.syllables += 1 }
      }
    }
    return score
  }
}
