internal import Foundation
internal import Interchange
internal import Refusals

/// A child process of this program in a workspace's folder, with limits, until it has ended.
///
/// Everything happens on the thread that runs it, which lives as long as the child.
struct JobProcess {
  let program: String
  let arguments: [String]
  let folder: String
  /// The file that gets standard output.
  let output: String
  /// The file that gets standard error, progress left out.
  let error: String
  let memory: Int
  let seconds: Double
  /// From when on its time counts; seconds since 1970.
  let beginning: Double
  let now: @Sendable () -> Double

  /// How it ended.
  struct End {
    /// The exit status; that of a signal is 128 and its number.
    var exit: Int
    var limit: JobRecord.Limit?
  }

  /// Runs it.
  ///
  /// - Parameters:
  ///   - isCancelled: asked several times a second.
  ///   - said: gets each line of standard error.
  /// - Returns: how it ended; `nil` where it could not be started.
  func run(isCancelled: () -> Bool, said: (String) -> Bool) -> End? {
    let outputFile = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
    let errorFile = open(error, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
    var pipe: [CInt] = [-1, -1]
    guard outputFile >= 0, errorFile >= 0, Foundation.pipe(&pipe) == 0 else {
      for descriptor in [outputFile, errorFile] where descriptor >= 0 { close(descriptor) }
      return nil
    }
    for descriptor in pipe { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    defer { for descriptor in [outputFile, errorFile, pipe[0]] { close(descriptor) } }
    let child = start(output: outputFile, error: pipe[1])
    close(pipe[1])
    guard let child else { return nil }
    // What it kept beside its results, also where it was killed.
    defer { try? FileManager.default.removeItem(atPath: "\(folder)/\(ScratchFolder.beginning)\(child)") }
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(child), 10)
    var watch = JobWatch(child: child, memory: memory, seconds: seconds, beginning: beginning, now: now)
    var lines = LineReading()
    while true {
      var waiting = pollfd(fd: pipe[0], events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, 100) > 0 {
        lines.read(pipe[0]) { line in
          if said(line) { JobProcess.write(line + "\n", to: errorFile) }
        }
      }
      watch.look(isCancelled: isCancelled())
      if let exit = watch.end() {
        while lines.read(pipe[0], { if said($0) { JobProcess.write($0 + "\n", to: errorFile) } }) {}
        lines.finish { if said($0) { JobProcess.write($0 + "\n", to: errorFile) } }
        fsync(outputFile)
        fsync(errorFile)
        return End(exit: exit, limit: watch.limit(of: exit))
      }
    }
  }

  private func start(output: CInt, error: CInt) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, error, 2)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigemptyset(&all)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ, SIGCHLD] { sigaddset(&all, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    // A shell goes to the folder, sets the limit and the place for temporary files, and then becomes the program.
    let line = """
      cd "$1" || exit 127; ulimit -d "$2" 2>/dev/null; export TMPDIR="$1/\(ScratchFolder.beginning)$$"; mkdir "$TMPDIR"
      export \(JobParent.variable)=\(getpid()); program=$3; shift 3; exec "$program" "$@"
      """
    let kilobytes = "\(memory / 1024 + memory / 4096)"
    var words: [UnsafeMutablePointer<CChar>?] =
      (["sh", "-c", line, "landfund", folder, kilobytes, program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    return posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, environ) == 0 ? child : nil
  }

  private static func write(_ text: String, to descriptor: CInt) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// Looks after a child: its memory, its time, whether somebody wants its end.
private struct JobWatch {
  let child: pid_t
  let memory: Int
  let seconds: Double
  let now: @Sendable () -> Double
  let beginning: Double
  private var endsAt: Double?
  private var reached: JobRecord.Limit?
  private var largest = 0

  /// Seconds between a request to end and a killing.
  private static let patience = 5.0

  init(child: pid_t, memory: Int, seconds: Double, beginning: Double, now: @escaping @Sendable () -> Double) {
    (self.child, self.memory, self.seconds, self.now) = (child, memory, seconds, now)
    self.beginning = beginning
  }

  mutating func look(isCancelled: Bool) {
    let instant = now()
    largest = max(largest, JobWatch.residentBytes(of: child))
    if largest > memory, reached == nil {
      reached = .memory
      kill(-child, SIGKILL)
    }
    if instant - beginning > seconds, reached == nil { reached = .time }
    guard isCancelled || reached == .time else { return }
    if let end = endsAt {
      if instant > end { kill(-child, SIGKILL) }
    } else {
      endsAt = instant + JobWatch.patience
      kill(-child, SIGINT)
    }
  }

  /// The exit status; `nil` while it runs.
  func end() -> Int? {
    var status: CInt = 0
    guard waitpid(child, &status, WNOHANG) == child else { return nil }
    // What it has started itself, if anything, goes with it.
    kill(-child, SIGKILL)
    let signal = Int(status & 0x7f)
    return signal == 0 ? Int(status >> 8 & 0xff) : 128 + signal
  }

  /// The limit that ended it: one that died for want of memory had nearly all of it.
  func limit(of exit: Int) -> JobRecord.Limit? {
    reached ?? (exit > 128 && largest > memory / 10 * 8 ? .memory : nil)
  }

  private static func residentBytes(of process: pid_t) -> Int {
    let descriptor = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = read(descriptor, &bytes, bytes.count)
    let pages = String(decoding: bytes[..<max(0, count)], as: UTF8.self).split(separator: " ").dropFirst().first
    return (pages.flatMap { Int($0) } ?? 0) * sysconf(Int32(_SC_PAGESIZE))
  }
}

/// Lines of a pipe, none of them longer than some kilobytes.
private struct LineReading {
  private var waiting: [UInt8] = []
  private static let longest = 8192

  /// Reads what is there; whether there was anything.
  @discardableResult
  mutating func read(_ descriptor: CInt, _ body: (String) -> Void) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 0) > 0 else { return false }
    let count = Foundation.read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return false }
    waiting += chunk[..<count]
    while let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
      body(String(decoding: waiting[..<end], as: UTF8.self).visible)
      waiting.removeFirst(end + 1)
    }
    if waiting.count > LineReading.longest { finish(body) }
    return true
  }

  /// What has no line feed.
  mutating func finish(_ body: (String) -> Void) {
    if !waiting.isEmpty { body(String(decoding: waiting, as: UTF8.self).visible) }
    waiting = []
  }
}
