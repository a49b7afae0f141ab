internal import LandModel
internal import PlaneGeometry

/// The lines of a scheme that must be marked, by kind, cut by its scope.
struct RequiredLines {
  /// The lines of each kind in the order of ``kinds``, as drawn.
  let drawn: [MarkerKind: [DrawnLine]]

  /// The kinds of lines in the order of documents.
  static let kinds: [MarkerKind] = [.roadAxis, .redLine, .noBuild, .scope]

  /// The kinds that there are.
  var basis: [MarkerKind] { RequiredLines.kinds.filter { drawn[$0] != nil } }
}

/// Finds the required lines of schemes: which features belong to which scheme is looked up once.
struct RequiredLineFinder: Sendable {
  private let land: Land
  private let tolerances: Tolerances
  private let roads: [Int: [Int]]
  private let heritageBlocks: [Int: [Int]]
  private let constraints: BoxIndex
  /// Features that no line is taken from, and why.
  let skipped: [SkippedFeature]

  /// - Parameters:
  ///   - land: the land.
  ///   - tolerances: the tolerances.
  ///   - owner: the scheme to which the lines of a scheme belong; `nil` for one whose lines belong to none.
  init(_ land: Land, _ tolerances: Tolerances, owner: (Int) -> Int?) {
    self.land = land
    self.tolerances = tolerances
    var skipped: [SkippedFeature] = []
    func skip(_ layer: LayerName, _ id: String, _ reason: SkippedFeature.Reason) {
      skipped.append(SkippedFeature(rule: .markerNone, layer: layer.rawValue, id: id, reason: reason))
    }
    func ownerOf(_ id: String?) -> Int? { land.schemes.index(of: id).flatMap(owner) }
    var roads: [Int: [Int]] = [:]
    for road in land.roads.indices {
      guard let scheme = ownerOf(land.roads[road].scheme) else { continue }
      if land.roads[road].kind == nil {
        skip(.road, land.roads[road].id, .noKind)
      } else if let problem = land.roads.geometry.lineProblem(of: road) {
        skip(.road, land.roads[road].id, problem)
      } else {
        roads[scheme, default: []].append(road)
      }
    }
    var blocks: [Int: [Int]] = [:]
    for block in land.schemeBlocks.indices where land.schemeBlocks[block].function == FunctionCode("heritage") {
      guard let scheme = ownerOf(land.schemeBlocks[block].scheme) else { continue }
      if let problem = land.schemeBlocks.geometry.polygonProblem(of: block) {
        skip(.schemeBlock, land.schemeBlocks[block].id, problem)
      } else {
        blocks[scheme, default: []].append(block)
      }
    }
    var isBounding = [Bool](repeating: false, count: land.constraintAreas.count)
    for area in land.constraintAreas.indices {
      guard let kind = land.constraintAreas[area].kind, tolerances.markerConstraintKinds.contains(kind) else {
        continue
      }
      if let problem = land.constraintAreas.geometry.polygonProblem(of: area) {
        skip(.constraintArea, land.constraintAreas[area].id, problem)
      } else {
        isBounding[area] = true
      }
    }
    self.roads = roads
    heritageBlocks = blocks
    constraints = BoxIndex(land.constraintAreas.geometry.bounds) { isBounding[$0] }
    self.skipped = skipped
  }

  /// The lines of a scheme whose scope is valid.
  ///
  /// - Throws: `GeometryError` when the task is cancelled.
  func lines(of scheme: Int, in scope: ClosedScope) throws -> RequiredLines {
    var drawn: [MarkerKind: [DrawnLine]] = [:]
    for (kind, lines) in [
      (.roadAxis, roadLines(of: scheme, .centreLine)), (.redLine, roadLines(of: scheme, .redLine)),
      (.noBuild, try noBuildLines(of: scheme, scope)),
    ] as [(MarkerKind, [DrawnLine])] {
      let inside = lines.flatMap(scope.cut)
      if !inside.isEmpty { drawn[kind] = inside }
    }
    if drawn.isEmpty, !scope.rings.isEmpty { drawn[.scope] = scope.rings.map(DrawnLine.init(whole:)) }
    return RequiredLines(drawn: drawn)
  }

  /// In the order of ids, so that nothing depends on the order in which features were loaded.
  private func roadLines(of scheme: Int, _ kind: RoadKind) -> [DrawnLine] {
    let numbers = (roads[scheme] ?? []).filter { land.roads[$0].kind == kind }
    return IdentifierOrder.sorted(numbers.map { land.roads[$0].id }).flatMap { place -> [DrawnLine] in
      guard let geometry = land.roads.geometry.geometry(at: numbers[place]) else { return [] }
      return (0..<geometry.ringCount).compactMap { MeasuredLine(geometry.ring($0)).map(DrawnLine.init(whole:)) }
    }
  }

  /// The boundaries of heritage blocks and constraint areas, united.
  private func noBuildLines(of scheme: Int, _ scope: ClosedScope) throws -> [DrawnLine] {
    var areas = (heritageBlocks[scheme] ?? []).compactMap { land.schemeBlocks.geometry.geometry(at: $0) }
    var near: [Int] = []
    constraints.forEach(meeting: scope.bounds) { near.append(Int($0)) }
    areas += near.sorted().compactMap { land.constraintAreas.geometry.geometry(at: $0) }
    guard !areas.isEmpty else { return [] }
    let united = areas.count == 1 && !areas[0].kind.isMulti ? areas[0] : try Geometry.robustUnion(areas)
    return united.polygons.flatMap { polygon in
      (0..<polygon.ringCount).compactMap { MeasuredLine(polygon.ring($0)).map(DrawnLine.init(whole:)) }
    }
  }
}

extension Geometry {
  /// The union of valid polygons: in floating precision, and on a grid of a hundredth of a millimetre where that fails.
  static func robustUnion(_ polygons: [Geometry]) throws(GeometryError) -> Geometry {
    do throws(GeometryError) {
      return try unaryUnion(polygons)
    } catch {
      guard error.kind == .topology else { throw error }
      return try unaryUnion(polygons, gridSize: 1e-5)
    }
  }
}

extension FlatLayer {
  /// Why a feature has no geometry.
  func absence(of feature: Int) -> SkippedFeature.Reason {
    notices.nonFinite.contains(feature) ? .nonFinite : .nullGeometry
  }

  /// Why a feature is no line with a length; `nil` when it is one.
  func lineProblem(of feature: Int) -> SkippedFeature.Reason? {
    guard let kind = kind(of: feature) else { return absence(of: feature) }
    guard kind == .lineString || kind == .multiLineString else { return .notALine }
    guard
      coordinates[2 * positions(of: feature).lowerBound..<2 * positions(of: feature).upperBound]
        .allSatisfy(\.isFinite)
    else { return .nonFinite }
    let box = bounds[feature]
    return box.isEmpty || (box.width == 0 && box.height == 0) ? .zeroLength : nil
  }

  /// Why a feature is no ground; `nil` when it is a valid polygon that is not empty.
  func polygonProblem(of feature: Int) -> SkippedFeature.Reason? {
    guard let kind = kind(of: feature) else { return absence(of: feature) }
    guard kind.isPolygonal, validityProblems(of: feature, limit: 1).isEmpty else { return .invalidGeometry }
    return bounds[feature].isEmpty ? .emptyGeometry : nil
  }
}
