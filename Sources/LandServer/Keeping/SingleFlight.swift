internal import Dispatch
internal import Synchronization

/// Makes what is asked for by several at once once: one makes it, the others wait for it.
final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let flights = Mutex<[Key: Flight]>([:])

  private final class Flight: Sendable {
    let landing = DispatchGroup()
    let value = Mutex<Value?>(nil)
  }

  /// The value of a key.
  ///
  /// Who waits while another's work fails, because its client has left perhaps, makes the value himself.
  ///
  /// - Parameters:
  ///   - key: what is asked for.
  ///   - budget: how long it may be waited for.
  ///   - known: what is kept already; `nil` for nothing.
  ///   - make: makes the value, and keeps it where it is to be known.
  /// - Throws: `Problem` `work_limit`; what `make` throws.
  func value(
    _ key: Key, _ budget: WorkBudget, known: () throws -> Value?, make: () throws -> Value
  ) throws -> Value {
    while true {
      if let value = try known() { return value }
      let (flight, isMine) = flights.withLock { flights -> (Flight, Bool) in
        if let flight = flights[key] { return (flight, false) }
        let flight = Flight()
        flight.landing.enter()
        flights[key] = flight
        return (flight, true)
      }
      if isMine {
        defer {
          flights.withLock { $0[key] = nil }
          flight.landing.leave()
        }
        // Made by another since it was looked for.
        if let value = try known() { return value }
        let value = try make()
        flight.value.withLock { $0 = value }
        return value
      }
      while flight.landing.wait(timeout: .now() + .milliseconds(20)) == .timedOut { try budget.spend() }
      if let value = flight.value.withLock({ $0 }) { return value }
      try budget.spend()
    }
  }
}
