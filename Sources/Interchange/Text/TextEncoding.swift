/// The encodings of text that are read.
public enum TextEncoding: Hashable, Sendable {
  /// Unicode.
  case utf8
  /// TCVN 5712, the encoding of the .VnTime fonts; capitals with accents are in a font of their own and come out small.
  case tcvn3
  /// The two-letter encoding of the VNI fonts.
  case vni
  /// A code page of the system's converter, as a `.cpg` or a header may name it.
  case page(CodePage)

  /// Western European, which most programs write where nobody chose an encoding.
  static let windows1252 = CodePage("CP1252").map(TextEncoding.page) ?? .utf8
  /// Vietnamese of Windows: letters, then combining marks of tone.
  static let windows1258 = CodePage("CP1258").map(TextEncoding.page) ?? .utf8
  /// Those between which the letters of a text decide.
  static let detectable: [TextEncoding] = [.utf8, .tcvn3, .vni, windows1258]

  /// The encoding that a person or a file means: letters of either case, with or without hyphen; `UTF-8`, `TCVN3`,
  /// `VNI`, and every code page whose first 128 characters are ASCII (`windows-1258`, `ISO-8859-1`, `1252`, `CP936`).
  public init?(name: String) {
    let plain = name.uppercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "UTF8", "65001", "CP65001", "WINDOWS65001": self = .utf8
    case "TCVN3", "ABC", "TCVN", "TCVN57121": self = .tcvn3
    case "VNI", "VNIWINDOWS", "VNIWIN": self = .vni
    default:
      guard let page = CodePage(name) else { return nil }
      self = .page(page)
    }
  }

  /// The name under which ``init(name:)`` knows it.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .tcvn3: "TCVN3"
    case .vni: "VNI"
    case .page(let page): page.label
    }
  }
}

/// What a caller says about the encoding of a file.
public enum TextEncodingChoice: Hashable, Sendable {
  /// This one.
  case named(TextEncoding)
  /// The one that makes the most Vietnamese words; reported, never silent.
  case detect

  /// Reads `detect`, or the name of an encoding; see ``TextEncoding/init(name:)``.
  public init?(name: String) {
    if name.lowercased() == "detect" {
      self = .detect
    } else if let encoding = TextEncoding(name: name) {
      self = .named(encoding)
    } else {
      return nil
    }
  }
}

/// What a file itself says about the encoding of its texts.
struct DeclaredEncoding: Hashable, Sendable {
  let encoding: TextEncoding
  /// What says so: `.cpg`, `header`.
  let source: String
  /// Whether programs write it by themselves, so that the letters of the texts are asked first.
  var isWeak = false

  init(_ encoding: TextEncoding, by source: String, isWeak: Bool = false) {
    self.encoding = encoding
    self.source = source
    self.isWeak = isWeak
  }

  /// Reads a name; `nil` for one that is not known.
  init?(_ name: String, by source: String) {
    guard let encoding = TextEncoding(name: name) else { return nil }
    self.init(encoding, by: source)
  }
}
