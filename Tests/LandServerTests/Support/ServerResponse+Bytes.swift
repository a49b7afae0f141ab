import Foundation
import Interchange

@testable import LandServer

extension ServerResponse {
  /// The body as it is sent.
  var bytes: [UInt8] {
    switch body {
    case .empty, .events: return []
    case .bytes(let bytes): return bytes
    case .file(let path, let range):
      return [UInt8]((try? Data(contentsOf: URL(fileURLWithPath: path)))?[range] ?? Data())
    case .pieces(var source):
      var bytes: [UInt8] = []
      while let piece = try? source.next() { bytes += piece }
      return bytes
    }
  }
}

/// Unpacks what was gzipped, by the program of that name.
enum Gunzip {
  static func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).gz")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }
}
