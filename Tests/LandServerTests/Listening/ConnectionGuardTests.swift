#if Server
  import HTTPTypes
  import NIOCore
  import NIOEmbedded
  import NIOHTTPTypes
  import Testing

  @testable import LandServer

  /// When a connection is closed, on a loop whose clock the test moves.
  struct ConnectionGuardTests {
    private let loop = EmbeddedEventLoop()
    private let channel: EmbeddedChannel
    private let work = OpenWork()

    init() throws {
      let counts = ConnectionCounts(most: 1, trust: ProxyTrust([]))
      channel = EmbeddedChannel(handler: ConnectionGuard(counts, work, patience: .seconds(30)), loop: loop)
      try channel.connect(to: SocketAddress(ipAddress: "203.0.113.1", port: 1)).wait()
    }

    private func ask() throws {
      try channel.writeInbound(
        HTTPRequestPart.head(HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/")))
      try channel.writeInbound(HTTPRequestPart.end(nil))
    }

    @Test func anIdleConnectionEnds() {
      loop.advanceTime(by: .seconds(29))
      #expect(channel.isActive)
      loop.advanceTime(by: .seconds(2))
      #expect(!channel.isActive)
    }

    /// While the server works nobody is late; once the answer is out the next request is waited for.
    @Test func workIsNoIdling() throws {
      try ask()
      loop.advanceTime(by: .seconds(300))
      #expect(channel.isActive)
      try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
      try channel.writeOutbound(HTTPResponsePart.end(nil))
      loop.advanceTime(by: .seconds(29))
      #expect(channel.isActive)
      try ask()
      loop.advanceTime(by: .seconds(29))
      #expect(channel.isActive)
    }

    /// A second request that came before the first answer was out is still worked at.
    @Test func whatWasAskedAheadIsWorkedAt() throws {
      try ask()
      try ask()
      try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
      try channel.writeOutbound(HTTPResponsePart.end(nil))
      loop.advanceTime(by: .seconds(300))
      #expect(channel.isActive)
    }

    @Test func whoLeavesEndsTheWork() throws {
      let budget = WorkBudget(nil)
      work.begin(budget, on: channel)
      try ask()
      channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
      loop.advanceTime(by: .milliseconds(900))
      #expect(throws: Never.self) { try budget.spend() }
      loop.advanceTime(by: .milliseconds(200))
      #expect(throws: Problem.self) { try budget.spend() }
    }
  }

  struct ConnectionCountTests {
    private let one = NetworkAddress("203.0.113.1")!

    @Test func soManyAndNoMore() throws {
      let counts = ConnectionCounts(most: 2, trust: ProxyTrust([try #require(NetworkRange("10.0.0.0/8"))]))
      #expect(counts.open(one) && counts.open(one) && !counts.open(one))
      counts.close(one)
      counts.close(one)
      #expect(counts.open(one))
      let proxy = try #require(NetworkAddress("10.1.1.1"))
      for _ in 0..<100 { #expect(counts.open(proxy)) }
      #expect(counts.total == 102)
    }
  }
#endif
