internal import Geodesy
internal import Interchange
internal import LandModel
public import PlaneGeometry
internal import Refusals

/// What was understood of a source of a first manifest, for a form: more of its columns than comments can hold.
///
/// Of persons it holds nothing, as the manifest does not.
public struct UnderstoodSource: Sendable {
  /// A column of its file.
  public struct Column: Sendable {
    /// Its name in the file.
    public let name: String
    /// How many rows have a value.
    public let filled: Int
    /// How many different values there are.
    public let different: Int
    /// How many rows have none.
    public let empty: Int
    /// The first four values.
    public let first: [String]
    /// The values with how often each stands, the most frequent first, at most 200; none where they tell all rows apart.
    public let words: [(word: String, count: Int)]
  }

  /// As the manifest writes it.
  public let path: String
  /// The layer of a container.
  public let layer: String?
  /// What most geometries are; `nil` for a table without any.
  public let kind: GeometryKind?
  /// How many features or rows there are.
  public let count: Int
  /// Its bounds in the system of most files, in metres, else as they stand in the file; `nil` where nothing has a place.
  public let box: Box?
  /// The code of the system that it names.
  public let system: String?
  /// Four texts with letters beyond ASCII, as they were decoded.
  public let samples: [String]
  /// Its columns in the order of the file.
  public let columns: [Column]
  /// What the first manifest leaves open of it, in the order of its lines.
  public let questions: [OpenQuestion]

  /// So many words of a column are listed.
  private static let mostWords = 200

  init(_ source: StarterSource, _ ground: StarterGround, _ questions: [OpenQuestion]) {
    self.questions = questions.filter { $0.paths == [source.label] }
    path = source.path
    layer = source.layer
    kind = source.kind
    count = source.featureCount
    let bounds = source.bounds
    let box = source.table.referenceSystem.flatMap { ground.box(bounds, from: $0) } ?? bounds
    self.box = bounds.isEmpty ? nil : box
    system = source.table.referenceSystem?.code?.description
    let profiles = source.profiles(source.ranking.first?.layer)
    columns = profiles.map { profile in
      Column(
        name: profile.name, filled: profile.filled, different: profile.different, empty: profile.empty,
        first: profile.examples, words: Self.words(profile))
    }
    let texts = profiles.flatMap(\.examples).filter { text in text.utf8.contains { $0 > 127 } }
    samples = Array(texts.prefix(4))
  }

  private static func words(_ profile: ColumnProfile) -> [(word: String, count: Int)] {
    guard !profile.isIdentifier else { return [] }
    let counts = profile.values.enumerated().map {
      (place: $0.offset, word: $0.element, count: profile.counts[$0.element] ?? 0)
    }
    return counts.sorted { ($1.count, $0.place) < ($0.count, $1.place) }.prefix(mostWords).map { ($0.word, $0.count) }
  }
}

extension ManifestStarter {
  /// What was understood of each source that was read, in the order of the manifest.
  public var understood: [UnderstoodSource] {
    let sources = readSources
    let ground = StarterGround(sources.flatMap(\.tables))
    let written = self.text
    let root = try? YAMLValue.document(written, file: manifestPath)
    let questions = root.map { OpenQuestion.all(in: written, $0) } ?? []
    return sources.map { UnderstoodSource($0, ground, questions) }
  }
}
