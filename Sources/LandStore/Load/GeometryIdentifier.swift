internal import Interchange
internal import LandModel
internal import PlaneGeometry

/// Ids for features whose file has none, made of what they are: `a-` and ten hexadecimal digits.
///
/// The same ground with the same code has the same id in every load, in whatever order features, parts, rings and
/// corners stand.
enum GeometryIdentifier {
  private static let digits = 10

  /// The id of a feature with that geometry, which counts to the millimetre.
  static func id(_ geometry: Geometry, of feature: some LandFeature) -> String {
    var code = CodeText()
    feature.showFields(&code)
    let digest = FileDigest.sha256(of: "\(code.text)\n\(outline(geometry))")
    return "a-\(digest.prefix(digits))"
  }

  private static func outline(_ geometry: Geometry) -> String {
    guard geometry.kind != .geometryCollection else { return geometry.wkt }
    let parts = geometry.kind.isMulti ? geometry.parts : [geometry]
    return parts.map { part in
      let isRing = part.kind.partKind == .polygon
      let rings = (0..<part.ringCount).map { ring(part.ring($0), isClosed: isRing) }
      return ([rings.first ?? ""] + rings.dropFirst().sorted()).joined(separator: ";")
    }.sorted().joined(separator: "|")
  }

  private struct Corner: Hashable, Comparable {
    let x: Int
    let y: Int

    init(_ position: Position) {
      x = Self.millimetres(position.x)
      y = Self.millimetres(position.y)
    }

    private static func millimetres(_ metres: Double) -> Int { Int(exactly: (metres * 1000).rounded()) ?? 0 }

    static func < (one: Corner, other: Corner) -> Bool { (one.x, one.y) < (other.x, other.y) }
  }

  /// The corners from the lowest on, in the direction of its lower neighbour; of a line from its lower end.
  private static func ring(_ positions: [Position], isClosed: Bool) -> String {
    var corners = positions.map(Corner.init)
    if isClosed, corners.count > 1, corners.first == corners.last { corners.removeLast() }
    guard corners.count > 1 else { return corners.map { "\($0.x) \($0.y)" }.joined() }
    if isClosed {
      let start = corners.indices.min { corners[$0] < corners[$1] } ?? 0
      corners = Array(corners[start...] + corners[..<start])
      if corners[corners.count - 1] < corners[1] { corners = [corners[0]] + corners.dropFirst().reversed() }
    } else if corners[corners.count - 1] < corners[0] {
      corners.reverse()
    }
    return corners.map { "\($0.x) \($0.y)" }.joined(separator: ",")
  }
}

/// The code or the function of a feature.
private struct CodeText: UniformFieldVisitor {
  var text = ""

  mutating func visit<Content: FieldContent>(_ name: String, _ kind: FieldKind, _ value: inout Content?) {
    guard ["code", "function"].contains(name), case .text(let text)? = value?.scalar else { return }
    self.text = text
  }
}
