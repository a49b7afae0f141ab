#if Server
  internal import ArgumentParser
  internal import Foundation
  internal import LandModel
  internal import LandServer
  internal import LandStore
  internal import Refusals
  internal import Synchronization

  extension ServeCommand {
    /// Reads the workspace, listens, and follows the files until it is stopped.
    func serve(_ workspace: String) throws {
      let source = WorkspaceSource(
        workspace: workspace, publish: publish, tileCache: min(tileCache, 1_000_000) * 1_000_000)
      let day = try dayOfServer(workspace)
      if check { return try printCheck(source, day()) }
      let (begin, stamps) = (ContinuousClock.now, source.stamps)
      let snapshot = try source.snapshot(day: day())
      let holder = SnapshotHolder(snapshot, loadedAt: Date.now.timeIntervalSince1970)
      let server = try HTTPServer(holder, options, say: { StandardError.write("landfund: \($0)\n") }) { base in
        PublicFace.face(base: base, language: options.language, holder: holder)
      }
      let stopping = Stopping(server)
      Interruption.handOver(stopping.signal)
      let words = ServingWords(language: messages.language)
      let watch = SnapshotWatch(
        source, holder, day: day, now: { Date.now.timeIntervalSince1970 },
        say: { event in
          if case .refused = event { server.countFailedRead() }
          StandardError.write(words.line(event))
        })
      try Waiting.run {
        let following = Task {
          await watch.run(since: stamps) { read in
            await withCheckedContinuation { continuation in
              Thread.detachNewThread {
                read()
                continuation.resume()
              }
            }
          }
        }
        defer { following.cancel() }
        try await server.run { address in
          StandardError.write(words.ready(address, snapshot, since: begin))
          Thread.detachNewThread { snapshot.prepare() }
        }
      }
      StandardError.write(words.stopped)
      if let status = stopping.status { throw ExitCode(status) }
    }

    var options: ServerOptions {
      var options = ServerOptions()
      options.host = host == "localhost" ? "127.0.0.1" : host
      options.port = port ?? (desk.folder == nil ? 8080 : 8081)
      options.publicURL = publicURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
      options.trust = ProxyTrust(trustedProxies.compactMap(NetworkRange.init))
      options.rate = Double(rate)
      options.burst = Double(burst)
      options.language = messages.language
      options.accessLog = accessLog
      options.metricsPort = metricsPort
      return options
    }

    /// The server's day: that of the option, today's, else that of the workspace.
    private func dayOfServer(_ workspace: String) throws -> @Sendable () -> CivilDate {
      if day == "today" { return { CivilDate.today } }
      let named = try day.flatMap { CivilDate(argument: $0) } ?? Workspace(workspace).asOf
      guard let named else {
        throw ValidationError(
          "the answer depends on a day, and the workspace names none: give one with --as-of, as in --as-of 2021-12-24")
      }
      return { named }
    }
  }

  extension CivilDate {
    /// The day of the machine's time zone.
    static var today: CivilDate {
      let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: .now)
      return CivilDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
        ?? CivilDate(dayNumber: 0)
    }
  }

  /// What signals do to a server: the first stops it, the second ends it at once.
  final class Stopping: Sendable {
    private let server: HTTPServer
    private let hangUp: @Sendable () -> Void
    private let finish: @Sendable () -> Void
    private let received = Mutex<Int32?>(nil)
    /// How long running answers may take.
    private static let patience = 10.0

    /// - Parameters:
    ///   - server: what is stopped.
    ///   - hangUp: what SIGHUP does beside opening the log anew.
    ///   - finish: what is stopped first.
    init(
      _ server: HTTPServer, hangUp: @escaping @Sendable () -> Void = {}, finish: @escaping @Sendable () -> Void = {}
    ) {
      self.server = server
      self.hangUp = hangUp
      self.finish = finish
    }

    /// 130 after SIGINT; `nil` for an end without error.
    var status: Int32? { received.withLock { $0 } == SIGINT ? 130 : nil }

    @Sendable func signal(_ number: Int32) {
      if number == SIGHUP {
        hangUp()
        return (try? server.reopenLog()) ?? ()
      }
      let isSecond = received.withLock { received in
        defer { received = received ?? number }
        return received != nil
      }
      if isSecond { _exit(128 + number) }
      server.stop()
      Thread.detachNewThread { [finish] in finish() }
      Thread.detachNewThread { [status] in
        Thread.sleep(forTimeInterval: Stopping.patience)
        _exit(status ?? 0)
      }
    }
  }

  /// Runs what is asynchronous for a caller that is not.
  enum Waiting {
    static func run(_ body: @escaping @Sendable () async throws -> Void) throws {
      let result = Mutex<Result<Void, any Error>>(.success(()))
      let done = DispatchSemaphore(value: 0)
      Task {
        do { try await body() } catch { result.withLock { $0 = .failure(error) } }
        done.signal()
      }
      done.wait()
      try result.withLock { $0 }.get()
    }
  }
#endif
