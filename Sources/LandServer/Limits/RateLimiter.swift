internal import Synchronization

/// How often each address may ask: a bucket for each, which fills steadily.
public final class RateLimiter: Sendable {
  private struct Bucket {
    var tokens: Double
    var filledAt: Double
  }

  private struct State {
    var buckets: [NetworkAddress: Bucket] = [:]
    var sweptAt = 0.0
  }

  private let rate: Double
  private let burst: Double
  private let state = Mutex(State())

  /// Begins with full buckets.
  ///
  /// - Parameters:
  ///   - rate: requests of an address a second; 0: no limit.
  ///   - burst: requests that may come at once.
  public init(rate: Double, burst: Double) { (self.rate, self.burst) = (rate, max(burst, 1)) }

  /// Takes what a request costs.
  ///
  /// - Parameters:
  ///   - weight: as how many requests it counts; a request that counts more than the burst needs a full bucket.
  ///   - address: who asks.
  ///   - now: seconds on a clock that never goes back.
  /// - Returns: `nil` where it may go on, else the seconds until it may.
  public func take(_ weight: Int, from address: NetworkAddress, at now: Double) -> Double? {
    guard rate > 0 else { return nil }
    let cost = min(Double(weight), burst)
    return state.withLock { state in
      if now - state.sweptAt > 60 { sweep(&state, now) }
      var bucket = state.buckets[address.limited] ?? Bucket(tokens: burst, filledAt: now)
      bucket.tokens = min(burst, bucket.tokens + max(0, now - bucket.filledAt) * rate)
      bucket.filledAt = now
      let missing = cost - bucket.tokens
      if missing <= 0 { bucket.tokens -= cost }
      state.buckets[address.limited] = bucket
      return missing <= 0 ? nil : missing / rate
    }
  }

  /// Forgets those whose buckets are full again, so that memory does not grow with the addresses ever seen.
  private func sweep(_ state: inout State, _ now: Double) {
    state.buckets = state.buckets.filter { $0.value.tokens + (now - $0.value.filledAt) * rate < burst }
    state.sweptAt = now
  }
}
