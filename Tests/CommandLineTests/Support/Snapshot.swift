import Foundation
import Testing

/// Compares a text with its snapshot beside the tests; with `RECORD_SNAPSHOTS=1`, or without one, writes it and fails.
func expectSnapshot(_ text: String, _ name: String) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Snapshots/\(name).txt")
  guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil,
    let kept = try? String(contentsOf: file, encoding: .utf8)
  else {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("the snapshot \(name) was written; look at it and run again")
    return
  }
  #expect(text == kept)
}
