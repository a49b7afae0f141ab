public import LandModel
public import Refusals

/// What a form for manifests offers: the fields of a layer, and of coded ones the words.
public struct ManifestVocabulary: Sendable {
  /// A field of a layer.
  public struct Field: Sendable {
    /// As a manifest has it.
    public let name: String
    /// What it is called.
    public let label: LocalisedText
    /// Whether a feature must have it.
    public let isNeeded: Bool
    /// The words that it takes; none where it takes others.
    public let words: [Word]
  }

  /// A word of a closed list.
  public struct Word: Sendable {
    /// As a manifest has it.
    public let code: String
    /// What it is called.
    public let label: LocalisedText
    /// What else means it, as files write it.
    public let spellings: [String]
  }

  /// The layer.
  public let layer: LayerName
  /// Its fields in the order of tables.
  public let fields: [Field]

  /// What is offered for a layer.
  public init(_ layer: LayerName) {
    self.layer = layer
    fields = (ManifestTopic.of(layer.rawValue)?.rows ?? []).map { row in
      let words = ManifestTopic.of("\(layer.rawValue).\(row.name)")?.rows ?? []
      return Field(
        name: row.name, label: row.means, isNeeded: row.isNeeded ?? false,
        words: words.map { Word(code: $0.name, label: $0.means, spellings: $0.spellings) })
    }
  }
}
