/// Chooses the encoding that makes Vietnamese words of a sample of texts.
enum EncodingDetector {
  /// How well a reading of the sample does: words and texts with letters beyond ASCII, and how many are Vietnamese.
  struct Score {
    var words = 0
    var syllables = 0
    var texts = 0
    var vietnameseTexts = 0
    /// Whether a syllable of three letters or more is among them; shorter ones come about by chance.
    var hasLongSyllable = false

    var share: Double { words == 0 ? 0 : Double(syllables) / Double(words) }

    /// Whether it is sure enough to rewrite texts that nobody asked to have rewritten.
    var isBeyondDoubt: Bool { hasLongSyllable && 10 * vietnameseTexts >= 9 * texts }
  }

  /// Of the words with marks at least this share must be Vietnamese where the caller asked for detection.
  static let minimumShare = 0.6

  /// The encoding of the sample.
  ///
  /// - Parameters:
  ///   - sample: texts as bytes in the unknown encoding.
  ///   - isUnicode: whether the bytes are certainly valid UTF-8, so that Unicode is the answer where nothing is better.
  ///   - isAsked: whether the caller asked for it; else another encoding than Unicode must be beyond doubt.
  /// - Returns: `nil` when no reading makes words, and the bytes are not UTF-8 either.
  static func detect(_ sample: [[UInt8]], isUnicode: Bool, isAsked: Bool) -> TextEncoding? {
    let marked = sample.filter { $0.contains { $0 >= 0x80 } }
    if marked.isEmpty { return .utf8 }
    let asUnicode = score(marked, as: .utf8, isRaw: !isUnicode)
    var best: (encoding: TextEncoding, score: Score)?
    for encoding in TextEncoding.detectable {
      let found = encoding == .utf8 ? asUnicode : score(marked, as: encoding, isRaw: !isUnicode)
      guard let found, encoding == .utf8 || (isAsked ? found.share >= minimumShare : found.isBeyondDoubt) else {
        continue
      }
      if found.share > (best?.score.share ?? 0) { best = (encoding, found) }
    }
    if let best, best.score.share >= minimumShare { return best.encoding }
    // Bytes of another encoding are next to never UTF-8.
    return asUnicode != nil ? .utf8 : nil
  }

  /// `nil` when the sample cannot be read so.
  static func score(_ sample: [[UInt8]], as encoding: TextEncoding, isRaw: Bool) -> Score? {
    var score = Score()
    for bytes in sample {
      guard let text = encoding.read(bytes, isRaw: isRaw) else {
        if encoding == .utf8 { return nil }
        if bytes.withUnsafeBufferPointer({ UTF8Check.firstInvalid($0) }) != nil { score.texts += 1 }
        continue
      }
      add(text, to: &score)
    }
    return score
  }

  private static func add(_ text: String, to score: inout Score) {
    var (words, syllables) = (0, 0)
    // A sign such as § or ¨ inside a word belongs to it: it is what a letter of another encoding shows as.
    for word in text.split(whereSeparator: { $0.isASCII && !$0.isLetter })
    where !word.utf8.allSatisfy({ $0 < 0x80 }) {
      words += 1
      guard VietnameseSyllable.isSyllable(String(word)) else { continue }
      syllables += 1
      if word.count >= 3 { score.hasLongSyllable = true }
    }
    score.words += words
    score.syllables += syllables
    score.texts += 1
    if 2 * syllables > words { score.vietnameseTexts += 1 }
  }

  /// The encodings in which every text of the sample can be read, those that make Vietnamese words first.
  static func readable(_ sample: [[UInt8]], isRaw: Bool) -> [TextEncoding] {
    let candidates = [.tcvn3, .vni, .windows1258, .windows1252] as [TextEncoding]
    return candidates.filter { encoding in sample.allSatisfy { encoding.read($0, isRaw: isRaw) != nil } }
      .map { ($0, score(sample, as: $0, isRaw: isRaw)?.share ?? 0) }
      .sorted { $0.1 > $1.1 }.map(\.0)
  }
}
