internal import Refusals

/// What the header of a MapInfo file says about its texts, and what the reader of GDAL makes of them.
struct MapInfoCharset {
  /// What the file declares; `nil` when it says nothing that can be relied on.
  ///
  /// `WindowsLatin1` is what MapInfo writes by itself, and so stands in many files whose texts are in the encoding of
  /// a Vietnamese font.
  let declared: DeclaredEncoding?
  /// Whether the texts come as the file has them; else GDAL has made Unicode of them by the charset.
  let isRaw: Bool
  /// The encoding of which GDAL has made Unicode.
  let shown: TextEncoding?

  /// Reads the header of a `.tab` or `.mif`.
  init(of path: String) throws(Refusal) {
    let head = String(decoding: try MappedFile.head(of: path, count: 4096), as: UTF8.self)
    let charset = Self.charset(in: head)?.lowercased()
    shown = charset == "windowslatin1" ? .windows1252 : nil
    switch charset {
    case nil, "neutral":
      declared = nil
      isRaw = true
    case "utf-8":
      declared = DeclaredEncoding(.utf8, by: "header")
      isRaw = false
    case "windowsvietnamese":
      // GDAL knows no name for it, and leaves the bytes as they are.
      declared = DeclaredEncoding("CP1258", by: "header")
      isRaw = true
    default:
      declared = nil
      isRaw = false
    }
  }

  /// Decodes the texts of the file's table, as the caller says, else as the file declares.
  ///
  /// On a Vietnamese machine MapInfo writes the Vietnamese charset by itself too: where the texts are in the encoding of
  /// a font, they are decoded from that.
  func decode(_ table: inout FeatureTable, _ options: ReadOptions) throws(Refusal) {
    table.notices.removeAll { notice in
      // GDAL has no number for it.
      guard case .readerWarning(let words) = notice.kind else { return false }
      return words.text.contains("iconv encoding corresponding to MapInfo")
    }
    var declared = declared
    if case .page = declared?.encoding, let found = table.likelyEncoding(isRaw: isRaw, isAsked: false), found != .utf8,
      found != declared?.encoding
    {
      declared = nil
    }
    try table.decodeTexts(
      DecodingRequest(
        choice: options.encoding, declared: declared, isDetecting: true, isRaw: isRaw, shown: shown,
        keepsUnreadable: options.keepsUnreadableTexts))
  }

  /// The word after `charset`, in quotes or not.
  private static func charset(in head: String) -> Substring? {
    for line in head.split(whereSeparator: \.isNewline) {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "\"" }
      guard let place = words.firstIndex(where: { ["charset", "!charset"].contains($0.lowercased()) }),
        place + 1 < words.count
      else { continue }
      return words[place + 1]
    }
    return nil
  }
}
