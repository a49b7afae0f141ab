/// The largest circle inside a polygon, exact but for rounding.
///
/// It touches three edges or corners that point inwards. Squares that cover the polygon are halved, those first in which
/// a larger circle may have its middle, until few edges and corners can be the nearest ones in a square: then all
/// circles that touch three of these are tried. What is found is measured by how far its middle is from the boundary, so
/// that it is never too large.
struct LargestCircle {
  /// The radius; no smaller than what it is searched above.
  private(set) var radius: Double

  private let sites: [Site]
  private let polygon: Geometry

  /// What a circle can touch: an edge, or a corner that points inwards.
  private enum Site {
    case edge(Edge)
    case corner(Position)
  }

  private struct Edge {
    let from: Position
    let to: Position
    let length: Double
    /// Points inwards, of length 1.
    let normal: Position
    /// The sum of this normal and the neighbour's at either end: which side a position is on where the end is nearest.
    let endNormals: (from: Position, to: Position)
  }

  private struct Square {
    let center: Position
    let half: Double
    /// No circle with its middle in the square is larger.
    let reach: Double
    /// The sites that may be the nearest ones somewhere in the square.
    let sites: [Int32]
  }

  /// Among so few sites all circles are tried.
  private static let fewSites = 10
  /// Up to how much a circle may be larger than the one found, in shares of the radius.
  private static let tolerance = 1e-9
  /// More squares than these for the polygon and for each of its sites are for another method.
  private static let patience = (least: 1 << 17, each: 64)

  /// Searches a valid polygon for a circle; `nil` where that takes too long, and when the task is cancelled.
  ///
  /// - Parameters:
  ///   - polygon: the polygon.
  ///   - floor: a radius; the answer is this one where no circle is larger.
  ///   - enough: a radius; where a circle is larger, any such one will do.
  init?(_ polygon: Geometry, above floor: Double, enough: Double = .infinity) {
    guard polygon.kind == .polygon, let origin = polygon.ring(0).first else { return nil }
    // Near the origin, where products of coordinates lose no digits.
    self.polygon = polygon.mapPositions { Position($0.x - origin.x, $0.y - origin.y) }.orienting()
    sites = LargestCircle.sites(of: self.polygon)
    radius = floor
    guard search(enough) else { return nil }
  }

  private static func sites(of polygon: Geometry) -> [Site] {
    var sites: [Site] = []
    for ring in 0..<polygon.ringCount {
      var corners: [Position] = []
      for position in polygon.ring(ring).dropLast() where position != corners.last { corners.append(position) }
      func sum(_ a: Position, _ b: Position) -> Position { Position(a.x + b.x, a.y + b.y) }
      let normals = corners.indices.map { normal(corners[$0], corners[$0 + 1 == corners.count ? 0 : $0 + 1]) }
      for (index, corner) in corners.enumerated() {
        let before = index == 0 ? corners.count - 1 : index - 1
        let next = index + 1 == corners.count ? 0 : index + 1
        let length = corner.distance(to: corners[next])
        guard length > 0 else { continue }
        sites.append(
          .edge(
            Edge(
              from: corner, to: corners[next], length: length, normal: normals[index],
              endNormals: (sum(normals[before], normals[index]), sum(normals[index], normals[next])))))
        if orientation(corners[before], corner, corners[next]) < 0 { sites.append(.corner(corner)) }
      }
    }
    return sites
  }

  /// The direction to the left of an edge, of length 1.
  private static func normal(_ from: Position, _ to: Position) -> Position {
    let length = from.distance(to: to)
    return length > 0 ? Position((from.y - to.y) / length, (to.x - from.x) / length) : Position(0, 0)
  }

  // MARK: - Halving squares

  private mutating func search(_ enough: Double) -> Bool {
    let box = polygon.bounds
    var heap = Heap<Square>()
    let all = Array(sites.indices.lazy.map(Int32.init))
    // From one square, so that the first steps sort the sites to where they are.
    add(Square(center: box.center, half: max(box.width, box.height) / 2, reach: .infinity, sites: all), to: &heap)
    let patience = LargestCircle.patience.least + LargestCircle.patience.each * sites.count
    var count = 0
    while radius <= enough, let square = heap.popLargest(),
      isLarger(square.reach)
    {
      count += 1
      guard count < patience, count % 1024 != 0 || !Task.isCancelled else { return false }
      if square.sites.count <= LargestCircle.fewSites {
        tryAll(in: square)
        continue
      }
      let half = square.half / 2
      for (x, y) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
        add(
          Square(
            center: Position(square.center.x + x, square.center.y + y), half: half, reach: square.reach,
            sites: square.sites), to: &heap)
      }
    }
    return true
  }

  /// Measures a square that has the sites of the one around it, and keeps it where it may hold a larger circle.
  private mutating func add(_ square: Square, to heap: inout Heap<Square>) {
    let diagonal = square.half * 2.0.squareRoot()
    var nearest = (distance: Double.infinity, isInside: false)
    let distances = square.sites.map { number -> Double in
      let (distance, isInside) = LargestCircle.distance(square.center, sites[Int(number)])
      if distance < nearest.distance { nearest = (distance, isInside) }
      return distance
    }
    let depth = nearest.isInside ? nearest.distance : -nearest.distance
    if isLarger(depth) { radius = max(radius, measured(square.center)) }
    let reach = min(square.reach, depth + diagonal)
    guard isLarger(reach) else { return }
    let limit = nearest.distance + 2 * diagonal
    let near = zip(square.sites, distances).compactMap { $1 <= limit ? $0 : nil }
    heap.insert(Square(center: square.center, half: square.half, reach: reach, sites: near), key: reach)
  }

  /// How far a position is from a site, and whether it is inside where no other is nearer.
  ///
  /// Beside a corner both edges that meet there decide; the side of one alone is wrong about all that lies before a spike.
  private static func distance(_ position: Position, _ site: Site) -> (Double, Bool) {
    switch site {
    case .corner(let corner): return (position.distance(to: corner), true)
    case .edge(let edge):
      let (dx, dy) = (position.x - edge.from.x, position.y - edge.from.y)
      let along = dx * edge.normal.y - dy * edge.normal.x
      let across = dx * edge.normal.x + dy * edge.normal.y
      if along <= 0 {
        return (position.distance(to: edge.from), dx * edge.endNormals.from.x + dy * edge.endNormals.from.y > 0)
      }
      guard along < edge.length else {
        let (dx, dy) = (position.x - edge.to.x, position.y - edge.to.y)
        return (position.distance(to: edge.to), dx * edge.endNormals.to.x + dy * edge.endNormals.to.y > 0)
      }
      return (abs(across), across > 0)
    }
  }

  /// Whether a radius is more than a rounding above the one found, so that circles of one size are not measured one by one.
  private func isLarger(_ size: Double) -> Bool { size > radius * (1 + LargestCircle.tolerance) }

  /// How far a position is inside the polygon.
  private func measured(_ position: Position) -> Double { polygon.withBorrowed { $0.depth(position.x, position.y) } }

  // MARK: - Circles that touch three sites

  private mutating func tryAll(in square: Square) {
    let numbers = square.sites
    for one in numbers.indices {
      for two in numbers.indices.dropFirst(one + 1) {
        for three in numbers.indices.dropFirst(two + 1) {
          var circles = TouchingCircles()
          for number in [numbers[one], numbers[two], numbers[three]] {
            switch sites[Int(number)] {
            case .edge(let edge): circles.touch(line: edge.from, normal: edge.normal)
            case .corner(let corner): circles.touch(corner: corner)
            }
          }
          circles.forEach { middle, size in
            // A middle elsewhere is for the square around it.
            let offset = max(abs(middle.x - square.center.x), abs(middle.y - square.center.y))
            guard isLarger(size), offset <= 1.001 * square.half + 1e-7,
              numbers.allSatisfy({ isLarger(LargestCircle.distance(middle, sites[Int($0)]).0) })
            else { return }
            radius = max(radius, measured(middle))
          }
        }
      }
    }
  }
}
