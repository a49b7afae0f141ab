internal import Foundation
internal import Interchange
internal import Refusals
internal import Reports
internal import Synchronization

/// The runs of all workspaces: which wait, which run, and what they left.
final class JobBoard: Sendable {
  private struct State {
    /// Those that wait, in the order in which they were asked for.
    var waiting: [Job] = []
    var running: [Job] = []
    /// Those that have ended since the server started, the newest last.
    var ended: [Job] = []
    var isStopping = false
  }

  private let state = Mutex(State())
  private let options: DeskOptions
  private let audit: AuditLog
  private let tally: DeskCounts

  /// Runs that are listed at most.
  static let listed = 200
  /// Runs of a kind that are kept.
  static let kept = 50
  /// Runs that have ended and whose events are kept in memory.
  private static let keptInMemory = 40
  /// Seconds that a running job gets when the server stops.
  private static let patience = 10.0

  init(_ options: DeskOptions, _ audit: AuditLog, _ tally: DeskCounts) {
    (self.options, self.audit, self.tally) = (options, audit, tally)
  }

  // MARK: - What there is

  /// How many run and wait.
  var counts: (running: Int, waiting: Int) { state.withLock { ($0.running.count, $0.waiting.count) } }

  /// The job of a number that waits, runs or has run since the server started.
  func job(_ number: Int, of workspace: DeskWorkspace) -> Job? {
    state.withLock { $0.waiting + $0.running + $0.ended }.last {
      $0.workspace == workspace && $0.record.number == number
    }
  }

  /// The record of a run, whenever it ran.
  func record(_ number: Int, of workspace: DeskWorkspace) -> JobRecord? {
    if let job = job(number, of: workspace) { return job.record }
    return JobBoard.folders(of: workspace).first { $0.number == number }
      .flatMap { JobRecord(folder: $0.name, of: workspace) }
  }

  /// The newest runs, the newest first.
  func records(of workspace: DeskWorkspace, most: Int) -> [JobRecord] {
    JobBoard.folders(of: workspace).sorted { $0.number > $1.number }.prefix(most).compactMap { folder in
      job(folder.number, of: workspace)?.record ?? JobRecord(folder: folder.name, of: workspace)
    }
  }

  /// The run that keeps others from writing: of those asked for, the one that is at work.
  func writer(of workspace: DeskWorkspace) -> JobRecord? { active(workspace) { $0.writes } }

  /// The run that reads what people bring and write.
  func reader(of workspace: DeskWorkspace) -> JobRecord? { active(workspace, runningAlone: true) { $0.readsSources } }

  /// The run that is at work in a workspace.
  func running(in workspace: DeskWorkspace) -> JobRecord? { active(workspace) { _ in true } }

  private func active(
    _ workspace: DeskWorkspace, runningAlone: Bool = false, _ fits: (JobCommand) -> Bool
  ) -> JobRecord? {
    let jobs = state.withLock { $0.running + (runningAlone ? [] : $0.waiting) }
    return jobs.first { $0.workspace == workspace && fits($0.record.command) }?.record
  }

  // MARK: - Asking

  /// Asks for a chain of runs.
  ///
  /// - Returns: the runs, in their order.
  /// - Throws: `Problem` `in_use` where it would write while another chain does; `Refusal` where the disk takes nothing.
  func ask(
    _ chain: [JobCommand], _ wish: JobWish, by name: String, from address: String, in workspace: DeskWorkspace
  ) throws -> [Job] {
    let jobs = try state.withLock { state throws -> [Job] in
      guard !state.isStopping else { throw Problem.stopping }
      if chain.contains(where: \.writes) {
        let others = state.running + state.waiting
        if let other = others.first(where: { $0.workspace == workspace && $0.record.command.writes })?.record {
          throw Problem.inUse(by: other.by, other.command.rawValue, since: other.started ?? other.created)
        }
      }
      mkdir(workspace.runs, 0o750)
      let first = (JobBoard.folders(of: workspace).map(\.number).max() ?? 0) + 1
      var jobs: [Job] = []
      for (place, command) in chain.enumerated() {
        let number = first + place
        let run = "runs/\(JobRecord.digits(number))-\(command.stem)"
        let arguments = command.arguments(wish, run: run, number: JobRecord.digits(number))
        let record = JobRecord(
          number: number, command, line: JobLine.text(arguments), chain: first, by: name, address: address,
          created: options.now())
        guard mkdir("\(workspace.path)/\(run)", 0o750) == 0, mkdir("\(workspace.path)/\(run)/files", 0o750) == 0 else {
          throw DurableFile.unwritable(workspace.runs)
        }
        try record.write(in: workspace)
        jobs.append(Job(record, arguments: arguments, wish.language, in: workspace))
      }
      for job in jobs { try note("job", job.record, job.workspace) }
      state.waiting += jobs
      return jobs
    }
    advance()
    return jobs
  }

  /// Cancels a run, and with it what comes after it in its chain.
  func cancel(_ job: Job) {
    job.cancel()
    let isWaiting = state.withLock { state in
      guard let place = state.waiting.firstIndex(where: { $0 === job }) else { return false }
      // Never nowhere: who looks meanwhile finds it among those that have ended.
      state.ended.append(state.waiting.remove(at: place))
      return true
    }
    if isWaiting { end(job, .cancelled, JobProcess.End(exit: 130, limit: nil), hasRun: false) }
  }

  /// Begins what may begin: one run a workspace, so many in all, a chain in its order.
  private func advance() {
    let begun = state.withLock { state -> [Job] in
      var begun: [Job] = []
      var busy = Set(state.running.map(\.workspace))
      var left: [Job] = []
      for job in state.waiting {
        if !state.isStopping, state.running.count < options.jobs, busy.insert(job.workspace).inserted {
          state.running.append(job)
          begun.append(job)
        } else {
          left.append(job)
        }
      }
      state.waiting = left
      for (place, job) in left.enumerated() where job.place != place + 1 { job.wait(at: place + 1) }
      return begun
    }
    for job in begun {
      let record = job.change {
        $0.state = .running
        $0.started = options.now()
        $0.said = []
      }
      try? record.write(in: job.workspace)
      job.tell("state", record.json(place: nil, outputs: []))
      Thread.detachNewThread { [self] in run(job) }
    }
    for job in state.withLock({ $0.waiting }) { job.tell("state", job.record.json(place: job.place, outputs: [])) }
  }

  // MARK: - Running

  private func run(_ job: Job) {
    let (record, folder) = (job.record, job.workspace.path)
    let process = JobProcess(
      program: options.program, arguments: job.arguments + options.confinement, folder: folder,
      output: "\(folder)/\(record.folder)/\(record.command.outputFile)",
      error: "\(folder)/\(record.folder)/error.txt", memory: options.jobMemory,
      seconds: options.jobTime / .seconds(1), beginning: record.started ?? options.now(), now: options.now)
    let end = process.run(isCancelled: { job.isCancelled }) { line in
      if let progress = JobLine.progress(line) {
        job.tell("progress", progress)
        return nil
      }
      let (text, repeats) = JobLine.said(line)
      if !repeats {
        _ = job.change { $0.add(said: text) }
        job.tell(
          "line",
          ["text": .text(text[job.language]), "texts": ["en": .text(text.en), "vi": .text(text.vi)]])
      }
      return text[job.language]
    }
    finish(job, end ?? JobProcess.End(exit: 127, limit: nil))
  }

  private func finish(_ job: Job, _ end: JobProcess.End) {
    let isWell = end.exit == 0 || end.exit == 1
    let isStopping = state.withLock { $0.isStopping }
    let outcome: JobRecord.State =
      isWell ? .done : end.limit != nil ? .failed : job.isCancelled ? (isStopping ? .interrupted : .cancelled) : .failed
    if isWell, job.record.command == .manifest { takeOver(job) }
    let dropped = state.withLock { state -> [Job] in
      guard !isWell else { return [] }
      let dropped = state.waiting.filter {
        $0.workspace == job.workspace && $0.record.chain == job.record.chain
      }
      state.waiting.removeAll { job in dropped.contains { $0 === job } }
      state.ended += dropped
      return dropped
    }
    self.end(job, outcome, end, hasRun: true)
    for job in dropped { self.end(job, .cancelled, nil, hasRun: false) }
    advance()
  }

  /// A run is over: its record, the audit log, those who listen, and what is older than is kept.
  private func end(_ job: Job, _ outcome: JobRecord.State, _ end: JobProcess.End?, hasRun: Bool) {
    var record = job.record
    record.state = outcome
    record.ended = options.now()
    record.exit = hasRun ? end?.exit : nil
    record.limit = end?.limit
    try? record.write(in: job.workspace)
    try? note("job.end", record, job.workspace)
    // Nobody hears of the end before it is in the log.
    _ = job.change { $0 = record }
    tally.countEnd(outcome)
    state.withLock { state in
      state.running.removeAll { $0 === job }
      if !state.ended.contains(where: { $0 === job }) { state.ended.append(job) }
      if state.ended.count > JobBoard.keptInMemory { state.ended.removeFirst() }
    }
    job.tell("end", record.json(place: nil, outputs: JobBoard.outputs(of: record, in: job.workspace)))
    job.close()
    JobBoard.clear(job.workspace, record.command)
  }

  /// The first guess of a manifest becomes the manifest where there is none.
  private func takeOver(_ job: Job) {
    let record = job.record
    let made = "\(job.workspace.path)/\(record.folder)/\(record.command.outputFile)"
    let place = "\(job.workspace.path)/manifest.yml"
    guard !FileManager.default.fileExists(atPath: place),
      let bytes = try? InputBytes.read(made, limit: 64 * KeptText.limit), !bytes.isEmpty
    else { return }
    try? DurableFile.write(Array(bytes), to: place)
  }

  private func note(_ action: String, _ record: JobRecord, _ workspace: DeskWorkspace) throws(Refusal) {
    try audit.append(
      AuditEntry(
        time: options.now(), name: record.by, address: record.address, workspace: workspace.name, action: action,
        what: ["number": .count(record.number), "state": .text(record.state.rawValue)], command: record.line,
        exit: record.exit))
  }

  /// Takes nothing new, gives what runs ten seconds and cancels it then; returns when nothing runs.
  func stop() {
    let waiting = state.withLock { state in
      state.isStopping = true
      defer { state.waiting = [] }
      state.ended += state.waiting
      return state.waiting
    }
    for job in waiting { end(job, .interrupted, nil, hasRun: false) }
    let beginning = ContinuousClock.now
    while true {
      let running = state.withLock { $0.running }
      if running.isEmpty { return }
      let spent = ContinuousClock.now - beginning
      if spent > .seconds(JobBoard.patience - 2) { for job in running { job.cancel() } }
      if spent > .seconds(JobBoard.patience + 6) { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }
}

extension Problem {
  /// The server is about to end.
  fileprivate static let stopping = Problem(
    .busy,
    LocalisedText(
      en: "The server is being stopped and begins no job; ask again later.",
      vi: "Máy chủ đang dừng và không bắt đầu công việc mới; hãy thử lại sau.")
  ).toBeAskedAgain(afterSeconds: 30)
}
