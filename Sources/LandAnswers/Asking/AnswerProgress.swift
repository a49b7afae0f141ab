public import Interchange
public import Refusals

/// Who is told how far an answer has come.
///
/// The command line shows it on a terminal, a server in a page, a test nowhere.
public protocol AnswerProgress: Sendable {
  /// Runs a step; the step calls what it is given with how far it is, from any thread.
  func during<Result>(
    _ step: AnswerStep, _ body: (_ advance: @escaping @Sendable (StepAdvance) -> Void) throws -> Result
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

/// How far a step has come.
public struct StepAdvance: Hashable, Sendable {
  /// What is worked on, as the path of a source; `nil` where the parts of a step have no names.
  public let source: String?
  /// How many parts are done.
  public let done: Int
  /// How many parts there are.
  public let total: Int

  /// Counts parts.
  public init(done: Int, of total: Int, source: String? = nil) {
    (self.source, self.done, self.total) = (source, done, total)
  }

  /// Takes a share, from 0 to 1, in hundredths.
  public init(share: Double) { self.init(done: Int(min(max(share, 0), 1) * 100), of: 100) }

  /// What is done, from 0 to 1.
  public var share: Double { total > 0 ? Double(done) / Double(total) : 0 }
}

/// The steps of answers that may take long: a closed list, whose words programs read.
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
  /// A result is written.
  case writing
}

/// Nobody is told.
public struct SilentProgress: AnswerProgress {
  /// Makes one.
  public init() {}

  /// Runs the step.
  public func during<Result>(
    _ step: AnswerStep, _ body: (_ advance: @escaping @Sendable (StepAdvance) -> Void) throws -> Result
  ) throws -> Result { try body { _ in } }
}
