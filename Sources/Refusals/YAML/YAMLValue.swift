/// A value of a YAML text with its place: the one reader of manifests, rules, criteria and settings.
///
/// Scalars are the text that is written, typed by the one who asks, so that `off`, `012` and `NO` stay what they are.
/// Keys are plain texts; anchors and aliases are followed, their values counted again at every alias.
public struct YAMLValue: Sendable {
  /// The file, or what the text is called in refusals.
  public let file: String
  /// The line on which the value begins, from 1.
  public let line: Int
  let content: Content
  /// How many values it is made of, those behind aliases at each place where they stand.
  let size: Int

  indirect enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLValue])
    case mapping([YAMLMember])
  }

  /// How many values it is made of, those behind aliases counted at each place where they stand.
  public var valueCount: Int { size }

  /// More values than any settings of ours have; aliases of aliases reach it in a few lines.
  static let largestSize = 1_000_000
  /// Deeper nesting is no settings file of ours.
  static let deepestNesting = 64

  /// Reads a text of one document.
  ///
  /// - Parameters:
  ///   - text: the document.
  ///   - file: what it is called in refusals.
  /// - Returns: the outermost value; `nil` for a text without any.
  /// - Throws: ``Refusal`` with the line: `malformed` for what is no YAML, for a second document and for a key that is no
  ///   text, `duplicate_key`, `too_deep`, `too_large`. Time and memory are linear in the length of the text.
  public static func document(_ text: String, file: String) throws(Refusal) -> YAMLValue? {
    var composer = YAMLComposer(text, file: file)
    return try composer.document()
  }
}

/// A member of a mapping: the key, its line, and the value.
public struct YAMLMember: Sendable {
  /// The key as it is written.
  public let key: String
  /// The line of the key, from 1.
  public let line: Int
  /// The value.
  public let value: YAMLValue
}
