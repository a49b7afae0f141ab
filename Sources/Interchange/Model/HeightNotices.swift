internal import PlaneGeometry

extension FlatLayer.Notices {
  /// What is to be said of heights and measures that were dropped.
  var heights: [Notice] {
    [(Notice.Kind.zDropped, featuresWithZ), (.mDropped, featuresWithM)].filter { $0.1 > 0 }
      .map { Notice($0.0, count: $0.1) }
  }
}
