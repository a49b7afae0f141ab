/// Between which bounds the radius of the largest circle inside a polygon lies, found without a buffer.
///
/// Squares that cover the polygon are halved, those first in which a larger circle may have its middle: the distance of
/// a square's middle to the boundary and half its diagonal bound what it can hold (V. Agafonkin, *polylabel*, 2016). On
/// compact ground the bounds meet after some dozens of squares; on long strips they do not, so the search is given up
/// after a number of squares and leaves bounds that lie apart.
struct InscribedCircle {
  /// A circle of this radius finds room.
  private(set) var lower: Double
  /// No larger one does.
  private(set) var upper: Double

  private struct Square {
    let x: Double
    let y: Double
    let half: Double
    /// No circle with its middle in the square is larger.
    let reach: Double
  }

  /// How many squares are looked at before the search is given up.
  private static let patience = 300

  /// Searches a polygon near the origin.
  ///
  /// - Parameters:
  ///   - polygon: one valid polygon.
  ///   - floor: circles no larger than this are of no interest.
  ///   - ceiling: a radius that is known to be too large.
  ///   - tolerance: how near, in shares of the radius, the bounds must come.
  init(_ polygon: Geometry, floor: Double, ceiling: Double, tolerance: Double) {
    lower = floor
    upper = ceiling
    let box = polygon.bounds
    let side = min(box.width, box.height)
    guard side > 0 else {
      upper = 0
      return
    }
    polygon.withBorrowed { borrowed in
      var squares: [Square] = []
      var count = 0
      func look(_ x: Double, _ y: Double, _ half: Double) {
        let distance = borrowed.depth(x, y)
        lower = max(lower, distance)
        squares.append(Square(x: x, y: y, half: half, reach: distance + half * 2.0.squareRoot()))
        count += 1
      }
      let (center, half) = (box.center, side / 2)
      let (columns, rows) = (Int((box.width / side).rounded(.up)), Int((box.height / side).rounded(.up)))
      look(center.x, center.y, 0)
      squares.removeAll()
      guard columns * rows <= InscribedCircle.patience / 4 else { return }
      for column in 0..<columns {
        for row in 0..<rows {
          look(box.minX + (2 * Double(column) + 1) * half, box.minY + (2 * Double(row) + 1) * half, half)
        }
      }
      while count < InscribedCircle.patience {
        // Few squares are open at once, so that the largest is found by looking at all.
        guard let widest = squares.indices.max(by: { squares[$0].reach < squares[$1].reach }) else { break }
        let square = squares.remove(at: widest)
        upper = max(lower, min(upper, square.reach))
        guard upper > lower * (1 + tolerance) else { return }
        let half = square.half / 2
        for (x, y) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
          look(square.x + x, square.y + y, half)
        }
        squares.removeAll { $0.reach <= lower }
      }
      upper = max(lower, min(upper, squares.map(\.reach).max() ?? lower))
    }
  }
}

extension BorrowedGeometry {
  /// The distance of a position inside the polygon to its boundary; negative outside.
  fileprivate func depth(_ x: Double, _ y: Double) -> Double {
    var nearest = Double.infinity
    var isInside = false
    for ring in rings {
      let positions = positions(ofRing: ring)
      for index in positions.dropFirst() {
        let (ax, ay, bx, by) = (self.x(index - 1), self.y(index - 1), self.x(index), self.y(index))
        if (ay > y) != (by > y), x < (bx - ax) * (y - ay) / (by - ay) + ax { isInside.toggle() }
        let (dx, dy) = (bx - ax, by - ay)
        let length = dx * dx + dy * dy
        let share = length > 0 ? min(1, max(0, ((x - ax) * dx + (y - ay) * dy) / length)) : 0
        let (ox, oy) = (ax + share * dx - x, ay + share * dy - y)
        nearest = min(nearest, ox * ox + oy * oy)
      }
    }
    return isInside ? nearest.squareRoot() : -nearest.squareRoot()
  }
}
