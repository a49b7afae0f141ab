#if Server
  internal import HTTPTypes
  internal import Hummingbird
  internal import NIOCore
  internal import NIOPosix
  internal import Refusals

  /// Answers the requests of HTTP.
  protocol RequestAnswering: Sendable {
    func respond(to request: Request, on channel: any Channel) async throws -> Response
  }

  /// Answers the requests of HTTP with a face: limits first, then the answer on a thread of its own, then the bytes.
  final class HTTPAnswering: RequestAnswering {
    let face: Face
    let holder: SnapshotHolder
    let options: ServerOptions
    let door: RequestDoor
    let gate: WorkGate
    let work: OpenWork
    let ledger: AnswerLedger

    init(
      _ face: Face, _ holder: SnapshotHolder, _ options: ServerOptions, work: OpenWork, ledger: AnswerLedger
    ) {
      self.face = face
      self.holder = holder
      self.options = options
      self.work = work
      self.ledger = ledger
      door = RequestDoor(options, ledger.log)
      gate = WorkGate(slots: 4 * System.coreCount, waiting: 256, patience: .seconds(2))
    }

    func respond(to request: Request, on channel: any Channel) async throws -> Response {
      let arrival = door.arrival(of: request, on: channel)
      let (response, route) = await answer(request, arrival, on: channel)
      if let fault = response.fault { ledger.log.note("request \(arrival.number) failed: \(fault)") }
      let entry = AccessEntry(
        number: arrival.number, method: request.method.rawValue, path: request.uri.path, route: route ?? "other",
        status: response.status, client: arrival.client.logged, begin: arrival.begin,
        cache: response.header("landfund-cache"), dropped: response.header("landfund-dropped"))
      return HTTPResponseMaking(response, entry, ledger).response
    }

    /// The answer, and the pattern of the address.
    private func answer(_ request: Request, _ arrival: RequestDoor.Arrival, on channel: any Channel) async
      -> (ServerResponse, route: String?)
    {
      let (asked, unreadable) = door.read(request, arrival)
      if let unreadable { return (face.response(to: asked, unreadable), nil) }
      if let refusal = door.refusal(of: arrival, weight: face.weight(of: asked)) {
        return (face.response(to: asked, refusal), face.pattern(of: asked))
      }
      return (await answer(asked, on: channel), face.pattern(of: asked))
    }

    private func answer(_ asked: ServerRequest, on channel: any Channel) async -> ServerResponse {
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
