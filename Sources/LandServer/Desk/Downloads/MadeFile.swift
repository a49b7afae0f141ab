internal import Foundation
internal import LandModel
internal import LandStore
internal import Refusals

/// A file that a command of this program writes for one answer.
struct MadeFile {
  /// The folder of the answer, which goes with it.
  let scratch: ScratchFolder
  /// The name of the file.
  let name: String

  /// Seconds that making one may take.
  private static let patience = 300.0

  /// Runs a command in the workspace's folder.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - question: who asks; of a workspace that was loaded.
  ///   - scratch: the folder of the answer, where it holds something already.
  ///   - arguments: the command's words for the path of its output, without language.
  ///   - names: what the command is to take as a name, whatever it begins with.
  /// - Throws: `Problem` `busy` where others are made, `bad_file` with what the command says where it makes none.
  init(
    _ name: String, _ question: DeskQuestion, in scratch: ScratchFolder? = nil, names: [String] = [],
    _ arguments: (_ output: String) -> [String]
  ) throws {
    let (workspace, options) = (try question.workspace, question.desk.options)
    self.name = name
    let folder = try scratch ?? ScratchFolder(in: workspace)
    self.scratch = folder
    let words = arguments("\(folder.name)/\(name)") + ["--lang", question.language.rawValue]
    guard question.desk.downloads.enter() else { throw MadeFile.busy }
    defer { question.desk.downloads.leave() }
    // Commands that are no jobs read the workspace's file alone, which a load has made, and take no such option.
    let isJob = JobCommand(rawValue: words[0]) != nil
    let confinement = isJob ? options.confinement : []
    let process = JobProcess(
      program: options.program, arguments: words + confinement + (names.isEmpty ? [] : ["--"] + names),
      folder: workspace.path, output: "\(folder.path)/.output", error: "\(folder.path)/.error",
      memory: options.jobMemory, seconds: MadeFile.patience, beginning: options.now(), now: options.now)
    var last = LocalisedText.same("")
    let end = process.run(isCancelled: { false }) { line in
      if JobLine.progress(line) == nil { last = JobLine.said(line).text }
      return line
    }
    let isThere = FileManager.default.fileExists(atPath: "\(folder.path)/\(name)")
    guard let end, end.exit == 0 || end.exit == 1, isThere else {
      throw Problem.badFile(en: "The file was not made: \(last.en)", vi: "Không tạo được tệp: \(last.vi)")
    }
  }

  /// The file as one to be kept.
  var attachment: DeskAnswer { get throws { try scratch.answer(name) } }

  /// The file as it is shown.
  ///
  /// - Parameters:
  ///   - type: what it is.
  ///   - manner: how a browser is to treat it.
  func shown(as type: String, _ manner: DeskAnswer.Manner) throws -> DeskAnswer {
    var answer = try scratch.answer(name)
    answer.headers = []
    (answer.mediaType, answer.manner) = (type, manner)
    return answer
  }

  /// Others are made.
  static let busy = Problem(
    .busy,
    LocalisedText(
      en: "Other files are being made; ask again in some seconds.",
      vi: "Đang tạo các tệp khác; hãy thử lại sau vài giây.")
  ).toBeAskedAgain(afterSeconds: 5)
}
