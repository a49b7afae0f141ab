internal import Foundation
internal import Interchange
internal import LandModel
internal import Refusals
internal import Reports

/// The workspaces: their list, a new one, what one holds.
enum WorkspaceRoutes {
  static let all: [DeskRoute] = [
    DeskRoute("GET", "/workspaces", answer: list), make, one,
  ]

  /// The list.
  static func list(_ question: DeskQuestion) -> DeskAnswer {
    question.json(["rows": .array(question.desk.folder.workspaces.map { row($0, question.desk) })])
  }

  private static let make = DeskRoute("POST", "/workspaces", .editor, body: .text(limit: 4096)) { question in
    let title = try question.document["title"]?.text?.precomposed ?? ""
    guard (1...200).contains(title.count), title == title.visible, let name = WorkspaceName.made(of: title) else {
      throw Problem.badFile(
        en: "A workspace needs a title of 1 to 200 characters with a letter or a digit in it.",
        vi: "Không gian làm việc cần tiêu đề dài 1 đến 200 ký tự, có ít nhất một chữ cái hoặc chữ số.")
    }
    try question.desk.note("workspace.make", question, workspace: name, ["title": .text(title)])
    guard let workspace = try question.desk.folder.make(name, title: title) else {
      throw Problem(
        .exists,
        LocalisedText(
          en: "There is a workspace \(name) already; take another title.",
          vi: "Đã có không gian làm việc \(name); hãy chọn tiêu đề khác."))
    }
    var answer = question.json(row(workspace, question.desk), status: 201)
    answer.headers.append(.init("Location", "\(question.desk.options.base)/workspaces/\(name)"))
    return answer
  }

  private static let one = DeskRoute("GET", "/workspaces/{workspace}") { question in
    let (workspace, desk) = (try question.workspace, question.desk)
    guard !question.wantsPage else { return DeskAnswer(page: DeskPage.signedIn(DeskFrame(question))) }
    let summary = desk.summaries[workspace]
    let members: [JSONValue.Member] = [
      .init("warnings", JSONValue(summary.open?["warning"])), .init("infos", JSONValue(summary.open?["info"])),
      .init("crs", JSONValue(summary.system)), .init("as_of", JSONValue(summary.day?.description)),
      .init(
        "layers",
        .array(summary.layers.map { ["layer": .text($0.layer), "count": .count($0.count)] })),
      .init(
        "running", desk.jobs.running(in: workspace).map { JobRoutes.row($0, workspace, desk.jobs) } ?? .null),
      .init("version", JSONValue(summary.version)), .init("today", .text(desk.today.description)),
      .init(
        "open_by",
        JSONValue(
          desk.presence.others(
            than: question.session, in: workspace.name, at: desk.now,
            living: Set(desk.sessions.all(at: desk.now).map(\.number))))),
      .init("manifest", .flag(FileStamp("\(workspace.path)/manifest.yml") != nil)),
      .init("bytes", .count(FolderSize.bytes(below: workspace.path))), .init("quota", .count(desk.options.quota)),
    ]
    guard case .object(let head) = row(workspace, desk) else { throw question.notFound }
    return question.json(.object(head + members))
  }

  /// When the last check ended, of those that are kept.
  private static func checkedAt(_ workspace: DeskWorkspace, _ desk: Desk) -> String? {
    guard desk.summaries[workspace].open != nil else { return nil }
    let checks = JobBoard.folders(of: workspace).filter { $0.name.hasSuffix("-\(JobCommand.check.stem)") }
    for check in checks.sorted(by: { $0.number > $1.number }) {
      guard let record = desk.jobs.record(check.number, of: workspace), record.state == .done else { continue }
      return record.ended.map { Instant.text(secondsSince1970: $0) }
    }
    return nil
  }

  private static func working(_ workspace: DeskWorkspace, _ desk: Desk) -> JSONValue {
    guard let record = desk.jobs.running(in: workspace) else { return .null }
    return [
      "by": .text(record.by), "action": .text(record.command.rawValue),
      "since": .text(Instant.text(secondsSince1970: record.started ?? record.created)),
    ]
  }

  private static func row(_ workspace: DeskWorkspace, _ desk: Desk) -> JSONValue {
    let summary = desk.summaries[workspace]
    return [
      "name": .text(workspace.name), "title": .text(workspace.title ?? summary.name ?? workspace.name),
      "loaded_at": JSONValue(summary.loadedAt), "checked_at": JSONValue(checkedAt(workspace, desk)),
      "errors": JSONValue(summary.open?["error"]),
      "working": working(workspace, desk),
    ]
  }
}

extension String {
  /// The text with letters and marks composed (NFC).
  var precomposed: String { precomposedStringWithCanonicalMapping }
}
