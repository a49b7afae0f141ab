internal import PlaneGeometry

/// A ring of the drawing: open, in metres of the working system, counter-clockwise.
typealias Ring = [Position]

/// A feature of the sample and its geometry.
struct Drawn<Feature> {
  var feature: Feature
  var geometry: Geometry
}

/// The pencil of the sample: sums, products and square roots alone, which give the same digits on every machine.
enum Drawing {
  /// The middle of the city, from which the drawing is laid out.
  static let centre = Position(553_700, 1_587_000)

  /// A place so many metres east and north of the city's middle.
  static func at(_ east: Double, _ north: Double) -> Position { Position(centre.x + east, centre.y + north) }

  /// The place to the millimetre.
  static func rounded(_ place: Position) -> Position {
    Position((place.x * 1000).rounded() / 1000, (place.y * 1000).rounded() / 1000)
  }

  /// A rectangle whose south-western corner lies so many metres from a place, the city's middle unless said.
  static func rectangle(
    _ east: Double, _ north: Double, _ width: Double, _ height: Double, from place: Position = centre
  ) -> Ring {
    [(east, north), (east + width, north), (east + width, north + height), (east, north + height)].map {
      Position(place.x + $0.0, place.y + $0.1)
    }
  }

  /// Twice the signed area is the sum over edges; half of its amount.
  static func area(_ ring: Ring) -> Double {
    var sum = 0.0
    for (index, place) in ring.enumerated() {
      let next = ring[(index + 1) % ring.count]
      sum += (place.x - centre.x) * (next.y - centre.y) - (next.x - centre.x) * (place.y - centre.y)
    }
    return abs(sum) / 2
  }

  /// The ring enlarged about a place until it has that area.
  static func scaled(_ ring: Ring, to squareMetres: Double, about place: Position) -> Ring {
    let factor = (squareMetres / area(ring)).squareRoot()
    return ring.map { Position(place.x + factor * ($0.x - place.x), place.y + factor * ($0.y - place.y)) }
  }

  /// A closed polygon of rings, to the millimetre.
  static func polygon(_ shell: Ring, holes: [Ring] = []) -> Geometry {
    .polygon(closed(shell), holes: holes.map(closed))
  }

  /// A polygon of several parts, each a shell without holes.
  static func multiPolygon(_ shells: [Ring]) -> Geometry { .multiPolygon(shells.map { [closed($0)] }) }

  /// A line, to the millimetre.
  static func line(_ places: [Position]) -> Geometry { .lineString(places.map(rounded)) }

  static func closed(_ ring: Ring) -> [Position] {
    let places = ring.map(rounded)
    return places + places.prefix(1)
  }

  /// A round shape with an uneven outline and exactly that area.
  ///
  /// The directions are points of the unit circle in rational form: ((1 − t²) / (1 + t²), 2t / (1 + t²)).
  static func blob(around place: Position, squareMetres: Double, seed: UInt64) -> Ring {
    var numbers = SampleNumbers(seed: seed)
    var ring: Ring = []
    for quadrant in 0..<4 {
      for step in 0..<7 {
        let t = Double(step) / 7
        let (x, y) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
        let radius = 1 + 0.18 * (numbers.unit() - 0.5)
        let (dx, dy) = [(x, y), (-y, x), (-x, -y), (y, -x)][quadrant]
        ring.append(Position(place.x + radius * dx, place.y + radius * dy))
      }
    }
    return scaled(ring, to: squareMetres, about: place)
  }

  /// Every corner of a ring moved by up to so many metres each way, as a second office would have drawn it.
  static func digitisedAgain(_ ring: Ring, by metres: Double, seed: UInt64) -> Ring {
    var numbers = SampleNumbers(seed: seed)
    return ring.map { corner in
      Position(corner.x + numbers.offset(metres), corner.y + numbers.offset(metres))
    }
  }
}

extension SampleNumbers {
  /// A number from 0 to 1, 1 excluded.
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// A whole number of the range.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// At least one metre either way and at most so many.
  mutating func offset(_ most: Double) -> Double {
    let size = 1 + (most - 1) * unit()
    return next() & 1 == 0 ? size : -size
  }
}
