extension Int {
  /// The whole part of a number; the largest or smallest whole number for what lies beyond, 0 for what is no number.
  ///
  /// For counts and cells that data and settings give: `Int(value)` ends the process on those.
  package init(saturating value: Double) {
    self = value.isNaN ? 0 : Int(exactly: value.rounded(.towardZero)) ?? (value < 0 ? .min : .max)
  }
}
