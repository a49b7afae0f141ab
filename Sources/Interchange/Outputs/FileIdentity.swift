internal import Foundation

/// Which file it is that stands at a path: another one may take its place under the same name.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// The file at a path, behind symbolic links; `nil` when there is none.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The file that a look at it has told of.
  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }

  /// The path behind symbolic links, so that a link stays a link when its file is replaced, or made.
  ///
  /// Of a file that is not there the folders above are resolved. A link to an open stream of this process, as `/dev/stdout` is
  /// one, is not followed.
  package static func resolved(_ path: String) -> String {
    var path = path
    for _ in 0..<40 {
      guard StreamPath(path) == nil, let target = linkTarget(path) else { break }
      path = target.hasPrefix("/") ? target : path.folderPrefix + target
    }
    if StreamPath(path) != nil { return path }
    if let real = realPath(path) { return real }
    var folder = path.folderPrefix
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    // Of folders that are not there either those above are resolved.
    guard let real = realPath(folder.isEmpty ? "." : folder) ?? (folder.count < path.count ? resolved(folder) : nil)
    else { return path }
    return real == "/" ? real + path.fileName : "\(real)/\(path.fileName)"
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// What a symbolic link says; `nil` for anything else.
  private static func linkTarget(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count - 1)
    return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }
}

/// A path that names an open stream of this process: `/dev/stdout`, `/dev/fd/3`.
///
/// What is written there goes to the stream, wherever it leads: a file behind it may be in the middle of being written
/// by a shell, and is never replaced.
struct StreamPath: Hashable {
  let descriptor: CInt

  init?(_ path: String) {
    switch path {
    case "/dev/stdout": descriptor = STDOUT_FILENO
    case "/dev/stderr": descriptor = STDERR_FILENO
    default:
      let folder = path.folderPrefix
      guard
        ["/dev/fd/", "/proc/self/fd/", "/proc/\(getpid())/fd/"].contains(folder), let number = CInt(path.fileName)
      else { return nil }
      descriptor = number
    }
  }
}

extension String {
  /// Everything up to the last slash, with it; empty without one.
  package var folderPrefix: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}
