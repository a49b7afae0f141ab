internal import LandModel
internal import LandStore
internal import PlanChecks
public import Reports

extension Inquiry {
  /// Everything that a report shows, computed once.
  public func report() throws -> Report {
    try Report(
      context(listsConflictParcels: true), head: head("report"), rulesSHA256: book.sha256,
      inputs: try workspace.inputs(), sources: try workspace.sources().map(Report.Source.init), edits: edits.count,
      language: language, step: stepping)
  }

  /// What of a report the public may see.
  ///
  /// - Throws: as ``report()``; `Refusal` `unknown_identifier` for a zone that is not published.
  public func publicReport() throws -> PublicReport {
    let everything = context()
    let published = everything.publishedLand(.report)
    let zone = try zone.map { try published.extent(named: $0.id, on: day, file: workspace.path) }
    return try PublicReport(
      everything,
      published: CheckContext(land: published, asOf: day, book: book, jobs: jobs, zone: zone),
      head: head("report"), language: language, step: stepping)
  }

  private var stepping: Report.Stepping {
    { step, work in try progress.during(AnswerStep(step)) { advance in try work { advance(StepAdvance(share: $0)) } } }
  }
}

extension AnswerStep {
  fileprivate init(_ step: Report.Step) { self = AnswerStep(rawValue: step.rawValue) ?? .measuring }
}

extension Report.Source {
  fileprivate init(_ source: SourceRecord) {
    self.init(
      path: source.path, sha256: source.sha256, layer: source.layer, crsUsed: source.crsUsed,
      encoding: source.encoding, read: source.read, loaded: source.loaded,
      loadedOn: source.loadedAt.flatMap { CivilDate(String($0.prefix(10))) })
  }
}
