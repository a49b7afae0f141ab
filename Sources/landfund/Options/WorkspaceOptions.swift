internal import ArgumentParser
internal import Foundation
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// The workspace that a command asks, and the day for which it asks.
struct WorkspaceOptions: ParsableArguments {
  @Argument(help: "A workspace, as landfund load makes it.")
  var workspace: String

  @OptionGroup var date: DateOptions

  /// Opens the workspace, for results that go to these files; `nil` is standard output.
  ///
  /// - Parameters:
  ///   - paths: where results go.
  ///   - others: what else the command reads.
  /// - Throws: `Refusal`, also where a result would take the place of something that is read.
  func open(writing paths: String?..., reading others: [String?] = []) throws -> Workspace {
    let inputs = InputFiles([workspace] + others.compactMap { $0 })
    for path in paths.compactMap({ $0 }) {
      if let file = FileIdentity(InputAddress(path).path), file == FileIdentity(workspace) {
        throw Refusal(
          .outputIsInput,
          LocalisedText(
            en: "this is the workspace itself, which the result would replace",
            vi: "đây chính là không gian làm việc, sẽ bị kết quả ghi đè"),
          remedy: LocalisedText(en: "name another file", vi: "nêu tệp khác"),
          at: RefusalPlace(file: path))
      }
      try inputs.refuse(path)
    }
    return try Workspace(workspace)
  }

  /// The day: `--as-of`, else that of the manifest, never the clock.
  func day(of workspace: Workspace) throws -> CivilDate {
    guard let day = date.day ?? workspace.asOf else {
      throw ValidationError(
        "the answer depends on a day, and the workspace names none: give one with --as-of, as in --as-of 2021-12-24")
    }
    return day
  }
}

/// The zone that an answer is about.
struct ZoneOptions: ParsableArguments {
  @Option(
    name: .customLong("zone"),
    help: ArgumentHelp(
      "Answer for this zone alone, named by its id, code or name: measures are clipped to it.", valueName: "zone"))
  var name: String?
}

extension WorkspaceOptions {
  /// Opens and reads the workspace for a question that depends on a day.
  ///
  /// - Parameters:
  ///   - path: where the result goes, which may be nothing that is read.
  ///   - others: what else the command reads.
  ///   - zone: the zone that is asked about; `nil` for everything.
  func inquiry(
    writing path: String?, reading others: [String?] = [], zone: ZoneOptions? = nil, _ jobs: JobOptions,
    _ messages: MessageOptions
  ) throws -> Inquiry {
    try inquiry(of: try open(writing: path, reading: others), zone: zone, jobs, messages)
  }

  /// Reads an opened workspace, and says what is to be said of it.
  ///
  /// - Parameters:
  ///   - rules: rules to lay over those of the workspace.
  ///   - zone: the zone that is asked about; `nil` for everything.
  func inquiry(
    of workspace: Workspace, rules: RulesFile? = nil, zone: ZoneOptions? = nil, _ jobs: JobOptions,
    _ messages: MessageOptions
  ) throws -> Inquiry {
    let inquiry = try Inquiry(
      workspace, asOf: try day(of: workspace), rules: rules, zone: zone?.name, language: messages.language,
      jobs: jobs.count, progress: messages)
    messages.remark(inquiry.edits, inquiry.land)
    messages.note(inquiry.notices, of: workspace.path)
    return inquiry
  }
}
