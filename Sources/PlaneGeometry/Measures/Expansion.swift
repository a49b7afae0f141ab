/// An exact sum of doubles: components that do not overlap, the smallest first, none of them zero.
///
/// Sums and products of doubles stay exact as long as nothing overflows or underflows; callers scale beforehand.
/// After J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates" (1997).
struct Expansion {
  private(set) var components: [Double] = []

  /// -1, 0 or 1; the largest component decides.
  var sign: Int {
    guard let largest = components.last else { return 0 }
    return largest > 0 ? 1 : -1
  }

  /// The value to within an ulp.
  var estimate: Double { components.reduce(0, +) }

  mutating func add(_ value: Double) {
    var carry = value
    var kept = 0
    for index in components.indices {
      let component = components[index]
      let sum = carry + component
      let shadow = sum - carry
      let rest = (carry - (sum - shadow)) + (component - shadow)
      if rest != 0 {
        components[kept] = rest
        kept += 1
      }
      carry = sum
    }
    components.removeLast(components.count - kept)
    if carry != 0 { components.append(carry) }
    assert(
      !components.contains(0) && zip(components, components.dropFirst()).allSatisfy { abs($0) < abs($1) },
      "components of an exact sum are zero or not in order")
  }

  mutating func add(product first: Double, _ second: Double) {
    let product = first * second
    add((-product).addingProduct(first, second))
    add(product)
  }

  mutating func add(_ other: Expansion, times factor: Double) {
    for component in other.components { add(product: component, factor) }
  }

  /// The quotient, correct but for exact halves between two doubles; the divisor must not be zero.
  func divided(by divisor: Expansion) -> Double {
    let quotient = estimate / divisor.estimate
    var remainder = self
    remainder.add(divisor, times: -quotient)
    return quotient + remainder.estimate / divisor.estimate
  }
}
