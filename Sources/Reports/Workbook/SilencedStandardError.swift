internal import Foundation

/// Keeps a library from printing lines of its own where the program says what failed.
///
/// libxlsxwriter prints each failure to standard error beside reporting it, and knows no other way. What another thread
/// prints meanwhile is lost with it, so this is for a short call whose failure the caller reports.
enum SilencedStandardError {
  private static let lock = NSLock()

  /// Runs a call while standard error leads nowhere.
  static func during<Result>(_ body: () -> Result) -> Result {
    lock.withLock {
      let (kept, nowhere) = (fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3), open("/dev/null", O_WRONLY | O_CLOEXEC))
      defer {
        if kept >= 0 { close(kept) }
        if nowhere >= 0 { close(nowhere) }
      }
      guard kept >= 0, nowhere >= 0 else { return body() }
      dup2(nowhere, STDERR_FILENO)
      defer { dup2(kept, STDERR_FILENO) }
      return body()
    }
  }
}
