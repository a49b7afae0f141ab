/// How features without geometry name the ground that they have: by parcels, or by zones.
///
/// The geometry of a feature is the union of what its row names.
public struct GroundNaming: Hashable, Sendable {
  /// The columns that name the ground.
  public let target: Target
  /// What parts the names of a cell, beside semicolons and line breaks.
  public let separators: [String]

  /// What is named, and in which columns of the source.
  public enum Target: Hashable, Sendable {
    /// Parcels: by their unit and map sheet where there are columns of these, and their number.
    case parcels(unit: String?, sheet: String?, number: String)
    /// Zones: by id, code or name.
    case zones(String)
  }

  /// What parts names unless the manifest says it.
  static let usualSeparators = [","]

  /// The columns, in the order of the manifest.
  var columns: [String] {
    switch target {
    case .parcels(let unit, let sheet, let number): [unit, sheet, number].compactMap { $0 }
    case .zones(let column): [column]
    }
  }
}
