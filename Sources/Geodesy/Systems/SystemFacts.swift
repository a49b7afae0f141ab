/// How the coordinates of a system stand to the earth.
public enum SystemKind: String, Hashable, Sendable {
  /// Easting and northing in a unit of length.
  case projected
  /// Longitude and latitude in a unit of angle.
  case geographic
}

/// The unit of both axes of a system.
public struct SystemUnit: Hashable, Sendable {
  /// The unit's name in the register, for example `metre` or `degree`.
  public let name: String
  /// The length of the unit in metres; `nil` for an angle.
  public let metresPerUnit: Double?
  /// The size of the unit in degrees; `nil` for a length.
  public let degreesPerUnit: Double?
}

/// One axis of a coordinate system.
public struct SystemAxis: Hashable, Sendable {
  /// The axis's name, for example `Easting`.
  public let name: String
  /// The letter or word the register abbreviates it to.
  public let abbreviation: String
  /// Where it points, for example `east`.
  public let direction: String
}

/// The figure of the earth that a datum uses.
public struct Ellipsoid: Hashable, Sendable {
  /// The ellipsoid's name.
  public let name: String
  /// The equatorial radius in metres.
  public let semiMajorAxisMetres: Double
  /// 1 over the flattening; 0 for a sphere.
  public let inverseFlattening: Double

  /// (a − b) / a; 0 for a sphere.
  public var flattening: Double { inverseFlattening == 0 ? 0 : 1 / inverseFlattening }
}

/// Where a system's code comes from.
public enum CodeSource: Hashable, Sendable {
  /// The definition names it, and describes what the register has under it.
  case declared
  /// The definition names none; the register has one entry that fits, with PROJ's confidence in percent
  /// (100 same name and parameters, 90 a similar name, 70 the parameters alone).
  case identified(confidencePercent: Int)
  /// The register has nothing that fits, or more than one entry.
  case none
}

/// The geographic system under a projected one; for a geographic system itself.
public struct BaseGeographicSystem: Hashable, Sendable {
  /// The name in the definition.
  public let name: String
  /// The code in the definition, if it has one.
  public let code: AuthorityCode?
}
