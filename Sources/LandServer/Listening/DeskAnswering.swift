#if Server
  internal import HTTPTypes
  internal import Hummingbird
  internal import NIOCore
  internal import NIOPosix
  internal import Synchronization

  /// Answers the requests of HTTP with a desk: limits first, then what the head says, then the body as it comes.
  final class DeskAnswering: RequestAnswering {
    private let desk: Desk
    private let options: ServerOptions
    private let ledger: AnswerLedger
    private let limiter: RateLimiter
    private let gate: WorkGate
    private let numbers = Atomic<Int>(0)
    private let clock = ContinuousClock()
    private let start = ContinuousClock.now

    init(_ desk: Desk, _ options: ServerOptions, ledger: AnswerLedger) {
      self.desk = desk
      self.options = options
      self.ledger = ledger
      limiter = RateLimiter(rate: options.rate, burst: options.burst)
      gate = WorkGate(slots: 4 * System.coreCount, waiting: 256, patience: .seconds(2))
    }

    func respond(to request: Request, on channel: any Channel) async throws -> Response {
      let begin = clock.now
      let number = numbers.wrappingAdd(1, ordering: .relaxed).newValue
      let peer = channel.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) } ?? NetworkAddress("127.0.0.1")!
      let forwarded = request.headers[values: .init("X-Forwarded-For")!]
      let client = options.trust.client(
        peer: peer, forwarded: forwarded.isEmpty ? nil : forwarded.joined(separator: ","))
      if !forwarded.isEmpty, !options.trust.trusts(peer) { ledger.log.noticeForwarded() }
      let (response, route) = await answer(request, client, number: "\(number)")
      if let fault = response.fault { ledger.log.note("request \(number) failed: \(fault)") }
      let entry = AccessEntry(
        number: number, method: request.method.rawValue, path: route ?? "other", route: route ?? "other",
        status: response.status, client: client.logged, begin: begin, cache: nil, dropped: nil)
      if response.header("connection") == "close" { hangUp(channel) }
      return HTTPResponseMaking(response, entry, ledger).response
    }

    /// The answer, and the pattern of the address.
    private func answer(_ request: Request, _ client: NetworkAddress, number: String) async
      -> (ServerResponse, route: String?)
    {
      var headers = request.headers.map { ServerRequest.Header($0.name.rawName, $0.value) }
      if let host = request.head.authority { headers.append(.init("host", host)) }
      // The library takes the length for itself.
      if request.head.headerFields[.transferEncoding] != nil { headers.append(.init("transfer-encoding", "chunked")) }
      let asked: ServerRequest
      do throws(Problem) {
        asked = try ServerRequest(
          request.method.rawValue, request.head.path ?? "/", headers: headers, client: "\(client)", number: number)
      } catch {
        let unreadable = ServerRequest(unreadable: request.method.rawValue, headers: headers, number: number)
        return (desk.refused(unreadable, error), nil)
      }
      let spent = clock.now - start
      let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18
      if let wait = limiter.take(1, from: client, at: seconds) {
        return (desk.refused(asked, Problem.tooMany(after: wait)), desk.pattern(of: asked))
      }
      return (await answer(asked, request.body), desk.pattern(of: asked))
    }

    private func answer(_ asked: ServerRequest, _ body: RequestBody) async -> ServerResponse {
      let admission = await atWork { [desk] in desk.admit(asked) }
      switch admission {
      case nil: return desk.refused(asked, Problem.busy)
      case .answered(let response)?: return response
      case .taking(let taking)?:
        do {
          try await BodyReading(body, into: taking, ledger.threads).run()
        } catch let problem as Problem {
          return taking.fail(problem)
        } catch {
          taking.leave()
          return ServerResponse(status: 400, headers: [.init("Connection", "close"), .init("Content-Length", "0")])
        }
        guard let response = await atWork({ taking.finish() }) else { return taking.fail(Problem.busy) }
        return response
      }
    }

    /// Runs what takes time on a thread of its own; `nil` where too many are at work.
    private func atWork<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result? {
      guard await gate.enter() else { return nil }
      defer { gate.leave() }
      return try? await ledger.threads.runIfActive(body)
    }

    /// Lets the client read the answer to a body that is not read, and then go: what still comes is thrown away meanwhile.
    private func hangUp(_ channel: any Channel) {
      channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
    }
  }

  /// Hands a body over as it comes, and ends one that comes too slowly.
  private struct BodyReading {
    private let body: RequestBody
    private let taking: any BodyTaking
    private let threads: NIOThreadPool
    private let taken = Counter()

    /// So many bytes have to come in so much time.
    private static let (least, span) = (30 * 1024, 30)

    init(_ body: RequestBody, into taking: any BodyTaking, _ threads: NIOThreadPool) {
      (self.body, self.taking, self.threads) = (body, taking, threads)
    }

    func run() async throws {
      try await withThrowingTaskGroup(of: Bool.self) { group in
        group.addTask {
          for try await buffer in body {
            taken.add(buffer.readableBytes)
            try await threads.runIfActive {
              try buffer.withUnsafeReadableBytes { bytes throws in try taking.take(bytes) }
            }
          }
          return true
        }
        group.addTask {
          while true {
            let before = taken.value
            try await Task.sleep(for: .seconds(BodyReading.span))
            if taken.value - before < BodyReading.least { throw Problem.tooSlow }
          }
        }
        defer { group.cancelAll() }
        _ = try await group.next()
      }
    }
  }

  /// How many bytes have come.
  private final class Counter: Sendable {
    private let count = Atomic(0)

    var value: Int { count.load(ordering: .relaxed) }
    func add(_ bytes: Int) { count.wrappingAdd(bytes, ordering: .relaxed) }
  }
#endif
