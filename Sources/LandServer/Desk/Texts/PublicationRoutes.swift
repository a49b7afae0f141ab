internal import Foundation
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// What the public face would show of a workspace, looked at before it does.
enum PublicationRoutes {
  static let all: [DeskRoute] = [check]

  /// What `serve WORKSPACE --check` says.
  private static let check = DeskRoute("GET", "/workspaces/{workspace}/publish/check", parameters: ["as_of"]) {
    question in
    let (file, _) = try FindingRoutes.opened(question)
    let (workspace, desk) = (try question.workspace, question.desk)
    let list = try KeptText.publish.bytes(of: workspace) != nil ? KeptText.publish.file : nil
    let asked = try question.day("as_of")
    let day = asked ?? file.asOf ?? desk.today
    // The land is read whole once more: one at a time does it.
    guard desk.downloads.enter() else { throw MadeFile.busy }
    defer { desk.downloads.leave() }
    let settings = try list.map { try Self.settings($0, of: workspace) } ?? PublishSettings.shipped
    let check = try PublicationCheck(try Snapshot(file, day: day, settings: settings))
    FreedMemory.giveBack()
    let line =
      ["serve", DeskWorkspace.geoPackageName] + (list.map { ["--publish", $0] } ?? [])
      + (day == file.asOf ? [] : ["--as-of", day.description]) + ["--check"]
    return question.json(
      file.head("serve", asOf: day).json.adding("line", .text(JobLine.text(line)))
        .adding("clean", .flag(check.isClean)).adding("rows", check.table.json)
        .adding("remarks", JSONValue(check.remarks(question.language))))
  }

  /// The office's list.
  ///
  /// - Throws: `Refusal` with the line of what is wrong in it.
  private static func settings(_ name: String, of workspace: DeskWorkspace) throws -> PublishSettings {
    let bytes = try KeptText.publish.bytes(of: workspace) ?? []
    try KeptText.publish.check(bytes)
    return try PublishSettings(String(decoding: bytes, as: UTF8.self), file: name)
  }
}
