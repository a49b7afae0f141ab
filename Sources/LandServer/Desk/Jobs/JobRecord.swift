internal import Foundation
internal import Interchange
internal import Refusals
internal import Reports

/// A run as its folder holds it.
struct JobRecord: Hashable, Sendable {
  let number: Int
  let command: JobCommand
  /// The command line without what confines it.
  let line: String
  /// The number of the first run of its chain.
  let chain: Int
  /// Who asked for it.
  let by: String
  /// From which address.
  let address: String
  /// Seconds since 1970.
  let created: Double
  var state = State.waiting
  var started: Double?
  var ended: Double?
  var exit: Int?
  /// The limit that ended it.
  var limit: Limit?
  /// What it said beside its result, in both languages: who reads it need not speak that of who started it; `nil` where
  /// standard error alone knows.
  var said: [LocalisedText]?

  /// Where a run stands.
  enum State: String, CaseIterable, Sendable {
    case waiting, running, done, failed, cancelled, interrupted

    /// Whether nothing more happens.
    var isOver: Bool { self != .waiting && self != .running }
  }

  /// What a job may not have more of.
  enum Limit: String, Sendable {
    case memory, time
  }

  /// So many lines are kept of what a run says.
  private static let mostSaid = 1000

  /// Adds a line to what the run said.
  mutating func add(said line: LocalisedText) {
    if said?.count ?? 0 < JobRecord.mostSaid { said = (said ?? []) + [line] }
  }

  /// The folder below the workspace's.
  var folder: String { "runs/\(digits)-\(command.stem)" }

  /// The number as names of folders have it.
  var digits: String { JobRecord.digits(number) }

  static func digits(_ number: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }

  /// The row.
  ///
  /// - Parameters:
  ///   - place: how many are before it; `nil` where it does not wait.
  ///   - outputs: what it wrote.
  func json(place: Int?, outputs: [(name: String, bytes: Int)]) -> JSONValue {
    func instant(_ seconds: Double?) -> JSONValue {
      seconds.map { .text(Instant.text(secondsSince1970: $0)) } ?? .null
    }
    return [
      "number": .count(number), "command": .text(command.rawValue), "state": .text(state.rawValue),
      "exit": JSONValue(exit), "by": .text(by), "started": instant(started), "ended": instant(ended),
      "line": .text(line), "created": instant(created), "place": JSONValue(place), "limit": JSONValue(limit?.rawValue),
      "chain": .count(chain),
      "outputs": .array(outputs.map { ["name": .text($0.name), "bytes": .count($0.bytes)] }),
    ]
  }

  /// Writes the record into the run's folder.
  func write(in workspace: DeskWorkspace) throws(Refusal) {
    let value: JSONValue = [
      "number": .count(number), "command": .text(command.rawValue), "line": .text(line), "chain": .count(chain),
      "by": .text(by), "address": .text(address), "created": .number(created), "state": .text(state.rawValue),
      "started": JSONValue(started), "ended": JSONValue(ended), "exit": JSONValue(exit),
      "limit": JSONValue(limit?.rawValue),
      // What a run that was cut off said stands in its standard error.
      "said": state.isOver && said != nil
        ? .array((said ?? []).map { ["en": .text($0.en), "vi": .text($0.vi)] }) : .null,
    ]
    try DurableFile.write(Array((value.compactText + "\n").utf8), to: "\(workspace.path)/\(folder)/run.json")
  }

  /// Reads the record of a run's folder; `nil` where there is none.
  init?(folder: String, of workspace: DeskWorkspace) {
    guard let text = try? TextFile.read("\(workspace.path)/runs/\(folder)/run.json"),
      let tree = try? JSONTree(text, maximumDepth: 4), let number = tree["number"]?.whole,
      let command = tree["command"]?.text.flatMap(JobCommand.init), let line = tree["line"]?.text,
      let state = tree["state"]?.text.flatMap(State.init)
    else { return nil }
    (self.number, self.command, self.line, self.state) = (number, command, line, state)
    chain = tree["chain"]?.whole ?? number
    by = tree["by"]?.text ?? ""
    address = tree["address"]?.text ?? ""
    created = tree["created"]?.real ?? 0
    started = tree["started"]?.real
    ended = tree["ended"]?.real
    exit = tree["exit"]?.whole
    limit = tree["limit"]?.text.flatMap(Limit.init)
    said = tree["said"]?.elements?.map {
      LocalisedText(en: $0["en"]?.text ?? "", vi: $0["vi"]?.text ?? "")
    }
    guard folder == "\(digits)-\(command.stem)" else { return nil }
  }

  init(
    number: Int, _ command: JobCommand, line: String, chain: Int, by: String, address: String, created: Double
  ) {
    (self.number, self.command, self.line, self.chain) = (number, command, line, chain)
    (self.by, self.address, self.created) = (by, address, created)
  }
}
