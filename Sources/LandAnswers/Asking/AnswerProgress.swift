/// Who is told how far an answer has come.
///
/// The command line shows it on a terminal, a server in a page, a test nowhere.
public protocol AnswerProgress: Sendable {
  /// Runs a step; the step calls what it is given with the share that is done, from 0 to 1, from any thread.
  func during<Result>(
    _ step: AnswerStep, _ body: (_ advance: @escaping @Sendable (Double) -> Void) throws -> Result
  ) throws -> Result
}

/// The steps of answers that may take long.
public enum AnswerStep: String, CaseIterable, Sendable {
  /// A workspace is read.
  case reading
  /// Rules are run.
  case checking
  /// Areas and lines are measured.
  case measuring
  /// Parcels are judged.
  case judging
  /// Two versions are compared.
  case comparing
  /// Sources become a workspace.
  case loading
}

/// Nobody is told.
public struct SilentProgress: AnswerProgress {
  /// Makes one.
  public init() {}

  /// Runs the step.
  public func during<Result>(
    _ step: AnswerStep, _ body: (_ advance: @escaping @Sendable (Double) -> Void) throws -> Result
  ) throws -> Result { try body { _ in } }
}
