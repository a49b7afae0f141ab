internal import Foundation
internal import Interchange
internal import LandModel
public import Refusals
internal import Reports
internal import Synchronization

/// The desk: what an office does with its files in a browser.
///
/// A request value in, a response value out; it opens no socket, and its clock is given.
///
/// What it changes are files of its folder, each of them before it answers. It lets any number of threads ask at once.
public final class Desk: Sendable {
  let options: DeskOptions
  let folder: DeskFolder
  let site: DeskSite
  let sessions = Sessions()
  let signIns = SignInGuard()
  let presence = Presence()
  let counts = DeskCounts()
  let grounds = OfficeGrounds()
  let tokens: KnownTokens
  let audit: AuditLog
  let summaries = Summaries()
  let sources: SourceStore
  let jobs: JobBoard
  let downloads = DownloadSlots(2)
  let routes: [DeskRoute]
  private let small = Mutex(())

  /// Opens the folder with some addresses.
  init(_ options: DeskOptions, _ routes: [DeskRoute]) throws {
    self.options = options
    folder = try DeskFolder(options.folder)
    site = DeskSite(base: options.base, boundPort: options.boundPort)
    tokens = try KnownTokens(options.tokenFile)
    audit = try AuditLog(folder.audit, now: options.now)
    sources = SourceStore(quota: options.quota, reserve: (options.reservedBytes, options.reservedPart))
    jobs = JobBoard(options, audit, counts)
    self.routes = routes
    for workspace in folder.workspaces {
      Leftovers.remove(from: workspace)
      JobBoard.settle(workspace, at: options.now())
    }
  }

  /// The pattern of the address that is asked for, for what counts requests; `nil` for one at which nothing stands.
  public func pattern(of request: ServerRequest) -> String? {
    routes.first { $0.captured(from: request.path) != nil }?.pattern
  }

  /// Looks whether the token file has changed: sessions of tokens that are gone end, and what nobody asks for any more is
  /// forgotten.
  ///
  /// To be called every few seconds.
  public func refresh() {
    grounds.forgetUnused(at: now)
    guard tokens.refresh() else { return }
    sessions.keep(tokens: tokens.holding(on: today))
  }

  /// Ends what runs, for a server that stops: running jobs get ten seconds and are then cancelled.
  public func stop() { jobs.stop() }

  /// The day of the machine's time zone.
  var today: CivilDate { CivilDate(options.today()) ?? CivilDate(dayNumber: 0) }
  var now: Double { options.now() }

  // MARK: - Workspaces

  /// Refuses a change of what a job reads while it reads it.
  ///
  /// - Throws: `Problem` `in_use`.
  func demandQuiet(_ workspace: DeskWorkspace) throws(Problem) {
    guard let reader = jobs.reader(of: workspace) else { return }
    throw Problem.inUse(by: reader.by, reader.command.rawValue, since: reader.started)
  }

  /// Lets one at a time change what is small in a workspace.
  func writing<Result>(to workspace: DeskWorkspace, _ body: () throws -> Result) rethrows -> Result {
    try small.withLock { _ in try body() }
  }

  // MARK: - Audit

  /// Writes into the audit log, before what is said there is answered.
  ///
  /// - Throws: `Problem` `full` where the log takes nothing: then nothing is to be done either.
  func note(
    _ action: String, _ question: DeskQuestion, workspace: String? = nil, _ what: JSONValue = [:],
    name: String? = nil, command: String? = nil, exit: Int? = nil
  ) throws(Problem) {
    let entry = AuditEntry(
      time: now, name: name ?? question.session?.name, address: question.request.client, workspace: workspace,
      action: action, what: what, command: command, exit: exit)
    do {
      try audit.append(entry)
    } catch {
      throw Problem(
        .full,
        LocalisedText(
          en: "The audit log cannot be written, so nothing is changed; tell those who run the server.",
          vi: "Không ghi được nhật ký kiểm tra nên không thay đổi gì; hãy báo người vận hành máy chủ."))
    }
  }
}
