extension Geometry {
  /// Everything that makes the geometry invalid under OGC Simple Features, with its place; empty when it is valid.
  ///
  /// One problem per crossing point, per straight stretch that edges share, per position where a ring touches itself,
  /// per cycle of touching rings, per hole outside or nested, per bad ring. A ring that is bad in itself (unclosed, too
  /// short, not finite) or the same as an earlier one is left out of the further tests; the rest is examined still.
  /// Every decision is exact; crossings that round to one position are one problem. Lines need two distinct positions,
  /// points must be finite; empty geometry is valid, but a ring without positions has too few.
  ///
  /// **Spikes are valid here and invalid in GEOS.** Where a ring runs out and straight back on its own track it bounds
  /// no ground; such spikes, over any number of corners, are taken away before anything is tested, wherever they lead.
  /// A ring of which nothing then remains has too few points. Repeated positions are valid in both.
  ///
  /// - Parameter limit: How many problems to return at most, so that a ring of random positions, which has a crossing
  ///   for every two edges, cannot fill the memory. As many as `limit` means that there may be more.
  /// - Complexity: n log n in the number of positions for rings as they are drawn: candidate edges come from indexes
  ///   of boxes, along the axes and where need be along the directions of the edges.
  /// - Returns: The problems in the order of part, ring and place.
  public func validityProblems(limit: Int = ValidityProblem.defaultLimit) -> [ValidityProblem] {
    var problems: [ValidityProblem] = []
    var firstPart = 0
    collectProblems(limit: limit, firstPart: &firstPart, into: &problems)
    problems.sort()
    return Array(problems.prefix(Swift.max(0, limit)))
  }

  /// Whether ``validityProblems(limit:)`` finds nothing.
  public var isValid: Bool { validityProblems(limit: 1).isEmpty }

  private func collectProblems(limit: Int, firstPart: inout Int, into problems: inout [ValidityProblem]) {
    withBorrowed { $0.appendProblems(limit: limit, firstPart: firstPart, to: &problems) }
    firstPart += partOffsets.count - 1
    for member in members where problems.count < limit {
      member.collectProblems(limit: limit, firstPart: &firstPart, into: &problems)
    }
  }
}

extension FlatLayer {
  /// Everything that makes the geometry of a feature invalid, as ``Geometry/validityProblems(limit:)`` has it but
  /// without a copy of the coordinates; a feature without geometry has the one problem `null_geometry`.
  public func validityProblems(
    of feature: Int, limit: Int = ValidityProblem.defaultLimit
  ) -> [ValidityProblem] {
    if kind(of: feature) == .geometryCollection {
      return Geometry.collection(collections[feature] ?? []).validityProblems(limit: limit)
    }
    return withBorrowed(feature) { geometry in
      guard let geometry else { return [ValidityProblem(absence(of: feature), at: nil)] }
      var problems: [ValidityProblem] = []
      geometry.appendProblems(limit: limit, firstPart: 0, to: &problems)
      problems.sort()
      return Array(problems.prefix(Swift.max(0, limit)))
    }
  }
}

extension FeatureView {
  /// Everything that makes the geometry invalid, as ``Geometry/validityProblems(limit:)`` has it but without a copy of
  /// the coordinates; a feature without geometry has the one problem `null_geometry`.
  public func validityProblems(limit: Int = ValidityProblem.defaultLimit) -> [ValidityProblem] {
    layer.validityProblems(of: index, limit: limit)
  }

  /// Whether there is a geometry and ``validityProblems(limit:)`` finds nothing in it.
  public var isValid: Bool { validityProblems(limit: 1).isEmpty }
}

extension ValidityProblem {
  /// How many problems of one geometry are returned unless a caller says otherwise: one million.
  public static let defaultLimit = 1_000_000
}

extension BorrowedGeometry {
  /// Appends the problems of the geometry itself, without members of a collection, in no particular order.
  func appendProblems(limit: Int, firstPart: Int, to problems: inout [ValidityProblem]) {
    switch kind.partKind {
    case .polygon:
      if !isOneSimpleRing {
        var examination = PolygonExamination(self, firstPart: firstPart, limit: limit)
        problems += examination.run()
      }
    case .lineString, .point: appendLineProblems(firstPart: firstPart, to: &problems)
    default: break
    }
  }

  private func appendLineProblems(firstPart: Int, to problems: inout [ValidityProblem]) {
    for part in parts {
      for ring in rings(ofPart: part) {
        let positions = positions(ofRing: ring)
        guard let first = positions.first else { continue }
        let number = firstPart + part - parts.lowerBound
        if !positions.allSatisfy({ position($0).isFinite }) {
          problems.append(ValidityProblem(.nonFinite, at: firstFinitePosition(in: positions), part: number))
        } else if kind.partKind == .lineString, positions.allSatisfy({ position($0) == position(first) }) {
          problems.append(ValidityProblem(.tooFewPoints, at: position(first), part: number))
        }
      }
    }
  }

  func firstFinitePosition(in positions: Range<Int>) -> Position? {
    positions.lazy.map { position($0) }.first { $0.isFinite }
  }
}
