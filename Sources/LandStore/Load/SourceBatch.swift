internal import Interchange

/// Rows of a source, and what their reader has to say of single ones.
struct SourceBatch: Sendable {
  /// The rows, in the source's own reference system.
  var table: FeatureTable
  /// By the number of the row.
  private(set) var remarks: [Int: [RowRemark]] = [:]

  /// Polygons that were built, and what is to be said of each.
  init(faces table: FeatureTable, remarks: [Int: [RowRemark]]) {
    self.table = table
    self.remarks = remarks
  }

  /// Rows as a file has them; notices about single rows become remarks.
  init(rows table: FeatureTable) {
    self.table = table
    for notice in table.notices {
      switch notice.kind {
      case .edgeMismatch(let feature, let line, let stated, let computed):
        remarks[feature, default: []].append(.edge(line: line, stated: stated, computed: computed))
      case .ringValuesDiffer(let feature, let column, let row, let kept, let other):
        remarks[feature, default: []].append(.ringValues(column: column, row: row, kept: kept, other: other))
      case .notFinite(let feature, let column, let value):
        remarks[feature, default: []].append(.notFinite(column: column, value: value))
      default: continue
      }
    }
  }

  /// Whether a row is left out for a value of it.
  func isLeftOut(_ row: Int) -> Bool {
    remarks[row]?.contains { if case .notFinite = $0 { true } else { false } } ?? false
  }
}

/// What a reader has to say of a row, whose id is not known yet.
enum RowRemark: Sendable {
  /// An edge of a corner table is stated otherwise than it measures.
  case edge(line: Int, stated: Double, computed: Double)
  /// A row of a corner table has another value than those of its feature before it.
  case ringValues(column: String, row: Int, kept: String, other: String)
  /// A number or a day of a database is not finite.
  case notFinite(column: String, value: String)
  /// Parcels that a row names and that are not there, or are not valid; the name of a unit that none has.
  case missingParcels([String], unknownUnit: String?)
  /// Parcels of which several fit, and whether they were taken.
  case ambiguousParcels([String], areTaken: Bool)
  /// Parcels of which the row names a part.
  case parcelsInPart([String])
  /// A zone that a row names and that is not there, or has no valid ground.
  case missingZone(String)
  /// No label of a field lies in the polygon.
  case unlabelled(String)
  /// Several labels of a field lie in the polygon.
  case ambiguous(String, [String])

  /// The remark about a feature.
  func message(feature id: String) -> LoadMessage {
    switch self {
    case .edge(let line, let stated, let computed):
      .edgeMismatch(feature: id, line: line, stated: stated, computed: computed)
    case .ringValues(let column, let row, let kept, let other):
      .ringValuesDiffer(feature: id, column: column, row: row, kept: kept, other: other)
    case .notFinite(let column, let value): .notFinite(column, value, feature: id)
    case .missingParcels(let numbers, let unit): .missingParcels(numbers, unknownUnit: unit, feature: id)
    case .ambiguousParcels(let numbers, let areTaken): .ambiguousParcels(numbers, areTaken: areTaken, feature: id)
    case .parcelsInPart(let numbers): .parcelsInPart(numbers, feature: id)
    case .missingZone(let name): .missingZone(name, feature: id)
    case .unlabelled(let field): .unlabelledFace(field, feature: id)
    case .ambiguous(let field, let labels): .ambiguousFace(field, labels, feature: id)
    }
  }
}
