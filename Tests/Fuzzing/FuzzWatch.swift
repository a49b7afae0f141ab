internal import Foundation

/// Runs inputs in child processes and keeps those that end one.
public final class FuzzWatch {
  private let count: Int
  private let seed: UInt64
  private let folder: String
  private static let seconds = 10.0
  private static let kilobytes = 1_000_000
  /// So many inputs one process reads, so that what it keeps does not count against those that come later.
  private static let share = 5000

  private var next = 0
  private var failures: [String] = []

  /// Prepares a run of so many inputs.
  public init(count: Int, seed: UInt64, folder: String) {
    (self.count, self.seed, self.folder) = (count, seed, folder)
  }

  /// Runs all; false when one failed.
  public func run() throws -> Bool {
    try FileManager.default.createDirectory(atPath: "\(folder)/found", withIntermediateDirectories: true)
    while next < count { try runShare() }
    print("fuzz: \(count) inputs, seed \(seed): \(failures.count) failures")
    for failure in failures { print("  \(failure)") }
    return failures.isEmpty
  }

  private func runShare() throws {
    let work = "\(folder)/work"
    try? FileManager.default.removeItem(atPath: work)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = ["work", "\(next)", "\(min(count, next + Self.share))", "\(seed)", work]
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    let progress = FuzzProgress(pipe.fileHandleForReading)
    try process.run()
    var killed: String?
    while process.isRunning {
      Thread.sleep(forTimeInterval: 0.1)
      if progress.secondsAtOne > Self.seconds { killed = "more than 10 s" }
      if memory(of: process.processIdentifier) > Self.kilobytes { killed = "more than 1 GB" }
      if killed != nil { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    progress.finish()
    for line in progress.said { failures.append("several lines: \(line)") }
    guard process.terminationReason == .uncaughtSignal || process.terminationStatus != 0 else {
      next = min(count, next + Self.share)
      return
    }
    guard let (number, file) = progress.last else { throw CocoaError(.executableLoad) }
    let why = killed ?? "\(process.terminationReason == .exit ? "status" : "signal") \(process.terminationStatus)"
    let name = "\(folder)/found/\(seed)-\(number)-\((file as NSString).lastPathComponent)"
    try? FileManager.default.copyItem(atPath: file, toPath: name)
    failures.append("\(why): \(name)")
    print("fuzz: \(failures[failures.count - 1])")
    next = number + 1
  }

  /// The most memory that a process has had, in kB.
  private func memory(of process: Int32) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return 0 }
    return Int(line.filter(\.isNumber)) ?? 0
  }
}

/// What a process says of the input that it works on.
// @unchecked because all that changes is touched under the lock alone.
private final class FuzzProgress: @unchecked Sendable {
  private let lock = NSLock()
  private let group = DispatchGroup()
  private var current: (number: Int, file: String)?
  private var since = Date()
  private var lines: [String] = []

  init(_ handle: FileHandle) {
    group.enter()
    Thread.detachNewThread { [self] in
      var rest = Data()
      while true {
        let data = handle.availableData
        if data.isEmpty { break }
        rest += data
        while let end = rest.firstIndex(of: 0x0A) {
          take(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
          rest = Data(rest[rest.index(after: end)...])
        }
      }
      group.leave()
    }
  }

  private func take(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 2)
    lock.withLock {
      if words.first == "at", words.count == 3, let number = Int(words[1]) {
        (current, since) = ((number, String(words[2])), Date())
      } else if words.first == "said" {
        lines.append(line)
      }
    }
  }

  func finish() { group.wait() }
  var last: (number: Int, file: String)? { lock.withLock { current } }
  var said: [String] { lock.withLock { lines } }
  var secondsAtOne: Double { lock.withLock { current == nil ? 0 : Date().timeIntervalSince(since) } }
}
