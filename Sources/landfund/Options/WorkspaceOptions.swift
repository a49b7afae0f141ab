internal import ArgumentParser
internal import Foundation
internal import Interchange
internal import LandModel
internal import LandAnswers
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

extension WorkspaceError: RefusingError {}

/// The workspace that a command asks, and the day for which it asks.
struct WorkspaceOptions: ParsableArguments {
  @Argument(help: "A workspace, as landfund load makes it.")
  var workspace: String

  @OptionGroup var date: DateOptions

  /// Opens the workspace, for results that go to these files; `nil` is standard output.
  ///
  /// - Throws: `WorkspaceError`, also where a result would take the place of the workspace.
  func open(writing paths: [String?] = []) throws(WorkspaceError) -> Workspace {
    let workspace = try Workspace(workspace)
    guard let path = paths.compactMap({ $0 }).first(where: workspace.isStored(at:)) else { return workspace }
    throw WorkspaceError(
      "this is the workspace itself, which the result would replace", remedy: "name another file", place: path)
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

extension WorkspaceOptions {
  /// Opens and reads the workspace for a question that depends on a day.
  ///
  /// - Parameters:
  ///   - path: where the result goes, which may not be the workspace.
  ///   - rules: rules to lay over those of the workspace.
  func inquiry(
    writing path: String?, rules: RulesFile? = nil, _ jobs: JobOptions, _ messages: MessageOptions
  ) throws -> Inquiry {
    let workspace = try open(writing: [path])
    let inquiry = try Inquiry(
      workspace, asOf: try day(of: workspace), rules: rules, language: messages.language, jobs: jobs.count,
      progress: messages)
    messages.remark(inquiry.edits, inquiry.land)
    return inquiry
  }
}
