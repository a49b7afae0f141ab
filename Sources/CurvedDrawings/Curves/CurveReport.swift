/// What became of the curves of a layer.
package struct CurveReport: Equatable {
  /// A kind of curve that stays as GDAL draws it, or another thing that its reader should know.
  package struct Remark: Equatable {
    /// How many curves it concerns.
    package let count: Int
    /// One sentence that the count begins.
    package let sentence: String
  }

  /// How many features had curves that now keep within the tolerance.
  package var refined = 0
  /// What else is to be said, in a fixed order.
  package private(set) var remarks: [Remark] = []

  /// Says something of some curves; nothing of none.
  mutating func remark(_ count: Int, _ sentence: String) {
    if count > 0 { remarks.append(Remark(count: count, sentence: sentence)) }
  }
}
