public import Refusals

/// Reads delimited text: lists of corners as Vietnamese land documents have them, points, and tables with a column of WKT.
///
/// In lists X is the northing and Y the easting. The headings are found below title lines, which may name VN-2000 and its
/// meridian. A ring ends where its first corner stands again, at a row without coordinates, or where the corners' numbers
/// start again at 1; without a column of ids all rings are one feature, those inside others its holes. Stated edge lengths
/// are compared with the corners and reported. The `SRID=` before the WKT of a database is the table's system. Fields are
/// separated by comma, semicolon, bar or tab; values of other columns are texts as written.
public struct DelimitedTableReader: TableReader {
  /// Makes a reader.
  public init() {}

  /// Whether the name ends as delimited text does.
  public func recognises(_ file: FileProbe) -> Bool {
    !file.isDirectory && FileFormat.csv.extensions.contains(file.fileExtension)
  }

  /// The one layer, named after the file.
  public func layers(of path: String, options: ReadOptions) throws(Refusal) -> [LayerDescription] {
    [LayerDescription(name: path.fileStem)]
  }

  /// Reads the table.
  public func read(_ path: String, layer: String?, options: ReadOptions) throws(Refusal) -> FeatureTable {
    let name = try choose(layer, of: layers(of: path, options: options), in: path).name
    return try MappedFile.withBytes(of: path) { (bytes) throws(Refusal) in
      try read(bytes, name: name, source: path, options: options)
    }
  }

  /// Reads a table from memory.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - name: the name that the table gets.
  ///   - source: what errors name as the file.
  ///   - options: encoding, locale, columns.
  public func read(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String, source: String?, options: ReadOptions = ReadOptions()
  ) throws(Refusal) -> FeatureTable {
    do throws(Refusal) {
      let decoded = try DelimitedDecoding(bytes, options)
      var table: FeatureTable
      if let text = decoded.text {
        table = try text.withUnsafeBufferPointer { (buffer) throws(Refusal) in
          try read(text: buffer, name: name, source: source, options: options)
        }
      } else {
        table = try read(text: bytes, name: name, source: source, options: options)
      }
      table.notices = decoded.notices + table.notices
      try table.decodeTexts(ReadOptions(), isRaw: false)
      return table
    } catch {
      throw error.located(file: source, layer: name)
    }
  }

  private static let delimiters = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"), .comma]

  private func read(
    text: UnsafeBufferPointer<UInt8>, name: String, source: String?, options: ReadOptions
  ) throws(Refusal) -> FeatureTable {
    let stated = Self.statedDelimiter(text)
    let delimiters = stated.map { [$0] } ?? Self.delimiters
    var fullest: (rows: TextRows, layout: TableLayout)?
    for delimiter in delimiters {
      var rows = TextRows(text: text, delimiter: delimiter, skipsFirstLine: stated != nil)
      rows.isTrial = delimiter != delimiters.last || fullest != nil
      let head = try rows.head(options.delimited)
      rows.isTrial = false
      let found = try TableLayout.find(head, of: rows, options.delimited)
      if let found, found.isCertain(options.delimited) {
        return try TableReading(rows: rows, layout: found, options: options, name: name, source: source).table()
      }
      let fallback = found == nil ? try TableLayout.withoutGeometry(head, merges: []) : nil
      guard let layout = found ?? fallback else { continue }
      let width = layout.header.names.count
      if width > fullest?.layout.header.names.count ?? 0 { fullest = (rows, layout) }
    }
    guard let (rows, layout) = fullest else { throw TableReading.noGeometry(.line(1), nil) }
    return try TableReading(rows: rows, layout: layout, options: options, name: name, source: source).table()
  }

  /// The delimiter that a first line `sep=;` names, as spreadsheets write it.
  private static func statedDelimiter(_ text: UnsafeBufferPointer<UInt8>) -> UInt8? {
    var head = Array(text.prefix(10))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    guard head.count >= 5, String(decoding: head[..<4], as: UTF8.self).lowercased() == "sep=" else { return nil }
    guard head.count == 5 || head[5] == 0x0D || head[5] == 0x0A else { return nil }
    return head[4]
  }
}
