internal import Interchange
internal import Reports

/// A change as the audit log says it: what somebody asks for, whether it is then made or refused.
struct AskedChange: Sendable {
  /// What is to be done, as in ``AuditEntry/action``.
  let action: String
  /// To what: names, ids, bytes, digests.
  var what: JSONValue = [:]
  /// The line that would do the same on the command line; `nil` where none does, or the request does not say enough.
  var command: String?
}

extension Desk {
  /// Writes into the audit log that an editor has asked for a change, and why it is not made.
  ///
  /// The action bears `_refused` at its end, and `what` the code as `refused`. What a reader may not ask for is no change.
  func noteRefusal(of route: DeskRoute, _ question: DeskQuestion, _ problem: Problem) {
    guard let asked = route.asked?(question), question.session?.isEditor == true, problem.code != .csrf else { return }
    // Where the log takes nothing nothing was done, and that is what is answered.
    try? note(
      "\(asked.action)_refused", question, workspace: question.captured["workspace"],
      asked.what.adding("refused", .text(problem.code.rawValue)), command: asked.command)
  }
}
