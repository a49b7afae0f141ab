internal import LandModel
internal import Interchange
internal import PlaneGeometry

/// Reads the rows of a batch as features: a value that all cores share.
struct RowReading<Feature: LandFeature>: Sendable {
  let plan: ColumnPlan<Feature>
  let condition: Condition?
  let table: FeatureTable
  /// Where a row lies, for messages.
  let place: RowPlace

  /// A feature, and what is to be said about its values.
  struct Row: Sendable {
    let feature: Feature
    let remarks: [LoadMessage]
  }

  /// Every row in its order; `nil` where the condition leaves it out.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  func rows() throws -> [Result<Row?, any Error>] {
    try Workers.map(table.count, jobs: nil, size: 500) { row in Result { try self.row(row) } }
  }

  private func row(_ row: Int) throws -> Row? {
    if let condition {
      guard condition.holds({ plan.value($0, table, row) }) == true else { return nil }
    }
    var remarks: [LoadMessage] = []
    // A closure that took the whole reading would copy it for every row.
    let feature = try plan.feature(table, row, place: { [place] in place.text(row, $0) }, &remarks)
    return Row(feature: feature, remarks: remarks)
  }
}

/// Where the rows of a batch lie.
struct RowPlace: Sendable {
  /// The file, and the layer in it.
  let source: String
  /// Rows of earlier batches.
  var rowsBefore = 0

  /// A row of the batch in words.
  func text(_ row: Int, _ id: String?) -> String {
    "\(source): feature \(rowsBefore + row)" + (id.map { " (id \($0.excerpt))" } ?? "")
  }
}
