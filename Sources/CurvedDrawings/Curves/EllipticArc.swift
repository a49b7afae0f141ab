internal import Foundation
internal import PlaneGeometry

/// An ellipse or an arc of one: c + a·cos t + b·sin t.
package struct EllipticArc {
  let centre: Position
  let a: Position
  let b: Position
  var start = 0.0
  var sweep = 2 * Double.pi

  func position(_ angle: Double) -> Position {
    let (c, s) = (cos(angle), sin(angle))
    return Position(centre.x + a.x * c + b.x * s, centre.y + a.y * c + b.y * s)
  }

  /// Positions whose chords keep within the tolerance; a whole turn ends exactly where it starts.
  ///
  /// - Returns: `nil` when there would be more positions than the limit.
  func line(tolerance: Double, limit: Int) -> [Position]? {
    // A chord over the angle d is at most radius · (1 − cos(d / 2)) away from its arc.
    let radius = longestRadius
    let widest = tolerance < radius ? 2 * acos(1 - tolerance / radius) : .pi / 2
    let steps = max(1, (abs(sweep) / min(widest, .pi / 2)).rounded(.up))
    guard steps < Double(limit) else { return nil }
    var line = (0...Int(steps)).map { position(start + sweep * Double($0) / steps) }
    if abs(sweep) == 2 * .pi { line[line.count - 1] = line[0] }
    return line
  }

  /// The longer semi-axis, also where a and b are not at right angles.
  private var longestRadius: Double {
    let (aa, bb, ab) = (a.x * a.x + a.y * a.y, b.x * b.x + b.y * b.y, a.x * b.x + a.y * b.y)
    return ((aa + bb + hypot(aa - bb, 2 * ab)) / 2).squareRoot()
  }
}
