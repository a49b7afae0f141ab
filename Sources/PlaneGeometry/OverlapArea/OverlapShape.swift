/// The shape of the ground that two polygons share, held against the area that ``OverlapArea`` gives.
///
/// A floating overlay is fast and nearly always right, but on rare input it is plainly wrong without an error
/// (libgeos #1344: two quads that only touch "share" the whole of one). The area of the kernel knows no such case, so
/// it decides: an overlay that agrees with it is taken, else the overlay is done again on a grid of 1e-6 units, and
/// where that differs too ``isConfirmed`` says so. Polygons of one ring whose boundaries only cross need no general
/// overlay: their boundaries are followed from crossing to crossing, and the area decides there too.
public struct OverlapShape: Hashable, Sendable {
  /// The pieces, one polygon each: connected ground, which may touch other pieces in single positions.
  ///
  /// In the order of their bounds, from west to east, then from south to north. Lines and points in which the two only
  /// touch are left out. Empty where they share no more than ``OverlapArea/touching``.
  public let pieces: [Geometry]
  /// The sum of the areas of the pieces, in square units of the coordinates.
  public let area: Double
  /// Whether the pieces have the area that the two share, to 1e-9 of the smaller feature or 1e-6 square units.
  ///
  /// Pieces of the grid are allowed what the grid itself can move: 1e-6 times their perimeter.
  public let isConfirmed: Bool

  static let gridSize = 1e-6

  /// The pieces of ground that two polygons or multipolygons share.
  ///
  /// Cost: an overlay of the two; none where one lies inside the other or where they only touch.
  ///
  /// - Parameters:
  ///   - a: one polygon or multipolygon, valid as ``Geometry/validityProblems(limit:)`` has it.
  ///   - b: the other one.
  ///   - kernelArea: what the two share, from ``OverlapArea``.
  /// - Throws: ``GeometryError`` when the task is cancelled, or when a polygon cannot be handed over to GEOS. An overlay
  ///   that fails on all ways gives no pieces, unconfirmed.
  public static func pieces(
    of a: Geometry, and b: Geometry, kernelArea: Double
  ) throws(GeometryError) -> OverlapShape {
    guard kernelArea > OverlapArea.touching else { return OverlapShape([], isConfirmed: true) }
    let smaller = a.area <= b.area ? a : b
    let tolerance = max(OverlapArea.touching, 1e-9 * smaller.area)
    if kernelArea >= smaller.area - tolerance { return OverlapShape(smaller.polygons, isConfirmed: true) }
    if let shape = confirmed(CrossingOverlay(a, b)?.intersection, kernelArea, tolerance) { return shape }
    return try checked(kernelArea, tolerance) { (method) throws(GeometryError) in try method.intersection(a, b) }
  }

  /// The pieces of a polygon or multipolygon that lie outside another one.
  ///
  /// - Parameters:
  ///   - a: the polygon or multipolygon, valid as ``Geometry/validityProblems(limit:)`` has it.
  ///   - b: what it should lie in.
  ///   - kernelArea: how much of it lies outside: its area less what the two share, from ``OverlapArea``.
  /// - Throws: as for ``pieces(of:and:kernelArea:)``.
  public static func pieces(
    of a: Geometry, outside b: Geometry, kernelArea: Double
  ) throws(GeometryError) -> OverlapShape {
    let tolerance = max(OverlapArea.touching, 1e-9 * a.area)
    guard kernelArea > tolerance else { return OverlapShape([], isConfirmed: true) }
    if kernelArea >= a.area - tolerance { return OverlapShape(a.polygons, isConfirmed: true) }
    if let shape = confirmed(CrossingOverlay(a, b)?.difference, kernelArea, tolerance) { return shape }
    return try checked(kernelArea, tolerance) { (method) throws(GeometryError) in try method.difference(a, b) }
  }

  /// The shape of pieces whose area is the one that is known.
  private static func confirmed(_ pieces: [Geometry]?, _ kernelArea: Double, _ tolerance: Double) -> OverlapShape? {
    guard let pieces, abs(pieces.reduce(0) { $0 + $1.area } - kernelArea) <= tolerance else { return nil }
    return OverlapShape(pieces, isConfirmed: true)
  }

  /// The first overlay whose area is the one that is known, else the one that comes closest.
  private static func checked(
    _ kernelArea: Double, _ tolerance: Double, _ overlay: (OverlayMethod) throws(GeometryError) -> [Geometry]
  ) throws(GeometryError) -> OverlapShape {
    var closest: OverlapShape?
    for method in OverlayMethod.fromCheapest {
      do throws(GeometryError) {
        let pieces = try overlay(method)
        let moved = (method.gridSize ?? 0) * pieces.reduce(0) { $0 + $1.perimeter }
        if let shape = confirmed(pieces, kernelArea, tolerance + moved) { return shape }
        let difference = abs(pieces.reduce(0) { $0 + $1.area } - kernelArea)
        if closest.map({ difference < abs($0.area - kernelArea) }) ?? true {
          closest = OverlapShape(pieces, isConfirmed: false)
        }
      } catch {
        guard error.kind == .topology else { throw error }
      }
    }
    return closest ?? OverlapShape([], isConfirmed: false)
  }

  private init(_ pieces: [Geometry], isConfirmed: Bool) {
    let order = pieces.map(\.bounds)
    self.pieces = pieces.indices.sorted { order[$0].isWest(of: order[$1]) }.map { pieces[$0] }
    area = self.pieces.reduce(0) { $0 + $1.area }
    self.isConfirmed = isConfirmed
  }
}

extension OverlapShape {
  /// The shapes of pairs, several at once; the same for any number of jobs.
  ///
  /// - Parameters:
  ///   - pairs: pairs of a feature of `a` and one of `b` with their areas, as ``OverlapArea`` gives them.
  ///   - a: the layer of the first features.
  ///   - b: the layer of the second ones; the same as `a` for pairs within one layer.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  /// - Returns: one shape a pair, in their order.
  /// - Throws: `CancellationError` when the task around it is cancelled; ``GeometryError`` as for
  ///   ``pieces(of:and:kernelArea:)``.
  public static func shapes(
    of pairs: OverlapPairs, _ a: FlatLayer, _ b: FlatLayer, jobs: Int? = nil
  ) throws -> [OverlapShape] {
    try Workers.map(pairs.count, jobs: jobs) { pair in
      guard let one = a.geometry(at: Int(pairs.a[pair])), let two = b.geometry(at: Int(pairs.b[pair])) else {
        return OverlapShape([], isConfirmed: false)
      }
      return try pieces(of: one, and: two, kernelArea: pairs.area[pair])
    }
  }
}

extension Box {
  /// Whether the middle lies further west or, where it does not, further south.
  func isWest(of other: Box) -> Bool { (center.x, center.y) < (other.center.x, other.center.y) }
}
