#if Server
  internal import HTTPTypes
  internal import Hummingbird
  internal import NIOCore
  internal import Synchronization

  /// What comes before every answer, whichever face gives it: the number of the request, who asks, what its head says, and
  /// whether that one asks too often.
  final class RequestDoor: Sendable {
    private let trust: ProxyTrust
    private let limiter: RateLimiter
    private let log: AccessLog
    private let numbers = Atomic<Int>(0)
    private let start = ContinuousClock.now

    /// A request that has come.
    struct Arrival: Sendable {
      /// Counted from 1 since the server runs.
      let number: Int
      let begin: ContinuousClock.Instant
      /// Who asks, a trusted proxy's word counted.
      let client: NetworkAddress
    }

    init(_ options: ServerOptions, _ log: AccessLog) {
      trust = options.trust
      limiter = RateLimiter(rate: options.rate, burst: options.burst)
      self.log = log
    }

    /// Counts a request and looks who sends it; the log says once that somebody names another client untrusted.
    func arrival(of request: Request, on channel: any Channel) -> Arrival {
      let peer = channel.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) } ?? NetworkAddress("127.0.0.1")!
      let forwarded = request.headers[values: .init("X-Forwarded-For")!]
      if !forwarded.isEmpty, !trust.trusts(peer) { log.noticeForwarded() }
      return Arrival(
        number: numbers.wrappingAdd(1, ordering: .relaxed).newValue, begin: .now,
        client: trust.client(peer: peer, forwarded: forwarded.isEmpty ? nil : forwarded.joined(separator: ",")))
    }

    /// The request as faces see it; with what is wrong where its target cannot be read.
    func read(_ request: Request, _ arrival: Arrival) -> (asked: ServerRequest, problem: Problem?) {
      var headers = request.headers.map { ServerRequest.Header($0.name.rawName, $0.value) }
      // The library takes both for itself.
      if let host = request.head.authority { headers.append(.init("host", host)) }
      if request.head.headerFields[.transferEncoding] != nil { headers.append(.init("transfer-encoding", "chunked")) }
      let (method, number) = (request.method.rawValue, "\(arrival.number)")
      do throws(Problem) {
        return (
          try ServerRequest(
            method, request.head.path ?? "/", headers: headers, client: "\(arrival.client)", number: number), nil
        )
      } catch {
        return (ServerRequest(unreadable: method, headers: headers, number: number), error)
      }
    }

    /// That the client asks too often, for a request of that weight; `nil` where it does not.
    func refusal(of arrival: Arrival, weight: Int) -> Problem? {
      let spent = ContinuousClock.now - start
      let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18
      return limiter.take(weight, from: arrival.client, at: seconds).map { Problem.tooMany(after: $0) }
    }
  }
#endif
