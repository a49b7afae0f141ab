/// What the header of a MapInfo file says about its texts, and what the reader of GDAL makes of them.
struct MapInfoCharset {
  /// What the file declares; `nil` when it says nothing that can be relied on.
  ///
  /// `WindowsLatin1` is what MapInfo writes by itself, and so stands in many files whose texts are in the encoding of
  /// a Vietnamese font.
  let declared: DeclaredEncoding?
  /// Whether the texts come as the file has them; else GDAL has made Unicode of them by the charset.
  let isRaw: Bool

  /// Reads the header of a `.tab` or `.mif`.
  init(of path: String) throws(InterchangeError) {
    let head = String(decoding: try MappedFile.head(of: path, count: 4096), as: UTF8.self)
    let charset = Self.charset(in: head)?.lowercased()
    switch charset {
    case nil, "neutral":
      declared = nil
      isRaw = true
    case "utf-8":
      declared = .named(.utf8, by: "header")
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
  func decode(_ table: inout FeatureTable, _ choice: TextEncodingChoice?) throws(InterchangeError) {
    table.notices.removeAll { $0.description.contains("iconv encoding corresponding to MapInfo") }
    var declared = declared
    if case .codePage = declared, let found = table.likelyEncoding(isRaw: isRaw), found != .utf8 { declared = nil }
    try table.decodeTexts(choice, declared: declared, isRaw: isRaw)
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
