#if Server
  internal import HTTPTypes
  internal import NIOCore
  internal import NIOHTTPTypes
  internal import Synchronization

  /// How many connections each address has.
  final class ConnectionCounts: Sendable {
    private let counts = Mutex<[NetworkAddress: Int]>([:])
    private let most: Int
    private let trust: ProxyTrust

    init(most: Int, trust: ProxyTrust) { (self.most, self.trust) = (most, trust) }

    /// Counts one more; whether there may be one more.
    func open(_ address: NetworkAddress) -> Bool {
      counts.withLock { counts in
        counts[address.limited, default: 0] += 1
        return trust.trusts(address) || counts[address.limited, default: 0] <= most
      }
    }

    /// Counts one less.
    func close(_ address: NetworkAddress) {
      counts.withLock { counts in
        let left = counts[address.limited, default: 1] - 1
        counts[address.limited] = left > 0 ? left : nil
      }
    }

    /// All connections.
    var total: Int { counts.withLock { $0.values.reduce(0, +) } }
  }

  /// The budgets of the requests that are at work, by connection: a client that leaves ends the work for it.
  final class OpenWork: Sendable {
    private let budgets = Mutex<[ObjectIdentifier: WorkBudget]>([:])

    func begin(_ budget: WorkBudget, on channel: any Channel) {
      budgets.withLock { $0[ObjectIdentifier(channel)] = budget }
    }

    func end(on channel: any Channel) { _ = budgets.withLock { $0.removeValue(forKey: ObjectIdentifier(channel)) } }

    func leave(_ channel: any Channel) { budgets.withLock { $0[ObjectIdentifier(channel)] }?.leave() }
  }

  /// Closes connections that are too many, slow to ask or slow to read.
  ///
  /// - A head that is not whole after the patience, however slowly its bytes trickle in, ends its connection; so does a
  ///   connection that stays idle.
  /// - A response of which nothing is taken for the patience is cut.
  final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let counts: ConnectionCounts
    private let work: OpenWork
    private let patience: TimeAmount
    private var address: NetworkAddress?
    private var timer: Scheduled<Void>?
    private var unwritten = 0
    /// Requests whose head has come and whose answer is not out.
    private var unanswered = 0

    init(_ counts: ConnectionCounts, _ work: OpenWork, patience: TimeAmount) {
      self.counts = counts
      self.work = work
      self.patience = patience
    }

    func handlerAdded(context: ChannelHandlerContext) {
      if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
      begin(context)
      context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
      timer?.cancel()
      work.leave(context.channel)
      if let address { counts.close(address) }
      address = nil
      context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if case .head = unwrapInboundIn(data) {
        unanswered += 1
        timer?.cancel()
      }
      context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      // Who closes his side may still read: a second later he has either taken the answer or left.
      if let event = event as? ChannelEvent, event == .inputClosed, unanswered > 0 {
        let (channel, work) = (context.channel, work)
        context.eventLoop.scheduleTask(in: .seconds(1)) { work.leave(channel) }
      }
      context.fireUserInboundEventTriggered(event)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      var isEnd = false
      if case .end = unwrapOutboundIn(data) { isEnd = true }
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      unwritten += 1
      if unwritten == 1 { arm(context) }
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      written.futureResult.whenComplete { _ in
        let (handler, context) = bound.value
        handler.unwritten -= 1
        if isEnd { handler.unanswered -= 1 }
        // Somebody is waited for: who reads what is written, or who asks next.
        if handler.unwritten > 0 || handler.unanswered == 0 { handler.arm(context) } else { handler.timer?.cancel() }
      }
      context.write(data, promise: written)
    }

    private func begin(_ context: ChannelHandlerContext) {
      guard address == nil else { return }
      let peer = context.channel.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) }
      if let peer {
        address = peer
        guard counts.open(peer) else { return context.close(promise: nil) }
      }
      arm(context)
    }

    /// Begins to wait anew.
    private func arm(_ context: ChannelHandlerContext) {
      timer?.cancel()
      let channel = context.channel
      timer = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }
  }
#endif
