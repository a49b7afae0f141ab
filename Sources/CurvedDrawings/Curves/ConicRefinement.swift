internal import Foundation
internal import PlaneGeometry

/// Brings the ellipses and arcs of a MapInfo file within a tolerance, which GDAL has cut every two degrees.
///
/// Its positions lie on the true curve at equal steps of the parameter of an ellipse, p(t) = c + a·cos t + b·sin t. For
/// three neighbours p(t − d) + p(t + d) = 2c + 2·cos d·(p(t) − c), so that two such equations give the centre c and
/// cos d, and p(t + d/2) − c = ((p(t) − c) + (p(t + d) − c)) / (2·cos(d/2)) is the position halfway: on the curve, with
/// no angle ever computed.
package struct ConicRefinement {
  /// What the one line or ring of a feature is.
  package enum Shape {
    /// An ellipse, a circle or an arc of one, which the file says where it says it.
    case conic(EllipticArc?)
    /// A rectangle whose four corners are arcs of so many positions each.
    case corners(Int)
  }

  /// How far a chord may be from its curve, in the unit of the coordinates.
  let tolerance: Double

  private static let maximumHalvings = 12
  private static let fewestPositions = 4
  private static let maximumPositions = 1 << 20

  /// Refines the features that have a shape, and reports how many, and how many not.
  func refine(_ layer: inout FlatLayer, _ shape: (_ row: Int) -> Shape?) -> CurveReport {
    var report = CurveReport()
    var short = 0
    var builder = FlatLayer.Builder()
    for row in 0..<layer.count {
      guard let geometry = layer.geometry(at: row), let shape = shape(row) else {
        builder.append(layer.geometry(at: row))
        continue
      }
      if let finer = self.refined(geometry, shape) {
        report.refined += 1
        builder.append(finer)
      } else {
        short += 1
        builder.append(geometry)
      }
    }
    layer = builder.build()
    report.remark(short, .shortArcs)
    return report
  }

  // MARK: - Refining

  /// The geometry with its one line or ring refined; `nil` where that is of too few positions to tell, and the file does
  /// not say either.
  func refined(_ geometry: Geometry, _ shape: Shape) -> Geometry? {
    guard geometry.ringCount == 1 else { return nil }
    let isRing = geometry.kind == .polygon
    let line = Self.withoutRepeats(geometry.ring(0))
    var result: [Position]
    switch shape {
    case .conic(let ellipse):
      let finer = refined(line) ?? ellipse?.line(along: line, tolerance: tolerance, limit: Self.maximumPositions)
      guard let finer else { return nil }
      result = finer
    case .corners(let count):
      guard line.count >= 4 * count else { return nil }
      result = []
      for corner in 0..<4 {
        guard let finer = refined(Array(line[corner * count..<(corner + 1) * count])) else { return nil }
        result += finer
      }
    }
    if isRing {
      // The sine of a full turn is not quite 0.
      if result.count > 1, result[0].distance(to: result[result.count - 1]) < tolerance / 1000 { result.removeLast() }
      result.append(result[0])
    }
    return isRing ? .polygon(result) : .lineString(result)
  }

  /// The reader of MapInfo files repeats the last position of every arc.
  private static func withoutRepeats(_ line: [Position]) -> [Position] {
    var result: [Position] = []
    for position in line where position != result.last { result.append(position) }
    return result
  }

  private func refined(_ line: [Position]) -> [Position]? {
    guard line.count >= Self.fewestPositions, let conic = Conic(line) else { return nil }
    var line = line
    var cosine = conic.cosineOfStep
    for _ in 0..<Self.maximumHalvings {
      guard conic.sagitta(of: line, cosine) > tolerance else { break }
      let half = ((1 + cosine) / 2).squareRoot()
      var finer = [line[0]]
      for index in 1..<line.count {
        finer.append(conic.halfway(line[index - 1], line[index], cosineOfHalf: half))
        finer.append(line[index])
      }
      line = finer
      cosine = half
    }
    return line
  }

  /// The ellipse that a line's positions lie on.
  private struct Conic {
    let centre: Position
    let cosineOfStep: Double

    /// `nil` when the positions are not at equal steps of one ellipse.
    init?(_ line: [Position]) {
      let (p, q, r, s) = (line[0], line[1], line[2], line[3])
      // (p + r) − (q + s) = 2·cos d·(q − r)
      let (dx, dy) = (q.x - r.x, q.y - r.y)
      let (ex, ey) = (p.x - q.x + r.x - s.x, p.y - q.y + r.y - s.y)
      let length = dx * dx + dy * dy
      guard length > 0 else { return nil }
      let cosine = (ex * dx + ey * dy) / (2 * length)
      guard cosine > 0.5, cosine < 1 - 1e-9 else { return nil }
      centre = Position(
        (p.x + r.x - 2 * cosine * q.x) / (2 - 2 * cosine), (p.y + r.y - 2 * cosine * q.y) / (2 - 2 * cosine))
      cosineOfStep = cosine
    }

    func halfway(_ a: Position, _ b: Position, cosineOfHalf: Double) -> Position {
      Position(
        centre.x + (a.x + b.x - 2 * centre.x) / (2 * cosineOfHalf),
        centre.y + (a.y + b.y - 2 * centre.y) / (2 * cosineOfHalf))
    }

    /// How far the middles of the chords are from the curve at most.
    func sagitta(of line: [Position], _ cosine: Double) -> Double {
      let half = ((1 + cosine) / 2).squareRoot()
      var most = 0.0
      for index in 1..<line.count {
        let curve = halfway(line[index - 1], line[index], cosineOfHalf: half)
        let (x, y) = ((line[index - 1].x + line[index].x) / 2, (line[index - 1].y + line[index].y) / 2)
        most = max(most, hypot(curve.x - x, curve.y - y))
      }
      return most
    }
  }
}

extension EllipticArc {
  /// The arc from the first to the last of positions on the ellipse, less than half of it; `nil` where they are not on it.
  fileprivate func line(along positions: [Position], tolerance: Double, limit: Int) -> [Position]? {
    let angles = positions.map { atan2(($0.y - centre.y) / b.y, ($0.x - centre.x) / a.x) }
    guard positions.count > 1, zip(angles, positions).allSatisfy({ position($0).distance(to: $1) <= tolerance / 1000 })
    else { return nil }
    var arc = self
    arc.start = angles[0]
    arc.sweep = remainder(angles[angles.count - 1] - angles[0], 2 * .pi)
    guard var line = arc.line(tolerance: tolerance, limit: limit) else { return nil }
    line[0] = positions[0]
    line[line.count - 1] = positions[positions.count - 1]
    return line
  }
}
