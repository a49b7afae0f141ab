import BigInt
import PlaneGeometry

/// A fraction of whole numbers of any size.
struct ExactNumber: Comparable {
  let numerator: BigInt
  /// Positive, without a common divisor.
  let denominator: BigInt

  init(_ numerator: BigInt, _ denominator: BigInt = 1) {
    let divisor = numerator.greatestCommonDivisor(with: denominator) * (denominator < 0 ? -1 : 1)
    self.numerator = divisor == 0 ? numerator : numerator / divisor
    self.denominator = divisor == 0 ? denominator : denominator / divisor
  }

  /// The double as it is, nothing rounded.
  init(_ value: Double) {
    let significand = BigInt(value.significand * 0x1p52) * (value < 0 ? -1 : 1)
    let shift = Int(value == 0 ? 0 : value.exponent) - 52
    self = shift >= 0 ? ExactNumber(significand << shift) : ExactNumber(significand, BigInt(1) << -shift)
  }

  /// The nearest double, to about one unit in the last place.
  var value: Double {
    let shift = max(0, 80 - (numerator.magnitude.bitWidth - denominator.magnitude.bitWidth))
    return Double((numerator << shift) / denominator) / Double(sign: .plus, exponent: shift, significand: 1)
  }

  static func + (a: ExactNumber, b: ExactNumber) -> ExactNumber {
    ExactNumber(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }
  static func - (a: ExactNumber, b: ExactNumber) -> ExactNumber {
    ExactNumber(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)
  }
  static func * (a: ExactNumber, b: ExactNumber) -> ExactNumber {
    ExactNumber(a.numerator * b.numerator, a.denominator * b.denominator)
  }
  static func / (a: ExactNumber, b: ExactNumber) -> ExactNumber {
    ExactNumber(a.numerator * b.denominator, a.denominator * b.numerator)
  }
  static func < (a: ExactNumber, b: ExactNumber) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

/// The area that two valid polygons share, in exact arithmetic, by a way that has nothing in common with the kernel.
///
/// The plane is cut into slabs at every vertex and every crossing; in a slab no edges cross, so from one edge to the next
/// above it the ground is a trapezoid that lies in both polygons or not, by the even-odd rule.
func exactSharedArea(_ a: Geometry, _ b: Geometry) -> Double {
  let edges = exactEdges(a, owner: 0) + exactEdges(b, owner: 1)
  var cuts = edges.flatMap { [$0.x0, $0.x1] }
  for (index, edge) in edges.enumerated() {
    for other in edges[..<index] { if let x = edge.crossing(other) { cuts.append(x) } }
  }
  cuts.sort()
  var twice = ExactNumber(0)
  for (west, east) in zip(cuts, cuts.dropFirst()) where west < east {
    let middle = (west + east) * ExactNumber(1, 2)
    let inSlab = edges.filter { $0.x0 <= west && $0.x1 >= east }.map { ($0, $0.height(at: middle)) }
      .sorted { $0.1 < $1.1 }
    var isInside = [false, false]
    for (lower, upper) in zip(inSlab, inSlab.dropFirst()) {
      isInside[lower.0.owner].toggle()
      if isInside[0], isInside[1] { twice = twice + (east - west) * (upper.1 - lower.1) * ExactNumber(2) }
    }
  }
  return twice.value / 2
}

private struct ExactEdge {
  let x0: ExactNumber
  let y0: ExactNumber
  let x1: ExactNumber
  let y1: ExactNumber
  let owner: Int

  func height(at x: ExactNumber) -> ExactNumber { y0 + (y1 - y0) * (x - x0) / (x1 - x0) }

  /// Where two edges cross, if they do so in one place of both.
  func crossing(_ other: ExactEdge) -> ExactNumber? {
    let (low, high) = (max(x0, other.x0), min(x1, other.x1))
    guard low < high else { return nil }
    let (before, after) = (height(at: low) - other.height(at: low), height(at: high) - other.height(at: high))
    let zero = ExactNumber(0)
    guard before != zero, after != zero, (before < zero) != (after < zero) else { return nil }
    return low + (high - low) * before / (before - after)
  }
}

private func exactEdges(_ geometry: Geometry, owner: Int) -> [ExactEdge] {
  (0..<geometry.ringCount).flatMap { ring in
    let positions = geometry.ring(ring)
    return zip(positions, positions.dropFirst()).compactMap { from, to -> ExactEdge? in
      guard from.x != to.x else { return nil }
      let (west, east) = from.x < to.x ? (from, to) : (to, from)
      return ExactEdge(
        x0: ExactNumber(west.x), y0: ExactNumber(west.y), x1: ExactNumber(east.x), y1: ExactNumber(east.y),
        owner: owner)
    }
  }
}
