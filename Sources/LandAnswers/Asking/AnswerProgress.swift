public import Interchange
public import Refusals

/// Who is told how far an answer has come.
///
/// The command line shows it on a terminal, a server in a page, a test nowhere.
public protocol AnswerProgress: Sendable {
  /// Runs a step; the step calls what it is given with the share that is done, from 0 to 1, from any thread.
  func during<Result>(
    _ step: AnswerStep, _ body: (_ advance: @escaping @Sendable (Double) -> Void) throws -> Result
  ) throws -> Result

  /// Hears what was noticed about a file, before anything that follows may refuse it.
  func noticed(_ notices: [Notice], of file: String)

  /// Hears which features of a file take no part; of a long list the caller may name the first ones.
  func leftOut(_ features: [LeftOutFeature], of file: String)
}

extension AnswerProgress {
  /// Says nothing; the answer has the notices too.
  public func noticed(_ notices: [Notice], of file: String) {}

  /// Says nothing.
  public func leftOut(_ features: [LeftOutFeature], of file: String) {}
}

/// A feature of a file that an answer leaves out.
public struct LeftOutFeature: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Why, in words that follow the id.
  public let reason: LocalisedText
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
  /// Features are looked at before they are measured.
  case examining
  /// Invalid polygons are made valid.
  case repairing
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
