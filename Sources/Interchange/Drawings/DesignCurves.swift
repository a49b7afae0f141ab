internal import PlaneGeometry

extension FeatureTable {
  /// Brings the ellipses and arcs of a design file within a tolerance, and reports its other curves.
  ///
  /// The type of an element says what it is: 15 and 16 ellipses and arcs, 11 a curve through its points, 21 the poles of
  /// a B-spline; in complex chains and shapes (12, 14) GDAL does not say which part is an arc.
  mutating func refineDesignCurves(tolerance: Double) {
    guard case .integer(let types)? = column("Type")?.values else { return }
    // An arc of less than ten degrees is one chord.
    ConicRefinement(tolerance: tolerance, widestStep: .pi / 18).refine(&self) { row in
      switch types[row] {
      case 15, 16: .conic
      case 11, 21, 27: .other
      default: nil
      }
    }
  }
}
