import Foundation
import Testing

/// What a run of the built command gave.
struct CommandRun {
  let status: Int32
  let output: String
  let messages: String

  /// Runs the command in the folder of the package, or in another one.
  ///
  /// - Parameters:
  ///   - limitKilobytes: how much memory of its own the command may have; with more it dies.
  ///   - words: what stands before the command on a line of the shell, as `ulimit -f 100 &&`.
  init(
    _ arguments: [String], in folder: URL = CommandRun.package, limitKilobytes: Int? = nil, after words: String? = nil
  ) throws {
    try self.init(StartedCommand(arguments, in: folder, limitKilobytes: limitKilobytes, after: words))
  }

  /// Runs a line of a shell that finds the command by its name; of a pipe that fails anywhere the status tells.
  init(shell line: String, in folder: URL) throws {
    try self.init(StartedCommand(shell: line, in: folder))
  }

  private init(_ started: StartedCommand) throws {
    let (out, err) = (started.output, started.messages)
    // Both pipes are read at once, lest the command waits for the one that nobody reads.
    let reader = BackgroundReader(err)
    output = String(decoding: out.readDataToEndOfFile(), as: UTF8.self)
    messages = String(decoding: reader.data(), as: UTF8.self)
    started.process.waitUntilExit()
    status = started.exitStatus
  }

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The rows of a CSV output, cells as texts; quoted cells are not expected.
  var csv: [[String]] {
    output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The output as JSON.
  func json() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }
}

/// A command that runs.
struct StartedCommand {
  let process = Process()
  let output: FileHandle
  let messages: FileHandle

  /// - Parameters:
  ///   - words: words of a shell to run the command after.
  ///   - terminal: what standard error is in place of a pipe; ``messages`` must not be read then.
  init(
    _ arguments: [String], in folder: URL = CommandRun.package, limitKilobytes: Int? = nil, after words: String? = nil,
    terminal: FileHandle? = nil
  ) throws {
    let command = try StartedCommand.command
    // Peaks of ended children would count the memory of this process, which they are forked from.
    if let words = words ?? limitKilobytes.map({ "ulimit -d \($0) && exec" }) {
      try self.init(program: "/bin/sh", ["-c", "\(words) \"$0\" \"$@\"", command.path] + arguments, in: folder)
    } else {
      try self.init(program: command.path, arguments, in: folder, terminal: terminal)
    }
  }

  /// A line of a shell that finds the command by its name.
  init(shell line: String, in folder: URL) throws {
    let place = try StartedCommand.command.deletingLastPathComponent().path
    try self.init(program: "/bin/bash", ["-o", "pipefail", "-c", "PATH=\(place):$PATH\n\(line)"], in: folder)
  }

  private init(program: String, _ arguments: [String], in folder: URL, terminal: FileHandle? = nil) throws {
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Help is as wide as the terminal that this names.
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "COLUMNS" }
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = terminal ?? err
    output = out.fileHandleForReading
    messages = err.fileHandleForReading
    try process.run()
  }

  /// The exit status as a shell has it: 128 and the number of the signal that killed it.
  var exitStatus: Int32 {
    process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// The command lies beside the bundle of the tests that run.
  private static var command: URL {
    get throws {
      let arguments = CommandLine.arguments
      let bundle = arguments.first { $0.contains(".xctest") } ?? arguments[0]
      var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
      while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
      let command = folder.appendingPathComponent("landfund")
      try #require(FileManager.default.isExecutableFile(atPath: command.path), "no command at \(command.path)")
      return command
    }
  }
}

/// Reads a pipe to its end beside the caller.
// @unchecked because the data is a plain variable: it is written by the thread alone before the group is left, and read
// after that.
private final class BackgroundReader: @unchecked Sendable {
  private var bytes = Data()
  private let group = DispatchGroup()

  init(_ handle: FileHandle) {
    group.enter()
    Thread.detachNewThread { [self] in
      bytes = handle.readDataToEndOfFile()
      group.leave()
    }
  }

  func data() -> Data {
    group.wait()
    return bytes
  }
}

/// A folder that is removed with its content when the test ends.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("landfund-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file; the result is its path.
  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  @discardableResult func write(_ name: String, _ data: Data) throws -> String {
    try data.write(to: url.appendingPathComponent(name))
    return path(name)
  }

  /// The names of its files, hidden ones too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

/// A layer of so many small squares in VN-2000 that a command works on it for a while.
func squares(_ count: Int, in folder: TemporaryFolder) throws -> String {
  var text = #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
  for index in 0..<count {
    let (x, y) = (553_000 + 10 * (index % 400), 1_587_000 + 10 * (index / 400))
    text += index == 0 ? "\n" : ",\n"
    text += #"{"type":"Feature","id":\#(index),"properties":{},"geometry":{"type":"Polygon","coordinates":"#
    text += "[[[\(x),\(y)],[\(x + 15),\(y)],[\(x + 15),\(y + 15)],[\(x),\(y + 15)],[\(x),\(y)]]]}}"
  }
  return try folder.write("squares.geojson", text + "]}")
}

/// What needs GDAL: the sample of Kon Tum has a Shapefile.
enum GDALTrait {
  static let isOn: Bool = {
    #if GDAL
      true
    #else
      false
    #endif
  }()
}

/// The sample that the package ships.
enum FirstLook {
  static let parcels = "geodata/first-look/parcels.geojson"
  static let landuse = "geodata/first-look/landuse.geojson"
}
