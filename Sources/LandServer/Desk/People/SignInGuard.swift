internal import Synchronization

/// Keeps who tries tokens from trying many: five wrong ones of an address in 15 minutes, and it waits for 15.
final class SignInGuard: Sendable {
  private struct State {
    var wrong: [NetworkAddress: [Double]] = [:]
    var closedUntil: [NetworkAddress: Double] = [:]
  }

  private let state = Mutex(State())

  /// Wrong tokens of an address that are too many.
  static let most = 5
  /// Seconds within which they count, and for which the address then waits.
  static let span = 900.0

  /// The seconds that an address has to wait; `nil` where it may try.
  func wait(_ address: NetworkAddress, at now: Double) -> Double? {
    state.withLock { state in
      guard let end = state.closedUntil[address.limited], end > now else { return nil }
      return end - now
    }
  }

  /// A wrong token came from an address.
  func fail(_ address: NetworkAddress, at now: Double) {
    state.withLock { state in
      state.closedUntil = state.closedUntil.filter { $0.value > now }
      state.wrong = state.wrong.compactMapValues { times in
        let kept = times.filter { now - $0 < SignInGuard.span }
        return kept.isEmpty ? nil : kept
      }
      let times = (state.wrong[address.limited] ?? []) + [now]
      state.wrong[address.limited] = times
      if times.count >= SignInGuard.most {
        state.closedUntil[address.limited] = now + SignInGuard.span
        state.wrong[address.limited] = nil
      }
    }
  }
}
