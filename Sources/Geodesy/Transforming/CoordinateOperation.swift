/// How coordinates get from one system to another, chosen once and for all positions alike.
public struct CoordinateOperation: Hashable, Sendable {
  /// The operation's name, its steps joined: `Inverse of Vietnam TM-3 107-30 + VN-2000 to WGS 84 (2)`.
  public let name: String
  /// The register's code of the datum transformation in it, `EPSG:6960`; `nil` when it has none or several.
  public let code: AuthorityCode?
  /// The names of the steps, in order.
  public let steps: [String]
  /// What the register says a position is good for, in metres.
  ///
  /// 0 where no datum changes; `nil` when the register does not say.
  public let accuracyMetres: Double?
  /// Whether a datum shift is left out for want of a known one.
  public let isBallpark: Bool
  /// Where the operation is meant to be used.
  public let areaOfUse: GeographicArea?
  /// The PROJ string that runs, in the normalised axis order.
  public let pipeline: String
  /// A better operation that needs grid files which are not installed.
  public let better: BetterOperation?
  /// Why it is not one that is taken unasked; `nil` for one that is.
  public let compromise: OperationCompromise?
}

/// What an operation lacks that is taken only where the caller allows it.
public enum OperationCompromise: Hashable, Sendable {
  /// It leaves a datum shift out, which may be hundreds of metres.
  case ballpark
  /// It is meant for a part of the area alone.
  case partOfArea
  /// It is much worse than one that needs these grid files, which are not installed.
  case withoutGrids([String])
}

/// An operation that would have been chosen if its grids were installed.
public struct BetterOperation: Hashable, Sendable {
  /// The operation's name.
  public let name: String
  /// What the register says a position is good for, in metres.
  public let accuracyMetres: Double?
  /// The grid files that are not installed.
  public let missingGrids: [String]
}
