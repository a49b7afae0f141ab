internal import Synchronization

/// What the desk has counted since it runs.
final class DeskCounts: Sendable {
  private struct State {
    var signIns = 0
    var refusedSignIns = 0
    var ended: [JobRecord.State: Int] = [:]
  }

  private let state = Mutex(State())

  /// Somebody has signed in, or was refused.
  func countSignIn(isAccepted: Bool) {
    state.withLock { state in
      if isAccepted { state.signIns += 1 } else { state.refusedSignIns += 1 }
    }
  }

  /// A job is over.
  func countEnd(_ end: JobRecord.State) { state.withLock { $0.ended[end, default: 0] += 1 } }

  /// The counters, one metric a line.
  var lines: [String] {
    let state = state.withLock { $0 }
    return [
      "# TYPE landfund_desk_sign_ins_total counter",
      "landfund_desk_sign_ins_total{result=\"accepted\"} \(state.signIns)",
      "landfund_desk_sign_ins_total{result=\"refused\"} \(state.refusedSignIns)",
      "# TYPE landfund_desk_jobs_ended_total counter",
    ]
      + JobRecord.State.allCases.filter(\.isOver).map {
        "landfund_desk_jobs_ended_total{state=\"\($0.rawValue)\"} \(state.ended[$0] ?? 0)"
      }
  }
}
