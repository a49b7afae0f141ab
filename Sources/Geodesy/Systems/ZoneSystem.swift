extension VN2000Zone {
  /// The system of this zone.
  ///
  /// Cost: about a millisecond.
  public func system() throws(GeodesyError) -> CoordinateReferenceSystem { try CoordinateReferenceSystem(epsg: epsg) }
}
