/// A place that positions are expected in, in longitudes and latitudes of WGS 84 or VN-2000 alike.
public struct Place: Hashable, Sendable {
  /// What it is called in a sentence: `Kon Tum city`.
  public let name: String
  /// Its bounds.
  public let area: GeographicArea

  /// A place and its bounds.
  public init(name: String, area: GeographicArea) {
    self.name = name
    self.area = area
  }

  /// The provinces that use a zone, as the register bounds them.
  public init(_ zone: VN2000Zone) {
    self.init(name: zone.area.name, area: zone.area)
  }
}
