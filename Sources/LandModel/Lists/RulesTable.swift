/// A data file that a rules file names in place of the shipped one, of the same shape.
///
/// Raw values are the keys of the rules file and the columns of the workspace.
public enum RulesTable: String, CaseIterable, Hashable, Sendable {
  /// What functions and land-use codes have to do with each other, CSV.
  case crosswalk
  /// Which functions are allowed under which, CSV.
  case hierarchy
  /// What a constraint area allows, CSV.
  case constraints
  /// How much of a kind of land a place should have, YAML.
  case norms
  /// The articles by which the State may take land back, YAML.
  case reclaim
  /// The laws that say what the occupancy of a zone is, CSV.
  case occupancy
  /// What offices are called, and from when to when there are any, CSV.
  case offices
  /// What kinds of administrative units are called, CSV.
  case units
}
