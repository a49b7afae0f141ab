internal import Foundation
internal import Interchange
internal import Refusals
internal import Reports

/// The files of a workspace: their list, one that comes, goes out, or is put away.
enum SourceRoutes {
  static let all: [DeskRoute] = [list, put, get, delete]

  private static let list = DeskRoute("GET", "/workspaces/{workspace}/sources") { question in
    let sources = try question.desk.sources.list(try question.workspace)
    return question.json(["rows": .array(sources.map(row))])
  }

  /// What comes with it is taken by `SourceUpload`.
  static let put = DeskRoute(
    "PUT", "/workspaces/{workspace}/sources/{name*}", .editor,
    body: .file { (question, length) throws(Problem) in try SourceUpload.begin(question, length: length) }
  ) { throw $0.notFound }.audited {
    AskedChange(
      action: "source.put",
      what: [
        "name": .text($0.part("name")), "bytes": JSONValue($0.request.header("content-length").flatMap { Int($0) }),
      ])
  }

  private static let get = DeskRoute("GET", "/workspaces/{workspace}/sources/{name*}") { question in
    let (workspace, source) = try named(question)
    try question.desk.note(
      "download", question, workspace: workspace.name,
      ["name": .text(source.name), "bytes": .count(source.bytes), "sha256": .text(source.digest)])
    let file = source.name.split(separator: "/").last.map(String.init) ?? source.name
    var answer = DeskAnswer(file: "\(workspace.sources)/\(source.name)", bytes: source.bytes, name: file)
    answer.headers.append(.init("ETag", "\"\(source.digest)\""))
    return answer
  }

  private static let delete = DeskRoute("DELETE", "/workspaces/{workspace}/sources/{name*}", .editor) { question in
    let (workspace, source) = try named(question)
    try question.desk.demandQuiet(workspace)
    guard let condition = question.request.header("if-match")?.trimmingTag, condition == source.digest else {
      throw exists(source)
    }
    try question.desk.note(
      "source.put_away", question, workspace: workspace.name,
      ["name": .text(source.name), "bytes": .count(source.bytes), "before": .text(source.digest)])
    try question.desk.folder.keep("sources/\(source.name)", of: workspace, at: question.desk.now)
    unlink("\(workspace.sources)/\(source.name)")
    DurableFile.synchroniseFolder(of: "\(workspace.sources)/\(source.name)")
    return DeskAnswer(status: 204)
  }.audited { AskedChange(action: "source.put_away", what: ["name": .text($0.part("name"))]) }

  private static func named(_ question: DeskQuestion) throws -> (DeskWorkspace, Source) {
    let workspace = try question.workspace
    guard let name = SafeName.path(question.part("name")),
      let source = try question.desk.sources.source(
        question.desk.sources.standing(name, of: workspace), of: workspace)
    else { throw question.notFound }
    return (workspace, source)
  }

  /// Refuses to replace a file that the sender has not seen.
  ///
  /// - Parameters:
  ///   - condition: the SHA-256 that he names; `nil` for none.
  ///   - standing: what stands there.
  /// - Throws: `Problem` `exists`, and `changed` where he means a file that is gone.
  static func demand(_ condition: String?, _ standing: Source?) throws(Problem) {
    guard let standing else {
      guard condition == nil else { throw gone }
      return
    }
    guard condition == standing.digest else { throw exists(standing) }
  }

  /// A file as its row.
  static func row(_ source: Source) -> JSONValue {
    ["name": .text(source.name), "bytes": .count(source.bytes), "sha256": .text(source.digest)]
  }

  private static func exists(_ source: Source) -> Problem {
    var problem = Problem(
      .exists,
      LocalisedText(
        en: "There is a file \(source.name) already; replace it, or take another name.",
        vi: "Đã có tệp \(source.name); hãy thay thế tệp đó hoặc đặt tên khác."))
    problem.members = [
      .init("name", .text(source.name)), .init("bytes", .count(source.bytes)), .init("sha256", .text(source.digest)),
    ]
    return problem
  }

  private static let gone = Problem(
    .changed,
    LocalisedText(
      en: "The file that was to be replaced is gone; look at the list anew.",
      vi: "Tệp cần thay thế không còn nữa; hãy xem lại danh sách."))

  static let noName = Problem.badFile(
    en: "The address names no file below the workspace's folder; name one without .. and at most 7 folders deep.",
    vi: "Địa chỉ không nêu tệp trong thư mục của không gian làm việc; hãy nêu tên không có .. và sâu tối đa 7 thư mục.")
}
