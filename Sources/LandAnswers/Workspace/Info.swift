internal import Geodesy
public import LandModel
public import LandStore
public import Refusals

extension Workspace {
  /// What it holds: layers, sources, waivers, edits and the last run; no day is needed.
  ///
  /// - Parameters:
  ///   - language: of what a person reads.
  ///   - land: what was read of it.
  public func info(of land: Land, language: Language = .english) throws -> InfoDocument {
    InfoDocument(
      head: head("info", asOf: asOf), system: system.name, layers: try layers(of: land), sources: try sources(),
      waivers: try waivers().count, lastRun: try lastRun(), edits: EditCounts(try edits()), language: language)
  }
}
