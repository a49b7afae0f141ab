internal import PlaneGeometry

/// Shapes as the page's script reads them: rings of whole centimetres, the first place from an origin, then steps.
struct ReportShapes {
  let origin: Position
  /// Metres by which shapes were simplified; `nil` when they are whole.
  let simplifiedBy: Double?

  /// Keeps every place as long as there are not more than half a million.
  init(bounds: Box, positions: Int) {
    origin = bounds.isEmpty ? Position(0, 0) : Position(bounds.minX.rounded(.down), bounds.minY.rounded(.down))
    simplifiedBy = positions > 500_000 ? max(bounds.width, bounds.height) / 8000 : nil
  }

  /// The shape as it is drawn: of many, without places that nobody would see.
  func simplified(_ geometry: Geometry) -> Geometry {
    let simple = simplifiedBy.flatMap { try? geometry.simplified(tolerance: $0) } ?? geometry
    return simple.isEmpty ? geometry : simple
  }

  func rings(of geometry: Geometry) -> JSONValue { .array(parts(of: geometry)) }

  private func parts(of geometry: Geometry) -> [JSONValue] {
    geometry.kind == .geometryCollection
      ? geometry.members.flatMap(parts) : (0..<geometry.ringCount).map { ring(geometry.ring($0)) }
  }

  private func ring(_ places: [Position]) -> JSONValue {
    var steps: [JSONValue] = []
    steps.reserveCapacity(2 * places.count)
    var (lastX, lastY) = (0, 0)
    for place in places where place.isFinite {
      let (x, y) = (centimetres(place.x - origin.x), centimetres(place.y - origin.y))
      steps.append(.count(x - lastX))
      steps.append(.count(y - lastY))
      (lastX, lastY) = (x, y)
    }
    return .array(steps)
  }

  private func centimetres(_ metres: Double) -> Int { Int(saturating: (min(max(metres, -1e12), 1e12) * 100).rounded()) }
}

extension Geometry {
  /// `points`, `lines` or `polygons`, as the geometry or the first of its members is.
  package var drawnKind: String {
    switch kind.partKind ?? members.first?.kind.partKind {
    case .point?: "points"
    case .lineString?: "lines"
    default: "polygons"
    }
  }
}
