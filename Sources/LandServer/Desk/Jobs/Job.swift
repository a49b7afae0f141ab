internal import Refusals
internal import Reports
internal import Synchronization

/// A run that is asked for, runs or has run since the server started: its record, what it says, who listens.
final class Job: Sendable {
  let workspace: DeskWorkspace
  let arguments: [String]
  /// That in which the run was asked for.
  let language: Language
  private let state: Mutex<State>

  private struct State {
    var record: JobRecord
    var place: Int?
    var isCancelled = false
    var events: [(number: Int, text: String)] = []
    var next = 1
    var streams: [EventStream] = []
  }

  /// Events that are kept for those who come later.
  private static let mostEvents = 2000

  init(_ record: JobRecord, arguments: [String], _ language: Language, in workspace: DeskWorkspace) {
    (self.arguments, self.language) = (arguments, language)
    self.workspace = workspace
    state = Mutex(State(record: record))
  }

  var record: JobRecord { state.withLock { $0.record } }
  var place: Int? { state.withLock { $0.place } }
  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Asks for its end.
  func cancel() { state.withLock { $0.isCancelled = true } }

  /// Moves it to another place among those that wait.
  func wait(at place: Int?) { state.withLock { $0.place = place } }

  /// Changes the record and tells who listens.
  func change(_ body: (inout JobRecord) -> Void) -> JobRecord {
    let record = state.withLock { state in
      body(&state.record)
      if state.record.state != .waiting { state.place = nil }
      return state.record
    }
    return record
  }

  /// Tells who listens, now and later.
  func tell(_ event: String, _ data: JSONValue) {
    let (text, streams) = state.withLock { state -> (String, [EventStream]) in
      let text = "id: \(state.next)\nevent: \(event)\ndata: \(data.compactText)\n\n"
      state.events.append((state.next, text))
      state.next += 1
      if state.events.count > Job.mostEvents { state.events.removeFirst(Job.mostEvents / 4) }
      state.streams.removeAll(where: \.isClosed)
      return (text, state.streams)
    }
    for stream in streams { stream.send(text) }
  }

  /// Ends the streams: everything is said.
  func close() {
    let streams = state.withLock { state in
      defer { state.streams = [] }
      return state.streams
    }
    for stream in streams { stream.close() }
  }

  /// Lets somebody listen, from behind an event on.
  func listen(_ stream: EventStream, after last: Int) {
    let isOver = state.withLock { state in
      // Sent under the lock, so that nothing that is told meanwhile comes before it or is lost.
      for event in state.events where event.number > last { stream.send(event.text) }
      guard !state.record.state.isOver || state.events.last?.text.contains("event: end\n") != true else { return true }
      state.streams.append(stream)
      return false
    }
    if isOver { stream.close() }
  }
}
