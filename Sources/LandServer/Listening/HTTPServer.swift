#if Server
  internal import Foundation
  internal import HTTPTypes
  internal import Hummingbird
  internal import HummingbirdCore
  internal import Logging
  internal import NIOCore
  internal import NIOPosix
  internal import Refusals
  internal import ServiceLifecycle
  internal import Synchronization

  /// Listens and answers until it is stopped.
  public final class HTTPServer: Sendable {
    private let options: ServerOptions
    private let answering: Making
    private let say: @Sendable (String) -> Void
    private let log: AccessLog
    private let counts: ConnectionCounts
    private let metrics: ServerMetrics
    private let group = Mutex<ServiceGroup?>(nil)

    /// Makes what answers, for the address by which clients know the server and the port that is bound.
    private typealias Making =
      @Sendable (_ base: String, _ port: Int, _ work: OpenWork, _ ledger: AnswerLedger) throws -> any RequestAnswering

    /// Makes a server that does not listen yet.
    ///
    /// - Parameters:
    ///   - holder: what is answered from.
    ///   - options: how it listens.
    ///   - say: takes lines about the server itself.
    ///   - face: the face for the address by which clients know the server.
    /// - Throws: `Refusal` where the log cannot be written.
    public convenience init(
      _ holder: SnapshotHolder, _ options: ServerOptions, say: @escaping @Sendable (String) -> Void,
      face: @escaping @Sendable (_ base: String) -> Face
    ) throws {
      try self.init(options, holder, say: say) { base, _, work, ledger in
        HTTPAnswering(face(base), holder, options, work: work, ledger: ledger)
      }
    }

    /// Makes a server of a desk that does not listen yet.
    ///
    /// - Parameters:
    ///   - options: how it listens.
    ///   - say: takes lines about the server itself.
    ///   - desk: the desk for the address by which clients know the server, and the port that is bound.
    /// - Throws: `Refusal` where the log cannot be written.
    public convenience init(
      _ options: ServerOptions, say: @escaping @Sendable (String) -> Void,
      desk: @escaping @Sendable (_ base: String, _ port: Int) throws -> Desk
    ) throws {
      try self.init(options, nil, say: say) { base, port, _, ledger in
        let desk = try desk(base, port)
        ledger.metrics.add { desk.metrics }
        return DeskAnswering(desk, options, ledger: ledger)
      }
    }

    private init(
      _ options: ServerOptions, _ holder: SnapshotHolder?, say: @escaping @Sendable (String) -> Void,
      answering: @escaping Making
    ) throws {
      self.options = options
      self.answering = answering
      self.say = say
      log = try AccessLog(options.accessLog, say: say)
      counts = ConnectionCounts(most: options.connectionsOfAddress, trust: options.trust)
      metrics = ServerMetrics(holder, counts)
    }

    /// Listens, and returns when the server was stopped and all answers are out.
    ///
    /// - Parameter isReady: called once with the address that is bound.
    /// - Throws: `Refusal` `cannot_listen` where the address is taken or not there.
    public func run(isReady: @escaping @Sendable (_ address: String) -> Void) async throws {
      let threads = NIOThreadPool(numberOfThreads: 2 * System.coreCount)
      threads.start()
      let work = OpenWork()
      let answering = Mutex<(any RequestAnswering)?>(nil)
      let patience = TimeAmount(options.patience)
      let (counts, options) = (counts, options)
      let responder = CallbackResponder<ChannelContext> { request, context in
        guard let answering = answering.withLock({ $0 }) else { return Response(status: .serviceUnavailable) }
        return try await answering.respond(to: request, on: context.channel)
      }
      if let metricsPort = options.metricsPort { _ = try ListeningPort(host: "127.0.0.1", port: metricsPort) }
      let port = try ListeningPort(host: options.host, port: options.port)
      let base =
        options.publicURL ?? "http://\(options.host.contains(":") ? "[\(options.host)]" : options.host):\(port.number)"
      let ledger = AnswerLedger(threads: threads, log: log, metrics: metrics)
      let made = try self.answering(base, port.number, work, ledger)
      answering.withLock { $0 = made }
      var logger = Logger(label: "landfund", factory: { _ in SwiftLogNoOpLogHandler() })
      logger.logLevel = .critical
      let application = Application(
        responder: responder,
        server: .http1(
          configuration: .init(
            additionalChannelHandlers: [ConnectionGuard(counts, work, patience: patience)],
            httpDecoderConfiguration: .init(
              maxHeaderFieldSize: 16_384, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64))),
        configuration: .init(
          address: .hostname(options.host, port: port.number), backlog: 256,
          availableConnectionsDelegate: MaximumAvailableConnections(options.connections)),
        onServerRunning: { _ in isReady(base) }, logger: logger)
      var services: [any Service] = [application]
      if let metricsPort = options.metricsPort { services.append(metricsApplication(metricsPort, logger)) }
      let group = ServiceGroup(
        configuration: .init(
          services: services.map { .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup) },
          logger: logger))
      self.group.withLock { $0 = group }
      defer { threads.shutdownGracefully { _ in } }
      do {
        try await group.run()
      } catch let error as IOError {
        throw ListeningPort.refusal(host: options.host, port: options.port, error.errnoCode)
      }
    }

    /// Takes no new connection, and lets running answers end, for ten seconds at most.
    public func stop() {
      let group = group.withLock { $0 }
      Task { await group?.triggerGracefulShutdown() }
    }

    /// Opens the access log anew.
    public func reopenLog() throws { try log.reopen() }

    /// A newer workspace could not be read.
    public func countFailedRead() { metrics.countFailedRead() }

    private func metricsApplication(_ port: Int, _ logger: Logger) -> some ApplicationProtocol {
      let metrics = metrics
      return Application(
        responder: CallbackResponder<ChannelContext> { _, _ in
          let text = metrics.text(at: Date.now.timeIntervalSince1970)
          return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        },
        configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
    }
  }

  /// What an answer has to know of its connection.
  struct ChannelContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
      coreContext = .init(source: source)
      channel = source.channel
    }
  }
#endif
