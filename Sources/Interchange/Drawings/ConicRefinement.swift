internal import Foundation
internal import PlaneGeometry

/// Brings the ellipses and arcs of a MapInfo file within a tolerance, which GDAL has cut every two degrees.
///
/// Its positions lie on the true curve at equal steps of the parameter of an ellipse, p(t) = c + a·cos t + b·sin t. For
/// three neighbours p(t − d) + p(t + d) = 2c + 2·cos d·(p(t) − c), so that two such equations give the centre c and
/// cos d, and p(t + d/2) − c = ((p(t) − c) + (p(t + d) − c)) / (2·cos(d/2)) is the position halfway: on the curve, with
/// no angle ever computed.
struct ConicRefinement {
  /// What the one line or ring of a feature is.
  enum Shape: Hashable {
    /// An ellipse, a circle or an arc of one.
    case conic
    /// A rectangle whose four corners are arcs of so many positions each.
    case corners(Int)
  }

  /// How far a chord may be from its curve, in the unit of the coordinates.
  let tolerance: Double
  /// The widest angle that a chord spans where an arc is of fewer positions than its ellipse can be told from.
  let widestStep: Double

  private static let maximumHalvings = 12
  private static let fewestPositions = 4

  /// Refines the features that have a shape, and reports how many, and how far the others may be from their curves.
  func refine(_ table: inout FeatureTable, _ shape: (_ row: Int) -> Shape?) {
    var (refined, short) = (0, 0)
    var sagitta = 0.0
    var builder = FlatLayer.Builder()
    for row in 0..<table.count {
      guard let geometry = table.geometry.geometry(at: row), let shape = shape(row) else {
        builder.append(table.geometry.geometry(at: row))
        continue
      }
      if let finer = self.refined(geometry, shape) {
        refined += 1
        builder.append(finer)
      } else {
        short += 1
        builder.append(geometry)
        sagitta = max(sagitta, (0..<geometry.ringCount).map { sagittaOfWidestStep(geometry.ring($0)) }.max() ?? 0)
      }
    }
    table.geometry = builder.build()
    if refined > 0 { table.notices.append(Notice(.curvesStroked, count: refined)) }
    if short > 0 {
      let metres = ((sagitta * 1000).rounded(.up) / 1000).shortestText
      table.notices.append(
        Notice(
          .remark(
            "\(short) arcs of few degrees became lines by GDAL; if they are circular, these are within \(metres) m of them"
          ),
          count: short))
    }
  }

  /// How far the chords of a circular arc are from it when they span the widest step.
  private func sagittaOfWidestStep(_ line: [Position]) -> Double {
    zip(line, line.dropFirst()).map { $0.distance(to: $1) / 2 * tan(widestStep / 4) }.max() ?? 0
  }

  // MARK: - Refining

  /// The geometry with its one line or ring refined; `nil` where that is of too few positions to tell.
  func refined(_ geometry: Geometry, _ shape: Shape) -> Geometry? {
    guard geometry.ringCount == 1 else { return nil }
    let isRing = geometry.kind == .polygon
    let line = Self.withoutRepeats(geometry.ring(0))
    var result: [Position]
    switch shape {
    case .conic:
      guard let finer = refined(line) else { return nil }
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
