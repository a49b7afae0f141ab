public import LandStore
public import Refusals

extension Manifest {
  /// Builds or updates a workspace, all or nothing.
  ///
  /// - Parameters:
  ///   - language: of what a person reads.
  ///   - progress: is told what is worked on.
  ///   - path: the workspace; with `isRehearsal` it may be `nil`, and nothing is written.
  ///   - isRehearsal: whether everything is read and reported only.
  ///   - discardsEdits: whether edits that other programs made since the last load are thrown away; refused otherwise.
  /// - Returns: what was read, with a line for each source.
  public func load(
    into path: String?, isRehearsal: Bool = false, discardsEdits: Bool = false, language: Language = .english,
    progress: any AnswerProgress = SilentProgress()
  ) throws -> LoadDocument {
    var loader = Loader(manifest: self, landfund: Product.version)
    loader.validate = { settings in try settings.check(rulesFile: rules.map(resolved) ?? "the rules") }
    loader.discardsEdits = discardsEdits || isRehearsal
    let reports = try progress.during(.loading) { [loader] advance in
      var loader = loader
      loader.progress = { source, _ in advance(Double(source - 1) / Double(sources.count)) }
      return isRehearsal ? try loader.rehearse(into: path) : try loader.load(into: path ?? "")
    }
    return LoadDocument(manifest: self, reports: reports, language: language)
  }
}
