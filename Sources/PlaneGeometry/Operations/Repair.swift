internal import CGEOS

/// How an invalid geometry is made valid.
public enum RepairMethod: String, Hashable, Sendable, CaseIterable {
  /// Nodes all lines and builds polygons from them: every vertex stays, ground drawn twice becomes a hole.
  case linework
  /// Takes rings for what they mean: shells are united, holes cut out. What is drawn twice stays ground.
  case structure
}

extension Geometry {
  /// A valid geometry of the same linework or structure.
  ///
  /// Changes what the geometry covers; nothing in this library calls it unasked. A valid input comes back as an equal
  /// point set. Polls for cancellation.
  /// - Parameters:
  ///   - method: what to keep, see ``RepairMethod``.
  ///   - keepCollapsed: with `structure`, whether a ring that collapses to a line or point stays as that.
  /// - Returns: a geometry of any kind; polygons that collapse may leave lines.
  /// - Throws: ``GeometryError``; rings that do not close are refused, see ``closingRings()``.
  ///   C: `GEOSMakeValidWithParams_r`.
  public func madeValid(
    _ method: RepairMethod = .linework, keepCollapsed: Bool = false
  ) throws(GeometryError) -> Geometry {
    try withHandle("make valid") { (context, input) throws(GeometryError) in
      let parameters = try context.made("make valid") { GEOSMakeValidParams_create_r(context.handle) }
      defer { GEOSMakeValidParams_destroy_r(context.handle, parameters) }
      _ = GEOSMakeValidParams_setMethod_r(
        context.handle, parameters, method == .linework ? GEOS_MAKE_VALID_LINEWORK : GEOS_MAKE_VALID_STRUCTURE)
      _ = GEOSMakeValidParams_setKeepCollapsed_r(context.handle, parameters, keepCollapsed ? 1 : 0)
      return try context.geometry("make valid") {
        GEOSMakeValidWithParams_r(context.handle, input, parameters)
      }.copy()
    }
  }
}
