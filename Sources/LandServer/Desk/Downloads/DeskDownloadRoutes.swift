internal import Foundation
internal import Interchange
internal import LandStore
internal import Refusals
internal import Reports

/// What goes out as files: the workspace, its layers, tables, and reports.
enum DeskDownloadRoutes {
  static let all: [DeskRoute] = [workspace, edits, layer, table, report, reportZip]

  private static let workspace = DeskRoute("GET", "/workspaces/{workspace}/workspace.gpkg") { question in
    let (file, _) = try FindingRoutes.opened(question)
    let workspace = try question.workspace
    let scratch = try ScratchFolder(in: workspace)
    let name = "\(workspace.name).gpkg"
    try file.copy(to: "\(scratch.path)/\(name)")
    return try noted(try scratch.answer(name), name, question)
  }

  /// What other programs have edited since the load, which a load would throw away.
  private static let edits = DeskRoute("GET", "/workspaces/{workspace}/edits.gpkg") { question in
    try made("edits.gpkg", question) { ["edits", DeskWorkspace.geoPackageName, "-o", $0] }
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

  /// The tables of commands.
  private static let table = DeskRoute(
    "GET", "/workspaces/{workspace}/tables/{file}", parameters: ["zone", "by", "of"]
  ) { question in
    let (name, format) = parts(question.part("file"))
    guard ["xlsx", "csv"].contains(format) else { throw question.notFound }
    switch name {
    case "findings":
      return try made("findings.\(format)", question) { output in
        ["export", DeskWorkspace.geoPackageName, "finding", "-o", output] + locale(format, question)
      }
    case "bieu" where format == "xlsx":
      return try made("bieu.xlsx", question) { ["tables", DeskWorkspace.geoPackageName, "-o", $0] + zone(question) }
    default:
      guard let table = DeskTable.all[name] else { throw question.notFound }
      let words = try table.words(by: question["by"], of: question["of"])
      return try made("\(name).\(format)", question) { output in
        words + ["-o", output] + zone(question) + locale(format, question)
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

  /// What a command of this program writes into a file.
  private static func made(
    _ name: String, _ question: DeskQuestion, _ arguments: (_ output: String) -> [String]
  ) throws -> DeskAnswer {
    _ = try FindingRoutes.opened(question)
    return try noted(try MadeFile(name, question, arguments).attachment, name, question)
  }

  private static func noted(_ answer: DeskAnswer, _ name: String, _ question: DeskQuestion) throws -> DeskAnswer {
    try question.desk.note(
      "download", question, workspace: try question.workspace.name, ["name": .text(name)])
    return answer
  }

  /// Columns of a CSV are for Excel of the reader's language.
  private static func locale(_ format: String, _ question: DeskQuestion) -> [String] {
    format == "csv" ? ["--locale", question.language.rawValue] : []
  }

  private static func zone(_ question: DeskQuestion) -> [String] {
    question["zone"].map { ["--zone=\($0)"] } ?? []
  }

  private static func parts(_ file: String) -> (name: String, ending: String) {
    guard let dot = file.lastIndex(of: ".") else { return (file, "") }
    return (String(file[..<dot]), String(file[file.index(after: dot)...]))
  }
}
