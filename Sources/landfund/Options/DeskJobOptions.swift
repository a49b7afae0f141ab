internal import ArgumentParser
internal import Interchange
internal import Refusals

/// In which form progress is said.
enum ProgressForm: String, ExpressibleByArgument, CaseIterable {
  case json
}

/// How a desk runs a command on what people have sent to it.
struct DeskJobOptions: ParsableArguments {
  @Option(
    name: .customLong("progress"),
    help: ArgumentHelp(
      "Say how far the work is on standard error, a JSON object a line: step, source, done, total.", valueName: "form"))
  var progress: ProgressForm?

  @Option(
    name: .customLong("confined"),
    help: ArgumentHelp(
      "Read and write below this folder alone, links resolved, and open no connection.", valueName: "folder"),
    transform: outputPath)
  var folder: String?

  /// Sets what holds for the whole process, before the command does anything.
  func begin() throws(Refusal) {
    if progress == .json { ProgressLines.ask() }
    if let folder { try ConfinedProcess.begin(in: folder) }
  }
}

/// A command that a desk runs as a process of its own.
protocol DeskJob: ParsableCommand {
  /// How it is run.
  var desk: DeskJobOptions { get }
}
