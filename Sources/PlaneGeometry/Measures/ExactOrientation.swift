/// On which side of the line from `a` to `b` the position `c` lies, without rounding error: 1 left, -1 right, 0 on it.
///
/// A rounding-error bound settles nearly every case in floating point, exact arithmetic the rest. Exact for finite
/// ordinates whose magnitudes lie within a factor of 2^400 of the largest; without meaning when one is not finite.
@inline(__always)
package func orientation(_ a: Position, _ b: Position, _ c: Position) -> Int {
  let (acx, bcx) = (a.x - c.x, b.x - c.x)
  let (acy, bcy) = (a.y - c.y, b.y - c.y)
  // A difference of doubles has the right sign always, so that products of differing sign need no arithmetic.
  let left = sign(acx) * sign(bcy)
  let right = sign(acy) * sign(bcx)
  if left != right { return left > right ? 1 : -1 }
  if left == 0 { return 0 }
  let leftProduct = acx * bcy
  let rightProduct = acy * bcx
  let determinant = leftProduct - rightProduct
  let size = abs(leftProduct) + abs(rightProduct)
  // Shewchuk's bound (3 + 16ε)ε; below 1e-280 products may have lost digits to underflow.
  if size > 1e-280, size.isFinite, abs(determinant) > 3.3306690738754716e-16 * size { return sign(determinant) }
  return exactOrientation(a, b, c)
}

@inline(__always)
private func sign(_ value: Double) -> Int { value > 0 ? 1 : value < 0 ? -1 : 0 }

@inline(never)
private func exactOrientation(_ a: Position, _ b: Position, _ c: Position) -> Int {
  guard a.isFinite, b.isFinite, c.isFinite else { return 0 }
  let shift = normalizingExponent(of: [a, b, c])
  return determinant(a.scaled(by: shift), b.scaled(by: shift), c.scaled(by: shift)).sign
}

/// Twice the signed area of the triangle a, b, c.
private func determinant(_ a: Position, _ b: Position, _ c: Position) -> Expansion {
  var sum = Expansion()
  for (from, to) in [(a, b), (b, c), (c, a)] {
    sum.add(product: from.x, to.y)
    sum.add(product: -from.y, to.x)
  }
  return sum
}

/// The power of two that brings ordinates near 1, when they are so large or small that products could overflow or
/// underflow; else 0.
private func normalizingExponent(of positions: [Position]) -> Int {
  let largest = positions.reduce(0) { max($0, abs($1.x), abs($1.y)) }
  guard largest > 0 else { return 0 }
  let exponent = Int(largest.exponent)
  return (-200...200).contains(exponent) ? 0 : -exponent
}

extension Position {
  fileprivate func scaled(by exponent: Int) -> Position {
    guard exponent != 0 else { return self }
    return Position(
      Double(sign: .plus, exponent: exponent, significand: x), Double(sign: .plus, exponent: exponent, significand: y))
  }
}

/// Where the segments a–b and c–d cross, each with its ends strictly on both sides of the other.
///
/// That of exact sums rounded once, so that pairs of segments that cross in one place give one position.
func crossingPosition(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Position {
  quickCrossing(a, b, c, d) ?? exactCrossing(a, b, c, d)
}

/// The same by exact sums.
func exactCrossing(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Position {
  let shift = normalizingExponent(of: [a, b, c, d])
  let (a, b, c, d) = (a.scaled(by: shift), b.scaled(by: shift), c.scaled(by: shift), d.scaled(by: shift))
  let sideOfA = determinant(c, d, a)
  let sideOfB = determinant(c, d, b)
  var divisor = sideOfA
  divisor.add(sideOfB, times: -1)
  // The crossing divides a–b in the ratio of the two determinants.
  func ordinate(_ ofA: Double, _ ofB: Double) -> Double {
    var sum = Expansion()
    sum.add(sideOfA, times: ofB)
    sum.add(sideOfB, times: -ofA)
    // Adding zero turns -0 into 0.
    return sum.divided(by: divisor) + 0
  }
  return Position(ordinate(a.x, b.x), ordinate(a.y, b.y)).scaled(by: -shift)
}
