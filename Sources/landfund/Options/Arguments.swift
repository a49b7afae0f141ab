public import ArgumentParser
public import Interchange
public import LandModel
public import PlanChecks
public import PlaneGeometry
internal import Refusals

// What the libraries know by a word, taken from the command line.

extension Language: ExpressibleByArgument {}
extension RepairMethod: ExpressibleByArgument {}
extension DelimitedOptions.Locale: ExpressibleByArgument {}
extension ParcelShares.Basis: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
  /// A day as `YYYY-MM-DD`; `nil` for anything else.
  public init?(argument: String) { self.init(argument) }
}
