extension Int {
  /// The number with what an English sentence says of so many: `1 row is`, `2 rows are`.
  ///
  /// - Parameters:
  ///   - one: what stands behind 1, the word alone or the sentence as far as it goes by the number.
  ///   - many: what stands behind any other number; `nil` for the word with an s.
  public func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) \(self == 1 ? one : many ?? one + "s")"
  }
}
