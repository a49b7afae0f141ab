internal import Foundation

/// What tells that a file was changed or replaced: which one it is, its size and time.
public struct FileStamp: Hashable, Sendable {
  private let file: FileIdentity
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// Looks at a file; `nil` where there is none.
  public init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    file = FileIdentity(status)
    size = Int64(status.st_size)
    #if os(Linux)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    #else
      seconds = status.st_mtimespec.tv_sec
      nanoseconds = status.st_mtimespec.tv_nsec
    #endif
  }
}
