public import ArgumentParser
public import Interchange
public import LandBooks
public import LandModel
public import LandServer
public import PlanChecks
public import PlaneGeometry
internal import Refusals

// What the libraries know by a word, taken from the command line.

extension Language: ExpressibleByArgument {}
extension LayerName: ExpressibleByArgument {}
extension RepairMethod: ExpressibleByArgument {}
extension DelimitedOptions.Locale: ExpressibleByArgument {}
extension ParcelShares.Basis: ExpressibleByArgument {}

extension TokenRole: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
  /// A day as people write it, as `2021-12-24` or `24/12/2021`, the day first; `nil` for anything else.
  public init?(argument: String) {
    guard let day = DayReading.day(argument) else { return nil }
    self = day
  }
}

extension PieceSize: ExpressibleByArgument {}
extension Office: ExpressibleByArgument {}
extension ZoneKind: ExpressibleByArgument {}
extension ClearanceSubject: ExpressibleByArgument {}
extension ProjectGroup: ExpressibleByArgument {}
extension ForestBasis: ExpressibleByArgument {}

/// A rule as the command line names it.
@Sendable func ruleNamed(_ text: String) throws -> RuleID {
  let rule = RuleID(rawValue: text)
  guard RuleID.allCases.contains(rule) else {
    throw ValidationError("\(text) is no rule; take one of \(RuleID.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return rule
}
