import Testing

@testable import LandServer

struct RateLimiterTests {
  private let one = NetworkAddress("203.0.113.1")!
  private let other = NetworkAddress("203.0.113.2")!

  @Test func aBurstThenTheRate() {
    let limiter = RateLimiter(rate: 10, burst: 20)
    for _ in 0..<20 { #expect(limiter.take(1, from: one, at: 0) == nil) }
    #expect(limiter.take(1, from: one, at: 0) == 0.1)
    #expect(limiter.take(1, from: other, at: 0) == nil)
    #expect(limiter.take(1, from: one, at: 0.1) == nil)
    #expect(limiter.take(1, from: one, at: 0.1) != nil)
  }

  /// What counts more than the burst goes out from a full bucket alone, and empties it.
  @Test func heavyRequests() {
    let limiter = RateLimiter(rate: 10, burst: 20)
    #expect(limiter.take(50, from: one, at: 0) == nil)
    #expect(limiter.take(1, from: one, at: 0) != nil)
    #expect(limiter.take(50, from: one, at: 1.9) != nil)
    #expect(limiter.take(50, from: one, at: 2.0) == nil)
  }

  @Test func noRateIsNoLimit() {
    let limiter = RateLimiter(rate: 0, burst: 1)
    for _ in 0..<1000 { #expect(limiter.take(50, from: one, at: 0) == nil) }
  }

  /// Neighbours in the first 64 bits are one client.
  @Test func aNetworkOfIPv6IsOneClient() throws {
    let limiter = RateLimiter(rate: 1, burst: 1)
    #expect(limiter.take(1, from: try #require(NetworkAddress("2001:db8::1")), at: 0) == nil)
    #expect(limiter.take(1, from: try #require(NetworkAddress("2001:db8::ffff")), at: 0) != nil)
    #expect(limiter.take(1, from: try #require(NetworkAddress("2001:db8:0:1::1")), at: 0) == nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func aGateLetsInSoManyAndNoMoreWait() async {
    let gate = WorkGate(slots: 2, waiting: 1, patience: .seconds(30))
    #expect(await gate.enter())
    #expect(await gate.enter())
    async let third = gate.enter()
    // The third waits; who comes behind it is sent away at once.
    while await gate.enter(orGiveUpIfFewerWait: 1) { await Task.yield() }
    gate.leave()
    #expect(await third)
  }

  @Test(.timeLimit(.minutes(1)))
  func whoWaitsTooLongIsSentAway() async {
    let gate = WorkGate(slots: 1, waiting: 5, patience: .milliseconds(5))
    #expect(await gate.enter())
    #expect(await gate.enter() == false)
    gate.leave()
    #expect(await gate.enter())
  }
}

extension WorkGate {
  /// Whether fewer than so many wait yet; else enters, which must fail.
  fileprivate func enter(orGiveUpIfFewerWait count: Int) async -> Bool {
    guard waitingCount >= count else { return true }
    return await enter()
  }
}
