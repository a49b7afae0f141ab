internal import ArgumentParser
internal import PlanChecks

/// Which findings make the command fail.
struct FailureOptions: ParsableArguments {
  /// From which severity on.
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, info, never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("Exit with 1 when there is a finding of this severity or a higher one.", valueName: "severity"))
  var threshold: Threshold = .error

  /// Whether one of the findings counts and is severe enough.
  func fails(_ findings: [Finding]) -> Bool {
    guard let limit = threshold.severity else { return false }
    return findings.contains { $0.counts && $0.severity >= limit }
  }
}
