internal import Foundation

/// The advisory lock of those who write to a workspace: `flock` on the empty file `<workspace>.lock`.
///
/// The lock goes with the value, or with the process. The file may stay.
final class WorkspaceLock {
  /// How long one waits for another program to finish, in seconds.
  static let patience = 5.0
  private let descriptor: CInt

  /// Takes the lock of the workspace at a path behind all links.
  ///
  /// - Throws: ``WorkspaceError`` when another program holds it for five seconds, or the folder takes no file.
  init(_ path: String) throws(WorkspaceError) {
    let name = path + ".lock"
    descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw WorkspaceError(
        "the lock file cannot be made (\(String(cString: strerror(errno))))",
        remedy: "choose a folder that exists and that you may write to", place: path)
    }
    let end = ProcessInfo.processInfo.systemUptime + Self.patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, ProcessInfo.processInfo.systemUptime < end else {
        close(descriptor)
        throw WorkspaceError(
          "another landfund is writing to the workspace", remedy: "wait until it is done and try again", place: path)
      }
      usleep(50_000)
    }
  }

  deinit { close(descriptor) }
}
