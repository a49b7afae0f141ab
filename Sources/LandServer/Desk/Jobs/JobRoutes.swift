internal import Foundation
internal import Interchange
internal import LandModel
internal import Refusals
internal import Reports

/// The jobs of a workspace: asking, watching, cancelling, and what they left.
enum JobRoutes {
  static let all: [DeskRoute] = [list, ask, one, cancel, events, output, error, file]

  private static let list = DeskRoute("GET", "/workspaces/{workspace}/jobs") { question in
    let (workspace, board) = (try question.workspace, question.desk.jobs)
    let rows = board.records(of: workspace, most: JobBoard.listed).map { row($0, workspace, board) }
    return question.json(["rows": .array(rows)])
  }

  private static let ask = DeskRoute("POST", "/workspaces/{workspace}/jobs", .editor, body: .text(limit: 16_384)) {
    question in
    let (workspace, board) = (try question.workspace, question.desk.jobs)
    let document = try question.document
    guard let words = document["chain"]?.texts, (1...8).contains(words.count) else { throw unknown("chain") }
    let chain = words.compactMap(JobCommand.init(rawValue:))
    guard chain.count == words.count else {
      throw Problem.badFile(
        en: "A chain is made of \(JobCommand.allCases.map(\.rawValue).joined(separator: ", ")).",
        vi: "Chuỗi công việc gồm các lệnh \(JobCommand.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let jobs = try board.ask(
      chain, try wish(document, question), by: question.name, from: question.request.client, in: workspace)
    var answer = question.json(
      ["rows": .array(jobs.map { row($0.record, workspace, board) })], status: 202)
    let first = jobs.first?.record.number ?? 0
    answer.headers.append(
      .init("Location", "\(question.desk.options.base)/workspaces/\(workspace.name)/jobs/\(first)"))
    return answer
  }.audited { question in
    let chain = (try? question.document)?["chain"]?.texts ?? []
    return AskedChange(action: "job", what: ["chain": JSONValue(Array(chain.prefix(8)))])
  }

  /// What is asked for beside the commands.
  private static func wish(_ document: JSONTree, _ question: DeskQuestion) throws -> JobWish {
    var wish = JobWish(language: question.language)
    func text(_ key: String, _ fits: (String) -> Bool) throws(Problem) -> String? {
      guard let value = document[key], !value.isNull else { return nil }
      guard let text = value.text, fits(text) else { throw unknown(key) }
      return text
    }
    wish.zone = try text("zone") { (1...200).contains($0.count) && $0 == $0.visible }
    wish.layer = try text("layer", JobCommand.layers.contains)
    wish.format = try text("format", JobCommand.formats.contains)
    if let word = try text("lang", { Language(rawValue: $0) != nil }), let language = Language(rawValue: word) {
      wish.language = language
    }
    wish.discardsEdits = document["discard_edits"]?.flag ?? false
    if let since = document["since"], !since.isNull {
      guard let number = since.whole, let record = question.desk.jobs.record(number, of: try question.workspace),
        record.command == .check, record.state == .done
      else { throw unknown("since") }
      wish.since = "\(record.folder)/\(record.command.outputFile)"
    }
    return wish
  }

  private static let one = DeskRoute("GET", "/workspaces/{workspace}/jobs/{number}") { question in
    let (workspace, record) = try named(question)
    return question.json(row(record, workspace, question.desk.jobs))
  }

  private static let cancel = DeskRoute("DELETE", "/workspaces/{workspace}/jobs/{number}", .editor) { question in
    let (workspace, record) = try named(question)
    let board = question.desk.jobs
    guard let job = board.job(record.number, of: workspace), !record.state.isOver else {
      return question.json(row(record, workspace, board))
    }
    try question.desk.note(
      "job.cancel", question, workspace: workspace.name, ["number": .count(record.number)], command: record.line)
    board.cancel(job)
    return question.json(row(job.record, workspace, board), status: 202)
  }.audited { AskedChange(action: "job.cancel", what: ["number": JSONValue(Int($0.part("number")))]) }

  private static let events = DeskRoute("GET", "/workspaces/{workspace}/jobs/{number}/events") { question in
    let (workspace, record) = try named(question)
    let stream = EventStream()
    let last = question.request.header("last-event-id").flatMap { Int($0) } ?? 0
    if let job = question.desk.jobs.job(record.number, of: workspace) {
      if let session = question.session { question.desk.sessions.add(stream, of: session) }
      job.listen(stream, after: last)
    } else {
      let row = row(record, workspace, question.desk.jobs)
      stream.close(saying: "id: 1\nevent: end\ndata: \(row.compactText)\n\n")
    }
    var answer = DeskAnswer(status: 200, mediaType: "text/event-stream", body: .events(stream))
    answer.headers.append(.init("X-Accel-Buffering", "no"))
    return answer
  }

  private static let output = DeskRoute("GET", "/workspaces/{workspace}/jobs/{number}/output") { question in
    let (workspace, record) = try named(question)
    let answer = try sent(
      "\(workspace.path)/\(record.folder)/\(record.command.outputFile)", record.command.outputType, question)
    if question.isOfPerson {
      try question.desk.note(
        "download", question, workspace: workspace.name,
        ["run": .count(record.number), "name": .text(record.command.outputFile)])
    }
    return answer
  }

  private static let error = DeskRoute("GET", "/workspaces/{workspace}/jobs/{number}/error") { question in
    let (workspace, record) = try named(question)
    let type = "text/plain; charset=utf-8"
    if let said = record.said {
      return DeskAnswer(text: Array(said.map { $0[question.language] + "\n" }.joined().utf8), type)
    }
    return try sent("\(workspace.path)/\(record.folder)/error.txt", type, question)
  }

  private static let file = DeskRoute("GET", "/workspaces/{workspace}/jobs/{number}/files/{name}") { question in
    let (workspace, record) = try named(question)
    let outputs = JobBoard.outputs(of: record, in: workspace)
    guard record.state.isOver, let output = outputs.first(where: { $0.name == question.part("name") }) else {
      throw question.notFound
    }
    if !(JobCommand.ownFiles.contains(output.name) && question.isOfScript) {
      try question.desk.note(
        "download", question, workspace: workspace.name,
        ["run": .count(record.number), "name": .text(output.name), "bytes": .count(output.bytes)])
    }
    return DeskAnswer(
      file: "\(workspace.path)/\(record.folder)/files/\(output.name)", bytes: output.bytes, name: output.name)
  }

  // MARK: - Parts

  /// A run as its row.
  static func row(_ record: JobRecord, _ workspace: DeskWorkspace, _ board: JobBoard) -> JSONValue {
    record.json(
      place: board.job(record.number, of: workspace)?.place,
      outputs: record.state.isOver ? JobBoard.outputs(of: record, in: workspace) : [])
  }

  private static func named(_ question: DeskQuestion) throws -> (DeskWorkspace, JobRecord) {
    let workspace = try question.workspace
    guard let number = Int(question.part("number")), let record = question.desk.jobs.record(number, of: workspace)
    else { throw question.notFound }
    return (workspace, record)
  }

  private static func sent(_ path: String, _ type: String, _ question: DeskQuestion) throws -> DeskAnswer {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw question.notFound }
    return DeskAnswer(status: 200, mediaType: type, body: .file(path: path, range: 0..<Int(status.st_size)))
  }

  private static func unknown(_ key: String) -> Problem {
    var problem = Problem.badFile(
      en: "The value of \(key) is none that is taken there.", vi: "Giá trị của \(key) không hợp lệ.")
    problem.parameter = key
    return problem
  }
}
