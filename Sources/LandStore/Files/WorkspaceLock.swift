internal import Foundation
internal import Interchange
internal import Refusals

/// The advisory lock of those who write to a workspace: `flock` on the empty file `<workspace>.lock`.
///
/// The lock goes with the value, or with the process. The file may stay.
final class WorkspaceLock {
  private let descriptor: CInt

  /// Takes the lock of the workspace at a path behind all links.
  ///
  /// - Throws: `Refusal` when another program holds it for five seconds, or the folder takes no file.
  init(_ path: String) throws(Refusal) {
    let name = path + ".lock"
    try Confinement.require(name)
    descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw Refusal(
        .cannotWrite,
        LocalisedText(en: "the lock file cannot be made (\(reason))", vi: "không tạo được tệp khóa (\(reason))"),
        remedy: LocalisedText(
          en: "choose a folder that exists and that you may write to", vi: "chọn thư mục có sẵn mà bạn được phép ghi"),
        at: RefusalPlace(file: path))
    }
    let end = ProcessInfo.processInfo.systemUptime + Patience.seconds
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, ProcessInfo.processInfo.systemUptime < end else {
        close(descriptor)
        throw Refusal(
          .inUse,
          LocalisedText(
            en: "another landfund is writing to the workspace", vi: "một landfund khác đang ghi vào không gian làm việc"
          ),
          remedy: LocalisedText(en: "wait until it is done and try again", vi: "đợi nó xong rồi thử lại"),
          at: RefusalPlace(file: path))
      }
      usleep(50_000)
    }
  }

  deinit { close(descriptor) }
}

/// How long one waits for another program to let go of a workspace.
package enum Patience {
  /// In seconds; shorter in tests.
  @TaskLocal package static var seconds = 5.0
}
