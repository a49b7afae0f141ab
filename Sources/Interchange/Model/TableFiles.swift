internal import Foundation
public import Refusals

/// Every reader of this build, in the order in which they are asked.
let tableReaders: [any TableReader] = {
  var readers: [any TableReader] = [
    ArchiveReader(), GeoPackageReader(), GeoJSONReader(), DelimitedTableReader(), SpreadsheetReader(),
  ]
  #if GDAL
    readers.append(GDALReader())
  #endif
  return readers
}()

/// Every writer of this build.
let tableWriters: [any TableWriter] = {
  var writers: [any TableWriter] = [GeoJSONWriter(), GeoPackageWriter(), DelimitedTableWriter()]
  #if GDAL
    writers += [GDALWriter(), KMZWriter()]
  #endif
  return writers
}()

/// Reads one layer of a file, whatever its format.
///
/// The content decides on the format, the ending of the name where the content does not tell.
///
/// ```swift
/// let table = try readTable(at: InputAddress("town.gpkg:parcel"))
/// print(table.count, table.referenceSystem?.name ?? "none declared")
/// ```
///
/// - Throws: `Refusal` that names file, layer, feature, place and remedy.
public func readTable(
  at address: InputAddress, options: ReadOptions = ReadOptions()
) throws(Refusal) -> FeatureTable {
  let reader = try tableReader(of: address.path)
  do throws(Refusal) {
    var table = try reader.read(address.path, layer: address.layer, options: options)
    table.nameColumns()
    return table
  } catch {
    throw error.located(file: address.path)
  }
}

extension FeatureTable {
  /// Calls columns without a name after their place.
  mutating func nameColumns() {
    for index in columns.indices where columns[index].name.isEmpty {
      columns[index].name = "field_\(index + 1)"
      notices.append(Notice(.columnWithoutName(called: columns[index].name)))
    }
  }
}

/// Reads one layer of a file a number of rows at a time, where its format allows that, else all at once.
///
/// A GeoPackage is read in batches, so that memory does not grow with the rows, unless its encoding is to be detected.
/// Types of columns, and what ``FeatureTable/notices`` count, are those of each batch. A layer without rows gives one
/// empty table.
/// - Throws: `Refusal` as ``readTable(at:options:)``, and what `body` throws.
public func readTableBatches(
  at address: InputAddress, options: ReadOptions = ReadOptions(), rows: Int, _ body: (FeatureTable) throws -> Void
) throws {
  let reader = try tableReader(of: address.path)
  guard let reader = reader as? GeoPackageReader else {
    return try body(try readTable(at: address, options: options))
  }
  try reader.readBatches(address.path, layer: address.layer, options: options, every: rows, body)
}

/// The layers of a file in their order; a format without layers has one, named after the file.
public func listLayers(
  of path: String, options: ReadOptions = ReadOptions()
) throws(Refusal) -> [LayerDescription] {
  do throws(Refusal) {
    return try tableReader(of: path).layers(of: path, options: options)
  } catch {
    throw error.located(file: path)
  }
}

/// Writes a table to a file; the ending of the name says the format unless one is given.
///
/// The old file stays until the new one is complete. Coordinates are written in the table's reference system, in
/// GeoJSON and KML in longitude and latitude.
/// - Returns: what the file could not hold as the table has it: shortened names, columns left out, numbers rounded.
/// - Throws: `Refusal`; the old file is then untouched.
@discardableResult
public func writeTable(
  _ table: FeatureTable, to path: String, format: FileFormat? = nil, options: WriteOptions = WriteOptions()
) throws(Refusal) -> [Notice] {
  var table = table
  if let name = options.layer { table.name = name }
  return try writeTables([table], to: path, format: format, options: options)
}

/// Writes several tables as the layers of one container, GeoPackage or KML, each under its own name.
///
/// - Returns: what the file could not hold, in the order of the tables.
/// - Throws: `Refusal` when the format holds one layer only, two tables have one name, and as
///   ``writeTable(_:to:format:options:)`` does; the old file is then untouched.
@discardableResult
public func writeTables(
  _ tables: [FeatureTable], to path: String, format: FileFormat? = nil, options: WriteOptions = WriteOptions()
) throws(Refusal) -> [Notice] {
  try writeLayers(tables, to: path, format: format, options: options).flatMap(\.notices)
}

/// Writes tables as ``writeTables(_:to:format:options:)`` does, and tells of every layer where it is.
///
/// - Returns: the layers in the order of the tables; one of several kinds of geometry becomes several Shapefiles.
public func writeLayers(
  _ tables: [FeatureTable], to path: String, format: FileFormat? = nil, options: WriteOptions = WriteOptions()
) throws(Refusal) -> [WrittenLayer] {
  try write(path, format) { (writer, format) throws(Refusal) in
    try tables.refuseEqualNames()
    let named = tables.map { $0.namingColumns() }
    let written = try writer.write(layers: named.map(\.table), as: format, to: path, options: options)
    return written.map { layer in
      let place = tables.count == 1 ? 0 : named.firstIndex { $0.table.name == layer.layer }
      let notices = place.map { named[$0].notices } ?? []
      return WrittenLayer(path: layer.path, layer: layer.layer, notices: notices + layer.notices)
    }
  }
}

private func write(
  _ path: String, _ format: FileFormat?,
  _ body: (any TableWriter, FileFormat) throws(Refusal) -> [WrittenLayer]
) throws(Refusal) -> [WrittenLayer] {
  guard let format = format ?? FileFormat(path: path) else {
    throw Refusal(
      .unknownFormat,
      LocalisedText(
        en: "the ending of the name says no format", vi: "phần mở rộng của tên tệp không cho biết định dạng"),
      remedy: LocalisedText(en: "end it in \(writableEndings)", vi: "đặt phần mở rộng là \(writableEndings)"),
      at: RefusalPlace(file: path))
  }
  guard let writer = tableWriters.first(where: { $0.formats.contains(format) }) else {
    #if !GDAL
      if FileFormat.writtenByGDAL.contains(format) {
        throw Refusal(
          .unsupportedOperation,
          LocalisedText(
            en: "\(format.rawValue) is written through GDAL, which this build leaves out",
            vi: "\(format.rawValue) được ghi qua GDAL, mà bản cài đặt này không có"),
          remedy: LocalisedText(
            en: "use a build with GDAL, or end the name in \(writableEndings)",
            vi: "dùng bản cài đặt có GDAL, hoặc đặt phần mở rộng là \(writableEndings)"), at: RefusalPlace(file: path))
      }
    #endif
    throw Refusal(
      .unsupportedOperation,
      LocalisedText(en: "\(format.rawValue) is not written", vi: "không ghi được định dạng \(format.rawValue)"),
      remedy: LocalisedText(en: "end the name in \(writableEndings)", vi: "đặt phần mở rộng là \(writableEndings)"),
      at: RefusalPlace(file: path))
  }
  do throws(Refusal) {
    return try body(writer, format)
  } catch {
    throw error.located(file: path)
  }
}

private var writableEndings: String {
  tableWriters.flatMap(\.formats).map { "." + $0.extensions[0] }.joined(separator: ", ")
}

private var readableFormats: String {
  #if GDAL
    FileFormat.allCases.map(\.rawValue).joined(separator: ", ")
  #else
    "GeoJSON, GeoPackage, CSV, XLSX"
  #endif
}

/// The reader of a file, chosen by its content.
func tableReader(of path: String) throws(Refusal) -> any TableReader {
  let probe = try FileProbe(path)
  guard probe.isDirectory || probe.isPipe || !probe.head.isEmpty else {
    throw Refusal(
      .emptyFile, LocalisedText(en: "the file is empty", vi: "tệp trống"),
      remedy: LocalisedText(en: "check how it was made", vi: "kiểm tra cách tạo ra tệp"), at: RefusalPlace(file: path))
  }
  if let refusal = probe.refusal { throw refusal }
  if let reader = tableReaders.first(where: { $0.recognises(probe) }) {
    guard !probe.isPipe || reader is GeoJSONReader || reader is DelimitedTableReader else {
      throw FileKind.pipe(path)
    }
    return reader
  }
  #if !GDAL
    if let format = FileFormat(path: path) {
      throw Refusal(
        .unsupportedOperation,
        LocalisedText(
          en: "\(format.rawValue) is read through GDAL, which this build leaves out",
          vi: "\(format.rawValue) được đọc qua GDAL, mà bản cài đặt này không có"),
        remedy: LocalisedText(
          en: "use a build with GDAL, or convert the file to GeoPackage",
          vi: "dùng bản cài đặt có GDAL, hoặc chuyển tệp sang GeoPackage"), at: RefusalPlace(file: path))
    }
  #endif
  throw Refusal(
    .unknownFormat,
    probe.isDirectory
      ? LocalisedText(en: "a folder that is no data set", vi: "thư mục không phải là bộ dữ liệu")
      : LocalisedText(
        en: "the content is of no format that is read", vi: "nội dung không thuộc định dạng nào đọc được"),
    remedy: LocalisedText(en: "give one of \(readableFormats)", vi: "dùng một trong các định dạng \(readableFormats)"),
    at: RefusalPlace(file: path))
}
