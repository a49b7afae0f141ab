internal import Foundation
internal import PlaneGeometry

/// Brings the ellipses and arcs of a design file within a tolerance: the reader of GDAL cuts them every five degrees.
///
/// Its positions lie on the true curve at equal steps of the parameter of an ellipse, p(t) = c + a·cos t + b·sin t. For
/// three neighbours p(t − d) + p(t + d) = 2c + 2·cos d·(p(t) − c), so that two such equations give the centre c and
/// cos d, and p(t + d/2) − c = ((p(t) − c) + (p(t + d) − c)) / (2·cos(d/2)) is the position halfway: on the curve, with
/// no angle ever computed.
struct ConicRefinement {
  /// How far a chord may be from its curve, in the unit of the coordinates.
  let tolerance: Double

  /// The element types of a design file that are ellipses and arcs, and those that are other curves.
  private static let conics: Set<Int64> = [15, 16]
  private static let otherCurves: Set<Int64> = [11, 21, 27]
  private static let maximumHalvings = 12

  /// Refines the lines of the table whose `Type` is that of an ellipse or an arc, and reports how many.
  func refine(_ table: inout FeatureTable) {
    guard case .integer(let types)? = table.column("Type")?.values else { return }
    var refined = 0
    var others = 0
    var builder = FlatLayer.Builder()
    for row in 0..<table.count {
      let type = types[row] ?? 0
      if Self.otherCurves.contains(type) { others += 1 }
      if Self.conics.contains(type), let geometry = table.geometry.geometry(at: row) {
        refined += 1
        builder.append(self.refined(geometry))
      } else {
        builder.append(table.geometry.geometry(at: row))
      }
    }
    if refined > 0 {
      table.geometry = builder.build()
      table.notices.append(Notice(.curvesStroked, count: refined))
    }
    if others > 0 {
      table.notices.append(Notice(.remark("curves became lines whose distance from them is not known"), count: others))
    }
  }

  /// The geometry with its one line or ring refined; as it is where the line is of too few positions to tell.
  func refined(_ geometry: Geometry) -> Geometry {
    guard geometry.ringCount == 1, let line = refined(geometry.ring(0)) else { return geometry }
    return geometry.kind == .polygon ? .polygon(line) : .lineString(line)
  }

  private func refined(_ line: [Position]) -> [Position]? {
    guard line.count >= 4, let conic = Conic(line) else { return nil }
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
