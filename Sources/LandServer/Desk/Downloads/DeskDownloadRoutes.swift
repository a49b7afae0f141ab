internal import Foundation
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// What goes out as files: the workspace, its layers, tables, and reports.
enum DeskDownloadRoutes {
  static let all: [DeskRoute] = [workspace, layer, table, report, reportZip]

  private static let workspace = DeskRoute("GET", "/workspaces/{workspace}/workspace.gpkg") { question in
    let (file, _) = try FindingRoutes.opened(question)
    let workspace = try question.workspace
    let scratch = try ScratchFolder(in: workspace)
    let name = "\(workspace.name).gpkg"
    try file.copy(to: "\(scratch.path)/\(name)")
    return try noted(try scratch.answer(name), name, question)
  }

  /// A layer, as `export` writes it.
  private static let layer = DeskRoute("GET", "/workspaces/{workspace}/layers/{file}", parameters: ["zone"]) {
    question in
    let (layer, format) = parts(question.part("file"))
    guard JobCommand.layers.contains(layer), JobCommand.formats.contains(format) else { throw question.notFound }
    return try made("\(layer).\(format)", question) { output in
      ["export", DeskWorkspace.geoPackageName, layer, "-o", output] + zone(question)
    }
  }

  /// The tables of commands; those of what the workspace stores are made here.
  private static let table = DeskRoute(
    "GET", "/workspaces/{workspace}/tables/{file}", parameters: ["zone", "by", "of"]
  ) { question in
    let (name, format) = parts(question.part("file"))
    guard ["xlsx", "csv"].contains(format) else { throw question.notFound }
    switch name {
    case "findings": return try stored(name, format, question)
    case "bieu" where format == "xlsx":
      return try made("bieu.xlsx", question) { ["tables", DeskWorkspace.geoPackageName, "-o", $0] + zone(question) }
    default:
      guard let table = DeskTable.all[name] else { throw question.notFound }
      let words = try table.words(by: question["by"], of: question["of"])
      return try made("\(name).\(format)", question) { output in
        words + ["-o", output] + zone(question) + (format == "csv" ? ["--locale", question.language.rawValue] : [])
          + (name == "check" ? ["--no-store"] : [])
      }
    }
  }

  /// A file of a report, shown but for its own script without any right.
  private static let report = DeskRoute("GET", "/workspaces/{workspace}/reports/{number}/{file*}") { question in
    let (folder, _) = try reportFolder(question)
    let asked = question.part("file")
    let name = asked.isEmpty ? "index.html" : asked
    guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { throw question.notFound }
    let path = "\(folder)/\(name)"
    // What links lead to outside is not shown.
    guard FileIdentity.resolved(path).hasPrefix(FileIdentity.resolved(folder) + "/") else { throw question.notFound }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw question.notFound }
    guard name.hasSuffix(".html") else {
      let file = name.split(separator: "/").last.map(String.init) ?? name
      return DeskAnswer(file: path, bytes: Int(status.st_size), name: file)
    }
    var answer = DeskAnswer(
      status: 200, mediaType: "text/html; charset=utf-8", body: .file(path: path, range: 0..<Int(status.st_size)))
    answer.manner = .report
    return answer
  }

  private static let reportZip = DeskRoute("GET", "/workspaces/{workspace}/reports/{number}.zip") { question in
    let (folder, digits) = try reportFolder(question)
    let scratch = try ScratchFolder(in: try question.workspace)
    let name = "report-\(digits).zip"
    try FolderArchive.pack(folder, as: "report-\(digits)", to: "\(scratch.path)/\(name)")
    return try noted(try scratch.answer(name), name, question)
  }

  // MARK: - Parts

  private static func reportFolder(_ question: DeskQuestion) throws -> (folder: String, digits: String) {
    let workspace = try question.workspace
    guard let number = Int(question.part("number")), number > 0 else { throw question.notFound }
    let digits = JobRecord.digits(number)
    var status = stat()
    guard lstat("\(workspace.reports)/\(digits)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw question.notFound
    }
    return ("\(workspace.reports)/\(digits)", digits)
  }

  /// The stored findings as a table, those that the address asks for.
  private static func stored(_ name: String, _ format: String, _ question: DeskQuestion) throws -> DeskAnswer {
    let (file, day) = try FindingRoutes.opened(question)
    let table = StoredFindings.table(try file.findings(), question.language, on: day)
    let scratch = try ScratchFolder(in: try question.workspace)
    let path = "\(scratch.path)/\(name).\(format)"
    if format == "csv" {
      try DurableFile.write(Array(table.csv(for: question.language).utf8), to: path)
    } else {
      let title = LocalisedText(en: "Findings", vi: "Phát hiện")
      let workbook = Workbook(
        title: title, [TableSheet(title, title, table, unit: .ofColumns)],
        about: file.head("findings", asOf: day).lines(question.language), question.language)
      try DurableFile.write(workbook.bytes(), to: path)
    }
    return try noted(try scratch.answer("\(name).\(format)"), "\(name).\(format)", question)
  }

  /// What a command of this program writes into a file.
  private static func made(
    _ name: String, _ question: DeskQuestion, _ arguments: (_ output: String) -> [String]
  ) throws -> DeskAnswer {
    _ = try FindingRoutes.opened(question)
    let (workspace, options) = (try question.workspace, question.desk.options)
    let scratch = try ScratchFolder(in: workspace)
    let words = arguments("\(scratch.name)/\(name)") + ["--lang", question.language.rawValue]
    guard question.desk.downloads.enter() else { throw busy }
    defer { question.desk.downloads.leave() }
    // Commands that are no jobs read the workspace's file alone, which a load has made, and take no such option.
    let isJob = JobCommand(rawValue: words[0]) != nil
    let confinement = isJob ? options.confinement : []
    let process = JobProcess(
      program: options.program, arguments: words + confinement, folder: workspace.path,
      output: "\(scratch.path)/.output", error: "\(scratch.path)/.error", memory: options.jobMemory, seconds: 300,
      beginning: options.now(), now: options.now)
    var last = ""
    let end = process.run(isCancelled: { false }) { line in
      if JobLine.progress(line) == nil { last = line }
      return true
    }
    guard let end, end.exit == 0 || end.exit == 1 else {
      throw Problem.badFile(en: "The file was not made: \(last)", vi: "Không tạo được tệp: \(last)")
    }
    return try noted(try scratch.answer(name), name, question)
  }

  private static func noted(_ answer: DeskAnswer, _ name: String, _ question: DeskQuestion) throws -> DeskAnswer {
    try question.desk.note(
      "download", question, workspace: try question.workspace.name, ["name": .text(name)])
    return answer
  }

  private static func zone(_ question: DeskQuestion) -> [String] {
    question["zone"].map { ["--zone=\($0)"] } ?? []
  }

  private static func parts(_ file: String) -> (name: String, ending: String) {
    guard let dot = file.lastIndex(of: ".") else { return (file, "") }
    return (String(file[..<dot]), String(file[file.index(after: dot)...]))
  }

  private static let busy = Problem(
    .busy,
    LocalisedText(
      en: "Other files are being made; ask again in some seconds.",
      vi: "Đang tạo các tệp khác; hãy thử lại sau vài giây.")
  ).toBeAskedAgain(afterSeconds: 5)
}
