internal import Foundation
internal import GRDB
internal import PlaneGeometry

/// Writes tables as the layers of a GeoPackage 1.3, with extent, spatial index and its triggers.
///
/// Whole-number ids become the `fid`; ids that are texts go to a column `id`. A table without a reference system is
/// written with the undefined one. With ``WriteOptions/keepsOtherLayers`` the layers of a file that exists stay, but for
/// those of the same names.
public struct GeoPackageWriter: TableWriter {
  /// Makes a writer.
  public init() {}

  /// GeoPackage.
  public var formats: [FileFormat] { [.geoPackage] }

  /// Writes the table as a layer; see ``TableWriter/write(_:as:to:options:)``.
  ///
  /// - Throws: ``InterchangeError`` when two columns differ in the case of letters only, two features have one id, or
  ///   the file cannot be written.
  public func write(
    _ table: FeatureTable, as format: FileFormat, to path: String, options: WriteOptions
  ) throws(InterchangeError) -> [Notice] {
    try write([GeoPackageContent(table, layer: options.layer ?? table.name)], to: path, options)
    return []
  }

  /// Writes the tables as layers; see ``TableWriter/write(layers:as:to:options:)``.
  public func write(
    layers tables: [FeatureTable], as format: FileFormat, to path: String, options: WriteOptions
  ) throws(InterchangeError) -> [Notice] {
    var contents: [GeoPackageContent] = []
    for table in tables { contents.append(try GeoPackageContent(table, layer: table.name)) }
    try write(contents, to: path, options)
    return []
  }

  private func write(
    _ contents: [GeoPackageContent], to path: String, _ options: WriteOptions
  ) throws(InterchangeError) {
    let target = OutputFile.resolved(path)
    let temporary = try TemporaryFiles.name(beside: target)
    defer { TemporaryFiles.remove(temporary) }
    let old = options.keepsOtherLayers ? try existing(target) : nil
    do {
      let queue = try GeoPackageConnection.draft(temporary)
      try old?.backup(to: queue)
      try queue.write { db in
        if old == nil { try GeoPackageSchema.create(in: db) }
        for content in contents {
          if old != nil { try GeoPackageSchema.dropLayer(content.layer, in: db) }
          try content.write(to: db)
        }
      }
      try queue.close()
    } catch {
      throw writeFault(error, path)
    }
    try synchronise(temporary, path)
    try TemporaryFiles.install(temporary, at: target)
  }

  /// The GeoPackage that is added to; `nil` when there is none yet.
  private func existing(_ path: String) throws(InterchangeError) -> DatabaseQueue? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    _ = try GeoPackageReader().layers(of: path, options: ReadOptions())
    return try GeoPackageConnection.readOnly(path)
  }

  private func writeFault(_ error: any Error, _ path: String) -> InterchangeError {
    guard let fault = error as? DatabaseError else { return GeoPackageFault.error(error, file: path) }
    switch fault.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_IOERR:
      return InterchangeError(
        .cannotWrite, "the file cannot be written (\(fault.message ?? "SQLite error \(fault.resultCode.rawValue)"))",
        remedy: "check that the folder exists, may be written to and has space; the old file is untouched", file: path)
    default: return GeoPackageFault.error(error, file: path)
    }
  }

  private func synchronise(_ temporary: String, _ path: String) throws(InterchangeError) {
    let descriptor = open(temporary, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFile.failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw OutputFile.failure(path) }
  }
}
