internal import PlaneGeometry

/// The parcels' parts of some ground, every square metre once: ground in two parcels is that of the one with the lower
/// number.
struct ParcelParts {
  private let parcels: OverlapInput
  /// For each parcel, the ground that an earlier parcel has too.
  private let counted: [Int: [Geometry]]

  init(_ survey: GroundSurvey) {
    parcels = survey.index.parcels
    var counted: [Int: [Geometry]] = [:]
    for shape in survey.overlaps.shapes { counted[max(shape.a, shape.b), default: []] += shape.pieces }
    self.counted = counted
  }

  /// What each parcel shares with the ground, square metres, by number.
  func shares(of ground: Geometry) -> [(parcel: Int, squareMetres: Double)] {
    OverlapArea.shares(of: ground, in: parcels).map { ($0, $1) }
  }

  /// The parcel's part of the ground, without what an earlier parcel has.
  ///
  /// - Parameter shared: what the two share, square metres.
  func polygons(of parcel: Int, in ground: Geometry, shared: Double) throws(GeometryError) -> [Geometry] {
    guard let whole = parcels.layer.geometry(at: parcel) else { return [] }
    var part = try OverlapShape.pieces(of: whole, and: ground, kernelArea: shared).pieces
    for piece in counted[parcel] ?? [] {
      var left: [Geometry] = []
      for polygon in part { left += try GroundCut(polygon, by: piece).outside?.polygons ?? [] }
      part = left
    }
    return part
  }

  /// What is left of an area, square metres; 0 where it is no more than rounding.
  static func rest(of whole: Double, without parts: some Collection<Double>) -> Double {
    let left = parts.sorted().reduce(whole, -)
    return abs(left) <= max(1e-6 * whole, 1e-4) ? 0 : left
  }
}
