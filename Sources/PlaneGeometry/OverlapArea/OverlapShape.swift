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

  /// The pieces as one polygon or multipolygon; `nil` for none.
  public var geometry: Geometry? { Geometry.joined(pieces) }

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
    let tolerance = tolerance(of: smaller.area)
    if kernelArea >= smaller.area - tolerance { return OverlapShape(smaller.polygons, isConfirmed: true) }
    let expected = [Expected(area: kernelArea, tolerance: tolerance)]
    return try checked(expected, CrossingOverlay(a, b)?.intersection.map { [$0] }) {
      (method) throws(GeometryError) in [try method.intersection(a, b)]
    }[0]
  }

  /// The pieces of a polygon or multipolygon that lie outside others.
  ///
  /// - Parameters:
  ///   - a: the polygon or multipolygon, valid as ``Geometry/validityProblems(limit:)`` has it.
  ///   - others: what it should lie in, or what takes ground from it; valid, and they may not share ground.
  ///   - kernelArea: how much of it lies outside: its area less what they share, from ``OverlapArea``.
  /// - Throws: as for ``pieces(of:and:kernelArea:)``.
  public static func pieces(
    of a: Geometry, outside others: Geometry..., kernelArea: Double
  ) throws(GeometryError) -> OverlapShape {
    try pieces(of: a, outside: others, kernelArea: kernelArea)
  }

  /// The same for a list of others.
  public static func pieces(
    of a: Geometry, outside others: [Geometry], kernelArea: Double
  ) throws(GeometryError) -> OverlapShape {
    let tolerance = tolerance(of: a.area, others: others.count)
    guard kernelArea > tolerance else { return OverlapShape([], isConfirmed: true) }
    if others.isEmpty || kernelArea >= a.area - tolerance { return OverlapShape(a.polygons, isConfirmed: true) }
    let expected = [Expected(area: kernelArea, tolerance: tolerance)]
    let crossing = others.count == 1 ? CrossingOverlay(a, others[0])?.difference : nil
    return try checked(expected, crossing.map { [$0] }) { (method) throws(GeometryError) in
      [try method.difference(a, others)]
    }[0]
  }

  /// A polygon or multipolygon parted by another one, so that the areas of the two sides add up.
  ///
  /// - Parameters:
  ///   - a: the polygon or multipolygon, valid as ``Geometry/validityProblems(limit:)`` has it.
  ///   - b: the one that parts it.
  ///   - kernelArea: what the two share, from ``OverlapArea``.
  /// - Throws: as for ``pieces(of:and:kernelArea:)``.
  public static func parts(
    of a: Geometry, by b: Geometry, kernelArea: Double
  ) throws(GeometryError) -> (inside: OverlapShape, outside: OverlapShape) {
    let area = a.area
    let tolerance = tolerance(of: area)
    if kernelArea <= tolerance || kernelArea >= area - tolerance {
      let (nothing, everything) = (OverlapShape([], isConfirmed: true), OverlapShape(a.polygons, isConfirmed: true))
      return kernelArea <= tolerance ? (nothing, everything) : (everything, nothing)
    }
    let expected = [
      Expected(area: kernelArea, tolerance: tolerance), Expected(area: area - kernelArea, tolerance: tolerance),
    ]
    let crossing = CrossingOverlay(a, b).flatMap { overlay -> [[Geometry]]? in
      guard let inside = overlay.intersection, let outside = overlay.difference else { return nil }
      return [inside, outside]
    }
    let sides = try checked(expected, crossing) { (method) throws(GeometryError) in
      [try method.intersection(a, b), try method.difference(a, [b])]
    }
    // Where no way gives anything the ground is not lost.
    let isLost = sides.allSatisfy(\.pieces.isEmpty)
    return isLost ? (sides[0], OverlapShape(a.polygons, isConfirmed: false)) : (sides[0], sides[1])
  }

  /// By how much two areas may differ and still be one, in square units of the coordinates.
  package static func tolerance(of area: Double, others: Int = 1) -> Double {
    others > 1
      ? OverlapArea.touching * Double(others + 1) + 1e-9 * area : max(OverlapArea.touching, 1e-9 * area)
  }

  private init(_ pieces: [Geometry], isConfirmed: Bool) {
    if pieces.count > 1 {
      let order = pieces.map(\.bounds)
      self.pieces = pieces.indices.sorted { order[$0].isWest(of: order[$1]) }.map { pieces[$0] }
    } else {
      self.pieces = pieces
    }
    area = self.pieces.reduce(0) { $0 + $1.area }
    self.isConfirmed = isConfirmed
  }
}

// MARK: - The one order of ways

extension OverlapShape {
  /// The area that one result of an overlay must have.
  private struct Expected {
    let area: Double
    let tolerance: Double

    /// By how much an area misses it beyond what is allowed.
    func miss(_ polygons: [Geometry], allowance: Double = 0) -> Double {
      max(0, abs(polygons.reduce(0) { $0 + $1.area } - area) - tolerance - allowance)
    }
  }

  /// The results of the first way whose areas are the ones that are known, else of the one that comes closest: along the
  /// crossings of the boundaries, floating, on a grid.
  private static func checked(
    _ expected: [Expected], _ crossing: [[Geometry]]?,
    _ overlay: (OverlayMethod) throws(GeometryError) -> [[Geometry]]
  ) throws(GeometryError) -> [OverlapShape] {
    if let crossing, zip(expected, crossing).allSatisfy({ $0.miss($1) == 0 }) {
      return crossing.map { OverlapShape($0, isConfirmed: true) }
    }
    var closest: (results: [[Geometry]], miss: Double)?
    for method in OverlayMethod.fromCheapest {
      do throws(GeometryError) {
        let results = try overlay(method)
        let miss = zip(expected, results).map { $0.miss($1, allowance: method.allowance($1)) }.max() ?? 0
        if miss == 0 { return results.map { OverlapShape($0, isConfirmed: true) } }
        if miss < closest?.miss ?? .infinity { closest = (results, miss) }
      } catch {
        guard error.kind == .topology else { throw error }
      }
    }
    return (closest?.results ?? expected.map { _ in [] }).map { OverlapShape($0, isConfirmed: false) }
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
