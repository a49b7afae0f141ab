#if Server
  internal import HTTPTypes
  internal import Hummingbird
  internal import NIOCore
  internal import NIOPosix
  internal import Refusals
  internal import Synchronization

  /// Answers the requests of HTTP.
  protocol RequestAnswering: Sendable {
    func respond(to request: Request, on channel: any Channel) async throws -> Response
  }

  /// Answers the requests of HTTP with a face: limits first, then the answer on a thread of its own, then the bytes.
  final class HTTPAnswering: RequestAnswering {
    let face: Face
    let holder: SnapshotHolder
    let options: ServerOptions
    let limiter: RateLimiter
    let gate: WorkGate
    let work: OpenWork
    let ledger: AnswerLedger
    private let numbers = Atomic<Int>(0)
    private let clock = ContinuousClock()
    private let start = ContinuousClock.now

    init(
      _ face: Face, _ holder: SnapshotHolder, _ options: ServerOptions, work: OpenWork, ledger: AnswerLedger
    ) {
      self.face = face
      self.holder = holder
      self.options = options
      self.work = work
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
      let (response, route) = await answer(request, client, number: "\(number)", on: channel)
      if let fault = response.fault { ledger.log.note("request \(number) failed: \(fault)") }
      let entry = AccessEntry(
        number: number, method: request.method.rawValue, path: request.uri.path, route: route ?? "other",
        status: response.status, client: client.logged, begin: begin, cache: response.header("landfund-cache"),
        dropped: response.header("landfund-dropped"))
      return HTTPResponseMaking(response, entry, ledger).response
    }

    /// The answer, and the pattern of the address.
    private func answer(_ request: Request, _ client: NetworkAddress, number: String, on channel: any Channel) async
      -> (ServerResponse, route: String?)
    {
      var headers = request.headers.map { ServerRequest.Header($0.name.rawName, $0.value) }
      // The library takes the length for itself.
      if request.head.headerFields[.transferEncoding] != nil { headers.append(.init("transfer-encoding", "chunked")) }
      let asked: ServerRequest
      do throws(Problem) {
        asked = try ServerRequest(
          request.method.rawValue, request.head.path ?? "/", headers: headers, client: "\(client)", number: number)
      } catch {
        let unreadable = ServerRequest(unreadable: request.method.rawValue, headers: headers, number: number)
        return (face.response(to: unreadable, error), nil)
      }
      return (await answer(asked, client, on: channel), face.pattern(of: asked))
    }

    private func answer(_ asked: ServerRequest, _ client: NetworkAddress, on channel: any Channel) async
      -> ServerResponse
    {
      let seconds =
        Double((clock.now - start).components.seconds) + Double((clock.now - start).components.attoseconds) * 1e-18
      if let wait = limiter.take(face.weight(of: asked), from: client, at: seconds) {
        return face.response(to: asked, Problem.tooMany(after: wait))
      }
      guard await gate.enter() else { return face.response(to: asked, Problem.busy) }
      defer { gate.leave() }
      let budget = WorkBudget(options.work)
      work.begin(budget, on: channel)
      defer { work.end(on: channel) }
      let snapshot = holder.state.snapshot
      let face = face
      do {
        return try await ledger.threads.runIfActive { face.respond(to: asked, snapshot, budget: budget) }
      } catch {
        return face.response(to: asked, Problem.busy)
      }
    }
  }

  extension Problem {
    /// A client that asks too often.
    static func tooMany(after seconds: Double) -> Problem {
      let wait = Int(seconds.rounded(.up))
      return Problem(
        .tooMany,
        LocalisedText(
          en: "Your address asks too often; ask again in \(wait) s.",
          vi: "Địa chỉ của bạn gửi quá nhiều yêu cầu; hãy thử lại sau \(wait) giây.")
      ).toBeAskedAgain(afterSeconds: max(wait, 1))
    }

    /// A server with its hands full.
    static var busy: Problem {
      Problem(
        .busy,
        LocalisedText(
          en: "The server has its hands full; ask again in some seconds.",
          vi: "Máy chủ đang bận; hãy thử lại sau vài giây.")
      ).toBeAskedAgain(afterSeconds: 2)
    }
  }
#endif
