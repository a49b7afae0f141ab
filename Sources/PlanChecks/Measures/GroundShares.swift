public import PlaneGeometry

/// How much of some ground, which need be no parcel, lies in which class of the plan that holds.
///
/// It is made once for a day and asked about any number of polygons.
public struct GroundShares: Sendable {
  private let layers: [ShareLayers.Layer]

  /// Gathers the ground of the classes.
  ///
  /// Cost: that of the prevailing blocks.
  ///
  /// - Parameters:
  ///   - context: the land and the day.
  ///   - basis: which plan the classes are of.
  ///   - hidden: the numbers of the blocks, in their layer, that are not told of: their ground is of the class
  ///     ``ShareClass/notPublished``.
  /// - Throws: `CancellationError` when the task around it is cancelled; errors of the workspace's own tables.
  public init(_ context: CheckContext, by basis: ParcelShares.Basis, hiding hidden: Set<Int> = []) throws {
    layers = try ShareLayers(context, basis, streets: [], hiding: hidden).layers
  }

  /// The classes of a polygon, in the order of rows; none where it is invalid or has no area.
  ///
  /// Cost: that of the pieces that meet the ground.
  ///
  /// - Parameters:
  ///   - ground: a polygon in the working system.
  ///   - threshold: classes with less than so many square metres are taken together.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func shares(of ground: Geometry, threshold: Double = 1) throws -> [ParcelShares.Share] {
    let input = try OverlapInput(validating: FlatLayer([ground]), jobs: 1)
    guard input.excluded.isEmpty, input.areas[0] > 0 else { return [] }
    var sums = ClassSums()
    for layer in layers {
      for (piece, area) in OverlapArea.shares(of: ground, in: layer.input) { sums.add(area, piece, of: layer) }
    }
    return ShareRounding.shares(sums.parts(of: input.areas[0]), threshold: threshold)
  }
}
