internal import Synchronization

/// Lets so many requests be at work at once; others wait, up to a number and a time.
public final class WorkGate: Sendable {
  private struct State {
    var free: Int
    var waiting: [(number: Int, continuation: CheckedContinuation<Bool, Never>)] = []
    var next = 0
  }

  private let state: Mutex<State>
  private let longestQueue: Int
  private let patience: Duration

  /// Opens a gate.
  ///
  /// - Parameters:
  ///   - slots: how many may be at work.
  ///   - waiting: how many may wait.
  ///   - patience: how long one waits at most.
  public init(slots: Int, waiting: Int, patience: Duration) {
    state = Mutex(State(free: slots))
    longestQueue = waiting
    self.patience = patience
  }

  /// Takes a slot; to be given back with ``leave()`` where it is taken.
  ///
  /// - Returns: whether there was one in time.
  public func enter() async -> Bool {
    let taken = state.withLock { state in
      guard state.free > 0 else { return false }
      state.free -= 1
      return true
    }
    if taken { return true }
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    let timer = Task {
      try await Task.sleep(for: patience)
      giveUp(number)
    }
    defer { timer.cancel() }
    return await withCheckedContinuation { continuation in
      let answer: Bool? = state.withLock { state in
        if state.free > 0 {
          state.free -= 1
          return true
        }
        guard state.waiting.count < longestQueue else { return false }
        state.waiting.append((number, continuation))
        return nil
      }
      if let answer { continuation.resume(returning: answer) }
    }
  }

  /// How many wait.
  var waitingCount: Int { state.withLock { $0.waiting.count } }

  /// Gives a slot back, to the one that waits longest.
  public func leave() {
    let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard !state.waiting.isEmpty else {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst().continuation
    }
    next?.resume(returning: true)
  }

  private func giveUp(_ number: Int) {
    let one = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard let place = state.waiting.firstIndex(where: { $0.number == number }) else { return nil }
      return state.waiting.remove(at: place).continuation
    }
    one?.resume(returning: false)
  }
}
