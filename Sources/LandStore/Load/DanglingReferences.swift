internal import GRDB
internal import LandModel

/// References to features that are not there, found when every layer is complete.
struct DanglingReferences {
  let db: Database
  let manifest: Manifest
  let loadings: [LayerName: LayerLoading]

  /// Adds what is to be said to the source that brought the feature; where the feature's layer was not loaded, to the
  /// last source of the layer that it refers to.
  func report(_ reports: inout [SourceReport]) throws {
    var flagged = reports.map { report in Set(report.messages.filter(\.code.flags).compactMap(\.feature)) }
    for reference in references() {
      guard loadings[reference.layer] != nil || loadings[reference.target] != nil else { continue }
      try report(reference, &reports, &flagged)
    }
  }

  private func report(
    _ reference: Reference, _ reports: inout [SourceReport], _ flagged: inout [Set<String>]
  ) throws {
    let (layer, field, target) = (
      reference.layer.rawValue.sqlQuoted, reference.field.sqlQuoted, reference.target.rawValue.sqlQuoted
    )
    let statement = try db.makeStatement(
      sql: """
        SELECT l.fid, l.id, l.\(field) FROM \(layer) l
        WHERE l.\(field) NOT NULL AND NOT EXISTS (SELECT 1 FROM \(target) t WHERE t.\(reference.column) = l.\(field))
        ORDER BY l.fid
        """)
    let row = RowCursor(statement.sqliteStatement)
    while try withExtendedLifetime(statement, { try row.advance(db) }) {
      let (key, id, value) = (Int64(row.integer(0) ?? 0), row.text(1) ?? "", row.text(2) ?? "")
      let message = LoadMessage.dangling(
        value, field: reference.field, layer: reference.target.rawValue, feature: id)
      if let number = loadings[reference.layer]?.sourceOfKey(key) {
        if flagged[number - 1].insert(id).inserted { reports[number - 1].record.flagged += 1 }
        reports[number - 1].messages.append(message)
      } else if let index = reports.lastIndex(where: { $0.record.layer == reference.target.rawValue }) {
        reports[index].messages.append(message)
      }
    }
  }

  private struct Reference {
    let layer: LayerName
    let field: String
    let target: LayerName
    var column = "id"
  }

  private func references() -> [Reference] {
    LayerName.allCases.flatMap { layer in
      let names = FieldNames.of(layer)
      return names.names.compactMap { field in
        if case .reference(let target) = names.kind(field) {
          return Reference(layer: layer, field: field, target: target)
        }
        return nil
      }
    } + [Reference(layer: .landUseTarget, field: "unit_code", target: .zone, column: "code")]
  }
}
