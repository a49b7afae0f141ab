internal import Foundation
internal import Interchange
internal import Refusals

/// Standard output, for results.
enum StandardOutput {
  /// Writes a text whole.
  ///
  /// - Throws: `Refusal`; its reason is `readerGone` where the other end of a pipe was closed.
  static func print(_ text: String) throws(Refusal) {
    let output = OutputFile.standardOutput()
    try output.append(text)
    try output.commit()
  }
}

/// Standard error, for messages and progress, which share its last line.
enum StandardError {
  /// Whether a person looks at it.
  static let isTerminal = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  private static let lock = NSLock()
  // Sendable: touched only under `lock`.
  nonisolated(unsafe) private static var hasProgress = false

  /// Writes a text; a progress line gives way to it.
  static func write(_ text: String) {
    guard !text.isEmpty else { return }
    lock.withLock {
      put(hasProgress ? eraseLine + text : text)
      hasProgress = false
    }
  }

  /// Shows a line that the next text or progress replaces.
  static func showProgress(_ line: String) {
    lock.withLock {
      put(eraseLine + line.abridged(to: 200).visible)
      hasProgress = true
    }
  }

  /// Removes the progress line.
  static func clearProgress() {
    lock.withLock {
      if hasProgress { put(eraseLine) }
      hasProgress = false
    }
  }

  private static let eraseLine = "\r\u{1B}[K"

  /// Nobody can be told that standard error is gone.
  private static func put(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// Writes a line to standard error; what would move a terminal's cursor is made visible, and a very long line is cut.
func report(_ message: String) { StandardError.write(message.abridged(to: 4000).visible + "\n") }
