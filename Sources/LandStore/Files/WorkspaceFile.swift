internal import Foundation
internal import GRDB
internal import Interchange
internal import Refusals

/// A workspace in the making: a new file beside the old one that takes its place only when it is complete.
///
/// Until ``commit()`` the file at the path is the old one; without a commit the new one is removed with the value. A
/// kill leaves the old file whole, and at most a hidden file beside it.
final class WorkspaceFile {
  /// The connection to the new file.
  let queue: DatabaseQueue
  private let target: String
  private let temporary: String
  /// The old file.
  private let hold: WorkspaceHold?
  /// Says for as long as it is open that this process uses the new file; `nil` in the folder for temporary files.
  private let use: CInt?

  /// Starts a new file, as a copy of the workspace at the path where there is one; that one is held until the new file
  /// has taken its place.
  ///
  /// - Throws: `Refusal` when the old file is no workspace or in use, or the folder takes no file.
  convenience init(copyOf path: String) throws(Refusal) {
    try self.init(target: path, isScratch: false) { new in
      guard FileManager.default.fileExists(atPath: path) else {
        try WorkspaceHold.demandNoLeftovers(of: path)
        return nil
      }
      let hold = try WorkspaceHold(path)
      try hold.copy(to: new)
      try new.read { db in _ = try WorkspaceSchema.version(of: db, path: path) }
      return hold
    }
  }

  /// Starts an empty new file, whatever is at the path; a database there is held.
  convenience init(newAt path: String) throws(Refusal) {
    let target = FileIdentity.resolved(path)
    try self.init(target: target, isScratch: false) { _ in
      do {
        return FileManager.default.fileExists(atPath: target) ? try WorkspaceHold(target) : nil
      } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
        return nil
      }
    }
  }

  /// Starts a file in the folder for temporary files, as a copy of the workspace at the path where there is one.
  convenience init(scratchCopyOf path: String?) throws(Refusal) {
    try self.init(target: NSTemporaryDirectory() + "/landfund-rehearsal.gpkg", isScratch: true) { new in
      guard let path, FileManager.default.fileExists(atPath: path) else { return nil }
      let old = try GeoPackageConnection.readOnly(path)
      defer { try? old.close() }
      try old.read { db in _ = try WorkspaceSchema.version(of: db, path: path) }
      try old.backup(to: new)
      return nil
    }
  }

  private init(target: String, isScratch: Bool, _ fill: (DatabaseQueue) throws -> WorkspaceHold?) throws(Refusal) {
    self.target = target
    var name: String?
    do {
      try Confinement.require(target)
      let temporary = try TemporaryFiles.name(beside: target, of: isScratch ? nil : Self.mark)
      name = temporary
      use = isScratch ? nil : try Self.claim(temporary)
      queue = try GeoPackageConnection.draft(temporary)
      hold = try fill(queue)
      self.temporary = temporary
    } catch {
      if let name { TemporaryFiles.remove(name) }
      throw Refusal(error, path: target)
    }
  }

  deinit {
    try? queue.close()
    if let use { close(use) }
    TemporaryFiles.remove(temporary)
  }

  // MARK: - Files that killed loads leave

  /// What tells the unfinished files of loads from those of other commands.
  private static let mark = "load-"

  /// Creates a file and locks it for as long as this process uses it, which tells it from one that was left.
  private static func claim(_ path: String) throws -> CInt {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = String(cString: strerror(errno))
      throw Refusal(
        .cannotWrite,
        LocalisedText(
          en: "no file can be made in the folder (\(reason))", vi: "không tạo được tệp trong thư mục (\(reason))"),
        remedy: LocalisedText(
          en: "choose a folder that exists and that you may write to", vi: "chọn thư mục có sẵn mà bạn được phép ghi"),
        at: RefusalPlace(file: path))
    }
    return descriptor
  }

  /// Removes what loads that were killed have left beside a workspace; files of loads that run stay.
  static func removeLeftovers(of target: String) {
    let url = URL(fileURLWithPath: target)
    let folder = url.deletingLastPathComponent().path
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where TemporaryFiles.isName(name, beside: url.lastPathComponent, of: mark) {
      let path = "\(folder)/\(name)"
      let descriptor = open(path, O_RDWR | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }

  /// Makes the new file the one at the path, with its bytes on the disk first.
  func commit() throws(Refusal) {
    do {
      try queue.close()
      try hold?.demandUnchanged()
      let descriptor = Foundation.open(temporary, O_RDWR | O_CLOEXEC)
      defer { close(descriptor) }
      guard descriptor >= 0, fsync(descriptor) == 0 else {
        let reason = String(cString: strerror(errno))
        throw Refusal(
          .cannotWrite,
          LocalisedText(en: "the file cannot be written (\(reason))", vi: "không ghi được tệp (\(reason))"),
          remedy: LocalisedText(
            en: "free some space or write elsewhere; the old file is untouched",
            vi: "giải phóng dung lượng hoặc ghi ra nơi khác; tệp cũ còn nguyên"),
          at: RefusalPlace(file: target))
      }
      try TemporaryFiles.install(temporary, at: target)
    } catch {
      throw Refusal(error, path: target)
    }
  }
}
