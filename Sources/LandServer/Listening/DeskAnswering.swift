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
    private let door: RequestDoor
    private let gate: WorkGate

    init(_ desk: Desk, _ options: ServerOptions, ledger: AnswerLedger) {
      self.desk = desk
      self.options = options
      self.ledger = ledger
      door = RequestDoor(options, ledger.log)
      gate = WorkGate(slots: 4 * System.coreCount, waiting: 256, patience: .seconds(2))
    }

    func respond(to request: Request, on channel: any Channel) async throws -> Response {
      let arrival = door.arrival(of: request, on: channel)
      let (response, route) = await answer(request, arrival)
      if let fault = response.fault { ledger.log.note("request \(arrival.number) failed: \(fault)") }
      let entry = AccessEntry(
        number: arrival.number, method: request.method.rawValue, path: route ?? "other", route: route ?? "other",
        status: response.status, client: arrival.client.logged, begin: arrival.begin, cache: nil, dropped: nil)
      if response.header("connection") == "close" { hangUp(channel) }
      return HTTPResponseMaking(response, entry, ledger).response
    }

    /// The answer, and the pattern of the address.
    private func answer(_ request: Request, _ arrival: RequestDoor.Arrival) async -> (ServerResponse, route: String?) {
      let (asked, unreadable) = door.read(request, arrival)
      if let unreadable { return (desk.refused(asked, unreadable), nil) }
      if let refusal = door.refusal(of: arrival, weight: 1) {
        return (desk.refused(asked, refusal), desk.pattern(of: asked))
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
