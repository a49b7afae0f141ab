/// Takes a body that stands in memory.
///
/// Sendable: its one request calls it from one task at a time.
final class TextTaking: BodyTaking, @unchecked Sendable {
  private let limit: Int
  private var question: DeskQuestion
  private let route: DeskRoute

  init(_ route: DeskRoute, _ question: DeskQuestion, limit: Int) {
    (self.route, self.question, self.limit) = (route, question, limit)
  }

  func take(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    guard question.body.count + bytes.count <= limit else { throw Problem.tooLarge(limit) }
    question.body.append(contentsOf: bytes)
  }

  func finish() -> ServerResponse { question.desk.answered(route, question) }
  func fail(_ problem: Problem) -> ServerResponse {
    question.desk.noteRefusal(of: route, question, problem)
    return question.desk.refused(question, problem)
  }
  func leave() {}
}
