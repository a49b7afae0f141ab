/// A sum that keeps the rounding errors of its terms.
///
/// Source: A. Neumaier, *Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen*, ZAMM 54 (1974).
package struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var error = 0.0

  /// Nothing.
  @inline(__always) package init() {}

  /// What the terms add up to.
  @inline(__always) package var value: Double { sum + error }

  /// Adds a term.
  @inline(__always) package mutating func add(_ term: Double) {
    let next = sum + term
    error += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}
