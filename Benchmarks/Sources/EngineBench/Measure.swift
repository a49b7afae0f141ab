/// The jobs to run: those whose name contains the first argument of the command line, or all.
private let filter = CommandLine.arguments.dropFirst().first

/// Prints one measured figure: the name of the job, its size, and nanoseconds per unit, the median of the runs.
///
/// The lines are tab-separated and carry the same names as those of the peers' script, so that a job can be joined
/// with what does the same elsewhere.
func measure(_ job: String, size: Int, per units: Int, runs: Int = 7, _ body: () throws -> Void) rethrows {
  if let filter, !job.contains(filter) { return }
  let clock = ContinuousClock()
  try body()
  var repeats = 1
  while true {
    let start = clock.now
    for _ in 0..<repeats { try body() }
    if clock.now - start > .milliseconds(20) || repeats >= 1 << 22 { break }
    repeats *= 2
  }
  var times: [Double] = []
  for _ in 0..<runs {
    let start = clock.now
    for _ in 0..<repeats { try body() }
    let elapsed = (clock.now - start).components
    times.append((Double(elapsed.seconds) * 1e9 + Double(elapsed.attoseconds) * 1e-9) / Double(repeats * units))
  }
  times.sort()
  let median = times[times.count / 2]
  print("\(job)\t\(size)\t\((median * 100).rounded() / 100)")
}

/// Keeps the optimiser from dropping a result that nobody reads.
@inline(never)
func keep<Value>(_ value: Value) {}
