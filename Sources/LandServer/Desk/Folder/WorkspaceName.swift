internal import LandModel

/// What a workspace's folder is called: `[a-z0-9-]{1,40}`.
enum WorkspaceName {
  private static let longest = 40
  /// Folders of the desk itself.
  private static let taken: Set<String> = ["trash"]

  /// Whether a text can be the name.
  static func isName(_ text: String) -> Bool {
    (1...longest).contains(text.utf8.count) && text.utf8.allSatisfy(isLetter) && !taken.contains(text)
  }

  /// The name of a title: small letters without marks, what else there is as single hyphens between them.
  ///
  /// - Returns: `nil` for a title without a letter or digit.
  static func made(of title: String) -> String? {
    var name = ""
    for byte in Spelling.withoutMarks(title).lowercased().utf8 {
      if isLetter(byte), byte != UInt8(ascii: "-") {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !name.isEmpty, name.last != "-" {
        name += "-"
      }
    }
    var kept = name.prefix(longest)
    while kept.last == "-" { kept.removeLast() }
    if taken.contains(String(kept)) { kept += "-1" }
    return kept.isEmpty ? nil : String(kept)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
