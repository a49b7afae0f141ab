internal import ArgumentParser
internal import Foundation
internal import Interchange
internal import LandStore
internal import Refusals
internal import Reports

/// A path to write to, as the user gives it: an empty one comes of a variable that is not set.
@Sendable func outputPath(_ text: String) throws -> String {
  guard !text.isEmpty else { throw ValidationError("the path to write to is empty; name a file or a folder") }
  return text
}

/// The formats in which a command prints its result; the name of a format is the ending of its files.
///
/// A command lists its formats as an enumeration of its own, so that it has to write each of them:
/// ``TableFormat`` for rows, ``ListFormat`` for what can stand on a map.
protocol OutputFormat: ExpressibleByArgument, CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// What a person reads: the format when nothing else is said.
  static var text: Self { get }
}

/// The formats of a document that is no table.
enum DocumentFormat: String, OutputFormat {
  case text, json
}

/// Rows.
enum TableFormat: String, OutputFormat {
  case text, json, csv, xlsx
}

/// Rows that have a place.
enum ListFormat: String, OutputFormat {
  case text, json, csv, geojson, xlsx
}

/// Where the result goes, and in which format.
///
/// ```swift
/// @OptionGroup var output: OutputOptions<TableFormat>
///
/// func run() throws {
///   switch output.chosenFormat {
///   case .text: try output.write(table.text(messages.language))
///   …
/// ```
struct OutputOptions<Format: OutputFormat>: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
    transform: outputPath)
  var file: String?

  @Option(
    name: [.customShort("f"), .long],
    help: "The format of the result; by default the ending of the output file decides, else text.")
  var format: Format?

  func validate() throws {
    guard format == nil, let ending = pathEnding, formatOfEnding == nil, OutputEnding.all.contains(ending) else {
      return
    }
    throw ValidationError(
      "there is no \(ending) output here; end the file in \(Format.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  /// The file to write; `nil` for standard output, which `-o -` names too.
  var path: String? { file == "-" ? nil : file }

  /// Refuses to put the result in the place of a file that it is made of.
  ///
  /// - Parameter inputs: the paths of files, or `path:layer`.
  func spare(_ inputs: [String]) throws(Refusal) { try InputFiles(inputs).refuse(path) }

  /// `--format`, else what the ending of the output file says, else text.
  var chosenFormat: Format { format ?? formatOfEnding ?? .text }

  private var formatOfEnding: Format? { pathEnding.flatMap(Format.init(rawValue:)) }

  private var pathEnding: String? {
    path.flatMap { path in
      path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    }.flatMap { name in name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } }
  }

  /// Writes a text whole, to the file through a temporary one that takes its place when it is complete.
  ///
  /// Of what a person reads, control characters and marks of direction are made visible; other formats have them as
  /// their rules say.
  func write(_ text: String) throws {
    let shown = chosenFormat.rawValue == Format.text.rawValue ? text.visibleLines : text
    try ResultFile.writing(to: path) { try $0.append(shown) }
  }

  /// Writes a document piece by piece, in the same way.
  func write(_ document: JSONDocument) throws {
    try ResultFile.writing(to: path) { file in
      try document.write { bytes in try file.append { $0.append(contentsOf: bytes) } }
    }
  }
}

/// A file, or standard output, that a result is written to piece by piece.
enum ResultFile {
  /// Lets `body` write; a file takes its place when it is complete, and an error leaves the old one.
  static func writing(to path: String?, _ body: (OutputFile) throws -> Void) throws {
    let file = try path.map { try OutputFile($0) } ?? .standardOutput()
    try body(file)
    try file.commit()
  }
}

/// Every ending that says a format, whether the command has it or not; a text may end in `txt`.
enum OutputEnding {
  static let all = Set(FileFormat.allCases.flatMap(\.extensions)).union(["text", "sarif", "html"]).subtracting(["txt"])
}
