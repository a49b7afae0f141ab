internal import ArgumentParser
internal import PlanChecks

/// From which severity on findings make the exit status 1.
struct FailureOptions: ParsableArguments {
  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case error, warning, info, never
  }

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("Exit with 1 when a finding is at or above this severity.", valueName: "severity"))
  var threshold: Threshold = .error

  /// Ends the command with 1 when one of the severities reaches the threshold.
  func end(for severities: some Sequence<Severity>) throws {
    guard let limit = Severity(rawValue: threshold.rawValue), severities.contains(where: { $0 >= limit }) else {
      return
    }
    throw ExitCode(1)
  }
}
