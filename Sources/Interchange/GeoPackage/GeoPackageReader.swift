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
    try OpenGeoPackage(path, options).layers
  }

  /// Reads a layer in the order of its key.
  public func read(_ path: String, layer: String?, options: ReadOptions) throws(Refusal) -> FeatureTable {
    let file = try OpenGeoPackage(path, options)
    return try file.read(try choose(layer, of: file.layers, in: path))
  }

  /// Opens a file for its layers: the schema is read once for all of them.
  public func open(_ path: String, options: ReadOptions) throws(Refusal) -> any LayerReading {
    try OpenGeoPackage(path, options)
  }

  /// Reads a layer in the order of its key, so many rows at a time; memory does not grow with the rows.
  ///
  /// - Throws: `Refusal`, and what `body` throws.
  func readBatches(
    _ path: String, layer: String?, options: ReadOptions, every batch: Int, _ body: (FeatureTable) throws -> Void
  ) throws {
    let file = try OpenGeoPackage(path, options)
    try file.readBatches(try choose(layer, of: file.layers, in: path), rows: batch, body)
  }
}

/// A GeoPackage that is open for its layers.
private struct OpenGeoPackage: LayerReading {
  let layers: [LayerDescription]
  private let path: String
  private let options: ReadOptions
  private let queue: DatabaseQueue

  init(_ path: String, _ options: ReadOptions) throws(Refusal) {
    (self.path, self.options) = (path, options)
    let queue = try GeoPackageConnection.readOnly(path)
    self.queue = queue
    layers = try Self.with(queue, path, layer: nil) { db in try GeoPackageCatalog(db: db, path: path).layers() }
  }

  func read(_ layer: LayerDescription) throws(Refusal) -> FeatureTable {
    var table = try Self.with(queue, path, layer: layer.name) { db in
      let (description, system, rows) = try prepared(layer, db)
      return try GeoPackageShares(description, path: path).read(rows, db, queue).table(system: system)
    }
    try table.decodeTexts(options, isRaw: true)
    return table
  }

  func readBatches(_ layer: LayerDescription, rows batch: Int, _ body: (FeatureTable) throws -> Void) throws {
    // Of an encoding that is to be detected all texts speak.
    guard options.encoding != .detect else { return try body(try read(layer)) }
    try queue.read { db in
      try ReadBudget.bounding(db) {
        let (description, system, unread) = try located(layer.name) { try prepared(layer, db) }
        var rows = unread
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

  private func prepared(
    _ layer: LayerDescription, _ db: Database
  ) throws -> (GeoPackageCatalog.Layer, DeclaredSystem, GeoPackageRows) {
    let description = try GeoPackageCatalog(db: db, path: path).layer(layer.name)
    let system = try GeoPackageReferenceSystems.system(srsID: description.srsID, in: db)
    let rows = GeoPackageRows(
      description, path: path, limits: options.limits, stroking: CurveStroking(system.system))
    return (description, system, rows)
  }

  private func located<Result>(_ layer: String, _ body: () throws -> Result) throws(Refusal) -> Result {
    do { return try body() } catch { throw GeoPackageFault.error(error, file: path, layer: layer) }
  }

  private static func with<Result>(
    _ queue: DatabaseQueue, _ path: String, layer: String?, _ body: (Database) throws -> Result
  ) throws(Refusal) -> Result {
    do {
      return try queue.read { db in try ReadBudget.bounding(db) { try body(db) } }
    } catch {
      throw GeoPackageFault.error(error, file: path, layer: layer)
    }
  }
}
