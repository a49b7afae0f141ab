public import LandStore
public import Refusals
internal import Synchronization

extension Manifest {
  /// Builds or updates a workspace, all or nothing.
  ///
  /// - Parameters:
  ///   - language: of what a person reads.
  ///   - progress: is told what is worked on.
  ///   - path: the workspace; with `isRehearsal` it may be `nil`, and nothing is written.
  ///   - isRehearsal: whether everything is read and reported only.
  ///   - discardsEdits: whether edits that other programs made since the last load are thrown away; refused otherwise.
  ///   - changes: is told what changes in each layer that is loaded; `nil` where nobody wants to know.
  /// - Returns: what was read, with a line for each source.
  public func load(
    into path: String?, isRehearsal: Bool = false, discardsEdits: Bool = false, language: Language = .english,
    progress: any AnswerProgress = SilentProgress(), changes: (@Sendable ([LayerChanges]) -> Void)? = nil
  ) throws -> LoadDocument {
    var loader = Loader(manifest: self, landfund: Product.version)
    loader.validate = { settings in try settings.check(rulesFile: rules.map(resolved) ?? "the rules") }
    loader.discardsEdits = discardsEdits || isRehearsal
    loader.changes = changes
    let reports = try progress.during(.loading) { [loader] advance in
      var loader = loader
      let begun = SourcesBegun(of: self)
      loader.progress = { source, _ in advance(begun.advance(with: source)) }
      return isRehearsal ? try loader.rehearse(into: path) : try loader.load(into: path ?? "")
    }
    return LoadDocument(manifest: self, reports: reports, language: language)
  }
}

/// Which sources a load has begun with: their order is not that of the manifest.
private final class SourcesBegun: Sendable {
  private let paths: [String]
  private let numbers = Mutex<Set<Int>>([])

  init(of manifest: Manifest) { paths = manifest.sources.map { $0.paths.joined(separator: ", ") } }

  /// How far the load is that reads a source of a number, from 1.
  func advance(with number: Int) -> StepAdvance {
    let count = numbers.withLock { numbers in
      numbers.insert(number)
      return numbers.count
    }
    return StepAdvance(
      done: count - 1, of: paths.count, source: paths.indices.contains(number - 1) ? paths[number - 1] : nil)
  }
}
