internal import PlaneGeometry

extension Spline {
  /// A B-spline of a design file: a header, poles, and where they are not uniform the knots between the ends, where it
  /// is rational the weights.
  ///
  /// - Returns: `nil` for one that is none.
  init?(
    header: DesignElement, knots: DesignElement?, poles: DesignElement?, weights: DesignElement?, _ units: DesignUnits
  ) {
    let order = Int(header.byte(40) & 0x0F) + 2
    let isRational = header.byte(40) & 0x40 != 0
    let isClosed = header.byte(40) & 0x80 != 0
    var count = header.short(42)
    let knotCount = header.short(44)
    var controls = poles?.points(units).map { Position($0.x, $0.y) } ?? []
    var factors: [Double] = []
    if isRational {
      guard let weights, let read = weights.fractions(36, count: count) else { return nil }
      factors = read
    }
    guard controls.count >= count, count >= order else { return nil }
    if isClosed {
      // The last pole may be the first one again.
      if knotCount > 0 {
        count = knotCount + 1
      } else if order != count, controls[0] == controls[count - 1], factors.first == factors.last {
        count -= 1
      }
    }
    guard controls.count >= count, count >= order, factors.isEmpty || factors.count >= count else { return nil }
    let innerCount = isClosed ? count - 1 : count - order
    var inner = (0..<innerCount).map { Double($0 + 1) / Double(innerCount + 1) }
    if knotCount > 0 {
      guard knotCount == innerCount, let read = knots?.fractions(36, count: innerCount) else { return nil }
      inner = read
    }
    controls = Array(controls[..<count])
    factors = Array(factors.prefix(count))
    guard isClosed else {
      let ends = { [Double](repeating: $0, count: order) }
      self.init(degree: order - 1, knots: ends(0) + inner + ends(1), controls: controls, weights: factors)
      return
    }
    // The knots go round and round; half the order before the first knot is where the first pole is.
    let turn = [0] + inner + [1]
    let before = turn[(count - order + 1)..<count].map { $0 - 1 }
    let after = turn[1..<order].map { $0 + 1 }
    let round = (0..<count + order - 1).map { ($0 + count - order / 2) % count }
    self.init(
      degree: order - 1, knots: before + turn + after, controls: round.map { controls[$0] },
      weights: factors.isEmpty ? [] : round.map { factors[$0] })
  }

  /// The curve through points that a design file has as such: between the third and the third but last, on each segment a
  /// cubic in the distance along it, whose slopes at the points are those of Akima (1970), in each dimension for itself.
  ///
  /// - Returns: `nil` for fewer than six points that differ from their neighbours.
  init?(through points: [SIMD3<Double>]) {
    var distinct: [SIMD3<Double>] = []
    for point in points where point != distinct.last { distinct.append(point) }
    guard distinct.count >= 6 else { return nil }
    let last = distinct.count - 3
    let lengths = zip(distinct, distinct.dropFirst()).map { (($1 - $0) * ($1 - $0)).sum().squareRoot() }
    let slopes = zip(zip(distinct, distinct.dropFirst()), lengths).map { ($0.1 - $0.0) / $1 }
    let tangents = (2...last).map { Self.tangent(Array(slopes[$0 - 2...$0 + 1])) }
    var poles = [distinct[2]]
    for index in 2..<last {
      let third = lengths[index] / 3
      poles += [
        distinct[index] + tangents[index - 2] * third, distinct[index + 1] - tangents[index - 1] * third,
        distinct[index + 1],
      ]
    }
    let inner = (0...last - 2).flatMap { [Double](repeating: Double($0), count: 3) }
    self.init(
      degree: 3, knots: [0] + inner + [Double(last - 2)], controls: poles.map { Position($0.x, $0.y) }, weights: [])
  }

  /// The slope at a point from those of the two segments before and the two behind.
  private static func tangent(_ slopes: [SIMD3<Double>]) -> SIMD3<Double> {
    var tangent = (slopes[1] + slopes[2]) / 2
    for dimension in 0..<3 {
      let (before, behind) = (
        abs(slopes[1][dimension] - slopes[0][dimension]), abs(slopes[3][dimension] - slopes[2][dimension])
      )
      guard before + behind > 0 else { continue }
      tangent[dimension] = (slopes[1][dimension] * behind + slopes[2][dimension] * before) / (before + behind)
    }
    return tangent
  }
}
