internal import Foundation
internal import LandAnswers

/// A step that may take long, shown on standard error while it runs: only on a terminal, only after a second; or in lines
/// for a program (``ProgressLines``), at once.
///
/// ```swift
/// let table = try messages.progress(.reading, of: path) { _ in try readTable(at: address) }
/// ```
final class Progress: Sendable {
  private let label: String
  private let lines: ProgressLines?
  private let start = Date()
  private let state = Locked(State())

  private struct State {
    var done = 0.0
    var isOver = false
  }

  private static let patience: TimeInterval = 1
  private static let interval: TimeInterval = 0.25

  private init(_ label: String, _ lines: ProgressLines?) { (self.label, self.lines) = (label, lines) }

  /// Says how much of the step is done; without it only the time is shown.
  func advance(to advance: StepAdvance) {
    state.withLock { $0.done = advance.share }
    lines?.write(advance)
  }

  /// Runs a step and shows it.
  ///
  /// - Parameters:
  ///   - label: what a person reads; `nil` for a step that is not shown.
  ///   - lines: what a program reads; `nil` for no lines.
  static func during<Result, Failure: Error>(
    _ label: String?, _ lines: ProgressLines?, _ body: (Progress) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let progress = Progress(label ?? "", lines)
    if let lines {
      let result = try body(progress)
      lines.end()
      return result
    }
    guard label != nil else { return try body(progress) }
    progress.startToShow()
    defer { progress.end() }
    return try body(progress)
  }

  private func startToShow() {
    Thread.detachNewThread { [self] in
      Thread.sleep(forTimeInterval: Progress.patience)
      while showUnlessOver() { Thread.sleep(forTimeInterval: Progress.interval) }
    }
  }

  private func showUnlessOver() -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      let seconds = Int(Date().timeIntervalSince(start))
      let share = state.done > 0 ? "\(Int(state.done * 100)) %, " : ""
      StandardError.showProgress("\(label) … \(share)\(seconds) s")
      return true
    }
  }

  private func end() {
    state.withLock { state in
      state.isOver = true
      StandardError.clearProgress()
    }
  }
}

/// A value that several threads may touch, one at a time.
// @unchecked because the value is a plain variable: it is touched only between lock and unlock of its own lock.
final class Locked<Value>: @unchecked Sendable {
  private var value: Value
  private let lock = NSLock()

  init(_ value: Value) { self.value = value }

  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    try lock.withLock { try body(&value) }
  }
}
