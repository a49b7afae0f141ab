internal import ArgumentParser
internal import Foundation
internal import Interchange

/// The command line: parse, call, print.
struct LandFund: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "landfund",
    abstract: "Measures plans and parcels, and finds where they disagree.",
    version: "landfund \(LandFund.version)",
    subcommands: [AreaCommand.self, OverlapCommand.self, ValidateCommand.self])

  static let version = "0.1.0"
}

@main
enum Main {
  static func main() {
    do {
      var command = try LandFund.parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// The exit status of cli.md: 2 for a wrong command line, 3 for input that is refused.
  private static func end(with error: any Error) -> Never {
    if let exit = error as? ExitCode { LandFund.exit(withError: exit) }
    if let refused = error as? InterchangeError { refuse("\(refused)") }
    if let unwritten = error as? UnwrittenOutput { refuse(unwritten.description) }
    if LandFund.exitCode(for: error) == .validationFailure {
      report(LandFund.fullMessage(for: error))
      exit(2)
    }
    LandFund.exit(withError: error)
  }

  private static func refuse(_ message: String) -> Never {
    report("landfund: \(message)")
    exit(3)
  }
}

/// Writes a line to standard error.
func report(_ message: String) { FileHandle.standardError.write(Data((message + "\n").utf8)) }
