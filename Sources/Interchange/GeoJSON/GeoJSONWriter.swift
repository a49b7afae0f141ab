internal import Geodesy
internal import PlaneGeometry
public import Refusals

/// Writes GeoJSON (RFC 7946) and GeoJSON text sequences.
///
/// Coordinates are transformed to CRS84, longitude first; shells run counter-clockwise and holes clockwise; geometries
/// that cross the antimeridian are cut there; the collection has its `bbox`. A null geometry is written as `null`.
public struct GeoJSONWriter: TableWriter {
  /// Makes a writer.
  public init() {}

  /// GeoJSON and its text sequences.
  public var formats: [FileFormat] { [.geoJSON, .geoJSONSequence] }

  /// Writes the table; see ``TableWriter/write(layers:as:to:options:)``.
  ///
  /// - Throws: `Refusal` when the table has no reference system, two columns share a name, or the file cannot
  ///   be written.
  public func write(
    layers tables: [FeatureTable], as format: FileFormat, to path: String, options: WriteOptions
  ) throws(Refusal) -> [WrittenLayer] {
    let table = try only(tables, format, path)
    let features = try GeoJSONFeatures(table, options)
    let output = try OutputFile(path)
    if format == .geoJSONSequence {
      try features.writeSequence(to: output, recordSeparators: options.recordSeparators)
    } else {
      try features.writeCollection(to: output)
    }
    try output.commit()
    return [WrittenLayer(path: path, layer: table.name, notices: features.notices)]
  }

  /// Writes the table as a feature collection to an output that is open.
  package func write(
    _ table: FeatureTable, to output: OutputFile, options: WriteOptions = WriteOptions()
  ) throws(Refusal) {
    let features = try GeoJSONFeatures(table, options)
    try features.writeCollection(to: output)
  }
}

/// The features of a table, ready to be written.
struct GeoJSONFeatures {
  private let table: FeatureTable
  private let layer: FlatLayer
  private let cuts: [Int: Geometry]
  private let geometryText: GeoJSONGeometryText
  private let properties: GeoJSONProperties
  private let decimals: Int

  init(_ table: FeatureTable, _ options: WriteOptions) throws(Refusal) {
    guard (0...17).contains(options.decimals) else {
      throw Refusal(
        .notRepresentable,
        LocalisedText(en: "\(options.decimals) decimals", vi: "\(options.decimals) chữ số thập phân"),
        remedy: LocalisedText(en: "ask for 0 to 17 decimals", vi: "yêu cầu từ 0 đến 17 chữ số thập phân"),
        at: RefusalPlace(layer: table.name))
    }
    self.table = table
    layer = try table.inLongitudeLatitude(allowsCompromise: options.allowsCompromise).geometry
    cuts = try Antimeridian.cuts(layer, of: table)
    geometryText = GeoJSONGeometryText(decimals: options.decimals)
    properties = try GeoJSONProperties(table)
    decimals = options.decimals
  }

  /// What the file does not hold as the table has it.
  var notices: [Notice] {
    let spoilt = CoordinateRounding(decimals: decimals).spoilt(layer)
    guard let first = spoilt.first else { return [] }
    let id = table.columnsWithIdentifiers.first { $0.name == "id" }?[first].text.map { " (id \($0.excerpt()))" } ?? ""
    return [
      Notice(
        .told(
          LocalisedText(
            en:
              "\(spoilt.count.counted("polygon is", "polygons are")) not valid any more, because coordinates were rounded to "
              + "\(decimals) decimals (first: feature \(first)\(id))",
            vi: "\(spoilt.count) đa giác không còn hợp lệ vì tọa độ được làm tròn đến \(decimals) chữ số thập phân "
              + "(đầu tiên: đối tượng \(first)\(id))"), isAboutValue: true), count: spoilt.count)
    ]
  }

  func writeCollection(to output: OutputFile) throws(Refusal) {
    try output.append("{\"type\":\"FeatureCollection\",\n")
    if let bounds = Antimeridian.bounds(layer, cuts) {
      try output.append { target in
        target.append(contentsOf: "\"bbox\":[".utf8)
        geometryText.appendOrdinates(bounds, to: &target)
        target.append(contentsOf: "],\n".utf8)
      }
    }
    try output.append("\"features\":[")
    try appendEach(to: output) { feature, target in
      if feature > 0 { target.append(.comma) }
      target.append(0x0A)
      appendFeature(feature, to: &target)
    }
    try output.append("\n]}\n")
  }

  func writeSequence(to output: OutputFile, recordSeparators: Bool) throws(Refusal) {
    // A file of no bytes is one that failed to be written; an empty line is none with no features.
    if layer.count == 0 { return try output.append("\n") }
    try appendEach(to: output) { feature, target in
      if recordSeparators { target.append(GeoJSONDocument.recordSeparator) }
      appendFeature(feature, to: &target)
      target.append(0x0A)
    }
  }

  /// Texts of so many positions and features are made at once.
  private static let chunk = (positions: 4096, features: 256)

  /// Writes the texts of all features in their order; some are made at the same time, so that memory stays small.
  private func appendEach(
    to output: OutputFile, _ append: @Sendable (Int, inout [UInt8]) -> Void
  ) throws(Refusal) {
    var next = 0
    while next < layer.count {
      var chunks: [Range<Int>] = []
      while next < layer.count, chunks.count < 8 * Workers.coreCount {
        let chunk = chunk(from: next)
        chunks.append(chunk)
        next = chunk.upperBound
      }
      let texts = Workers.map(chunks, jobs: Workers.coreCount) { chunk in
        chunk.reduce(into: [UInt8]()) { append($1, &$0) }
      }
      for text in texts { try output.append { $0.append(contentsOf: text) } }
    }
  }

  private func chunk(from first: Int) -> Range<Int> {
    var (end, positions) = (first, 0)
    while end < layer.count, end - first < Self.chunk.features, positions < Self.chunk.positions {
      positions += layer.withBorrowed(end) { $0?.positions.count ?? 0 }
      end += 1
    }
    return first..<end
  }

  private func appendFeature(_ feature: Int, to target: inout [UInt8]) {
    target.append(contentsOf: "{\"type\":\"Feature\",".utf8)
    switch table.featureIDs {
    case .integers(let values): target.append(contentsOf: "\"id\":\(values[feature]),".utf8)
    case .texts(let values):
      if let text = values[feature] { target.append(contentsOf: "\"id\":\(text.jsonQuoted),".utf8) }
    case .none: break
    }
    target.append(contentsOf: "\"properties\":".utf8)
    properties.append(feature, to: &target)
    target.append(contentsOf: ",\"geometry\":".utf8)
    if let cut = cuts[feature] {
      cut.withBorrowed { geometryText.append($0, to: &target) }
    } else {
      layer.withBorrowed(feature) { geometry in
        if let geometry {
          geometryText.append(geometry, to: &target)
        } else {
          target.append(contentsOf: "null".utf8)
        }
      }
    }
    target.append(.closeBrace)
  }
}

extension FeatureTable {
  /// The table in CRS84.
  func inLongitudeLatitude(allowsCompromise: Bool = false) throws(Refusal) -> FeatureTable {
    guard let target = try FileFormat.geoJSON.fixedSystem(), referenceSystem != target else { return self }
    var request = SystemRequest()
    request.allowsCompromise = allowsCompromise
    return try transformed(to: target, request)
  }
}
