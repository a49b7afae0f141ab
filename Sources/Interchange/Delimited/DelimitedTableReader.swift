internal import Foundation
internal import Geodesy
internal import PlaneGeometry

/// Reads delimited text: lists of corners as Vietnamese land documents have them, and tables with a column of WKT.
///
/// In a list of corners X is the northing and Y the easting. The headings are found below title lines, which may name
/// VN-2000 and its meridian. A ring ends where its first corner stands again, at a row without coordinates, or where
/// the corners' numbers start again at 1; without a column of ids all rings are one feature, those inside others its
/// holes. Stated edge lengths are compared with the corners and reported. Fields are separated by comma, semicolon or
/// tab; values of other columns are texts.
public struct DelimitedTableReader: TableReader {
  /// The title lines that may stand above the headings.
  private static let searchedRecords = 50

  /// Makes a reader.
  public init() {}

  /// Whether the name ends as delimited text does.
  public func recognises(_ file: FileProbe) -> Bool {
    !file.isDirectory && FileFormat.csv.extensions.contains(file.fileExtension)
  }

  /// The one layer, named after the file.
  public func layers(of path: String, options: ReadOptions) throws(InterchangeError) -> [LayerDescription] {
    [LayerDescription(name: path.fileStem)]
  }

  /// Reads the table.
  public func read(_ path: String, layer: String?, options: ReadOptions) throws(InterchangeError) -> FeatureTable {
    let name = try choose(layer, of: layers(of: path, options: options), in: path).name
    return try MappedFile.withBytes(of: path) { (bytes) throws(InterchangeError) in
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
  ) throws(InterchangeError) -> FeatureTable {
    try read(bytes, name: name, source: source, options: options, delimiters: Self.delimiters)
  }

  private static let delimiters = [UInt8(ascii: "\t"), UInt8(ascii: ";"), .comma]

  /// Reads a table whose fields are separated by the first of the delimiters that gives headings.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String, source: String?, options: ReadOptions, delimiters: [UInt8]
  ) throws(InterchangeError) -> FeatureTable {
    do throws(InterchangeError) {
      let decoded = try DelimitedDecoding(bytes, options)
      guard let text = decoded.text else {
        return try table(bytes, delimiters, decoded.notices, name: name, source: source, options: options)
      }
      return try text.withUnsafeBufferPointer { (buffer) throws(InterchangeError) in
        try table(buffer, delimiters, decoded.notices, name: name, source: source, options: options)
      }
    } catch {
      throw error.located(file: source, layer: name)
    }
  }

  private func table(
    _ text: UnsafeBufferPointer<UInt8>, _ delimiters: [UInt8], _ notices: [Notice], name: String, source: String?,
    options: ReadOptions
  ) throws(InterchangeError) -> FeatureTable {
    let delimited = options.delimited
    for delimiter in delimiters {
      let head = try head(of: text, delimiter)
      if delimited.kind != .corners, let column = wellKnownTextColumn(head, delimited) {
        var table = try WellKnownTextTable.read(text, delimiter, column, options, name: name, source: source)
        table.notices = notices + table.notices
        try table.decodeTexts(ReadOptions(), isRaw: false)
        return table
      }
      if delimited.kind != .wellKnownText, let layout = try CornerTableLayout(head, delimited.corners) {
        return try corners(text, delimiter, layout, notices, name: name, source: source, options: delimited)
      }
    }
    throw InterchangeError(
      .heading, "no line has headings for X and Y, nor a column of WKT",
      remedy: "write the headings, or name the columns", place: .line(1))
  }

  /// The first records; quotes that do not fit a delimiter that is only being tried do not count.
  private func head(
    of text: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8
  ) throws(InterchangeError) -> [DelimitedText.Record] {
    var parser = DelimitedText(text, delimiter: delimiter)
    var records: [DelimitedText.Record] = []
    do throws(InterchangeError) {
      while records.count < Self.searchedRecords, let record = try parser.next() { records.append(record) }
    } catch  where delimiter != .comma {
    }
    return records
  }

  private func wellKnownTextColumn(_ head: [DelimitedText.Record], _ options: DelimitedOptions) -> Int? {
    guard let first = head.first else { return nil }
    if let named = options.wellKnownTextColumn { return first.fields.firstIndex(of: named) }
    return first.fields.firstIndex { Headings.wellKnownTexts.contains(Headings.folded($0 ?? "")) }
  }

  // MARK: - Corners

  private func corners(
    _ text: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, _ layout: CornerTableLayout, _ notices: [Notice],
    name: String, source: String?, options: DelimitedOptions
  ) throws(InterchangeError) -> FeatureTable {
    var parser = DelimitedText(text, delimiter: delimiter)
    var corners = CornerTable(layout, options)
    var titles: [String] = []
    var number = 0
    while let record = try parser.next() {
      if number < layout.headingRecord { titles += record.fields.compactMap { $0 } }
      if number > layout.headingRecord { try corners.take(record) }
      number += 1
    }
    try corners.finish()
    guard corners.features.contains(where: { !$0.rings.isEmpty }) else {
      throw InterchangeError(.incompleteRing, "the table has no corners", remedy: "give at least three")
    }
    let system = try referenceSystem(titles)
    let geometries = corners.features.map { RingNesting.polygon(of: $0.rings.map { $0.map(\.position) }) }
    let ids = layout.id == nil ? [] : [Column(name: "id", values: .text(TextValues(corners.features.map(\.id))))]
    return FeatureTable(
      name: name, source: source, geometry: FlatLayer(geometries), columns: ids, referenceSystem: system,
      declaration: system == nil ? .none : .stated, notices: notices + corners.notices)
  }

  private func referenceSystem(_ titles: [String]) throws(InterchangeError) -> CoordinateReferenceSystem? {
    guard let found = TitleReferenceSystem.find(titles) else { return nil }
    do throws(GeodesyError) {
      guard found.zoneWidth == 6 else { return try VN2000.zone(meridianText: found.meridian).system() }
      let meridian = try CentralMeridian(parsing: found.meridian)
      let zone = try [3405, 3406].map { (code) throws(GeodesyError) in try VN2000.zone(epsg: code) }
        .first { $0.meridian == meridian }
      guard let zone else { throw GeodesyError.noSuchMeridian(meridian: meridian, existing: []) }
      return try zone.system()
    } catch {
      throw InterchangeError(
        .badReferenceSystem, "the title names a meridian that cannot be used: \(error)",
        remedy: "correct the title, or remove it and state the reference system", place: .line(1))
    }
  }
}
