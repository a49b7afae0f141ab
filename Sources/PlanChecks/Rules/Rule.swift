/// What one rule, or a family of rules that share their work, has found.
public struct RuleOutcome: Sendable {
  /// The findings, in any order.
  public var drafts: [FindingDraft] = []
  /// The balances of the area rules among them.
  public var balances: [Balance] = []
  /// What could not be looked at.
  public var skipped: [SkippedFeature] = []

  /// Nothing found.
  public init() {}

  /// Adds what another rule has found.
  public mutating func append(_ other: RuleOutcome) {
    drafts += other.drafts
    balances += other.balances
    skipped += other.skipped
  }
}

/// A rule, or a family of rules that share their work: land in, findings out.
///
/// Rules are pure: they know no file, no database and no clock.
public protocol Rule: Sendable {
  /// The rules that the family answers for.
  var rules: [RuleID] { get }

  /// Looks at the land.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled. Bad data is no error: it is skipped and said.
  func run(_ context: CheckContext) throws -> RuleOutcome
}
