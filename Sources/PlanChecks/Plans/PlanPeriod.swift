public import LandModel

/// The days on which a plan counts, both ends inclusive.
public struct PlanPeriod: Hashable, Sendable {
  /// The first day; `nil`: since ever.
  public let first: CivilDate?
  /// The last day; `nil`: open.
  public let last: CivilDate?

  /// The days from one to the other; `nil` when there is none.
  public init?(from first: CivilDate?, through last: CivilDate?) {
    if let first, let last, last < first { return nil }
    self.first = first
    self.last = last
  }

  /// Whether the plan counts on a day.
  public func covers(_ day: CivilDate) -> Bool {
    day.isWithin(first, last)
  }

  /// What is left when another plan takes its place from a day on, `nil` for since ever; `nil` when nothing is.
  func ended(by replacement: CivilDate?) -> PlanPeriod? {
    guard let replacement else { return nil }
    let dayBefore = replacement.adding(days: -1)
    return PlanPeriod(from: first, through: last.map { min($0, dayBefore) } ?? dayBefore)
  }
}

extension PlanStatus {
  /// Whether a plan of that status counts while it is valid.
  var isInForce: Bool { self == .approved || self == .adjusted }

  /// Whether a plan of that status can have counted once.
  var isEnded: Bool { self == .superseded || self == .revoked }
}
