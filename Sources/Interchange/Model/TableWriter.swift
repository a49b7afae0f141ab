/// What a writer may be told.
public struct WriteOptions: Sendable {
  /// Decimals of the coordinates in GeoJSON, 0 to 17.
  ///
  /// 9 by default: a tenth of a millimetre in degrees.
  public var decimals = 9
  /// The layer's name in a container; `nil` takes the table's own.
  public var layer: String?
  /// Whether a text sequence separates its features with the RS character of RFC 8142; a line each otherwise.
  public var recordSeparators = false
  /// Whether the other layers of a container that exists stay; one of the same name is replaced.
  ///
  /// For GeoPackage.
  public var keepsOtherLayers = false

  /// The options by default.
  public init() {}
}

/// Writes files of one or several formats.
public protocol TableWriter: Sendable {
  /// The formats it writes.
  var formats: [FileFormat] { get }

  /// Writes a table as the only content of a file, in place of what the file held.
  ///
  /// The file at `path` is the old one until the new one is complete: it is written beside it, synchronised and
  /// renamed. On an error nothing new is left behind.
  /// - Returns: what the file could not hold as the table has it: shortened names, columns left out.
  @discardableResult
  func write(
    _ table: FeatureTable, as format: FileFormat, to path: String, options: WriteOptions
  ) throws(InterchangeError) -> [Notice]

  /// Writes several tables as the layers of one file; see ``write(_:as:to:options:)``.
  ///
  /// - Throws: ``InterchangeError`` also when the format holds one layer only, or two tables have one name.
  @discardableResult
  func write(
    layers tables: [FeatureTable], as format: FileFormat, to path: String, options: WriteOptions
  ) throws(InterchangeError) -> [Notice]
}

extension TableWriter {
  /// For formats of one layer.
  @discardableResult
  public func write(
    layers tables: [FeatureTable], as format: FileFormat, to path: String, options: WriteOptions
  ) throws(InterchangeError) -> [Notice] {
    guard tables.count == 1 else {
      throw InterchangeError(
        .notRepresentable, "\(format.rawValue) holds one layer, not \(tables.count)",
        remedy: "write a file for each layer, or a GeoPackage", file: path)
    }
    return try write(tables[0], as: format, to: path, options: options)
  }
}

extension [FeatureTable] {
  /// Refuses two layers of one name; names that differ in the case of letters are the same to SQLite.
  func refuseEqualNames() throws(InterchangeError) {
    var names: Set<String> = []
    for table in self where !names.insert(table.name.lowercased()).inserted {
      throw InterchangeError(
        .notRepresentable, "two layers are called \(table.name)", remedy: "rename one of them", layer: table.name)
    }
  }
}

extension FeatureTable {
  /// The columns, and before them the file's own ids as a column `id` where there is none, for formats without ids.
  var columnsWithIdentifiers: [Column] {
    guard column("id") == nil else { return columns }
    switch featureIDs {
    case .none: return columns
    case .texts(let ids): return [Column(name: "id", values: .text(TextValues(ids)))] + columns
    case .integers(let ids):
      var values = FixedValues<Int64>()
      for id in ids { values.append(id) }
      return [Column(name: "id", values: .integer(values))] + columns
    }
  }
}
