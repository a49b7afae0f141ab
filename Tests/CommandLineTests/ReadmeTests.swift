import Foundation
import Testing

/// Every command line that the README shows gives the output that stands below it.
///
/// The commands run one after the other in a folder that holds nothing but the sample. A line `…` stands for any lines.
@Test(.enabled(if: GDALTrait.isOn)) func readmeShowsWhatTheCommandsPrint() throws {
  let readme = try String(contentsOf: CommandRun.package.appendingPathComponent("README.md"), encoding: .utf8)
  let blocks = readme.components(separatedBy: "```console\n").dropFirst().compactMap {
    $0.components(separatedBy: "```").first
  }
  #expect(blocks.count >= 6)
  let folder = try TemporaryFolder()
  try FileManager.default.createSymbolicLink(
    at: folder.url.appendingPathComponent("geodata"),
    withDestinationURL: CommandRun.package.appendingPathComponent("geodata"))
  for block in blocks {
    let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ").map(String.init)
    try #require(words.starts(with: ["$", "landfund"]))
    let run = try CommandRun(Array(words.dropFirst(2)), in: folder.url)
    expect(withoutTimes(run.output + run.messages), isShownAs: withoutTimes(String(lines[1])), lines[0])
  }
}

/// The text without the seconds that a load took.
private func withoutTimes(_ text: String) -> String {
  text.replacing(#/ \([0-9.]+ s\)/#, with: "")
}

private func expect(_ output: String, isShownAs shown: String, _ command: Substring) {
  let parts = shown.components(separatedBy: "…\n")
  guard parts.count > 1 else {
    #expect(output == shown, "\(command)")
    return
  }
  var rest = output[...]
  for (index, part) in parts.enumerated() where !part.isEmpty {
    guard let found = rest.range(of: part, options: index == 0 ? .anchored : []) else {
      Issue.record("\(command) does not print\n\(part)\nbut\n\(output)")
      return
    }
    rest = rest[found.upperBound...]
  }
  #expect(parts.last == "" || rest.isEmpty, "\(command) prints more: \(rest)")
}
