internal import ArgumentParser
internal import Foundation
internal import Interchange
internal import LandModel
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
  /// - Parameters:
  ///   - paths: where results go.
  ///   - others: what else the command reads.
  /// - Throws: `WorkspaceError`; `InterchangeError` where a result would take the place of something that is read.
  func open(writing paths: String?..., reading others: [String?] = []) throws -> Workspace {
    let inputs = InputFiles([workspace] + others.compactMap { $0 })
    for path in paths.compactMap({ $0 }) {
      if let file = FileIdentity(InputAddress(path).path), file == FileIdentity(workspace) {
        throw InterchangeError(
          .outputIsInput, "this is the workspace itself, which the result would replace", remedy: "name another file",
          file: path)
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

extension Workspace {
  /// The head of a command's document.
  func head(_ command: String, asOf: CivilDate?) -> WorkspaceHead {
    WorkspaceHead(landfund: LandFund.version, command: command, workspace: name, crs: systemCode, asOf: asOf)
  }

  /// The rules: those shipped, those of the manifest laid over them, and a file laid over both.
  func ruleBook(overlay file: RulesFile? = nil) throws -> RuleBook {
    var book = RuleBook.shipped
    if let text = settings.rules { book = try book.overlaid(with: text, file: "\(path), rules of the manifest") }
    if let file { book = try book.overlaid(with: file.text, file: file.path) }
    return book
  }

  /// The land, with the crosswalk and the hierarchy that a rules file names in place of its own.
  func land(overlay file: RulesFile?) throws -> Land {
    var land = try land()
    guard let file else { return land }
    let overlay = try RuleBook.shipped.overlaid(with: file.text, file: file.path)
    func text(_ name: String) throws -> String {
      let folder = file.path.lastIndex(of: "/").map { String(file.path[...$0]) } ?? ""
      return try TextFile.read(name.hasPrefix("/") ? name : folder + name)
    }
    if let name = overlay.crosswalkPath { land.settings.crosswalk = try text(name) }
    if let name = overlay.hierarchyPath { land.settings.hierarchy = try text(name) }
    var checked = land.settings
    checked.rules = file.text
    try SettingsCheck.check(checked, rulesFile: file.path)
    return land
  }

  /// The sources as the documents list them.
  func inputs() throws(WorkspaceError) -> [JSONValue] {
    try sources().map {
      [
        "path": .text($0.path), "sha256": JSONValue($0.sha256), "layer": .text($0.layer), "features": .count($0.loaded),
      ]
    }
  }
}

/// A rules file, read once, so that it may be a pipe.
struct RulesFile {
  let path: String
  let text: String

  init(_ path: String) throws(Refusal) {
    self.path = path
    text = try TextFile.read(path)
  }
}

extension RuleBook {
  /// The SHA-256 of the rules: of the shipped file, and of what was laid over it.
  var sha256: String { FileDigest.sha256(of: files.joined(separator: "\u{1E}")) }
}
