/// An invalid polygon made valid, and what that moved.
///
/// ```swift
/// if let repair = try PolygonRepair(of: bowTie, .linework) {
///   print(repair.repaired, repair.moved.area)
/// }
/// ```
public struct PolygonRepair: Sendable {
  /// What was wrong, each reason once, in the order of part, ring and place.
  public let reasons: [ValidityProblem.Reason]
  /// The valid polygon or multipolygon; empty where nothing remains that has ground.
  public let repaired: Geometry
  /// The ground that either the drawing claims (``Geometry/windingGround()``) or the repaired polygon has, not both.
  public let moved: Geometry

  /// Repairs a polygon or multipolygon; `nil` for one that is valid.
  ///
  /// Rings that do not close are closed first; rings that then have fewer than four positions are left out, with their
  /// part where they are its shell.
  ///
  /// - Throws: ``GeometryError``; `nonFinite` for ordinates that are not finite, which nothing can repair.
  public init?(of geometry: Geometry, _ method: RepairMethod) throws(GeometryError) {
    let problems = geometry.validityProblems()
    guard !problems.isEmpty else { return nil }
    var reasons: [ValidityProblem.Reason] = []
    for problem in problems where !reasons.contains(problem.reason) { reasons.append(problem.reason) }
    self.reasons = reasons
    let closed = geometry.closingRings().withoutShortRings()
    guard let polygons = try closed.repairedPolygons(method) else {
      throw .invalidArgument("make valid", "its rings cross in more places than ground can be made of")
    }
    repaired = .polygonal(polygons)
    moved = try geometry.windingGround().ground(notIn: repaired)
  }
}

extension PolygonRepair {
  /// A feature that was not valid, and what became of it.
  public struct Outcome: Sendable {
    /// The number of the feature in its layer.
    public let feature: Int
    /// The repair, or why there is none.
    public let repair: Result<PolygonRepair, GeometryError>
  }

  /// Repairs every invalid polygon of a layer, several at once; other features are left alone.
  ///
  /// - Returns: the features that are not valid, ascending.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public static func repairs(of layer: FlatLayer, _ method: RepairMethod, jobs: Int? = nil) throws -> [Outcome] {
    try Workers.map(layer.count, jobs: jobs, size: 256) { feature -> Outcome? in
      guard layer.kind(of: feature)?.isPolygonal == true, !layer.validityProblems(of: feature, limit: 1).isEmpty,
        let geometry = layer.geometry(at: feature)
      else { return nil }
      do throws(GeometryError) {
        return try PolygonRepair(of: geometry, method).map { Outcome(feature: feature, repair: .success($0)) }
      } catch {
        if error.kind == .cancelled { throw CancellationError() }
        return Outcome(feature: feature, repair: .failure(error))
      }
    }.compactMap { $0 }
  }
}

extension Geometry {
  /// The polygons of a way to repair; `nil` for a scribble.
  fileprivate func repairedPolygons(_ method: RepairMethod) throws(GeometryError) -> [Geometry]? {
    guard !RingFaces.isScribble(self) else { return nil }
    return switch method {
    case .linework: try repairedLinework()
    case .structure: try madeValid(.structure).polygons
    }
  }

  /// The polygon without rings of fewer than four positions, and without parts whose shell is one.
  fileprivate func withoutShortRings() -> Geometry {
    let kept = (0..<partOffsets.count - 1).compactMap { part -> [[Position]]? in
      let rings = rings(ofPart: part).map { ring($0) }
      guard let shell = rings.first, shell.count >= 4 else { return nil }
      return [shell] + rings.dropFirst().filter { $0.count >= 4 }
    }
    return .multiPolygon(kept)
  }

  /// The ground of exactly one of the two; on a grid of a millionth of a millionth of the coordinates where a floating
  /// overlay fails.
  fileprivate func ground(notIn other: Geometry) throws(GeometryError) -> Geometry {
    do {
      return .polygonal(try symmetricDifference(other).polygons)
    } catch {
      guard error.kind == .topology else { throw error }
      let bounds = bounds
      let largest = max(abs(bounds.minX), abs(bounds.minY), abs(bounds.maxX), abs(bounds.maxY))
      return .polygonal(try symmetricDifference(other, gridSize: largest * 1e-12).polygons)
    }
  }
}
