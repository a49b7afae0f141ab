internal import LandModel
public import PlanChecks
internal import PlaneGeometry

/// What lies on every parcel at once: the blocks that hold on it, and the findings with ground on it.
///
/// The areas are those that ``GroundExtract`` gives for one parcel.
public struct ParcelGround: Sendable {
  /// Ground that a parcel shares with something else.
  public struct Part: Hashable, Sendable {
    /// The number of the parcel in its layer.
    public let parcel: Int
    /// The number of the block in its layer, or of the finding in the list.
    public let other: Int
    /// The shared ground, square metres.
    public let squareMetres: Double
  }

  /// Where blocks of schemes hold, by parcel and block.
  public let schemeBlocks: [Part]
  /// Where blocks of land-use plans hold, by parcel and block.
  public let landUseBlocks: [Part]
  /// Where findings that are ground lie, by parcel and finding.
  public let findings: [Part]

  /// Lays everything over the parcels; invalid ones take no part.
  ///
  /// Cost: three overlays of the parcels, of which the check makes the first two as well.
  ///
  /// - Parameters:
  ///   - context: the land and the day.
  ///   - findings: the findings to lay over the parcels; those without polygons share nothing.
  /// - Throws: `CancellationError`; `GeometryError` where the kernel fails.
  public init(_ context: CheckContext, findings: [Finding]) throws {
    let parcels = context.overlapInput(.parcel)
    func parts(_ pieces: PrevailingPieces) throws -> [Part] {
      try ParcelGround.parts(parcels, pieces.input, context) { pieces.blocks[$0] }
    }
    schemeBlocks = try parts(try context.prevailingSchemeBlocks())
    landUseBlocks = try parts(try context.prevailingLandUseBlocks())
    let ground = findings.indices.filter { findings[$0].geometry?.kind.isPolygonal ?? false }
    let shapes = OverlapInput(FlatLayer(ground.map { findings[$0].geometry }))
    self.findings = try ParcelGround.parts(parcels, shapes, context) { ground[$0] }
  }

  private static func parts(
    _ parcels: OverlapInput, _ others: OverlapInput, _ context: CheckContext, _ number: (Int) -> Int
  ) throws -> [Part] {
    let pairs = try OverlapArea.pairs(parcels, others, jobs: context.jobs)
    var parts: [Part] = []
    for index in 0..<pairs.count {
      let (parcel, other) = (Int(pairs.a[index]), Int(pairs.b[index]))
      guard let one = parcels.layer.geometry(at: parcel), let two = others.layer.geometry(at: other),
        try SharedGround.isThick(
          one, two, kernelArea: pairs.area[index], identity: context.tolerances.identityMetres)
      else { continue }
      parts.append(Part(parcel: parcel, other: number(other), squareMetres: pairs.area[index]))
    }
    return parts
  }
}
