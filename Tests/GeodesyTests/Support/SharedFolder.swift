import Foundation

/// The conformance cases that nobody here wrote; tests that need them are skipped where they are absent.
enum SharedFolder {
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let conformance: URL = {
    if let path = ProcessInfo.processInfo.environment["LANDFUND_CONFORMANCE"] { return URL(fileURLWithPath: path) }
    return packageRoot.appendingPathComponent("../shared/conformance").standardizedFileURL
  }()

  /// Whether a file or folder of it is there; prints a line when it is not.
  static func has(_ name: String) -> Bool {
    let path = conformance.appendingPathComponent(name).path
    if FileManager.default.fileExists(atPath: path) { return true }
    print("skipped: \(name) is not in the conformance folder (set LANDFUND_CONFORMANCE)")
    return false
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: conformance.appendingPathComponent(name), encoding: .utf8)
  }
}
