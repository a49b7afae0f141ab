internal import Geodesy
public import LandStore
public import Refusals

extension Workspace {
  /// What it holds: layers, sources, waivers and the last run; no day is needed and no geometry is kept.
  public func info(language: Language = .english, progress: any AnswerProgress = SilentProgress()) throws -> InfoDocument {
    InfoDocument(
      head: head("info", asOf: asOf), system: system.name,
      layers: try progress.during(.reading) { _ in try layers() }, sources: try sources(),
      waivers: try waivers().count, lastRun: try lastRun(), edits: EditCounts(try edits()), language: language)
  }
}
