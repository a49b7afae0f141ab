/// The encodings of text that are read.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// Unicode.
  case utf8 = "UTF-8"
  /// TCVN 5712, the encoding of the .VnTime fonts; capitals with accents are in a font of their own and come out small.
  case tcvn3 = "TCVN3"
  /// The two-letter encoding of the VNI fonts.
  case vni = "VNI"

  /// The encoding that a person means: letters of either case, with or without hyphen.
  public init?(name: String) {
    let plain = name.uppercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "UTF8": self = .utf8
    case "TCVN3", "ABC", "TCVN": self = .tcvn3
    case "VNI", "VNIWINDOWS", "VNIWIN": self = .vni
    default: return nil
    }
  }
}

/// What a caller says about the encoding of a file.
public enum TextEncodingChoice: Hashable, Sendable {
  /// This one.
  case named(TextEncoding)
  /// The one that makes the most Vietnamese words; reported, never silent.
  case detect

  /// Reads `UTF-8`, `TCVN3`, `VNI` or `detect`.
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
