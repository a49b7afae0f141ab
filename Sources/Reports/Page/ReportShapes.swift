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

  func rings(of geometry: Geometry) -> JSONValue {
    let whole = simplifiedBy.flatMap { try? geometry.simplified(tolerance: $0) } ?? geometry
    let shown = whole.isEmpty ? geometry : whole
    guard shown.kind != .geometryCollection else {
      return .array(
        shown.members.flatMap { member -> [JSONValue] in
          guard case .array(let rings) = rings(of: member) else { return [] }
          return rings
        })
    }
    return .array((0..<shown.ringCount).map { ring(shown.ring($0)) })
  }

  /// A GeoJSON geometry of a document, in the working system.
  func rings(of document: JSONValue) -> JSONValue {
    if case .array(let members) = document["geometries"] {
      return .array(
        members.flatMap { member -> [JSONValue] in
          guard case .array(let rings) = rings(of: member) else { return [] }
          return rings
        })
    }
    guard let coordinates = document["coordinates"] else { return [] }
    var found: [[Position]] = []
    gather(coordinates, isPoints: document.text("type")?.hasSuffix("Point") ?? false, into: &found)
    return .array(found.map(ring))
  }

  private func gather(_ value: JSONValue, isPoints: Bool, into rings: inout [[Position]]) {
    if let place = position(value) { return rings.append([place]) }
    guard case .array(let elements) = value else { return }
    let places = elements.compactMap(position)
    if !isPoints, !places.isEmpty, places.count == elements.count { return rings.append(places) }
    for element in elements { gather(element, isPoints: isPoints, into: &rings) }
  }

  private func position(_ value: JSONValue) -> Position? {
    guard case .array(let ordinates) = value, ordinates.count >= 2, let x = ordinates[0].asNumber,
      let y = ordinates[1].asNumber
    else { return nil }
    return Position(x, y)
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

  /// `points`, `lines` or `polygons`, as the document's geometry is.
  static func kind(of document: JSONValue) -> String {
    let type = document.text("type") ?? document.list("geometries").first?.text("type") ?? ""
    return type.hasSuffix("Point") ? "points" : type.hasSuffix("LineString") ? "lines" : "polygons"
  }
}
