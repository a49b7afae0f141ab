internal import Interchange
internal import Refusals
internal import Reports

/// Lines of jobs: the command line that a person would type, and what a job says of its progress.
enum JobLine {
  /// The arguments as a line of a shell.
  static func text(_ arguments: [String]) -> String {
    (["landfund"] + arguments).map(quoted).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-_./=:,+@%".utf8.contains(byte)
        }
      }
    return isPlain
      ? word : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }

  /// What a job says in both languages, and whether its result says it too; of a line that is no such thing the line in
  /// both.
  static func said(_ line: String) -> (text: LocalisedText, repeats: Bool) {
    guard line.hasPrefix("{\"said\""), let said = (try? JSONTree(line, maximumDepth: 3))?["said"],
      let english = said["en"]?.text, let vietnamese = said["vi"]?.text
    else { return (.same(line), false) }
    func whole(_ text: String) -> String { text.hasSuffix("\n") ? String(text.dropLast()) : text }
    return (LocalisedText(en: whole(english), vi: whole(vietnamese)), said["repeats"]?.flag ?? false)
  }

  /// The progress that a line tells; `nil` for any other line.
  static func progress(_ line: String) -> JSONValue? {
    guard line.hasPrefix("{\"step\""), let tree = try? JSONTree(line, maximumDepth: 2), let step = tree["step"]?.text
    else { return nil }
    return [
      "step": .text(step), "source": JSONValue(tree["source"]?.text), "done": JSONValue(tree["done"]?.real),
      "total": JSONValue(tree["total"]?.real),
    ]
  }
}
