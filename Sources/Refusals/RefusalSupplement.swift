/// What stands with a refusal where one line cannot hold it: lines to paste into a file, and the same for a program.
public struct RefusalSupplement: Hashable, Sendable {
  /// The lines, without the last line feed.
  public let lines: LocalisedText
  /// The words of a source that nothing knows.
  public let words: [Word]

  /// A word that nothing knows.
  public struct Word: Hashable, Sendable {
    /// The source as the manifest writes it.
    public let source: String
    /// The layer that it fills.
    public let layer: String
    /// The field of the layer.
    public let field: String
    /// The column of the source; several are joined with `/`.
    public let column: String
    /// The word as it stands there.
    public let word: String
    /// How often it stands there.
    public let count: Int
    /// What it means as far as the field's own list tells; `nil` where it does not.
    public let meaning: String?
    /// The codes that the field takes; empty where its list is not closed.
    public let accepted: [String]

    /// Names a word.
    public init(
      source: String, layer: String, field: String, column: String, word: String, count: Int, meaning: String?,
      accepted: [String]
    ) {
      self.source = source
      self.layer = layer
      self.field = field
      self.column = column
      self.word = word
      self.count = count
      self.meaning = meaning
      self.accepted = accepted
    }
  }

  /// Says it.
  public init(lines: LocalisedText, words: [Word]) {
    self.lines = lines
    self.words = words
  }
}
