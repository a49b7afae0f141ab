internal import ArgumentParser
internal import Foundation
internal import Reports

/// How rows are printed.
enum RowFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case csv
}

/// Where the result goes, and in which format.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Option(
    name: [.short, .long], help: "text or csv; by default the ending of the output file decides, else text.")
  var format: RowFormat?

  /// Prints the rows, or writes them to the file through a temporary one.
  func print(_ rows: RowTable) throws {
    let byEnding = output.map { $0.lowercased().hasSuffix(".csv") ? RowFormat.csv : .text }
    let text = (format ?? byEnding ?? .text) == .csv ? rows.csv : rows.text
    guard let output else {
      FileHandle.standardOutput.write(Data(text.utf8))
      return
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw UnwrittenOutput(path: output, reason: error.localizedDescription)
    }
  }
}

/// A result that could not be written.
struct UnwrittenOutput: Error, CustomStringConvertible {
  let path: String
  let reason: String
  var description: String { "\(path): cannot be written: \(reason); choose another place with -o" }
}
