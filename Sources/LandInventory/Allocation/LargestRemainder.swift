/// Rounding of shares so that they add up to their total.
enum LargestRemainder {
  /// Each share of the total as a multiple of `unit`: rounded down, and what is left given to the largest remainders.
  ///
  /// Ties go to the earlier weight. Source: the Hamilton method of apportionment.
  /// - Parameters:
  ///   - weights: not negative, their sum above 0.
  ///   - total: a multiple of `unit`.
  ///   - unit: above 0.
  static func shares(of total: Double, by weights: [Double], unit: Double) -> [Double] {
    let sum = weights.reduce(0, +)
    let quotas = weights.map { total / unit * ($0 / sum) }
    // A quota that is whole but for rounding error must not lose a unit to somebody else.
    var whole = quotas.map { abs($0 - $0.rounded()) < 1e-9 * max(1, $0) ? $0.rounded() : $0.rounded(.down) }
    let left = (total / unit).rounded() - whole.reduce(0, +)
    let order = quotas.indices.sorted { (quotas[$1] - whole[$1], $0) < (quotas[$0] - whole[$0], $1) }
    // Fewer than there are weights, but where the numbers are too large to have units.
    for (place, index) in order.enumerated() where Double(place) < left { whole[index] += 1 }
    return whole.map { $0 * unit }
  }
}
