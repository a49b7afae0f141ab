internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// The parcels' parts of some ground, every square metre once: ground in two parcels is that of the one with the lower
/// number.
struct ParcelParts {
  private let parcels: OverlapInput
  /// For each parcel, the ground that an earlier parcel has too.
  private let counted: [Int: [(earlier: Int, pieces: [Geometry])]]

  init(_ context: CheckContext) throws {
    parcels = try context.measured(.parcel)
    var counted: [Int: [(earlier: Int, pieces: [Geometry])]] = [:]
    for shape in try context.parcelOverlaps().shapes {
      counted[max(shape.a, shape.b), default: []].append((min(shape.a, shape.b), shape.pieces))
    }
    self.counted = counted
  }

  /// What each parcel shares with the ground, square metres, by number.
  func shares(of ground: Geometry) -> [(parcel: Int, squareMetres: Double)] {
    OverlapArea.shares(of: ground, in: parcels).map { ($0, $1) }
  }

  /// The parcel's part of the ground, without what an earlier parcel has.
  ///
  /// - Parameters:
  ///   - parcel: the number of the parcel.
  ///   - ground: a polygon.
  ///   - shared: what the two share, square metres.
  ///   - isMeant: which earlier parcels count.
  func polygons(
    of parcel: Int, in ground: Geometry, shared: Double, beside isMeant: (Int) -> Bool = { _ in true }
  ) throws(GeometryError) -> [Geometry] {
    guard let whole = parcels.layer.geometry(at: parcel) else { return [] }
    var part = try OverlapShape.pieces(of: whole, and: ground, kernelArea: shared).pieces
    for (earlier, pieces) in counted[parcel] ?? [] where isMeant(earlier) {
      for piece in pieces {
        var left: [Geometry] = []
        for polygon in part { left += try GroundCut(polygon, by: piece).outside?.polygons ?? [] }
        part = left
      }
    }
    return part
  }

  /// What each of some parcels has of the ground and no earlier one of them, square metres.
  ///
  /// Cost: an overlay for a parcel over which another lies, for others nothing.
  func areas(in ground: Geometry, of isMeant: (Int) -> Bool) throws -> [Double] {
    try shares(of: ground).filter { isMeant($0.parcel) }.map { parcel, shared in
      guard counted[parcel]?.contains(where: { isMeant($0.earlier) }) ?? false else { return shared }
      return try polygons(of: parcel, in: ground, shared: shared, beside: isMeant).map(\.area).sorted().reduce(0, +)
    }
  }

  /// What is left of an area, square metres; 0 where it is no more than rounding.
  static func rest(of whole: Double, without parts: some Collection<Double>) -> Double {
    let left = parts.sorted().reduce(whole, -)
    return abs(left) <= max(1e-6 * whole, 1e-4) ? 0 : left
  }
}
