public import Refusals

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
  /// For GeoPackage. Without it a container that holds other layers is refused.
  public var keepsOtherLayers = false
  /// Layers that an earlier run of the same command may have written into the container, which the result replaces even
  /// if it has them no more; with them folders `NAME: …`.
  public var earlierLayers: [String] = []
  /// The encoding of texts in Shapefile, MapInfo and DXF; `nil` for Unicode.
  ///
  /// Letters that it lacks are counted, capitals with tones in TCVN3 among them.
  public var encoding: TextEncoding?
  /// Whether a format that is in longitude and latitude alone is reached by a transformation that is worse than it might
  /// be; see ``SystemRequest/allowsCompromise``.
  public var allowsCompromise = false

  /// The options by default.
  public init() {}
}

/// A layer that was written, where it is, and what the file could not hold as the table has it.
public struct WrittenLayer: Hashable, Sendable {
  /// The file.
  public let path: String
  /// The layer's name in it.
  public let layer: String
  /// Shortened names, columns left out, numbers rounded, texts cut.
  public let notices: [Notice]

  /// Names a layer.
  public init(path: String, layer: String, notices: [Notice] = []) {
    self.path = path
    self.layer = layer
    self.notices = notices
  }
}

/// Writes files of one or several formats.
public protocol TableWriter: Sendable {
  /// The formats it writes.
  var formats: [FileFormat] { get }

  /// Writes tables as the layers of a file, in place of what the file held.
  ///
  /// The file at `path` is the old one until the new one is complete: it is written beside it, synchronised and
  /// renamed. On an error nothing new is left behind.
  /// - Returns: the layers that were written, in the order of the tables; a table may become several files.
  /// - Throws: `Refusal` also when the format holds one layer only, two tables have one name, or something
  ///   stands at the path that the result may not replace.
  func write(
    layers tables: [FeatureTable], as format: FileFormat, to path: String, options: WriteOptions
  ) throws(Refusal) -> [WrittenLayer]
}

extension TableWriter {
  /// Writes one table as the only content of a file, or as the layer that the options name.
  @discardableResult
  public func write(
    _ table: FeatureTable, as format: FileFormat, to path: String, options: WriteOptions
  ) throws(Refusal) -> [WrittenLayer] {
    var table = table
    if let name = options.layer { table.name = name }
    return try write(layers: [table], as: format, to: path, options: options)
  }

  /// The table of a format that holds one layer.
  func only(_ tables: [FeatureTable], _ format: FileFormat, _ path: String) throws(Refusal) -> FeatureTable {
    guard tables.count == 1 else {
      throw Refusal(
        .notRepresentable,
        LocalisedText(
          en: "\(format.rawValue) holds one layer, not \(tables.count)",
          vi: "\(format.rawValue) chỉ chứa một lớp, không phải \(tables.count)"),
        remedy: LocalisedText(
          en: "write a file for each layer, or a GeoPackage", vi: "ghi mỗi lớp một tệp, hoặc ghi GeoPackage"),
        at: RefusalPlace(file: path))
    }
    return tables[0]
  }
}

extension [FeatureTable] {
  /// Refuses two layers of one name; names that differ in the case of letters are the same to SQLite.
  func refuseEqualNames() throws(Refusal) {
    var names: Set<String> = []
    for table in self where !names.insert(table.name.lowercased()).inserted {
      throw Refusal(
        .notRepresentable,
        LocalisedText(en: "two layers are called \(table.name)", vi: "hai lớp cùng có tên \(table.name)"),
        remedy: LocalisedText(en: "rename one of them", vi: "đổi tên một trong hai"),
        at: RefusalPlace(layer: table.name))
    }
  }
}

extension FeatureTable {
  /// The table with a name for every column: one without is called `field_N`, N its place from 1, and a notice says so.
  func namingColumns() -> (table: FeatureTable, notices: [Notice]) {
    guard columns.contains(where: \.name.isEmpty) else { return (self, []) }
    var (table, notices) = (self, [Notice]())
    for (place, column) in columns.enumerated() where column.name.isEmpty {
      var name = "field_\(place + 1)"
      while table.column(name) != nil { name += "_" }
      table.columns[place] = Column(name: name, values: column.values)
      notices.append(Notice(.columnWithoutName(called: name)))
    }
    return (table, notices)
  }

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
