internal import Foundation
internal import GRDB
internal import PlaneGeometry
public import Refusals

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

  /// Writes the tables as layers; see ``TableWriter/write(layers:as:to:options:)``.
  ///
  /// - Throws: `Refusal` also when two columns differ in the case of letters only, two features have one id,
  ///   or another program has the file open; a workspace is refused, and without
  ///   ``WriteOptions/keepsOtherLayers`` a file that holds other layers or tables.
  public func write(
    layers tables: [FeatureTable], as format: FileFormat, to path: String, options: WriteOptions
  ) throws(Refusal) -> [WrittenLayer] {
    var contents: [GeoPackageContent] = []
    for table in tables { contents.append(try GeoPackageContent(table, layer: table.name)) }
    try write(contents, to: path, options)
    return zip(tables, contents).map { WrittenLayer(path: path, layer: $0.name, notices: $1.notices) }
  }

  private func write(
    _ contents: [GeoPackageContent], to path: String, _ options: WriteOptions
  ) throws(Refusal) {
    let place = try OutputPlace(path)
    try place.requireFile(for: "a GeoPackage")
    // Kept until the new file is in its place.
    let old = try StandingDatabase(at: place)
    if options.keepsOtherLayers, place.kind == .file { try requireNothing(at: place) }
    try old?.refuseWorkspace()
    if !options.keepsOtherLayers { try old?.refuseOthers(than: contents.map(\.layer), earlier: options.earlierLayers) }
    let temporary = try TemporaryFiles.name(beside: place.target)
    defer { TemporaryFiles.remove(temporary) }
    let kept = options.keepsOtherLayers ? old : nil
    do {
      let queue = try GeoPackageConnection.draft(temporary)
      try kept?.copy(to: queue)
      try queue.write { db in
        if kept == nil { try GeoPackageSchema.create(in: db) }
        for content in contents { try replace(content, isNew: kept == nil, in: db) }
      }
      try queue.close()
    } catch {
      throw writeFault(error, path)
    }
    try synchronise(temporary, path)
    try withExtendedLifetime(old) { () throws(Refusal) in
      try TemporaryFiles.install(temporary, at: place.target)
    }
  }

  /// Writes a layer; of one that was there the triggers of others stay.
  private func replace(_ content: GeoPackageContent, isNew: Bool, in db: Database) throws {
    guard !isNew else { return try content.write(to: db) }
    try GeoPackageCatalog(db: db, path: "").demandTable("gpkg_contents")
    try GeoPackageSchema.refuseOtherTable(content.layer, in: db)
    let triggers = try GeoPackageSchema.foreignTriggers(on: content.layer, in: db)
    try GeoPackageSchema.dropLayer(content.layer, in: db)
    try content.write(to: db)
    for trigger in triggers { try db.execute(sql: trigger) }
  }

  /// A file that is no database has no layers to keep.
  private func requireNothing(at place: OutputPlace) throws(Refusal) {
    guard try !MappedFile.head(of: place.target, count: 1).isEmpty else { return }
    throw Refusal(
      .malformed,
      LocalisedText(
        en: "the file that stands there is no GeoPackage, so no layer can be added to it",
        vi: "tệp đang có ở đó không phải GeoPackage nên không thêm lớp vào được"),
      remedy: LocalisedText(en: "check it, or name another file", vi: "kiểm tra tệp đó, hoặc nêu tệp khác"),
      at: RefusalPlace(file: place.path))
  }

  private func writeFault(_ error: any Error, _ path: String) -> Refusal {
    guard let fault = error as? DatabaseError else { return GeoPackageFault.error(error, file: path) }
    switch fault.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_IOERR:
      return Refusal(
        .cannotWrite,
        LocalisedText(
          en: "the file cannot be written (\(fault.message ?? "SQLite error \(fault.resultCode.rawValue)"))",
          vi: "không ghi được tệp (\(fault.message ?? "SQLite error \(fault.resultCode.rawValue)"))"),
        remedy: LocalisedText(
          en: "check that the folder exists, may be written to and has space; the old file is untouched",
          vi: "kiểm tra xem thư mục có tồn tại, được phép ghi và còn dung lượng không; tệp cũ còn nguyên"),
        at: RefusalPlace(file: path))
    default: return GeoPackageFault.error(error, file: path)
    }
  }

  private func synchronise(_ temporary: String, _ path: String) throws(Refusal) {
    let descriptor = open(temporary, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFile.failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw OutputFile.failure(path) }
  }
}
