internal import Synchronization

/// Events that one reader waits for: what comes is held until he takes it.
final class EventStream: EventSource {
  private struct State {
    var waiting: [[UInt8]] = []
    var isClosed = false
    var reader: CheckedContinuation<[UInt8]?, Never>?
  }

  private let state = Mutex(State())
  private let heartbeat: Duration

  /// - Parameter heartbeat: how long the line stays silent at most.
  init(heartbeat: Duration = .seconds(15)) { self.heartbeat = heartbeat }

  /// Whether nothing more comes.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  /// Gives the reader more to read; nothing after the end.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    let reader = state.withLock { state -> CheckedContinuation<[UInt8]?, Never>? in
      guard !state.isClosed else { return nil }
      if let reader = state.reader {
        state.reader = nil
        return reader
      }
      state.waiting.append(bytes)
      return nil
    }
    reader?.resume(returning: bytes)
  }

  /// Ends it after what was sent, with a last word.
  func close(saying last: String? = nil) {
    if let last { send(last) }
    let reader = state.withLock { state -> CheckedContinuation<[UInt8]?, Never>? in
      state.isClosed = true
      defer { state.reader = nil }
      return state.reader
    }
    reader?.resume(returning: nil)
  }

  /// Nobody reads any more: what comes goes nowhere.
  func leave() { close() }

  /// What has come, waited for; a comment where nothing comes for a heartbeat.
  func next() async -> [UInt8]? {
    let beat = Task { [heartbeat] in
      try await Task.sleep(for: heartbeat)
      send(": \n\n")
    }
    defer { beat.cancel() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let answer = state.withLock { state -> [UInt8]?? in
          if !state.waiting.isEmpty {
            defer { state.waiting = [] }
            return .some(Array(state.waiting.joined()))
          }
          if state.isClosed { return .some(nil) }
          state.reader = continuation
          return .none
        }
        if let answer { continuation.resume(returning: answer) }
      }
    } onCancel: {
      close()
    }
  }
}
