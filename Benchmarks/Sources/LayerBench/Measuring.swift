#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a job took, over several runs.
struct Figures {
  var wallSeconds: [Double] = []
  var processorSeconds: [Double] = []

  /// Runs a job so often.
  init(runs: Int, _ body: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    for _ in 0..<runs {
      let (start, processor) = (clock.now, Figures.processorSeconds)
      try body()
      let elapsed = (clock.now - start).components
      wallSeconds.append(Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
      processorSeconds.append(Figures.processorSeconds - processor)
    }
  }

  /// Seconds that all threads of this process have worked.
  static var processorSeconds: Double {
    let usage = self.usage
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
  }

  /// The most memory that the process has held until now, in megabytes.
  static var peakMegabytes: Int {
    #if os(Linux)
      Int(usage.ru_maxrss) / 1024
    #else
      Int(usage.ru_maxrss) / 1_048_576
    #endif
  }

  private static var usage: rusage {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage
  }
}

extension [Double] {
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

/// A line of figures: job, features, seconds (median), the least seconds of processor time, megabytes, and what came out.
func print(_ job: String, _ size: Int, _ figures: Figures, _ result: String) {
  func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }
  print(
    job, size, rounded(figures.wallSeconds.median), rounded(figures.processorSeconds.min() ?? 0), Figures.peakMegabytes,
    result, separator: "\t")
}
