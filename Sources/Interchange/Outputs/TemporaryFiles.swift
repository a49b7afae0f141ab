internal import Foundation
package import Refusals

/// The unfinished outputs of this process.
///
/// A program that is interrupted calls ``removeAll()`` before it ends, so that nothing half-written stays.
public enum TemporaryFiles {
  /// Removes every unfinished output.
  ///
  /// For the end of an interrupted program: outputs still being written fail from then on when they are committed. One
  /// that is just taking its place ends that first, so that the old or the new stands there whole.
  public static func removeAll() {
    installation.lock()
    for name in registry.takeAll() { unlinkWithCompanions(name) }
  }

  /// Lets outputs take their place without an interruption between one file and the next.
  static func installing<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
    installation.lock()
    defer { installation.unlock() }
    try body()
  }

  // Never unlocked again by removeAll(): what has not begun by then must not begin.
  private static let installation = NSLock()

  /// A name in the same folder that no file has, registered until it is removed or installed.
  ///
  /// - Parameter mark: what tells the files of one command from others, see ``isName(_:beside:of:)``.
  package static func name(beside path: String, of mark: String? = nil) throws(Refusal) -> String {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let file = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard !file.isEmpty else {
      throw Refusal(
        .cannotWrite, LocalisedText(en: "the path names no file", vi: "đường dẫn không nêu tên tệp"),
        remedy: LocalisedText(en: "name a file", vi: "nêu tên tệp"), at: RefusalPlace(file: path))
    }
    let digits = String(UInt64.random(in: .min ... .max), radix: 36)
    let name = folder + start(file, mark) + digits + end
    registry.insert(name)
    return name
  }

  /// Whether a file is an unfinished one that ``name(beside:of:)`` has named beside a file, both without folder.
  package static func isName(_ name: String, beside file: String, of mark: String) -> Bool {
    let (start, end) = (start(file, mark), end)
    guard name.hasPrefix(start), name.hasSuffix(end), name.count > start.count + end.count else { return false }
    return name.dropFirst(start.count).dropLast(end.count).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  private static func start(_ file: String, _ mark: String?) -> String { ".\(file.prefix(100)).\(mark ?? "")" }
  private static let end = ".part"

  /// Removes one unfinished output.
  package static func remove(_ name: String) {
    if registry.take(name) { unlinkWithCompanions(name) }
  }

  /// Renames a finished and synchronised file to its place, with the permissions of the file that it replaces.
  package static func install(_ name: String, at path: String) throws(Refusal) {
    try installing { () throws(Refusal) in try rename(name, to: path) }
    synchroniseFolder(of: path)
  }

  private static func rename(_ name: String, to path: String) throws(Refusal) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFDIR else {
        errno = EISDIR
        throw OutputFile.failure(path)
      }
      chmod(name, status.st_mode & 0o7777)
    }
    guard Foundation.rename(name, path) == 0 else { throw OutputFile.failure(path) }
    _ = registry.take(name)
  }

  static func synchroniseFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// SQLite keeps a journal beside a database that it writes; formats of several files are written in a folder.
  private static func unlinkWithCompanions(_ name: String) {
    var status = stat()
    if lstat(name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      // Under another name first: who is still writing by the old one no longer finds the folder.
      let gone = name.dropLast(end.count) + "x" + end
      let isMoved = Foundation.rename(name, String(gone)) == 0
      try? FileManager.default.removeItem(atPath: isMoved ? String(gone) : name)
      return
    }
    for ending in ["", "-journal", "-wal", "-shm"] { unlink(name + ending) }
  }

  private static let registry = Registry()

  // Sendable: `names` is touched only between lock and unlock of the registry's own lock.
  private final class Registry: @unchecked Sendable {
    private let lock = NSLock()
    private var names: Set<String> = []

    func insert(_ name: String) { lock.withLock { _ = names.insert(name) } }

    func take(_ name: String) -> Bool { lock.withLock { names.remove(name) != nil } }

    func takeAll() -> Set<String> {
      lock.withLock {
        defer { names = [] }
        return names
      }
    }
  }
}
