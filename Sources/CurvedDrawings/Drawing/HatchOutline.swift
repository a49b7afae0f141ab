internal import Foundation
internal import PlaneGeometry

/// An outline of a hatch that is made of edges, some of them splines, as the pairs of a drawing state it.
///
/// Angles are in degrees; those of an edge that runs clockwise are measured clockwise. Splines have the number of their fit
/// points behind their poles since AutoCAD 2010, under the code that also counts the entities that the outline is from.
struct HatchOutline {
  private enum Edge {
    case line([Position])
    case arc(EllipticArc)
    case spline(Spline)
  }

  private var edges: [Edge] = []
  private(set) var splineCount = 0
  /// Where the pairs of its edges end.
  let end: Int

  /// Edges that are further apart do not meet, in the unit of the coordinates.
  private static let widestGap = 0.0001

  /// Reads the edges.
  ///
  /// - Parameter pairs: behind the pair of the code 92, whose value says what the outline is made of.
  /// - Returns: `nil` where they are not edges, none of them is a spline, one is damaged, or they do not meet.
  init?(_ pairs: DrawingPairs) {
    var pairs = pairs
    guard let (code, value) = pairs.next(), code == 93, let count = Int(value), count > 0 else { return nil }
    for _ in 0..<count {
      guard let (code, value) = pairs.next(), code == 72, let kind = Int(value),
        let edge = Self.edge(kind, Self.values(&pairs, isSpline: kind == 4))
      else { return nil }
      if kind == 4 { splineCount += 1 }
      edges.append(edge)
    }
    end = pairs.offset
    let coarse = edges.map { Self.line($0, tolerance: .infinity, limit: .max) ?? [] }
    guard splineCount > 0, LineJoining.widestGap(coarse) <= Self.widestGap else { return nil }
  }

  /// The outline as a closed line within a tolerance; `nil` for more positions than the limit.
  func ring(tolerance: Double, limit: Int) -> [Position]? {
    var lines: [[Position]] = []
    for edge in edges {
      guard let line = Self.line(edge, tolerance: tolerance / 2, limit: limit) else { return nil }
      lines.append(line)
    }
    return LineJoining(lines, tolerance: tolerance / 2)?.ring
  }

  private static func line(_ edge: Edge, tolerance: Double, limit: Int) -> [Position]? {
    switch edge {
    case .line(let line): line
    case .arc(let arc): arc.line(tolerance: tolerance, limit: limit)
    case .spline(let spline): spline.line(tolerance: tolerance, limit: limit)
    }
  }

  // MARK: - Edges

  /// The values of an edge by their codes, up to the next edge or the end of the outline.
  private static func values(_ pairs: inout DrawingPairs, isSpline: Bool) -> [Int: [Double]] {
    let ofEdge: Set<Int> = [10, 20, 11, 21, 12, 22, 13, 23, 40, 42, 50, 51, 73, 74, 94, 95, 96]
    var values: [Int: [Double]] = [:]
    while true {
      var ahead = pairs
      guard let (code, value) = ahead.next() else { return values }
      if code == 97, isSpline {
        // The number of fit points, if more of the edge follows, another edge, or the number of entities.
        var behind = ahead
        guard let (next, _) = behind.next(), next == 72 || next == 97 || ofEdge.contains(next) else { return values }
      } else {
        guard ofEdge.contains(code), let number = Double(String(decoding: value, as: UTF8.self)) else { return values }
        values[code, default: []].append(number)
      }
      pairs = ahead
    }
  }

  private static func edge(_ kind: Int, _ values: [Int: [Double]]) -> Edge? {
    let (x, y) = (values[10] ?? [], values[20] ?? [])
    guard let first = x.first, x.count == y.count else { return nil }
    let start = Position(first, y[0])
    switch kind {
    case 1:
      guard let endX = values[11]?.first, let endY = values[21]?.first else { return nil }
      return .line([start, Position(endX, endY)])
    case 2:
      guard let radius = values[40]?.first else { return nil }
      return arc(start, Position(radius, 0), ratio: 1, values)
    case 3:
      guard let axisX = values[11]?.first, let axisY = values[21]?.first, let ratio = values[40]?.first else {
        return nil
      }
      return arc(start, Position(axisX, axisY), ratio: ratio, values)
    case 4:
      return Spline(
        degree: values[94]?.first.flatMap { Int(exactly: $0) } ?? 3, knots: values[40] ?? [],
        controls: zip(x, y).map { Position($0, $1) }, weights: values[42] ?? []
      ).map { .spline($0) }
    default: return nil
    }
  }

  private static func arc(_ centre: Position, _ axis: Position, ratio: Double, _ values: [Int: [Double]]) -> Edge? {
    guard let start = values[50]?.first, let end = values[51]?.first, ratio > 0 else { return nil }
    let sense = values[73]?.first == 1 ? 1.0 : -1
    /// The parameter of an ellipse where it is seen under an angle.
    func parameter(_ degrees: Double) -> Double {
      let turns = (degrees / 360).rounded()
      let angle = (degrees - 360 * turns) * .pi / 180
      return 2 * .pi * turns + (ratio == 1 ? angle : atan2(sin(angle), ratio * cos(angle)))
    }
    let (from, to) = (parameter(start), parameter(start > end ? end + 360 : end))
    let arc = EllipticArc(
      centre: centre, a: axis, b: Position(-ratio * axis.y, ratio * axis.x), start: sense * from,
      sweep: sense * (to - from))
    return .arc(arc)
  }
}

extension Int {
  /// The whole number that a value of a drawing is.
  fileprivate init?(_ value: Slice<UnsafeBufferPointer<UInt8>>) {
    self.init(String(decoding: value, as: UTF8.self))
  }
}
