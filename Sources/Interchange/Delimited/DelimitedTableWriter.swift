internal import PlaneGeometry
public import Refusals

/// Writes a table as delimited text (RFC 4180): the columns, then the geometry as WKT in a column `WKT`.
///
/// Comma, UTF-8, lines end in LF. Numbers are in the shortest form that reads back; a missing value is an empty field,
/// an empty text is `""`. The reference system has no place in the format. Ids of the file go to a column `id` where
/// there is none.
public struct DelimitedTableWriter: TableWriter {
  /// Makes a writer.
  public init() {}

  /// CSV.
  public var formats: [FileFormat] { [.csv] }

  /// Writes the table; see ``TableWriter/write(layers:as:to:options:)``.
  public func write(
    layers tables: [FeatureTable], as format: FileFormat, to path: String, options: WriteOptions
  ) throws(Refusal) -> [WrittenLayer] {
    let table = try only(tables, format, path)
    let delimiter: UInt8 = path.fileExtension == "tsv" ? 0x09 : .comma
    let columns = table.columnsWithIdentifiers
    let names = Self.headings(columns.map(\.name))
    let output = try OutputFile(path)
    try output.append { target in
      for name in names {
        Self.append(name, delimiter, to: &target)
        target.append(delimiter)
      }
      target.append(contentsOf: "WKT\n".utf8)
    }
    for row in 0..<table.count {
      try output.append { target in
        for column in columns {
          if let text = column[row].text { Self.append(text, delimiter, to: &target) }
          target.append(delimiter)
        }
        if let geometry = table.geometry.geometry(at: row) { Self.append(geometry.wkt, delimiter, to: &target) }
        target.append(0x0A)
      }
    }
    try output.commit()
    let renamed = zip(columns, names).filter { $0.name != $1 }
    return [
      WrittenLayer(
        path: path, layer: table.name, notices: renamed.map { Notice(.renamed(column: $0.name, to: $1)) })
    ]
  }

  /// The headings of columns: one under which a reader looks for the geometry gets a number.
  private static func headings(_ names: [String]) -> [String] {
    var taken = Set(names)
    return names.map { name in
      guard Headings.wellKnownTexts.contains(Headings.folded(name)) else { return name }
      var (heading, number) = ("\(name)_1", 1)
      while !taken.insert(heading).inserted {
        number += 1
        heading = "\(name)_\(number)"
      }
      return heading
    }
  }

  /// A field, in quotes where it needs them.
  private static func append(_ text: String, _ delimiter: UInt8, to target: inout [UInt8]) {
    let bytes = text.utf8
    let isPlain = !bytes.isEmpty && !bytes.contains { $0 == delimiter || $0 == .quote || $0 == 0x0A || $0 == 0x0D }
    guard !isPlain else { return target.append(contentsOf: bytes) }
    target.append(.quote)
    for byte in bytes {
      if byte == .quote { target.append(.quote) }
      target.append(byte)
    }
    target.append(.quote)
  }
}
