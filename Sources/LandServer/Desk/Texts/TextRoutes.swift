internal import Foundation
internal import Interchange
internal import PlanChecks
internal import Refusals
internal import Reports

/// The three texts of a workspace: manifest, rules, what is published.
///
/// Opening and saving changes no byte.
enum TextRoutes {
  static let all: [DeskRoute] = KeptText.allCases.flatMap { text in
    [
      DeskRoute("GET", "/workspaces/{workspace}/\(text.rawValue)") { try read(text, $0) },
      DeskRoute("PUT", "/workspaces/{workspace}/\(text.rawValue)", .editor, body: .text(limit: KeptText.limit)) {
        try write(text, $0)
      }.audited {
        AskedChange(
          action: "\(text.rawValue).put", what: ["bytes": .count($0.body.count), "sha256": .text(digest($0.body))])
      },
    ]
  }

  private static func read(_ text: KeptText, _ question: DeskQuestion) throws -> DeskAnswer {
    guard let bytes = try text.bytes(of: try question.workspace) else { throw question.notFound }
    var answer = DeskAnswer(text: bytes, "text/yaml; charset=utf-8")
    answer.headers.append(.init("ETag", tag(bytes)))
    return answer
  }

  private static func write(_ text: KeptText, _ question: DeskQuestion) throws -> DeskAnswer {
    let (workspace, desk) = (try question.workspace, question.desk)
    try desk.demandQuiet(workspace)
    try text.check(question.body)
    return try desk.writing(to: workspace) {
      let old = try text.bytes(of: workspace)
      try demand(question.request, old)
      try desk.note(
        "\(text.rawValue).put", question, workspace: workspace.name,
        [
          "bytes": .count(question.body.count), "sha256": .text(digest(question.body)),
          "before": JSONValue(old.map(digest)),
        ])
      if old != nil { try desk.folder.keep(text.file, of: workspace, at: desk.now) }
      try DurableFile.write(question.body, to: "\(workspace.path)/\(text.file)")
      var answer = DeskAnswer(status: 204)
      answer.headers.append(.init("ETag", tag(question.body)))
      return answer
    }
  }

  /// Refuses to write over what the sender has not read.
  private static func demand(_ request: ServerRequest, _ old: [UInt8]?) throws(Problem) {
    let isNew = request.header("if-none-match")?.trimmingTag == "*"
    let condition = request.header("if-match")?.trimmingTag
    guard condition == old.map(digest), condition != nil || isNew || old == nil, !(isNew && old != nil) else {
      var problem = Problem(
        .changed,
        LocalisedText(
          en: "The text is another one than you have read; read it anew and bring your change into it.",
          vi: "Văn bản không còn như bản bạn đã đọc; hãy đọc lại rồi đưa thay đổi của bạn vào."))
      problem.members = [.init("sha256", JSONValue(old.map(digest)))]
      throw problem
    }
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    let digest = StreamDigest()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.finished()
  }

  private static func tag(_ bytes: [UInt8]) -> String { "\"\(digest(bytes))\"" }
}
