internal import Foundation
internal import GRDB
public import LandModel
public import PlaneGeometry
internal import Refusals

/// What a load changes in a layer: which of its features are new, which have other fields or another shape, which are gone.
public struct LayerChanges: Sendable {
  /// The layer.
  public let layer: LayerName
  /// How many features there are of each change; `same` is not counted.
  public let counts: [Change: Int]
  /// The features, gone ones first, each kind by id, at most ``mostFeatures`` of a kind.
  public let features: [Feature]

  /// What becomes of a feature.
  public enum Change: String, CaseIterable, Hashable, Sendable {
    case gone, changed, new
  }

  /// A feature that a load changes.
  public struct Feature: Sendable {
    /// Its id.
    public let id: String
    /// What becomes of it.
    public let change: Change
    /// Where it is now, of a gone one where it was, in the working system; `nil` for none.
    public let geometry: Geometry?
  }

  /// So many features of a kind have their shapes said.
  public static let mostFeatures = 1000
}

/// Remembers a layer as it stands before a load, and compares it afterwards.
struct LayerComparison {
  private let layer: LayerName
  private let path: String
  /// The columns that both tables have; empty where nothing stood there before.
  private var columns: [String] = []

  private var old: String { "temp." + "before_\(layer.rawValue)".sqlQuoted }
  private var now: String { "main.\(layer.rawValue.sqlQuoted)" }

  /// Copies the layer aside.
  init(_ layer: LayerName, in db: Database, path: String) throws {
    (self.layer, self.path) = (layer, path)
    guard try db.tableExists(layer.rawValue) else { return }
    let present = try db.columns(in: layer.rawValue).map(\.name)
    guard present.contains(WorkspaceNames.id) else { return }
    let own = Set(FieldNames.of(layer).names + WorkspaceNames.geometries(of: layer))
    columns = present.filter(own.contains)
    let list = columns.map(\.sqlQuoted).joined(separator: ", ")
    try db.execute(sql: "CREATE TABLE \(old) AS SELECT \(list) FROM \(now)")
    let index = "temp." + "before_\(layer.rawValue)_id".sqlQuoted
    try db.execute(sql: "CREATE INDEX \(index) ON \("before_\(layer.rawValue)".sqlQuoted) (\(WorkspaceNames.id))")
  }

  /// Compares, and forgets what stood there before.
  func finish(in db: Database) throws -> LayerChanges {
    var (counts, features): ([LayerChanges.Change: Int], [LayerChanges.Feature]) = ([:], [])
    for change in LayerChanges.Change.allCases {
      guard let rows = rows(of: change) else {
        counts[change] = 0
        continue
      }
      counts[change] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? 0
      features += try read(change, rows, in: db)
    }
    if !columns.isEmpty { try db.execute(sql: "DROP TABLE \(old)") }
    return LayerChanges(layer: layer, counts: counts, features: features)
  }

  /// The rows of a change behind FROM; `nil` where there can be none.
  private func rows(of change: LayerChanges.Change) -> String? {
    let id = WorkspaceNames.id
    guard !columns.isEmpty else { return change == .new ? "\(now) one" : nil }
    switch change {
    case .gone: return "\(old) one WHERE NOT EXISTS (SELECT 1 FROM \(now) other WHERE other.\(id) = one.\(id))"
    case .new: return "\(now) one WHERE NOT EXISTS (SELECT 1 FROM \(old) other WHERE other.\(id) = one.\(id))"
    case .changed:
      let differs = columns.map { "one.\($0.sqlQuoted) IS NOT other.\($0.sqlQuoted)" }.joined(separator: " OR ")
      return "\(now) one JOIN \(old) other ON other.\(id) = one.\(id) WHERE \(differs)"
    }
  }

  private func read(
    _ change: LayerChanges.Change, _ rows: String, in db: Database
  ) throws -> [LayerChanges.Feature] {
    let hasGeometry = layer.geometryClass != .nothing && (change == .new || columns.contains(WorkspaceNames.geometry))
    let geometry = hasGeometry ? "one.\(WorkspaceNames.geometry)" : "NULL"
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT one.\(WorkspaceNames.id), \(geometry) FROM \(rows)
        ORDER BY one.\(WorkspaceNames.id) LIMIT \(LayerChanges.mostFeatures)
        """)
    var features: [LayerChanges.Feature] = []
    while let row = try cursor.next() {
      guard let id: String = row[0] else { continue }
      // A shape that another program has written and nobody can read is none.
      let geometry = hasGeometry ? (row[1] as Data?).flatMap { try? Geometry(geoPackageBlob: Array($0)) } : nil
      features.append(LayerChanges.Feature(id: id, change: change, geometry: geometry))
    }
    return features
  }
}
