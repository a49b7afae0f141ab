/// The circles that touch three things, each a line from its left or a position.
///
/// Each two of them bound the middle and the radius by a plane in the space of both, and a position also by a cone: three
/// planes meet in a place, two in a line, which meets the cone in two places.
struct TouchingCircles {
  private struct Plane {
    let x: Double
    let y: Double
    let radius: Double
    let distance: Double
  }

  private var planes: (Plane?, Plane?, Plane?) = (nil, nil, nil)
  private var corner: Position?

  /// Adds a line through a position; its normal, of length 1, points to the side of the circle.
  mutating func touch(line position: Position, normal: Position) {
    add(Plane(x: normal.x, y: normal.y, radius: -1, distance: normal.x * position.x + normal.y * position.y))
  }

  /// Adds a position through which the circle goes.
  mutating func touch(corner position: Position) {
    guard let first = corner else {
      corner = position
      return
    }
    // As far from this one as from the first.
    add(
      Plane(
        x: 2 * (position.x - first.x), y: 2 * (position.y - first.y), radius: 0,
        distance: position.x * position.x + position.y * position.y - first.x * first.x - first.y * first.y))
  }

  private mutating func add(_ plane: Plane) {
    if planes.0 == nil { planes.0 = plane } else if planes.1 == nil { planes.1 = plane } else { planes.2 = plane }
  }

  /// Calls `body` with middle and radius of each circle that touches the three things added.
  func forEach(_ body: (_ middle: Position, _ radius: Double) -> Void) {
    guard let first = planes.0, let second = planes.1 else { return }
    // The direction of the line on which both planes meet.
    let x = first.y * second.radius - first.radius * second.y
    let y = first.radius * second.x - first.x * second.radius
    let radius = first.x * second.y - first.y * second.x
    let square = x * x + y * y + radius * radius
    guard square > 0 else { return }
    // Its place next to the origin: (d1 (n2 × line) + d2 (line × n1)) / square.
    let (d, e) = (first.distance / square, second.distance / square)
    let startX = d * (second.y * radius - second.radius * y) + e * (y * first.radius - radius * first.y)
    let startY = d * (second.radius * x - second.x * radius) + e * (radius * first.x - x * first.radius)
    let start = d * (second.x * y - second.y * x) + e * (x * first.y - y * first.x)
    func take(_ way: Double) {
      guard way.isFinite else { return }
      body(Position(startX + way * x, startY + way * y), start + way * radius)
    }
    if let third = planes.2 {
      let speed = third.x * x + third.y * y + third.radius * radius
      take((third.distance - third.x * startX - third.y * startY - third.radius * start) / speed)
    } else if let corner {
      let (dx, dy) = (startX - corner.x, startY - corner.y)
      let a = x * x + y * y - radius * radius
      let b = dx * x + dy * y - start * radius
      let c = dx * dx + dy * dy - start * start
      guard abs(a) > 1e-12 * square else { return take(-c / (2 * b)) }
      let root = max(0, b * b - a * c).squareRoot()
      take((-b - root) / a)
      take((-b + root) / a)
    }
  }
}
