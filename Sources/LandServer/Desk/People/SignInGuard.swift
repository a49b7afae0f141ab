internal import Synchronization

/// Keeps who tries tokens from trying many: five wrong ones of an address in 15 minutes, and it waits for 15.
final class SignInGuard: Sendable {
  private struct State {
    var wrong: [NetworkAddress: [Double]] = [:]
    var closed: [NetworkAddress: Closing] = [:]
  }

  private struct Closing {
    let until: Double
    var times = 0
  }

  /// A try of an address that has to wait.
  struct TurnedAway {
    /// The seconds that it has to wait.
    let wait: Double
    /// How many tries it has made since it has to wait, with this one.
    let times: Int

    /// Whether the log says it: of very many those whose number is a power of two, so that nobody fills the disk by trying.
    var isToBeSaid: Bool { times <= 20 || times & (times - 1) == 0 }
  }

  private let state = Mutex(State())

  /// Wrong tokens of an address that are too many.
  static let most = 5
  /// Seconds within which they count, and for which the address then waits.
  static let span = 900.0

  /// Turns a try away whose address has to wait; `nil` where it may try.
  func turnAway(_ address: NetworkAddress, at now: Double) -> TurnedAway? {
    state.withLock { state in
      guard var closing = state.closed[address.limited], closing.until > now else { return nil }
      closing.times += 1
      state.closed[address.limited] = closing
      return TurnedAway(wait: closing.until - now, times: closing.times)
    }
  }

  /// A wrong token came from an address.
  func fail(_ address: NetworkAddress, at now: Double) {
    state.withLock { state in
      state.closed = state.closed.filter { $0.value.until > now }
      state.wrong = state.wrong.compactMapValues { times in
        let kept = times.filter { now - $0 < SignInGuard.span }
        return kept.isEmpty ? nil : kept
      }
      let times = (state.wrong[address.limited] ?? []) + [now]
      state.wrong[address.limited] = times
      if times.count >= SignInGuard.most {
        state.closed[address.limited] = Closing(until: now + SignInGuard.span)
        state.wrong[address.limited] = nil
      }
    }
  }
}
