internal import Foundation
internal import Interchange
internal import Synchronization

/// What happens when the user or the system stops the command.
///
/// A thread of its own waits for the signals, so that a command stops at once whatever it computes. Unfinished outputs
/// are removed; what stands at the path of an output is the old file or the new one.
enum Interruption {
  /// Starts to wait for signals, and lets writes to a closed pipe, or beyond the limit on the size of files, fail
  /// instead of killing the process.
  ///
  /// To be called once, before any other thread starts: threads inherit the mask.
  static func watch() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    // nohup ignores it on purpose.
    if !isIgnored(SIGHUP) { sigaddset(&signals, SIGHUP) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.detachNewThread { [signals] in
      var signals = signals
      while true {
        var number: Int32 = 0
        while sigwait(&signals, &number) != 0 {}
        guard let handler = handler.withLock({ $0 }) else { end(status: 128 + number) }
        handler(number)
      }
    }
  }

  /// Lets somebody else decide what signals do from now on: a server ends its running answers first.
  static func handOver(_ to: @escaping @Sendable (Int32) -> Void) { handler.withLock { $0 = to } }

  /// Runs what must not be cut in two, such as a transaction on a workspace: an interruption waits for it, for at most
  /// 0.8 seconds.
  static func deferred<Result>(_ body: () throws -> Result) rethrows -> Result {
    try commitLock.withLock { try body() }
  }

  /// To be called before the process ends by itself: when it is being stopped, what failed because its outputs were taken
  /// away is not said, and the status is that of the signal.
  static func yield() {
    while isEnding.load(ordering: .acquiring) { pause() }
  }

  private static let handler = Mutex<(@Sendable (Int32) -> Void)?>(nil)
  private static let commitLock = NSLock()
  private static let isEnding = Atomic(false)

  private static func end(status: Int32) -> Never {
    isEnding.store(true, ordering: .releasing)
    LiveConnections.cancelAll()
    _ = commitLock.lock(before: Date(timeIntervalSinceNow: 0.8))
    TemporaryFiles.removeAll()
    StandardError.clearProgress()
    _exit(status)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if os(Linux)
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #else
      return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #endif
  }
}
