package import Foundation

/// Programs of others that tests compare with.
package enum OutsideProgram {
  /// What a run gave.
  package struct Run {
    package let status: Int32
    package let output: Data
    package let messages: String

    /// What was printed.
    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a program that stands on the path, or whose path is given; its messages are read when it has ended.
  ///
  /// - Parameters:
  ///   - input: what it reads.
  ///   - environment: what is set beside the environment of the tests.
  ///   - folder: where it runs; `nil`: where the tests do.
  package static func run(
    _ program: String, _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    in folder: URL? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = folder }
    let (stdin, stdout) = (Pipe(), Pipe())
    let messages = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
    try Data().write(to: messages)
    defer { try? FileManager.default.removeItem(at: messages) }
    (process.standardInput, process.standardOutput) = (stdin, stdout)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: output,
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }
}

/// Python with packages of PyPI, which `Scripts/bootstrap --tests` installs into a folder of its own.
package enum OutsidePython {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".build/python")

  /// A Python that has modules: that of the folder, that of the system, that of the path.
  ///
  /// - Returns: `nil` where none has them; then a line says so.
  package static func program(with modules: String...) -> String? {
    let programs = [folder.appendingPathComponent("bin/python").path, "/usr/bin/python3", "python3"]
    let question = modules.map { "import \($0)" }.joined(separator: "\n")
    let found = programs.first { (try? OutsideProgram.run($0, ["-c", question]))?.status == 0 }
    if found == nil { print("skipped: no Python has \(modules.joined(separator: ", "))") }
    return found
  }
}
