internal import ArgumentParser
internal import Foundation

/// What `serve --desk` takes beside what every server takes.
struct DeskServingOptions: ParsableArguments {
  @Option(
    name: .customLong("desk"), help: ArgumentHelp("The folder of an office's workspaces.", valueName: "folder"))
  var folder: String?

  @Option(
    name: .customLong("token-file"),
    help: ArgumentHelp("Who may sign in, as landfund token add writes it.", valueName: "file"))
  var tokenFile: String?

  @Flag(name: .customLong("plain-http"), help: "Let other machines reach the desk without TLS; every page says so.")
  var isPlain = false

  @Option(
    name: .customLong("max-upload"), help: ArgumentHelp("Gigabytes of a file that comes in.", valueName: "gb"))
  var maxUpload = 2

  @Option(help: ArgumentHelp("Gigabytes of a workspace.", valueName: "gb"))
  var quota = 20

  @Option(help: ArgumentHelp("Jobs at once; by default half the cores.", valueName: "n"))
  var jobs: Int?

  @Option(name: .customLong("job-memory"), help: ArgumentHelp("Gigabytes of memory of a job.", valueName: "gb"))
  var jobMemory = 4

  @Option(name: .customLong("job-time"), help: ArgumentHelp("Minutes that a job may take.", valueName: "min"))
  var jobTime = 60

  func validate(isLoopback: Bool, publicURL: String?) throws {
    guard folder != nil else {
      guard tokenFile == nil, !isPlain, jobs == nil else {
        throw ValidationError("--token-file, --plain-http and --jobs are of a desk: name its folder with --desk")
      }
      return
    }
    guard tokenFile != nil else { throw ValidationError("a desk needs to know who may sign in: give --token-file") }
    guard [maxUpload, quota, jobMemory, jobTime, jobs ?? 1].allSatisfy({ (1...1_000_000).contains($0) }) else {
      throw ValidationError("--max-upload, --quota, --jobs, --job-memory and --job-time take 1 or more")
    }
    if !isLoopback, !isPlain, publicURL?.hasPrefix("https:") != true {
      throw ValidationError("a desk that other machines reach needs an https --public-url, or --plain-http")
    }
  }
}
