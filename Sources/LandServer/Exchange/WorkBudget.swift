internal import Refusals
internal import Synchronization

/// How much work one request is given; it ends at once when the client leaves.
///
/// Long work asks ``spend()`` in its loops.
public final class WorkBudget: Sendable {
  private let deadline: ContinuousClock.Instant?
  private let isLeft = Atomic(false)

  /// A budget that ends after a time from now; `nil`: without end.
  public init(_ duration: Duration?) { deadline = duration.map { .now + $0 } }

  /// The client has left: nobody waits for the answer.
  public func leave() { isLeft.store(true, ordering: .relaxed) }

  /// Goes on, or ends the work.
  ///
  /// - Throws: `Problem` `work_limit`. Cost: a look at the clock, some 30 ns.
  public func spend() throws(Problem) {
    if isLeft.load(ordering: .relaxed) || deadline.map({ .now > $0 }) ?? false {
      throw Problem(
        .workLimit,
        LocalisedText(
          en:
            "The answer takes more work than one request is given; ask for less ground, fewer features or a simpler filter.",
          vi:
            "Câu trả lời tốn nhiều công sức hơn mức cho phép; hãy hỏi vùng nhỏ hơn, ít đối tượng hơn hoặc bộ lọc đơn giản hơn."
        ))
    }
  }
}
