internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

extension CheckContext {
  private static let parcelOverlapsKey = SharedKey<ParcelOverlaps>()

  /// Ground that lies in two parcels, sought once for all who ask.
  ///
  /// - Throws: as ``ParcelOverlaps``.
  func parcelOverlaps() throws -> ParcelOverlaps {
    try shared(CheckContext.parcelOverlapsKey) { try ParcelOverlaps(self) }
  }
}

/// Ground that lies in two parcels, by more than the strip by which two drawings of one border differ.
struct ParcelOverlaps: Sendable {
  /// The pieces of ground.
  private(set) var pieces: [Geometry] = []
  /// The pieces that an overlay did not give with the area that the kernel gives.
  private(set) var unconfirmed: [Int] = []
  /// Which parcels have which piece.
  private(set) var members: [(parcel: Int, piece: Int)] = []
  /// Every two parcels that share ground, strips too, with the ground.
  private(set) var shapes: [(a: Int, b: Int, pieces: [Geometry])] = []

  /// Finds them.
  ///
  /// - Throws: ``GeometryError``; `CancellationError`.
  fileprivate init(_ context: CheckContext) throws {
    let parcels = try context.measured(.parcel)
    let pairs =
      try context.zone == nil
      ? context.overlapPairs(within: .parcel) : OverlapArea.pairs(within: parcels, jobs: context.jobs)
    let found = try OverlapShape.shapes(of: pairs, parcels.layer, parcels.layer, jobs: context.jobs)
    for (index, shape) in found.enumerated() {
      let (a, b) = (Int(pairs.a[index]), Int(pairs.b[index]))
      shapes.append((a, b, shape.pieces))
      for piece in shape.pieces where try !piece.isThinner(thanMetres: context.tolerances.sliverWidthMetres) {
        members += [(a, pieces.count), (b, pieces.count)]
        if !shape.isConfirmed { unconfirmed.append(pieces.count) }
        pieces.append(piece)
      }
    }
  }
}
