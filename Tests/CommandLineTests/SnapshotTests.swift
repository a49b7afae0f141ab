import Foundation
import Testing

/// What a person reads, word for word: help, explanations, findings.
private let snapshots: [(name: String, arguments: [String])] = [
  ("help-area", ["area", "--help"]), ("help-overlap", ["overlap", "--help"]), ("help-tile", ["tile", "--help"]),
  ("help-validate", ["validate", "--help"]), ("help-repair", ["repair", "--help"]),
  ("help-convert", ["convert", "--help"]), ("help-explain", ["explain", "--help"]),
  ("explain-rule", ["explain", "gap.tile"]), ("explain-rule-vi", ["explain", "overlap.parcel", "--lang", "vi"]),
  ("explain-error", ["explain", "missing_reference_system"]),
  ("explain-error-vi", ["explain", "ambiguous_number", "--lang", "vi"]),
  ("tile", ["tile", "Tests/CommandLineTests/Snapshots/blocks.geojson", "--quiet"]),
  ("tile-vi", ["tile", "Tests/CommandLineTests/Snapshots/blocks.geojson", "--quiet", "--lang", "vi"]),
  ("validate", ["validate", "Tests/CommandLineTests/Snapshots/blocks.geojson", "--quiet"]),
  ("no-arguments", ["overlap"]), ("unknown-option", ["area", "a.geojson", "--nothing"]),
  ("unknown-rule", ["explain", "overlap.nothing"]),
  ("help-vi", ["--help", "--lang", "vi"]), ("help-area-vi", ["area", "--help", "--lang", "vi"]),
  ("no-arguments-vi", ["overlap", "--lang", "vi"]),
  ("unknown-option-vi", ["area", "a.geojson", "--nothing", "--lang", "vi"]),
  ("unknown-file-vi", ["area", "a.geojson", "--lang", "vi"]),
]

@Test(arguments: snapshots)
func outputIsAsRecorded(name: String, arguments: [String]) throws {
  let run = try CommandRun(arguments)
  try expect(run.output + run.messages, isRecordedAs: name)
}

/// Expects a text to be that of a file beside this one; `RECORD_SNAPSHOTS=1`, or a missing file, records it and fails.
private func expect(
  _ text: String, isRecordedAs name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots/\(name).txt")
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  guard let recorded, ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil else {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); read it and run again", sourceLocation: sourceLocation)
    return
  }
  #expect(text == recorded, "\(name)", sourceLocation: sourceLocation)
}
