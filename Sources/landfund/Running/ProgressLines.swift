internal import Foundation
internal import LandAnswers
internal import Reports
internal import Synchronization

/// How far a step is, in lines for a program: one JSON object a line on standard error, `{"step","source","done","total"}`.
///
/// A step says when it begins, with nothing done, when it comes to another part, and when it ends, with everything done; one
/// that fails does not end. What it counts is the step's own: sources, families of rules, hundredths; a step of one part
/// counts itself. `source` is the file that it is about, `null` where that is none or several. What is said besides stays as
/// it is, on lines of its own.
final class ProgressLines: Sendable {
  private let step: AnswerStep
  private let source: String?
  private let last: Mutex<StepAdvance>

  /// Whether a program asks for lines: the only thing that stands beside the options of a command, since every step of
  /// every answer looks at it.
  static var areAsked: Bool { asked.load(ordering: .relaxed) }

  /// Asks for lines from now on.
  static func ask() { asked.store(true, ordering: .relaxed) }

  private static let asked = Atomic(false)

  /// Begins a step; `nil` where nobody asks for lines.
  init?(_ step: AnswerStep, _ source: String?) {
    guard ProgressLines.areAsked else { return nil }
    (self.step, self.source) = (step, source)
    last = Mutex(StepAdvance(done: 0, of: 1, source: source))
    print(StepAdvance(done: 0, of: 1, source: source))
  }

  /// Says how far the step is, unless that has been said.
  func write(_ advance: StepAdvance) {
    last.withLock { last in
      guard advance != last else { return }
      last = advance
      print(advance)
    }
  }

  /// Says that everything is done.
  func end() {
    last.withLock { last in
      last = StepAdvance(done: last.total, of: last.total, source: source)
      print(last)
    }
  }

  private func print(_ advance: StepAdvance) {
    let line: JSONValue = [
      "step": .text(step.rawValue), "source": JSONValue(advance.source ?? source), "done": .count(advance.done),
      "total": .count(advance.total),
    ]
    StandardError.write(line.compactText + "\n")
  }
}
