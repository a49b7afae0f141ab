internal import GRDB
internal import GRDBSQLite
internal import Geodesy
internal import PlaneGeometry
public import Refusals

/// Reads the layers of features of a GeoPackage (OGC 12-128).
///
/// The file is opened read-only and nothing is created beside it. Blobs are decoded where SQLite holds them.
/// Columns have the types that the table declares; values that do not fit widen the column without loss. Columns of
/// binary data are left out and reported.
public struct GeoPackageReader: TableReader {
  /// Makes a reader.
  public init() {}

  /// Whether the content is an SQLite database marked as a GeoPackage, or the name ends in `.gpkg`.
  public func recognises(_ file: FileProbe) -> Bool {
    if file.isDirectory { return false }
    if file.fileExtension == "gpkg" { return true }
    guard file.head.starts(with: "SQLite format 3\0".utf8), file.head.count >= 72 else { return false }
    return [Array("GPKG".utf8), Array("GP10".utf8), Array("GP11".utf8)].contains(Array(file.head[68..<72]))
  }

  /// The layers of features in the order of `gpkg_contents`.
  public func layers(of path: String, options: ReadOptions) throws(Refusal) -> [LayerDescription] {
    try withDatabase(path) { db, _ in try GeoPackageCatalog(db: db, path: path).layers() }
  }

  /// Reads a layer in the order of its key.
  public func read(_ path: String, layer: String?, options: ReadOptions) throws(Refusal) -> FeatureTable {
    var table = try withDatabase(path) { db, queue in
      let catalog = GeoPackageCatalog(db: db, path: path)
      let chosen = try choose(layer, of: catalog.layers(), in: path).name
      do {
        let description = try catalog.layer(chosen)
        let system = try GeoPackageReferenceSystems.system(srsID: description.srsID, in: db)
        let rows = GeoPackageRows(
          description, path: path, limits: options.limits, stroking: CurveStroking(system.system))
        return try GeoPackageShares(description, path: path).read(rows, db, queue).table(system: system)
      } catch {
        throw GeoPackageFault.error(error, file: path, layer: chosen)
      }
    }
    try table.decodeTexts(options, isRaw: true)
    return table
  }

  /// Reads a layer in the order of its key, so many rows at a time; memory does not grow with the rows.
  ///
  /// - Throws: `Refusal`, and what `body` throws.
  func readBatches(
    _ path: String, layer: String?, options: ReadOptions, every batch: Int, _ body: (FeatureTable) throws -> Void
  ) throws {
    let queue = try GeoPackageConnection.readOnly(path)
    try queue.read { db in
      try ReadBudget.bounding(db) {
        let catalog = GeoPackageCatalog(db: db, path: path)
        let description: GeoPackageCatalog.Layer
        let system: DeclaredSystem
        do {
          description = try catalog.layer(try choose(layer, of: catalog.layers(), in: path).name)
          system = try GeoPackageReferenceSystems.system(srsID: description.srsID, in: db)
        } catch {
          throw GeoPackageFault.error(error, file: path, layer: layer)
        }
        var rows = GeoPackageRows(
          description, path: path, limits: options.limits, stroking: CurveStroking(system.system))
        do {
          try rows.read(db, every: batch, system: system) { table in
            var table = table
            try table.decodeTexts(options, isRaw: true)
            try body(table)
          }
        } catch let error as DatabaseError {
          throw GeoPackageFault.error(error, file: path, layer: description.table)
        }
      }
    }
  }

  private func withDatabase<Result>(
    _ path: String, _ body: (Database, DatabaseQueue) throws -> Result
  ) throws(Refusal) -> Result {
    let queue = try GeoPackageConnection.readOnly(path)
    do {
      return try queue.read { db in try ReadBudget.bounding(db) { try body(db, queue) } }
    } catch {
      throw GeoPackageFault.error(error, file: path)
    }
  }
}
