internal import Foundation

/// Something that a thread makes for somebody who may have given up by then.
// @unchecked because all that changes is behind the condition's lock.
final class Abandonable<Value>: @unchecked Sendable {
  /// How far it is.
  enum Outcome {
    case waiting, failed
    case value(Value)
  }

  private let condition = NSCondition()
  private let discard: @Sendable (Value) -> Void
  private var outcome = Outcome.waiting
  private var isAbandoned = false

  /// - Parameter discard: called with what nobody wants any more.
  init(_ discard: @escaping @Sendable (Value) -> Void) { self.discard = discard }

  /// Hands over what was made; `nil` where that failed.
  func deliver(_ value: Value?) {
    condition.withLock {
      outcome = value.map { .value($0) } ?? .failed
      if isAbandoned, let value { discard(value) }
      condition.signal()
    }
  }

  /// What is there after at most so many seconds.
  func outcome(within seconds: Double) -> Outcome {
    condition.withLock {
      if case .waiting = outcome { _ = condition.wait(until: Date(timeIntervalSinceNow: seconds)) }
      return outcome
    }
  }

  /// Gives up.
  func abandon() {
    condition.withLock {
      isAbandoned = true
      if case .value(let value) = outcome { discard(value) }
    }
  }
}
