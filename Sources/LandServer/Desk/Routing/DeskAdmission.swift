/// What the desk does with a request when its head has come.
public enum DeskAdmission: Sendable {
  /// Answers it; its body, where it has one, is not read.
  case answered(ServerResponse)
  /// Takes its body first.
  case taking(any BodyTaking)
}

/// Takes the body of a request piece by piece, and answers at its end.
///
/// It belongs to one request, whose pieces come one after the other; exactly one of ``finish()``, ``fail(_:)`` and
/// ``leave()`` ends it.
public protocol BodyTaking: AnyObject, Sendable {
  /// Takes a piece.
  ///
  /// - Throws: `Problem` that ends the taking; ``fail(_:)`` follows.
  func take(_ bytes: UnsafeRawBufferPointer) throws(Problem)
  /// The body is whole: the answer.
  func finish() -> ServerResponse
  /// The body is not taken to its end: the answer that says why. Nothing stays of what was taken.
  func fail(_ problem: Problem) -> ServerResponse
  /// The client has gone: nothing stays of what was taken.
  func leave()
}
