extension CheckResult {
  /// Keeps findings that share area, length or a point with a zone, unclipped, and those without a place.
  public mutating func keep(in zone: ZoneExtent) { findings.removeAll { !zone.keeps($0.geometry) } }
}
