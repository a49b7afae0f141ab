internal import Foundation
internal import Interchange
internal import Refusals
internal import Reports

/// A file on its way into a workspace: beside its place until it is whole, then in it at once.
///
/// Sendable: its one request calls it from one task at a time.
final class SourceUpload: BodyTaking, @unchecked Sendable {
  private let question: DeskQuestion
  private let session: Session
  private let workspace: DeskWorkspace
  private let name: String
  private let length: Int
  private let condition: String?
  private let temporary: String
  private let descriptor: CInt
  private let digest = StreamDigest()
  private var head: [UInt8] = []
  private var taken = 0
  private var hasEnded = false

  /// The ending of files that are on their way.
  static let ending = ".part"

  private var place: String { "\(workspace.sources)/\(name)" }
  private var store: SourceStore { question.desk.sources }

  /// Begins to take a file.
  ///
  /// - Parameters:
  ///   - question: the request, whose address names workspace and file.
  ///   - length: how many bytes are going to come.
  /// - Throws: `Problem` for a file that is not taken, before anything of it is read.
  static func begin(_ question: DeskQuestion, length: Int) throws(Problem) -> SourceUpload {
    guard let session = question.session else { throw Problem.signedOut }
    let (desk, workspace) = (question.desk, try question.workspace)
    let limit = desk.options.largestUpload
    guard length <= limit else { throw Problem.tooLarge(limit) }
    guard let safe = SafeName.path(question.part("name")) else { throw SourceRoutes.noName }
    let name = desk.sources.standing(safe, of: workspace)
    try SourceKind.demand(name)
    try desk.demandQuiet(workspace)
    let condition = question.request.header("if-match")?.trimmingTag
    do {
      try SourceRoutes.demand(condition, desk.sources.source(name, of: workspace))
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem.badFile(en: "The old file cannot be read.", vi: "Không đọc được tệp cũ.")
    }
    guard desk.sessions.beginUpload(session) else { throw tooMany }
    let place = "\(workspace.sources)/\(name)"
    do throws(Problem) {
      try desk.sources.expect(length, at: place, of: workspace)
      guard let upload = SourceUpload(question, session, workspace, name, length, condition) else {
        desk.sources.settle(place)
        throw unwritable
      }
      return upload
    } catch {
      desk.sessions.endUpload(session)
      throw error
    }
  }

  private init?(
    _ question: DeskQuestion, _ session: Session, _ workspace: DeskWorkspace, _ name: String, _ length: Int,
    _ condition: String?
  ) {
    (self.question, self.session, self.workspace) = (question, session, workspace)
    (self.name, self.length, self.condition) = (name, length, condition)
    temporary = "\(workspace.path)/\(Leftovers.uploadBeginning)\(Secret.word(bits: 96))\(SourceUpload.ending)"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { return nil }
  }

  deinit { if !hasEnded { abandon() } }

  func take(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    guard taken + bytes.count <= length else { throw Problem.tooLarge(length) }
    digest.add(bytes)
    if head.count < 16 {
      head += bytes.prefix(16 - head.count)
      if head.count == 16 { try SourceKind.demand(name, head: head) }
    }
    taken += bytes.count
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw SourceUpload.unwritable }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  func finish() -> ServerResponse {
    do throws(Problem) {
      guard taken == length else { throw Problem.noLength }
      guard fsync(descriptor) == 0 else { throw SourceUpload.unwritable }
      return question.desk.response(try put(digest.finished()), question)
    } catch {
      return fail(error)
    }
  }

  func fail(_ problem: Problem) -> ServerResponse {
    abandon()
    return question.desk.refused(question, problem)
  }

  func leave() { abandon() }

  /// Puts the file in its place, the old one into the trash, both after the line of the audit log.
  private func put(_ sum: String) throws(Problem) -> DeskAnswer {
    let desk = question.desk
    do {
      let old = try store.source(name, of: workspace)
      try SourceRoutes.demand(condition, old)
      try desk.demandQuiet(workspace)
      try makeFolder()
      try desk.note(
        old == nil ? "source.put" : "source.replace", question, workspace: workspace.name,
        [
          "name": .text(name), "bytes": .count(taken), "sha256": .text(sum), "before": JSONValue(old?.digest),
        ])
      if old != nil {
        try desk.folder.keep("sources/\(name)", of: workspace, at: desk.now)
        guard rename(temporary, place) == 0 else { throw SourceUpload.unwritable }
      } else {
        // A link rather than a renaming: what came to stand there meanwhile is not replaced.
        guard link(temporary, place) == 0 else { throw SourceUpload.unwritable }
        unlink(temporary)
      }
      DurableFile.synchroniseFolder(of: place)
      end()
      store.know(sum, of: place)
      let source = Source(name: name, bytes: taken, digest: sum)
      var answer = DeskAnswer(SourceRoutes.row(source), status: old == nil ? 201 : 200)
      answer.headers.append(.init("ETag", "\"\(sum)\""))
      return answer
    } catch let problem as Problem {
      throw problem
    } catch {
      throw SourceUpload.unwritable
    }
  }

  /// The folders above the file; what is a file or a link there is none.
  private func makeFolder() throws(Problem) {
    var path = workspace.sources
    mkdir(path, 0o750)
    for part in name.split(separator: "/").dropLast() {
      path += "/\(part)"
      mkdir(path, 0o750)
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw SourceRoutes.noName }
    }
  }

  private func abandon() {
    guard !hasEnded else { return }
    unlink(temporary)
    end()
  }

  private func end() {
    hasEnded = true
    close(descriptor)
    store.settle(place)
    question.desk.sessions.endUpload(session)
  }

  private static let unwritable = Problem(
    .full,
    LocalisedText(
      en: "The file cannot be written; tell those who run the server.",
      vi: "Không ghi được tệp; hãy báo người vận hành máy chủ."))

  private static let tooMany = Problem(
    .tooMany,
    LocalisedText(
      en: "You are sending \(Sessions.mostUploads) files already; send this one when one of them is done.",
      vi: "Bạn đang gửi \(Sessions.mostUploads) tệp; hãy gửi tệp này khi một tệp đã xong.")
  ).toBeAskedAgain(afterSeconds: 2)
}

extension String {
  /// An ETag without its quotes.
  var trimmingTag: String { trimmingCharacters(in: CharacterSet(charactersIn: "\" ")) }
}
