internal import GRDB
public import Interchange
public import LandModel
public import PlaneGeometry
public import Refusals

/// An edit of another program, with where the feature came from and where it is.
public struct EditedFeature: Hashable, Sendable {
  /// What was done.
  public let edit: FeatureEdit
  /// The source that brought the feature; `nil` for a new one, a whole layer, and where an earlier program has loaded it.
  public let source: String?
  /// A point on the feature; `nil` where it is gone or has no geometry that can be read.
  public let position: Position?
}

extension Workspace {
  /// What other programs have edited since the layers were loaded, by layer and id in natural order.
  ///
  /// - Parameter layer: that layer alone; `nil` for all.
  public func editedFeatures(of layer: LayerName? = nil) throws(Refusal) -> [EditedFeature] {
    try read { db in
      let edits = try EditedTable.read(db, path: path).filter { layer == nil || $0.layer == layer }
      let sources = try SourceTable.read(db, path: path)
      return try LayerName.allCases.flatMap { layer -> [EditedFeature] in
        let own = edits.filter { $0.layer == layer }
        guard !own.isEmpty else { return [] }
        let rows = EditedRows(db: db, path: path, layer: layer)
        let places = try rows.positions(of: own.filter { $0.kind == .insert || $0.kind == .update }.compactMap(\.key))
        return IdentifierOrder.sorted(own.map { $0.id ?? "" }).map { index in
          let edit = own[index]
          let source = sources.first { record in
            edit.kind != .insert && record.layer == layer.rawValue
              && edit.key.map { record.keys?.contains($0) == true } == true
          }
          return EditedFeature(edit: edit, source: source?.path, position: edit.key.flatMap { places[$0] })
        }
      }
    }
  }

  /// The edited features as tables, a layer each: every field and `edit`, which says what was done; of a deleted feature
  /// its id alone, of a layer that was written anew all that it holds.
  ///
  /// - Parameter layer: that layer alone; `nil` for all with edits.
  /// - Throws: `Refusal` for a layer that lacks one of our columns.
  public func corrections(of layer: LayerName? = nil) throws(Refusal) -> [FeatureTable] {
    try read { db in
      let edits = try EditedTable.read(db, path: path).filter { layer == nil || $0.layer == layer }
      return try LayerName.allCases.compactMap { layer -> FeatureTable? in
        let own = edits.filter { $0.layer == layer }
        guard !own.isEmpty else { return nil }
        var table = try EditedRows(db: db, path: path, layer: layer).table(own)
        table.referenceSystem = system
        table.declaration = .stated
        return table
      }
    }
  }
}

/// The rows of a layer that edits speak of, as another program has left them.
private struct EditedRows {
  /// So many keys stand in one statement.
  private static let batch = 500

  let db: Database
  let path: String
  let layer: LayerName

  private var stored: StoredTable { StoredTable(name: layer.rawValue, path: path, isLayer: true) }

  private func forEach(_ keys: [Int], _ columns: [String], _ body: (StoredRow) throws -> Void) throws {
    for start in stride(from: 0, to: keys.count, by: Self.batch) {
      let list = keys[start..<min(start + Self.batch, keys.count)].map(String.init).joined(separator: ", ")
      _ = try stored.rows(
        columns, "WHERE \(WorkspaceNames.key) IN (\(list)) ORDER BY \(WorkspaceNames.key)", in: db, body)
    }
  }

  /// A point on each feature that has a geometry.
  func positions(of keys: [Int]) throws -> [Int: Position] {
    var places: [Int: Position] = [:]
    guard layer.geometryClass != .nothing else { return places }
    try forEach(keys, [WorkspaceNames.key, WorkspaceNames.geometry]) { row in
      // A geometry that cannot be read is for the commands that measure it to refuse.
      guard let geometry = try? row.geometry(WorkspaceNames.geometry) else { return }
      places[try row[WorkspaceNames.key]] = geometry.placeOnIt
    }
    return places
  }

  /// The features that are there, with what was done, and the ids of those that are gone.
  func table(_ edits: [FeatureEdit]) throws -> FeatureTable {
    let names = FieldNames.of(layer)
    var builders = names.names.map { ColumnBuilder(name: $0, type: names.kind($0).columnType) }
    var kinds = ColumnBuilder(name: Corrections.column, type: .text)
    var geometries: [Geometry?] = []
    let byKey = Dictionary(edits.compactMap { edit in edit.key.map { ($0, edit) } }) { first, _ in first }
    func appendGone(_ id: String) {
      for index in builders.indices {
        if index == 0 { builders[index].append(text: id) } else { builders[index].appendNull() }
      }
      kinds.append(text: Corrections.Action.delete.rawValue)
      geometries.append(nil)
    }
    func append(_ row: StoredRow) throws {
      let edit = byKey[try row[WorkspaceNames.key]]
      var kind = edit?.kind ?? .replace
      // Under another id it is a new feature; the one that it was is gone.
      if kind == .update, edit?.id != (try row[WorkspaceNames.id] as String?) { kind = .insert }
      for (index, name) in names.names.enumerated() { builders[index].append(row.value(name)) }
      kinds.append(text: kind.rawValue)
      geometries.append(layer.geometryClass == .nothing ? nil : try row.geometry(WorkspaceNames.geometry))
    }
    let columns = [WorkspaceNames.key] + names.names + WorkspaceNames.geometries(of: layer)
    if edits.contains(where: { $0.kind == .replace }) {
      _ = try stored.rows(columns, in: db, append)
    } else {
      let keys = edits.filter { $0.kind != .delete }.compactMap(\.key).sorted()
      // What is gone comes first, so that its id is free for another feature.
      for edit in edits where edit.kind == .delete { appendGone(edit.id ?? "") }
      try forEach(keys, [WorkspaceNames.key, WorkspaceNames.id]) { row in
        guard let edit = byKey[try row[WorkspaceNames.key]], edit.kind == .update, let id = edit.id,
          id != (try row[WorkspaceNames.id] as String?)
        else { return }
        appendGone(id)
      }
      try forEach(keys, columns, append)
    }
    return FeatureTable(
      name: layer.rawValue, geometry: FlatLayer(geometries), columns: builders.map { $0.build() } + [kinds.build()])
  }
}

extension StoredRow {
  /// A value as its column holds it, whatever that is.
  fileprivate func value(_ column: String) -> CellValue {
    switch stored(column) {
    case .null: .null
    case .text(let text): .text(text)
    case .integer(let number): .integer(Int64(number))
    case .real(let number): number.isFinite ? .real(number) : .null
    }
  }
}

extension Geometry {
  /// A point on the surface, of a line its first one; `nil` for an empty geometry.
  fileprivate var placeOnIt: Position? {
    guard coordinates.count >= 2 else { return nil }
    let first = Position(coordinates[0], coordinates[1])
    return kind.isPolygonal ? (try? positionOnSurface()) ?? first : first
  }
}
