#if Server
  internal import NIOPosix

  /// What every answer needs on its way out: threads that make its bytes, the log and the metrics that count it.
  struct AnswerLedger: Sendable {
    let threads: NIOThreadPool
    let log: AccessLog
    let metrics: ServerMetrics

    /// An answer is out.
    func finish(_ entry: AccessEntry, bytes: Int) {
      metrics.count(entry, bytes: bytes)
      log.write(entry, bytes: bytes)
    }

    /// An answer was cut.
    func cut(_ entry: AccessEntry, bytes: Int, _ error: any Error) {
      finish(entry, bytes: bytes)
      log.note(
        "request \(entry.number) was cut after \(bytes) bytes: \(error is Problem ? "work_limit" : "the reader left")")
    }
  }
#endif
