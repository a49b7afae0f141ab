extension Range<Int> {
  /// The first number from which on `condition` holds, by halving; the end of the range where it holds for none.
  ///
  /// - Parameter condition: once it holds for a number, it holds for all that follow. Asked a logarithm of times.
  @inlinable package func firstNumber(where condition: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
